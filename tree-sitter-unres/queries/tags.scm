; Definitions: what has a name or a number in a text. The kinds are among those that Helix shows.

(resolution
  (heading) @name) @definition.module

; A draft that is not adopted has no number: its title stands in the masthead.
(title) @name @definition.module

(section
  (section_heading) @name) @definition.section

(annex
  (annex_heading) @name) @definition.section

(annex
  (section_heading) @name @definition.section)

; An act of the organ.
(operative_paragraph
  number: (number) @name) @definition.function

; A number in an annex or a quoted text.
(numbered_paragraph
  number: (number) @name) @definition.constant

(footnote_definition
  mark: (footnote_mark) @name) @definition.constant

; References: what a text cites.

(resolution_number) @name @reference.module

(document_symbol) @name @reference.module

(footnote_reference) @name @reference.constant
