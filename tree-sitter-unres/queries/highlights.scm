; Captures have the names that Neovim documents; Helix and the tree-sitter command line know those
; that they need. Of two captures of one node the later one counts, so the general stand first.

(source_file) @spell

; Inside a block.
(emphasis) @markup.italic
(strong) @markup.strong
(bracketed_text) @markup.quote
(attribution) @attribute
(link) @markup.link
(link_destination) @markup.link.url @nospell
(document_symbol) @constant @nospell
(resolution_number) @constant @nospell
(footnote_reference) @markup.link.label
(superscript) @string.special

; What stands around the body.
(front_matter) @comment.documentation @nospell
(comment) @comment
(masthead_line) @label
(adoption_line) @label
(reference_line) @label
(sponsor_line) @label
(closing_lines) @label

(title) @markup.heading.1
(heading) @markup.heading.1
(annex_heading) @markup.heading.2
(section_heading) @markup.heading.3

; The line in which the organ speaks, and what it does.
(enacting_clause) @keyword
(preambular_paragraph . (emphasis) @keyword.modifier)
(operative_paragraph (number) . (emphasis) @keyword.function)
(operative_paragraph (number_suffix) . (emphasis) @keyword.function)

; Marks at the beginning of a block.
(number) @number
(number_suffix) @number
(label) @markup.list
(footnote_mark) @markup.link.label
