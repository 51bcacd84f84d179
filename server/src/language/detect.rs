//! The language of a text, from its own words alone.
//!
//! The organ's line and the adoption line decide, then the masthead and the closing
//! lines, then a clear majority of openings. Evidence that contradicts itself gives no language.

use super::Tag;

/// What a text shows of its language.
#[derive(Debug, Default)]
pub struct Signals<'a> {
    /// Lines in which an organ speaks.
    pub enacting_clauses: Vec<&'a str>,
    /// Sentences of which one may be a decision, the organ at its beginning.
    pub decisions: Vec<&'a str>,
    /// Adoption lines.
    pub adoption_lines: Vec<&'a str>,
    /// Lines that close a resolution: its meeting, its vote.
    pub closing_lines: Vec<&'a str>,
    /// Lines of the masthead: an organ's name, a session, a draft's sponsors.
    pub masthead_lines: Vec<&'a str>,
    /// The first words of paragraphs, numbers and marks taken off.
    pub paragraphs: Vec<&'a str>,
}

/// The language that the signals agree on, or None where they do not.
pub fn detect(signals: &Signals) -> Option<Tag> {
    let clauses = signals.enacting_clauses.iter().filter_map(|clause| {
        let clause = clause.replace(['*', '_'], "");
        only(|tag| tag.language().enacting(&clause).is_some())
    });
    let adopted = signals.adoption_lines.iter().filter_map(|line| {
        let line = line.replace(['*', '_'], "");
        only(|tag| tag.language().adoption_line(&line))
    });
    let decided = signals.decisions.iter();
    let decided = decided.filter_map(|it| only(|tag| tag.language().speaker(it).is_some()));
    let spoken: Vec<Tag> = clauses.chain(decided).chain(adopted).collect();
    if !spoken.is_empty() {
        return agreed(spoken);
    }
    let printed = signals.masthead_lines.iter().filter_map(|line| {
        let line = line.replace(['*', '_'], "");
        only(|tag| {
            let language = tag.language();
            language.organ_named(&line).is_some()
                || language.session(&line).is_some()
                || language.draft_line(&line)
        })
    });
    let closed = signals
        .closing_lines
        .iter()
        .filter_map(|line| only(|tag| tag.language().closing_line(line)));
    agreed(printed.chain(closed).collect()).or_else(|| by_openings(&signals.paragraphs))
}

/// The language that all name.
fn agreed(tags: Vec<Tag>) -> Option<Tag> {
    let first = tags.first().copied()?;
    tags.iter().all(|tag| *tag == first).then_some(first)
}

/// The one language for which something holds.
fn only(holds: impl Fn(Tag) -> bool) -> Option<Tag> {
    let mut found = Tag::ALL.into_iter().filter(|tag| holds(*tag));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// At least two openings, two thirds of those met, in a script that most letters are of.
fn by_openings(paragraphs: &[&str]) -> Option<Tag> {
    let mut counts = [0_usize; 6];
    for paragraph in paragraphs {
        for (position, tag) in Tag::ALL.into_iter().enumerate() {
            counts[position] += usize::from(tag.language().opening(paragraph).is_some());
        }
    }
    let total: usize = counts.iter().sum();
    let (position, &most) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
    let tag = Tag::ALL[position];
    let letters = paragraphs
        .iter()
        .flat_map(|text| text.chars())
        .filter(|c| c.is_alphabetic());
    let (own, all) = letters.take(4000).fold((0, 0), |(own, all), letter| {
        (
            own + usize::from((tag.language().is_letter)(letter)),
            all + 1,
        )
    });
    (most >= 2 && most * 3 >= total * 2 && own * 2 > all).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_organ_decides_and_contradiction_gives_none() {
        for tag in Tag::ALL {
            let clause = tag.language().organs[0].clause;
            let signals = Signals {
                enacting_clauses: vec![clause],
                ..Signals::default()
            };
            assert_eq!(detect(&signals), Some(tag), "{clause}");
        }
        let both = [Tag::En, Tag::Fr].map(|tag| tag.language().organs[1].clause);
        let signals = Signals {
            enacting_clauses: both.to_vec(),
            ..Signals::default()
        };
        assert_eq!(detect(&signals), None);
        assert_eq!(detect(&Signals::default()), None);
    }

    #[test]
    fn the_masthead_of_a_draft_shows_its_language() {
        let cases = [
            (Tag::En, "Chile and Ghana: draft resolution"),
            (Tag::Fr, "**Chili et Ghana : projet de résolution**"),
            (Tag::Es, "Chile y Ghana: proyecto de resolución"),
            (Tag::Ru, "Гана и Чили: проект резолюции"),
            (Tag::Zh, "加纳和智利：决议草案"),
            (Tag::Ar, "شيلي وغانا: مشروع قرار"),
        ];
        for (tag, line) in cases {
            let signals = Signals {
                masthead_lines: vec![line],
                ..Signals::default()
            };
            assert_eq!(detect(&signals), Some(tag), "{line}");
        }
    }

    #[test]
    fn a_closing_line_tells_where_no_organ_speaks() {
        for tag in Tag::ALL {
            let line = tag.language().closing.lines[0].replace("{n}", "43");
            let signals = Signals {
                closing_lines: vec![&line],
                ..Signals::default()
            };
            assert_eq!(detect(&signals), Some(tag), "{line}");
        }
    }

    #[test]
    fn openings_decide_where_no_organ_speaks() {
        let cases = [
            (
                Tag::En,
                ["Recalling its plan", "Requests the Secretary-General"],
            ),
            (
                Tag::Fr,
                ["Rappelant sa résolution", "Prie le Secrétaire général"],
            ),
            (
                Tag::Es,
                ["Recordando su resolución", "Solicita al Secretario General"],
            ),
            (
                Tag::Ru,
                [
                    "ссылаясь на свою резолюцию",
                    "просит Генерального секретаря",
                ],
            ),
            (Tag::Zh, ["回顾其决议", "请秘书长"]),
            (Tag::Ar, ["إذ تشير إلى قرارها", "تطلب إلى الأمين العام"]),
        ];
        for (tag, paragraphs) in cases {
            let signals = |paragraphs: &[&'static str]| Signals {
                paragraphs: paragraphs.to_vec(),
                ..Signals::default()
            };
            assert_eq!(detect(&signals(&paragraphs)), Some(tag));
            assert_eq!(
                detect(&signals(&paragraphs[..1])),
                None,
                "{tag:?}: one is too few"
            );
            for (other, others) in cases {
                let mixed = [paragraphs, others].concat();
                let expected = (other == tag).then_some(tag);
                assert_eq!(detect(&signals(&mixed)), expected, "{tag:?} and {other:?}");
            }
        }
    }

    #[test]
    fn adoption_lines_that_disagree_with_the_organ_give_none() {
        let signals = Signals {
            enacting_clauses: vec!["The General Assembly,"],
            adoption_lines: vec!["Résolution adoptée par l'Assemblée générale le 3 mai 2031"],
            ..Signals::default()
        };
        assert_eq!(detect(&signals), None);
    }
}
