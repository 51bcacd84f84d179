; Two editors, two sets of names, each as its documentation lists them:
;
;                          nvim-treesitter-textobjects   Helix
;   part of a resolution   @block.outer, .inner          @class.around, .inside   (`t`, "type")
;   paragraph, note        @statement.outer              @entry.around, .inside   (`e`)
;   sub-paragraph          @parameter.outer, .inner      @parameter.around, .inside
;   comment                @comment.outer                @comment.around, .inside
;   number                 @number.inner                 –
;
; A resolution has no functions. What stands behind a heading or a number is no node of its own, so
; that the inner part is the whole: two sub-paragraphs are swapped with their labels. A node takes
; three captures of a pattern at most.

[
  (masthead)
  (resolution)
  (preamble)
  (operative_part)
  (section)
  (annex)
  (table)
] @block.outer @block.inner

[
  (masthead)
  (resolution)
  (preamble)
  (operative_part)
  (section)
  (annex)
  (table)
] @class.around @class.inside

[
  (preambular_paragraph)
  (operative_paragraph)
  (numbered_paragraph)
  (paragraph)
  (footnote_definition)
  (asterisk_note)
  (table_row)
] @statement.outer @entry.around @entry.inside

(sub_paragraph) @parameter.outer @parameter.inner

(sub_paragraph) @parameter.around @parameter.inside

(comment) @comment.outer @comment.inside

(comment)+ @comment.around

[
  (number)
  (label)
  (footnote_mark)
] @number.inner
