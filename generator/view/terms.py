"""What a plan calls its parts, and how many it has of them."""

from __future__ import annotations

from collections.abc import Iterable

from ..localise import Localiser
from ..model.plan import Goal, Plan


def focus_area_term(words: Localiser, plan: Plan) -> str:
    """Return what the plan calls one of its focus areas."""
    match plan.focus_area_term:
        case "focus_area":
            return words.gettext("Painopiste")
        case "strategic_line":
            return words.gettext("Linjaus")
        case "goal_group":
            return words.gettext("Tavoitekokonaisuus")
        case "guideline":
            return words.gettext("Suuntaviiva")


def focus_area_terms(words: Localiser, plan: Plan) -> str:
    """Return what the plan calls its focus areas."""
    match plan.focus_area_term:
        case "focus_area":
            return words.gettext("Painopisteet")
        case "strategic_line":
            return words.gettext("Linjaukset")
        case "goal_group":
            return words.gettext("Tavoitekokonaisuudet")
        case "guideline":
            return words.gettext("Suuntaviivat")


def count_of_focus_areas(words: Localiser, plan: Plan) -> str:
    """Return "6 painopistettä"; those without goals are listed, but not counted."""
    count = sum(1 for focus_area in plan.focus_areas if focus_area.goals)
    match plan.focus_area_term:
        case "focus_area":
            return words.ngettext("{n} painopiste", "{n} painopistettä", count)
        case "strategic_line":
            return words.ngettext("{n} linjaus", "{n} linjausta", count)
        case "goal_group":
            return words.ngettext("{n} tavoitekokonaisuus", "{n} tavoitekokonaisuutta", count)
        case "guideline":
            return words.ngettext("{n} suuntaviiva", "{n} suuntaviivaa", count)


def counts_of_goals(words: Localiser, goals: Iterable[Goal]) -> tuple[str, ...]:
    """Return "19 tavoitetta", "33 toimenpidettä": goals, then subgoals and actions where there are some."""
    counted = tuple(goals)
    subgoals = sum(len(goal.subgoals) for goal in counted)
    actions = sum(len(goal.actions) for goal in counted)
    found = [words.ngettext("{n} tavoite", "{n} tavoitetta", len(counted))]
    if subgoals:
        found.append(words.ngettext("{n} alatavoite", "{n} alatavoitetta", subgoals))
    if actions:
        found.append(count_of_actions(words, actions))
    return tuple(found)


def count_of_actions(words: Localiser, count: int) -> str:
    """Return "1 toimenpide", "3 toimenpidettä"."""
    return words.ngettext("{n} toimenpide", "{n} toimenpidettä", count)
