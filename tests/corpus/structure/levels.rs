//! How deep the labels of a paragraph lie, by the simplest rule that a reader follows: the next
//! label of an open list goes on in it, a first label opens a list below.

/// The depth of each label of one paragraph, from 1.
pub fn depths(labels: &[&str]) -> Vec<usize> {
    let mut open: Vec<&str> = Vec::new();
    let mut depths = Vec::new();
    for (at, label) in labels.iter().copied().enumerate() {
        let following = labels.get(at + 1).copied().unwrap_or_default();
        let next = open
            .iter()
            .rposition(|last| follows(last, label, following));
        let level = match next {
            Some(level) => level,
            None if is_first(label, following) => restart(&open, label).unwrap_or(open.len()),
            // What fits nowhere stays where the list is.
            None => open.len().saturating_sub(1),
        };
        open.truncate(level);
        open.push(label);
        depths.push(level + 1);
    }
    depths
}

/// Whether a list that has come to `last` goes on with `label`.
fn follows(last: &str, label: &str, following: &str) -> bool {
    if label == "i" && following == "ii" {
        return false;
    }
    let letter = || letter(last).zip(letter(label));
    let roman = || roman(last).zip(roman(label));
    let figure = || last.parse::<usize>().ok().zip(label.parse::<usize>().ok());
    let pairs = [letter(), roman(), figure()];
    pairs
        .into_iter()
        .flatten()
        .any(|(last, label)| label == last + 1)
}

fn is_first(label: &str, following: &str) -> bool {
    matches!(label, "a" | "A" | "1") || (label == "i" && following != "j")
}

/// The level of an innermost list that begins again with its first label.
fn restart(open: &[&str], label: &str) -> Option<usize> {
    let last = open.len().checked_sub(1)?;
    let same =
        |test: fn(&str) -> Option<usize>| test(label) == Some(1) && test(open[last]).is_some();
    (same(letter) && open[last] != "i" || label == "i" && same(roman)).then_some(last)
}

/// `a` is 1, `aa` 27; capitals count from 1000.
fn letter(label: &str) -> Option<usize> {
    let first = label.chars().next()?;
    let alike = label.chars().all(|c| c == first) && first.is_ascii_alphabetic();
    let place = usize::from(
        u8::try_from(first.to_ascii_lowercase())
            .ok()?
            .checked_sub(b'a')?,
    );
    let capital = if first.is_ascii_uppercase() { 1000 } else { 0 };
    alike.then_some(capital + 26 * (label.len() - 1) + place + 1)
}

fn roman(label: &str) -> Option<usize> {
    const FIGURES: [&str; 20] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
        "xv", "xvi", "xvii", "xviii", "xix", "xx",
    ];
    FIGURES
        .iter()
        .position(|figure| *figure == label)
        .map(|place| place + 1)
}
