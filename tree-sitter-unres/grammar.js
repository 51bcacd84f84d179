/**
 * @file Grammar of United Nations resolutions in plain text.
 *
 * The scanner (src/scanner.c) looks at the beginning of each block and says what kind it is; the
 * rules below say where each kind may stand, and so a plain block is a preambular paragraph
 * after the enacting clause and a paragraph after the first operative one. Every kind of block
 * is accepted everywhere or has a fallback in the scanner: no text gives an ERROR node.
 *
 * Speed: blocks are held in hidden groups and clusters whose borders come from the blocks' own
 * first characters (see `grouped`), each begun and ended by a token of its own, so that an edit
 * re-parses one group and reuses the rest whole. There are no conflicts, on purpose: a node made
 * while two parses are alive is never reused.
 *
 * @license MIT OR Apache-2.0
 */

/** Places that hold a list of blocks; each has its own group tokens, by which the scanner tells
 * where it is. */
const PLACES = ['masthead', 'preamble', 'operative', 'annex'];

/** The blocks of a place, in three tiers: bare ones, groups of about 16, clusters of about 256. */
const grouped = ($, place) => seq(
  repeat($[`_${place}_item`]),
  repeat($[`_${place}_group`]),
  repeat($[`_${place}_cluster`]),
);

/** The rules of a place's tiers. */
const tiers = place => ({
  [`_${place}_group`]: $ => seq(
    $[`_${place}_group_open`],
    repeat1($[`_${place}_item`]),
    $[`_${place}_group_close`],
  ),
  [`_${place}_cluster`]: $ => seq(
    $[`_${place}_cluster_open`],
    repeat1($[`_${place}_item`]),
    repeat($[`_${place}_group`]),
    $[`_${place}_cluster_close`],
  ),
});

/** A block: the zero-width token that names its kind, what is special to it, then its words. */
const block = ($, kind, ...head) => seq(kind, ...head, repeat($._inline));

/** Blocks that may stand in every place. */
const common = $ => [
  seq($.sub_paragraph, $._gap),
  seq($.footnote_definition, $._note_gap),
  seq($.asterisk_note, $._note_gap),
  seq($.table, $._line_gap),
  seq($._comment_block, $._clause_gap),
  seq(alias($._quoted_paragraph, $.numbered_paragraph), $._gap),
];

export default grammar({
  name: 'unres',

  // White space is part of the text: the scanner takes it.
  extras: _ => [],

  externals: $ => [
    // Kinds of blocks; the order is that of `enum TokenType` in scanner.c.
    $._masthead_line_open,
    $._title_open,
    $._adoption_line_open,
    $._reference_line_open,
    $._sponsor_line_open,
    $._heading_open,
    $._enacting_clause_open,
    $._section_heading_open,
    $._annex_heading_open,
    $._closing_lines_open,
    $._paragraph_open,
    $._number_open,
    $._quoted_number_open,
    $._label_open,
    $._footnote_open,
    $._asterisk_open,
    $._table_open,
    $._comment_open,
    $._long_clause_open,
    $._embedded_clause_open,
    $._embedded_heading_open,
    // What begins a block.
    $.front_matter,
    $._blank,
    $._lead,
    $._attribution_lead,
    $.number,
    $._suffix_lead,
    $.number_suffix,
    $._number_mark,
    $.label,
    $._label_mark,
    $._suffixed_label_mark,
    $.footnote_mark,
    $._asterisk_mark,
    // Inline.
    $._text,
    $.footnote_reference,
    $.superscript,
    $.document_symbol,
    $.resolution_number,
    $.comment,
    $._emphasis_open,
    $._emphasis_close,
    $._strong_open,
    $._strong_close,
    $._underscore_open,
    $._underscore_close,
    $._underscores_open,
    $._underscores_close,
    $._bracket_open,
    $._attributed_open,
    $._bracket_close,
    $._escaped_bracket_open,
    $._escaped_attributed_open,
    $._escaped_bracket_close,
    $.attribution,
    $._link_open,
    $._link_middle,
    $.link_destination,
    $._link_close,
    // Ends of blocks: at a blank line; at any line end, marks reaching over it or not; before a
    // line that begins with a note's mark; before a line in which an organ speaks.
    $._gap,
    $._line_gap,
    $._clause_gap,
    $._note_gap,
    $._heading_gap,
    // Between the rows of a table, and at the beginning of each.
    $._row_break,
    $._bar,
    // Tiers, four a place.
    ...PLACES.flatMap(place => [
      $[`_${place}_group_open`],
      $[`_${place}_group_close`],
      $[`_${place}_cluster_open`],
      $[`_${place}_cluster_close`],
    ]),
  ],

  rules: {
    source_file: $ => seq(
      optional($._blank),
      optional($.front_matter),
      optional($.masthead),
      repeat($.annex),
      optional(alias($._headless_resolution, $.resolution)),
      repeat($.resolution),
    ),

    masthead: $ => seq(
      choice($._masthead_item, $._masthead_group, $._masthead_cluster),
      grouped($, 'masthead'),
    ),

    resolution: $ => seq(
      $.heading,
      $._heading_gap,
      optional($.masthead),
      repeat($._part),
    ),

    // A draft has no number yet, and so no heading.
    _headless_resolution: $ => seq(
      $.preamble,
      optional($.operative_part),
      repeat($._part),
    ),

    _part: $ => choice(seq($.preamble, optional($.operative_part)), $.section, $.annex),

    preamble: $ => seq(
      choice(
        seq($.enacting_clause, $._clause_gap),
        seq(alias($._long_clause, $.enacting_clause), $._gap),
      ),
      grouped($, 'preamble'),
    ),

    operative_part: $ => seq($.operative_paragraph, $._gap, grouped($, 'operative')),

    // A section may have a preamble of its own.
    section: $ => seq(
      $.section_heading,
      $._gap,
      grouped($, 'preamble'),
      optional($.operative_part),
    ),

    annex: $ => seq($.annex_heading, $._gap, grouped($, 'annex')),

    _masthead_item: $ => choice(
      seq($.masthead_line, $._line_gap),
      seq($.title, $._gap),
      seq($.adoption_line, $._gap),
      seq($.reference_line, $._gap),
      seq($.sponsor_line, $._gap),
      seq($.numbered_paragraph, $._gap),
      seq($.paragraph, $._gap),
      ...common($),
    ),

    _preamble_item: $ => choice(
      seq($.preambular_paragraph, $._gap),
      seq($.closing_lines, $._gap),
      ...common($),
    ),

    _operative_item: $ => choice(
      seq($.operative_paragraph, $._gap),
      seq($.paragraph, $._gap),
      seq($.closing_lines, $._gap),
      ...common($),
    ),

    // An annex may hold a text with an enacting clause and sections of its own: they are its
    // blocks, not the resolution's.
    _annex_item: $ => choice(
      seq(alias($._embedded_heading, $.section_heading), $._gap),
      seq(alias($._embedded_clause, $.enacting_clause), $._clause_gap),
      seq($.numbered_paragraph, $._gap),
      seq($.paragraph, $._gap),
      seq($.closing_lines, $._gap),
      ...common($),
    ),

    ...Object.assign({}, ...PLACES.map(tiers)),

    masthead_line: $ => block($, $._masthead_line_open),
    title: $ => block($, $._title_open),
    adoption_line: $ => block($, $._adoption_line_open),
    // Its brackets are those of its kind, not of words under negotiation.
    reference_line: $ => seq(
      $._reference_line_open,
      repeat(choice($._plain_inline, $.emphasis, $.strong)),
    ),
    sponsor_line: $ => block($, $._sponsor_line_open),
    heading: $ => block($, $._heading_open),
    enacting_clause: $ => block($, $._enacting_clause_open),
    section_heading: $ => block($, $._section_heading_open),
    _long_clause: $ => block($, $._long_clause_open),
    _embedded_clause: $ => block($, $._embedded_clause_open),
    _embedded_heading: $ => block($, $._embedded_heading_open),
    annex_heading: $ => block($, $._annex_heading_open),
    closing_lines: $ => block($, $._closing_lines_open),
    paragraph: $ => block($, $._paragraph_open),
    preambular_paragraph: $ => block($, $._paragraph_open),
    operative_paragraph: $ => block($, $._number_open, $._numbering),
    numbered_paragraph: $ => block($, $._number_open, $._numbering),
    // A number behind a quotation mark is one of another text, wherever it stands.
    _quoted_paragraph: $ => block($, $._quoted_number_open, $._numbering),
    sub_paragraph: $ => block($, $._label_open,
      optional($._lead_in), field('label', $.label), $._label_end),
    footnote_definition: $ => block($, $._footnote_open, field('mark', $.footnote_mark)),
    asterisk_note: $ => block($, $._asterisk_open, $._asterisk_mark),
    table: $ => seq(
      $._table_open,
      $.table_row,
      repeat(seq($._row_break, $.table_row)),
    ),
    table_row: $ => seq($._bar, repeat($._inline)),
    // Words behind it on its line are a block of their own.
    _comment_block: $ => seq($._comment_open, $.comment),

    // What stands before a number or label; under negotiation, who proposes it.
    _lead_in: $ => seq(
      $._lead,
      optional(seq(field('attribution', $.attribution), $._attribution_lead)),
    ),

    // The mark is missing where it slipped into the italics (`6*. Recalls*`).
    _numbering: $ => seq(
      optional($._lead_in),
      field('number', $.number),
      optional(seq(optional($._suffix_lead), field('suffix', $.number_suffix))),
      optional($._number_mark),
    ),

    // A suffix stands within the brackets or behind them.
    _label_end: $ => choice(
      seq(optional(field('suffix', $.number_suffix)), $._label_mark),
      seq($._suffixed_label_mark, field('suffix', $.number_suffix)),
    ),

    _inline: $ => choice($._plain_inline, $.emphasis, $.strong, $.bracketed_text),

    _plain_inline: $ => choice(
      $._text,
      $.footnote_reference,
      $.superscript,
      $.link,
      $.document_symbol,
      $.resolution_number,
      $.comment,
    ),

    // Marks of each kind have tokens of their own: a star closes no underscore.
    emphasis: $ => choice(
      seq($._emphasis_open, repeat($._in_emphasis), $._emphasis_close),
      seq($._underscore_open, repeat($._in_emphasis), $._underscore_close),
    ),

    strong: $ => choice(
      seq($._strong_open, repeat($._in_strong), $._strong_close),
      seq($._underscores_open, repeat($._in_strong), $._underscores_close),
    ),

    _in_emphasis: $ => choice($._plain_inline, $.strong, $.bracketed_text),

    _in_strong: $ => choice($._plain_inline, $.emphasis, $.bracketed_text),

    // Words under negotiation, with the name of whoever proposes them.
    bracketed_text: $ => choice(
      seq($._bracket_open, repeat($._inline), $._bracket_close),
      seq($._attributed_open, $._attributed, $._bracket_close),
      seq($._escaped_bracket_open, repeat($._inline), $._escaped_bracket_close),
      seq($._escaped_attributed_open, $._attributed, $._escaped_bracket_close),
    ),

    _attributed: $ => seq(field('attribution', $.attribution), repeat($._inline)),

    link: $ => seq(
      $._link_open,
      repeat(choice($._text, $.superscript, $.document_symbol, $.resolution_number)),
      $._link_middle,
      optional($.link_destination),
      $._link_close,
    ),
  },
});
