-- Changes that the server offers: what they do, and that one undo takes each back. Run once for
-- each language.
local check = require("check")
local name = vim.fn.expand("%:t")
local known = require("known")[vim.fn.expand("%:t:r")]

local original = check.text()

--- Waits until the text is no longer `before` and has come to rest, and returns it.
local function changed(before)
  check.wait("a change", function()
    return check.text() ~= before
  end)
  vim.wait(200)
  return check.text()
end

--- Words put in the place of others, wherever they stand.
local function replaced(text, from, to)
  return (text:gsub(vim.pesc(from), (to:gsub("%%", "%%%%"))))
end

--- A text with other numbers at the heads of lines, each as { line, from, to }.
local function numbered(text, numbers)
  local lines = vim.split(text, "\n")
  for _, one in ipairs(numbers) do
    local line, from, to = unpack(one)
    assert(vim.startswith(lines[line], from), lines[line])
    lines[line] = to .. lines[line]:sub(#from + 1)
  end
  return table.concat(lines, "\n")
end

--- A mention of a paragraph in a sentence may follow its number or be left alone.
local function without_mention(text)
  return replaced(text, known.mention[1], known.mention[2])
end

local function all_renumbered()
  return without_mention(numbered(original, known.renumbered))
end

--- Undoes once, and demands the text from before.
local function undone_at_once(before)
  vim.cmd("silent undo")
  check.equal(check.text(), before or original, "one undo takes it all back")
end

--- The codes of findings that are known, in order, without one of them.
local function codes(without)
  local all = {}
  for _, finding in ipairs(known.findings) do
    if finding[1] ~= without then
      table.insert(all, finding[1])
    end
  end
  table.sort(all)
  return all
end

--- Waits for findings of these codes and no others.
local function codes_become(expected)
  local seen
  local well = vim.wait(check.patience, function()
    seen = vim.tbl_map(function(finding)
      return finding.code
    end, vim.diagnostic.get(0))
    table.sort(seen)
    return vim.deep_equal(seen, expected)
  end, 20)
  assert(well, "findings: " .. vim.inspect(seen) .. ", expected " .. vim.inspect(expected))
end

--- What Neovim tells the user after `body` was run, once there is something.
local function told(body)
  vim.cmd("messages clear")
  body()
  return check.wait("a message", function()
    local said = vim.trim(vim.fn.execute("messages"))
    return said ~= "" and said
  end)
end

--- Makes the buffer's text another one.
local function put(text)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(text, "\n"))
  -- What follows is undone apart from this.
  vim.cmd("let &l:undolevels = &l:undolevels")
end

--- A test that begins with the text of the file, whatever became of the one before it.
local function test(name, body)
  if check.text() ~= original then
    put(original)
  end
  check.test(name, body)
end

local function on_the_number()
  vim.api.nvim_win_set_cursor(0, { known.findings[1][2], 0 })
end

test("the quick fix puts the number right, and no more", function()
  codes_become(codes())
  on_the_number()
  local offered = check.ask("textDocument/codeAction", {
    range = vim.lsp.util.make_range_params(0, check.client().offset_encoding).range,
    context = { diagnostics = {}, only = { "quickfix" } },
  }) or {}
  local preferred = vim.tbl_filter(function(action)
    return action.isPreferred
  end, offered)
  if not known.fix then
    check.equal(preferred, {}, "where a paragraph may be missing nothing is certain")
    return
  end
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.isPreferred
    end,
  })
  local fix = known.fix
  check.equal(changed(original), numbered(original, { { fix.line, fix.from, fix.to } }))
  codes_become(codes("paragraph-number"))
  undone_at_once()
  codes_become(codes())
end)

test(":UnresFixAll", function()
  if not known.fix then
    local said = told(vim.cmd.UnresFixAll)
    assert(said:find("No code actions", 1, true), said)
    check.equal(check.text(), original)
    return
  end
  vim.cmd.UnresFixAll()
  local fix = known.fix
  check.equal(changed(original), numbered(original, { { fix.line, fix.from, fix.to } }))
  codes_become(codes("paragraph-number"))
  undone_at_once()
  codes_become(codes())
end)

test(":UnresRenumberParagraphs", function()
  vim.cmd.UnresRenumberParagraphs()
  check.equal(without_mention(changed(original)), all_renumbered())
  codes_become(codes("paragraph-number"))
  undone_at_once()
  codes_become(codes())
end)

test("<Plug> maps do what the commands do", function()
  vim.keymap.set("n", "gz", "<Plug>(unres-renumber-paragraphs)", { buffer = 0, remap = true })
  vim.api.nvim_feedkeys("gz", "mx", false)
  check.equal(without_mention(changed(original)), all_renumbered())
  undone_at_once()
end)

test("renumbering as a code action", function()
  vim.lsp.buf.code_action({
    apply = true,
    context = { only = { "refactor.rewrite" }, diagnostics = {} },
    filter = function(action)
      return not action.disabled
    end,
  })
  check.equal(without_mention(changed(original)), all_renumbered())
  undone_at_once()
end)

test(":UnresRenumberNotes says why it cannot, and changes nothing", function()
  local said = told(vim.cmd.UnresRenumberNotes)
  assert(vim.fn.tolower(said):find(vim.fn.tolower(known.refused), 1, true), said)
  check.equal(check.text(), original)
end)

test(":UnresRenumberNotes", function()
  local right = original
  for _, one in ipairs(known.mended) do
    right = replaced(right, one[1], one[2])
  end
  local wrong = replaced(right, "⁵", "⁹")
  put(wrong)
  vim.cmd.UnresRenumberNotes()
  check.equal(changed(wrong), right)
  codes_become({ "paragraph-number" })
  undone_at_once(wrong)
  put(original)
end)

--- Silences the rule of the first finding, in one of the ways offered.
local function silence(way)
  codes_become(codes())
  on_the_number()
  local before = check.text()
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.title == known.silence[way]
    end,
  })
  return before
end

test("a rule is silenced for a paragraph", function()
  local comment = "<!-- unres: ignore paragraph-number -->"
  local after = changed(silence("here"))
  assert(after:find(comment, 1, true), after)
  check.equal(after:gsub("[^\n]*" .. vim.pesc(comment) .. "%s*", ""), original)
  codes_become(codes("paragraph-number"))
  undone_at_once()
  codes_become(codes())
end)

test("a rule is silenced for the file", function()
  assert(changed(silence("in_file")):find("paragraph-number", 1, true))
  codes_become(codes("paragraph-number"))
  undone_at_once()
end)

test("findings follow what is typed", function()
  codes_become(codes())
  check.go_to(known.call)
  local line = vim.fn.line(".")
  vim.api.nvim_feedkeys("A,⁹" .. vim.keycode("<Esc>"), "tx", false)
  local finding = check.wait("the new finding", function()
    return vim.diagnostic.get(0, { lnum = line - 1 })[1]
  end)
  check.equal(finding.code, "footnote-undefined")
  check.equal(check.words(finding.lnum, finding.col, finding.end_lnum, finding.end_col), "⁹")
  vim.cmd("silent undo")
  codes_become(codes())
end)

check.test("a draft that is not on disk yet", function()
  vim.cmd("edit! new.unres")
  put(original)
  codes_become(codes())
  vim.cmd.UnresRenumberParagraphs()
  check.equal(without_mention(changed(original)), all_renumbered())
end)

check.test("a rule is silenced for the folder", function()
  vim.cmd("edit! " .. name)
  local draft = vim.api.nvim_get_current_buf()
  silence("in_workspace")
  local path = vim.fs.joinpath(vim.fn.getcwd(), "unres.toml")
  local settings = check.wait("the settings", function()
    local buffer = vim.fn.bufnr(path)
    local text = buffer > 0 and table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
    return text and text:find("paragraph-number", 1, true) and buffer
  end)
  vim.api.nvim_buf_call(settings, function()
    vim.cmd("silent write")
  end)
  vim.api.nvim_set_current_buf(draft)
  codes_become(codes("paragraph-number"))
  vim.fn.delete(path)
  vim.api.nvim_buf_delete(settings, { force = true })
  codes_become(codes())
end)

check.finish()
