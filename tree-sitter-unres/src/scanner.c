// The scanner of tree-sitter-unres: it names the kind of each block from the block's first
// characters, and cuts a block's words into text and marks.
//
// It has no state: what it may answer is told by `valid`, the tokens that the grammar accepts at
// this place. So a tree made before an edit is reusable wherever the text is the same.
//
// The files, each including those after it that it needs: inline.h cuts words, brackets.h takes what
// opens and closes in them, marks.h takes what stands at a block's beginning, symbols.h reads
// resolution numbers and documents.h document symbols with the words of series.h, pairs.h finds the
// close of what a mark opens, kinds.h says which kind a block is, headings.h knows headings,
// prefixes.h and head.h look at a block's beginning, words.h holds the few words that the structure
// hinges on, chars.h knows characters.

#include "tree_sitter/parser.h"

#include "inline.h"

enum Tier { GROUP_OPEN, GROUP_CLOSE, CLUSTER_OPEN, CLUSTER_CLOSE };

static bool emit(TSLexer *lexer, enum TokenType token) {
    lexer->result_symbol = (TSSymbol)token;
    return true;
}

static bool valid_tier(const bool *valid, enum Place place, enum Tier tier) {
    return valid[MASTHEAD_GROUP_OPEN + 4 * (int)place + (int)tier];
}

static bool any_tier(const bool *valid, enum Place place) {
    for (int tier = GROUP_OPEN; tier <= CLUSTER_CLOSE; tier++) {
        if (valid_tier(valid, place, (enum Tier)tier)) return true;
    }
    return false;
}

static enum Place place_of(const bool *valid) {
    if (valid[TITLE_OPEN] || any_tier(valid, MASTHEAD)) return MASTHEAD;
    if (valid[EMBEDDED_HEADING_OPEN] || any_tier(valid, ANNEX)) return ANNEX;
    if (any_tier(valid, PREAMBLE) || !valid[NUMBER_OPEN]) {
        return any_tier(valid, OPERATIVE) ? OPERATIVE : PREAMBLE;
    }
    return OPERATIVE;
}

// Whether a block of this kind ends the list of blocks that it is met in.
static bool is_structural(enum TokenType kind, enum Place place) {
    switch (kind) {
        case END_OF_FILE:
        case HEADING_OPEN:
        case ANNEX_HEADING_OPEN:
            return true;
        case ENACTING_CLAUSE_OPEN:
        case LONG_CLAUSE_OPEN:
            return place != ANNEX;
        case SECTION_HEADING_OPEN:
            return place == PREAMBLE || place == OPERATIVE;
        case NUMBER_OPEN:
            return place == PREAMBLE;
        default:
            return false;
    }
}

// The nearest kind that the grammar takes here.
static enum TokenType accepted(enum TokenType kind, enum Place place, const bool *valid) {
    if (place == ANNEX && (kind == ENACTING_CLAUSE_OPEN || kind == LONG_CLAUSE_OPEN)) {
        kind = EMBEDDED_CLAUSE_OPEN;
    }
    if (place == ANNEX && kind == SECTION_HEADING_OPEN) kind = EMBEDDED_HEADING_OPEN;
    return valid[kind] ? kind : PARAGRAPH_OPEN;
}

// A zero-width token: the end or the beginning of a group or cluster, or the block's kind.
static bool scan_block(TSLexer *lexer, const bool *valid) {
    lexer->mark_end(lexer);
    Head head;
    head_start(&head, lexer);
    enum Place place = place_of(valid);
    enum TokenType kind = kind_of(&head, place);
    int tier = kind == END_OF_FILE ? 0 : head_tier(&head);
    bool structural = is_structural(kind, place);
    if ((structural || tier >= 1) && valid_tier(valid, place, GROUP_CLOSE)) {
        return emit(lexer, MASTHEAD_GROUP_OPEN + 4 * place + GROUP_CLOSE);
    }
    if ((structural || tier >= 2) && valid_tier(valid, place, CLUSTER_CLOSE)) {
        return emit(lexer, MASTHEAD_GROUP_OPEN + 4 * place + CLUSTER_CLOSE);
    }
    if (kind == END_OF_FILE) return false;
    if (!structural && tier >= 2 && valid_tier(valid, place, CLUSTER_OPEN)) {
        return emit(lexer, MASTHEAD_GROUP_OPEN + 4 * place + CLUSTER_OPEN);
    }
    if (!structural && tier >= 1 && valid_tier(valid, place, GROUP_OPEN)) {
        return emit(lexer, MASTHEAD_GROUP_OPEN + 4 * place + GROUP_OPEN);
    }
    return emit(lexer, accepted(kind, place, valid));
}

static bool opens_block(const bool *valid) {
    for (int token = MASTHEAD_LINE_OPEN; token <= EMBEDDED_HEADING_OPEN; token++) {
        if (valid[token]) return true;
    }
    for (int token = MASTHEAD_GROUP_OPEN; token < TOKEN_TYPES; token++) {
        if (valid[token]) return true;
    }
    return false;
}

static bool scan(TSLexer *lexer, const bool *valid) {
    if (valid[TEXT]) return scan_inline(lexer, valid);
    if (valid[BAR]) {
        advance(lexer);
        return take(lexer, BAR);
    }
    bool numbering = valid[NUMBER] || valid[LABEL] || valid[ATTRIBUTION_LEAD];
    if (valid[ATTRIBUTION] && !numbering) return scan_attribution(lexer);
    if (valid[LINK_CLOSE]) return scan_destination(lexer, valid);
    if (valid[COMMENT]) return scan_comment(lexer);
    if (valid[CLAUSE_GAP]) {
        // Behind a comment, blank or not.
        skip_blank_lines(lexer);
        return take(lexer, CLAUSE_GAP);
    }
    if (numbering) return scan_numbering(lexer, valid);
    if (valid[LABEL_MARK]) return scan_label_mark(lexer, valid);
    if (valid[NUMBER_SUFFIX] && !valid[NUMBER_MARK]) return scan_certain_suffix(lexer);
    if (valid[FOOTNOTE_MARK]) return scan_footnote_mark(lexer);
    if (valid[ASTERISK_MARK]) return scan_asterisk_mark(lexer);
    if (valid[BLANK] && (is_space(lexer->lookahead) || is_line_end(lexer->lookahead))) {
        skip_blank_lines(lexer);
        lexer->mark_end(lexer);
        return emit(lexer, BLANK);
    }
    if (valid[FRONT_MATTER] && lexer->lookahead == '-') {
        // What was read to find that there is no front matter cannot be read again in this call;
        // a block that begins with a dash is of no other kind than paragraph or masthead line.
        lexer->mark_end(lexer);
        if (scan_front_matter(lexer)) return true;
        return emit(lexer, MASTHEAD_LINE_OPEN);
    }
    return opens_block(valid) && scan_block(lexer, valid);
}

void *tree_sitter_unres_external_scanner_create(void) { return NULL; }

void tree_sitter_unres_external_scanner_destroy(void *payload) { (void)payload; }

unsigned tree_sitter_unres_external_scanner_serialize(void *payload, char *buffer) {
    (void)payload;
    (void)buffer;
    return 0;
}

void tree_sitter_unres_external_scanner_deserialize(
    void *payload, const char *buffer, unsigned length
) {
    (void)payload;
    (void)buffer;
    (void)length;
}

bool tree_sitter_unres_external_scanner_scan(
    void *payload, TSLexer *lexer, const bool *valid
) {
    (void)payload;
    return scan(lexer, valid);
}
