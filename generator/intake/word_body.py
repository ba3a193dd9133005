"""The body of a Word document as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from .content import Block, Cell, Content, Grid, Heading, Paragraph
from .word_notes import WordNotes
from .word_styles import WordStyles
from .word_text import read_paragraphs

_WRAPPERS = {qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_EMPTY = Cell(())
_MOST_COLUMNS = 63
"""What Word itself allows."""


def read_body(document: Document, stem: str) -> Content:
    """Return what a document holds, in order, without its table of contents.

    Args:
        document: The document.
        stem: What the ids of its footnotes begin with.
    """
    reader = _Reader(WordStyles(document), WordNotes(document, stem))
    blocks = tuple(reader.blocks(document.element.body))
    return Content(blocks, reader.notes.found(), tuple(reader.losses))


class _Reader:
    """Reads blocks; counts tables and keeps what could not be read."""

    def __init__(self, styles: WordStyles, notes: WordNotes) -> None:
        self.styles = styles
        self.notes = notes
        self.losses: list[tuple[str, str]] = []
        self._tables = 0

    def blocks(self, parent: Element) -> Iterator[Block]:
        """Yield what stands below an element."""
        for child in _children(parent, (qn("w:p"), qn("w:tbl"))):
            if child.tag == qn("w:tbl"):
                self._tables += 1
                yield self._grid(child, self._tables)
                continue
            level = self.styles.heading_level(child)
            if self.styles.is_contents(child):
                continue
            paragraphs = read_paragraphs(child, self.styles, self.notes)
            if level is not None and paragraphs:
                yield Heading(level, " ".join(each.words for each in paragraphs))
            else:
                yield from paragraphs

    def _grid(self, table: Element, number: int) -> Grid:
        """Return a table; what a row leaves out before or after its cells is empty."""
        rows: list[list[Cell]] = []
        for row in _children(table, (qn("w:tr"),)):
            above = rows[-1] if rows else []
            cells = [_EMPTY] * min(_value(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0), _MOST_COLUMNS)
            for element in _children(row, (qn("w:tc"),)):
                cell = self._cell(element, above[len(cells)] if len(cells) < len(above) else None)
                span = _value(element.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1)
                cells += [cell] * max(1, min(span, _MOST_COLUMNS - len(cells)))
            rows.append(cells)
        columns = zip_longest(*rows, fillvalue=_EMPTY)
        return Grid(number, tuple(zip(*columns, strict=True)))

    def _cell(self, element: Element, above: Cell | None) -> Cell:
        """Return a cell, which is the one above where both are merged."""
        merge = element.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        if merge is not None and merge.get(qn("w:val"), "continue") == "continue" and above is not None:
            return above
        found: list[Paragraph] = []
        for child in _children(element, (qn("w:p"), qn("w:tbl"))):
            if child.tag == qn("w:p"):
                found += read_paragraphs(child, self.styles, self.notes)
            else:
                inner = [each for each in child.iter(qn("w:p")) if isinstance(each, Element)]
                read = [each for line in inner for each in read_paragraphs(line, self.styles, self.notes)]
                found += [replace(each, is_item=True) for each in read]
                self.losses.append(("nested_table", " ".join(each.words for each in read)[:60]))
        return Cell(tuple(found))


def _children(parent: Element, tags: tuple[str, ...]) -> Iterator[Element]:
    """Yield the children with some tags, also where Word wraps them, but not what was deleted."""
    for child in parent.iterchildren():
        if child.tag in tags:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, tags)


def _value(element: Element | None, otherwise: int) -> int:
    text = element.get(qn("w:val"), "") if element is not None else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise
