//! Sessions, meetings and agenda items as texts name them, in six languages.
//!
//! A row has the words, a stroke, and what is named, in the order of the text: `81` a session, `S-30` and
//! `ES-10` special ones, `81r` one that is resumed; `m4` a meeting, `p62` a plenary one; `#118b`
//! an agenda item. `⏎` stands for the end of a line, `␣` for a no-break space.

use unres::language::Tag;
use unres::language::ordinals;
use unres::model::event::{Event, Named, named};
use unres::model::{Session, read};
use unres::text::Span;

const EN: &str = "
Seventy-fifth session | 75
at its seventy-sixth session a report | 76
at its seventy-sixth⏎session | 76
its seventy␣sixth session | 76
at its *eighty-first* session | 81
its twenty-third special session | S-23
Twenty-third special session | S-23
tenth emergency special session | ES-10
at its resumed tenth emergency special session | ES-10r
its resumed seventy-fifth session | 75r
Seventy-fifth session (resumed) | 75r
the resumption of its work |
its eighty-first and eighty-second sessions | 81, 82
from its ninetieth to ninety-first sessions | 90, 91
at its one hundred and fifth session | 105
at its hundredth session | 100
its one hundred and thirtieth session | 130
at its 75th session | 75
Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 5 | 78
the first regular session | 1
62nd plenary meeting | p62
*62^nd^ plenary meeting* | p62
43rd (resumed) plenary meeting | p43
at the 4th meeting | m4
at the 297th and 298th meetings | m297, m298
Adopted by the Security Council at its 9977th meeting | m9977
10 plenary meetings |
the fourth meeting of States Parties |
Agenda item 118 (b) | #118b
Agenda item 118 (*b*) | #118b
Agenda item 99 (cc) | #99cc
Agenda items 13 and 75 (a) | #13, #75a
Agenda items 13, 14 and 117 | #13, #14, #117
agenda items 71 (a) and (b) | #71a, #71b
item 35 of the provisional agenda | #35
items 35 and 36 of its agenda | #35, #36
item 35 of the report |
items of the agenda |
the seventy-sixth report |
";

const FR: &str = "
Soixante-quinzième session | 75
à sa soixante-seizième session | 76
à sa soixante-seizième⏎session | 76
sa quatre-vingt-unième session | 81
sa vingt et unième session | 21
première session | 1
sa vingt-troisième session extraordinaire | S-23
dixième session extraordinaire d’urgence | ES-10
dixième session extraordinaire d'urgence | ES-10
à la reprise de sa soixante-quinzième session | 75r
ses quatre-vingt-unième et quatre-vingt-deuxième sessions | 81, 82
sa quatre-vingt-onzième session | 91
sa quatre-vingt-dix-neuvième session | 99
sa centième session | 100
sa cent unième session | 101
sa cent cinquième session | 105
à sa 75e session | 75
à sa 75^e session | 75
62^e séance plénière | p62
62e séance plénière | p62
à sa 9977e séance | m9977
ses 297e et 298e séances | m297, m298
Adoptée à l'unanimité à la 322` séance. | m322
Adoptée à l'unanimité à la 3797 séance. | m3797
Adoptée à l'unanimité à la 3945' séance. | m3945
Adoptée à l'unanimité à la 5957eséance. | m5957
12 séances |
dix séances plénières |
Point 34 de l’ordre du jour | #34
Point 34 b) de l'ordre du jour | #34b
Points 13 et 75 a) de l’ordre du jour | #13, #75a
le point 35 de l’ordre du jour provisoire | #35
le point 34 du rapport |
sa session |
";

const ES: &str = "
Septuagésimo quinto período de sesiones | 75
en su septuagésimo sexto período de sesiones | 76
en su septuagésimo sexto⏎período de sesiones | 76
Primer período de sesiones | 1
su vigésimo tercer período extraordinario de sesiones | S-23
décimo período extraordinario de sesiones de emergencia | ES-10
la continuación de su septuagésimo quinto período de sesiones | 75r
sus períodos de sesiones octogésimo primero y octogésimo segundo | 81, 82
su nonagésimo primer período de sesiones | 91
su centésimo período de sesiones | 100
su centésimo quinto período de sesiones | 105
su 75º período de sesiones | 75
51ª sesión plenaria | p51
en su 977ª sesión | m977
la sesión plenaria |
Tema 14 del programa | #14
Tema 123 b) del programa | #123b
Temas 13 y 75 a) del programa | #13, #75a
el tema 35 del programa provisional | #35
el tema 3 de la agenda | #3
el tema 3 del informe |
";

const RU: &str = "
Семьдесят пятая сессия | 75
на своей семьдесят шестой сессии | 76
на своей семьдесят шестой⏎сессии | 76
свою третью сессию | 3
двадцать третья специальная сессия | S-23
на своей десятой чрезвычайной специальной сессии | ES-10
возобновленной семьдесят пятой сессии | 75r
восемьдесят первой и восемьдесят второй сессиях | 81, 82
на своей девяносто первой сессии | 91
на своей сотой сессии | 100
на своей сто пятой сессии | 105
на 75-й сессии | 75
51-е пленарное заседание | p51
на его 9977-м заседании | m9977
на 51-м и 52-м пленарных заседаниях | p51, p52
десять пленарных заседаний |
Пункт 14 повестки дня | #14
Пункт 123 b) повестки дня | #123b
Пункты 13 и 75 a) повестки дня | #13, #75a
пункт 35 предварительной повестки дня | #35
пункт 3 доклада |
";

const ZH: &str = "
第七十五届会议 | 75
大会第七十六届会议 | 76
第七十六届⏎会议 | 76
第75届会议 | 75
第二十三届特别会议 | S-23
第十届紧急特别会议 | ES-10
第七十五届会议续会 | 75r
第八十一届和第八十二届会议 | 81, 82
第八十一和八十二届会议 | 81, 82
第九十一届会议 | 91
第一百届会议 | 100
第一百零五届会议 | 105
第一百〇五届会议 | 105
《大会正式记录，第七十八届会议，补编第5号》 | 78
第51次全体会议 | p51
第977次会议 | m977
2031年5月3日安全理事会第9977次会议通过 | m9977
议程项目14 | #14
议程项目123(b) | #123b
议程项目123（b） | #123b
议程项目13和75(a) | #13, #75a
临时议程项目35 | #35
第二届联合国海洋会议 |
第二次报告 |
";

const AR: &str = "
الدورة الخامسة والسبعون | 75
في دورتها السادسة والسبعين | 76
في دورتها السادسة⏎والسبعين | 76
لدورتها الثالثة والثمانين | 83
الدورة الأولى | 1
دورتها الاستثنائية الثالثة والعشرين | S-23
الدورة الاستثنائية الطارئة العاشرة | ES-10
دورتها الخامسة والسبعين المستأنفة | 75r
الدورة المستأنفة الخامسة والسبعون | 75r
دورتيها الحادية والثمانين والثانية والثمانين | 81, 82
دورتها الحادية والتسعين | 91
دورتها المائة | 100
دورتها الخامسة بعد المائة | 105
الجلسة العامة 62 | p62
الجلسة العامة ٦٢ | p62
في جلسته 9977 | m9977
في جلستيها العامتين 51 و 52 | p51, p52
البند 14 من جدول الأعمال | #14
البند 19 (د) من جدول الأعمال | #19د
البندان 13 و 115 من جدول الأعمال | #13, #115
البنود 13 و 14 و 115 من جدول الأعمال | #13, #14, #115
البند ١٤ من جدول الأعمال المؤقت | #14
البند 3 من التقرير |
دورها الأول |
";

fn told(one: &Named) -> String {
    match &one.event {
        Event::Session { session, resumed } => {
            let name = match session {
                Session::Regular(number) => number.to_string(),
                Session::Special(name) => name.clone(),
            };
            name + if *resumed { "r" } else { "" }
        }
        Event::Meeting(meeting) => {
            let kind = if meeting.plenary { "p" } else { "m" };
            format!("{kind}{}", meeting.number)
        }
        Event::Item(item) => {
            format!(
                "#{}{}",
                item.number,
                item.letter.as_deref().unwrap_or_default()
            )
        }
    }
}

#[test]
fn what_is_named_is_found_in_six_languages() {
    let tables = [
        (Tag::En, EN),
        (Tag::Fr, FR),
        (Tag::Es, ES),
        (Tag::Ru, RU),
        (Tag::Zh, ZH),
        (Tag::Ar, AR),
    ];
    let mut wrong = Vec::new();
    for (tag, table) in tables {
        for (words, right) in table.lines().filter_map(|row| row.split_once('|')) {
            let words = words.trim().replace('⏎', "\n").replace('␣', "\u{a0}");
            let found = named(&words, &[Span::new(0, words.len())], tag);
            let found: Vec<String> = found.iter().map(told).collect();
            if found.join(", ") != right.trim() {
                wrong.push(format!("{}: {words}: {found:?}", tag.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_form_of_an_ordinal_is_read_back() {
    for tag in Tag::ALL {
        let forms = ordinals::forms(tag);
        assert_eq!(forms.is_empty(), tag == Tag::Zh);
        for (form, number) in forms {
            let words = match tag {
                Tag::Ar => format!("الدورة {form}"),
                Tag::Es => format!("{form} período de sesiones"),
                Tag::Ru => format!("{form} сессия"),
                _ => format!("{form} session"),
            };
            let found = named(&words, &[Span::new(0, words.len())], tag);
            let found: Vec<String> = found.iter().map(told).collect();
            assert_eq!(found, [number.to_string()], "{words}");
        }
    }
}

#[test]
fn what_a_page_cuts_is_read_as_one() {
    let text = "\
*The General Assembly*,

*Recalling* the decision that it took at its seventy-ninth

¹ A/79/12.

session on 3

² A/79/13.

May 2025,¹ and the report,²

1. *Decides* to act.
";
    let reading = read(text);
    let whole = Span::new(0, text.len());
    let found: Vec<String> = reading.named(text, whole).iter().map(told).collect();
    assert_eq!(found, ["79"]);
    let days: Vec<String> = reading
        .dates(text, whole)
        .iter()
        .map(|it| it.iso())
        .collect();
    assert_eq!(days, ["2025-05-03"]);
    let place = reading.dates(text, whole)[0].span.of(text);
    assert!(place.starts_with('3') && place.ends_with("2025"), "{place}");
}

#[test]
fn a_resolution_has_its_meeting_and_agenda_items() {
    let text = "\
United Nations

A/RES/81/402

**General Assembly**

**Eighty-first session**

Agenda items 13 and 19 (*d*)

**Resolution adopted by the General Assembly on 14 December 2026**

**81/402. Harbour bells**

*The General Assembly*,

1. *Decides* to include the item in the agenda of its eighty-second session.

*63rd plenary meeting*

*14 December 2026*
";
    let reading = read(text);
    let resolution = &reading.resolutions[0];
    let meeting = resolution.meeting.unwrap();
    assert_eq!((meeting.number, meeting.plenary), (63, true));
    let items = resolution.agenda_items.iter();
    let items: Vec<_> = items.map(|it| (it.number, it.letter.as_deref())).collect();
    assert_eq!(items, [(13, None), (19, Some("d"))]);
    // Those of the document itself are not among those that it names.
    let named = reading.named(text, resolution.span);
    let named: Vec<String> = named.iter().map(told).collect();
    assert_eq!(named, ["82"]);
}
