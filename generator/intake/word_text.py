"""The words of a Word paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from .content import Paragraph, Piece
from .word_notes import WordNotes
from .word_styles import WordStyles

_INLINE = {qn(f"w:{name}") for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml")}
_CHARACTERS = {qn("w:tab"): " ", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-", qn("w:ptab"): " "}
_NOTES = {qn("w:footnoteReference"): "footnote", qn("w:endnoteReference"): "endnote"}
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)
_BULLET = re.compile(r"\s*(?:[•▪●◦·‣∙■□–—-]\s+|[-–•▪●](?=[A-ZÅÄÖ])|\(?\d{1,2}\)\s+|[a-zåäö]\)\s+)")


def read_paragraphs(element: Element, styles: WordStyles, notes: WordNotes) -> list[Paragraph]:
    """Return the paragraphs that a Word paragraph holds: several where line breaks part sentences; [] where empty.

    A line break within a sentence is a space: Word users break lines for looks.
    """
    broken: list[list[Piece]] = [[]]
    for piece in _pieces(element, styles, notes, link=None, is_bold=styles.is_bold_paragraph(element)):
        first, *others = piece.text.split("\n")
        broken[-1].append(replace(piece, text=first))
        broken += [[replace(piece, text=other)] for other in others]
    lines: list[list[Piece]] = []
    for line in broken:
        words = "".join(piece.text for piece in line).strip()
        if lines and not (words[:1].isupper() or _BULLET.match(words)):
            lines[-1] += [Piece(" "), *line]
        else:
            lines.append(line)
    is_item = styles.is_item(element)
    found = (_paragraph(line, is_item=is_item) for line in lines)
    return [each for each in found if each.words or any(piece.note for piece in each.pieces)]


def _paragraph(pieces: list[Piece], *, is_item: bool) -> Paragraph:
    """Return one paragraph, without a bullet that was typed."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and not (last.note or piece.note) and (last.is_bold, last.link) == (piece.is_bold, piece.link):
            joined[-1] = replace(last, text=last.text + piece.text)
        elif piece.text or piece.note:
            joined.append(piece)
    paragraph = Paragraph(tuple(joined), is_item)
    bullet = _BULLET.match("".join(piece.text for piece in joined))
    return replace(paragraph.without_start(bullet.end()), is_item=True) if bullet else paragraph


def _pieces(
    parent: Element, styles: WordStyles, notes: WordNotes, *, link: str | None, is_bold: bool
) -> Iterator[Piece]:
    for child in parent.iterchildren():
        if child.tag == qn("w:r"):
            yield from _run(child, styles, notes, link=link, is_bold=styles.is_bold(child, otherwise=is_bold))
        elif child.tag == qn("w:hyperlink"):
            yield from _pieces(child, styles, notes, link=notes.web_address(child), is_bold=is_bold)
        elif child.tag in _INLINE:
            yield from _pieces(child, styles, notes, link=link, is_bold=is_bold)


def _run(run: Element, styles: WordStyles, notes: WordNotes, *, link: str | None, is_bold: bool) -> Iterator[Piece]:
    if styles.is_hidden(run):
        return
    for child in run.iterchildren():
        if child.tag == qn("w:t"):
            text = _UNSEEN.sub("", child.text or "").replace("\xa0", " ")
            yield Piece(text.replace("\n", " "), is_bold, link)
        elif child.tag == qn("w:br"):
            yield Piece("\n" if child.get(qn("w:type"), "textWrapping") == "textWrapping" else " ", is_bold, link)
        elif child.tag in _CHARACTERS:
            yield Piece(_CHARACTERS[child.tag], is_bold, link)
        elif child.tag in _NOTES:
            note = notes.refer(_NOTES[child.tag], child.get(qn("w:id"), ""))
            if note is not None:
                yield Piece("", note=note)
