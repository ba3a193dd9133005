"""Everything that is said of one goal, wherever it is said: ratings, survey rows and links between documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, TypeVar

from ..model.evaluation import Evaluation, Rating, RatingGroup, Scale
from ..model.link import Link
from ..model.negotiation import Negotiation
from ..model.plan import Action, FocusArea, Goal, Plan, Subgoal
from ..model.record import Record, record_fields
from ..model.survey import Survey, SurveyRow
from ..model.year_clock import YearClock
from .plan_set import Place, PlanSet, places

Value = TypeVar("Value")

Document: TypeAlias = Plan | Evaluation | Survey | Negotiation | YearClock


@dataclass(frozen=True)
class Aim:
    """A focus area, a goal (with its place) or a subgoal (with its goal's place): what ratings and rows are about."""

    plan: Plan
    focus_area: FocusArea
    place: Place | None = None
    subgoal: Subgoal | None = None


@dataclass(frozen=True)
class Rated:
    """A rating with the group and the evaluation that it stands in."""

    evaluation: Evaluation
    group: RatingGroup
    rating: Rating

    @property
    def scale(self) -> Scale:
        """The scale that the rating is on."""
        return scale_of(self.evaluation, self.group)


@dataclass(frozen=True)
class Asked:
    """A row of a survey."""

    survey: Survey
    row: SurveyRow


@dataclass(frozen=True)
class Told:
    """What stands at one place of a source; ``place`` is the goal that it is, or belongs to, if any."""

    document: Document
    record: Record
    place: Place | None = None


@dataclass(frozen=True)
class Relation:
    """A link as seen from one of its ends: what stands at the other one."""

    link: Link
    here: Told
    there: Told


@dataclass(frozen=True)
class Stories:
    """What is said of goals, by the id of what is spoken of or by the place in the source.

    Evaluations and surveys stand in the order of their days, those without one first, then by id.
    """

    evaluations: tuple[Evaluation, ...]
    aims: Mapping[str, Aim]
    _ratings: Mapping[str, tuple[Rated, ...]]
    _rows: Mapping[str, tuple[Asked, ...]]
    _relations: Mapping[str, tuple[Relation, ...]]

    def ratings_of(self, aim_id: str) -> tuple[Rated, ...]:
        """Return the ratings of a goal, subgoal or focus area, oldest first."""
        return self._ratings.get(aim_id, ())

    def rows_about(self, aim_id: str) -> tuple[Asked, ...]:
        """Return the survey rows that ask about a goal, subgoal or focus area."""
        return self._rows.get(aim_id, ())

    def relations_of(self, source_ref: str | None) -> tuple[Relation, ...]:
        """Return the links of a place in the sources in the order of the list, whichever way they were written."""
        return self._relations.get(source_ref, ()) if source_ref else ()


def stories_of(plan_set: PlanSet) -> Stories:
    """Return everything that evaluations, surveys and links say, by what they speak of."""
    evaluations = sorted(plan_set.evaluations, key=lambda each: (each.dated or date.min, each.id))
    surveys = sorted(
        plan_set.surveys, key=lambda each: (each.held.latest or date.min if each.held else date.min, each.id)
    )
    ratings = (
        (rating.of, Rated(evaluation, group, rating))
        for evaluation in evaluations
        for group in evaluation.groups
        for rating in group.ratings
    )
    rows = (
        (row.of, Asked(survey, row)) for survey in surveys for group in survey.groups for row in group.rows if row.of
    )
    return Stories(
        evaluations=tuple(evaluations),
        aims={aim_id: aim for plan in plan_set.plans for aim_id, aim in _aims(plan)},
        _ratings=_by_key(ratings),
        _rows=_by_key(rows),
        _relations=_by_key(_relations(plan_set)),
    )


def scale_of(evaluation: Evaluation, group: RatingGroup) -> Scale:
    """Return the scale that the ratings of a group are on."""
    return next(scale for scale in evaluation.scales if scale.id == group.scale)


def plans_of_group(stories: Stories, group: RatingGroup) -> tuple[Plan, ...]:
    """Return the plans whose goals a group rates, each once; usually one."""
    return tuple({aim.plan.id: aim.plan for aim in _aims_of(stories, group)}.values())


def focus_areas_of_group(stories: Stories, group: RatingGroup) -> tuple[Aim, ...]:
    """Return the focus areas whose goals a group rates, each once, as aims; usually one."""
    found = {aim.focus_area.id: Aim(aim.plan, aim.focus_area) for aim in _aims_of(stories, group)}
    return tuple(found.values())


def subgoals_below(subgoals: Iterable[Subgoal]) -> Iterator[Subgoal]:
    """Yield subgoals and those below them, in printed order."""
    for subgoal in subgoals:
        yield subgoal
        yield from subgoals_below(subgoal.subgoals)


def _aims_of(stories: Stories, group: RatingGroup) -> Iterator[Aim]:
    return (stories.aims[rating.of] for rating in group.ratings)


def _aims(plan: Plan) -> Iterator[tuple[str, Aim]]:
    for focus_area in plan.focus_areas:
        yield focus_area.id, Aim(plan, focus_area)
    for place in places(plan):
        yield place.goal.id, Aim(plan, place.focus_area, place)
        for subgoal in subgoals_below(place.goal.subgoals):
            yield subgoal.id, Aim(plan, place.focus_area, place, subgoal)


def _relations(plan_set: PlanSet) -> Iterator[tuple[str, Relation]]:
    linked = {reference for link in plan_set.links for reference in (link.from_, link.to)}
    told = {reference: each for reference, each in _told(plan_set) if reference in linked} if linked else {}
    for link in plan_set.links:
        start, end = told[link.from_], told[link.to]
        yield link.from_, Relation(link, start, end)
        yield link.to, Relation(link, end, start)


def _told(plan_set: PlanSet) -> Iterator[tuple[str, Told]]:
    """Yield what stands at each place of the sources; plans come last, so that a goal hides its rating."""
    documents: tuple[Document, ...] = (
        *plan_set.year_clocks,
        *plan_set.negotiations,
        *plan_set.surveys,
        *plan_set.evaluations,
        *plan_set.plans,
    )
    for document in documents:
        for record in _records(document):
            source_ref: str | None = vars(record).get("source_ref")
            if source_ref is not None:
                yield source_ref, Told(document, record)
    for plan in plan_set.plans:
        for place in places(plan):
            goal = place.goal
            parts: tuple[Goal | Subgoal | Action, ...] = (goal, *subgoals_below(goal.subgoals), *goal.actions)
            yield from ((part.source_ref, Told(plan, part, place)) for part in parts)


def _records(record: Record) -> Iterator[Record]:
    yield record
    said = vars(record)
    for name in record_fields(type(record)):
        value = said[name]
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from _records(item)


def _by_key(pairs: Iterable[tuple[str, Value]]) -> dict[str, tuple[Value, ...]]:
    found: dict[str, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
