// Document symbols and resolution numbers: where one begins.

#ifndef TREE_SITTER_UNRES_SYMBOLS_H_
#define TREE_SITTER_UNRES_SYMBOLS_H_

#include "documents.h"

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
            if (!is_word(c) && c != '/' && c != '\'' && c != 0x2019 && c != '-') {
                lexer->mark_end(lexer);
            }
        }
    }
    return FOUND_NUMBER;
}

// Tries to read a symbol or number whose first character is at hand. Where text stands before it
// in the same token (`first` is false), that text is cut off as soon as one may follow. Otherwise
// the token is marked behind the first word, or behind what was found. `last` takes the last
// character read; `lines` tells whether a token may go on over a line end.
static enum Attempt try_symbol(TSLexer *lexer, bool first, bool lines, int32_t *last) {
    int length = 0;
    if (is_upper(lexer->lookahead)) {
        char word[17];
        while ((is_upper(lexer->lookahead) || is_digit(lexer->lookahead)) && length < 9) {
            *last = lexer->lookahead;
            word[length++] = (char)*last;
            advance(lexer);
        }
        word[length] = 0;
        int32_t c = folded(lexer->lookahead);
        if (is_direction_mark(c) && is_series(word)) c = peek(lexer);
        // `GC\(60\)`.
        if (c == '\\' && may_have_number(word)) c = '(';
        bool special = c == '-' && length <= 2 && *last == 'S';
        bool hyphened = c == '-' && strcmp(word, "ICC") == 0;
        bool document = (c == '/' || c == '(' || c == '.') && is_series(word);
        // A full stop or bracket mostly ends a word.
        if (document && c != '/' && !may_have_number(word)) document = false;
        if (!document && !special && !hyphened) return NOTHING;
        if (!first) return CUT;
        lexer->mark_end(lexer);
        if (document) return try_document_symbol(lexer, word, lines);
        advance(lexer);
        if (hyphened) {
            word[length++] = '-';
            while (is_upper(lexer->lookahead) && length < 9) {
                word[length++] = (char)lexer->lookahead;
                advance(lexer);
            }
            word[length] = 0;
            return is_series(word) ? try_document_symbol(lexer, word, lines) : CUT;
        }
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
