//! Disagreements whose cause is known. None is the model's.

/// Text, part, and whose fault the disagreement is, with the reason.
const KNOWN: [(&str, &str, &str); 6] = [
    (
        "sc/S_RES_0012_1946_EN_GOLD.txt",
        "numbers",
        "the file's: the enacting clause has lost its comma and the blank line after it",
    ),
    (
        "sc/S_RES_0058_1948_EN_GOLD.txt",
        "numbers",
        "the counter's: the numbered conditions are recommended, and are no acts of the Council",
    ),
    (
        "sc/S_RES_0814_1993_EN_GOLD.txt",
        "labels",
        "the file's: (ad) stands for (d)",
    ),
    (
        "sc/S_RES_0814_1993_EN_GOLD.txt",
        "levels",
        "the file's: (ad) stands for (d)",
    ),
    (
        "sc/S_RES_0242_1967_EN_GOLD.txt",
        "levels",
        "the file's: (1) stands for (i)",
    ),
    (
        "sc/S_RES_0748_1992_EN_GOLD.txt",
        "levels",
        "the file's: (6) stands for (b), and no label follows",
    ),
];

/// Why the model and the count differ there.
pub fn reason(name: &str, part: &str) -> Option<&'static str> {
    let mut known = KNOWN.iter();
    let found = known.find(|(file, what, _)| *file == name && *what == part);
    found.map(|(_, _, reason)| *reason)
}
