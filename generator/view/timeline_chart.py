"""A picture of the years: a column for each, as high as there are things in it, and a line where today is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from ..localise import Localiser
from ..model.value import value_class

HEIGHT, TOP, AXIS = 150, 40, 24
"""In pixels: the room of the columns, the room above them for figures and the day, and that of the years below."""
COLUMN_SHARE = Decimal("0.56")
"""How much of its year a column fills."""
_FULL = Decimal(100)


@value_class(frozen=True)
class Column:
    """A year: its words, its figure, and its place: across in per cent of the picture, downwards in pixels."""

    year: str
    value: str
    x: str
    middle: str
    width: str
    top: int
    height: int


@value_class(frozen=True)
class TimelineChart:
    """A picture of years.

    Attributes:
        anchor: Begins the ids of its title and description.
        title: What it is, in a few words.
        description: Every figure in words, for those who do not see it.
        columns: One for each year, without gaps.
        today: The word for the day, and where it stands; empty outside the years.
        today_side: The side of its line that the word stands on: an SVG ``text-anchor``.
        height: In pixels.
        floor: Where the columns stand.
    """

    anchor: str
    title: str
    description: str
    columns: tuple[Column, ...]
    today: str
    today_x: str
    today_side: str
    height: int = TOP + HEIGHT + AXIS
    floor: int = TOP + HEIGHT


def timeline_chart(words: Localiser, anchor: str, title: str, counts: Mapping[int, int], today: date) -> TimelineChart:
    """Return a picture of how much there is in each year; ``counts`` without gaps, at least one year."""
    years, most = sorted(counts), max(*counts.values(), 1)
    step = _FULL / len(years)
    columns = []
    for place, year in enumerate(years):
        height = HEIGHT * counts[year] // most
        left, width = step * place, step * COLUMN_SHARE
        columns.append(
            Column(
                year=str(year),
                value=words.number(Decimal(counts[year])),
                x=_per_cent(left + (step - width) / 2),
                middle=_per_cent(left + step / 2),
                width=_per_cent(width),
                top=TOP + HEIGHT - height,
                height=height,
            )
        )
    said = (words.ngettext("{year}: {n} kohta", "{year}: {n} kohtaa", counts[year], year=year) for year in years)
    is_within = years[0] <= today.year <= years[-1]
    passed = Decimal((today - date(today.year, 1, 1)).days) / 366 + (today.year - years[0])
    return TimelineChart(
        anchor=anchor,
        title=title,
        description="; ".join(said) + ".",
        columns=tuple(columns),
        today=words.gettext("Tänään {day}", day=words.date(today)) if is_within else "",
        today_x=_per_cent(step * passed) if is_within else "",
        today_side="end" if step * passed > _FULL / 2 else "start",
    )


def _per_cent(value: Decimal) -> str:
    return f"{value:.1f}%"
