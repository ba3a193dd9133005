"""Footnotes that are typed with stars, in a row of the table or in a line below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from .content import Block, Cell, Content, Grid, Note, Paragraph, Piece, distinct

_NOTE = re.compile(r"\s*(\*+)\s*(?=[^\s*])")


def join_star_notes(content: Content, stem: str) -> Content:
    """Return the content with typed footnotes as footnotes, and references where their stars stood.

    Args:
        content: What a document holds.
        stem: What the ids of footnotes begin with.
    """
    blocks: list[Block] = []
    notes = list(content.notes)
    losses = list(content.losses)
    for number, block in enumerate(content.blocks):
        if isinstance(block, Paragraph) and blocks and isinstance(blocks[-1], Grid) and _NOTE.match(block.words):
            continue
        if not isinstance(block, Grid):
            blocks.append(block)
            continue
        rows = [row for row in block.rows if _note_row(row) is None]
        printed = [each for row in block.rows if (cell := _note_row(row)) for each in cell.paragraphs]
        printed += _lines_below(content.blocks[number + 1 :])
        ids: dict[str, str] = {}
        for paragraph in printed:
            found = _NOTE.match(paragraph.words)
            mark = found[1] if found else "*"
            words = paragraph.without_start(found.end() if found else 0)
            notes.append(Note(f"{stem}-{len(notes) + 1}", mark, words.markdown))
            if mark not in _anchors(rows) or mark in ids:
                losses.append(("note_without_anchor", notes[-1].markdown[:60]))
            ids.setdefault(mark, notes[-1].id)
        cells = {cell: _with_references(cell, ids) for row in rows for cell in row}
        blocks.append(replace(block, rows=tuple(tuple(cells[cell] for cell in row) for row in rows)))
    return Content(tuple(blocks), tuple(notes), tuple(losses))


def _note_row(row: tuple[Cell, ...]) -> Cell | None:
    """Return the cell of a row that holds a footnote and nothing else."""
    filled = [cell for cell in distinct(row) if cell.words]
    return filled[0] if len(filled) == 1 and _NOTE.match(filled[0].words) else None


def _lines_below(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if not (isinstance(block, Paragraph) and _NOTE.match(block.words)):
            return
        yield block


def _anchors(rows: list[tuple[Cell, ...]]) -> set[str]:
    texts = (paragraph.words for row in rows for cell in distinct(row) for paragraph in cell.paragraphs)
    return {found for text in texts for found in re.findall(r"(?<=[^\s*])\*+", text)}


def _with_references(cell: Cell, ids: dict[str, str]) -> Cell:
    return Cell(tuple(replace(each, pieces=tuple(_split(each, ids))) for each in cell.paragraphs)) if ids else cell


def _split(paragraph: Paragraph, ids: dict[str, str]) -> Iterator[Piece]:
    for piece in paragraph.pieces:
        for number, text in enumerate(re.split(r"((?<=[^\s*])\*+)", piece.text)):
            if number % 2 and text in ids:
                yield Piece("", note=ids[text])
            elif text or piece.note:
                yield replace(piece, text=text)
