-- With g:unres_no_enable no server is started.
local check = require("check")

check.test("no server is started", function()
  check.equal(vim.bo.filetype, "unres")
  vim.wait(500)
  check.equal(vim.lsp.get_clients(), {})
end)

check.test("a command says that there is none", function()
  local said = {}
  local notify = vim.notify
  vim.notify = function(message)
    table.insert(said, message)
  end
  for command in pairs(vim.api.nvim_buf_get_commands(0, {})) do
    vim.cmd(command)
  end
  vim.notify = notify
  check.equal(#said, 4)
  assert(said[1]:find(":checkhealth unres", 1, true), said[1])
end)

check.finish()
