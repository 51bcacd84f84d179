//! From one place to those that belong to it.

use unres::ide::navigate::{Kind, definition, highlights, references};
use unres::text::Span;

use super::draft::{at, marked};

/// The text with the targets of the cursor's place marked.
fn leads(marked_text: &str) -> String {
    at(marked_text, |draft, offset| {
        let targets = definition(draft, offset);
        let spans: Vec<Span> = targets.iter().map(|target| target.selection).collect();
        for target in &targets {
            assert!(target.span.contains(target.selection));
            assert!(target.origin.start <= offset && offset <= target.origin.end + 30);
        }
        marked(draft.text, &spans)
    })
}

/// `text` has the cursor `$0`, and `[|…|]` around what it should lead to.
fn check(text: &str) {
    let expected = text.replace("$0", "");
    let asked = text.replace("[|", "").replace("|]", "");
    assert_eq!(leads(&asked), expected);
}

/// The text with everything marked that belongs to the cursor's place.
fn named(text: &str, declarations: bool) -> String {
    at(text, |draft, offset| {
        marked(draft.text, &references(draft, offset, declarations))
    })
}

/// An English resolution of these paragraphs.
fn english(body: &str) -> String {
    format!("*The General Assembly*,\n\n{body}")
}

#[test]
fn a_call_leads_to_its_note_and_back() {
    for text in [
        "*Noting* the report,$0¹ and again¹\n\n1. *Decides* to wait.\n\n[|¹|] A note.\n",
        "*Noting* the report,[|¹|] and again[|¹|]\n\n1. *Decides* to wait.\n\n$0¹ A note.\n",
        "*Noting* the report,[^$01]\n\n1. *Decides* to wait.\n\n[^[|1|]]: A note.\n",
    ] {
        check(&english(text));
    }
    check("*إن الجمعية العامة*،\n\n*إذ تلاحظ* التقرير($0¹)،\n\n1 - *تشجع* الدول.\n\n[|¹|] حاشية.\n");
    check("*大会*，\n\n*回顾*其决议，$0¹\n\n1. *决定*推迟审议。\n\n[|¹|] 见A/81/12。\n");
}

#[test]
fn a_number_means_its_own_resolutions_note() {
    check(
        "79/1. One\n\n*The General Assembly*,\n\n1. *Notes* it.¹\n\n¹ First.\n\n\
         79/2. Two\n\n*The General Assembly*,\n\n1. *Notes* it.$0¹\n\n[|¹|] Second.\n",
    );
}

#[test]
fn broken_notes_lead_to_what_there_is() {
    check(&english("*Noting* the report,$0²\n\n¹ A note.\n"));
    check(&english(
        "*Noting* the report,$0¹\n\n[|¹|] A note.\n\n[|¹|] Another.\n",
    ));
}

#[test]
fn paragraphs_above_and_below_are_found_in_every_language() {
    for text in [
        "*The General Assembly*,\n\n[|1|]. *Requests* a report;\n\n2. *Decides* to consider the report under paragraph$0 1 above.\n",
        "*The General Assembly*,\n\n1. *Decides* on the matters in paragraph 2$0 below;\n\n[|2|]. *Requests* a report.\n",
        "*The General Assembly*,\n\n[|1|]. *Requests* a report;\n\n2. *Decides* as in $0paragraph\u{a0}1 of the present resolution.\n",
        "*L’Assemblée générale*,\n\n[|1|]. *Prie* les États d’agir ;\n\n2. *Décide* d’appliquer le paragraphe $01 ci-dessus.\n",
        "*L’Assemblée générale*,\n\n[|1|]. *Prie* les États d’agir ;\n\n2. *Décide* d’appliquer le paragraphe $01\nde la présente résolution.\n",
        "*La Asamblea General*,\n\n[|1|]. *Solicita* un informe;\n\n2. *Decide* examinar el párrafo $01 de la presente resolución.\n",
        "*Генеральная Ассамблея*,\n\n[|1|]. *просит* представить доклад;\n\n2. *постановляет* рассмотреть доклад, упомянутый в пункте $01 выше.\n",
        "*大会*，\n\n[|1|]. *请*秘书长报告；\n\n2. *决定*审议上文第$01段所述报告。\n",
        "*إن الجمعية العامة*،\n\n[|1|] - *تطلب* إلى الأمين العام أن يقدم تقريرا؛\n\n2 - *تقرر* أن تنظر في التقرير المذكور في الفقرة $01 أعلاه.\n",
    ] {
        check(text);
    }
}

#[test]
fn sub_paragraphs_are_found_by_their_labels() {
    for text in [
        "*The General Assembly*,\n\n1. *Requests* States:\n\n([|a|]) To plant;\n\n(b) To water;\n\n2. *Decides* to apply paragraph $01 (a) above.\n",
        "*The General Assembly*,\n\n1. *Requests* States:\n\n(a) To plant:\n\n(i) Reeds;\n\n([|ii|]) Rushes;\n\n2. *Decides* to apply paragraph $01 (a) (ii) above.\n",
        "*L’Assemblée générale*,\n\n1. *Prie* les États :\n\na) De planter ;\n\n[|b|]) D’arroser ;\n\n2. *Décide* d’appliquer $0l’alinéa b) du paragraphe 1 ci-dessus.\n",
        "*L’Assemblée générale*,\n\n1. *Prie* les États :\n\na) De planter ;\n\n[|b|]) D’arroser ;\n\n2. *Décide* d’appliquer le paragraphe $01 *b*) ci-dessus.\n",
        "*La Asamblea General*,\n\n1. *Solicita* a los Estados:\n\n[|a|]) Que planten;\n\nb) Que rieguen;\n\n2. *Decide* aplicar el $0apartado a) del párrafo 1 de la presente resolución.\n",
        "*Генеральная Ассамблея*,\n\n1. *просит* государства:\n\n[|a|]) сажать;\n\nb) поливать;\n\n2. *постановляет* применять $0подпункт a) пункта 1 выше.\n",
        "*大会*，\n\n1. *请*各国：\n\n([|a|]) 种植；\n\n(b) 浇水；\n\n2. *决定*适用上文第$01(a)段。\n",
        "*إن الجمعية العامة*،\n\n1 - *تشجع* الدول على ما يلي:\n\n(أ) الغرس؛\n\n([|ب|]) الري؛\n\n2 - *تقرر* تطبيق الفقرة $01 (ب) أعلاه.\n",
    ] {
        check(&text.replace("$0l’alinéa", "l’$0alinéa"));
    }
}

#[test]
fn a_doubtful_mention_leads_nowhere() {
    for text in [
        // Of another text.
        "1. *Requests* a report;\n\n2. *Recalls* paragraph $01 of resolution 79/158.\n",
        // Of the instrument that the sentence names.
        "1. *Requests* a report;\n\n2. *Recalls* the Declaration, in particular paragraph $01.\n",
        // There is none, or there are two.
        "1. *Requests* a report;\n\n2. *Recalls* paragraph $07 above.\n",
        "1. *Requests* a report;\n\n1. *Requests* another;\n\n2. *Recalls* paragraph $01 above.\n",
        // It is on the other side.
        "1. *Recalls* paragraph $02 above;\n\n2. *Requests* a report.\n",
        // It has no such label.
        "1. *Requests*:\n\n(a) A report;\n\n2. *Recalls* paragraph $01 (c) above.\n",
        // The text is quoted.
        "1. *Requests* a report;\n\n2. *Decides* that “paragraph $01 above” shall stand.\n",
    ] {
        check(&english(text));
    }
}

#[test]
fn a_number_of_a_list_leads_to_its_paragraph_and_the_list_to_all() {
    let three = "[|1|]. *Requests* a report;\n\n2. *Requests* another;\n\n";
    check(&english(&format!(
        "{three}3. *Recalls* paragraphs $01 and 2 above.\n"
    )));
    let all = three.replace("2. ", "[|2|]. ");
    check(&english(&format!(
        "{all}3. *Recalls* $0paragraphs 1 and 2 above.\n"
    )));
    check(&english(&format!(
        "{all}3. *Recalls* paragraphs $01 to 2 above.\n"
    )));
    check(&english(&format!(
        "{three}3. *Extends* the time limit in paragraph $01.\n"
    )));
}

#[test]
fn parts_that_have_no_number_are_found_by_their_place() {
    check(&english(
        "[|*Recalling* the wells,|]\n\n1. *Reaffirms* the $0first preambular paragraph.\n",
    ));
    check(&english(
        "[|1|]. *Requests* a report;\n\n2. *Decides* to act on the $0preceding paragraph.\n",
    ));
    check(&english(
        "1. *Adopts* the rules in the annex.\n\nAnnex\n\nRules\n\n[|1|]. The rules are these.\n\n2. Paragraph $01 above shall apply.\n",
    ));
}

#[test]
fn a_citation_leads_to_the_resolution_in_the_same_file() {
    check(
        "**[|81/178|]. Wells**\n\n*The General Assembly*,\n\n1. *Notes* the wells.\n\n\
         **81/179. Springs**\n\n*The General Assembly*,\n\n\
         *Recalling* its resolution $081/178 of 17 December 2026,\n\n1. *Notes* the springs.\n",
    );
    check(&english(
        "*Noting* the report A/$081/245,\n\n1. *Decides* to wait.¹\n\n[|¹|] A/81/245, annex.\n",
    ));
    check(&english(
        "*Noting* the report A/$081/245,\n\n1. *Decides* to wait.\n",
    ));
}

#[test]
fn the_texts_own_annexes_are_found() {
    for text in [
        "*The General Assembly*,\n\n1. *Adopts* the rules in the annex$0 to the present resolution.\n\n[|Annex|]\n\nRules\n\n1. The rules.\n",
        "*The General Assembly*,\n\n1. *Adopts* annex $0II to the present resolution.\n\nAnnex I\n\n1. The rules.\n\n[|Annex II|]\n\n1. The fees.\n",
        "*L’Assemblée générale*,\n\n1. *Adopte* le règlement figurant en $0annexe à la présente résolution.\n\n[|Annexe|]\n\nRèglement\n\n1. Le règlement.\n",
        "*大会*，\n\n1. *通过*本决议附$0件所载规则。\n\n[|附件|]\n\n规则\n\n1. 规则如下。\n",
        // Which of the two, or whose, it does not say.
        "*The General Assembly*,\n\n1. *Adopts* the annex$0 to the present resolution.\n\nAnnex I\n\n1. The rules.\n\nAnnex II\n\n1. The fees.\n",
        "*The General Assembly*,\n\n1. *Adopts* the annex$0 to that report.\n\nAnnex\n\n1. The rules.\n",
    ] {
        check(text);
    }
}

#[test]
fn references_are_all_places_that_name_it() {
    let notes = "*Noting* it,[|¹|]\n\n1. *Decides*$1 to wait.[|$0¹|]\n\n{|¹|} A note.\n";
    let asked = notes.replace("$1", "");
    both(&english(&asked));
    both(
        "**{|81/178|}. Wells**\n\n*The General Assembly*,\n\n*Recalling* A/RES/81/177,\n\n\
         1. *Notes* resolution [|$081/178|] and [|A/RES/81/178|].\n",
    );
    both(
        "*L’Assemblée générale*,\n\n{|$01|}. *Prie* les États d’agir :\n\na) Vite ;\n\n\
         2. *Rappelle* le [|paragraphe 1|] ci-dessus et l’[|alinéa a) du paragraphe 1|] ci-dessus.\n",
    );
    both(
        "*大会*，\n\n1. *请*各国：\n\n({|$0a|}) 种植；\n\n(b) 浇水；\n\n\
         2. *决定*适用上文[|第1(a)段|]和上文第1(b)段。\n",
    );
    both(
        "*إن الجمعية العامة*،\n\n{|1|} - *تطلب* تقديم تقرير؛\n\n\
         2 - *تقرر* النظر في [|الفقرة $01|] أعلاه.\n",
    );
}

/// Checks references with and without declarations (`{|…|}`), and highlights.
fn both(text: &str) {
    let bare = |text: &str| {
        text.replace("{|", "")
            .replace("[|", "")
            .replace("|}", "")
            .replace("|]", "")
    };
    let asked = bare(text);
    let all = text
        .replace("$0", "")
        .replace("{|", "[|")
        .replace("|}", "|]");
    assert_eq!(named(&asked, true), all);
    let uses = text.replace("$0", "").replace("{|", "").replace("|}", "");
    assert_eq!(named(&asked, false), uses);
    at(&asked, |draft, offset| {
        let found = highlights(draft, offset);
        let of = |kind: Kind| {
            let same = found.iter().filter(|it| it.kind == kind);
            same.map(|it| it.span).collect::<Vec<_>>()
        };
        assert_eq!(marked(draft.text, &of(Kind::Read)), uses);
        let given = all.matches("[|").count() - uses.matches("[|").count();
        assert_eq!(of(Kind::Definition).len(), given);
    });
}

#[test]
fn plain_words_have_no_relatives() {
    assert_eq!(
        named(&english("1. *Decides* to $0wait.\n"), true),
        english("1. *Decides* to wait.\n")
    );
}
