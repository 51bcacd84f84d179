-- :checkhealth unres says that all is well where it is, and what is wrong where it is not.
local check = require("check")

local function report()
  vim.cmd("silent checkhealth unres")
  local text = check.text()
  vim.cmd("silent bwipeout!")
  return text
end

check.test("all is well", function()
  local client = check.client()
  local text = report()
  for _, bad in ipairs({ "ERROR", "WARNING" }) do
    assert(not text:find(bad), text)
  end
  assert(text:find("Running: version " .. client.server_info.version, 1, true), text)
  assert(text:find("The parser is there (ABI 15)", 1, true), text)
end)

check.test("a program that is not there", function()
  local saved = vim.lsp.config.unres.cmd
  vim.lsp.config("unres", { cmd = { "no-such-program", "lsp" } })
  local text = report()
  vim.lsp.config("unres", { cmd = saved })
  assert(text:find("ERROR `no-such-program` cannot be run", 1, true), text)
  assert(text:find("cargo install", 1, true), "it says what to do")
end)

check.test("a program that is another one", function()
  local saved = vim.lsp.config.unres.cmd
  vim.lsp.config("unres", { cmd = { "false", "lsp" } })
  local text = report()
  vim.lsp.config("unres", { cmd = saved })
  assert(text:find("ERROR `false --version` fails", 1, true), text)
end)

check.finish()
