//! How labels nest, by their sequence.

use unres::model::Scheme;
use unres::model::numbering::{Seen, place, place_seen};

use crate::draft::told;

/// Labels as a line of text: each level in brackets, `|` between two lists of a level, `?` after
/// a label whose position does not follow.
fn nested(labels: &str) -> String {
    let labels: Vec<&str> = labels.split_whitespace().collect();
    let mut line = String::new();
    let mut depth = 0;
    let mut last = Vec::new();
    for (at, placed) in place(&labels, &vec![true; labels.len()]).iter().enumerate() {
        if placed.depth < depth {
            line += &" ]".repeat(depth - placed.depth);
        }
        last.truncate(placed.depth + 1);
        if placed.depth > depth || at == 0 && placed.depth > 0 {
            line += " [";
            assert_eq!(placed.depth, depth + 1, "{labels:?}");
        } else if placed.opens && at > 0 && last.len() == placed.depth + 1 {
            line += " |";
        }
        if placed.opens {
            last.truncate(placed.depth);
            last.push(0);
        }
        depth = placed.depth;
        line += " ";
        line += labels[at];
        if placed.position != last[depth] + 1 {
            line += "?";
        }
        last[depth] = placed.position;
    }
    (line + &" ]".repeat(depth)).trim().to_owned()
}

#[test]
fn english_and_french_letters() {
    assert_eq!(nested("a b c"), "a b c");
    assert_eq!(nested("a i ii b i ii iii c"), "a [ i ii ] b [ i ii iii ] c");
    assert_eq!(nested("a b c d e f g h i j k"), "a b c d e f g h i j k");
    assert_eq!(nested("g h i"), "g? h i");
    assert_eq!(nested("a b c a b"), "a b c | a b");
    assert_eq!(nested("i ii iii iv v vi"), "i ii iii iv v vi");
    assert_eq!(nested("i ii a b iii"), "i ii [ a b ] iii");
    assert_eq!(nested("A 1 2 B 1 C"), "A [ 1 2 ] B [ 1 ] C");
    assert_eq!(nested("I II A B III"), "I II [ A B ] III");
    assert_eq!(nested("a i A B ii b"), "a [ i [ A B ] ii ] b");
}

#[test]
fn i_after_h_is_a_letter_unless_ii_follows_before_j() {
    assert_eq!(
        nested("a b c d e f g h i ii iii i j"),
        "a b c d e f g h [ i ii iii ] i j"
    );
    assert_eq!(nested("a b c d e f g h i ii"), "a b c d e f g h [ i ii ]");
    assert_eq!(
        nested("a b c d e f g h i i ii j"),
        "a b c d e f g h i [ i ii ] j"
    );
    assert_eq!(
        nested("a b c d e f g h i ii i ii j"),
        "a b c d e f g h [ i ii | i ii ] j?"
    );
    assert_eq!(nested("A B C D E F G H I J"), "A B C D E F G H I J");
}

#[test]
fn v_and_x_go_on_where_they_fit() {
    let letters = "a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc";
    assert_eq!(nested(letters), letters);
    let upper = letters.to_uppercase();
    assert_eq!(nested(&upper), upper);
    let tens = "i ii iii iv v vi vii viii ix x xi xii";
    assert_eq!(nested(tens), tens);
    assert_eq!(
        nested("t u i ii iii iv v vi v w"),
        "t? u [ i ii iii iv v vi ] v w",
    );
    assert_eq!(nested("t u i ii iii iv v w"), "t? u [ i ii iii iv ] v w");
}

#[test]
fn what_is_left_out_or_stands_twice_stays_in_its_list() {
    assert_eq!(nested("a b d e"), "a b d? e");
    assert_eq!(nested("b c d"), "b? c d");
    assert_eq!(nested("a b b c"), "a b b? c");
    assert_eq!(nested("a b e d"), "a b e? d?");
    assert_eq!(nested("a i iii b"), "a [ i iii? ] b");
    assert_eq!(nested("a ii iii b"), "a [ ii? iii ] b");
    assert_eq!(nested("a b c d e f g i j k"), "a b c d e f g i? j k");
    assert_eq!(nested("a b c d e f g h j k"), "a b c d e f g h j? k");
    assert_eq!(nested("a b c d e f g i ii h"), "a b c d e f g [ i ii ] h");
    assert_eq!(nested("a b c d e f g i"), "a b c d e f g i?");
    assert_eq!(
        nested("a b c d e f g i iii h"),
        "a b c d e f g [ i iii? ] h"
    );
    assert_eq!(nested("a b c d e f g i h"), "a b c d e f g [ i ] h");
    assert_eq!(nested("a b a d e"), "a b a? d? e");
    assert_eq!(nested("r s t v w"), "r? s t v? w");
}

#[test]
fn a_list_of_the_same_kind_may_stand_below() {
    assert_eq!(nested("a b a b c c"), "a b [ a b c ] c");
    assert_eq!(nested("a b c a b d"), "a b c [ a b ] d");
    assert_eq!(nested("a i ii a b iii b"), "a [ i ii [ a b ] iii ] b");
}

#[test]
fn russian_chinese_and_arabic_labels() {
    assert_eq!(nested("а б в г д е ж з и к л"), "а б в г д е ж з и к л");
    assert_eq!(nested("а б г"), "а б г?");
    assert_eq!(nested("a i ii b"), "a [ i ii ] b");
    assert_eq!(nested("а i ii б"), "а [ i ii ] б");
    assert_eq!(nested("一 二 三 四"), "一 二 三 四");
    assert_eq!(nested("一 二 四"), "一 二 四?");
    assert_eq!(nested("一 a b 二"), "一 [ a b ] 二");
    let tens = "一 二 三 四 五 六 七 八 九 十 十一 十二";
    assert_eq!(nested(tens), tens);
    assert_eq!(nested("أ ب ج د هـ و ز"), "أ ب ج د هـ و ز");
    assert_eq!(nested("أ ب ج د ه و"), "أ ب ج د ه و");
    assert_eq!(nested("أ ١ ٢ ب"), "أ [ ١ ٢ ] ب");
}

#[test]
fn brackets_tell_lists_apart() {
    let seen = |text, shape| Seen {
        text,
        shape,
        continues: true,
        inline: false,
    };
    let labels = [seen("a", 0), seen("a", 1), seen("b", 1), seen("b", 0)];
    let depths: Vec<usize> = place_seen(&labels)
        .iter()
        .map(|placed| placed.depth)
        .collect();
    assert_eq!(depths, [0, 1, 1, 0]);
    let lost = [seen("a", 0), seen("b", 1), seen("c", 0)];
    assert!(place_seen(&lost).iter().all(|placed| placed.depth == 0));
}

#[test]
fn a_list_goes_on_from_a_label_inside_a_line() {
    let seen = |text, inline| Seen {
        text,
        shape: 0,
        continues: true,
        inline,
    };
    let placed = place_seen(&[seen("a", true), seen("b", false), seen("c", false)]);
    assert_eq!(
        (placed[1].opens, placed[1].start, placed[1].position),
        (true, 2, 2)
    );
    assert_eq!(
        (placed[2].opens, placed[2].start, placed[2].position),
        (false, 2, 3)
    );
    let inner = [
        seen("a", false),
        seen("i", true),
        seen("ii", false),
        seen("b", false),
    ];
    let placed = place_seen(&inner);
    assert_eq!(
        (placed[2].depth, placed[2].opens, placed[2].start),
        (1, true, 2)
    );
    assert_eq!((placed[3].depth, placed[3].opens), (0, false));
}

#[test]
fn labels_and_positions_agree() {
    for scheme in Scheme::ALL {
        for position in 1..=60 {
            let Some(label) = scheme.label(position) else {
                continue;
            };
            assert_eq!(
                scheme.position(&label),
                Some(position),
                "{scheme:?} {label}"
            );
        }
        assert_eq!(scheme.label(0), None);
        assert_eq!(scheme.position(""), None);
    }
    assert_eq!(Scheme::RomanLower.position("iiii"), None);
    assert_eq!(Scheme::RomanLower.position("ic"), None);
    assert_eq!(Scheme::RomanLower.position("xiv"), Some(14));
    assert_eq!(Scheme::LatinLower.position("ab"), None);
    assert_eq!(Scheme::LatinLower.label(28).as_deref(), Some("bb"));
    assert_eq!(Scheme::Arabic.position("ﻫ"), Scheme::Arabic.position("هـ"));
    assert_eq!(Scheme::Arabic.position("ه"), Some(5));
    assert_eq!(Scheme::Cyrillic.position("й"), None);
    assert_eq!(Scheme::Cyrillic.label_like(3, "Б").as_deref(), Some("В"));
    assert_eq!(Scheme::Figures.label_like(12, "٣").as_deref(), Some("١٢"));
    assert_eq!(
        Scheme::LatinLower.label_like(3, "ｂ").as_deref(),
        Some("ｃ")
    );
}

#[test]
fn fifty_thousand_labels_take_no_time() {
    for pattern in ["a i", "h i", "i h i ii", "a b c", "1", "i", "a a a c"] {
        let labels: Vec<&str> = pattern.split(' ').cycle().take(50_000).collect();
        assert_eq!(place(&labels, &[]).len(), 50_000);
    }
}

#[test]
fn one_cause_is_one_finding() {
    let list = |labels: &str| {
        let items: String = labels
            .split(' ')
            .map(|label| format!("({label}) words\n"))
            .collect();
        told(&format!("1. Requests\n{items}2. Decides"))
    };
    assert_eq!(list("a b c"), [""; 0]);
    assert_eq!(list("a b d e f"), ["4:sub-paragraph-label d"]);
    assert_eq!(list("b c d"), ["2:sub-paragraph-label b"]);
    assert_eq!(list("a b x d"), ["4:sub-paragraph-label x"]);
    assert_eq!(list("a b b d"), ["4:sub-paragraph-label b"]);
    assert_eq!(list("a b b c"), ["4:sub-paragraph-label b"]);
    assert_eq!(list("a b a d e"), ["4:sub-paragraph-label a"]);
    assert_eq!(list("a i iii b"), ["4:sub-paragraph-label iii"]);
    assert_eq!(list("a b ii d"), ["4:sub-paragraph-label ii"]);
    assert_eq!(list("a c b d"), ["4:sub-paragraph-label b"]);
    assert_eq!(list("a b c cl e"), ["5:sub-paragraph-label cl"]);
    assert_eq!(list("a b bc"), ["4:sub-paragraph-label bc"]);
    assert_eq!(list("bc b c"), ["2:sub-paragraph-label bc"]);
    assert_eq!(list("أ ب د"), [""; 0]);
    assert_eq!(list("з и й к"), ["2:sub-paragraph-label з"]);
}
