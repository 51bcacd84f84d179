// Marks that open and close: whether what a mark opens is closed in its block, and where.
//
// A pair lies within what it stands in: inside italics, brackets close before the italics do. So
// every search ends at the close of what is open at its place, and at the end of the block.

#ifndef TREE_SITTER_UNRES_PAIRS_H_
#define TREE_SITTER_UNRES_PAIRS_H_

#include "kinds.h"

enum {
    // How far a pair, a link or a comment in a line may reach, in characters.
    LONGEST_PAIR = 2000,
    LONGEST_LINK = 1000,
    LONGEST_INLINE_COMMENT = 4000,
    // Marks met in vain before a search is given up, and brackets open at once.
    MOST_OTHER_MARKS = 8,
    MOST_BRACKETS = 8,
};

// What opens and closes; NO_PAIR where the words stand in the block itself.
enum Pair { NO_PAIR, STAR, TWO_STARS, UNDERSCORE, TWO_UNDERSCORES, BRACKET, ESCAPED_BRACKET };

// Where words end before the last line of their block: nowhere; at every line end; at the border of
// a table's cell; at a line end, unless the marks are around lines of a masthead; before a note;
// before a line in which an organ speaks.
enum Ends { AT_BLANK_LINE, AT_LINE_END, AT_CELL, AT_MASTHEAD_LINE, AT_NOTE, AT_CLAUSE };

// A search for the close of a pair, in a head that begins behind what opens it.
typedef struct {
    Head *head;
    enum Pair pair;
    // What the pair lies in.
    enum Pair outer;
    enum Ends ends;
} Search;

// Whether the line that begins here begins a footnote or a note marked `*`.
static bool begins_note_line(Head *line) {
    return begins_footnote(line) || begins_asterisk_note(line);
}

static bool begins_heading_end(Head *line) {
    return at(line, 0) == '[' || begins_clause(line, false);
}

// Whether the block ends before the line that begins at `i`.
static bool ends_before(const Search *search, unsigned i) {
    Head *head = search->head;
    head->base = i;
    bool ends = false;
    switch (search->ends) {
        case AT_BLANK_LINE: break;
        case AT_LINE_END: case AT_CELL: ends = true; break;
        case AT_MASTHEAD_LINE: ends = at(head, 0) == '*' || at(head, 0) == '_'; break;
        case AT_NOTE: ends = begins_note_line(head); break;
        case AT_CLAUSE: ends = begins_heading_end(head); break;
    }
    head->base = 0;
    return ends;
}

// Past the comment that begins at `i`, or 0. It ends in its block.
static unsigned comment_end(Head *head, unsigned i) {
    head->base = i;
    bool begins = begins_comment(head);
    head->base = 0;
    if (!begins) return 0;
    unsigned dashes = 0;
    for (unsigned j = i + 4; j < i + LONGEST_INLINE_COMMENT && at(head, j) != 0; j++) {
        int32_t c = at(head, j);
        if (c == '>' && dashes >= 2) return j + 1;
        dashes = c == '-' ? dashes + 1 : 0;
        // Another comment opens before this one is closed.
        if (c == '<' && at(head, j + 1) == '!') return 0;
    }
    return 0;
}

// Past the link or the call `[^1]` whose words begin at `i`, behind `[`; or 0.
static unsigned link_end(const Search *search, unsigned i) {
    Head *head = search->head;
    unsigned limit = i + LONGEST_LINK;
    while (at(head, i) != ']') {
        int32_t c = at(head, i);
        if (c == '[' || c == 0 || i > limit) return 0;
        if (c == '\n' && ends_before(search, i + 1)) return 0;
        i += c == '\\' && at(head, i + 1) != '\n' ? 2 : 1;
    }
    if (at(head, ++i) != '(') return 0;
    limit = i + LONGEST_LINK;
    for (unsigned depth = 0; i < limit; i++) {
        int32_t c = at(head, i);
        if (c == 0 || c == '\n' || c == '[' || c == ']' || is_space(c)) return 0;
        if (c == '(') depth++;
        if (c == ')' && --depth == 0) return i + 1;
    }
    return 0;
}

// Past the figures of `^1]`, behind `[`; or 0.
static unsigned call_end(Head *head, unsigned i) {
    if (at(head, i) != '^' || !is_digit(at(head, i + 1))) return 0;
    i++;
    while (is_digit(at(head, i))) i++;
    return at(head, i) == ']' ? i + 1 : 0;
}

static unsigned run_length(Head *head, unsigned i) {
    int32_t mark = at(head, i);
    unsigned run = 1;
    while (at(head, i + run) == mark && run < LONGEST_PAIR) run++;
    return run;
}

// Whether a run of marks, not behind a blank, closes such a pair.
static bool run_closes(enum Pair pair, int32_t mark, unsigned run, int32_t next) {
    switch (pair) {
        case STAR: return mark == '*' && (run == 1 || run == 3);
        case TWO_STARS: return mark == '*' && run >= 2;
        case UNDERSCORE: return mark == '_' && run == 1 && !is_word(next);
        case TWO_UNDERSCORES: return mark == '_' && run == 2 && !is_word(next);
        default: return false;
    }
}

// Whether the pair is closed; `i` is the first character behind what opens it.
static bool is_closed(const Search *search, unsigned i) {
    Head *head = search->head;
    bool emphatic = search->pair <= TWO_UNDERSCORES;
    if (emphatic && (is_space(at(head, i)) || at(head, i) == '\n')) return false;
    int32_t previous = emphatic ? 0 : 'x';
    // Brackets that opened within, plain and escaped.
    unsigned depth = 0;
    unsigned escaped_depth = 0;
    unsigned others = 0;
    for (unsigned limit = i + LONGEST_PAIR; i < limit && others < MOST_OTHER_MARKS;) {
        int32_t c = at(head, i);
        if (c == 0 || (c == '|' && search->ends == AT_CELL)) return false;
        if (c == '\n') {
            if (ends_before(search, i + 1)) return false;
            previous = ' ';
            i++;
            continue;
        }
        if (c == '\\' && at(head, i + 1) != '\n') {
            int32_t escaped = at(head, i + 1);
            if (escaped == '[' && ++escaped_depth > MOST_BRACKETS) return false;
            if (escaped == ']' && escaped_depth-- == 0) {
                if (search->pair == ESCAPED_BRACKET) return true;
                if (search->outer == ESCAPED_BRACKET) return false;
                escaped_depth = 0;
            }
            previous = 'x';
            i += 2;
            continue;
        }
        if (c == '<' || c == '[') {
            unsigned end = c == '<' ? comment_end(head, i) : call_end(head, i + 1);
            if (end == 0 && c == '[') end = link_end(search, i + 1);
            previous = 'x';
            if (end == 0 && c == '[' && ++depth > MOST_BRACKETS) return false;
            i = end ? end : i + 1;
            continue;
        }
        if (c == ']' && depth-- == 0) {
            if (search->pair == BRACKET) return true;
            if (search->outer == BRACKET) return false;
            depth = 0;
        } else if (c == '*' || c == '_') {
            unsigned run = run_length(head, i);
            int32_t next = at(head, i + run);
            bool blank_before = previous == 0 || is_space(previous);
            if (!blank_before) {
                if (run_closes(search->pair, c, run, next)) return true;
                if (run_closes(search->outer, c, run, next)) return false;
            }
            // An underscore inside a word is no mark.
            bool is_mark = c == '*' || !is_word(previous) || !is_word(next);
            if (emphatic && is_mark) others++;
            previous = c;
            i += run;
            continue;
        }
        previous = c;
        i++;
    }
    return false;
}

#endif
