//! Texts that nobody drafts: one piece over and over, at every length.

/// What stands once, and what is repeated after it.
pub struct Hostile {
    begin: &'static str,
    piece: &'static str,
    /// The mark that would close each piece, repeated behind all of them.
    close: &'static str,
}

impl Hostile {
    /// The text at a length of about so many bytes.
    pub fn text(&self, bytes: usize) -> String {
        let times = bytes / (self.piece.len() + self.close.len());
        let body = self.piece.repeat(times) + &self.close.repeat(times);
        self.begin.to_string() + &body
    }

    /// Its first characters, to name it by.
    pub fn name(&self) -> String {
        format!("{:?}", [self.begin, self.piece, self.close].concat())
    }
}

/// All of them.
pub fn hostile() -> Vec<Hostile> {
    let closed = [("", "[[", "]]"), ("", "*[", "](#)*"), ("", "<!--", "-->")];
    let under = [
        ("---\n", "a: b\n", ""),
        ("*The General Assembly*,\n\n", "1. *Decides", ""),
        ("*The General Assembly*,\n\n", "\n\n1. *Decides\n\n(a", ""),
        ("75/1. ", "75/1. ", ""),
    ];
    let alone = PIECES.into_iter().map(|piece| ("", piece, ""));
    alone
        .chain(closed)
        .chain(under)
        .map(|(begin, piece, close)| Hostile {
            begin,
            piece,
            close,
        })
        .collect()
}

const PIECES: [&str; 40] = [
    "word ",
    "word",
    "\u{5927}\u{4f1a}",
    "\u{627}\u{644}\u{62c} ",
    "\u{1f30a}",
    "\u{feff}",
    "\u{202b}",
    "[",
    "]",
    "[a",
    "*",
    "**",
    "*a ",
    "*a **b _c [d](e) ^f^ \u{b9}\n\n",
    "*[a](b",
    "*A [b* ",
    "_",
    "\\",
    "<!-- ",
    "-->",
    "^",
    "^1",
    "^{e",
    "\u{b9}",
    "\u{b9} x\n",
    "[^1]: ",
    "A/",
    "A/RES/75/",
    "75/",
    "1 (",
    "(a) x\n\n",
    "(a) ",
    "1. ",
    "A\n",
    "\n",
    "\r",
    "\r\n",
    "| a ",
    "|\n",
    "**Annex**\n\n",
];
