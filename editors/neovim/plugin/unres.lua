if vim.g.loaded_unres then
  return
end
vim.g.loaded_unres = true

if not vim.g.unres_no_enable then
  vim.lsp.enable("unres")
end
