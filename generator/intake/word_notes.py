"""Footnotes, endnotes and links of a Word document."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from .content import Note, Paragraph, Piece
from .fault import IntakeError

_SORTS = {"footnote": RELATIONSHIP_TYPE.FOOTNOTES, "endnote": RELATIONSHIP_TYPE.ENDNOTES}
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


class WordNotes:
    """Gives footnotes their ids in the order in which texts refer to them."""

    def __init__(self, document: Document, stem: str) -> None:
        self._links = {name: rel.target_ref for name, rel in document.part.rels.items() if rel.is_external}
        self._texts = {(sort, name): text for sort in _SORTS for name, text in _texts(document, sort).items()}
        self._stem = stem
        self._given: dict[tuple[str, str], Note] = {}

    def refer(self, sort: str, name: str) -> str | None:
        """Return the id of the note that a text refers to; None where there is no such note."""
        key = sort, name
        if key not in self._texts:
            return None
        if key not in self._given:
            number = len(self._given) + 1
            self._given[key] = Note(f"{self._stem}-{number}", str(number), self._texts[key])
        return self._given[key].id

    def found(self) -> tuple[Note, ...]:
        """Return the notes that texts refer to, in order."""
        return tuple(self._given.values())

    def web_address(self, hyperlink: Element) -> str | None:
        """Return where a link leads on the web; None for any other link."""
        address = self._links.get(hyperlink.get(qn("r:id"), ""), "")
        is_web = address.startswith(("https://", "http://")) and not set(address) & set(" ()<>\n\t")
        return address if is_web else None


def _texts(document: Document, sort: str) -> dict[str, str]:
    """Return the notes of one sort by their number in Word, in Markdown; notes without words are left out."""
    links = document.part.rels.values()
    part = next((rel.target_part for rel in links if rel.reltype == _SORTS[sort] and not rel.is_external), None)
    if part is None:
        return {}
    try:
        root = parse_xml(part.blob)
    except SyntaxError:
        raise IntakeError("broken_word") from None
    found = {}
    for note in root.iterchildren(qn(f"w:{sort}")):
        if note.get(qn("w:type")) not in _SEPARATORS:
            words = " ".join("".join(each.text or "" for each in line.iter(qn("w:t"))) for line in note.iter(qn("w:p")))
            found[note.get(qn("w:id"), "")] = Paragraph((Piece(words),)).markdown
    return {name: words for name, words in found.items() if words}
