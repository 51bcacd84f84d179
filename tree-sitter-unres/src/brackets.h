// The tokens of what opens and closes in words: emphasis, brackets, links, comments.

#ifndef TREE_SITTER_UNRES_BRACKETS_H_
#define TREE_SITTER_UNRES_BRACKETS_H_

#include "marks.h"
#include "pairs.h"

// What the words at this place stand in.
static enum Pair outer_of(const bool *valid) {
    if (valid[EMPHASIS_CLOSE]) return STAR;
    if (valid[STRONG_CLOSE]) return TWO_STARS;
    if (valid[UNDERSCORE_CLOSE]) return UNDERSCORE;
    if (valid[UNDERSCORES_CLOSE]) return TWO_UNDERSCORES;
    if (valid[BRACKET_CLOSE]) return BRACKET;
    return valid[ESCAPED_BRACKET_CLOSE] ? ESCAPED_BRACKET : NO_PAIR;
}

static bool is_emphatic(enum Pair pair) { return pair >= STAR && pair <= TWO_UNDERSCORES; }

// Where the block ends whose words stand here.
static enum Ends ends_of(const bool *valid) {
    if (valid[ROW_BREAK]) return AT_CELL;
    if (valid[CLAUSE_GAP]) return AT_LINE_END;
    if (valid[LINE_GAP]) return AT_MASTHEAD_LINE;
    if (valid[NOTE_GAP]) return AT_NOTE;
    return valid[HEADING_GAP] ? AT_CLAUSE : AT_BLANK_LINE;
}

// The token that opens a pair, where it is closed, or text; behind the opening mark, which ends
// the token.
static bool scan_opening(TSLexer *lexer, const bool *valid, enum TokenType token, enum Pair pair) {
    if (!valid[token]) return found(lexer, TEXT);
    Head head;
    head_start(&head, lexer);
    Search search = {&head, pair, outer_of(valid), ends_of(valid)};
    return found(lexer, is_closed(&search, 0) ? token : TEXT);
}

// `[^1]`, a link, words in brackets, or a bracket alone; the lexer stands at `[`.
static bool scan_bracket(TSLexer *lexer, const bool *valid) {
    advance(lexer);
    lexer->mark_end(lexer);
    Head head;
    head_start(&head, lexer);
    if (call_end(&head, 0) && valid[FOOTNOTE_REFERENCE]) return take(lexer, FOOTNOTE_REFERENCE);
    Search search = {&head, BRACKET, outer_of(valid), ends_of(valid)};
    if (link_end(&search, 0)) return found(lexer, valid[LINK_OPEN] ? LINK_OPEN : TEXT);
    if (!valid[BRACKET_OPEN] || !is_closed(&search, 0)) return found(lexer, TEXT);
    return found(lexer, attribution_end(&head, 0) ? ATTRIBUTED_OPEN : BRACKET_OPEN);
}

// A backslash with the character that it protects; `\[` and `\]` are brackets all the same, as a
// converter writes those of the document.
static bool scan_escape(TSLexer *lexer, const bool *valid) {
    advance(lexer);
    int32_t c = lexer->lookahead;
    if (lexer->eof(lexer) || is_line_end(c)) return take(lexer, TEXT);
    advance(lexer);
    lexer->mark_end(lexer);
    if (c == ']' && valid[ESCAPED_BRACKET_CLOSE]) return found(lexer, ESCAPED_BRACKET_CLOSE);
    if (c != '[' || !valid[ESCAPED_BRACKET_OPEN]) return found(lexer, TEXT);
    Head head;
    head_start(&head, lexer);
    Search search = {&head, ESCAPED_BRACKET, outer_of(valid), ends_of(valid)};
    if (!is_closed(&search, 0)) return found(lexer, TEXT);
    return found(lexer, attribution_end(&head, 0) ? ESCAPED_ATTRIBUTED_OPEN : ESCAPED_BRACKET_OPEN);
}

// A comment in the words, which ends in their block; the lexer stands at `<`.
static bool scan_inline_comment(TSLexer *lexer, const bool *valid) {
    Head head;
    head_start(&head, lexer);
    at(&head, 0);
    lexer->mark_end(lexer);
    if (!valid[COMMENT] || !comment_end(&head, 0)) return found(lexer, TEXT);
    // The head has read to the comment's end and not on.
    return take(lexer, COMMENT);
}

static unsigned skip_run(TSLexer *lexer, int32_t mark) {
    unsigned run = 0;
    while (lexer->lookahead == mark && !lexer->eof(lexer)) {
        advance(lexer);
        run++;
    }
    return run;
}

// A run of stars that opens or closes, or text.
static bool scan_stars(TSLexer *lexer, const bool *valid) {
    enum Pair outer = outer_of(valid);
    advance(lexer);
    lexer->mark_end(lexer);
    if (lexer->lookahead != '*') {
        if (outer == STAR) return found(lexer, EMPHASIS_CLOSE);
        return scan_opening(lexer, valid, EMPHASIS_OPEN, STAR);
    }
    advance(lexer);
    if (outer == TWO_STARS) return take(lexer, STRONG_CLOSE);
    if (lexer->lookahead != '*') {
        lexer->mark_end(lexer);
        return scan_opening(lexer, valid, STRONG_OPEN, TWO_STARS);
    }
    // `***` opens strong and emphasis, or closes emphasis; a longer run is no mark.
    if (outer != STAR) lexer->mark_end(lexer);
    advance(lexer);
    if (lexer->lookahead == '*') {
        skip_run(lexer, '*');
        return take(lexer, TEXT);
    }
    if (outer == STAR) return found(lexer, EMPHASIS_CLOSE);
    return scan_opening(lexer, valid, STRONG_OPEN, TWO_STARS);
}

// The same of underscores. Three and more are a blank to be filled in.
static bool scan_underscores(TSLexer *lexer, const bool *valid) {
    enum Pair outer = outer_of(valid);
    unsigned run = skip_run(lexer, '_');
    lexer->mark_end(lexer);
    if (run > 2) return found(lexer, TEXT);
    bool in_word = is_word(lexer->lookahead);
    if (run == 2) {
        if (outer == TWO_UNDERSCORES && !in_word) return found(lexer, UNDERSCORES_CLOSE);
        return scan_opening(lexer, valid, UNDERSCORES_OPEN, TWO_UNDERSCORES);
    }
    if (outer == UNDERSCORE && !in_word) return found(lexer, UNDERSCORE_CLOSE);
    return scan_opening(lexer, valid, UNDERSCORE_OPEN, UNDERSCORE);
}

#endif
