"""A picture of shares: one bar in parts, the words of each part below it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from ..localise import Localiser
from ..model.value import value_class
from ..resolve.figures import half_up

Tone = Literal["full", "half", "none", "unknown"]
"""How a part is drawn: filled, hatched, empty, or empty with a broken line. The words below say what it is."""


@value_class(frozen=True)
class Part:
    """A part of the whole: how it is drawn, what it is called, how many, and its place in per cent of the width."""

    tone: Tone
    label: str
    count: str
    share: str
    x: str
    width: str


@value_class(frozen=True)
class ShareBar:
    """A bar in parts; parts that nothing belongs to are left out.

    Attributes:
        anchor: Begins the ids of its title, its description and its pattern.
        title: What it is, in a few words.
        description: Every part in words, for those who do not see it.
        parts: From left to right.
    """

    anchor: str
    title: str
    description: str
    parts: tuple[Part, ...]


def share_bar(words: Localiser, anchor: str, title: str, counted: Sequence[tuple[Tone, str, int]]) -> ShareBar:
    """Return a picture of how a whole is divided; at least one of the counts is above zero."""
    total, before = sum(count for _tone, _label, count in counted), 0
    parts = []
    for tone, label, count in counted:
        if count:
            share = words.number(half_up(Fraction(100 * count, total), 0))
            x, width = _per_cent(before, total), _per_cent(count, total)
            parts.append(Part(tone, label, words.number(Decimal(count)), f"{share} %", x, width))
            before += count
    said = "; ".join(f"{part.label}: {part.count} ({part.share})" for part in parts)
    return ShareBar(anchor, title, f"{said}.", tuple(parts))


def _per_cent(count: int, total: int) -> str:
    return f"{half_up(Fraction(100 * count, total), 1)}%"
