// Kinds of blocks that their first characters tell: numbers, labels, notes.

#ifndef TREE_SITTER_UNRES_PREFIXES_H_
#define TREE_SITTER_UNRES_PREFIXES_H_

#include "head.h"
#include "words.h"

// Past emphasis marks and a Markdown heading's signs.
static unsigned after_marks(Head *head, unsigned i) {
    while (at(head, i) == '#') i++;
    while (is_space(at(head, i)) || at(head, i) == '*') i++;
    return i;
}

static bool begins_comment(Head *head) {
    return at(head, 0) == '<' && at(head, 1) == '!' && at(head, 2) == '-' && at(head, 3) == '-';
}

// `¹`, `(¹) `, `^1^ `, `[^1]:`.
static bool begins_footnote(Head *head) {
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

static bool ends_number(int32_t c) { return c == 0 || c == '\n' || c == '*' || is_space(c); }

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

// A paragraph number: `1. `, `1\. `, `6*. `, `6 bis. `, `2 - `, `1．`, `一、`, `[7. `, `**1.** `.
static bool begins_number(Head *head) {
    unsigned i = 0;
    if (at(head, i) == '\\' && at(head, i + 1) == '[') i++;
    if (at(head, i) == '[') i++;
    while (at(head, i) == '*' && i < 4) i++;
    unsigned start = i;
    if (is_chinese_numeral(at(head, i))) {
        while (is_chinese_numeral(at(head, i)) && i - start < 4) i++;
        return at(head, i) == 0x3001 || at(head, i) == 0xFF0E;
    }
    while (digit_value(at(head, i)) >= 0) i++;
    if (i == start || i - start > 4) return false;
    // Four figures may be a year with which a cut paragraph goes on; italics do not follow one.
    if (i - start == 4) {
        return at(head, i) == '.' && is_space(at(head, i + 1)) && at(head, i + 2) == '*';
    }
    i = after_suffix(head, i);
    if (at(head, i) == '*' && is_full_stop(at(head, i + 1))) return is_space(at(head, i + 2));
    if (at(head, i) == '\\') i++;
    int32_t mark = at(head, i);
    if (mark == 0xFF0E || mark == 0x3001) return true;
    if (mark == '.') return ends_number(at(head, i + 1));
    // `6 *Recalls*`: the full stop is lost.
    if (is_space(mark) && at(head, i + 1) == '*' && is_upper(at(head, i + 2))) return true;
    if (is_space(mark)) mark = at(head, ++i);
    if (mark != '-' && mark != 0x2013 && mark != 0x2014 && mark != 0x2212) return false;
    if (!is_space(at(head, i + 1))) return false;
    int32_t next = at(head, after_marks(head, i + 1));
    return is_arabic_letter(next) || (at(head, i + 2) == '*' && next != 0);
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
        while (is_chinese_numeral(at(head, i)) && i - start < 4) i++;
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

static unsigned after_emphasis(Head *head, unsigned i) {
    unsigned start = i;
    while ((at(head, i) == '*' || at(head, i) == '_') && i - start < 3) i++;
    return i;
}

// A sub-paragraph label: `(a) `, `a) `, `\(a\) `, `(i) `, `（一）`, `‘1’ `, `a. `; in italics, `*a*)`;
// with a suffix, `(b bis)`; under negotiation, `[(a) `.
static bool begins_label(Head *head) {
    unsigned i = 0;
    if (at(head, i) == '\\' && at(head, i + 1) == '[') i++;
    bool bracketed = at(head, i) == '[';
    if (bracketed) i++;
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
