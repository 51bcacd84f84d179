-- The language server, found by `vim.lsp.enable("unres")`. Without a root marker the server reads
-- the open file alone.
return {
  cmd = { "unres", "lsp" },
  filetypes = { "unres" },
  root_markers = { "unres.toml", ".git" },
}
