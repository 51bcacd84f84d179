-- A pattern wins over the ending `.md`, which is Markdown's.
vim.filetype.add({
  extension = { unres = "unres" },
  pattern = { [".*%.unres%.md"] = "unres" },
})
