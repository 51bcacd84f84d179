; Captures of nvim-treesitter. A draft is not indented: every block begins at the margin, and the
; sequence of labels says how deep one lies. What is not captured stands at the margin; lines of
; these keep the indentation of the line before. Helix, which has no such capture, does that
; everywhere.
[
  (front_matter)
  (comment)
] @indent.auto
