//! What is shown at a place.

use unres::ide::hover::{Options, hover};
use unres::language::Tag;

use super::draft::at;

/// What is shown at the cursor.
fn told(marked: &str) -> String {
    told_in(marked, None)
}

fn told_in(marked: &str, language: Option<Tag>) -> String {
    at(marked, |draft, offset| {
        hover(draft, offset, &Options { language })
    })
    .map_or_else(|| "nothing".to_owned(), |hover| hover.markdown)
}

const ENGLISH: &str = "\
A/81/L.61

**Tidal gardens**

*The General Assembly*,

*Recalling* its resolutions 79/158 of 9 December 2024 and [75/41](#) of 11 December 2020,¹ and Security Council resolution [2998 \\(2026\\)](#),

*Recalling also* the statements S/PRST/2026/3 and A/RES/S-30/1 of 19 May 2016,

¹ See A/81/345-S/2026/898 and *Tides* (A/C.3/81/L.4/Rev.1).

I

1. *Requests* States:

(a) To plant;¹

(b) To water:

(i) By night;

(ii) By day;

2. *Decides* to recall decision 80/512.

**Reeds**

3. *Invites* gardeners to count reeds.
";

/// The English draft with the cursor before `place`.
fn english(place: &str) -> String {
    let marked = ENGLISH.replacen(place, &format!("$0{place}"), 1);
    assert!(marked.contains("$0"), "{place}");
    told(&marked)
}

#[test]
fn a_resolution_number_is_told_piece_by_piece() {
    assert_eq!(
        english("75/41"),
        "\
**A/RES/75/41**

- `A`: General Assembly
- `RES`: resolution
- `75`: seventy-fifth session
- `41`: number

Date in the text: 11 December 2020. It lies in the seventy-fifth session (15 September 2020 to 14 September 2021).

<https://docs.un.org/en/A/RES/75/41>"
    );
    assert_eq!(
        english("2998"),
        "\
**S/RES/2998 (2026)**

- `S`: Security Council
- `RES`: resolution
- `2998`: number
- `2026`: year of adoption

<https://docs.un.org/en/S/RES/2998(2026)>"
    );
}

#[test]
fn of_a_session_whose_days_are_not_attested_nothing_is_said() {
    let shown = english("79/158");
    assert!(
        shown.contains("Date in the text: 9 December 2024.\n"),
        "{shown}"
    );
}

#[test]
fn a_date_outside_the_session_is_told() {
    let shown = english("A/RES/S-30/1");
    assert!(
        shown.contains(
            "- `S-30`: thirtieth special session\n- `1`: number\n\n\
             Date in the text: 19 May 2016. That is too late: \
             the thirtieth special session closed on 21 April 2016."
        ),
        "{shown}"
    );
    let early = told(
        "*The General Assembly*,\n\n*Recalling* its resolution $074/12 of 1 May 2019,\n\n\
         1. *Decides* to wait.\n",
    );
    assert!(
        early
            .contains("That is too early: the seventy-fourth session opened on 17 September 2019."),
        "{early}"
    );
    let year = told(
        "*Le Conseil de sécurité*,\n\n*Rappelant* sa résolution $02998 (2026) du 3 mai 2025,\n",
    );
    assert!(
        year.contains("Elle n’est pas de 2026, année que donne la cote."),
        "{year}"
    );
}

#[test]
fn documents_are_told_by_their_series() {
    assert_eq!(
        english("A/C.3"),
        "\
**A/C.3/81/L.4/Rev.1**

- `A`: General Assembly
- `C.3`: Third Committee
- `81`: eighty-first session
- `L.4`: limited distribution (drafts), No. 4
- `Rev.1`: revision replacing the earlier text, No. 1

<https://docs.un.org/en/A/C.3/81/L.4/Rev.1>"
    );
    assert_eq!(
        english("A/81/345"),
        "\
**A/81/345-S/2026/898**

Joint symbol: one document, issued in two series.

`A/81/345`

- `A`: General Assembly
- `81`: eighty-first session
- `345`: document of the session, No. 345

`S/2026/898`

- `S`: Security Council
- `2026`: year
- `898`: Security Council document, No. 898

<https://docs.un.org/en/A/81/345>"
    );
    assert_eq!(
        english("S/PRST"),
        "\
**S/PRST/2026/3**

- `S`: Security Council
- `PRST`: statement by the President of the Security Council
- `2026`: year
- `3`: number

<https://docs.un.org/en/S/PRST/2026/3>"
    );
}

#[test]
fn why_a_symbol_is_not_well_formed_is_told() {
    let english = told("*The General Assembly*,\n\n*Recalling* $0A/RES/75/276 (LXXV),\n");
    assert!(
        english.contains("\n\nIt names its session twice, before the number and in brackets.\n"),
        "{english}"
    );
    let french = told("*Le Conseil de sécurité*,\n\n*Rappelant* la résolution $0S/RES/2998,\n");
    assert!(
        french.contains("\n\nL’année manque : les cotes de cette série la donnent.\n"),
        "{french}"
    );
}

#[test]
fn the_masthead_and_the_heading_are_told_too() {
    assert_eq!(
        english("A/81/L.61"),
        "\
**A/81/L.61**

- `A`: General Assembly
- `81`: eighty-first session
- `L.61`: draft resolution, decision or amendment, plenary, No. 61

<https://docs.un.org/en/A/81/L.61>"
    );
    let heading = told(
        "الجمعية العامة\n\n**قرار اتخذته الجمعية العامة في 17 كانون الأول/ديسمبر 2026**\n\n\
         **$081/178 - صون آبار الواحات**\n\n*إن الجمعية العامة*،\n\n1 - *تشجع* الدول على الصون.\n",
    );
    assert!(heading.starts_with("**A/RES/81/178**\n"), "{heading}");
    assert!(
        heading.ends_with("<https://docs.un.org/ar/A/RES/81/178>"),
        "{heading}"
    );
}

#[test]
fn decisions_of_the_assembly_have_no_page() {
    let shown = english("80/512");
    assert!(shown.starts_with("**A/DEC/80/512**\n"), "{shown}");
    assert!(
        shown.ends_with("they stand in the volume of the session."),
        "{shown}"
    );
}

#[test]
fn each_language_leads_to_its_own_page() {
    let drafts = [
        (
            "*L’Assemblée générale*,\n\n*Rappelant* sa résolution $079/158 du 9 décembre 2024,\n",
            "fr",
        ),
        (
            "*La Asamblea General*,\n\n*Recordando* su resolución $079/158, de 9 de diciembre de 2024,\n",
            "es",
        ),
        (
            "*Генеральная Ассамблея*,\n\n*ссылаясь* на свою резолюцию $079/158 от 9 декабря 2024 года,\n",
            "ru",
        ),
        (
            "*大会*，\n\n*回顾*其2024年12月9日第$079/158号决议，\n",
            "zh",
        ),
        (
            "*إن الجمعية العامة*،\n\n*إذ تشير* إلى قرارها $079/158 المؤرخ 9 كانون الأول/ديسمبر 2024،\n",
            "ar",
        ),
    ];
    for (draft, language) in drafts {
        let shown = told(draft);
        let page = format!("<https://docs.un.org/{language}/A/RES/79/158>");
        assert!(shown.ends_with(&page), "{shown}");
        let english = shown.contains("Date in the text: 9 December 2024.");
        let french = shown.contains("Date donnée par le texte : 9 décembre 2024.");
        assert_eq!(
            (english, french),
            (language != "fr", language == "fr"),
            "{shown}"
        );
        let asked = told_in(draft, Some(Tag::Fr));
        assert!(asked.contains("- `A`: Assemblée générale\n"), "{asked}");
        assert!(asked.ends_with(&page), "{asked}");
    }
}

#[test]
fn a_number_that_nobody_can_place_says_so() {
    let shown = told("*The General Assembly*,\n\n*Recalling* resolution [$012/4](#),\n");
    assert_eq!(
        shown,
        "**12/4**\n\nIt cannot be told which organ’s number this is."
    );
}

#[test]
fn a_call_shows_its_note_and_a_note_its_calls() {
    assert_eq!(
        english("¹ and Security"),
        "**Note 1**\n\nSee A/81/345-S/2026/898 and *Tides* (A/C.3/81/L.4/Rev.1)."
    );
    assert_eq!(
        english("¹ See"),
        "\
**Note 1**; 2 calls

- … its resolutions 79/158 of 9 December 2024 and 75/41 of 11 December 2020, **[1]** and Security Council resolution 2998 (2026),…
- (a) To plant; **[1]**"
    );
}

#[test]
fn notes_of_every_form_lose_their_mark() {
    for (call, note) in [
        ("$0³", "³ حاشية *مائلة*."),
        ("(^$03^)", "^3^ حاشية *مائلة*."),
        ("[^$03]", "[^3]: حاشية *مائلة*."),
        ("$0[^3]", "[^3]: حاشية *مائلة*."),
    ] {
        let draft = format!(
            "*إن الجمعية العامة*،\n\n*إذ تلاحظ* التقرير{call}،\n\n1 - *تشجع* الدول على الصون.\n\n{note}\n"
        );
        assert_eq!(told(&draft), "**Note 3**\n\nحاشية *مائلة*.", "{draft}");
    }
    let chinese = "*大会*，\n\n*回顾*其决议，$0¹\n\n1. *决定*推迟审议。\n\n¹ 见A/81/12。\n";
    assert_eq!(told(chinese), "**Note 1**\n\n见A/81/12。");
}

#[test]
fn a_call_without_a_note_shows_nothing() {
    let draft = "*The General Assembly*,\n\n*Noting* the report,$0²\n\n¹ See A/81/12.\n";
    assert_eq!(told(draft), "nothing");
    let uncalled = "*The General Assembly*,\n\n*Noting* the report,\n\n$0¹ See A/81/12.\n";
    assert_eq!(told(uncalled), "**Note 1**; no call");
    let double = "*The General Assembly*,\n\n*Noting* the report,$0¹\n\n¹ One.\n\n¹ Two.\n";
    assert_eq!(told(double), "**Note 1**\n\nOne.\n\nTwo.");
}

#[test]
fn a_number_tells_its_place_and_what_the_paragraph_holds() {
    assert_eq!(
        english("1. *R"),
        "First operative paragraph of section I; 2 sub-paragraphs, 1 note"
    );
    assert_eq!(english("2. *D"), "Second operative paragraph of section I");
    assert_eq!(
        english("a) To plant"),
        "First sub-paragraph of paragraph 1; 1 note"
    );
    assert_eq!(
        english("b) To water"),
        "Second sub-paragraph of paragraph 1; 2 sub-paragraphs"
    );
    assert_eq!(
        english("ii) By day"),
        "Second sub-paragraph of paragraph 1 (b)"
    );
}

#[test]
fn numbers_and_labels_of_every_script_are_told() {
    let arabic = "*إن الجمعية العامة*،\n\n1 - *تشجع* الدول على ما يلي:\n\n(أ) الغرس؛\n\n\
                  (ب) الري(¹)؛\n\n$02 - *تقرر* الانتظار:\n\n(أ) سنة.\n\n¹ حاشية.\n";
    assert_eq!(told(arabic), "Second operative paragraph; 1 sub-paragraph");
    let label = arabic.replace("$0", "").replace("(ب)", "($0ب)");
    assert_eq!(told(&label), "Second sub-paragraph of paragraph 1; 1 note");
    let chinese = "*大会*，\n\n1. *请*各国：\n\n(a) 种植；\n\n($0b) 浇水。\n";
    assert_eq!(told(chinese), "Second sub-paragraph of paragraph 1");
    let number = chinese.replace("$0", "").replace("1. *", "$01. *");
    assert_eq!(told(&number), "First operative paragraph; 2 sub-paragraphs");
    assert_eq!(
        told_in(&number, Some(Tag::Fr)),
        "Premier paragraphe du dispositif ; 2 alinéas"
    );
}

#[test]
fn a_wrong_number_is_told_by_its_place() {
    let draft = "*L’Assemblée générale*,\n\n1. *Prie* les États :\n\na) De planter ;\n\n\
                 7. *Invite* les jardiniers à :\n\na) Compter :\n\n$0i) Les roseaux ;\n";
    assert_eq!(told(draft), "Premier alinéa du paragraphe 7 a)");
    let number = draft.replace("$0", "").replace("7. *I", "$07. *I");
    assert_eq!(
        told(&number),
        "Deuxième paragraphe du dispositif ; 1 alinéa"
    );
}

#[test]
fn a_phrase_says_which_part_it_opens() {
    assert_eq!(
        english("Recalling"),
        "*Recalling* opens preambular paragraphs.\n\nFirst preambular paragraph; 1 note"
    );
    assert_eq!(
        english("Decides"),
        "*Decides* opens operative paragraphs.\n\nSecond operative paragraph of section I"
    );
    let french = "*L’Assemblée générale*,\n\n*Considérant* la mer,\n\n$0*Rappelant* la terre,\n";
    assert_eq!(
        told(&french.replace("$0*Rapp", "*$0Rapp")),
        "*Rappelant* ouvre des alinéas du préambule.\n\nDeuxième alinéa du préambule"
    );
    let chinese = "*大会*，\n\n1. *$0决定*推迟审议；\n\n2. *请*秘书长报告。\n";
    assert_eq!(
        told(chinese),
        "*决定* opens preambular and operative paragraphs.\n\nFirst operative paragraph"
    );
    let arabic = "*إن الجمعية العامة*،\n\n1 - *$0تشجع* الدول على الصون.\n";
    assert_eq!(
        told(arabic),
        "*تشجع* opens operative paragraphs.\n\nFirst operative paragraph"
    );
}

#[test]
fn a_mention_shows_the_paragraph_that_it_means() {
    let english = "*The General Assembly*,\n\n1. *Requests* States:\n\n(a) To plant reeds;\n\n\
                   2. *Decides* to apply paragraph $01 (a) above.\n";
    assert_eq!(
        told(english),
        "First operative paragraph; 1 sub-paragraph\n\n> (a) To plant reeds;"
    );
    let arabic = "*إن الجمعية العامة*،\n\n1 - *تطلب* تقديم تقرير؛\n\n\
                  2 - *تقرر* النظر في الفقرة $01 أعلاه.\n";
    assert_eq!(
        told(arabic),
        "First operative paragraph\n\n> 1 - تطلب تقديم تقرير؛"
    );
}

#[test]
fn plain_words_show_nothing() {
    assert_eq!(english("Tidal"), "nothing");
    assert_eq!(english("gardeners"), "nothing");
    assert_eq!(told("$0"), "nothing");
}

#[test]
fn what_begins_at_the_cursor_comes_before_what_ends_there() {
    let at_call = "*The General Assembly*,\n\n*Recalling* resolution 79/158$0¹ and others,\n\n\
                   ¹ A note.\n";
    assert_eq!(told(at_call), "**Note 1**\n\nA note.");
    let behind = "*The General Assembly*,\n\n*Recalling* resolution 79/158$0 and others,\n";
    assert!(told(behind).starts_with("**A/RES/79/158**"));
}
