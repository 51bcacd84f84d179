-- Which files are drafts, and what the file type plugin sets up and takes back.
local check = require("check")

check.test("names that are drafts, and names that are not", function()
  local expected = {
    ["a.unres"] = "unres",
    ["a.unres.md"] = "unres",
    ["folder/l'été 9.unres"] = "unres",
    ["قرار.unres"] = "unres",
    ["a.md"] = "markdown",
    ["unres.toml"] = "toml",
    ["unres.md"] = "markdown",
  }
  for name, filetype in pairs(expected) do
    check.equal(vim.filetype.match({ filename = name }), filetype, name)
  end
end)

check.test("options of a draft", function()
  vim.cmd.edit("fr.unres")
  check.equal(vim.bo.commentstring, "<!-- %s -->")
  check.equal({ vim.wo.wrap, vim.wo.linebreak }, { true, true })
  check.equal({ vim.go.linebreak }, { false }, "other windows are left alone")
end)

check.test("the marks that begin a block", function()
  local heads = {
    ["6. *Requests*"] = "6. ",
    ["6\\. *Requests*"] = "6\\. ",
    ["6 bis. *Requests*"] = "6 bis. ",
    ["6 *ter*. *Requests*"] = "6 *ter*. ",
    ["[6. *Requests*"] = "[6. ",
    ["٦ - يقرر"] = "٦ - ",
    ["6．决定"] = "6．",
    ["六、决定"] = "六、",
    ["(a) To act"] = "(a) ",
    ["a) Agir"] = "a) ",
    ["\\(a\\) To act"] = "\\(a\\) ",
    ["（一）行动"] = "（一）",
    ["(أ) أن"] = "(أ) ",
    ["¹² A/81/520."] = "¹² ",
    ["^12^ A/81/520."] = "^12^ ",
    ["[^12]: A/81/520."] = "[^12]: ",
    ["*Recalling* its resolution"] = "",
    ["(see document A/81/520) and"] = "",
  }
  for line, head in pairs(heads) do
    check.equal(vim.fn.matchstr(line, vim.bo.formatlistpat), head, line)
  end
end)

check.test("commands and <Plug> maps are there, and no other maps", function()
  local commands = vim.tbl_keys(vim.api.nvim_buf_get_commands(0, {}))
  table.sort(commands)
  check.equal(commands, {
    "UnresFixAll",
    "UnresOpenDocument",
    "UnresRenumberNotes",
    "UnresRenumberParagraphs",
  })
  local maps = {}
  for _, map in ipairs(vim.api.nvim_buf_get_keymap(0, "n")) do
    if map.lhs:find("unres") then
      table.insert(maps, map.lhs)
    end
  end
  table.sort(maps)
  check.equal(maps, {
    "<Plug>(unres-fix-all)",
    "<Plug>(unres-open-document)",
    "<Plug>(unres-renumber-notes)",
    "<Plug>(unres-renumber-paragraphs)",
  })
end)

check.test("another file type takes it all back", function()
  vim.bo.filetype = "text"
  check.equal(vim.tbl_keys(vim.api.nvim_buf_get_commands(0, {})), {})
  check.equal(vim.bo.commentstring, vim.go.commentstring)
  check.equal(vim.wo.linebreak, false)
  check.equal(vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()], nil)
end)

check.test(":help unres", function()
  vim.cmd.help("unres")
  check.equal(vim.fn.expand("%:t"), "unres.txt")
  vim.cmd.helpclose()
end)

check.test("links in the help lead somewhere", function()
  local help = vim.fn.readfile(vim.api.nvim_get_runtime_file("doc/unres.txt", false)[1])
  local count = 0
  for link in table.concat(help, "\n"):gmatch("|([^|%s]+)|") do
    count = count + 1
    vim.cmd.help({ args = { link }, mods = { emsg_silent = false } })
    vim.cmd.helpclose()
  end
  assert(count > 10, "links were found")
end)

check.finish()
