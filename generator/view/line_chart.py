"""Pictures of how values change over the years: one line for each region, beside tables of the same values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from ..localise import Phrase
from ..model.value import value_class

MOST_LINES = 4
"""More lines than there are dash patterns cannot be told apart without colours."""
HEIGHT, TOP, AXIS = Decimal(16), Decimal("1.8"), Decimal(2)
"""In heights of a letter: the room of the lines, the room above them, and that of the years below."""
LEFT, WIDTH = Decimal(14), Decimal(72)
"""Where the first year stands and how far it is to the last one, in per cent of the width."""
MOST_YEARS_SHOWN = 6
STEPS = 3
_ROUND = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


@value_class(frozen=True)
class Mark:
    """A value, a year or a step of the scale: its words, its place, and whether these stay where there is little room.

    Places across are in per cent, downwards in ``em``.
    """

    label: str
    x: str
    y: str
    stays: bool = True


@value_class(frozen=True)
class Line:
    """One region: its name, the number of its dash pattern, its points, and its strokes as x1, y1, x2, y2."""

    name: Phrase
    pattern: int
    points: tuple[Mark, ...]
    strokes: tuple[tuple[str, str, str, str], ...]


@value_class(frozen=True)
class LineChart:
    """A picture of lines.

    Attributes:
        anchor: Begins the ids of its title and description.
        title: What it is, in a few words.
        description: Every value in words, for those who do not see it.
        lines: In order; at most four.
        steps: The horizontal lines of the scale.
        years: The years written below.
        height: With the years.
        starts_at_zero: Whether the scale does; else a sentence has to say that it does not.
    """

    anchor: str
    title: str
    description: str
    lines: tuple[Line, ...]
    steps: tuple[Mark, ...]
    years: tuple[Mark, ...]
    height: str
    starts_at_zero: bool


def line_chart(
    anchor: str,
    title: str,
    values: Sequence[tuple[Phrase, Mapping[int, Decimal]]],
    figure: Callable[[Decimal], str],
) -> LineChart:
    """Return a picture of the values of each region by year; ``figure`` writes a value.

    A year that a region has no value of, though another region has, interrupts its line.
    """
    years = sorted({year for _name, by_year in values for year in by_year})
    steps = _steps([value for _name, by_year in values for value in by_year.values()])
    low, high = steps[0], steps[-1]

    def x(year: int) -> str:
        span = years[-1] - years[0]
        return f"{LEFT + (WIDTH * (year - years[0]) / span if span else WIDTH / 2):.1f}%"

    def y(value: Decimal) -> str:
        return _em(TOP + (HEIGHT - TOP) * (high - value) / (high - low))

    lines = []
    for pattern, (name, by_year) in enumerate(values, 1):
        points = {year: Mark(figure(by_year[year]), x(year), y(by_year[year])) for year in years if year in by_year}
        pairs = [(points[one], points[two]) for one, two in pairwise(years) if {one, two} <= by_year.keys()]
        strokes = tuple((one.x, one.y, two.x, two.y) for one, two in pairs)
        lines.append(Line(name, pattern, tuple(points.values()), strokes))
    said = (
        f"{name.words}: " + ", ".join(f"{year}: {figure(by_year[year])}" for year in years if year in by_year)
        for name, by_year in values
    )
    shown = years[:: -(-len(years) // MOST_YEARS_SHOWN) * -1][::-1]
    return LineChart(
        anchor=anchor,
        title=title,
        description="; ".join(said) + ".",
        lines=tuple(lines),
        steps=tuple(Mark(figure(step), "0", y(step)) for step in steps),
        years=tuple(
            Mark(str(year), x(year), _em(HEIGHT + AXIS - Decimal("0.5")), stays=year in (shown[0], shown[-1]))
            for year in shown
        ),
        height=_em(HEIGHT + AXIS),
        starts_at_zero=low == 0,
    )


def _em(letters: Decimal) -> str:
    return f"{letters:.2f}em"


def _steps(values: Sequence[Decimal]) -> list[Decimal]:
    """Return round numbers, evenly spaced, from below the lowest value to above the highest."""
    low, high = min(values), max(values)
    if 0 <= low * 2 <= high or low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    span = (high - low) or Decimal(1)
    power = Decimal(10) ** (span / STEPS).adjusted()
    step = next(power * each for each in _ROUND if power * each * STEPS >= span)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = max((high / step).to_integral_value(ROUND_CEILING), first + 1)
    return [step * number for number in range(int(first), int(last) + 1)]
