"""What every goal and action can be chosen by: whose it is, where it stands, who answers, for whom, how far, when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ..model.plan import Action
from .agenda import Agenda, Occasion
from .concerns import groups_of
from .plan_set import Place, PlanSet

Facet: TypeAlias = Literal["organisation", "plan", "area", "group", "party", "year", "status"]
Value: TypeAlias = tuple[Facet, str]
OPEN = "open"
"""The year of what has no date."""


@dataclass(frozen=True)
class Listed:
    """A goal, or one of its actions, with the values that it has on each facet.

    A goal has those of its actions too, so that whoever chooses finds the goal as well; ``action`` is None for it.
    """

    place: Place
    action: Action | None
    facets: tuple[Value, ...]


def listed(plan_set: PlanSet, agenda: Agenda) -> Iterator[Listed]:
    """Yield every goal of every plan in printed order, each followed by its actions."""
    found: dict[str, list[Occasion]] = {}
    for organisation in plan_set.organisations:
        for occasion in agenda.get(organisation.id, ()):
            if occasion.place:
                found.setdefault(occasion.place.goal.id, []).append(occasion)
    for plan in plan_set.plans:
        for focus_area in plan.focus_areas:
            for number, goal in enumerate(focus_area.goals, 1):
                place = Place(plan, focus_area, goal, number)
                yield from _listed(plan_set, place, found.get(goal.id, ()))


def _listed(plan_set: PlanSet, place: Place, occasions: Sequence[Occasion]) -> Iterator[Listed]:
    plan, goal = place.plan, place.goal
    shared: list[Value] = [("organisation", plan.organisation), ("plan", plan.id), ("area", place.focus_area.id)]
    shared += [("year", str(each.last.year)) for each in occasions if each.action is None]
    of_actions = [(action, _of_action(plan_set, place, action, occasions)) for action in goal.actions]
    own: list[Value] = [("group", each) for each in groups_of(place)]
    own += [("party", each) for each in goal.parties]
    yield Listed(place, None, _complete([*shared, *own, *(value for _action, held in of_actions for value in held)]))
    for action, held in of_actions:
        yield Listed(place, action, _complete([*shared, *held]))


def _of_action(plan_set: PlanSet, place: Place, action: Action, occasions: Sequence[Occasion]) -> list[Value]:
    found: list[Value] = [("group", each) for each in action.target_groups or groups_of(place)]
    found += [("party", party.id) for party in plan_set.answering(place.goal, action).parties]
    found += [("year", str(each.last.year)) for each in occasions if each.action is action]
    return [*found, ("status", action.follow_up.status)] if action.follow_up else found


def _complete(values: list[Value]) -> tuple[Value, ...]:
    """Return each value once, and that there is no date where there is none."""
    has_year = any(name == "year" for name, _value in values)
    return tuple(dict.fromkeys(values if has_year else [*values, ("year", OPEN)]))
