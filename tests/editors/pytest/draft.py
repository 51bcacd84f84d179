"""A draft of tests/editors/drafts, places in it, and edits of it, in any unit of columns.

Lines and columns are worked out here by other means than the server's, so that both must agree.
"""

import itertools
import pathlib

from lsprotocol import types

FOLDER = pathlib.Path(__file__).parent.parent / "drafts"
CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Draft:
    """The text of a draft as a client has it."""

    def __init__(self, text: str, encoding: str, uri: str):
        self.text = text
        self.uri = uri
        self.version = 1
        self.encoding = encoding
        self._codec, self._unit = CODECS[encoding]

    @classmethod
    def read(cls, language: str, encoding: str) -> "Draft":
        path = FOLDER / f"{language}.unres"
        return cls(path.read_text(encoding="utf-8"), encoding, path.as_uri())

    @property
    def identifier(self) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(uri=self.uri)

    def position(self, index: int) -> types.Position:
        """The place before the character with this index."""
        before = self.text[:index]
        line = before.count("\n")
        column = before[before.rfind("\n") + 1 :]
        return types.Position(line=line, character=len(column.encode(self._codec)) // self._unit)

    def index(self, position: types.Position) -> int:
        """The index of the character behind a place, which must not lie within one."""
        lines = self.text.split("\n")
        assert position.line < len(lines), position
        line = lines[position.line].encode(self._codec)
        assert position.character * self._unit <= len(line), position
        column = line[: position.character * self._unit].decode(self._codec)
        return sum(len(one) + 1 for one in lines[: position.line]) + len(column)

    def words(self, place: types.Range) -> str:
        return self.text[self.index(place.start) : self.index(place.end)]

    def range(self, start: int, end: int) -> types.Range:
        return types.Range(start=self.position(start), end=self.position(end))

    def whole(self) -> types.Range:
        return self.range(0, len(self.text))

    def find(self, words: str) -> int:
        """The index of words that stand in the draft once."""
        assert self.text.count(words) == 1, words
        return self.text.index(words)

    def find_in(self, line: int, words: str) -> int:
        """The index of words in a line, lines counted from 1."""
        return self.text.index(words, self.line_start(line))

    def line_start(self, line: int) -> int:
        return sum(len(one) + 1 for one in self.text.split("\n")[: line - 1])

    def line_range(self, line: int) -> types.Range:
        return self.range(self.line_start(line), self.line_start(line + 1) - 1)

    def with_edits(self, edits) -> str:
        """The text after edits, which must not overlap."""
        places = sorted(
            (self.index(e.range.start), self.index(e.range.end), e.new_text) for e in edits
        )
        for (_, end, _), (start, _, _) in itertools.pairwise(places):
            assert end <= start, "edits overlap"
        text = self.text
        for start, end, new in reversed(places):
            text = text[:start] + new + text[end:]
        return text

    def with_workspace_edit(self, edit: types.WorkspaceEdit) -> str:
        """The text after an edit that must be of this draft alone and of its present version."""
        if edit.document_changes is not None:
            (one,) = edit.document_changes
            assert one.text_document.uri == self.uri
            assert one.text_document.version in (None, self.version)
            return self.with_edits(one.edits)
        ((uri, edits),) = edit.changes.items()
        assert uri == self.uri
        return self.with_edits(edits)


def told(draft, findings):
    """Findings as code, line counted from 1, and words, in the order of the text."""
    ordered = sorted(findings, key=lambda one: draft.index(one.range.start))
    return [(one.code, one.range.start.line + 1, draft.words(one.range)) for one in ordered]


def without(findings, code):
    return [one for one in findings if one[0] != code]


def on_call(draft, known):
    """The place of the call that is known."""
    return draft.position(draft.find(known.call) + len(known.call) - len(known.mark))
