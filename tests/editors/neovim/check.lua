--- What the test files share: naming and counting tests, waiting, and asking the server.
local M = {}

local passed, failed = 0, 0
--- In milliseconds, long enough for a busy machine; a test that passes does not wait.
M.patience = tonumber(vim.env.UNRES_PATIENCE) or 20000

local function say(line)
  io.stdout:write(line, "\n")
end

--- An error with the lines of the test files that led to it.
local function traced(problem)
  local lines = { tostring(problem) }
  for line in debug.traceback("", 2):gmatch("[^\n]*/tests/editors/neovim/[^\n]*") do
    if not line:find("check.lua", 1, true) then
      table.insert(lines, vim.trim(line))
    end
  end
  return table.concat(lines, "\n")
end

--- Runs a test. A test fails where it raises an error.
---@param name string
---@param body fun()
function M.test(name, body)
  local well, problem = xpcall(body, traced)
  local where = vim.fn.expand("%:t")
  name = where == "" and name or (where .. ": " .. name)
  if well then
    passed = passed + 1
    say("ok    " .. name)
  else
    failed = failed + 1
    say("FAIL  " .. name .. "\n      " .. problem:gsub("\n", "\n      "))
  end
end

--- Prints the closing line and leaves Neovim.
function M.finish()
  say(("%d passed, %d failed"):format(passed, failed))
  vim.cmd(failed == 0 and "qa!" or "cquit 1")
end

--- Raises an error that shows both where they differ.
function M.equal(seen, expected, what)
  if not vim.deep_equal(seen, expected) then
    error(
      ("%s:\n  seen     %s\n  expected %s"):format(what or "not equal", vim.inspect(seen), vim.inspect(expected)),
      2
    )
  end
end

--- What `condition` returns once it is neither nil nor false; an error where it never is.
function M.wait(what, condition)
  local value
  if not vim.wait(M.patience, function()
    value = condition()
    return value
  end, 10) then
    error("waited in vain for " .. what, 2)
  end
  return value
end

--- The server attached to the buffer.
---@return vim.lsp.Client
function M.client()
  return M.wait("the server", function()
    local client = vim.lsp.get_clients({ bufnr = 0, name = "unres" })[1]
    return client and client.initialized and client
  end)
end

--- The server's answer to a request on the buffer. `parameters` are joined to the document's name.
function M.ask(method, parameters)
  local all = vim.tbl_extend("force", {
    textDocument = vim.lsp.util.make_text_document_params(0),
  }, parameters or {})
  local answer, problem = M.client():request_sync(method, all, M.patience, 0)
  assert(answer, problem)
  assert(not answer.err, method .. ": " .. vim.inspect(answer.err))
  return answer.result
end

--- The findings of the server once they have come, in the order of the text.
function M.findings()
  M.wait("findings", function()
    return #vim.diagnostic.get(0) > 0
  end)
  local found = vim.diagnostic.get(0)
  table.sort(found, function(a, b)
    return a.lnum < b.lnum or (a.lnum == b.lnum and a.col < b.col)
  end)
  return found
end

--- The words of the buffer from one byte place to another, lines and columns counted from 0.
function M.words(line, column, last_line, last_column)
  return table.concat(vim.api.nvim_buf_get_text(0, line, column, last_line, last_column, {}), "\n")
end

--- The words of the buffer in a range of the protocol, which Neovim itself turns into bytes.
function M.words_in(range)
  local encoding = M.client().offset_encoding
  local function place(position)
    local line = vim.api.nvim_buf_get_lines(0, position.line, position.line + 1, false)[1] or ""
    return position.line, vim.str_byteindex(line, encoding, position.character, false)
  end
  local line, column = place(range.start)
  return M.words(line, column, place(range["end"]))
end

--- Puts the cursor on the first place of words, in a line with this number if one is given, and
--- `further` bytes on.
function M.go_to(words, further, number)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local start = line:find(words, 1, true)
    if start and (not number or number == row) then
      vim.api.nvim_win_set_cursor(0, { row, start - 1 + (further or 0) })
      return
    end
  end
  error("not in the draft: " .. words, 2)
end

--- The cursor as the protocol's parameters.
function M.here()
  return { position = vim.lsp.util.make_position_params(0, M.client().offset_encoding).position }
end

--- The text of the buffer.
function M.text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

return M
