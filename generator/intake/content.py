"""What a document holds, as plain values: paragraphs, headings, tables as grids, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

_MARKUP = re.compile(r"\*\*|__|`|(?<=\])(?=\()|^#+\s|^>\s")
_BLOCK = re.compile(r"^(\d*)([#>+.-]+)(?=\s)")
_HTML = re.compile(r"<(?=[A-Za-z/!])|&(?=[a-z]+;|#\d+;)")
_WEB_ADDRESS = re.compile(r"<(https?://[^\s<>]+)>")


@dataclass(frozen=True)
class Piece:
    """A run of words. ``note`` is the id of a footnote that stands here instead of words."""

    text: str
    is_bold: bool = False
    link: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Paragraph:
    """Words that stand together. ``is_item``: with a bullet or a number before them."""

    pieces: tuple[Piece, ...]
    is_item: bool = False

    @property
    def words(self) -> str:
        """The bare words, without footnotes."""
        return _squeeze("".join(piece.text for piece in self.pieces))

    @property
    def plain(self) -> str:
        """The words for a field without markup, with references to footnotes."""
        text = "".join(f"[^{piece.note}]" if piece.note else piece.text.replace("[^", "[ ^") for piece in self.pieces)
        return _MARKUP.sub("", _without_html(_squeeze(text)))

    @property
    def markdown(self) -> str:
        """The words with bold, links and references to footnotes in Markdown, never taken for a heading or a list."""
        return _BLOCK.sub(r"\1\\\2", _squeeze("".join(_to_markdown(piece) for piece in self.pieces)))

    @property
    def bold(self) -> tuple[str, ...]:
        """What is printed in bold, in order."""
        return tuple(found for piece in self.pieces if piece.is_bold and (found := piece.text.strip(" ,:;.")))

    def followed_by(self, other: Paragraph) -> Paragraph:
        """Return both as one paragraph."""
        return replace(self, pieces=(*self.pieces, Piece(" "), *other.pieces))

    def without_start(self, count: int) -> Paragraph:
        """Return the paragraph without its first characters."""
        pieces = []
        for piece in self.pieces:
            cut = min(count, len(piece.text))
            count -= cut
            pieces.append(replace(piece, text=piece.text[cut:]))
        return replace(self, pieces=tuple(pieces))


@dataclass(frozen=True)
class Heading:
    """A heading. ``level`` counts from 1; 0 is the title of the document."""

    level: int
    words: str


@dataclass(frozen=True, eq=False)
class Cell:
    """One cell, merged or not; two cells with the same words are not the same cell."""

    paragraphs: tuple[Paragraph, ...]

    @property
    def words(self) -> str:
        """The bare words of all paragraphs."""
        return " ".join(paragraph.words for paragraph in self.paragraphs)


@dataclass(frozen=True)
class Grid:
    """A table as rows of equal length: a merged cell stands in each place that it covers.

    ``number`` counts the tables of the document from 1.
    """

    number: int
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def first_words(self) -> str:
        """The beginning of the first text in it, to find it by; "" where it is empty."""
        words = next((cell.words for row in self.rows for cell in row if cell.words), "")
        return words if len(words) <= 40 else words[:40].rsplit(" ", 1)[0] + "…"


@dataclass(frozen=True)
class Note:
    """A footnote: its id in the plan, its mark as printed, its words in Markdown."""

    id: str
    mark: str
    markdown: str


Block: TypeAlias = Heading | Paragraph | Grid


@dataclass(frozen=True)
class Content:
    """A whole document in its order. ``losses`` says what could not be read, as (name of a remark, words)."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    losses: tuple[tuple[str, str], ...] = ()


def distinct(cells: Iterable[Cell]) -> list[Cell]:
    """Return each cell once, in order: a merged cell covers several places."""
    return list(dict.fromkeys(cells))


def _to_markdown(piece: Piece) -> str:
    if piece.note:
        return f"[^{piece.note}]"
    text = re.sub(r"([*`]|(?<=\])\()", r"\\\1", _without_html(piece.text)).replace("[^", "[ ^")
    inner = text.strip()
    if not inner:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if piece.link:
        inner = f"[{inner.replace('[', '(').replace(']', ')')}]({piece.link})"
    return f"{before}{f'**{inner}**' if piece.is_bold else inner}{after}"


def _without_html(text: str) -> str:
    return _HTML.sub(lambda found: found[0] + " ", _WEB_ADDRESS.sub(r"\1", text))


def _squeeze(text: str) -> str:
    return " ".join(text.split())
