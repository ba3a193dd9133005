"""What stands in a narrative: headings, links, footnote references and what is not allowed, with their places.

This reads Markdown only as far as the check needs it; the rendering is another room's work.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..model.text import FOOTNOTE_REFERENCE

MarkKind = Literal["link", "image", "html", "footnote", "footnote_text", "front_matter"]

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
_TARGET = r"<[^<>]*>|(?:[^\s()<>]|\([^\s()]*\))*"
_LINK = re.compile(rf"(!?)\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*({_TARGET})(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
_OPEN_LINK = re.compile(r"(!?)\[[^\[\]]*\]\(([^)]*)\)")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]]+\]:\s*<?([^\s>]+)>?")
_FOOTNOTE_TEXT = re.compile(r" {0,3}\[\^[^\]]+\]:")
_AUTOLINK = re.compile(r"<((?:https?|mailto|[a-z][a-z0-9+.-]*):[^\s<>]*)>", re.IGNORECASE)
_HTML = re.compile(r"<[A-Za-z/!?][^\s>]*>?|&(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9a-fA-F]+);")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in a Markdown text that the check looks at; line and column count from 1."""

    kind: MarkKind
    line: int
    column: int
    target: str
    """The target of a link or image, the id of a footnote, or the beginning of what is not allowed."""


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


def read_narrative(text: str) -> Narrative:
    """Return the headings and marks of a Markdown text. Code is left out."""
    headings: list[NarrativeHeading] = []
    marks: list[Mark] = []
    if text.startswith("---\n"):
        marks.append(Mark("front_matter", 1, 1, "---"))
    above = ""
    for number, line in _prose_lines(text):
        found = _HEADING.match(line)
        underline = _UNDERLINE.match(line) if above.strip() else None
        if found:
            headings.append(_heading(len(found[1]), number, found[2] or "", headings))
        elif underline and not re.match(r" {0,3}(?:[-*+>#]|\d+\.)", above):
            headings.append(_heading(1 if underline[1][0] == "=" else 2, number - 1, above, headings))
        marks += _marks(line, number)
        above = "" if found or underline else line
    return Narrative(tuple(headings), tuple(marks))


def _prose_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line outside code fences with its number; code and escapes are blanked, length is kept."""
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
        elif found:
            fence = found[1]
        else:
            blanked = _ESCAPE.sub("  ", line)
            yield number, _CODE.sub(lambda code: " " * len(code.group()), blanked)


def _marks(line: str, number: int) -> Iterator[Mark]:
    footnote_text = _FOOTNOTE_TEXT.match(line)
    if footnote_text:
        yield Mark("footnote_text", number, 1, footnote_text.group().strip())
        line = " " * footnote_text.end() + line[footnote_text.end() :]
    definition = _DEFINITION.match(line)
    if definition:
        yield Mark("link", number, definition.start(1) + 1, definition[1])
        return
    for found in FOOTNOTE_REFERENCE.finditer(line):
        yield Mark("footnote", number, found.start() + 1, found[1])
    for found in _LINK.finditer(line):
        yield Mark("image" if found[1] else "link", number, found.start() + 1, found[2].strip("<>"))
    rest = _LINK.sub(lambda link: " " * len(link.group()), line)
    for found in _OPEN_LINK.finditer(rest):
        yield Mark("image" if found[1] else "link", number, found.start() + 1, found[2].strip())
    for found in _AUTOLINK.finditer(rest):
        yield Mark("link", number, found.start() + 1, found[1])
    for found in _HTML.finditer(_AUTOLINK.sub(lambda link: " " * len(link.group()), line)):
        yield Mark("html", number, found.start() + 1, found.group())


def _heading(level: int, line: int, raw: str, before: list[NarrativeHeading]) -> NarrativeHeading:
    words = FOOTNOTE_REFERENCE.sub("", raw)
    words = _LINK.sub(lambda link: link.group()[link.group().index("[") + 1 : link.group().index("](")], words)
    words = re.sub(r"\*+|`|(?<!\w)_+|_+(?!\w)", "", words).strip()
    return NarrativeHeading(level, line, words, _anchor(words, {heading.anchor for heading in before}))


def _anchor(words: str, taken: set[str]) -> str:
    """Return the anchor that Python-Markdown's table of contents gives a heading, with Unicode letters kept."""
    anchor = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", words).strip().lower())
    while anchor in taken or not anchor:
        found = re.fullmatch(r"(.*)_(\d+)", anchor)
        anchor = f"{found[1]}_{int(found[2]) + 1}" if found else f"{anchor}_1"
    return anchor
