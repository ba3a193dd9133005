"""The circle of a year: twelve months round it and a dot for each entry, as a value; its places are in per cent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import cos, pi, sin

from ..localise import Localiser
from ..model.time import first_day
from ..model.value import value_class
from ..model.year_clock import Entry

CENTRE = 50
LABELS, OUTER, INNER = 42.5, 34, 17
RINGS = (31.5, 28, 24.25, 20.5)
"""Distances from the centre in per cent of the width: the names, the rim, the hole, the dots of one month."""


@value_class(frozen=True)
class MonthMark:
    """A month on the circle: its short name with its place, and the ends of the line where it begins."""

    label: str
    x: str
    y: str
    line: tuple[str, str, str, str]


@value_class(frozen=True)
class Dot:
    """An entry on the circle; hollow where only its month is known."""

    x: str
    y: str
    is_hollow: bool


@value_class(frozen=True)
class Circle:
    """A year as a circle with its text equivalent."""

    anchor: str
    title: str
    description: str
    year: str
    months: tuple[MonthMark, ...]
    dots: tuple[Dot, ...]
    outer: str = f"{OUTER}%"
    inner: str = f"{INNER}%"


def clock_circle(words: Localiser, anchor: str, year: int, title: str, entries: Sequence[tuple[int, Entry]]) -> Circle:
    """Return the circle of a year; ``entries`` with the month that each stands in, in order."""
    counts = [(month, sum(1 for each, _entry in entries if each == month)) for month in range(1, 13)]
    said = [
        words.ngettext("{month} {n} tapahtuma", "{month} {n} tapahtumaa", n, month=words.month(date(year, month, 1)))
        for month, n in counts
        if n
    ]
    return Circle(
        anchor=anchor,
        title=title,
        description=words.gettext("Tapahtumia kuukausittain: {months}.", months=words.list(said)),
        year=str(year),
        months=tuple(_month(words, year, month) for month in range(1, 13)),
        dots=tuple(_dots(entries)),
    )


def _month(words: Localiser, year: int, month: int) -> MonthMark:
    x, y = _point(LABELS, (month - 0.5) / 12)
    line = (*_point(INNER, (month - 1) / 12), *_point(OUTER, (month - 1) / 12))
    return MonthMark(words.short_month(date(year, month, 1)), x, y, line)


def _dots(entries: Sequence[tuple[int, Entry]]) -> list[Dot]:
    """Return a dot for each entry; those of one month stand on different rings, so that none hides another."""
    found, in_month = [], [0] * 13
    for month, entry in entries:
        ring = RINGS[in_month[month] % len(RINGS)]
        in_month[month] += 1
        within = (first_day(entry.days[0]).day - 0.5) / 31 if entry.day_known else 0.5
        # Dots keep off the lines between the months.
        x, y = _point(ring, (month - 1 + 0.15 + 0.7 * within) / 12)
        found.append(Dot(x, y, not entry.day_known))
    return found


def _point(distance: float, turn: float) -> tuple[str, str]:
    angle = 2 * pi * turn - pi / 2
    return f"{CENTRE + distance * cos(angle):.1f}%", f"{CENTRE + distance * sin(angle):.1f}%"
