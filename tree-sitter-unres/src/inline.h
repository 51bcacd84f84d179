// The words of a block: runs of text, and the marks, calls, links, symbols and numbers in them.
//
// A token is never longer than what is certain: where a mark may open something, what it opens is
// looked for within its block and a bounded distance, so that time grows with the length alone.
// What cannot be a mark is text.

#ifndef TREE_SITTER_UNRES_INLINE_H_
#define TREE_SITTER_UNRES_INLINE_H_

#include "brackets.h"
#include "symbols.h"

static bool scan_destination(TSLexer *lexer, const bool *valid) {
    int depth = 0;
    bool any = false;
    for (int i = 0; i < LONGEST_LINK; i++) {
        int32_t c = lexer->lookahead;
        if (lexer->eof(lexer) || is_space(c) || is_line_end(c)) break;
        if (c == ')' && depth == 0) {
            if (any && valid[LINK_DESTINATION]) return take(lexer, LINK_DESTINATION);
            advance(lexer);
            return take(lexer, LINK_CLOSE);
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        any = true;
        advance(lexer);
    }
    return any && valid[LINK_DESTINATION] ? take(lexer, LINK_DESTINATION) : take(lexer, LINK_CLOSE);
}

// A blank line or the end of the text inside a pair or a link: what is open ends here.
static bool end_open_inline(TSLexer *lexer, const bool *valid) {
    static const enum TokenType CLOSES[] = {
        EMPHASIS_CLOSE, STRONG_CLOSE, UNDERSCORE_CLOSE, UNDERSCORES_CLOSE,
        BRACKET_CLOSE, ESCAPED_BRACKET_CLOSE, LINK_MIDDLE,
    };
    for (unsigned i = 0; i < sizeof CLOSES / sizeof *CLOSES; i++) {
        if (valid[CLOSES[i]]) return found(lexer, CLOSES[i]);
    }
    return false;
}

static bool in_block(const bool *valid) {
    for (int gap = GAP; gap <= HEADING_GAP; gap++) {
        if (valid[gap]) return true;
    }
    return false;
}

// Whether the block may end at a line end that no blank line follows.
static bool may_end_at_line(const bool *valid) { return in_block(valid) && !valid[GAP]; }

// Ends the block, behind the blank lines that follow it.
static bool take_gap(TSLexer *lexer, const bool *valid) {
    skip_blank_lines(lexer);
    for (int gap = GAP; gap <= HEADING_GAP; gap++) {
        if (valid[gap]) return take(lexer, (enum TokenType)gap);
    }
    return false;
}

// At blanks or a line end where a token begins: the end of the block, or text.
static bool scan_white_space(TSLexer *lexer, const bool *valid, bool *is_text) {
    *is_text = false;
    skip_spaces(lexer);
    if (!lexer->eof(lexer) && !is_line_end(lexer->lookahead)) {
        *is_text = true;
        return false;
    }
    if (!lexer->eof(lexer)) advance_line_end(lexer);
    skip_spaces(lexer);
    bool blank_line = lexer->eof(lexer) || is_line_end(lexer->lookahead);
    if (blank_line && !in_block(valid)) return end_open_inline(lexer, valid);
    if (valid[ROW_BREAK] && !blank_line && lexer->lookahead == '|') return take(lexer, ROW_BREAK);
    if (blank_line || valid[LINE_GAP] || valid[CLAUSE_GAP]) return take_gap(lexer, valid);
    if (valid[NOTE_GAP] || valid[HEADING_GAP]) {
        lexer->mark_end(lexer);
        Head line;
        head_start(&line, lexer);
        bool ends = valid[NOTE_GAP] ? begins_note_line(&line) : begins_heading_end(&line);
        return found(lexer, ends ? (valid[NOTE_GAP] ? NOTE_GAP : HEADING_GAP) : TEXT);
    }
    *is_text = true;
    return false;
}

// `^1^`, `^{er}`, `62^e`; the lexer stands at `^`.
static bool scan_caret(TSLexer *lexer, const bool *valid) {
    advance(lexer);
    lexer->mark_end(lexer);
    if (is_digit(lexer->lookahead)) {
        while (is_digit(lexer->lookahead)) advance(lexer);
        if (lexer->lookahead != '^' || !valid[FOOTNOTE_REFERENCE]) return found(lexer, TEXT);
        advance(lexer);
        return take(lexer, FOOTNOTE_REFERENCE);
    }
    bool brace = lexer->lookahead == '{';
    if (brace) advance(lexer);
    int length = 0;
    while ((is_word(lexer->lookahead) || (brace && lexer->lookahead == '-')) && length < 12) {
        advance(lexer);
        length++;
    }
    if (length == 0 || !valid[SUPERSCRIPT]) return found(lexer, TEXT);
    if (brace) {
        if (lexer->lookahead != '}') return found(lexer, TEXT);
        advance(lexer);
    }
    return take(lexer, SUPERSCRIPT);
}

static bool is_special(int32_t c, const bool *valid) {
    switch (c) {
        case '*': case '[': case '^': case '<':
            return true;
        case ']':
            return valid[LINK_MIDDLE] || valid[BRACKET_CLOSE];
        default:
            return is_superscript_digit(c);
    }
}

// Whether a symbol or number may begin at this character, after the `last` ones.
static bool may_begin_symbol(int32_t c, const int32_t *last) {
    if (!is_digit(c) && !is_upper(c)) return false;
    int32_t previous = last[0];
    // A dash with which the text begins parts two of them: `75/1–75/5`.
    if (last[1] == 0 && (previous == 0x2013 || (is_hyphen(previous) && is_digit(c)))) return true;
    return !is_word(previous) && previous != '/' && !is_hyphen(previous) && previous != '.' &&
           previous != 0x2013;
}

static bool is_exponent(int32_t c, const int32_t *last) {
    return (c == 0xB2 || c == 0xB3) && last[0] == 'm' &&
           (!is_word(last[1]) || ((last[1] == 'k' || last[1] == 'c' || last[1] == 'm') &&
                                  !is_word(last[2])));
}

// In a run of text, at marks: whether the text ends before them. Else they are read as text.
static bool cuts_at_marks(TSLexer *lexer, const bool *valid, int32_t previous) {
    enum Pair outer = outer_of(valid);
    int32_t mark = lexer->lookahead;
    bool stars = mark == '*';
    bool blank_before = is_space(previous);
    lexer->mark_end(lexer);
    if (stars ? !(blank_before && is_emphatic(outer)) : !blank_before && !is_word(previous)) {
        return true;
    }
    unsigned run = skip_run(lexer, mark);
    bool cuts = false;
    if (blank_before) {
        // Behind a blank a mark closes nothing; it may open.
        cuts = (run == 1 && valid[stars ? EMPHASIS_OPEN : UNDERSCORE_OPEN]) ||
               (run == 2 && valid[stars ? STRONG_OPEN : UNDERSCORES_OPEN]);
    } else {
        // Behind a word an underscore opens nothing; it may close.
        cuts = run_closes(outer, mark, run, lexer->lookahead);
    }
    if (!cuts) lexer->mark_end(lexer);
    return cuts;
}

// Whether `(1)` may be a call of a note behind this character of an Arabic text: no blank parts
// the two.
static bool is_called_behind(int32_t c) {
    return is_arabic_letter(c) || c == 0x60C || c == 0x61B || c == 0xBB || c == 0x201D;
}

// A run of text up to what is something else. `before` is what was read of it already: a blank, or
// another character; 0 for nothing.
static bool scan_text(TSLexer *lexer, const bool *valid, int32_t before) {
    // The last three characters, the latest first; 0 where the token begins.
    int32_t last[3] = {before, 0, 0};
    bool any = before != 0;
    lexer->mark_end(lexer);
    for (;;) {
        int32_t c = lexer->lookahead;
        if (lexer->eof(lexer)) break;
        if (is_line_end(c)) {
            if (may_end_at_line(valid)) break;
            advance_line_end(lexer);
            skip_spaces(lexer);
            if (lexer->eof(lexer) || is_line_end(lexer->lookahead)) break;
            c = ' ';
        } else if (is_invisible(c)) {
            advance(lexer);
            any = true;
            continue;
        } else if (is_space(c)) {
            advance(lexer);
        } else if (any && (c == '*' || c == '_')) {
            if (cuts_at_marks(lexer, valid, last[0])) return found(lexer, TEXT);
        } else if (is_special(c, valid) && !is_exponent(c, last)) {
            lexer->mark_end(lexer);
            return any && found(lexer, TEXT);
        } else if (c == '\\') {
            if (any) lexer->mark_end(lexer);
            advance(lexer);
            c = lexer->lookahead;
            if (any && (c == '[' || (c == ']' && valid[ESCAPED_BRACKET_CLOSE]))) {
                return found(lexer, TEXT);
            }
            if (!is_line_end(c) && !lexer->eof(lexer)) advance(lexer);
            else c = '\\';
            lexer->mark_end(lexer);
        } else if (c == '(' && any && is_called_behind(last[0])) {
            lexer->mark_end(lexer);
            advance(lexer);
            if (digit_value(lexer->lookahead) >= 0 && valid[FOOTNOTE_REFERENCE]) {
                return found(lexer, TEXT);
            }
            lexer->mark_end(lexer);
        } else if (may_begin_symbol(c, last)) {
            if (any) lexer->mark_end(lexer);
            bool lines = !(valid[LINE_GAP] || valid[NOTE_GAP] || valid[HEADING_GAP]);
            enum Attempt attempt = try_symbol(lexer, !any, lines, &c);
            if (attempt == FOUND_SYMBOL) return found(lexer, DOCUMENT_SYMBOL);
            if (attempt == FOUND_NUMBER) return found(lexer, RESOLUTION_NUMBER);
            if (attempt == CUT) return found(lexer, TEXT);
            if (!is_space(c)) lexer->mark_end(lexer);
        } else {
            advance(lexer);
            // The blanks before a block's end are no part of its text.
            if (is_space(lexer->lookahead) || is_line_end(lexer->lookahead) || lexer->eof(lexer)) {
                lexer->mark_end(lexer);
            }
        }
        any = true;
        last[2] = last[1];
        last[1] = last[0];
        last[0] = c;
    }
    return any && found(lexer, TEXT);
}

// `(1)` with no blank before it, in an Arabic text: Arabic words follow, or nothing. The lexer
// stands at `(`.
static bool scan_parenthesis(TSLexer *lexer, const bool *valid) {
    advance(lexer);
    lexer->mark_end(lexer);
    if (!valid[FOOTNOTE_REFERENCE] || digit_value(lexer->lookahead) < 0) {
        return scan_text(lexer, valid, '(');
    }
    for (int i = 0; i < 3 && digit_value(lexer->lookahead) >= 0; i++) advance(lexer);
    if (lexer->lookahead != ')') return found(lexer, TEXT);
    advance(lexer);
    lexer->mark_end(lexer);
    Head head;
    head_start(&head, lexer);
    unsigned i = 0;
    while (i < 6 && at(&head, i) != 0 && !is_arabic_letter(at(&head, i)) &&
           !is_word(at(&head, i)) && !is_wide(at(&head, i))) {
        i++;
    }
    // Arabic marks are of the text too.
    bool is_arabic = at(&head, i) == 0 || is_arabic_letter(at(&head, i));
    for (unsigned j = 0; j < i; j++) is_arabic |= at(&head, j) == 0x60C || at(&head, j) == 0x61B;
    return found(lexer, is_arabic ? FOOTNOTE_REFERENCE : TEXT);
}

static bool scan_inline(TSLexer *lexer, const bool *valid) {
    lexer->mark_end(lexer);
    bool started = false;
    if (valid[NUMBER_MARK]) {
        bool read;
        if (scan_number_mark(lexer, valid, &read)) return true;
        started = read;
        if (read && !lexer->eof(lexer) && !is_line_end(lexer->lookahead)) {
            return scan_text(lexer, valid, ' ');
        }
    }
    if (lexer->eof(lexer) || is_space(lexer->lookahead) || is_line_end(lexer->lookahead)) {
        bool is_text;
        if (scan_white_space(lexer, valid, &is_text)) return true;
        if (!is_text) return false;
        started = true;
    }
    if (!started) {
        switch (lexer->lookahead) {
            case '^': return scan_caret(lexer, valid);
            case '[': return scan_bracket(lexer, valid);
            case '*': return scan_stars(lexer, valid);
            case '_': return scan_underscores(lexer, valid);
            case '\\': return scan_escape(lexer, valid);
            case '(': return scan_parenthesis(lexer, valid);
            case '<': return scan_inline_comment(lexer, valid);
            case ']':
                if (!valid[LINK_MIDDLE] && !valid[BRACKET_CLOSE]) break;
                advance(lexer);
                if (valid[BRACKET_CLOSE]) return take(lexer, BRACKET_CLOSE);
                if (lexer->lookahead == '(') advance(lexer);
                return take(lexer, LINK_MIDDLE);
            default:
                break;
        }
        if (is_superscript_digit(lexer->lookahead)) {
            while (is_superscript_digit(lexer->lookahead)) advance(lexer);
            return take(lexer, valid[FOOTNOTE_REFERENCE] ? FOOTNOTE_REFERENCE : TEXT);
        }
    }
    return scan_text(lexer, valid, started ? ' ' : 0);
}

#endif
