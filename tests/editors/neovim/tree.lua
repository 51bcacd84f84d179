-- What the parser gives: colours and folds.
local check = require("check")

check.test("the tree has no error in any draft", function()
  for _, name in ipairs({ "en", "fr", "ar", "zh" }) do
    vim.cmd.edit(name .. ".unres")
    local root = vim.treesitter.get_parser(0, "unres"):parse()[1]:root()
    check.equal(root:type(), "source_file")
    check.equal(root:has_error(), false)
  end
  vim.cmd.edit("en.unres")
end)

--- Names of the captures at the first place of words.
local function captures(words, further)
  check.go_to(words, 1, further)
  local cursor = vim.api.nvim_win_get_cursor(0)
  local names = {}
  for _, capture in ipairs(vim.treesitter.get_captures_at_pos(0, cursor[1] - 1, cursor[2])) do
    names[capture.capture] = true
  end
  return names
end

check.test("colours", function()
  assert(vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()], "highlighting is on")
  vim.treesitter.get_parser(0, "unres"):parse()
  assert(captures("A/81/L.78")["constant"], "a symbol")
  assert(captures("The General Assembly", 1)["keyword"], "the enacting clause")
  local number = captures("1. *")
  assert(number["number"], "a paragraph number")
end)

check.test("folds of the parser follow the parts of the draft", function()
  vim.wo.foldmethod = "expr"
  vim.wo.foldexpr = "v:lua.vim.treesitter.foldexpr()"
  check.wait("folds", function()
    return vim.fn.foldlevel(vim.fn.search("^1\\. \\*", "nw")) > 0
  end)
  local label = vim.fn.search("^(b) ", "nw")
  local head = vim.fn.search("^\\d\\+\\. \\*", "nbW", 1)
  check.go_to("(b) ")
  head = vim.fn.search("^\\d\\+\\. \\*", "nbW")
  assert(vim.fn.foldlevel(label) > vim.fn.foldlevel(vim.fn.search("^1\\. \\*", "nw")), "deeper")
  vim.wo.foldlevel = vim.fn.foldlevel(label) - 1
  check.equal(vim.fn.foldclosed(label), head, "a paragraph folds with its sub-paragraphs")
end)

check.finish()
