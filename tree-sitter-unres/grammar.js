export default grammar({
  name: 'unres',
  extras: _ => [],
  rules: { source_file: $ => repeat($.line), line: _ => /[^\n]*\n/ },
});
