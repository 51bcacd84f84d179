if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

local unres = require("unres")
local buffer = vim.api.nvim_get_current_buf()

vim.bo.commentstring = "<!-- %s -->"
vim.bo.formatlistpat = unres.list_pattern
-- A line is a paragraph: it breaks on the screen, between words, and stays whole in the file.
vim.wo[0][0].wrap = true
vim.wo[0][0].linebreak = true

for name, action in pairs(unres.actions) do
  vim.api.nvim_buf_create_user_command(buffer, action.command, function()
    action.run(buffer)
  end, { desc = action.desc })
  vim.keymap.set("n", "<Plug>(unres-" .. name .. ")", function()
    action.run(buffer)
  end, { buffer = buffer, desc = action.desc })
end

-- Without the parser the colours are those of the server's semantic tokens.
if unres.has_parser() then
  vim.treesitter.start()
end

vim.b.undo_ftplugin = "setlocal commentstring< formatlistpat< wrap< linebreak<"
  .. " | lua require('unres').undo()"
