"""Pictures as values: horizontal bars that say in words what they show, beside a table of the same figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from textwrap import wrap

from ..localise import Localiser, Phrase
from ..model.text import Locale
from ..model.value import value_class

LABEL_WIDTH = 40
"""How many characters of a label fit on a line of the narrowest screen."""
LABEL_LINES = 3
LINE, BAR, GAP, AXIS = 18, 14, 16, 22
"""Heights in pixels: a line of a label, a bar, the space below a bar, the axis."""
FULL = 88
"""The width of the longest possible bar in per cent; the rest is for the figure beside it."""


@value_class(frozen=True)
class Tick:
    """A step of the axis: its figure and where it stands, in per cent of the width."""

    label: str
    x: str


@value_class(frozen=True)
class Bar:
    """One bar: its label in lines, its figure, its length in per cent of the width and its place in pixels."""

    lines: tuple[str, ...]
    lang: Locale | None
    value: str
    width: str
    value_x: str
    top: int
    bar_top: int


@value_class(frozen=True)
class BarChart:
    """A picture of horizontal bars.

    Attributes:
        anchor: Begins the ids of its title and description.
        title: What it is, in a few words.
        description: Every figure in words, for those who do not see it.
        bars: In order.
        ticks: The steps of its axis; none where the source does not state the scale.
        height: In pixels.
        axis_top: Where the bars end and the axis begins, in pixels.
    """

    anchor: str
    title: str
    description: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    height: int
    axis_top: int


def bar_chart(
    words: Localiser,
    anchor: str,
    title: str,
    items: Sequence[tuple[Phrase, Decimal]],
    span: tuple[Decimal, Decimal],
    ticks: Sequence[int] = (),
) -> BarChart:
    """Return a picture of figures; ``span`` is what the shortest and the longest possible bar stand for."""
    bars, top = [], 0
    for label, value in items:
        lines = tuple(_lines(label.words))
        bar_top = top + len(lines) * LINE + 4
        width = _share(value, span)
        bars.append(
            Bar(lines, label.lang, words.figure(value), _per_cent(width), _per_cent(width + 1), top + LINE - 4, bar_top)
        )
        top = bar_top + BAR + GAP
    said = (f"{label.words}: {words.figure(value)}" for label, value in items)
    return BarChart(
        anchor=anchor,
        title=title,
        description="; ".join(said) + ".",
        bars=tuple(bars),
        ticks=tuple(Tick(str(step), _per_cent(_share(Decimal(step), span))) for step in ticks),
        height=top + (AXIS if ticks else 0),
        axis_top=top - GAP // 2,
    )


def _lines(label: str) -> list[str]:
    return wrap(label, LABEL_WIDTH, max_lines=LABEL_LINES, placeholder=" …")


def _share(value: Decimal, span: tuple[Decimal, Decimal]) -> Decimal:
    low, high = span
    return FULL * (value - low) / (high - low)


def _per_cent(value: Decimal) -> str:
    return f"{value:.1f}%"
