//! What the program itself says in the language of a draft, where no rule's page says it: French
//! to a French draft, English to all others.

use super::Tag;

/// The titles of actions, `{code}` for the code of a rule.
#[derive(Debug)]
pub struct ActionWords {
    /// Puts the numbers of paragraphs and the labels of sub-paragraphs in sequence.
    pub renumber_paragraphs: &'static str,
    /// Puts footnotes in the sequence of their calls.
    pub renumber_notes: &'static str,
    /// Puts right all that is certain.
    pub fix_all: &'static str,
    /// Silences a rule for one block.
    pub ignore_here: &'static str,
    /// Silences a rule for the file.
    pub ignore_in_file: &'static str,
    /// Silences a rule for all files.
    pub ignore_in_workspace: &'static str,
    /// Said where there is nothing to renumber: of paragraphs, of notes.
    pub in_sequence: [&'static str; 2],
    /// Why notes cannot be renumbered, `{label}` for the number of the note.
    pub refusals: RefusalWords,
}

/// Why notes cannot be renumbered, and what to do.
#[derive(Debug)]
pub struct RefusalWords {
    /// A call without a note.
    pub undefined: &'static str,
    /// A note without a call.
    pub uncalled: &'static str,
    /// A second note with the same number.
    pub doubled: &'static str,
}

/// The names of the parts of a draft in an outline, where the draft has none.
#[derive(Debug)]
pub struct PartWords {
    /// The preambular paragraphs.
    pub preamble: &'static str,
    /// The footnotes.
    pub notes: &'static str,
}

/// The names of parts for a draft in `language`.
pub const fn part_words(language: Option<Tag>) -> &'static PartWords {
    match language {
        Some(Tag::Fr) => &PartWords {
            preamble: "Préambule",
            notes: "Notes",
        },
        _ => &PartWords {
            preamble: "Preamble",
            notes: "Notes",
        },
    }
}

/// The words for a draft in `language`.
pub const fn action_words(language: Option<Tag>) -> &'static ActionWords {
    match language {
        Some(Tag::Fr) => &FRENCH,
        _ => &ENGLISH,
    }
}

static ENGLISH: ActionWords = ActionWords {
    renumber_paragraphs: "Renumber paragraphs and sub-paragraphs",
    renumber_notes: "Renumber footnotes",
    fix_all: "Fix all that is certain",
    ignore_here: "Ignore {code} here",
    ignore_in_file: "Ignore {code} in this file",
    ignore_in_workspace: "Ignore {code} in the whole workspace",
    in_sequence: [
        "The paragraph numbers are in sequence: nothing to change.",
        "The footnotes are in sequence: nothing to change.",
    ],
    refusals: RefusalWords {
        undefined: "Note {label} is called but is not in the text. Add the note or delete the \
                    call, then renumber.",
        uncalled: "Nothing calls note {label}. Put its call into the text or delete the note, \
                   then renumber.",
        doubled: "There are two notes {label}. Give one of them its own number, then renumber.",
    },
};

static FRENCH: ActionWords = ActionWords {
    renumber_paragraphs: "Renuméroter les paragraphes et les alinéas",
    renumber_notes: "Renuméroter les notes de bas de page",
    fix_all: "Corriger tout ce qui est certain",
    ignore_here: "Ignorer {code} ici",
    ignore_in_file: "Ignorer {code} dans ce fichier",
    ignore_in_workspace: "Ignorer {code} dans tout l’espace de travail",
    in_sequence: [
        "Les numéros de paragraphe se suivent : rien à changer.",
        "Les notes se suivent : rien à changer.",
    ],
    refusals: RefusalWords {
        undefined: "La note {label} est appelée mais ne figure pas dans le texte. Ajouter la note \
                    ou supprimer l’appel, puis renuméroter.",
        uncalled: "Rien n’appelle la note {label}. Placer son appel dans le texte ou supprimer la \
                   note, puis renuméroter.",
        doubled: "Deux notes portent le numéro {label}. Donner à l’une d’elles son propre numéro, \
                  puis renuméroter.",
    },
};
