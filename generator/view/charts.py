"""Pictures as values: horizontal bars that say in words what they show, beside a table of the same figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..localise import Localiser, Phrase
from ..model.value import value_class

LONGEST_SHORT = 12
"""Labels of at most so many letters stand beside their bars where there is room, with little space of their own."""
MOST_TICKS = 6
"""More figures than these run into each other below a picture on a phone whose reader has asked for large text."""
FULL = 100
"""The length of the longest possible bar, in per cent of the room for bars."""


@value_class(frozen=True)
class Tick:
    """A step of the axis: its figure, where it stands, in per cent of the width, and on which side of that place."""

    label: str
    x: str
    side: str


@value_class(frozen=True)
class Bar:
    """One bar: its label, its figure, and its length in per cent of the room for bars."""

    label: Phrase
    value: str
    width: str


@value_class(frozen=True)
class BarChart:
    """A picture of horizontal bars.

    Attributes:
        anchor: Begins the ids of its title and description.
        title: What it is, in a few words.
        description: Every figure in words, for those who do not see it.
        bars: In order.
        ticks: The steps of its axis; none where the source does not state the scale.
        has_short_labels: Whether each label is only a few letters.
    """

    anchor: str
    title: str
    description: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    has_short_labels: bool


def bar_chart(
    words: Localiser,
    anchor: str,
    title: str,
    items: Sequence[tuple[Phrase, Decimal]],
    span: tuple[Decimal, Decimal],
    ticks: Sequence[int] = (),
) -> BarChart:
    """Return a picture of figures; ``span`` is what the shortest and the longest possible bar stand for."""
    bars = [Bar(label, words.figure(value), _per_cent(_share(value, span))) for label, value in items]
    return BarChart(
        anchor=anchor,
        title=title,
        description="; ".join(f"{bar.label.words}: {bar.value}" for bar in bars) + ".",
        bars=tuple(bars),
        ticks=tuple(_ticks(ticks, span)),
        has_short_labels=all(len(bar.label.words) <= LONGEST_SHORT for bar in bars),
    )


def _ticks(steps: Sequence[int], span: tuple[Decimal, Decimal]) -> list[Tick]:
    """Return the steps, or where they are too many the first and the last; those do not stand out at the ends."""
    shown = steps if len(steps) <= MOST_TICKS else (steps[0], steps[-1])
    shares = {step: _share(Decimal(step), span) for step in shown}
    sides = {Decimal(0): "start", Decimal(FULL): "end"}
    return [Tick(str(step), _per_cent(share), sides.get(share, "middle")) for step, share in shares.items()]


def _share(value: Decimal, span: tuple[Decimal, Decimal]) -> Decimal:
    low, high = span
    return FULL * (value - low) / (high - low)


def _per_cent(value: Decimal) -> str:
    return f"{value:.1f}%"
