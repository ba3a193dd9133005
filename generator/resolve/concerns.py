"""Whom goals concern: groups of people and municipalities, each with the goals that are about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from ..model.evaluation import Evaluation, Rating, RatingGroup, ServiceArea
from ..model.negotiation import Negotiation
from ..model.observation import Series
from ..model.plan import Action, Plan, Section
from ..model.survey import Survey
from .plan_set import Place, PlanSet

Document: TypeAlias = Plan | Evaluation | Survey | Negotiation
Item = TypeVar("Item")


@dataclass(frozen=True)
class Concern:
    """A goal that is about somebody: as a whole, or only the actions that say so, in printed order.

    ``actions`` is empty where the whole goal is meant.
    """

    place: Place
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True)
class Mention:
    """A place outside the goals that names a municipality: a chapter, a rating or a service area of a document."""

    document: Document
    about: Section | Rating | ServiceArea
    group: RatingGroup | None = None
    """The group of ratings that a rating stands in."""


@dataclass(frozen=True)
class Asked:
    """A survey that asked a municipality, and whether it answered in time."""

    survey: Survey
    answered: bool


@dataclass(frozen=True)
class Named:
    """Everything that names one municipality, in the order of the documents."""

    concerns: tuple[Concern, ...] = ()
    mentions: tuple[Mention, ...] = ()
    asked: tuple[Asked, ...] = ()
    series: tuple[Series, ...] = ()
    """Observations that have values of it."""

    @property
    def count(self) -> int:
        """How many places name it."""
        return len(self.concerns) + len(self.mentions) + len(self.asked) + len(self.series)


NOT_NAMED = Named()


@dataclass(frozen=True)
class Concerns:
    """The goals of each group, and what names each municipality, by their ids; those without any are missing."""

    groups: Mapping[str, tuple[Concern, ...]]
    municipalities: Mapping[str, Named]


def groups_of(place: Place) -> tuple[str, ...]:
    """Return the ids of the groups that a goal concerns: its own, else its focus area's, else its plan's."""
    return place.goal.target_groups or place.focus_area.target_groups or place.plan.target_groups


def concerns_of(plan_set: PlanSet) -> Concerns:
    """Return whom every goal concerns, in the order of the plans."""
    groups: dict[str, list[Concern]] = {}
    goals: dict[str, list[Concern]] = {}
    for plan in plan_set.plans:
        for focus_area in plan.focus_areas:
            for number, goal in enumerate(focus_area.goals, 1):
                place = Place(plan, focus_area, goal, number)
                _add(groups, place, groups_of(place), ((each, each.target_groups) for each in goal.actions))
                _add(goals, place, goal.municipalities, ((each, each.municipalities) for each in goal.actions))
    mentions = _by_name(_mentions(plan_set))
    asked = _by_name(
        (each.municipality, Asked(survey, each.answered))
        for survey in plan_set.surveys
        for each in survey.respondents
        if each.municipality
    )
    codes = {each.code: each.id for organisation in plan_set.organisations for each in organisation.municipalities}
    series = _by_name(
        (codes[region.code], each)
        for each in plan_set.series
        for region in each.regions
        if region.category == "KUNTA" and region.code in codes
    )
    named = {
        name: Named(tuple(goals.get(name, ())), mentions.get(name, ()), asked.get(name, ()), series.get(name, ()))
        for name in goals.keys() | mentions.keys() | asked.keys() | series.keys()
    }
    return Concerns({name: tuple(found) for name, found in groups.items()}, named)


def _add(
    found: dict[str, list[Concern]],
    place: Place,
    whole: tuple[str, ...],
    actions: Iterable[tuple[Action, tuple[str, ...]]],
) -> None:
    parts: dict[str, list[Action]] = {}
    for action, names in actions:
        for name in dict.fromkeys(names):
            if name not in whole:
                parts.setdefault(name, []).append(action)
    for name in dict.fromkeys(whole):
        found.setdefault(name, []).append(Concern(place))
    for name, held in parts.items():
        found.setdefault(name, []).append(Concern(place, tuple(held)))


def _mentions(plan_set: PlanSet) -> Iterator[tuple[str, Mention]]:
    documents: tuple[Document, ...] = (
        *plan_set.plans,
        *plan_set.evaluations,
        *plan_set.surveys,
        *plan_set.negotiations,
    )
    for document in documents:
        for section in document.sections:
            yield from ((name, Mention(document, section)) for name in section.municipalities)
    for evaluation in plan_set.evaluations:
        for group in evaluation.groups:
            for rating in group.ratings:
                yield from ((name, Mention(evaluation, rating, group)) for name in rating.municipalities)
        for area in evaluation.service_areas:
            yield from ((name, Mention(evaluation, area)) for name in area.municipalities)


def _by_name(found: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    by_name: dict[str, list[Item]] = {}
    for name, item in found:
        by_name.setdefault(name, []).append(item)
    return {name: tuple(items) for name, items in by_name.items()}
