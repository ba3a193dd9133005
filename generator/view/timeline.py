"""The years as a picture: a bar for each, as long as there are things in it, and in words where today is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from ..localise import Localiser, Phrase
from ..model.value import value_class
from .charts import BarChart, bar_chart


@value_class(frozen=True)
class Timeline:
    """A picture of years with the sentence that says what is seen."""

    sentence: str
    chart: BarChart


def timeline(words: Localiser, anchor: str, title: str, counts: Mapping[int, int], today: date) -> Timeline | None:
    """Return a picture of how much there is in each year; None for fewer than two years, which nothing sets apart.

    Args:
        words: The language.
        anchor: Begins the ids of the picture's title and description.
        title: What it is, in a few words.
        counts: How much there is in each year, without gaps.
        today: The day of the build, which stands beside its year.
    """
    if len(counts) < 2:
        return None
    labels = {year: str(year) for year in sorted(counts)}
    if today.year in labels:
        labels[today.year] = words.gettext("{year}, tänään {day}", year=today.year, day=words.date(today))
    most = max(counts.values())
    fullest = [str(year) for year in labels if counts[year] == most]
    sentence = words.ngettext(
        "Eniten niitä on vuonna {years}: {most}.",
        "Eniten niitä on vuosina {years}: kunakin {most}.",
        len(fullest),
        years=words.list(fullest),
        most=words.number(Decimal(most)),
    )
    bars = [(Phrase(label), Decimal(counts[year])) for year, label in labels.items()]
    return Timeline(sentence, bar_chart(words, anchor, title, bars, (Decimal(0), Decimal(most or 1))))
