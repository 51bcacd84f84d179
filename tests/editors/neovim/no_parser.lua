-- Without the parser a draft opens without a complaint, and the rest works.
local check = require("check")

check.test("a draft opens, and the server reads it", function()
  check.equal(vim.v.errmsg, "")
  check.equal(vim.bo.filetype, "unres")
  check.equal(vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()], nil)
  assert(#check.findings() > 0)
end)

check.test(":checkhealth says how to get it", function()
  vim.cmd("silent checkhealth unres")
  local text = check.text()
  assert(text:find("build.sh", 1, true), text)
  assert(not text:find("ERROR", 1, true), text)
end)

check.finish()
