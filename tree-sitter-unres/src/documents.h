// Document symbols, told by their shape and by what they begin with, as the server's model reads
// them (server/src/model/symbol/read.rs); a test holds the two together.
//
// Each character is read once: where a symbol may end is marked, and what follows only moves the
// mark on. Nothing is longer than its bounds, so that the time does not grow with the text.

#ifndef TREE_SITTER_UNRES_DOCUMENTS_H_
#define TREE_SITTER_UNRES_DOCUMENTS_H_

#include "series.h"

enum Attempt {
    // Only letters, figures, slashes and blanks of ordinary text were read.
    NOTHING,
    // The text before is a token; what follows is to be looked at anew.
    CUT,
    FOUND_SYMBOL,
    FOUND_NUMBER,
};

// Whether a letter or figure of ASCII stands at hand.
static bool is_ascii_word(int32_t c) { return is_ascii_letter(c) || is_digit(c); }

enum {
    MOST_SEGMENTS = 14,
    MOST_FIGURES = 7,
    LONGEST_SYMBOL = 64,
    LONGEST_DIVISION = 40,
};

// A symbol of one series as it is read.
typedef struct {
    // Without blanks; what is longer than the space for it is not kept.
    char out[LONGEST_SYMBOL + 1];
    int length;
    int segments;
    // Plain numbers behind `RES`.
    int numbers;
    bool numbered;
    bool resolution;
    bool bracketed;
    // Whether its end has been marked.
    bool found;
    // Whether more was read than belongs to it.
    bool stopped;
    // Whether it ends with a bracket, to which nothing can be joined.
    bool closed;
    // Whether a dash stands right behind it.
    bool at_dash;
    bool only_figures;
    bool wants_change;
    // The symbol that it may be joined to.
    const char *first;
} Single;

// The next character, past escapes and direction marks.
static int32_t peek(TSLexer *lexer) {
    for (int i = 0; i < 8 && (is_direction_mark(lexer->lookahead) || lexer->lookahead == '\\'); i++) {
        advance(lexer);
    }
    return lexer->eof(lexer) ? 0 : folded(lexer->lookahead);
}

static void keep(Single *s, TSLexer *lexer) {
    if (s->length < LONGEST_SYMBOL) s->out[s->length++] = (char)folded(lexer->lookahead);
    s->out[s->length] = 0;
    advance(lexer);
}

// How much of a symbol stands before its last figures.
static int stem(const char *symbol) {
    int length = (int)strlen(symbol);
    while (length > 0 && is_digit(symbol[length - 1])) length--;
    return length;
}

// Whether the symbol ends a range that the one before it begins.
static bool counts_on(const Single *s) {
    if (!s->first) return false;
    int length = stem(s->out);
    return length == stem(s->first) && strncmp(s->out, s->first, (size_t)length) == 0;
}

// Here the symbol may end.
static void mark_symbol(TSLexer *lexer, Single *s) {
    if (!s->numbered || s->segments == 0 || folded(lexer->lookahead) == '/' || counts_on(s)) return;
    s->found = true;
    lexer->mark_end(lexer);
}

// The same behind letters: of a second symbol it is not known before its number whether it is joined
// or ends a range.
static void mark_word(TSLexer *lexer, Single *s) {
    if (!s->first || lexer->lookahead != '.') mark_symbol(lexer, s);
}

static int read_letters(TSLexer *lexer, Single *s, char *word) {
    int length = 0;
    while (is_ascii_letter(lexer->lookahead) && length < 16) {
        word[length++] = (char)lexer->lookahead;
        keep(s, lexer);
    }
    word[length] = 0;
    return length;
}

static int read_figures(TSLexer *lexer, Single *s) {
    int length = 0;
    while (is_digit(folded(lexer->lookahead)) && length <= MOST_FIGURES) {
        keep(s, lexer);
        length++;
    }
    return length;
}

static bool is_roman_word(const char *word) {
    if (!*word) return false;
    for (; *word; word++) {
        if (!is_roman(*word)) return false;
    }
    return true;
}

// `(15)`, `(XXXIV)`, `(S-XXVII)`; the lexer stands at the bracket.
static bool read_bracket_number(TSLexer *lexer, Single *s) {
    char word[17];
    keep(s, lexer);
    int figures = is_digit(peek(lexer)) ? read_figures(lexer, s) : 0;
    if (figures == 0) {
        read_letters(lexer, s, word);
        if (strcmp(word, "S") == 0 && peek(lexer) == '-') {
            keep(s, lexer);
            read_letters(lexer, s, word);
        }
        if (!is_roman_word(word)) return false;
    }
    if (figures > 4 || peek(lexer) != ')') return false;
    keep(s, lexer);
    s->numbered = true;
    s->closed = true;
    return true;
}

// `.78`, `.A`, `.Pro.28`; false where there are too many figures.
static bool read_dots(TSLexer *lexer, Single *s, bool *dotted) {
    char word[17];
    for (int i = 0; i < 4; i++) {
        if (peek(lexer) != '.') return true;
        keep(s, lexer);
        int letters = is_ascii_letter(peek(lexer)) ? read_letters(lexer, s, word) : 0;
        int figures = read_figures(lexer, s);
        if (letters == 0 && figures == 0) {
            s->stopped = true;
            return true;
        }
        if (figures > 6) return false;
        s->numbered |= figures > 0 || is_roman_word(word);
        *dotted = true;
        if (figures > 0) mark_symbol(lexer, s);
        else mark_word(lexer, s);
    }
    return true;
}

// `S-30`, `RES`, `L.78`, `COP-MOP`, `COP(15)`; the lexer stands at a capital.
static bool read_word(TSLexer *lexer, Single *s) {
    static const char *const WORDS[] = {"Agenda", "Summary", "Res", "Dec", "Sub", "Hg", 0};
    static const char *const CHANGES[] = {"Add", "Corr", "Rev", "Amend", 0};
    static const char *const SPECIAL[] = {"S", "ES", 0};
    static const char *const ACTS[] = {"RES", "DEC", 0};
    char word[17];
    char rest[17];
    int length = read_letters(lexer, s, word);
    if (length > 10 || (s->wants_change && !is_one_of(word, CHANGES))) return false;
    bool whole = is_one_of(word, WORDS);
    if (!whole) {
        whole = true;
        for (int i = 0; i < length; i++) whole &= is_upper(word[i]);
    }
    if (whole) mark_word(lexer, s);
    s->resolution |= is_one_of(word, ACTS);
    if (peek(lexer) == '-') {
        keep(s, lexer);
        if (is_one_of(word, SPECIAL) && is_digit(peek(lexer))) {
            s->numbered = true;
            s->numbers += s->resolution;
            if (read_figures(lexer, s) > 2) return false;
            mark_symbol(lexer, s);
            return true;
        }
        s->stopped = read_letters(lexer, s, rest) == 0 || peek(lexer) != '/';
        return whole;
    }
    bool dotted = false;
    if (!read_dots(lexer, s, &dotted)) return false;
    if (!dotted && !s->stopped && peek(lexer) == '(') {
        if (!read_bracket_number(lexer, s)) s->stopped = true;
        else mark_symbol(lexer, s);
    }
    return whole || dotted;
}

static bool read_segment(TSLexer *lexer, Single *s) {
    int32_t c = peek(lexer);
    s->only_figures = is_digit(c);
    s->stopped = false;
    s->closed = false;
    s->segments++;
    if (is_digit(c)) {
        s->numbered = true;
        s->numbers += s->resolution;
        if (read_figures(lexer, s) > MOST_FIGURES || s->wants_change) return false;
        mark_symbol(lexer, s);
        if (!s->resolution && is_upper(peek(lexer))) {
            keep(s, lexer);
            if (is_ascii_word(lexer->lookahead)) return false;
            mark_symbol(lexer, s);
        }
        return true;
    }
    if (c == '(' && !s->resolution) {
        if (!read_bracket_number(lexer, s)) return false;
        mark_symbol(lexer, s);
        return true;
    }
    return is_upper(c) && read_word(lexer, s);
}

// Past blanks, a line break among them where a token may hold one; says whether there was one.
static bool skip_break(TSLexer *lexer, bool lines, bool *blank) {
    *blank = false;
    for (; is_space(lexer->lookahead) && !lexer->eof(lexer); advance(lexer)) {
        *blank |= !is_direction_mark(lexer->lookahead);
    }
    if (!lines || !is_line_end(lexer->lookahead) || lexer->eof(lexer)) return false;
    advance_line_end(lexer);
    skip_spaces(lexer);
    *blank = true;
    return !is_line_end(lexer->lookahead);
}

// What brackets hold behind a symbol; the lexer stands behind the opening one.
static bool read_held(TSLexer *lexer, const Single *s) {
    int32_t held[LONGEST_DIVISION + 1];
    int length = 0;
    while (length < LONGEST_DIVISION && peek(lexer) != ')') {
        int32_t c = lexer->lookahead;
        if (lexer->eof(lexer) || is_line_end(c)) return false;
        held[length++] = is_space(c) ? ' ' : folded(c);
        advance(lexer);
    }
    held[length] = 0;
    if (lexer->eof(lexer) || folded(lexer->lookahead) != ')') return false;
    advance(lexer);
    if (s->numbers == 0) return is_division(held);
    if (is_digit(held[0])) {
        bool year = length == 4 && (held[0] == '2' || (held[0] == '1' && held[1] == '9'));
        for (int i = 0; i < length; i++) year &= is_digit(held[i]);
        return year && s->numbers == 1;
    }
    int at = held[0] == 'E' && held[1] == 'S' ? 1 : 0;
    at = held[at] == 'S' && held[at + 1] == '-' ? at + 2 : 0;
    if (at == length) return false;
    for (; at < length; at++) {
        if (!is_roman(held[at])) return false;
    }
    return true;
}

// The letter of one of several texts, behind the number of a resolution. False where a word
// begins here.
static bool read_part_letter(TSLexer *lexer, Single *s) {
    keep(s, lexer);
    int32_t c = lexer->lookahead;
    if ((is_word(c) && c < 0x590) || c == '/' || c == '\'' || c == 0x2019) return false;
    mark_symbol(lexer, s);
    return true;
}

// Whether a symbol may end before what is at hand.
static bool may_end(TSLexer *lexer) {
    int32_t c = peek(lexer);
    if (c == '.' || c == ',') {
        advance(lexer);
        return !is_digit(folded(lexer->lookahead));
    }
    return c != '/' && c != '%' && !(is_word(c) && c < 0x590 && !is_superscript_digit(c));
}

// The letter and the brackets behind a segment. False where the symbol has ended; `ok` then says
// whether it may end so.
static bool read_tail(TSLexer *lexer, Single *s, bool lines, bool *ok) {
    bool blank;
    bool broken = skip_break(lexer, lines, &blank);
    int32_t c = peek(lexer);
    *ok = true;
    if (s->numbers > 0 && (is_upper(c) || c == 0x410 || c == 0x412 || c == 0x421)) {
        if (!read_part_letter(lexer, s)) {
            *ok = blank || s->closed;
            return false;
        }
        s->at_dash = is_dash(peek(lexer));
        if (s->at_dash) return false;
        broken = skip_break(lexer, lines, &blank);
        c = peek(lexer);
    }
    if (c == '(' && !s->bracketed) {
        advance(lexer);
        if (!read_held(lexer, s)) return false;
        s->bracketed = true;
        mark_symbol(lexer, s);
        if (s->numbers > 0 && is_upper(lexer->lookahead)) {
            advance(lexer);
            if (is_ascii_word(lexer->lookahead)) return false;
            mark_symbol(lexer, s);
        }
        s->at_dash = is_dash(peek(lexer));
        if (s->at_dash) return false;
        broken = skip_break(lexer, lines, &blank);
        if (peek(lexer) != '/') return false;
        c = '/';
    }
    s->wants_change = broken;
    if (c == '/') return !blank || broken;
    *ok = blank || s->closed || may_end(lexer);
    return false;
}

// The segments of one symbol; the lexer stands at the first stroke.
static bool read_single(TSLexer *lexer, Single *s, bool lines) {
    bool ok = true;
    while (s->segments <= MOST_SEGMENTS) {
        keep(s, lexer);
        bool blank = false;
        bool broken = s->segments > 0 && skip_break(lexer, lines, &blank);
        if (blank && !broken) return false;
        bool wants_change = s->wants_change;
        if (!read_segment(lexer, s)) return wants_change && s->found;
        s->wants_change = false;
        // The number of the next paragraph stands at the head of a line too.
        if (broken && s->only_figures && lexer->lookahead == '.') {
            advance(lexer);
            if (!lexer->eof(lexer)) return false;
        }
        if (s->stopped) return s->found && !is_digit(lexer->lookahead);
        if (folded(lexer->lookahead) == '/') continue;
        s->at_dash = is_dash(peek(lexer));
        if (s->at_dash) return s->found;
        if (!read_tail(lexer, s, lines, &ok)) return s->found && ok;
    }
    return false;
}

// Behind the letters of a series: `IDB.48`, `GC(60)`, `UNEP(DTIE)`. Says whether a stroke follows.
static bool read_series_tail(TSLexer *lexer, Single *s) {
    static const char *const DOTTED[] = {"IDB", "GC", 0};
    static const char *const BRACKETED[] = {"GC", "TD", 0};
    char word[17];
    int32_t c = peek(lexer);
    if (c == '.' && is_one_of(s->out, DOTTED)) {
        keep(s, lexer);
        int figures = read_figures(lexer, s);
        s->numbered = true;
        if (figures == 0 || figures > 3) return false;
    } else if (c == '(' && is_one_of(s->out, BRACKETED)) {
        if (!read_bracket_number(lexer, s)) return false;
    } else if (c == '(' && strcmp(s->out, "UNEP") == 0) {
        keep(s, lexer);
        if (read_letters(lexer, s, word) == 0 || peek(lexer) != ')') return false;
        keep(s, lexer);
    }
    return peek(lexer) == '/';
}

// `A/75/L.78`, `A/75/345-S/2020/898`; the lexer stands behind the letters of a series.
static enum Attempt try_document_symbol(TSLexer *lexer, const char *series, bool lines) {
    Single first = {.length = (int)strlen(series)};
    memcpy(first.out, series, strlen(series) + 1);
    if (!read_series_tail(lexer, &first) || !read_single(lexer, &first, lines)) return CUT;
    if (!first.at_dash) return FOUND_SYMBOL;
    advance(lexer);
    bool blank;
    bool broken = skip_break(lexer, lines, &blank);
    if (blank && !broken) return FOUND_SYMBOL;
    Single second = {.first = first.out};
    char word[17];
    if (!is_upper(peek(lexer))) return FOUND_SYMBOL;
    read_letters(lexer, &second, word);
    if (is_series(word) && read_series_tail(lexer, &second)) read_single(lexer, &second, lines);
    return FOUND_SYMBOL;
}

#endif
