--- What the file type plugin sets up in a buffer.
local M = {}

--- What `gq` and `breakindentopt=list:-1` take for the mark at the head of a block: a paragraph
--- number, a label, the mark of a note. The forms are those of docs/language.md.
M.list_pattern = table.concat({
  [=[^\[\?\d\+\%(\s\+\**\a\+\**\)\?\\\?[.．]\s*]=],
  [=[^[0-9٠-٩]\+\s\+-\s*]=],
  [=[^[一二三四五六七八九十]\+、]=],
  [=[^\\\?[(（]\?[^()（）[:blank:]]\{1,5}\\\?[)）]\s*]=],
  [=[^\[^[^]]\+\]:\s*]=],
  [=[^^\d\+^\s\+]=],
  [=[^[¹²³⁰⁴⁵⁶⁷⁸⁹]\+\s\+]=],
}, [[\|]])

--- The server attached to a buffer, or nil after a word to the user that there is none.
---@param buffer integer
---@return vim.lsp.Client?
local function client_of(buffer)
  local client = vim.lsp.get_clients({ bufnr = buffer, name = "unres" })[1]
  if not client then
    local message = "unres: no server is attached to this draft; see :checkhealth unres"
    vim.notify(message, vim.log.levels.WARN)
  end
  return client
end

--- Runs a command of the server on the draft in a buffer. The server answers with an edit, which
--- Neovim makes in one step of undo.
---@param buffer integer not 0: what was typed last is sent before the request only to a number
---@param command string
local function execute(buffer, command)
  local client = client_of(buffer)
  if not client then
    return
  end
  client:request("workspace/executeCommand", {
    command = command,
    arguments = { vim.uri_from_bufnr(buffer) },
  }, function(problem)
    if problem then
      vim.notify("unres: " .. problem.message, vim.log.levels.ERROR)
    end
  end, buffer)
end

---@param buffer integer
local function fix_all(buffer)
  if not client_of(buffer) then
    return
  end
  vim.lsp.buf.code_action({
    apply = true,
    context = { only = { "source.fixAll.unres" }, diagnostics = {} },
  })
end

--- Whether a position lies in a range, its end included, as a cursor behind a word is on it.
local function holds(range, position)
  local first, last = range.start, range["end"]
  local function before(a, b)
    return a.line < b.line or (a.line == b.line and a.character <= b.character)
  end
  return before(first, position) and before(position, last)
end

--- Opens the official page of the document under the cursor. Neovim's `gx` does not ask a server.
---@param buffer integer
local function open_document(buffer)
  local client = client_of(buffer)
  if not client then
    return
  end
  local here = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local function open(_, link)
    if link and link.target then
      vim.ui.open(link.target)
    else
      vim.notify("unres: no document under the cursor", vim.log.levels.INFO)
    end
  end
  local asked = { textDocument = here.textDocument }
  client:request("textDocument/documentLink", asked, function(_, links)
    for _, link in ipairs(links or {}) do
      if holds(link.range, here.position) then
        if link.target then
          return open(nil, link)
        end
        return client:request("documentLink/resolve", link, open, buffer)
      end
    end
    open(nil, nil)
  end, buffer)
end

--- The commands of a draft. Each is there as an Ex command and as `<Plug>(unres-NAME)`.
---@type table<string, {command: string, desc: string, run: fun(buffer: integer)}>
M.actions = {
  ["renumber-paragraphs"] = {
    command = "UnresRenumberParagraphs",
    desc = "Put the numbers of operative paragraphs and their labels in sequence",
    run = function(buffer)
      execute(buffer, "unres.renumberParagraphs")
    end,
  },
  ["renumber-notes"] = {
    command = "UnresRenumberNotes",
    desc = "Put the numbers of footnotes and their calls in sequence",
    run = function(buffer)
      execute(buffer, "unres.renumberNotes")
    end,
  },
  ["fix-all"] = {
    command = "UnresFixAll",
    desc = "Put right every fault for which there is only one remedy",
    run = fix_all,
  },
  ["open-document"] = {
    command = "UnresOpenDocument",
    desc = "Open the official page of the document under the cursor",
    run = open_document,
  },
}

--- Whether the tree-sitter parser can be loaded.
---@return boolean
---@return string? why it cannot
function M.has_parser()
  local loaded, problem = vim.treesitter.language.add("unres")
  return loaded == true, problem
end

--- Takes back from the current buffer what the file type plugin gave it, options apart.
function M.undo()
  vim.treesitter.stop()
  for name, action in pairs(M.actions) do
    pcall(vim.api.nvim_buf_del_user_command, 0, action.command)
    pcall(vim.keymap.del, "n", "<Plug>(unres-" .. name .. ")", { buffer = 0 })
  end
end

return M
