//! The days between which sessions of the General Assembly lay, as far as they are attested.
//!
//! Source: the list of opening dates at ask.un.org/faq/14598 with A/INF/71/1, the lists of
//! special sessions at un.org/en/ga/sessions, and issued documents that give the day. A day known
//! only from memory is not here, so that nothing is said where nothing is certain.

use super::Session;
use crate::model::Date;

/// How a day lies to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It lies in the session, from its first day to its last, where that is known.
    Within(Date, Option<Date>),
    /// It is too early: the bound says what had not begun.
    Early(Bound),
    /// It is too late: the bound says what was over, or had begun.
    Late(Bound),
}

/// An attested day that a date is on the wrong side of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The regular session, or the special one in question (`None`), opened on this day.
    Opened(Option<u32>, Date),
    /// It closed on this day.
    Closed(Option<u32>, Date),
}

const fn day(year: u16, month: u8, day: u8) -> Date {
    Date { year, month, day }
}

/// Regular sessions and the day on which each opened.
const OPENED: [(u32, Date); 9] = [
    (24, day(1969, 9, 16)),
    (31, day(1976, 9, 21)),
    (58, day(2003, 9, 16)),
    (72, day(2017, 9, 12)),
    (73, day(2018, 9, 18)),
    (74, day(2019, 9, 17)),
    (75, day(2020, 9, 15)),
    (76, day(2021, 9, 14)),
    (77, day(2022, 9, 13)),
];

/// Regular sessions and the day on which each closed.
const CLOSED: [(u32, Date); 3] = [
    (66, day(2012, 9, 17)),
    (75, day(2021, 9, 14)),
    (76, day(2022, 9, 12)),
];

/// Special and emergency special sessions: first day, and last day where it is over.
const SPECIAL: [(&str, Date, Option<Date>); 20] = [
    ("S-1", day(1947, 4, 28), Some(day(1947, 5, 15))),
    ("S-2", day(1948, 4, 16), Some(day(1948, 5, 14))),
    ("S-3", day(1961, 8, 21), Some(day(1961, 8, 25))),
    ("S-4", day(1963, 5, 14), Some(day(1963, 6, 27))),
    ("S-5", day(1967, 4, 21), Some(day(1967, 6, 13))),
    ("S-6", day(1974, 4, 9), Some(day(1974, 5, 2))),
    ("S-7", day(1975, 9, 1), Some(day(1975, 9, 16))),
    ("S-8", day(1978, 4, 20), Some(day(1978, 4, 21))),
    ("S-9", day(1978, 4, 24), Some(day(1978, 5, 3))),
    ("S-27", day(2002, 5, 8), Some(day(2002, 5, 10))),
    ("S-28", day(2005, 1, 24), Some(day(2005, 1, 24))),
    ("S-29", day(2014, 9, 22), Some(day(2014, 9, 22))),
    ("S-30", day(2016, 4, 19), Some(day(2016, 4, 21))),
    ("S-31", day(2020, 12, 3), Some(day(2020, 12, 4))),
    ("S-32", day(2021, 6, 2), Some(day(2021, 6, 4))),
    ("ES-7", day(1980, 7, 22), Some(day(1982, 9, 24))),
    ("ES-8", day(1981, 9, 3), Some(day(1981, 9, 14))),
    ("ES-9", day(1982, 1, 29), Some(day(1982, 2, 5))),
    ("ES-10", day(1997, 4, 24), None),
    ("ES-11", day(2022, 2, 28), None),
];

/// How `date` lies to a session of the General Assembly; none where the attested days do not
/// tell.
pub fn fit(session: &Session, date: Date) -> Option<Fit> {
    match session {
        Session::Regular(number) => regular(*number, date),
        Session::Special(name) => {
            let (_, first, last) = SPECIAL.iter().find(|(known, ..)| known == name)?;
            let closed = last.filter(|last| date > *last);
            Some(match closed {
                _ if date < *first => Fit::Early(Bound::Opened(None, *first)),
                Some(last) => Fit::Late(Bound::Closed(None, last)),
                None => Fit::Within(*first, *last),
            })
        }
    }
}

/// Sessions follow each other, so that a day of an earlier or a later one tells too.
fn regular(number: u32, date: Date) -> Option<Fit> {
    let opened = |wanted: u32| OPENED.iter().find(|(session, _)| *session == wanted);
    let closed = |wanted: u32| CLOSED.iter().find(|(session, _)| *session == wanted);
    let early = OPENED
        .iter()
        .rev()
        .find(|(session, first)| *session <= number && date < *first)
        .map(|&(session, first)| Bound::Opened(Some(session), first))
        .or_else(|| {
            let before = CLOSED.iter().rev();
            let mut not_over = before.filter(|(session, last)| *session < number && date < *last);
            not_over
                .next()
                .map(|&(session, last)| Bound::Closed(Some(session), last))
        });
    if let Some(bound) = early {
        return Some(Fit::Early(bound));
    }
    let late = CLOSED
        .iter()
        .find(|(session, last)| *session >= number && date > *last)
        .map(|&(session, last)| Bound::Closed(Some(session), last));
    let begun = OPENED
        .iter()
        .find(|(session, first)| *session > number && date > *first)
        .map(|&(session, first)| Bound::Opened(Some(session), first));
    if let Some(bound) = late.filter(|_| closed(number).is_some()).or(begun).or(late) {
        return Some(Fit::Late(bound));
    }
    let first = opened(number)?.1;
    let last = closed(number).or_else(|| opened(number + 1))?.1;
    Some(Fit::Within(first, Some(last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lies_in_its_session_or_on_one_side_of_it() {
        let cases = [
            (75, day(2021, 4, 16), "within"),
            (75, day(2020, 9, 14), "early"),
            (75, day(2021, 9, 15), "late"),
            // One closes and the next opens on the same day.
            (75, day(2021, 9, 14), "within"),
            (76, day(2021, 9, 14), "within"),
            (73, day(2019, 12, 18), "late"),
            // Between attested days nothing is said; beyond them it is.
            (59, day(2004, 12, 2), "-"),
            (59, day(2002, 12, 2), "early"),
            (59, day(2012, 12, 20), "late"),
            (67, day(2011, 12, 20), "early"),
            (81, day(2026, 12, 17), "-"),
            (81, day(2020, 12, 17), "early"),
            (3, day(1948, 12, 10), "-"),
            (3, day(1988, 12, 10), "late"),
        ];
        for (session, date, expected) in cases {
            let told = told(fit(&Session::Regular(session), date));
            assert_eq!(told, expected, "{session}, {}", date.iso());
        }
    }

    #[test]
    fn special_sessions_have_days_of_their_own() {
        let of = |name: &str, date| told(fit(&Session::Special(name.to_owned()), date));
        assert_eq!(of("S-30", day(2016, 4, 19)), "within");
        assert_eq!(of("S-30", day(2016, 5, 19)), "late");
        assert_eq!(of("ES-11", day(2030, 1, 1)), "within");
        assert_eq!(of("ES-11", day(2022, 2, 27)), "early");
        assert_eq!(of("S-12", day(1982, 6, 8)), "-");
    }

    fn told(fit: Option<Fit>) -> &'static str {
        match fit {
            Some(Fit::Within(..)) => "within",
            Some(Fit::Early(_)) => "early",
            Some(Fit::Late(_)) => "late",
            None => "-",
        }
    }
}
