; The keys at the top of a file, with the lines that enclose them: to YAML these begin a document.
((front_matter) @injection.content
  (#set! injection.language "yaml"))

; Marks such as TODO, where an editor has a parser for them.
((comment) @injection.content
  (#set! injection.language "comment"))
