// Headings: of resolutions, of drafts, of annexes and of sections.

#ifndef TREE_SITTER_UNRES_HEADINGS_H_
#define TREE_SITTER_UNRES_HEADINGS_H_

#include "prefixes.h"

enum {
    // A heading that is not in bold, or has a paragraph's number, is not longer, in characters.
    LONGEST_PLAIN_HEADING = 100,
};

// Past `(2005)`, `\(XXI\)`, `(S-VI)`, or the same index.
static unsigned after_parenthesis(Head *head, unsigned i) {
    unsigned start = i;
    if (at(head, i) == '\\') i++;
    if (at(head, i) != '(' && at(head, i) != 0xFF08) return start;
    i++;
    unsigned content = i;
    while (is_digit(at(head, i)) || is_roman(at(head, i)) || at(head, i) == '-' ||
           at(head, i) == 'S' || at(head, i) == 'E') i++;
    if (i == content) return start;
    if (at(head, i) == '\\') i++;
    return at(head, i) == ')' || at(head, i) == 0xFF09 ? i + 1 : start;
}

static bool is_part_letter(Head *head, unsigned i) {
    return is_upper(at(head, i)) && !is_word(at(head, i + 1));
}

// Past the letters of parts, ` A`, ` A and B`, ` A, B et C`, or the same index.
static unsigned after_parts(Head *head, unsigned i) {
    if (!is_space(at(head, i)) || !is_part_letter(head, i + 1)) return i;
    i += 2;
    while (at(head, i) == ',' && is_space(at(head, i + 1)) && is_part_letter(head, i + 2)) i += 3;
    if (!is_space(at(head, i))) return i;
    unsigned and = i + 1;
    while (is_word(at(head, and)) && and - i <= 3) and++;
    bool joined = and > i + 1 && is_space(at(head, and)) && is_part_letter(head, and + 1);
    return joined ? and + 2 : i;
}

// `75/276. Title`, `S-30/1. Title`, `4 (1946). Title`, `217 A (III). Title`, `75/276 - Title`.
static bool begins_numbered_heading(Head *head) {
    unsigned i = after_marks(head, 0);
    if (at(head, i) == 'E' && at(head, i + 1) == 'S') i++;
    bool special = at(head, i) == 'S' && is_hyphen(at(head, i + 1));
    if (special) i += 2;
    unsigned start = i;
    while (is_digit(at(head, i)) && i - start < 5) i++;
    if (i == start) return false;
    bool slash = at(head, i) == '/';
    if (slash) {
        unsigned second = ++i;
        while (is_digit(at(head, i)) && i - second < 4) i++;
        if (i == second) return false;
    }
    i = after_parts(head, i);
    if (!slash) {
        if (is_space(at(head, i))) i++;
        unsigned parenthesis = i;
        i = after_parenthesis(head, i);
        if (i == parenthesis) return false;
    }
    bool marked = at(head, 0) == '*' || at(head, 0) == '_' || at(head, 0) == '#';
    // Arabic has a dash for the full stop.
    if (is_space(at(head, i)) && (at(head, i + 1) == '-' || at(head, i + 1) == 0x2013) &&
        is_space(at(head, i + 2))) {
        return marked || is_arabic_letter(at(head, i + 3));
    }
    if (at(head, i) == '\\') i++;
    if (!is_full_stop(at(head, i)) || !ends_number(at(head, i + 1))) return false;
    if (marked) return true;
    // Not a sentence in which a citation is cut off from what it belongs to.
    if (!fits(head, LONGEST_HEADING)) return false;
    int32_t last = at(head, line_length(head, LONGEST_HEADING) - 1);
    return last != ';' && !is_comma(last);
}

// `Resolution 1631 (2005)` alone on the first line, `第1631(2005)号决议`.
static bool begins_worded_heading(Head *head) {
    unsigned length = line_length(head, 81);
    if (length > 80) return false;
    Words words;
    words_of(head, 0, length, &words);
    if (words.length < 4) return false;
    if (words.characters[0] == 0x7B2C && is_digit(words.characters[1])) {
        unsigned n = words.length;
        int32_t last = words.characters[n - 1];
        return (last == 0x8BAE || last == 0x5B9A) && words.characters[n - 2] == 0x51B3;
    }
    unsigned i = starts_with_any(&words, RESOLUTIONS);
    if (i == 0 || words.characters[i] != ' ' || !is_digit(words.characters[i + 1])) return false;
    while (i < words.length && words.characters[i] != '(' && words.characters[i] != '/') {
        if (is_full_stop(words.characters[i])) return false;
        i++;
    }
    int32_t last = words.characters[words.length - 1];
    return i < words.length && (last == ')' || is_digit(last) || is_superscript_digit(last));
}

// A block in bold from end to end but for calls, or one that Markdown marks as a heading.
static bool is_bold_block(Head *head) {
    int32_t mark = at(head, 0);
    if (mark == '#') return true;
    if ((mark != '*' && mark != '_') || at(head, 1) != mark) return false;
    if (!fits(head, LONGEST_HEADING)) return false;
    unsigned end = block_length(head);
    while (end > 0 && (is_superscript_digit(at(head, end - 1)) || at(head, end - 1) == ',')) end--;
    if (end < 5 || at(head, end - 1) != mark || at(head, end - 2) != mark) return false;
    // Bold words, roman ones, bold words again are a paragraph.
    unsigned open = 0;
    for (unsigned i = 0; i + 1 < end; i++) {
        if (at(head, i) == mark && at(head, i + 1) == mark) {
            open ^= 1;
            i++;
        } else if (!open && is_word(at(head, i))) {
            return false;
        }
    }
    return true;
}

// Whether the words from `end` on are a number, a letter or an Arabic ordinal and no more; in
// Chinese without a blank before.
static bool ends_in_ordinal(const Words *words, unsigned end) {
    unsigned rest = words->length - end;
    int32_t first = words->characters[end];
    if (is_chinese_numeral(first) || is_digit(first)) return rest <= 3;
    if (first != ' ') return false;
    if (is_arabic_letter(words->characters[end + 1])) {
        Words ordinal = {.length = rest - 1};
        memcpy(ordinal.characters, words->characters + end + 1, rest * sizeof(int32_t));
        return rest <= 14 && starts_with_any(&ordinal, ARABIC_ORDINALS);
    }
    if (rest > 7) return false;
    for (unsigned i = end + 1; i < words->length; i++) {
        int32_t c = words->characters[i];
        if (!is_small_roman(c) && digit_value(c) < 0 && !is_superscript_digit(c) &&
            !is_chinese_numeral(c) && !(rest == 2 && (is_lower(c) || is_cyrillic(c)))) {
            return false;
        }
    }
    return true;
}

// Takes the title off that stands behind a number and what parts the two: `Annex II: Title`.
static void cut_title(Words *words, unsigned end) {
    // A blank and a character of the number at least.
    unsigned number = words->characters[end] == ' ' ? end + 2 : end + 1;
    for (unsigned i = number; i < words->length; i++) {
        int32_t c = words->characters[i];
        if (c == ':' || c == 0xFF1A || is_full_stop(c) || c == 0x2013 || c == 0x2014) {
            words->length = words->characters[i - 1] == ' ' ? i - 1 : i;
            words->characters[words->length] = 0;
        }
    }
}

static bool begins_annex(Head *head) {
    bool bold = is_bold_block(head);
    unsigned longest = bold ? LONGEST_HEADING : 60;
    unsigned length = line_length(head, longest + 1);
    if (length > longest) return false;
    int32_t first = at(head, after_marks(head, 0));
    if (is_lower(first) || is_digit(first)) return false;
    Words words;
    words_of(head, 0, length, &words);
    unsigned end = starts_with_any(&words, ANNEXES);
    if (end == 0) return false;
    // The longer of two words that begin alike: "annexe" after "annex".
    if (words.characters[end] == 'e') end++;
    if (end == words.length || is_superscript_digit(words.characters[end])) return true;
    if (bold) cut_title(&words, end);
    return ends_in_ordinal(&words, end);
}

// `Draft resolution II` alone, in bold with a title behind it too; `Draft decision` in bold.
static bool begins_draft_heading(Head *head) {
    bool bold = is_bold_block(head);
    unsigned longest = bold ? LONGEST_HEADING : 60;
    unsigned length = line_length(head, longest + 1);
    if (length > longest || is_lower(at(head, after_marks(head, 0)))) return false;
    Words words;
    words_of(head, 0, length, &words);
    unsigned end = starts_with_any(&words, DRAFT_HEADINGS);
    if (end == 0 || find_any(&words, 0, SUBMITTED) >= 0) return false;
    bool alone = at(head, length) == 0;
    if (!alone && !bold) return false;
    while (words.length > end && is_superscript_digit(words.characters[words.length - 1])) {
        words.length--;
    }
    if (end == words.length) return alone && bold;
    if (bold) cut_title(&words, end);
    return ends_in_ordinal(&words, end);
}

// Whether the block after this one begins in lower case: words that were cut off go on. In a
// preamble also whether there is none: they are still to be typed. The head is read to its end.
static bool is_cut_off(Head *head, bool in_preamble) {
    block_length(head);
    skip_blank_lines(head->lexer);
    return is_lower(head->lexer->lookahead) || (in_preamble && head->lexer->eof(head->lexer));
}

// Whether a few words are a phrase that opens a preambular paragraph by their form: a participle,
// or the Arabic conjunction before one.
static bool is_opening_phrase(const Words *words) {
    if (starts_with_any(words, OPENING_STARTS)) return true;
    unsigned blanks = 0;
    unsigned first = words->length;
    for (unsigned i = 0; i < words->length; i++) {
        if (words->characters[i] != ' ') continue;
        if (blanks++ == 0) first = i;
    }
    if (blanks > 2) return false;
    if (ends_with_any(words, OPENING_ENDS)) return true;
    Words one = *words;
    one.length = first;
    return ends_with_any(&one, OPENING_ENDS);
}

// A block in italics from end to end, without a paragraph's final mark: a heading of low rank.
// Not a paragraph that is cut behind its opening phrase.
static bool is_italic_block(Head *head, bool in_preamble) {
    int32_t mark = at(head, 0);
    if ((mark != '*' && mark != '_') || at(head, 1) == mark || !fits(head, LONGEST_HEADING)) {
        return false;
    }
    if (is_lower(at(head, 1)) || (at(head, 1) >= 0x430 && at(head, 1) <= 0x45F)) return false;
    unsigned end = block_length(head);
    while (end > 0 && is_superscript_digit(at(head, end - 1))) end--;
    if (end < 3 || at(head, end - 1) != mark) return false;
    for (unsigned i = 1; i + 1 < end; i++) {
        if (at(head, i) == mark) return false;
    }
    int32_t last = at(head, end - 2);
    if (!is_word(last) && last != ')' && !is_wide(last)) return false;
    Words words;
    words_of(head, 0, end, &words);
    return !(in_preamble && is_opening_phrase(&words)) && !is_cut_off(head, in_preamble);
}

// `IV`, `B`, `三` alone on the first line of a short block.
static bool begins_section_label(Head *head) {
    unsigned i = 0;
    if (is_chinese_numeral(at(head, 0))) {
        while (is_chinese_numeral(at(head, i))) i++;
    } else if (is_roman(at(head, 0))) {
        while (is_roman(at(head, i))) i++;
    }
    if (i == 0 && (is_upper(at(head, 0)) || (is_cyrillic(at(head, 0)) &&
                   lower(at(head, 0)) != at(head, 0)))) {
        i = 1;
    }
    if (i == 0 || i > 7) return false;
    if (at(head, i) == '.') i++;
    while (is_space(at(head, i))) i++;
    return at(head, i) == 0 || (at(head, i) == '\n' && fits(head, LONGEST_HEADING));
}

// Whether a short block ends as a heading does, with a word.
static bool ends_as_heading(Head *head) {
    if (!fits(head, LONGEST_PLAIN_HEADING)) return false;
    unsigned end = block_length(head);
    while (end > 0 && is_behind_final_mark(at(head, end - 1))) end--;
    int32_t last = end > 0 ? at(head, end - 1) : 0;
    return is_wide(last) ? last < 0xFF00 && last > 0x3002 : is_word(last) || last == ')';
}

// `Part II`, `Article 5`, `第一章`, `أولا - …`: sections that words mark, in bold or not.
static bool begins_worded_section(Head *head) {
    bool bold = is_bold_block(head);
    if (!bold && !ends_as_heading(head)) return false;
    if (!fits(head, LONGEST_HEADING) || is_lower(at(head, after_marks(head, 0)))) return false;
    Words words;
    words_of(head, 0, block_length(head), &words);
    unsigned end = starts_with_any(&words, SECTION_MARKS);
    if (end > 0) {
        int32_t next = words.characters[end];
        if (next == 0 || next == 0x3001 || is_full_stop(next)) return true;
        int32_t dash = words.characters[end + 1];
        return next == ' ' && (dash == '-' || dash == 0x2013);
    }
    if (words.characters[0] == 0x7B2C) {
        unsigned i = 1;
        while (is_chinese_numeral(words.characters[i]) || is_digit(words.characters[i])) i++;
        Words rest = {.length = words.length - i};
        memcpy(rest.characters, words.characters + i, (rest.length + 1) * sizeof(int32_t));
        end = i > 1 ? starts_with_any(&rest, CHINESE_SECTIONS) : 0;
        return end > 0 && (rest.length == end || rest.characters[end] == ' ');
    }
    end = starts_with_any(&words, SECTION_WORDS);
    if (end == 0) return false;
    for (const char *const *number = NUMBER_WORDS; *number; number++) {
        if (words.length == end + word_at(&words, end, *number) && words.length > end) return true;
    }
    cut_title(&words, end);
    return words.characters[end] == ' ' && ends_in_ordinal(&words, end);
}

// `I. Introduction`, `B. Bells and lights`: a short block with a heading's number or letter.
static bool begins_lettered_section(Head *head) {
    unsigned i = 0;
    while (is_roman(at(head, i)) && i < 6) i++;
    if (i == 0 && is_upper(at(head, 0))) i = 1;
    if (i == 0 || at(head, i) != '.' || !is_space(at(head, i + 1))) return false;
    while (is_space(at(head, ++i))) {}
    // A second capital with a full stop is an initial of a name.
    return !is_lower(at(head, i)) && is_word(at(head, i)) && at(head, i + 1) != '.' &&
           ends_as_heading(head);
}

// `**1. Scope**`, `**一、导言**`: a number in bold with words in bold that end as a heading does.
static bool is_numbered_title(Head *head) {
    return at(head, 0) != '#' && is_bold_block(head) && ends_as_heading(head);
}

#endif
