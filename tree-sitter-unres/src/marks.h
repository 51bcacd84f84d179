// What stands at the beginning of a block: number, label, note mark, comment, front matter.

#ifndef TREE_SITTER_UNRES_MARKS_H_
#define TREE_SITTER_UNRES_MARKS_H_

#include "chars.h"
#include "tokens.h"
#include "words.h"

enum {
    LONGEST_COMMENT = 65536,
    LONGEST_FRONT_MATTER = 16384,
};

static inline bool found(TSLexer *lexer, enum TokenType token) {
    lexer->result_symbol = (TSSymbol)token;
    return true;
}

// Ends the token here.
static inline bool take(TSLexer *lexer, enum TokenType token) {
    lexer->mark_end(lexer);
    return found(lexer, token);
}

// From behind `<!--` to behind `-->`; false where another comment opens first or none closes.
static bool skip_to_comment_end(TSLexer *lexer) {
    int dashes = 0;
    int opening = 0;
    for (int i = 0; i < LONGEST_COMMENT && !lexer->eof(lexer); i++) {
        int32_t c = lexer->lookahead;
        if (c == '>' && dashes >= 2) {
            advance(lexer);
            return true;
        }
        opening = c == '<' ? 1 : opening == 1 && c == '!' ? 2 : opening >= 2 && c == '-' ? opening + 1 : 0;
        if (opening == 4) return false;
        dashes = c == '-' ? dashes + 1 : 0;
        advance(lexer);
    }
    return false;
}

// A comment that is a block of its own; one that is never closed ends with its line.
static bool scan_comment(TSLexer *lexer) {
    for (int i = 0; i < 4; i++) advance(lexer);
    int dashes = 0;
    while (!is_line_end(lexer->lookahead) && !lexer->eof(lexer)) {
        if (lexer->lookahead == '>' && dashes >= 2) {
            advance(lexer);
            return take(lexer, COMMENT);
        }
        dashes = lexer->lookahead == '-' ? dashes + 1 : 0;
        advance(lexer);
    }
    lexer->mark_end(lexer);
    if (skip_to_comment_end(lexer)) lexer->mark_end(lexer);
    return found(lexer, COMMENT);
}

// `---`, lines, `---`: the whole of it, up to the first line after it that is not blank.
static bool scan_front_matter(TSLexer *lexer) {
    int dashes = 0;
    bool opened = false;
    for (int i = 0; i < LONGEST_FRONT_MATTER && !lexer->eof(lexer); i++) {
        int32_t c = lexer->lookahead;
        if (is_line_end(c)) {
            advance_line_end(lexer);
            if (dashes == 3 && opened) {
                skip_blank_lines(lexer);
                return take(lexer, FRONT_MATTER);
            }
            if (!opened && dashes != 3) return false;
            opened = true;
            dashes = 0;
            continue;
        }
        dashes = c == '-' && dashes >= 0 ? dashes + 1 : is_space(c) && dashes == 3 ? 3 : -1;
        advance(lexer);
    }
    return opened && dashes == 3 && lexer->eof(lexer) && take(lexer, FRONT_MATTER);
}

// The word of a suffix, if it is one.
static bool read_suffix(TSLexer *lexer) {
    char word[12];
    unsigned length = 0;
    while (is_lower(lexer->lookahead) && length < sizeof word - 1) {
        word[length++] = (char)lexer->lookahead;
        advance(lexer);
    }
    word[length] = 0;
    for (const char *const *suffix = SUFFIXES; *suffix; suffix++) {
        if (strcmp(word, *suffix) == 0) return !is_word(lexer->lookahead);
    }
    return false;
}

static bool is_emphasis_mark(int32_t c) { return c == '*' || c == '_'; }

static void skip_emphasis_marks(TSLexer *lexer) {
    for (int i = 0; i < 3 && is_emphasis_mark(lexer->lookahead); i++) advance(lexer);
}

static bool is_lead(int32_t c) {
    return c == '[' || c == '\\' || c == '*' || c == '_' || c == '(' || c == 0xFF08 ||
           c == 0x2018 || c == '\'' || is_opening_quote(c);
}

// Goes on with `EU` in `[EU: …]`, up to the blanks before the colon.
static bool scan_attribution(TSLexer *lexer) {
    for (;;) {
        int32_t c = lexer->lookahead;
        if (c == ':' || c == 0xFF1A || lexer->eof(lexer) || is_line_end(c)) break;
        advance(lexer);
        if (!is_space(c)) lexer->mark_end(lexer);
    }
    return found(lexer, ATTRIBUTION);
}

// The marks before a number or label: quotation marks, brackets, emphasis; or those behind the
// name of who proposes it.
static bool scan_lead(TSLexer *lexer, bool behind_name) {
    bool blanks = behind_name;
    for (;;) {
        int32_t c = lexer->lookahead;
        bool colon = c == ':' || c == 0xFF1A;
        bool blank = is_invisible(c) || (blanks && is_space(c));
        if (!is_lead(c) && !(behind_name && colon) && !blank) break;
        blanks |= is_opening_quote(c);
        advance(lexer);
    }
    return take(lexer, behind_name ? ATTRIBUTION_LEAD : LEAD);
}

static void skip_invisible(TSLexer *lexer) {
    while (is_invisible(lexer->lookahead) && !lexer->eof(lexer)) advance(lexer);
}

// Letters or figures of a label, or the name of who proposes the sub-paragraph.
static bool scan_label(TSLexer *lexer, const bool *valid) {
    while (is_word(lexer->lookahead) || is_chinese_numeral(lexer->lookahead) ||
           digit_value(lexer->lookahead) >= 0) {
        advance(lexer);
    }
    lexer->mark_end(lexer);
    skip_invisible(lexer);
    int32_t c = lexer->lookahead;
    bool goes_on = is_space(c) || is_wide(c) || c == ':' || c == '+' || c == ',' || c == '/' ||
                   c == '-' || c == '&';
    if (!valid[ATTRIBUTION] || !goes_on || c == 0xFF09) return found(lexer, LABEL);
    if (is_space(c)) {
        skip_spaces(lexer);
        skip_emphasis_marks(lexer);
        if (is_lower(lexer->lookahead)) {
            if (read_suffix(lexer)) return found(lexer, LABEL);
            lexer->mark_end(lexer);
        }
    }
    return scan_attribution(lexer);
}

// What stands at the beginning of a block with a number or label.
static bool scan_numbering(TSLexer *lexer, const bool *valid) {
    if (valid[ATTRIBUTION_LEAD]) return scan_lead(lexer, true);
    if (valid[LEAD] && is_lead(lexer->lookahead)) return scan_lead(lexer, false);
    if (valid[LABEL]) return scan_label(lexer, valid);
    bool chinese = is_chinese_numeral(lexer->lookahead);
    if (!chinese && digit_value(lexer->lookahead) < 0) return scan_attribution(lexer);
    while (chinese ? is_chinese_numeral(lexer->lookahead) : digit_value(lexer->lookahead) >= 0) {
        advance(lexer);
    }
    return take(lexer, NUMBER);
}

// `bis` in `6 bis.`.
static bool scan_suffix(TSLexer *lexer) {
    return read_suffix(lexer) && take(lexer, NUMBER_SUFFIX);
}

// `bis` where one is certain to follow: what stands before it is no part of it.
static bool scan_certain_suffix(TSLexer *lexer) {
    while ((is_space(lexer->lookahead) || is_emphasis_mark(lexer->lookahead)) &&
           !lexer->eof(lexer)) {
        lexer->advance(lexer, true);
    }
    return scan_suffix(lexer);
}

// The bracket behind a label, or the suffix before it. A suffix behind it (`b) bis`) has a token
// of its own, which this one announces.
static bool scan_label_mark(TSLexer *lexer, const bool *valid) {
    skip_invisible(lexer);
    if (valid[NUMBER_SUFFIX]) {
        // A blank stands between a label and its bracket only where a suffix does.
        bool suffixed = is_space(lexer->lookahead);
        while (is_space(lexer->lookahead) && !lexer->eof(lexer)) lexer->advance(lexer, true);
        if (suffixed) return scan_certain_suffix(lexer);
        lexer->mark_end(lexer);
        skip_emphasis_marks(lexer);
        if (is_lower(lexer->lookahead)) return scan_suffix(lexer);
    } else {
        skip_emphasis_marks(lexer);
    }
    if (lexer->lookahead == '\\') advance(lexer);
    skip_invisible(lexer);
    int32_t c = lexer->lookahead;
    if (c == ')' || c == 0xFF09 || c == 0x2019 || c == '\'' || c == '.') advance(lexer);
    lexer->mark_end(lexer);
    // The end of an italic or bold label: `*(a)* Text`.
    skip_emphasis_marks(lexer);
    if (is_space(lexer->lookahead)) lexer->mark_end(lexer);
    skip_spaces(lexer);
    skip_emphasis_marks(lexer);
    bool suffixed = c != '.' && valid[SUFFIXED_LABEL_MARK] && read_suffix(lexer);
    return found(lexer, suffixed ? SUFFIXED_LABEL_MARK : LABEL_MARK);
}

static bool is_number_mark(int32_t c) {
    return is_full_stop(c) || c == 0x3001 || c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2212;
}

// What stands between a number and the words: its suffix, its full stop or dash. False where the
// words follow at once; nothing is then taken.
static bool scan_number_mark(TSLexer *lexer, const bool *valid, bool *read) {
    *read = false;
    // `6bis.`: no other letter follows a number at once.
    if (is_lower(lexer->lookahead) && valid[NUMBER_SUFFIX]) return scan_suffix(lexer);
    if (!is_space(lexer->lookahead) && lexer->lookahead != '\\' &&
        !is_emphasis_mark(lexer->lookahead) && !is_number_mark(lexer->lookahead)) {
        return false;
    }
    if (is_emphasis_mark(lexer->lookahead)) {
        // Behind a number the full stop may have slipped into the italics; behind a suffix they end.
        if (valid[NUMBER_SUFFIX]) return false;
        *read = true;
        skip_emphasis_marks(lexer);
        if (is_number_mark(lexer->lookahead)) advance(lexer);
        return take(lexer, NUMBER_MARK);
    }
    *read = true;
    bool blank = is_space(lexer->lookahead);
    // Skipped blanks are no part of the token.
    while (is_space(lexer->lookahead) && !lexer->eof(lexer)) lexer->advance(lexer, true);
    if (blank && valid[NUMBER_SUFFIX]) {
        lexer->mark_end(lexer);
        if (is_lower(lexer->lookahead) && scan_suffix(lexer)) return true;
        if (is_emphasis_mark(lexer->lookahead)) {
            advance(lexer);
            // Text of no width where italics of another kind begin.
            if (!read_suffix(lexer)) return found(lexer, TEXT);
            return found(lexer, SUFFIX_LEAD);
        }
    }
    if (lexer->lookahead == '\\') advance(lexer);
    if (!is_number_mark(lexer->lookahead)) return false;
    advance(lexer);
    lexer->mark_end(lexer);
    // The end of a bold number: `**1.** Text`.
    skip_emphasis_marks(lexer);
    if (is_space(lexer->lookahead)) lexer->mark_end(lexer);
    return found(lexer, NUMBER_MARK);
}

static bool scan_footnote_mark(TSLexer *lexer) {
    if (lexer->lookahead == '[' || lexer->lookahead == '^') {
        bool bracket = lexer->lookahead == '[';
        advance(lexer);
        if (bracket) advance(lexer);
        while (is_digit(lexer->lookahead)) advance(lexer);
        advance(lexer);
        if (bracket) advance(lexer);
    } else {
        bool parenthesis = lexer->lookahead == '(';
        if (parenthesis) advance(lexer);
        while (is_superscript_digit(lexer->lookahead) || is_invisible(lexer->lookahead) ||
               digit_value(lexer->lookahead) >= 0) {
            advance(lexer);
        }
        if (parenthesis) advance(lexer);
    }
    return take(lexer, FOOTNOTE_MARK);
}

static bool scan_asterisk_mark(TSLexer *lexer) {
    while (lexer->lookahead == '\\' || lexer->lookahead == '*') advance(lexer);
    return take(lexer, ASTERISK_MARK);
}

#endif
