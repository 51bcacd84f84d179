--- `:checkhealth unres`: what a drafter needs, and what to do where it is missing.
local M = {}

local health = vim.health

local function check_neovim()
  health.start("unres: Neovim")
  if vim.fn.has("nvim-0.11") == 1 then
    health.ok("Neovim " .. tostring(vim.version()))
  else
    health.error("Neovim is older than 0.11: it has no vim.lsp.enable()", "Install Neovim 0.11 or later")
  end
  for _, name in ipairs({ "draft.unres", "draft.unres.md" }) do
    local filetype = vim.filetype.match({ filename = name })
    if filetype == "unres" then
      health.ok(("`%s` is read as a draft"):format(name))
    else
      health.error(
        ("`%s` has the file type %s"):format(name, tostring(filetype)),
        "Is editors/neovim in 'runtimepath', and `:filetype` on?"
      )
    end
  end
end

--- What the program answers to arguments, or nil where it fails.
---@param arguments string[]
---@return string?
local function answer(arguments)
  local started, process = pcall(vim.system, arguments, { text = true, timeout = 10000 })
  local done = started and process:wait()
  return done and done.code == 0 and vim.trim(done.stdout) or nil
end

--- The version of the program, or nil where there is none that can be run.
---@return string?
local function check_program()
  health.start("unres: program")
  local config = vim.lsp.config.unres
  local command = config and config.cmd
  if type(command) ~= "table" then
    if command then
      health.info("The server is started by a function, not by a command")
    else
      health.error("There is no configuration `unres`", "Put editors/neovim into 'runtimepath'")
    end
    return nil
  end
  local program = command[1]
  if vim.fn.executable(program) == 0 then
    health.error(("`%s` cannot be run"):format(program), {
      "Install the program: cargo install --path server",
      'Or name it: vim.lsp.config("unres", { cmd = { "/path/to/unres", "lsp" } })',
    })
    return nil
  end
  health.ok(("`%s` is %s"):format(program, vim.fn.exepath(program)))
  local version = answer({ program, "--version" })
  if not version then
    health.error(("`%s --version` fails"):format(program), "Is it the program `unres`?")
    return nil
  end
  health.ok("Version: " .. version)
  if answer({ program, "lsp", "--help" }) then
    health.ok("It has a language server")
  else
    health.error("It has no language server", "Install a newer version of the program")
  end
  return version:match("%S+$")
end

local function check_parser()
  health.start("unres: tree-sitter")
  local loaded, problem = require("unres").has_parser()
  if not loaded then
    health.warn("There is no parser: no colours and folds of tree-sitter", {
      "Run editors/neovim/build.sh; it needs a C compiler",
      vim.split(tostring(problem), "\n")[1],
    })
    return
  end
  local abi = vim.treesitter.language.inspect("unres").abi_version
  health.ok(("The parser is there (ABI %s)"):format(abi or "unknown"))
  for _, kind in ipairs({ "highlights", "folds", "injections", "indents", "textobjects" }) do
    local read, query = pcall(vim.treesitter.query.get, "unres", kind)
    if read and query then
      health.ok(("queries/unres/%s.scm fits it"):format(kind))
    else
      health.error(
        ("queries/unres/%s.scm does not fit it: %s"):format(kind, read and "not found" or query),
        "Run editors/neovim/build.sh again"
      )
    end
  end
end

---@param version string?
local function check_clients(version)
  health.start("unres: server")
  if vim.g.unres_no_enable then
    health.info("g:unres_no_enable is set: the server is not started by this plugin")
  end
  local clients = vim.lsp.get_clients({ name = "unres" })
  if #clients == 0 then
    health.info("The server is not running: it starts with the first draft that you open")
  end
  for _, client in ipairs(clients) do
    local running = client.server_info and client.server_info.version or "unknown"
    health.ok(("Running: version %s, %s, %d drafts, root %s"):format(
      running,
      client.offset_encoding,
      vim.tbl_count(client.attached_buffers),
      client.root_dir or "none"
    ))
    if version and running ~= version then
      health.warn(
        ("The program has version %s, the running server %s"):format(version, running),
        "Start Neovim again"
      )
    end
  end
end

function M.check()
  check_neovim()
  local version = check_program()
  check_parser()
  check_clients(version)
end

return M
