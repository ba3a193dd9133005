"""What stands in a narrative: headings, links, footnote references and what is not allowed, with their places.

This reads Markdown only as far as the check needs it; rendering it is another room's work.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from ..model.text import FOOTNOTE_REFERENCE

MarkKind = Literal["link", "image", "html", "footnote", "footnote_text", "front_matter", "reference"]

_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)(`+)(?!`)((?:[^\n]|\n(?!\s*\n))+?)(?<!`)\1(?!`)")
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(?! {0,3}(?:[-*+>#]|\d+\.))(?=[^\n]*\S)([^\n]+)\n(=+|-+)[ \t]*$", re.MULTILINE)

_LABEL = r"\[(?:[^\[\]\n]|\n(?!\s*\n)|\[[^\[\]]*\])*\]"
_TARGET = r"<[^<>\n]*>|(?:[^\s()<>]|\([^\s()]*\))*"
_LINK = re.compile(rf"{_LABEL}\(\s*({_TARGET})(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\(|\[)([^)\]\n]*)[)\]]")
_ODD_LINK = re.compile(r"\[[^\[\]]*\]\(([^)\n]*)\)")
_DEFINED_LINK = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?([^\s>]+)>?", re.MULTILINE)
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)([^\]\n]+)\]:", re.MULTILINE)
_REFERENCE_LINK = re.compile(r"\[(?!\^)((?:[^\[\]\n]|\n(?!\s*\n))+)\]\[(?!\^)([^\[\]\n]*)\]")
_AUTOLINK = re.compile(r"<([a-z][a-z0-9+.-]*:[^\s<>]*)>", re.IGNORECASE)
_FOOTNOTE_TEXT = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:", re.MULTILINE)
_HTML = re.compile(r"<[A-Za-z/!?][^\s>]*>?|&(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9a-fA-F]+);")

_LINKS: tuple[tuple[MarkKind, re.Pattern[str]], ...] = (("image", _IMAGE), ("link", _LINK), ("link", _ODD_LINK))


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in a Markdown text that the check looks at; line and column count from 1.

    ``target`` is that of a link or image, the id of a footnote, what is not allowed, or the name of a ``reference``:
    a link to an address that should be told elsewhere in the text, and is not.
    """

    kind: MarkKind
    line: int
    column: int
    target: str


@dataclass(frozen=True, slots=True)
class NarrativeHeading:
    """A heading: its level from 1 to 6, its line, its words without markup, and its anchor."""

    level: int
    line: int
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Narrative:
    """What the check needs to know of one Markdown text, in order."""

    headings: tuple[NarrativeHeading, ...]
    marks: tuple[Mark, ...]


@lru_cache(maxsize=4096)
def read_narrative(text: str) -> Narrative:
    """Return the headings and marks of a Markdown text, without what stands in code."""
    prose = _blank(_ESCAPED, _blank(_CODE, _blank(_FENCED, text), "·"), "·")
    line_starts = [0, *accumulate(len(line) for line in prose.splitlines(keepends=True))]

    def place(offset: int) -> tuple[int, int]:
        line = bisect_right(line_starts, offset)
        return line, offset - line_starts[line - 1] + 1

    found = sorted({(*place(offset), kind, target) for kind, offset, target in _marks(prose)})
    marks = tuple(Mark(kind, line, column, target) for line, column, kind, target in found)
    if text.startswith("---\n"):
        marks = (Mark("front_matter", 1, 1, "---"), *marks)
    headings: list[NarrativeHeading] = []
    for level, (begin, end) in sorted(_headings(prose), key=lambda heading: heading[1]):
        words = _heading_words(text[begin:end])
        anchor = _anchor(words, {heading.anchor for heading in headings})
        headings.append(NarrativeHeading(level, place(begin)[0], words, anchor))
    return Narrative(tuple(headings), marks)


def _blank(pattern: re.Pattern[str], text: str, filler: str = " ") -> str:
    """Return ``text`` with every match filled up, so that all places stay."""
    return pattern.sub(lambda found: re.sub(r"[^\n]", filler, found.group()), text)


def _marks(prose: str) -> Iterator[tuple[MarkKind, int, str]]:
    """Yield kind, offset and target."""
    for found in _FOOTNOTE_TEXT.finditer(prose):
        yield "footnote_text", found.start(), found.group().strip()
    prose = _blank(_FOOTNOTE_TEXT, prose)
    for found in FOOTNOTE_REFERENCE.finditer(prose):
        yield "footnote", found.start(), found[1]
    for found in _DEFINED_LINK.finditer(prose):
        yield "link", found.start(1), found[1]
    for kind, pattern in _LINKS:
        for found in pattern.finditer(prose):
            yield kind, found.start(), found[1].strip("<> ")
        prose = _blank(pattern, prose, "·")
    defined = {_label(found[1]) for found in _DEFINITION.finditer(prose)}
    for found in _REFERENCE_LINK.finditer(prose):
        if _label(found[2] or found[1]) not in defined:
            yield "reference", found.start(), " ".join((found[2] or found[1]).split())
    for found in _AUTOLINK.finditer(prose):
        yield "link", found.start(), found[1]
    for found in _HTML.finditer(_blank(_AUTOLINK, prose)):
        yield "html", found.start(), found.group()


def _label(words: str) -> str:
    return " ".join(words.split()).lower()


def _headings(prose: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield level and where the words begin and end."""
    for found in _HEADING.finditer(prose):
        yield len(found[1]), found.span(2) if found[2] else (found.end(), found.end())
    for found in _UNDERLINED.finditer(prose):
        yield 1 if found[2][0] == "=" else 2, found.span(1)


def _heading_words(raw: str) -> str:
    words = FOOTNOTE_REFERENCE.sub("", raw)
    words = _LINK.sub(lambda link: link.group()[1 : link.group().rindex("](")], words)
    return re.sub(r"\*+|`|\\|(?<!\w)_+|_+(?!\w)", "", words).strip()


def _anchor(words: str, taken: set[str]) -> str:
    """Return the anchor that Python-Markdown's table of contents gives a heading, with Unicode letters kept."""
    anchor = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", words).strip().lower())
    while anchor in taken or not anchor:
        numbered = re.fullmatch(r"(.*)_(\d+)", anchor)
        anchor = f"{numbered[1]}_{int(numbered[2]) + 1}" if numbered else f"{anchor}_1"
    return anchor
