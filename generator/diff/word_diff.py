"""Two texts word by word: what both say, what only the one says, what only the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Style = Literal["plain", "name", "id", "place", "old", "new"]

LONG_TEXT_WORDS = 40
"""From how many words on only the neighbourhood of what changed is shown."""
CONTEXT_WORDS = 5
_FEWEST_COMMON = 0.4
"""The share of common words below which the texts are shown whole, one after the other."""
_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Piece:
    """Some words and what they are: ``old`` stands on the first side alone, ``new`` on the second alone."""

    text: str
    style: Style = "plain"


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces of two texts in order, with single spaces between words.

    Long texts are cut to what changed and a few words round it; ``…`` stands for the rest. Texts that have little in
    common are returned as one old and one new piece.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if old == new or matcher.ratio() < _FEWEST_COMMON:
        return tuple(Piece(text, style) for text, style in _whole(before, after) if text)
    is_long = max(len(old), len(new)) >= LONG_TEXT_WORDS
    found: list[Piece] = []
    codes = matcher.get_opcodes()
    for number, (what, i1, i2, j1, j2) in enumerate(codes):
        if what == "equal":
            words = old[i1:i2]
            is_edge = (number == 0, number == len(codes) - 1)
            found.append(Piece(" ".join(_near(words, is_edge) if is_long else words)))
        else:
            found += [Piece(" ".join(old[i1:i2]), "old")] if i1 < i2 else []
            found += [Piece(" ".join(new[j1:j2]), "new")] if j1 < j2 else []
    return tuple(found)


def _whole(before: str, after: str) -> Iterator[tuple[str, Style]]:
    yield _cut(before), "old"
    yield _cut(after), "new"


def _cut(text: str) -> str:
    words = _WORD.findall(text)
    return " ".join(words if len(words) <= LONG_TEXT_WORDS else [*words[:LONG_TEXT_WORDS], "…"])


def _near(words: list[str], is_edge: tuple[bool, bool]) -> list[str]:
    """Return the words nearest to what changed before and after them."""
    is_first, is_last = is_edge
    if len(words) <= (CONTEXT_WORDS if is_first or is_last else 2 * CONTEXT_WORDS) + 1:
        return words
    return [*([] if is_first else words[:CONTEXT_WORDS]), "…", *([] if is_last else words[-CONTEXT_WORDS:])]
