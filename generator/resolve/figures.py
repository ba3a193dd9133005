"""Published figures, computed again from their items.

A figure stays as it was published. Beside it stands what its items give, in exact arithmetic and
rounded half up to as many decimals as were published, so that a reader sees where the two differ.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

from ..model.evaluation import Achievement, Evaluation, Rating, RatingGroup, Summary, Total
from ..model.plan import FocusArea, Plan
from ..model.survey import Survey, SurveyRow
from ..model.text import Text
from .plan_set import PlanSet

OfEvaluation = Literal["goals", "mean", "rating", "yes", "partly", "no", "total"]
OfSurvey = Literal["survey_mean", "subgoals", "share", "score", "themes_goals"]
FigureKind: TypeAlias = OfEvaluation | OfSurvey
Reason = Literal["same", "differs", "no_items", "impossible"]


@dataclass(frozen=True)
class Mean:
    """An exact mean, with how many ratings it is made of and how many goals have none."""

    value: Fraction
    ratings: int
    goals_without: int


@dataclass(frozen=True)
class Figure:
    """One published figure beside the computed one.

    Attributes:
        source_ref: Where it is published; None where the source has no reference for it.
        owner: Id of the evaluation or survey.
        kind: What it counts.
        label: The group, row or total that it is about.
        published: As published.
        computed: What the items give, rounded like the published figure; None where nothing can be computed.
        agrees: Whether the two are the same; None where nothing can be computed.
        reason: ``no_items``: the parts are not printed. ``impossible``: no number of answers gives it;
            ``nearest`` then has the two possible figures around it.
        made_of: The mean that it was computed from, where it is a mean.
    """

    source_ref: str | None
    owner: str
    kind: FigureKind
    label: Text
    published: Decimal
    computed: Decimal | None
    agrees: bool | None
    reason: Reason
    made_of: Mean | None = None
    nearest: tuple[Decimal, Decimal] | None = None


def half_up(value: Fraction, decimals: int) -> Decimal:
    """Return ``value`` rounded to ``decimals`` places, halves away from zero."""
    scaled = abs(value) * 10**decimals
    rounded = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(-rounded if value < 0 else rounded).scaleb(-decimals)


def decimals_of(published: Decimal) -> int:
    """Return how many decimals a figure was published with."""
    exponent = published.as_tuple().exponent
    assert isinstance(exponent, int)
    return max(0, -exponent)


def mean_of(ratings: Iterable[Rating]) -> Mean | None:
    """Return the mean of ratings; a goal with two ratings counts twice. None where there is no rating."""
    rated = tuple(ratings)
    values = [value for rating in rated for value in rating.values]
    if not values:
        return None
    return Mean(Fraction(sum(values), len(values)), len(values), sum(not rating.values for rating in rated))


def count_achieved(ratings: Iterable[Rating], achievement: Achievement) -> int:
    """Return how many goals have an achievement. A goal without one counts nowhere."""
    return sum(rating.achievement == achievement for rating in ratings)


@dataclass(frozen=True)
class GroupItems:
    """How many goals and subgoals the focus area of each rating group has, by group id."""

    goals: Mapping[str, int]
    subgoals: Mapping[str, int]


@dataclass(frozen=True)
class Uneven:
    """A row of a published summary whose results do not add up to the goals that it states."""

    row: Summary
    group: RatingGroup
    results: int


def uneven_rows(evaluation: Evaluation) -> tuple[Uneven, ...]:
    """Return the rows whose yes, partly and no add up to another number than their goals.

    A column that the table does not have is counted from the items. A row that prints no result at all is even.
    """
    groups = {group.id: group for group in evaluation.groups}
    found = []
    for row in evaluation.summaries:
        ratings = groups[row.group].ratings
        pairs: tuple[tuple[Achievement, int | None], ...] = (("yes", row.yes), ("partly", row.partly), ("no", row.no))
        results = sum(count_achieved(ratings, kind) if stated is None else stated for kind, stated in pairs)
        is_stated = any(stated is not None for _kind, stated in pairs)
        if is_stated and row.goals is not None and results != row.goals:
            found.append(Uneven(row, groups[row.group], results))
    return tuple(found)


def group_items(plans: Iterable[Plan], evaluations: Iterable[Evaluation]) -> GroupItems:
    """Return how many goals and subgoals the focus areas have whose goals each rating group rates."""
    areas: dict[str, FocusArea] = {}
    for area in (area for plan in plans for area in plan.focus_areas):
        areas[area.id] = area
        for goal in area.goals:
            areas[goal.id] = area
            areas |= {subgoal.id: area for subgoal in goal.subgoals}
    goals: dict[str, int] = {}
    subgoals: dict[str, int] = {}
    for group in (group for evaluation in evaluations for group in evaluation.groups):
        rated = {areas[rating.of].id: areas[rating.of] for rating in group.ratings if rating.of in areas}
        goals[group.id] = sum(len(area.goals) for area in rated.values())
        subgoals[group.id] = sum(len(goal.subgoals) for area in rated.values() for goal in area.goals)
    return GroupItems(goals, subgoals)


def figures_of(plan_set: PlanSet) -> tuple[Figure, ...]:
    """Return every published figure of all evaluations and surveys, in printed order."""
    items = group_items(plan_set.plans, plan_set.evaluations)
    return published_figures(plan_set.evaluations, plan_set.surveys, items)


def published_figures(
    evaluations: Iterable[Evaluation], surveys: Iterable[Survey], items: GroupItems
) -> tuple[Figure, ...]:
    """Return every published figure of evaluations and surveys, in printed order.

    Args:
        evaluations: With their summary rows and totals.
        surveys: With their summary rows, themes, shares and scores.
        items: How many goals and subgoals stand behind each rating group.
    """
    found: list[Figure] = []
    for evaluation in evaluations:
        found.extend(_summary_figures(evaluation, items))
        found.extend(_total_figure(evaluation, total, items) for total in evaluation.totals)
    for survey in surveys:
        found.extend(_survey_figures(survey))
    return tuple(found)


def _summary_figures(evaluation: Evaluation, items: GroupItems) -> Iterator[Figure]:
    groups = {group.id: group for group in evaluation.groups}
    for row in evaluation.summaries:
        group = groups[row.group]

        def figure(
            kind: FigureKind,
            published: int | Decimal,
            computed: Fraction | int | None,
            mean: Mean | None = None,
            *,
            group: RatingGroup = group,
            source_ref: str = row.source_ref,
        ) -> Figure:
            return _compared(source_ref, evaluation.id, kind, group.title, Decimal(published), computed, mean)

        if row.goals is not None:
            yield figure("goals", row.goals, items.goals[group.id])
        if row.mean is not None:
            mean = mean_of(group.ratings)
            yield figure("mean", row.mean, mean.value if mean else None, mean)
        if row.rating is not None:
            mean = mean_of(group.ratings)
            yield figure("rating", row.rating, mean.value if mean else None, mean)
        has_achievements = any(rating.achievement for rating in group.ratings)
        for kind, published in (("yes", row.yes), ("partly", row.partly), ("no", row.no)):
            if published is not None:
                counted = count_achieved(group.ratings, kind) if has_achievements else None  # type: ignore[arg-type]
                yield figure(kind, published, counted)  # type: ignore[arg-type]


def _total_figure(evaluation: Evaluation, total: Total, items: GroupItems) -> Figure:
    groups = [group for group in evaluation.groups if group.id in total.groups]
    computed: int | None = None
    if total.counted == "goals":
        computed = sum(items.goals[group.id] for group in groups)
    elif total.counted == "guidelines":
        computed = len(groups)
    elif total.counted == "ratings":
        computed = sum(len(rating.values) for group in groups for rating in group.ratings)
    elif total.counted == "subgoals":
        computed = sum(items.subgoals[group.id] for group in groups)
    return _compared(total.source_ref, evaluation.id, "total", total.what, Decimal(total.published), computed)


def _survey_figures(survey: Survey) -> Iterator[Figure]:
    rows = {row.id: row for group in survey.groups for row in group.rows}
    for row in rows.values():
        under = [other for other in rows.values() if other.parent == row.id]
        if under:
            yield _compared(row.source_ref, survey.id, "survey_mean", row.text, row.mean, _mean_of_means(under))
        else:
            yield _possible_mean(survey, row)
    for summary in survey.summaries:
        items = [rows[row_id] for row_id in summary.rows]
        yield _compared(summary.source_ref, survey.id, "survey_mean", summary.text, summary.mean, _mean_of_means(items))
        if summary.subgoals is not None:
            stated = Decimal(summary.subgoals)
            yield _compared(summary.source_ref, survey.id, "subgoals", summary.text, stated, len(items))
    for theme in survey.themes:
        yield _compared(theme.source_ref, survey.id, "survey_mean", theme.title, theme.mean, None)
    if survey.goals_stated is not None and survey.themes:
        counted = sum(theme.goals for theme in survey.themes)
        yield _compared(None, survey.id, "themes_goals", survey.short_title, Decimal(survey.goals_stated), counted)
    if not survey.answered:
        return
    for share in survey.shares:
        yield _possible(survey, "share", share.what, Decimal(share.percent), range(survey.answered + 1), 100)
    for score in survey.scores:
        span = range(-survey.answered, survey.answered + 1)
        yield _possible(survey, "score", score.what, Decimal(score.value), span, 100)


def _mean_of_means(rows: Iterable[SurveyRow]) -> Fraction | None:
    means = [Fraction(row.mean) for row in rows]
    return sum(means, Fraction(0)) / len(means) if means else None


def _possible_mean(survey: Survey, row: SurveyRow) -> Figure:
    if survey.scale is None or not survey.answered:
        return _compared(row.source_ref, survey.id, "survey_mean", row.text, row.mean, None)
    lowest, highest = survey.scale.lowest * survey.answered, survey.scale.highest * survey.answered
    return _possible(survey, "survey_mean", row.text, row.mean, range(lowest, highest + 1), 1, row.source_ref)


def _compared(
    source_ref: str | None,
    owner: str,
    kind: FigureKind,
    label: Text,
    published: Decimal,
    computed: Fraction | int | None,
    mean: Mean | None = None,
) -> Figure:
    if computed is None:
        return Figure(source_ref, owner, kind, label, published, None, None, "no_items")
    rounded = half_up(Fraction(computed), decimals_of(published))
    agrees = rounded == published
    return Figure(
        source_ref, owner, kind, label, published, rounded, agrees, "same" if agrees else "differs", made_of=mean
    )


def _possible(
    survey: Survey,
    kind: FigureKind,
    label: Text,
    published: Decimal,
    totals: range,
    of_each: int,
    source_ref: str | None = None,
) -> Figure:
    """Return a figure that is so many times a total of answers through their number, and whether a total gives it."""

    def figure(total: int) -> Decimal:
        return half_up(Fraction(of_each * total, survey.answered), decimals_of(published))

    place = bisect_left(totals, published, key=figure)  # figures grow with their totals
    above, below = figure(totals[min(place, len(totals) - 1)]), figure(totals[max(place - 1, 0)])
    if above == published:
        return Figure(source_ref, survey.id, kind, label, published, None, None, "no_items")
    return Figure(source_ref, survey.id, kind, label, published, None, False, "impossible", nearest=(below, above))
