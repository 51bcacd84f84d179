// The words of a block: runs of text, and the marks, calls, links, symbols and numbers in them.
//
// A token is never longer than what is certain: where a mark may open something, what it opens is
// looked for within its block and a bounded distance, so that time grows with the length alone.
// What cannot be a mark is text.

#ifndef TREE_SITTER_UNRES_INLINE_H_
#define TREE_SITTER_UNRES_INLINE_H_

#include "kinds.h"
#include "marks.h"
#include "symbols.h"

enum {
    // How far an emphasis or a link may reach, in characters.
    LONGEST_EMPHASIS = 2000,
    LONGEST_LINK = 1000,
    // Marks met in vain before an emphasis is given up.
    MOST_OTHER_MARKS = 8,
};

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

// From behind `[` to behind the `)` of a link, within so many characters; false where it is none.
static bool skip_link(TSLexer *lexer, int *budget) {
    int32_t previous = 0;
    while ((*budget)-- > 0 && !lexer->eof(lexer)) {
        int32_t c = lexer->lookahead;
        if (c == '[' && previous != '\\') return false;
        if (is_line_end(c)) {
            advance_line_end(lexer);
            skip_spaces(lexer);
            if (is_line_end(lexer->lookahead)) return false;
            previous = ' ';
            continue;
        }
        advance(lexer);
        if (c == ']' && previous != '\\') break;
        previous = previous == '\\' ? 0 : c;
    }
    if (lexer->lookahead != '(') return false;
    advance(lexer);
    int depth = 1;
    while ((*budget)-- > 0 && !lexer->eof(lexer)) {
        int32_t c = lexer->lookahead;
        if (is_space(c) || is_line_end(c)) return false;
        advance(lexer);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) return true;
    }
    return false;
}

// Past a run of `*`, or one `_`.
static int skip_marks(TSLexer *lexer) {
    if (lexer->lookahead == '_') {
        advance(lexer);
        return 1;
    }
    int run = 0;
    while (lexer->lookahead == '*' && run < 1000) {
        advance(lexer);
        run++;
    }
    return run;
}

static bool closes_emphasis(int run) { return run == 1 || run == 3; }

// Whether what a mark opened is closed in its block; the lexer stands behind the opening mark.
static bool is_closed(TSLexer *lexer, bool strong) {
    if (is_space(lexer->lookahead) || is_line_end(lexer->lookahead)) return false;
    int32_t previous = 0;
    int others = 0;
    int budget = LONGEST_EMPHASIS;
    while (budget-- > 0 && others < MOST_OTHER_MARKS && !lexer->eof(lexer)) {
        int32_t c = lexer->lookahead;
        if (is_line_end(c)) {
            advance_line_end(lexer);
            skip_spaces(lexer);
            if (is_line_end(lexer->lookahead)) return false;
            previous = ' ';
        } else if (c == '\\') {
            advance(lexer);
            if (!is_line_end(lexer->lookahead)) advance(lexer);
            previous = 'x';
        } else if (c == '[') {
            advance(lexer);
            if (!skip_link(lexer, &budget)) others++;
            previous = ')';
        } else if (c == '*' || (c == '_' && !strong)) {
            bool underscore = c == '_';
            int run = skip_marks(lexer);
            bool blank_before = previous == 0 || is_space(previous);
            if (underscore && (blank_before || is_word(lexer->lookahead))) {
                previous = '_';
                continue;
            }
            if (!blank_before && (strong ? run >= 2 : closes_emphasis(run))) return true;
            others++;
            previous = '*';
        } else {
            previous = c;
            advance(lexer);
        }
    }
    return false;
}

// A blank line or the end of the text inside emphasis or a link: what is open ends here.
static bool end_open_inline(TSLexer *lexer, const bool *valid) {
    if (valid[EMPHASIS_CLOSE]) return found(lexer, EMPHASIS_CLOSE);
    if (valid[STRONG_CLOSE]) return found(lexer, STRONG_CLOSE);
    return valid[LINK_MIDDLE] && found(lexer, LINK_MIDDLE);
}

static bool in_block(const bool *valid) {
    return valid[GAP] || valid[LINE_GAP] || valid[NOTE_GAP] || valid[HEADING_GAP];
}

// Ends the block, behind the blank lines that follow it.
static bool take_gap(TSLexer *lexer, const bool *valid) {
    skip_blank_lines(lexer);
    for (int gap = GAP; gap <= HEADING_GAP; gap++) {
        if (valid[gap]) return take(lexer, (enum TokenType)gap);
    }
    return false;
}

// Whether the line that begins here begins a footnote or a note marked `*`.
static bool begins_note_line(Head *line) {
    return begins_footnote(line) || begins_asterisk_note(line);
}

static bool begins_heading_end(Head *line) {
    return at(line, 0) == '[' || begins_clause(line, false);
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
    if (blank_line || valid[LINE_GAP]) return take_gap(lexer, valid);
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

// `[^1]`, a link, or a bracket; the lexer stands at `[`.
static bool scan_bracket(TSLexer *lexer, const bool *valid) {
    advance(lexer);
    lexer->mark_end(lexer);
    if (lexer->lookahead == '^') {
        advance(lexer);
        bool figures = is_digit(lexer->lookahead);
        while (is_digit(lexer->lookahead)) advance(lexer);
        if (!figures || lexer->lookahead != ']' || !valid[FOOTNOTE_REFERENCE]) {
            return found(lexer, TEXT);
        }
        advance(lexer);
        return take(lexer, FOOTNOTE_REFERENCE);
    }
    int budget = LONGEST_LINK;
    return found(lexer, valid[LINK_OPEN] && skip_link(lexer, &budget) ? LINK_OPEN : TEXT);
}

// A mark that opens or closes emphasis, or text; the lexer stands at `*` or `_`.
static bool scan_emphasis(TSLexer *lexer, const bool *valid) {
    bool underscore = lexer->lookahead == '_';
    advance(lexer);
    lexer->mark_end(lexer);
    if (underscore) {
        if (valid[EMPHASIS_CLOSE] && !is_word(lexer->lookahead)) {
            return found(lexer, EMPHASIS_CLOSE);
        }
        return found(lexer, valid[EMPHASIS_OPEN] && is_closed(lexer, false) ? EMPHASIS_OPEN : TEXT);
    }
    if (lexer->lookahead != '*') {
        if (valid[EMPHASIS_CLOSE]) return found(lexer, EMPHASIS_CLOSE);
        return found(lexer, valid[EMPHASIS_OPEN] && is_closed(lexer, false) ? EMPHASIS_OPEN : TEXT);
    }
    // Two or more: in emphasis only three in a row hold its end.
    if (valid[EMPHASIS_CLOSE]) {
        int run = 1 + skip_marks(lexer);
        if (run == 3) return found(lexer, EMPHASIS_CLOSE);
        lexer->mark_end(lexer);
        return found(lexer, TEXT);
    }
    advance(lexer);
    if (valid[STRONG_CLOSE]) return take(lexer, STRONG_CLOSE);
    lexer->mark_end(lexer);
    if (lexer->lookahead == '*') {
        // `***` opens strong and emphasis; a longer run is no mark.
        advance(lexer);
        if (lexer->lookahead == '*') {
            skip_marks(lexer);
            return take(lexer, TEXT);
        }
    }
    return found(lexer, valid[STRONG_OPEN] && is_closed(lexer, true) ? STRONG_OPEN : TEXT);
}

static bool is_special(int32_t c, const bool *valid) {
    switch (c) {
        case '*': case '[': case '^': case '<':
            return true;
        case ']':
            return valid[LINK_MIDDLE];
        default:
            return is_superscript_digit(c);
    }
}

// Whether a symbol or number may begin at this character, after `previous`.
static bool may_begin_symbol(int32_t c, int32_t previous) {
    if (!is_digit(c) && !is_upper(c)) return false;
    return !is_word(previous) && previous != '/' && previous != '-' && previous != '.' &&
           previous != 0x2013;
}

static bool is_exponent(int32_t c, const int32_t *last) {
    return (c == 0xB2 || c == 0xB3) && last[0] == 'm' &&
           (!is_word(last[1]) || ((last[1] == 'k' || last[1] == 'c' || last[1] == 'm') &&
                                  !is_word(last[2])));
}

// A run of text up to what is something else. `started` tells that blanks were read before it.
static bool scan_text(TSLexer *lexer, const bool *valid, bool started) {
    // The last three characters, the latest first; 0 where the token begins.
    int32_t last[3] = {started ? ' ' : 0, 0, 0};
    bool any = started;
    lexer->mark_end(lexer);
    for (;;) {
        int32_t c = lexer->lookahead;
        if (lexer->eof(lexer)) break;
        if (is_line_end(c)) {
            if (valid[LINE_GAP] || valid[NOTE_GAP] || valid[HEADING_GAP]) break;
            advance_line_end(lexer);
            skip_spaces(lexer);
            if (lexer->eof(lexer) || is_line_end(lexer->lookahead)) break;
            c = ' ';
        } else if (is_space(c)) {
            advance(lexer);
        } else if (is_special(c, valid) && !(is_exponent(c, last))) {
            if (c == '*' && any && is_space(last[0]) &&
                (valid[EMPHASIS_CLOSE] || valid[STRONG_CLOSE])) {
                // Behind a blank a mark closes nothing; it may open emphasis in strong words.
                lexer->mark_end(lexer);
                int run = skip_marks(lexer);
                if (run == 1 && valid[EMPHASIS_OPEN]) return found(lexer, TEXT);
                lexer->mark_end(lexer);
                c = '*';
            } else {
                lexer->mark_end(lexer);
                return any && found(lexer, TEXT);
            }
        } else if (c == '_' && !is_word(last[0])) {
            lexer->mark_end(lexer);
            if (any) return found(lexer, TEXT);
            advance(lexer);
            lexer->mark_end(lexer);
        } else if (c == '_' && valid[EMPHASIS_CLOSE]) {
            lexer->mark_end(lexer);
            return found(lexer, TEXT);
        } else if (may_begin_symbol(c, last[0])) {
            if (any) lexer->mark_end(lexer);
            enum Attempt attempt = try_symbol(lexer, !any, &c);
            if (attempt == FOUND_SYMBOL) return found(lexer, DOCUMENT_SYMBOL);
            if (attempt == FOUND_NUMBER) return found(lexer, RESOLUTION_NUMBER);
            if (attempt == CUT) return found(lexer, TEXT);
            if (!is_space(c)) lexer->mark_end(lexer);
        } else {
            advance(lexer);
            if (c == '\\' && !is_line_end(lexer->lookahead) && !lexer->eof(lexer)) {
                c = lexer->lookahead;
                advance(lexer);
            }
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

static bool scan_inline(TSLexer *lexer, const bool *valid) {
    lexer->mark_end(lexer);
    bool started = false;
    if (valid[NUMBER_MARK]) {
        bool read;
        if (scan_number_mark(lexer, valid, &read)) return true;
        started = read;
        if (read && !lexer->eof(lexer) && !is_line_end(lexer->lookahead)) {
            return scan_text(lexer, valid, true);
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
            case '*': case '_': return scan_emphasis(lexer, valid);
            case ']':
                if (!valid[LINK_MIDDLE]) break;
                advance(lexer);
                if (lexer->lookahead == '(') advance(lexer);
                return take(lexer, LINK_MIDDLE);
            case '<':
                advance(lexer);
                lexer->mark_end(lexer);
                for (const char *s = "!--"; *s; s++) {
                    if (lexer->lookahead != *s) return found(lexer, TEXT);
                    advance(lexer);
                }
                return valid[COMMENT] && skip_to_comment_end(lexer) ? take(lexer, COMMENT)
                                                                      : found(lexer, TEXT);
            default:
                break;
        }
        if (is_superscript_digit(lexer->lookahead)) {
            while (is_superscript_digit(lexer->lookahead)) advance(lexer);
            return take(lexer, valid[FOOTNOTE_REFERENCE] ? FOOTNOTE_REFERENCE : TEXT);
        }
    }
    return scan_text(lexer, valid, started);
}

#endif
