//! Citations as the model has them: whole paragraphs, notes, dates.

use unres::model::{Resolution, read};

use super::words::{ALL, text};

/// Symbol and date of each citation, or the words where the symbol is not told.
fn cited(text: &str) -> Vec<String> {
    let reading = read(text);
    let told = |resolution: &Resolution| {
        let citations = reading.citations(text, resolution.span);
        citations
            .iter()
            .map(|citation| {
                let symbol = citation.symbol.as_ref().unwrap_or(&citation.text);
                let date = citation.date.map(|date| format!(" {}", date.iso()));
                format!("{symbol}{}", date.unwrap_or_default())
            })
            .collect::<Vec<_>>()
    };
    reading.resolutions.iter().flat_map(told).collect()
}

#[test]
fn a_recital_cites_with_its_date() {
    for words in &ALL {
        let text = words.draft(&[words.last(1, 0)]);
        assert_eq!(cited(&text), ["A/RES/79/200 2024-12-19"], "{text}");
    }
}

#[test]
fn a_list_of_resolutions_gives_each_its_date() {
    let lists = [
        "*La Asamblea General*,\n\n*Recordando* sus resoluciones 59/50, de 2 de diciembre de 2004, 62/24, de 6 de diciembre de 2007, y 65/64, de 8 de diciembre de 2010,\n",
        "*L’Assemblée générale*,\n\n*Rappelant* ses résolutions 59/50 du 2 décembre 2004, 62/24 du 6 décembre 2007 et 65/64 du 8 décembre 2010,\n",
        "*The General Assembly*,\n\n*Recalling* its resolutions 59/50 of 2 December 2004, 62/24 of 6 December 2007 and 65/64 of 8 December 2010,\n",
        "*Генеральная Ассамблея*,\n\n*ссылаясь* на свои резолюции 59/50 от 2 декабря 2004 года, 62/24 от 6 декабря 2007 года и 65/64 от 8 декабря 2010 года,\n",
        "*إن الجمعية العامة*،\n\n*إذ تشير* إلى قراراتها 59/50 المؤرخ 2 كانون الأول/ديسمبر 2004 و 62/24 المؤرخ 6 كانون الأول/ديسمبر 2007 و 65/64 المؤرخ 8 كانون الأول/ديسمبر 2010،\n",
        "*大会*，\n\n*回顾*其2004年12月2日第59/50号、2007年12月6日第62/24号和2010年12月8日第65/64号决议，\n",
    ];
    for text in lists {
        let expected = [
            "A/RES/59/50 2004-12-02",
            "A/RES/62/24 2007-12-06",
            "A/RES/65/64 2010-12-08",
        ];
        assert_eq!(cited(text), expected, "{text}");
    }
}

#[test]
fn a_note_cites_in_the_place_where_it_stands() {
    for words in &ALL {
        let text = words.draft(&[
            "¹ A/80/391.".to_owned(),
            words.last(1, 0),
            "² A/81/17.".to_owned(),
        ]);
        let expected = ["A/RES/79/200 2024-12-19", "A/80/391", "A/81/17"];
        assert_eq!(cited(&text), expected, "{text}");
    }
}

#[test]
fn words_before_a_page_break_reach_the_numbers_after_it() {
    let text = text(&[
        "*The General Assembly*,",
        "*Recalling* the Human Rights Council resolutions¹",
        "¹ A/80/391.",
        "48/13 of 8 October 2021 and 52/10 of 3 April 2023,",
        "1. *Decides* to remain seized of the matter.",
    ]);
    let expected = [
        "A/80/391",
        "A/HRC/RES/48/13 2021-10-08",
        "A/HRC/RES/52/10 2023-04-03",
    ];
    assert_eq!(cited(&text), expected, "{text}");
}

#[test]
fn a_sub_paragraph_cut_by_a_page_break_is_read_as_one() {
    let text = text(&[
        "*The General Assembly*,",
        "1. *Recalls*:",
        "(a) The Human Rights Council resolutions",
        "48/13 of 8 October 2021 and 52/10 of 3 April 2023;",
        "(b) Its own resolution 79/200;",
    ]);
    let expected = [
        "A/HRC/RES/48/13 2021-10-08",
        "A/HRC/RES/52/10 2023-04-03",
        "A/RES/79/200",
    ];
    assert_eq!(cited(&text), expected, "{text}");
}

#[test]
fn a_document_does_not_cite_itself() {
    let text = text(&[
        "A/RES/81/17",
        "**General Assembly**",
        "**81/17. Lighthouses**",
        "*The General Assembly*,",
        "*Recalling* its resolution 79/200,",
        "1. *Decides* to remain seized of the matter.",
    ]);
    assert_eq!(cited(&text), ["A/RES/79/200"], "{text}");
}
