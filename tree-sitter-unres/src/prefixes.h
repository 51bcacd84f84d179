// Kinds of blocks that their first characters tell: numbers, labels, notes.

#ifndef TREE_SITTER_UNRES_PREFIXES_H_
#define TREE_SITTER_UNRES_PREFIXES_H_

#include "head.h"
#include "words.h"

enum {
    // The longest name before a colon at the beginning of a bracket, in characters.
    LONGEST_ATTRIBUTION = 50,
};

// Past emphasis marks and a Markdown heading's signs.
static unsigned after_marks(Head *head, unsigned i) {
    while (at(head, i) == '#') i++;
    while (is_space(at(head, i)) || at(head, i) == '*' || at(head, i) == '_') i++;
    return i;
}

static bool begins_comment(Head *head) {
    return at(head, 0) == '<' && at(head, 1) == '!' && at(head, 2) == '-' && at(head, 3) == '-';
}

// `(1) ` before what notes begin with and lists do not, `(1) انظر …`: notes of an Arabic text whose
// figures a converter did not raise. What ends as an item of a list does is one.
static bool begins_plain_note(Head *head) {
    if (at(head, 0) != '(' || !fits(head, LONGEST_HEADING)) return false;
    unsigned i = 1;
    while (digit_value(at(head, i)) >= 0 && i < 5) i++;
    if (i == 1 || i == 5 || at(head, i) != ')' || !is_space(at(head, i + 1))) return false;
    unsigned end = block_length(head);
    int32_t last = at(head, end - 1);
    if (last == ';' || last == 0x61B || is_comma(last)) return false;
    Words words;
    words_of(head, i + 1, i + 41, &words);
    if (starts_with_any(&words, NOTE_STARTS)) return true;
    // A document symbol, in a link or not.
    for (i += 2; at(head, i) == '[' || is_space(at(head, i)); i++) {}
    unsigned start = i;
    while (is_upper(at(head, i)) && i - start < 6) i++;
    return i > start && at(head, i) == '/';
}

// `¹`, `(¹) `, `^1^ `, `[^1]:`, `(1) انظر`.
static bool begins_footnote(Head *head) {
    if (begins_plain_note(head)) return true;
    if (at(head, 0) == '(' && is_superscript_digit(at(head, 1))) {
        unsigned i = 1;
        while (is_superscript_digit(at(head, i))) i++;
        return at(head, i) == ')' && is_space(at(head, i + 1));
    }
    if (is_superscript_digit(at(head, 0))) {
        unsigned i = 0;
        while (is_superscript_digit(at(head, i))) i++;
        return !is_comma(at(head, i));
    }
    bool bracket = at(head, 0) == '[';
    unsigned i = bracket ? 1 : 0;
    if (at(head, i++) != '^') return false;
    if (!is_digit(at(head, i))) return false;
    while (is_digit(at(head, i))) i++;
    if (bracket) return at(head, i) == ']' && at(head, i + 1) == ':';
    return at(head, i) == '^' && is_space(at(head, i + 1));
}

// `* `, `** `, `\* `: a note to the title or to the sponsors.
static bool begins_asterisk_note(Head *head) {
    unsigned i = at(head, 0) == '\\' ? 1 : 0;
    unsigned stars = 0;
    while (at(head, i) == '*') {
        stars++;
        i++;
    }
    return stars > 0 && stars <= 3 && is_space(at(head, i));
}

static bool ends_number(int32_t c) { return c == 0 || c == '\n' || c == '*' || c == '_' || is_space(c); }

// Past `bis`, `ter` and the like with the blanks before, in italics or not; or the same index.
static unsigned after_suffix(Head *head, unsigned i) {
    unsigned start = i;
    while (is_space(at(head, i)) || at(head, i) == '*' || at(head, i) == '_') i++;
    for (const char *const *suffix = SUFFIXES; *suffix; suffix++) {
        unsigned length = (unsigned)strlen(*suffix);
        unsigned matched = 0;
        while (matched < length && at(head, i + matched) == (*suffix)[matched]) matched++;
        if (matched == length && !is_word(at(head, i + length))) {
            i += length;
            return at(head, i) == '*' || at(head, i) == '_' ? i + 1 : i;
        }
    }
    return start;
}

static unsigned after_emphasis(Head *head, unsigned i) {
    unsigned start = i;
    while ((at(head, i) == '*' || at(head, i) == '_') && i - start < 3) i++;
    return i;
}

// Whether a name and a colon stand at `from`, behind a bracket: `EU: `, `G77 + China: `, `欧盟：`.
// Says where the colon is; 0 where there is none.
static unsigned attribution_end(Head *head, unsigned from) {
    if (!is_word(at(head, from)) && !is_wide(at(head, from))) return 0;
    if (is_lower(at(head, from)) || digit_value(at(head, from)) >= 0) return 0;
    unsigned small = 0;
    bool has_letter = false;
    for (unsigned i = from; i < from + LONGEST_ATTRIBUTION; i++) {
        int32_t c = at(head, i);
        if (c == ':' || c == 0xFF1A) {
            int32_t next = at(head, i + 1);
            bool ends = c == 0xFF1A || is_space(next) || next == '\n' || next == '*';
            return has_letter && ends ? i : 0;
        }
        if (c == 0 || c == '\n' || c == '*' || c == '_' || c == '[' || c == ']' || c == ';' ||
            c == '(' || c == ')' || c == '\\' || c == '"' || is_full_stop(c)) {
            return 0;
        }
        // Words in lower case are a sentence, but for "and" and the like.
        bool inner = i > from && is_word(at(head, i - 1));
        small = is_lower(c) || (c >= 0x430 && c <= 0x45F) ? small + (small > 0 || !inner) : 0;
        if (small > 3) return 0;
        has_letter |= (is_word(c) || is_wide(c)) && digit_value(c) < 0;
    }
    return 0;
}

// Past the bracket of a number or label under negotiation, and past who proposes it: `[`, `[EU: `.
static unsigned after_bracket(Head *head, unsigned i) {
    if (at(head, i) == '\\' && at(head, i + 1) == '[') i++;
    if (at(head, i) != '[') return 0;
    i++;
    unsigned colon = attribution_end(head, i);
    if (colon == 0) return i;
    i = colon + 1;
    while (is_space(at(head, i))) i++;
    return i;
}

// A paragraph number from `i` on: `1. `, `1\. `, `6*. `, `6 bis. `, `2 - `, `1．`, `一、`, `**1.** `.
static bool has_number(Head *head, unsigned i) {
    i = after_emphasis(head, i);
    unsigned start = i;
    if (is_chinese_numeral(at(head, i))) {
        while (is_chinese_numeral(at(head, i)) && i - start < 6) i++;
        return at(head, i) == 0x3001 || at(head, i) == 0xFF0E;
    }
    while (digit_value(at(head, i)) >= 0) i++;
    if (i == start || i - start > 4) return false;
    // Four figures may be a year with which a cut paragraph goes on; italics do not follow one.
    if (i - start == 4) {
        return at(head, i) == '.' && is_space(at(head, i + 1)) && at(head, i + 2) == '*';
    }
    i = after_suffix(head, i);
    bool slipped = at(head, i) == '*' || at(head, i) == '_';
    if (slipped && is_full_stop(at(head, i + 1))) return is_space(at(head, i + 2));
    if (at(head, i) == '\\') i++;
    int32_t mark = at(head, i);
    // `6 . `: a blank slipped in.
    if (is_space(mark) && at(head, i + 1) == '.') mark = at(head, ++i);
    if (mark == 0xFF0E || mark == 0x3001) return true;
    if (mark == '.') return ends_number(at(head, i + 1));
    // `6 *Recalls*`: the full stop is lost.
    if (is_space(mark) && at(head, i + 1) == '*' && is_upper(at(head, i + 2))) return true;
    if (is_space(mark)) mark = at(head, ++i);
    if (mark != '-' && mark != 0x2013 && mark != 0x2014 && mark != 0x2212) return false;
    if (is_arabic_letter(at(head, i + 1))) return true;
    if (!is_space(at(head, i + 1))) return false;
    int32_t next = at(head, after_marks(head, i + 1));
    return is_arabic_letter(next) || (at(head, i + 2) == '*' && next != 0);
}

// A paragraph number, under negotiation or not: `[7. `, `[EU: 7. `.
static bool begins_number(Head *head) { return has_number(head, after_bracket(head, 0)); }

// A number behind a quotation mark: of a paragraph of another text, `“1. `.
static bool begins_quoted_number(Head *head) {
    unsigned i = 0;
    while (i < 2 && is_opening_quote(at(head, i))) i++;
    if (i == 0) return false;
    while (is_space(at(head, i))) i++;
    return has_number(head, i);
}

// Past a label's letters or figures, or the same index.
static unsigned after_label(Head *head, unsigned i) {
    unsigned start = i;
    int32_t first = at(head, i);
    if (digit_value(first) >= 0) {
        while (digit_value(at(head, i)) >= 0 && i - start < 3) i++;
        return digit_value(at(head, i)) >= 0 ? start : i;
    }
    if (is_chinese_numeral(first)) {
        while (is_chinese_numeral(at(head, i)) && i - start < 6) i++;
        return i;
    }
    if (is_cyrillic(first)) return is_cyrillic(at(head, i + 1)) ? start : i + 1;
    if (is_arabic_letter(first)) {
        while ((is_arabic_letter(at(head, i)) || at(head, i) == 0x640) && i - start < 4) i++;
        return is_arabic_letter(at(head, i)) ? start : i;
    }
    if (!is_ascii_letter(first)) return start;
    while (at(head, i) == first && i - start < 3) i++;
    if (!is_word(at(head, i))) return i;
    i = start;
    bool small = is_small_roman(first);
    while (small ? is_small_roman(at(head, i)) : is_roman(at(head, i))) i++;
    return i - start <= 8 && !is_word(at(head, i)) ? i : start;
}

// A sub-paragraph label: `(a) `, `a) `, `\(a\) `, `(i) `, `（一）`, `‘1’ `, `a. `; in italics, `*a*)`;
// with a suffix, `(b bis)`; under negotiation, `[(a) `.
static bool begins_label(Head *head) {
    unsigned i = after_bracket(head, 0);
    bool bracketed = i > 0;
    i = after_emphasis(head, i);
    if (at(head, i) == '\\') i++;
    int32_t open = at(head, i);
    bool quoted = open == 0x2018 || open == '\'';
    bool opened = open == '(' || open == 0xFF08 || quoted;
    if (opened) i++;
    i = after_emphasis(head, i);
    unsigned start = i;
    i = after_label(head, i);
    if (i == start) return false;
    unsigned letters = i - start;
    i = after_emphasis(head, after_suffix(head, i));
    if (at(head, i) == '\\') i++;
    int32_t close = at(head, i);
    int32_t next = at(head, i + 1);
    if (quoted) return (close == 0x2019 || close == '\'') && ends_number(next);
    if (close == 0xFF09) return true;
    if (close == ')') {
        return ends_number(next) || next == '_' || is_wide(next) ||
               after_suffix(head, i + 1) != i + 1;
    }
    return !opened && !bracketed && close == '.' && letters == 1 && is_lower(at(head, start)) &&
           is_space(next);
}

#endif
