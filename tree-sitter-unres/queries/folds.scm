; The parts of a document.
[
  (front_matter)
  (comment)
  (masthead)
  (resolution)
  (preamble)
  (operative_part)
  (section)
  (annex)
  (table)
] @fold

; A paragraph with its sub-paragraphs, and notes in a row.
((operative_paragraph) @fold . (sub_paragraph)+ @fold)
((numbered_paragraph) @fold . (sub_paragraph)+ @fold)
((preambular_paragraph) @fold . (sub_paragraph)+ @fold)
(footnote_definition)+ @fold
