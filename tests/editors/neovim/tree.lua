-- What the parser gives: colours and folds.
local check = require("check")
local known = require("known").en

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
  check.go_to(words, further)
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

check.test("spelling is checked", function()
  vim.wo.spell = true
  vim.bo.spelllang = "en"
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { "", "Here is a mistayk." })
  vim.api.nvim_win_set_cursor(0, { vim.fn.line("$") - 1, 0 })
  vim.cmd("normal! ]s")
  check.equal(vim.fn.expand("<cword>"), "mistayk")
  vim.wo.spell = false
  vim.cmd("silent undo")
end)

check.test("folds of the parser follow the parts of the draft", function()
  vim.wo.foldmethod = "expr"
  vim.wo.foldexpr = "v:lua.vim.treesitter.foldexpr()"
  check.wait("folds", function()
    return vim.fn.foldlevel(known.folded.inside) > 0
  end)
  local head, inside = known.folded.head, known.folded.inside
  vim.wo.foldlevel = vim.fn.foldlevel(inside) - 1
  check.equal({ vim.fn.foldclosed(head), vim.fn.foldclosed(inside) }, { head, head })
  check.equal(vim.fn.foldclosed(head - 2), -1, "the paragraph before it stays open")
  vim.wo.foldlevel = 0
  check.equal(vim.fn.foldclosed(head), vim.fn.foldclosed(head - 2), "all in one fold")
end)

check.finish()
