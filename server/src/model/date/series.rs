//! Dates in a row that share a month or a year, and ranges.

use super::reader::{Joint, Part, Reader};
use super::{Date, Dated};
use crate::language::{DateShape, Language};
use crate::text::Span;

/// More days are not listed in a row.
const MOST: usize = 12;

/// The series of dates at the beginning of `text`, with its length in bytes; spans from the
/// beginning. None where no year is given, or a day is none of the calendar.
pub(super) fn read(text: &str, language: &Language) -> Option<(Vec<Dated>, usize)> {
    let mut reader = Reader::new(text, language);
    let mut parts = vec![reader.part(None)?];
    let mut joints = Vec::new();
    while parts.len() < MOST {
        let Some((joint, part)) = next(&mut reader, &parts, language) else {
            break;
        };
        joints.push(joint);
        parts.push(part);
    }
    // What joins on but is no day ("2021年5月3日和第5段").
    while parts.last().is_some_and(|part| !part.closed) {
        parts.pop();
        joints.pop();
    }
    let days = days(&parts, &joints, language)?;
    let end = parts.last()?.end;
    Some((ranges(&parts, &joints, &days)?, end))
}

/// The next part of a series. Where years stand last one that has its year ends the series, but
/// for a range whose both ends have it.
fn next(reader: &mut Reader, parts: &[Part], language: &Language) -> Option<(Joint, Part)> {
    let last = parts.last()?;
    let start = reader.at;
    let joint = reader.joint()?;
    let part = reader.part(Some(last));
    let fits = part.filter(|part| match language.date {
        DateShape::YearMonthDay { .. } => true,
        DateShape::DayMonthYear { .. } => {
            let whole = part.year.is_some() && part.month.is_some();
            last.year.is_none() || (joint == Joint::To && whole)
        }
    });
    if fits.is_none() {
        reader.at = start;
    }
    Some((joint, fits?))
}

/// The days, each with the month and year that the series gives it.
fn days(parts: &[Part], joints: &[Joint], language: &Language) -> Option<Vec<Date>> {
    let forward = matches!(language.date, DateShape::YearMonthDay { .. });
    let comma = joints.last() == Some(&Joint::Comma);
    if comma && !forward {
        return None;
    }
    let mut filled = parts.to_vec();
    if forward {
        for at in 1..filled.len() {
            let before = filled[at - 1];
            let part = &mut filled[at];
            part.month = part.month.or(before.month.filter(|_| part.year.is_none()));
            part.year = part.year.or(before.year);
        }
    } else {
        for at in (0..filled.len().saturating_sub(1)).rev() {
            let after = filled[at + 1];
            let part = &mut filled[at];
            part.year = part.year.or(after.year);
            part.month = part.month.or(after.month.filter(|_| !part.month_first));
        }
        for at in 1..filled.len() {
            let before = filled[at - 1].month;
            let part = &mut filled[at];
            part.month = part.month.or(before.filter(|_| part.month_first));
        }
    }
    let day = |part: &Part| Date::checked(part.year?, part.month?, part.day);
    let days: Vec<Date> = filled.iter().map(day).collect::<Option<_>>()?;
    // "paragraphs 12 and 3 May 2021" is no series of days.
    let borrowed = |at: usize| parts[at].month.is_none() || parts[at].year.is_none();
    let rising = |at: usize| days[at - 1] < days[at] || !(borrowed(at - 1) || borrowed(at));
    (1..days.len()).all(rising).then_some(days)
}

/// Days that "to" joins as one range, the others one by one.
fn ranges(parts: &[Part], joints: &[Joint], days: &[Date]) -> Option<Vec<Dated>> {
    let mut found: Vec<Dated> = Vec::new();
    for (at, (part, day)) in parts.iter().zip(days).enumerate() {
        let joint = at.checked_sub(1).map(|before| joints[before]);
        match found.last_mut() {
            Some(range) if joint == Some(Joint::To) => {
                if range.last >= *day {
                    return None;
                }
                range.last = *day;
                range.span.end = part.end;
            }
            _ => found.push(Dated {
                first: *day,
                last: *day,
                span: Span::new(part.start, part.end),
            }),
        }
    }
    Some(found)
}
