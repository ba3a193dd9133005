"""How often each rating was given: a table by plan, a picture beside it and a sentence that says what they show."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction

from ..localise import Phrase
from ..model.evaluation import Evaluation, RatingGroup, Scale
from ..model.plan import Plan
from ..model.value import value_class
from ..resolve.figures import half_up
from ..resolve.stories import plans_of_group
from .charts import BarChart, bar_chart
from .setting import Setting
from .tables import MAX_COLUMNS, Row, Table, nothing


@value_class(frozen=True)
class Distribution:
    """The ratings on one scale: how often each was given."""

    sentence: str
    chart: BarChart
    table: Table


def distributions(here: Setting, evaluation: Evaluation) -> tuple[Distribution, ...]:
    """Return a distribution for each scale that has ratings, in the order of the scales."""
    found = []
    for scale in evaluation.scales:
        groups = [group for group in evaluation.groups if group.scale == scale.id]
        if _count(groups).total():
            found.append(_distribution(here, scale, groups))
    return tuple(found)


def _distribution(here: Setting, scale: Scale, groups: list[RatingGroup]) -> Distribution:
    words, counts = here.words, _count(groups)
    steps = range(scale.highest, scale.lowest - 1, -1)
    bars = [(Phrase(words.gettext("Arvosana {value}", value=step)), Decimal(counts[step])) for step in steps]
    span = (Decimal(0), Decimal(max(counts.values())))
    title = words.gettext("Kuinka monta kertaa kukin arvosana annettiin")
    return Distribution(
        _sentence(here, counts),
        bar_chart(words, f"{scale.id}-chart", title, bars, span),
        _table(here, scale, groups),
    )


def _sentence(here: Setting, counts: Counter[int]) -> str:
    """Return how many ratings there are and which was given most often."""
    words, total, most = here.words, counts.total(), max(counts.values())
    most_given = sorted(value for value, count in counts.items() if count == most)
    begin = words.ngettext("Arvosanoja on yksi.", "Arvosanoja on {n}.", total)
    share = words.number(half_up(Fraction(100 * most, total), 0))
    values = {"count": words.number(Decimal(most)), "share": share}
    if len(most_given) == 1:
        rest = words.gettext(
            "Yleisin arvosana on {value}: niitä on {count} eli {share} prosenttia.", value=most_given[0], **values
        )
    else:
        rest = words.gettext(
            "Yleisimmät arvosanat ovat {values}: kutakin on {count} eli {share} prosenttia.",
            values=words.list([str(value) for value in most_given]),
            **values,
        )
    return f"{begin} {rest}"


def _table(here: Setting, scale: Scale, groups: list[RatingGroup]) -> Table:
    words = here.words
    by_plan = _by_plan(here, groups)
    columns = [(here.title(plan.short_title).text, _count(found)) for plan, found in by_plan]
    if len(columns) + 2 > MAX_COLUMNS or len({name for name, _counts in columns}) < len(columns) or len(columns) == 1:
        columns = []
    columns.append((words.gettext("Yhteensä"), _count(groups)))
    rows = []
    for step in range(scale.highest, scale.lowest - 1, -1):
        cells = tuple(
            (Phrase(words.number(Decimal(counts[step]))),) if counts[step] else nothing(words.gettext("ei yhtään"))
            for _name, counts in columns
        )
        rows.append(Row((Phrase(words.gettext("Arvosana {value}", value=step)),), cells))
    caption = words.gettext(
        "Arvosanojen määrät asteikolla {lowest}–{highest}", lowest=scale.lowest, highest=scale.highest
    )
    return Table(caption, (words.gettext("Arvosana"), *(name for name, _counts in columns)), tuple(rows))


def _by_plan(here: Setting, groups: list[RatingGroup]) -> list[tuple[Plan, list[RatingGroup]]]:
    found: dict[str, tuple[Plan, list[RatingGroup]]] = {}
    for group in groups:
        for plan in plans_of_group(here.stories, group)[:1]:
            found.setdefault(plan.id, (plan, []))[1].append(group)
    return list(found.values())


def _count(groups: list[RatingGroup]) -> Counter[int]:
    return Counter(value for group in groups for rating in group.ratings for value in rating.values)
