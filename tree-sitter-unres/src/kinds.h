// Which kind a block is, told from its first characters and, for short blocks, from all of them.

#ifndef TREE_SITTER_UNRES_KINDS_H_
#define TREE_SITTER_UNRES_KINDS_H_

#include "headings.h"
#include "tokens.h"

enum {
    // Longest blocks and lines of these kinds, in characters.
    LONGEST_CLAUSE = 220,
    LONGEST_CLOSING = 220,
    LONGEST_MASTHEAD_LINE = 110,
    LONGEST_MASTHEAD_BLOCK = 260,
    // Blanks in a sentence, and characters of a Chinese one.
    SHORTEST_SENTENCE = 5,
    SHORTEST_WIDE_SENTENCE = 10,
};

enum Place { MASTHEAD, PREAMBLE, OPERATIVE, ANNEX };

// Whether an organ's name with a comma behind it is all there is.
static bool is_clause(const Words *words) {
    unsigned length = words->length;
    while (length > 0 && is_comma(words->characters[length - 1])) length--;
    if (length == words->length || length == 0) return false;
    Words name = *words;
    name.length = length;
    if (is_wide(name.characters[0])) {
        return length <= 30 && find_any(&name, 1, CHINESE_ORGANS) != 1 &&
               ends_with_any(&name, CHINESE_ORGANS);
    }
    return starts_with_any(&name, CLAUSE_OPENINGS) && find_any(&name, 0, ORGANS) >= 0;
}

// `The General Assembly,`: the first line alone, or the whole of a block of several lines.
static bool begins_clause(Head *head, bool whole) {
    int32_t first = at(head, after_marks(head, 0));
    if (is_lower(first) || is_digit(first)) return false;
    unsigned end;
    if (whole) {
        if (!fits(head, LONGEST_CLAUSE)) return false;
        end = block_length(head);
    } else {
        end = line_length(head, LONGEST_CLAUSE + 1);
        if (end > LONGEST_CLAUSE) return false;
    }
    Words words;
    words_of(head, 0, end, &words);
    if (is_clause(&words)) return true;
    // `*The General Assembly*` without a comma opens a resolution without a preamble; not in
    // bold, which is a title.
    if (whole || at(head, 0) == '#' || (after_emphasis(head, 0) > 1)) return false;
    if (words.length == 0 || words.length > 50 || is_wide(words.characters[0])) return false;
    if (words.characters[words.length - 1] == '.' || words.characters[words.length - 1] == ':') {
        return false;
    }
    for (unsigned i = 0; i < words.length; i++) {
        if (digit_value(words.characters[i]) >= 0) return false;
    }
    // In these languages the masthead names the organ without an article.
    if (is_cyrillic(words.characters[0]) || at(head, end) == '\n') return false;
    words.characters[words.length++] = ',';
    return words.length < LONGEST_HEADING && is_clause(&words);
}

// A date and nothing else: figures of the day first, of the year last, a few words.
static bool is_date(const Words *words) {
    int figures = 0;
    int blanks = 0;
    if (words->length > 40 || digit_value(words->characters[0]) < 0) return false;
    for (unsigned i = 0; i < words->length; i++) {
        int32_t c = words->characters[i];
        if (digit_value(c) >= 0) figures++;
        else if (c == ' ') blanks++;
        else if (!is_word(c) && !is_wide(c) && c != '/' && c != '^' && c != '{' && c != '}') {
            return false;
        }
    }
    // Nothing stands behind a word's end: a block of one figure has no fifth character.
    bool wide = words->length > 4 && is_wide(words->characters[4]);
    return (figures == 5 || figures == 6 || (figures <= 8 && wide)) && (blanks >= 2 || wide) &&
           blanks <= 5;
}

// Whether a short block says at which meeting, or on which day, the text was adopted.
static bool begins_closing(Head *head) {
    int32_t first = at(head, after_marks(head, 0));
    if (is_lower(first) || !fits(head, LONGEST_CLOSING)) return false;
    Words words;
    words_of(head, 0, block_length(head), &words);
    unsigned start = words.length && words.characters[0] == '[' ? 1 : 0;
    Words body = words;
    body.length = words.length - start;
    memmove(body.characters, words.characters + start, (body.length + 1) * sizeof(int32_t));
    bool has_figure = false;
    for (unsigned i = 0; i < body.length; i++) has_figure |= digit_value(body.characters[i]) >= 0;
    if (starts_with_any(&body, ADOPTED)) {
        return has_figure || start == 1 || find_any(&body, 0, VOTES) >= 0;
    }
    if (!has_figure) return false;
    if (is_date(&body)) return true;
    int meeting = find_any(&body, 0, MEETINGS);
    if (meeting < 0 || meeting > 16) return false;
    int32_t last = body.characters[body.length - 1];
    if (last == ';' || is_comma(last) || last == ':') return false;
    return digit_value(body.characters[0]) >= 0 || body.characters[0] == 0x7B2C || meeting == 0;
}

static bool is_reference(Head *head) {
    if (at(head, 0) == '*' && at(head, 1) == '[') return fits(head, LONGEST_HEADING);
    if (at(head, 0) != '[' || !fits(head, LONGEST_HEADING)) return false;
    unsigned end = block_length(head);
    while (end > 0 && is_superscript_digit(at(head, end - 1))) end--;
    return end > 0 && at(head, end - 1) == ']';
}

static bool is_sponsor_line(Head *head) {
    if (!fits(head, HEAD_CAPACITY - 1)) return false;
    unsigned end = block_length(head);
    unsigned from = end > 600 ? end - 600 : 0;
    Words words;
    words_of(head, from, end, &words);
    bool submitted = find_any(&words, 0, SUBMITTED) >= 0;
    if (from == 0 && starts_with_any(&words, DRAFTS)) return submitted;
    if (submitted && ends_with_any(&words, DRAFTS)) return true;
    int draft = find_any(&words, 1, DRAFTS);
    if (draft < 0) return false;
    for (unsigned i = 0; i < (unsigned)draft; i++) {
        int32_t c = words.characters[i];
        // What follows a colon and a note's mark is what is put before the organ.
        if (c == ':' || c == 0xFF1A) return (unsigned)draft - i < 40;
    }
    return false;
}

// An organ's name and nothing else but whose it is.
static bool names_organ(const Words *words) {
    for (const char *const *name = MASTHEAD_NAMES; *name; name++) {
        unsigned end = word_at(words, 0, *name);
        if (end == 0) continue;
        Words rest = {.length = words->length - end};
        memcpy(rest.characters, words->characters + end, (rest.length + 1) * sizeof(int32_t));
        int32_t next = rest.characters[0];
        if (next == 0 || is_comma(next) || is_superscript_digit(next)) return true;
        if (starts_with_any(&rest, BELONGING)) return true;
    }
    return false;
}

// The session or the Main Committee: a title that ends with these words has more before them.
static bool names_session(const Words *words) {
    unsigned blanks = 0;
    for (unsigned i = 0; i < words->length; i++) blanks += words->characters[i] == ' ';
    if (words->length > 65 || blanks > 6 || find_any(words, 0, TITLE_WORDS) >= 0) return false;
    return ends_with_any(words, SESSION_ENDS) || starts_with_any(words, SESSION_STARTS);
}

// A symbol, a date, the distribution, the agenda item.
static bool is_document_line(const Words *words) {
    if (is_date(words)) return true;
    unsigned end = starts_with_any(words, DOCUMENT_LINES);
    if (end > 0) return digit_value(words->characters[end]) >= 0 || !is_word(words->characters[end]);
    bool slash = false;
    for (unsigned i = 0; i < words->length; i++) {
        int32_t c = words->characters[i];
        if (!is_ascii_letter(c) && !is_digit(c) && c != '/' && c != '.' && c != '-') return false;
        slash |= c == '/';
    }
    return slash;
}

static bool is_masthead_heading(Head *head) {
    unsigned start = 0;
    unsigned length = block_length(head);
    while (start < length) {
        unsigned end = start;
        while (end < length && at(head, end) != '\n') end++;
        Words words;
        words_of(head, start, end, &words);
        if (!names_organ(&words) && !names_session(&words) && !is_document_line(&words)) return false;
        start = end + 1;
    }
    return true;
}

// Words of so many or more with a final mark are a sentence, not a line of the masthead.
static bool is_sentence(Head *head) {
    unsigned length = block_length(head);
    unsigned end = length;
    while (end > 0 && is_behind_final_mark(at(head, end - 1))) end--;
    if (end == 0) return false;
    int32_t last = at(head, end - 1);
    bool wide_stop = last == 0x3002 || last == 0xFF1B || last == 0xFF1A;
    if (last != '.' && last != ';' && last != ':' && last != 0x61B && !wide_stop) return false;
    unsigned blanks = 0;
    for (unsigned i = 0; i < length; i++) blanks += is_space(at(head, i)) || at(head, i) == '\n';
    return wide_stop ? length >= SHORTEST_WIDE_SENTENCE : blanks >= SHORTEST_SENTENCE;
}

static bool is_masthead_block(Head *head) {
    if (!fits(head, LONGEST_MASTHEAD_BLOCK)) return false;
    unsigned line = 0;
    for (unsigned i = 0; i < head->length; i++) {
        line = at(head, i) == '\n' ? 0 : line + 1;
        if (line > LONGEST_MASTHEAD_LINE) return false;
    }
    return true;
}

static bool begins_adoption(Head *head) {
    Words words;
    words_of(head, 0, 60, &words);
    if (starts_with_any(&words, ADOPTIONS)) return fits(head, LONGEST_HEADING);
    if (!is_wide(words.characters[0]) || !fits(head, 60)) return false;
    words_of(head, 0, block_length(head), &words);
    return words.length > 6 && ends_with_any(&words, CHINESE_ADOPTIONS) &&
           find_any(&words, 0, CHINESE_ORGANS) >= 0;
}

static enum TokenType kind_in_masthead(Head *head) {
    if (begins_adoption(head)) return ADOPTION_LINE_OPEN;
    if (is_reference(head)) return REFERENCE_LINE_OPEN;
    if (is_sponsor_line(head)) return SPONSOR_LINE_OPEN;
    if (is_bold_block(head)) {
        // A list of sponsors that a page break cut.
        if (at(head, 0) != '#' && is_comma(at(head, block_length(head) - 3))) {
            return SPONSOR_LINE_OPEN;
        }
        return is_masthead_heading(head) ? MASTHEAD_LINE_OPEN : TITLE_OPEN;
    }
    return is_masthead_block(head) && !is_sentence(head) ? MASTHEAD_LINE_OPEN : PARAGRAPH_OPEN;
}

static enum TokenType kind_in_body(Head *head, bool in_preamble) {
    if (begins_section_label(head)) return SECTION_HEADING_OPEN;
    if (begins_closing(head)) return CLOSING_LINES_OPEN;
    if (begins_worded_section(head) || begins_lettered_section(head)) return SECTION_HEADING_OPEN;
    if (is_bold_block(head) || is_italic_block(head, in_preamble)) return SECTION_HEADING_OPEN;
    return PARAGRAPH_OPEN;
}

static enum TokenType kind_of(Head *head, enum Place place) {
    if (at(head, 0) == 0) return END_OF_FILE;
    if (begins_comment(head)) return COMMENT_OPEN;
    if (at(head, 0) == '|') return TABLE_OPEN;
    if (begins_footnote(head)) return FOOTNOTE_OPEN;
    if (begins_asterisk_note(head)) return ASTERISK_OPEN;
    if (begins_number(head)) {
        return place != MASTHEAD && is_numbered_title(head) ? SECTION_HEADING_OPEN : NUMBER_OPEN;
    }
    if (begins_quoted_number(head)) return QUOTED_NUMBER_OPEN;
    if (begins_label(head)) return LABEL_OPEN;
    if (begins_numbered_heading(head) || begins_worded_heading(head)) return HEADING_OPEN;
    if (begins_draft_heading(head)) return HEADING_OPEN;
    if (begins_clause(head, false)) return ENACTING_CLAUSE_OPEN;
    if (begins_clause(head, true)) return LONG_CLAUSE_OPEN;
    if (begins_annex(head)) return ANNEX_HEADING_OPEN;
    return place == MASTHEAD ? kind_in_masthead(head) : kind_in_body(head, place == PREAMBLE);
}

#endif
