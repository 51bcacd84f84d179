// Characters: blanks, figures, letters, as resolutions in six scripts use them.

#ifndef TREE_SITTER_UNRES_CHARS_H_
#define TREE_SITTER_UNRES_CHARS_H_

#include "tree_sitter/parser.h"

#include <string.h>

// Blanks of a line, no-break ones and the invisible direction marks among them.
static inline bool is_space(int32_t c) {
    if (c < 0x80) return c == ' ' || c == '\t' || c == '\f' || c == '\v';
    return c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || (c >= 0x202A && c <= 0x202F) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0x3000 || c == 0xFEFF || c == 0x61C;
}

// Those of them that have no width: marks of direction, joiners. They part no word from a mark.
static inline bool is_invisible(int32_t c) {
    return c >= 0xAD && (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0x61C);
}

static inline bool is_line_end(int32_t c) { return c == '\n' || c == '\r'; }

static inline bool is_comma(int32_t c) { return c == ',' || c == 0x60C || c == 0xFF0C || c == 0x3001; }

static inline bool is_full_stop(int32_t c) { return c == '.' || c == 0xFF0E || c == 0x3002; }

static inline bool is_digit(int32_t c) { return c >= '0' && c <= '9'; }

// The value of a figure of any of the scripts, or -1.
static inline int digit_value(int32_t c) {
    if (is_digit(c)) return c - '0';
    if (c >= 0x660 && c <= 0x669) return c - 0x660;
    if (c >= 0x6F0 && c <= 0x6F9) return c - 0x6F0;
    if (c >= 0xFF10 && c <= 0xFF19) return c - 0xFF10;
    return -1;
}

static inline bool is_superscript_digit(int32_t c) {
    return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}

// 一 to 十, 百 and 〇.
static inline bool is_chinese_numeral(int32_t c) {
    switch (c) {
        case 0x4E00: case 0x4E8C: case 0x4E09: case 0x56DB: case 0x4E94: case 0x516D:
        case 0x4E03: case 0x516B: case 0x4E5D: case 0x5341: case 0x767E: case 0x3007:
            return true;
        default:
            return false;
    }
}

static inline bool is_upper(int32_t c) { return c >= 'A' && c <= 'Z'; }

static inline bool is_lower(int32_t c) { return c >= 'a' && c <= 'z'; }

static inline bool is_ascii_letter(int32_t c) { return is_upper(c) || is_lower(c); }

static inline bool is_cyrillic(int32_t c) { return c >= 0x400 && c <= 0x4FF; }

static inline bool is_arabic_letter(int32_t c) {
    return (c >= 0x621 && c <= 0x64A) || (c >= 0xFB50 && c <= 0xFEFC);
}

// Chinese characters, their punctuation and full-width forms: words have no blanks between them.
static inline bool is_wide(int32_t c) { return c >= 0x2E80 && c < 0xFB00; }

// Letters and figures that a word goes on with.
static inline bool is_word(int32_t c) {
    if (c < 0x80) return is_ascii_letter(c) || is_digit(c);
    if (c < 0x250) return c >= 0xC0 && c != 0xD7 && c != 0xF7;
    return c < 0x2000 && c != 0x60C && c != 0x61B && c != 0x61F;
}

static inline bool is_roman(int32_t c) {
    return c == 'I' || c == 'V' || c == 'X' || c == 'L' || c == 'C';
}

static inline bool is_small_roman(int32_t c) {
    return c == 'i' || c == 'v' || c == 'x' || c == 'l' || c == 'c';
}

// Lower case, as far as the words of words.h need it.
static inline int32_t lower(int32_t c) {
    if (is_upper(c) || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F)) {
        return c + 32;
    }
    return c == 0x401 ? 0x451 : c;
}

// The next code point of a string of words.h; moves the pointer on.
static inline int32_t next_code_point(const char **text) {
    const unsigned char *s = (const unsigned char *)*text;
    if (s[0] < 0x80) {
        *text += 1;
        return s[0];
    }
    if (s[0] < 0xE0) {
        *text += 2;
        return (s[0] & 0x1F) << 6 | (s[1] & 0x3F);
    }
    *text += 3;
    return (s[0] & 0x0F) << 12 | (s[1] & 0x3F) << 6 | (s[2] & 0x3F);
}

// The hyphen and those that do not break.
static inline bool is_hyphen(int32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

static inline bool is_opening_quote(int32_t c) {
    return c == '"' || c == 0xAB || c == 0x201C || c == 0x201D || c == 0x201E || c == 0x300A ||
           c == 0x300C || c == 0x300E;
}

// What may stand behind a final mark: emphasis, quotation marks, brackets, calls.
static inline bool is_behind_final_mark(int32_t c) {
    return is_space(c) || is_superscript_digit(c) || c == '*' || c == '_' || c == '"' ||
           c == '\'' || c == ']' || c == 0xBB || c == 0x2019 || c == 0x201D || c == 0x300D;
}

static inline void advance(TSLexer *lexer) { lexer->advance(lexer, false); }

// Past one line end: LF, CR LF or a lone CR.
static inline void advance_line_end(TSLexer *lexer) {
    bool carriage_return = lexer->lookahead == '\r';
    advance(lexer);
    if (carriage_return && lexer->lookahead == '\n') advance(lexer);
}

static inline void skip_spaces(TSLexer *lexer) {
    while (is_space(lexer->lookahead) && !lexer->eof(lexer)) advance(lexer);
}

// Past blank lines and the indentation of the line after them.
static inline void skip_blank_lines(TSLexer *lexer) {
    for (;;) {
        skip_spaces(lexer);
        if (!is_line_end(lexer->lookahead) || lexer->eof(lexer)) return;
        advance_line_end(lexer);
    }
}

#endif
