-- What the server says about a draft, and that its places are those of the words. Run once for
-- each language.
local check = require("check")
local language = vim.fn.expand("%:t:r")
local known = require("known")[language]

check.test("the server is attached", function()
  local client = check.client()
  check.equal(client.name, "unres")
  check.equal(client.server_info.name, "unres")
  check.equal(client.offset_encoding, vim.g.encoding or "utf-8", "UTF-8 is Neovim's first choice")
end)

check.test("findings stand on their words", function()
  local seen = {}
  for _, finding in ipairs(check.findings()) do
    check.equal(finding.source, "unres")
    table.insert(seen, {
      finding.code,
      finding.lnum + 1,
      check.words(finding.lnum, finding.col, finding.end_lnum, finding.end_col),
    })
  end
  check.equal(seen, known.findings)
  assert(check.findings()[1].message:find(known.message, 1, true) == 1, check.findings()[1].message)
end)

--- Calls `visit` with every entry of an outline and the entry that holds it.
local function each(entries, visit, parent)
  for _, entry in ipairs(entries) do
    visit(entry, parent)
    each(entry.children or {}, visit, entry)
  end
end

local function within(inner, outer)
  local function before(a, b)
    return a.line < b.line or (a.line == b.line and a.character <= b.character)
  end
  return before(outer.start, inner.start) and before(inner["end"], outer["end"])
end

check.test("the outline has the paragraphs where they are", function()
  local words = {}
  each(check.ask("textDocument/documentSymbol"), function(entry, parent)
    assert(entry.name ~= "", "no entry is without a name")
    assert(within(entry.selectionRange, entry.range), entry.name)
    assert(not parent or within(entry.range, parent.range), entry.name)
    table.insert(words, check.words_in(entry.range))
  end)
  local lines = table.concat(words, "\n")
  for _, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    if line:find("^%*[^*]") or line:find("^%d+%.? ") then
      assert(lines:find(line, 1, true), "not in the outline: " .. line)
    end
  end
end)

check.test("gO lists the outline", function()
  vim.lsp.buf.document_symbol()
  local list = check.wait("the list", function()
    local items = vim.fn.getloclist(0)
    return #items > 10 and items
  end)
  vim.cmd.lclose()
  for _, item in ipairs(list) do
    assert(item.lnum >= 1 and item.lnum <= vim.api.nvim_buf_line_count(0), vim.inspect(item))
  end
end)

check.test("hover tells what a symbol is, in a window", function()
  check.go_to(known.symbol, 3, known.symbol_line)
  local answer = check.ask("textDocument/hover", check.here())
  check.equal(check.words_in(answer.range), known.symbol)
  vim.lsp.buf.hover()
  local window = check.wait("the window", function()
    for _, one in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(one).relative ~= "" then
        return one
      end
    end
  end)
  local buffer = vim.api.nvim_win_get_buf(window)
  local shown = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
  vim.api.nvim_win_close(window, true)
  assert(shown:find(known.symbol, 1, true), shown)
  assert(shown:find("https://docs.un.org/" .. language .. "/", 1, true), shown)
end)

check.test("hover on nothing says nothing", function()
  check.equal(check.ask("textDocument/hover", { position = { line = 1, character = 0 } }), nil)
end)

check.test("from the call of a note to the note", function()
  check.go_to(known.call, #known.call - #known.mark)
  vim.lsp.buf.definition()
  local line = check.wait("the jump", function()
    local there = vim.api.nvim_get_current_line()
    return not there:find(known.call, 1, true) and there
  end)
  check.equal(line, known.note_line)
end)

--- The words and first lines, counted from 1, of ranges.
local function told(ranges)
  local all = vim.tbl_map(function(one)
    return { one.range.start.line + 1, check.words_in(one.range) }
  end, ranges)
  table.sort(all, function(a, b)
    return a[1] < b[1]
  end)
  return all
end

check.test("from the note to its calls", function()
  check.go_to(known.note_line, known.note_line:find(known.mark, 1, true) - 1)
  local found = check.ask("textDocument/references", vim.tbl_extend("error", check.here(), {
    context = { includeDeclaration = false },
  }))
  check.go_to(known.call)
  check.equal(told(found), { { vim.fn.line("."), known.mark } })
end)

check.test("the note and its calls are shown together", function()
  check.go_to(known.call, #known.call - #known.mark)
  local found = told(check.ask("textDocument/documentHighlight", check.here()))
  check.equal(#found, 2)
  check.equal(found[1], { vim.fn.line("."), known.mark })
end)

check.test("semantic tokens arrive and stand on their words", function()
  check.go_to(known.symbol, 0, known.symbol_line)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  local token = check.wait("tokens", function()
    return (vim.lsp.semantic_tokens.get_at_pos(0, row - 1, column) or {})[1]
  end)
  check.equal(check.words(token.line, token.start_col, token.line, token.end_col), known.symbol)
end)

check.test("folds of the server", function()
  vim.wo.foldmethod = "expr"
  vim.wo.foldexpr = "v:lua.vim.lsp.foldexpr()"
  local head, inside = known.folded.head, known.folded.inside
  check.wait("folds", function()
    return vim.fn.foldlevel(inside) > 0
  end)
  vim.wo.foldlevel = vim.fn.foldlevel(head) - 1
  check.equal({ vim.fn.foldclosed(head), vim.fn.foldclosed(inside) }, { head, head })
  vim.wo.foldmethod = "manual"
  vim.cmd("normal! zE")
end)

check.test("selections grow", function()
  check.go_to(known.symbol, 1, known.symbol_line)
  local selection = check.ask("textDocument/selectionRange", {
    positions = { check.here().position },
  })[1]
  check.equal(check.words_in(selection.range), known.symbol)
  local steps = 1
  while selection.parent do
    assert(within(selection.range, selection.parent.range), "it grows")
    selection = selection.parent
    steps = steps + 1
  end
  assert(steps > 3, steps .. " steps")
end)

check.test("links", function()
  local found = {}
  for _, link in ipairs(check.ask("textDocument/documentLink")) do
    if not link.target then
      link = check.client():request_sync("documentLink/resolve", link, check.patience, 0).result
    end
    found[check.words_in(link.range)] = link.target
  end
  check.equal(found[known.symbol], "https://docs.un.org/" .. language .. "/" .. known.symbol)
end)

check.test(":UnresOpenDocument", function()
  local opened
  vim.ui.open = function(address)
    opened = address
  end
  check.go_to(known.symbol, 2, known.symbol_line)
  vim.cmd.UnresOpenDocument()
  check.wait("the page", function()
    return opened
  end)
  check.equal(opened, "https://docs.un.org/" .. language .. "/" .. known.symbol)
end)

check.finish()
