// Document symbols and resolution numbers, told by their shape.

#ifndef TREE_SITTER_UNRES_SYMBOLS_H_
#define TREE_SITTER_UNRES_SYMBOLS_H_

#include "chars.h"

enum Attempt {
    // Only letters, figures, slashes and blanks of ordinary text were read.
    NOTHING,
    // The text before is a token; what follows is to be looked at anew.
    CUT,
    FOUND_SYMBOL,
    FOUND_NUMBER,
};

// Past content and `)`, escaped or not: a year, a Roman numeral, `S-VI`, `Part II`, `Vol. I`. Says
// whether it was one; marks nothing.
static bool skip_to_parenthesis_end(TSLexer *lexer) {
    int digits = 0;
    int romans = 0;
    int others = 0;
    int length = 0;
    while (length++ < 20) {
        int32_t c = lexer->lookahead;
        if (is_digit(c)) digits++;
        else if (is_roman(c)) romans++;
        else if (c == '\\' || c == ')') break;
        else if (is_ascii_letter(c) || c == '-' || c == '.' || c == ' ') others++;
        else return false;
        advance(lexer);
    }
    if (lexer->lookahead == '\\') advance(lexer);
    if (lexer->lookahead != ')') return false;
    if (!((digits == 4 && romans + others == 0) || (romans > 0 && digits == 0 && others <= 6))) {
        return false;
    }
    advance(lexer);
    return true;
}

// The same with the `(` before it, escaped or not.
static bool skip_parenthesis(TSLexer *lexer) {
    if (lexer->lookahead == '\\') advance(lexer);
    if (lexer->lookahead != '(') return false;
    advance(lexer);
    return skip_to_parenthesis_end(lexer);
}

// `A/75/L.78`; the lexer stands at the first slash behind the organ's letters.
static enum Attempt try_document_symbol(TSLexer *lexer) {
    bool has_figure = false;
    bool is_symbol = false;
    while (lexer->lookahead == '/' || lexer->lookahead == '-') {
        advance(lexer);
        int length = 0;
        bool figure = false;
        while (is_ascii_letter(lexer->lookahead) || is_digit(lexer->lookahead) ||
               lexer->lookahead == '.' || lexer->lookahead == '-') {
            int32_t c = lexer->lookahead;
            advance(lexer);
            length++;
            figure |= is_digit(c);
            // A full stop or a hyphen belongs to it only before a letter or figure.
            bool inner = is_ascii_letter(lexer->lookahead) || is_digit(lexer->lookahead);
            if (c != '.' && c != '-' && !inner && (has_figure || figure)) {
                is_symbol = true;
                lexer->mark_end(lexer);
            }
        }
        has_figure |= figure;
        if (length == 0) break;
    }
    if (!is_symbol) return CUT;
    // `A/RES/217 A (III)`, `A/CONF.157/24 (Part I)`.
    if (is_space(lexer->lookahead)) {
        advance(lexer);
        if (is_upper(lexer->lookahead)) {
            advance(lexer);
            if (!is_space(lexer->lookahead)) return FOUND_SYMBOL;
            advance(lexer);
        }
    }
    if ((lexer->lookahead == '(' || lexer->lookahead == '\\') && skip_parenthesis(lexer)) {
        lexer->mark_end(lexer);
        while (lexer->lookahead == '/') {
            advance(lexer);
            while (is_ascii_letter(lexer->lookahead) || is_digit(lexer->lookahead) ||
                   lexer->lookahead == '.') {
                int32_t c = lexer->lookahead;
                advance(lexer);
                if (c != '.') lexer->mark_end(lexer);
            }
        }
    }
    return FOUND_SYMBOL;
}

// `75/276`, `68/247 B`, `2009/20`; the lexer stands at the slash.
static enum Attempt try_slashed_number(TSLexer *lexer) {
    advance(lexer);
    int digits = 0;
    while (is_digit(lexer->lookahead)) {
        advance(lexer);
        digits++;
    }
    int32_t c = lexer->lookahead;
    if (digits == 0 || digits > 4 || c == '/' || (is_word(c) && !is_wide(c))) return CUT;
    lexer->mark_end(lexer);
    if (is_space(lexer->lookahead)) {
        advance(lexer);
        if (is_upper(lexer->lookahead)) {
            advance(lexer);
            c = lexer->lookahead;
            if (!is_word(c) && c != '.' && c != '/' && c != '\'' && c != 0x2019 && c != '-') {
                lexer->mark_end(lexer);
            }
        }
    }
    return FOUND_NUMBER;
}

// Tries to read a symbol or number whose first character is at hand. Where text stands before it
// in the same token (`first` is false), that text is cut off as soon as one may follow. Otherwise
// the token is marked behind the first word, or behind what was found. `last` takes the last
// character read.
static enum Attempt try_symbol(TSLexer *lexer, bool first, int32_t *last) {
    int length = 0;
    if (is_upper(lexer->lookahead)) {
        while ((is_upper(lexer->lookahead) || is_digit(lexer->lookahead)) && length < 9) {
            *last = lexer->lookahead;
            advance(lexer);
            length++;
        }
        bool special = lexer->lookahead == '-' && length <= 2 && *last == 'S';
        if ((lexer->lookahead != '/' && !special) || length > 8) return NOTHING;
        if (!first) return CUT;
        lexer->mark_end(lexer);
        if (!special) return try_document_symbol(lexer);
        advance(lexer);
        if (!is_digit(lexer->lookahead)) return CUT;
        while (is_digit(lexer->lookahead)) advance(lexer);
        return lexer->lookahead == '/' ? try_slashed_number(lexer) : CUT;
    }
    while (is_digit(lexer->lookahead)) {
        *last = lexer->lookahead;
        advance(lexer);
        length++;
    }
    if (length > 4) return NOTHING;
    if (lexer->lookahead == '/') {
        if (!first) return CUT;
        lexer->mark_end(lexer);
        return try_slashed_number(lexer);
    }
    bool blank = is_space(lexer->lookahead);
    if (!blank && lexer->lookahead != '(' && lexer->lookahead != '\\') return NOTHING;
    if (blank) {
        if (first) lexer->mark_end(lexer);
        advance(lexer);
        *last = ' ';
        if (is_upper(lexer->lookahead)) {
            // `217 A (III)`: a letter alone, then a bracket.
            if (!first) return CUT;
            advance(lexer);
            if (!is_space(lexer->lookahead)) return CUT;
            advance(lexer);
        }
    }
    if (lexer->lookahead != '(' && lexer->lookahead != '\\') {
        return *last == ' ' ? NOTHING : CUT;
    }
    if (!first) return CUT;
    if (!blank) lexer->mark_end(lexer);
    if (lexer->lookahead == '\\') advance(lexer);
    if (lexer->lookahead != '(') return CUT;
    advance(lexer);
    // The bracket of `5(1)` is of the same text as the figure: it opens no call.
    if (!blank) lexer->mark_end(lexer);
    if (!skip_to_parenthesis_end(lexer)) return CUT;
    lexer->mark_end(lexer);
    return FOUND_NUMBER;
}

#endif
