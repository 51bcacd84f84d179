-- Changes that the server offers: what they do, and that one undo takes each back. Run once for
-- each language.
local check = require("check")
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

--- Lines that differ, as { number, before, after }.
local function differences(before, after)
  local old, new = vim.split(before, "\n"), vim.split(after, "\n")
  check.equal(#new, #old, "as many lines")
  local found = {}
  for number, line in ipairs(old) do
    if new[number] ~= line then
      table.insert(found, { number, line, new[number] })
    end
  end
  return found
end

--- Undoes once, and demands the text of the file.
local function undone_at_once()
  vim.cmd("silent undo")
  check.equal(check.text(), original, "one undo takes it all back")
end

--- Waits for the findings of these codes and no others.
local function codes_become(expected)
  local seen
  local well = vim.wait(20000, function()
    seen = vim.tbl_map(function(finding)
      return finding.code
    end, vim.diagnostic.get(0))
    table.sort(seen)
    return vim.deep_equal(seen, expected)
  end, 20)
  assert(well, "findings: " .. vim.inspect(seen) .. ", expected " .. vim.inspect(expected))
end

local function codes()
  local all = vim.tbl_map(function(finding)
    return finding[1]
  end, known.findings)
  table.sort(all)
  return all
end

--- Puts the cursor on the finding with this code.
local function go_to_finding(code)
  for _, finding in ipairs(check.findings()) do
    if finding.code == code then
      vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
      return
    end
  end
  error("no finding " .. code)
end

check.test("the quick fix puts the number right, and no more", function()
  codes_become(codes())
  go_to_finding("paragraph-number")
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.kind == "quickfix" and action.isPreferred
    end,
  })
  check.equal(differences(original, changed(original)), { known.fixed_number })
  local left = vim.tbl_filter(function(code)
    return code ~= "paragraph-number"
  end, codes())
  codes_become(left)
  undone_at_once()
  codes_become(codes())
end)

check.test(":UnresFixAll", function()
  vim.cmd.UnresFixAll()
  local after = changed(original)
  local seen = differences(original, after)
  check.equal(seen[1], known.fixed_number)
  codes_become(known.left_after_fix_all)
  undone_at_once()
  codes_become(codes())
end)

check.test(":UnresRenumberParagraphs", function()
  vim.cmd.UnresRenumberParagraphs()
  check.equal(differences(original, changed(original)), { known.fixed_number })
  undone_at_once()
end)

check.test(":UnresRenumberNotes", function()
  vim.cmd.UnresRenumberNotes()
  check.equal(differences(original, changed(original)), known.renumbered_notes)
  undone_at_once()
end)

check.test("<Plug> maps do what the commands do", function()
  vim.keymap.set("n", "gz", "<Plug>(unres-renumber-paragraphs)", { buffer = 0 })
  vim.api.nvim_feedkeys("gz", "mx", false)
  check.equal(differences(original, changed(original)), { known.fixed_number })
  undone_at_once()
end)

check.test("renumbering as a code action", function()
  vim.lsp.buf.code_action({
    apply = true,
    context = { only = { "refactor.rewrite" }, diagnostics = {} },
    filter = function(action)
      return not action.disabled and (action.title:find(known.paragraphs_word, 1, true) ~= nil)
    end,
  })
  check.equal(differences(original, changed(original)), { known.fixed_number })
  undone_at_once()
end)

check.test("findings follow what is typed", function()
  codes_become(codes())
  local number, _, right = unpack(known.fixed_number)
  vim.api.nvim_win_set_cursor(0, { number, 0 })
  vim.api.nvim_feedkeys("cc" .. right .. vim.keycode("<Esc>"), "tx", false)
  codes_become(vim.tbl_filter(function(code)
    return code ~= "paragraph-number"
  end, codes()))
  vim.cmd("silent undo")
  codes_become(codes())
end)

check.test("a draft that is not in a file", function()
  vim.cmd.enew()
  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(original, "\n"))
  vim.bo.filetype = "unres"
  codes_become(codes())
  local before = check.text()
  vim.cmd.UnresRenumberParagraphs()
  check.equal(differences(before, changed(before)), { known.fixed_number })
end)

check.finish()
