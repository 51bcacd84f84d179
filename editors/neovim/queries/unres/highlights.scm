; Written from tree-sitter-unres/queries/highlights.scm:
; UPDATE_EXPECT=1 tests/editors/neovim.sh renews it.

; Captures follow the names that Neovim and the tree-sitter command line know.

(front_matter) @comment.documentation
(comment) @comment

(title) @markup.heading.1
(heading) @markup.heading.1
(annex_heading) @markup.heading.2
(section_heading) @markup.heading.3

(masthead_line) @label
(adoption_line) @label
(reference_line) @label
(sponsor_line) @label
(closing_lines) @label

(enacting_clause) @keyword

; The opening phrase of a paragraph.
(preambular_paragraph . (emphasis) @keyword.modifier)
(operative_paragraph (number) . (emphasis) @keyword.function)
(operative_paragraph (number_suffix) . (emphasis) @keyword.function)

(number) @number
(number_suffix) @number
(label) @number
(footnote_mark) @markup.link.label
(footnote_reference) @markup.link.label
(superscript) @string.special

(emphasis) @markup.italic
(strong) @markup.strong

(document_symbol) @constant
(resolution_number) @constant
(link_destination) @markup.link.url
