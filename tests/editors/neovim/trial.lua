-- A trial on real texts, which the project does not hold: trial.sh starts it with a text, or with
-- the files of a folder. What took how long is told after each test.
local check = require("check")

--- Findings that are right, by file: the code and the words under it. All others are false alarms.
local right = {
  ["A_RES_78_129.md"] = { { "footnote-uncalled", "¹²" } },
  ["A_RES_78_222.md"] = { { "footnote-uncalled", "⁸" } },
}

local function now()
  return vim.uv.hrtime() / 1e6
end

--- Tells a number of milliseconds, and raises an error where it is above the bound.
local function within(what, spent, bound)
  io.stdout:write(("      %s: %.0f ms\n"):format(what, spent))
  assert(spent <= bound, ("%s took %.0f ms, more than %d"):format(what, spent, bound))
end

--- The files for which findings have come, be it none.
local come = {}
local shown = vim.lsp.handlers["textDocument/publishDiagnostics"]
vim.lsp.handlers["textDocument/publishDiagnostics"] = function(problem, result, context)
  come[result.uri] = true
  return shown(problem, result, context)
end

local function findings_come()
  local uri = vim.uri_from_bufnr(0)
  check.wait("findings", function()
    return come[uri]
  end)
end

--- Code and words of each finding of the buffer.
local function seen()
  return vim.tbl_map(function(one)
    return { one.code, check.words(one.lnum, one.col, one.end_lnum, one.end_col) }
  end, vim.diagnostic.get(0))
end

--- Makes a change and waits for findings that are these.
local function after(what, change, expected)
  local start = now()
  change()
  check.wait("the findings of " .. what, function()
    return vim.deep_equal(seen(), expected)
  end)
  within("findings after " .. what, now() - start, 1000)
end

local function press(keys)
  vim.api.nvim_feedkeys(vim.keycode(keys), "tx", false)
end

local function outline_names()
  local whole = check.ask("textDocument/documentSymbol")
  check.equal(#whole, 1, "one resolution")
  return vim.tbl_map(function(entry)
    return entry.name
  end, whole[1].children), whole[1]
end

--- The seed: a text in French whose notes stand within paragraphs.
local function seed()
  local original = check.text()
  check.test("the outline has masthead, preamble and paragraphs", function()
    local names, whole = outline_names()
    check.equal(whole.name, "A/RES/75/276")
    assert(vim.startswith(names[1], "Coopération entre"), names[1])
    assert(whole.children[1].range.start.line < 5, "the masthead begins at the top")
    -- The notes stand between two of them.
    check.equal(#whole.children[2].children, 15 + 1, "preambular paragraphs and the notes")
    for number = 1, 9 do
      assert(vim.startswith(names[number + 2], number .. ". "), names[number + 2])
    end
  end)
  check.test("the outline has the notes", function()
    local _, whole = outline_names()
    local notes = vim.tbl_filter(function(entry)
      return entry.name == "Notes"
    end, whole.children[2].children)
    check.equal(#notes, 1, "one entry for the notes")
    check.equal(notes[1].detail, "7")
  end)
  check.test("hover tells what A/75/L.78 is", function()
    check.go_to("A/75/L.78", 3)
    local answer = check.ask("textDocument/hover", check.here())
    check.equal(check.words_in(answer.range), "A/75/L.78")
    assert(answer.contents.value:find("soixante%-quinzième session"), answer.contents.value)
  end)
  check.test("a broken number is found, and mended by its fix", function()
    check.equal(seen(), {})
    check.go_to("5. *Engage*")
    after("a number typed", function()
      press("s7<Esc>")
    end, { { "paragraph-number", "7" } })
    after("the fix", function()
      vim.lsp.buf.code_action({
        apply = true,
        filter = function(action)
          return action.isPreferred
        end,
      })
    end, {})
    check.equal(check.text(), original)
  end)
  check.test("a deleted note is found at its call", function()
    check.go_to("² Résolution")
    after("a line deleted", function()
      press("dd")
    end, { { "footnote-undefined", "²" } })
    check.go_to("internationales²", #"internationales")
    check.equal(check.ask("textDocument/definition", check.here()), nil, "there is nowhere to go")
    vim.cmd("silent undo")
  end)
end

--- Types 60 letters into a paragraph of the middle, then the call of a note that is not there, as
--- fast as it can, and waits for the finding.
local function type_into()
  vim.api.nvim_win_set_cursor(0, { math.floor(vim.fn.line("$") / 2), 0 })
  assert(vim.fn.search([[^\d\+\. \|^\*]], "w") > 0, "there is a paragraph")
  -- What comes within 100 ms feels instant.
  local longest, all = 0, now()
  for _ = 1, 60 do
    local pressed = now()
    press("A a<Esc>")
    vim.cmd.redraw()
    longest = math.max(longest, now() - pressed)
  end
  within("60 letters, the longest", longest, 100)
  within("60 letters in all", now() - all, 1500)
  local start = now()
  press("A⁹⁹⁹<Esc>")
  check.wait("the finding of the call", function()
    return vim.iter(seen()):any(function(one)
      return one[2] == "⁹⁹⁹"
    end)
  end)
  within("findings after the last character", now() - start, 1000)
end

--- One text of the folder: opened, typed into, put back.
local function opened(path)
  local name = vim.fs.basename(path)
  check.test("no false alarm, and nothing slow", function()
    local start = now()
    vim.cmd.edit(path)
    check.equal(vim.bo.filetype, "unres", "the association holds")
    assert(#outline_names() > 2)
    within("from opening to the outline", now() - start, 1000)
    findings_come()
    within("from opening to the findings", now() - start, 1500)
    check.equal(seen(), right[name] or {})
    type_into()
    vim.cmd("silent undo 0")
    check.wait("the first findings again", function()
      return vim.deep_equal(seen(), right[name] or {})
    end)
  end)
end

if vim.fn.expand("%:t") == "seed.unres.md" then
  check.client()
  findings_come()
  seed()
else
  for _, path in ipairs(vim.fn.argv()) do
    opened(path)
  end
end
check.finish()
