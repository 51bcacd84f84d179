// The characters and words of document symbols: what the series begin with, and what brackets hold
// behind a number.

#ifndef TREE_SITTER_UNRES_SERIES_H_
#define TREE_SITTER_UNRES_SERIES_H_

#include "chars.h"

// `c`, or the ASCII character that means the same in a symbol.
static int32_t folded(int32_t c) {
    int digit = digit_value(c);
    if (digit >= 0) return '0' + digit;
    switch (c) {
        case 0xFF08: return '(';
        case 0xFF09: return ')';
        case 0xFF0F: return '/';
        case 0x2010: case 0x2011: case 0x2212: return '-';
        default: return c;
    }
}

static bool is_direction_mark(int32_t c) {
    return c == 0x61C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           c == 0x2060 || (c >= 0x2066 && c <= 0x2069);
}

static bool is_dash(int32_t c) { return folded(c) == '-' || c == 0x2013; }

static bool is_one_of(const char *word, const char *const *words) {
    for (; *words; words++) {
        if (strcmp(word, *words) == 0) return true;
    }
    return false;
}

// What the symbols of a series begin with. The server has the table with their names
// (symbols.tsv); a test holds the two together.
static bool is_series(const char *letters) {
    static const char *const SERIES[] = {
        "A",     "ACC",   "APLC",   "AT",    "BWC",    "BWM",   "CAC",     "CAT",   "CBD",
        "CCM",   "CCPR",  "CCW",    "CD",    "CEB",    "CED",   "CEDAW",   "CERD",  "CLCS",
        "CMW",   "CRC",   "CRPD",   "CTOC",  "DP",     "E",     "ECA",     "ECE",   "ECLAC",
        "ESCAP", "ESCWA", "FCCC",   "GC",    "GOV",    "HRI",   "HS",      "HSP",   "ICC-ASP",
        "ICCD",  "ICSC",  "ID",     "IDB",   "INFCIRC", "ISBA", "JIU",     "LC",    "LEG",
        "NPT",   "PBC",   "PCNICC", "S",     "SAICM",  "SOLAS", "SPLOS",   "ST",    "T",
        "TD",    "TPNW",  "TRADE",  "TRANS", "UNCTAD", "UNEP",  "UNFPA",   "UNW",   "WFP",
        "WT",    0,
    };
    return is_one_of(letters, SERIES);
}

// Whether the letters of a series may have a number before the first stroke.
static bool may_have_number(const char *series) {
    static const char *const NUMBERED[] = {"IDB", "GC", "TD", "UNEP", 0};
    return is_one_of(series, NUMBERED);
}

// What stands between the numbers of volumes: blanks, `and`, a comma, a dash.
static bool joins_divisions(int32_t c) {
    return c == ' ' || c == 'a' || c == 'n' || c == 'd' || c == ',' || c == '-' || c == 0x2013;
}

// Whether what brackets hold is a volume, part or section.
static bool is_division(const int32_t *held) {
    static const char *const WORDS[] = {
        "Vols.", "Vol.", "Parts", "Partie", "Parte", "Part", "Sects.", "Sect.", "Chap.",
        "Income sect.", "Prog.", "Suppl.", "Resumption", "Reprise", "Reanudaci\xC3\xB3n",
        "\xD0\x92\xD0\xBE\xD0\xB7\xD0\xBE\xD0\xB1\xD0\xBD\xD0\xBE\xD0\xB2\xD0\xBB\xD0\xB5\xD0\xBD"
        "\xD0\xB8\xD0\xB5",
        "\xD0\xA7\xD0\xB0\xD1\x81\xD1\x82\xD1\x8C", "\xD0\xA2\xD0\xBE\xD0\xBC", "Introduction",
        "SUPP", 0,
    };
    for (const char *const *word = WORDS; *word; word++) {
        const char *s = *word;
        const int32_t *c = held;
        while (*s && *c) {
            const char *next = s;
            if (next_code_point(&next) != *c) break;
            s = next;
            c++;
        }
        if (*s) continue;
        bool bare = strcmp(*word, "SUPP") == 0 || strcmp(*word, "Introduction") == 0;
        if (bare) return *c == 0;
        bool number = false;
        for (; *c; c++) {
            if (is_digit(*c) || is_roman(*c)) number = true;
            else if (!joins_divisions(*c)) return false;
        }
        return number;
    }
    return false;
}

#endif
