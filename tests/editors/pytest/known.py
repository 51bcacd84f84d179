"""What is known of the drafts by reading them: the table that the tests in Neovim read too."""

import dataclasses
import json
import pathlib

TABLE = pathlib.Path(__file__).parent.parent / "neovim" / "known.json"


@dataclasses.dataclass
class Known:
    symbol: str
    symbol_line: int
    findings: list
    message: str
    refused: str
    silence: dict
    call: str
    mark: str
    note: str
    note_line: str
    fix: dict | None
    renumbered: list
    mention: list
    folded: dict
    mended: list

    def numbered(self, text: str, numbers) -> str:
        """A text with other numbers at the heads of lines, each as (line, from, to)."""
        lines = text.split("\n")
        for line, wrong, right in numbers:
            assert lines[line - 1].startswith(wrong), lines[line - 1]
            lines[line - 1] = right + lines[line - 1][len(wrong) :]
        return "\n".join(lines)

    def without_mention(self, text: str) -> str:
        """A mention of a paragraph in a sentence may follow its number or be left alone."""
        return text.replace(*self.mention)

    def mend(self, text: str) -> str:
        """The text with notes that are all called and all there, in sequence."""
        for wrong, right in self.mended:
            assert wrong in text, wrong
            text = text.replace(wrong, right)
        return text


KNOWN = {
    language: Known(**{**one, "findings": [tuple(finding) for finding in one["findings"]]})
    for language, one in json.loads(TABLE.read_text(encoding="utf-8")).items()
}
