//! Single days: their forms, what is none, how much of a text they take.

use super::{find, read};
use crate::language::Tag;

#[test]
fn dates_are_read_in_six_languages() {
    let cases = [
        (Tag::En, "2 March 2010, when", "2010-03-02"),
        (Tag::En, "2\nMarch 2010", "2010-03-02"),
        (Tag::Fr, "1^{er} août 2009-31 juillet", "2009-08-01"),
        (Tag::Fr, "1er février 2004", "2004-02-01"),
        (Tag::Fr, "28\u{a0}avril 2021", "2021-04-28"),
        (Tag::Es, "2 de marzo de 2010", "2010-03-02"),
        (Tag::Ru, "2 марта 2010 года", "2010-03-02"),
        (Tag::Zh, "2010年3月2日第64/256号", "2010-03-02"),
        (Tag::Ar, "2 آذار/مارس 2010", "2010-03-02"),
        (Tag::Ar, "٢ آذار/مارس ٢٠١٠", "2010-03-02"),
        (Tag::En, "2 MARCH 2010", "2010-03-02"),
        (Tag::En, "29 February 2028", "2028-02-29"),
        (Tag::Fr, "1 er août 2009", "2009-08-01"),
        (Tag::Fr, "1^er^ août 2009", "2009-08-01"),
        (Tag::Fr, "3 aout 2009", "2009-08-03"),
        (Tag::Fr, "3 FÉVRIER 2009", "2009-02-03"),
        (Tag::Es, "2 de marzo\nde 2010", "2010-03-02"),
        (Tag::Es, "1.º de setiembre del 2010", "2010-09-01"),
        (Tag::Es, "2 marzo 2010", "2010-03-02"),
        (Tag::Ru, "3\u{a0}мая 2031 г.", "2031-05-03"),
        (Tag::Zh, "2010 年 3 月 2 日", "2010-03-02"),
        (Tag::Zh, "２０１０年１２月３１日", "2010-12-31"),
        (Tag::Ar, "3 حزيران / يونيو 2010", "2010-06-03"),
        (Tag::Ar, "3 اذار 2010", "2010-03-03"),
        (Tag::Ar, "3 من أوت 2010", "2010-08-03"),
        (Tag::Ar, "3 كانون\nالأول/ديسمبر 2010", "2010-12-03"),
    ];
    for (tag, text, iso) in cases {
        let date = read(text, tag.language()).map(|(date, _)| date.iso());
        assert_eq!(date.as_deref(), Some(iso), "{text}");
    }
}

#[test]
fn what_is_no_day_is_no_date() {
    let cases = [
        (Tag::En, "March 2010"),
        (Tag::En, "31 April 2010"),
        (Tag::En, "29 February 2030"),
        (Tag::En, "2 March"),
        (Tag::En, "123 March 2010"),
        (Tag::En, "2 Marches 2010"),
        (Tag::En, "2\n\nMarch 2010"),
        (Tag::En, "2 March 20101"),
        (Tag::Fr, "0 mars 2010"),
        (Tag::Fr, "1errata mars 2010"),
        (Tag::Es, "marzo de 2010"),
        (Tag::Ru, "2 мартов 2010"),
        (Tag::Zh, "2010年3月"),
        (Tag::Zh, "2010年13月2日"),
        (Tag::Ar, "آذار/مارس 2010"),
    ];
    for (tag, text) in cases {
        assert_eq!(read(text, tag.language()), None, "{text}");
    }
    for text in [
        "",
        "2",
        "2 ",
        "1^{",
        "99999999999999999999",
        "2 m",
        "\u{661}",
    ] {
        for tag in Tag::ALL {
            assert_eq!(read(text, tag.language()), None, "{text}");
        }
    }
}

#[test]
fn the_length_ends_with_the_year_or_the_sign_of_the_day() {
    let cases = [
        (Tag::En, "2 March 2010, when", "2 March 2010"),
        (Tag::Fr, "1^{er} août 2009-31 juillet", "1^{er} août 2009"),
        (Tag::Zh, "2010年3月2日第64/256号", "2010年3月2日"),
        (Tag::Ar, "٢ آذار/مارس ٢٠١٠، وإذ", "٢ آذار/مارس ٢٠١٠"),
    ];
    for (tag, text, date) in cases {
        let length = read(text, tag.language()).map(|(_, length)| &text[..length]);
        assert_eq!(length, Some(date));
    }
}

#[test]
fn the_first_date_of_a_sentence_is_found() {
    let cases = [
        (Tag::En, "held on 14 and 15 June 2032", "15 June 2032"),
        (Tag::Fr, "la résolution 12 du 3 mai 2031", "3 mai 2031"),
        (
            Tag::Es,
            "aprobada el 3 de mayo de 2031.",
            "3 de mayo de 2031",
        ),
        (Tag::Ru, "резолюция от 3 мая 2031 года", "3 мая 2031"),
        (Tag::Zh, "大会2031年5月3日决议", "2031年5月3日"),
        (Tag::Ar, "المؤرخ 3 أيار/مايو 2031", "3 أيار/مايو 2031"),
    ];
    for (tag, text, date) in cases {
        let found = find(text, tag.language()).map(|(_, span)| span.of(text));
        assert_eq!(found, Some(date));
    }
    assert_eq!(find("in May 2031 and later", Tag::En.language()), None);
}
