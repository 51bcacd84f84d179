// The beginning of a block, read as far as it is asked for, and its words without marks.

#ifndef TREE_SITTER_UNRES_HEAD_H_
#define TREE_SITTER_UNRES_HEAD_H_

#include "chars.h"

enum {
    // Longest block that is looked at whole: a sponsor line may name every Member State.
    HEAD_CAPACITY = 4096,
    // A heading, title or bracketed line is shorter, in characters.
    LONGEST_HEADING = 700,
    // Characters that decide a block's tier.
    TIER_CHARACTERS = 48,
};

// The beginning of a block, read as far as it is asked for, without invisible characters.
typedef struct {
    TSLexer *lexer;
    unsigned length;
    // Where what is looked at begins: 0, or the beginning of a later line.
    unsigned base;
    // The block's end was met: `length` is all there is.
    bool complete;
    int32_t characters[HEAD_CAPACITY];
} Head;

static inline void head_start(Head *head, TSLexer *lexer) {
    head->lexer = lexer;
    head->length = 0;
    head->base = 0;
    head->complete = false;
}

// Reads one more character; a line end inside the block counts as one '\n'.
static inline void head_fill(Head *head) {
    TSLexer *lexer = head->lexer;
    if (head->length == HEAD_CAPACITY || lexer->eof(lexer)) {
        head->complete = true;
        return;
    }
    int32_t c = lexer->lookahead;
    if (!is_line_end(c)) {
        if (!is_invisible(c)) head->characters[head->length++] = c;
        advance(lexer);
        return;
    }
    advance_line_end(lexer);
    skip_spaces(lexer);
    if (lexer->eof(lexer) || is_line_end(lexer->lookahead)) {
        head->complete = true;
    } else {
        head->characters[head->length++] = '\n';
    }
}

// The character at `index`, or 0 past the block's end.
static inline int32_t at(Head *head, unsigned index) {
    index += head->base;
    while (head->length <= index && !head->complete) head_fill(head);
    return index < head->length ? head->characters[index] : 0;
}

// Reads the block up to `limit` characters; whether it is not longer.
static inline bool fits(Head *head, unsigned limit) { return at(head, limit) == 0; }

// The block's length; it must fit.
static inline unsigned block_length(Head *head) {
    while (!head->complete) head_fill(head);
    unsigned length = head->length;
    while (length > 0 && is_space(head->characters[length - 1])) length--;
    return length;
}

static inline unsigned line_length(Head *head, unsigned limit) {
    unsigned length = 0;
    while (length < limit && at(head, length) != 0 && at(head, length) != '\n') length++;
    return length;
}

// 0 for most blocks, 1 for one in 16, 2 for one in 256; told by the block's own beginning, so
// that the borders of groups stay where they are when another block changes.
static int head_tier(Head *head) {
    uint32_t hash = 2166136261u;
    for (unsigned i = 0; i < TIER_CHARACTERS && at(head, i) != 0; i++) {
        hash = (hash ^ (uint32_t)at(head, i)) * 16777619u;
    }
    hash ^= hash >> 15;
    hash *= 2246822519u;
    hash ^= hash >> 13;
    if (hash % 16 != 0) return 0;
    return hash / 16 % 16 == 0 ? 2 : 1;
}

// Words without marks: emphasis, escapes and heading marks dropped, blanks run together, lower
// case, straight apostrophes.
typedef struct {
    unsigned length;
    int32_t characters[LONGEST_HEADING + 1];
} Words;

static void words_of(Head *head, unsigned from, unsigned to, Words *words) {
    words->length = 0;
    bool blank = true;
    for (unsigned i = from; i < to && words->length < LONGEST_HEADING; i++) {
        int32_t c = at(head, i);
        if (c == 0) break;
        if (c == '*' || c == '#' || c == '_' || c == '\\') continue;
        // Arabic vowel signs and the line that stretches a word.
        if ((c >= 0x64B && c <= 0x652) || c == 0x640) continue;
        bool is_blank = is_space(c) || c == '\n';
        if (is_blank && blank) continue;
        blank = is_blank;
        words->characters[words->length++] = is_blank ? ' ' : c == 0x2019 ? '\'' : lower(c);
    }
    while (words->length > 0 && words->characters[words->length - 1] == ' ') words->length--;
    words->characters[words->length] = 0;
}

// The length of `word` if it stands at `index`, else 0.
static unsigned word_at(const Words *words, unsigned index, const char *word) {
    unsigned i = index;
    while (*word) {
        if (i >= words->length || words->characters[i] != next_code_point(&word)) return 0;
        i++;
    }
    return i - index;
}

static unsigned starts_with_any(const Words *words, const char *const *list) {
    for (; *list; list++) {
        unsigned length = word_at(words, 0, *list);
        if (length) return length;
    }
    return 0;
}

// Where the first word of the list that stands in the words begins, or -1.
static int find_any(const Words *words, unsigned from, const char *const *list) {
    for (unsigned i = from; i < words->length; i++) {
        if (i > 0 && is_word(words->characters[i - 1]) && !is_wide(words->characters[i])) continue;
        for (const char *const *word = list; *word; word++) {
            if (word_at(words, i, *word)) return (int)i;
        }
    }
    return -1;
}

static bool ends_with_any(const Words *words, const char *const *list) {
    for (; *list; list++) {
        unsigned length = 0;
        for (const char *s = *list; *s; length++) next_code_point(&s);
        if (length <= words->length && word_at(words, words->length - length, *list)) return true;
    }
    return false;
}

#endif
