-- Without the plugin: the lines of docs/editors/neovim.md, taken from there.
local check = require("check")

check.test("the documented lines are enough", function()
  check.equal(vim.bo.filetype, "", "nothing of the plugin is there")
  local source = debug.getinfo(1, "S").source:sub(2)
  local root = vim.fs.root(source, "Cargo.lock")
  local page = table.concat(vim.fn.readfile(root .. "/docs/editors/neovim.md"), "\n")
  local section = page:match("## Without the plugin\n(.*)$")
  local lines = section:match("```lua\n(.-)\n```")
  local count = select(2, lines:gsub("[^\n]+", ""))
  check.equal(count, 3, lines)
  assert(loadstring(lines))()
  vim.cmd.edit("en.unres")
  check.equal(vim.bo.filetype, "unres")
  assert(#check.findings() > 0)
end)

check.test("renumbering is among the code actions", function()
  local fix = require("known").en.fix
  vim.lsp.buf.code_action({
    apply = true,
    context = { only = { "refactor.rewrite" }, diagnostics = {} },
    filter = function(action)
      return not action.disabled
    end,
  })
  check.wait("the number", function()
    return vim.startswith(vim.fn.getline(fix.line), fix.to .. ".")
  end)
end)

check.finish()
