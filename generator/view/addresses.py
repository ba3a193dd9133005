"""Where everything is published: the only functions that make paths and anchors.

Paths are the same in every language and are made of ids alone, so that no address changes with a title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.evaluation import Evaluation, RatingGroup
from ..model.glossary import Term
from ..model.negotiation import Negotiation
from ..model.observation import Series
from ..model.organisation import Municipality, Organisation, ResponsibleParty
from ..model.plan import Action, ActionStatus, FocusArea, Goal, Plan, Section, Subgoal
from ..model.source import Source
from ..model.survey import Survey
from ..model.target_group import TargetGroup
from ..model.value import value_class
from ..model.version import FrozenPlan
from ..model.year_clock import YearClock
from ..resolve.plan_set import PlanSet

START = ""
SOURCES = "sources/"
FIGURES = "figures/"
REMOVED = "removed/"
INDICATORS = "indicators/"
GROUPS = "groups/"
GLOSSARY = "glossary/"
OPEN_DATA = "open-data/"
SEARCH = "search/"
TRANSLATIONS = "translations/"
CHANGES = "changes/"
SCHEDULE = "schedule/"
GOALS = "goals/"
ACCESSIBILITY = "accessibility/"
PRIVACY = "privacy/"
ABOUT = "about/"
SITE_MAP = "site-map/"
FOOTER = (ACCESSIBILITY, PRIVACY, ABOUT, SITE_MAP)
"""Pages that every footer leads to, as far as they are there."""


@value_class(frozen=True)
class Address:
    """A page, and a place on it: ``path`` below the language's root, ``anchor`` without its ``#``."""

    path: str
    anchor: str = ""


def organisation_path(organisation: Organisation) -> str:
    """Return the path of an organisation's page."""
    return f"{organisation.id}/"


def plan_path(plan: Plan) -> str:
    """Return the path of a plan's overview; a frozen version stands below its plan."""
    version = f"versions/{plan.version}/" if isinstance(plan, FrozenPlan) else ""
    return f"{plan.organisation}/{plan.id}/{version}"


def background_path(plan: Plan) -> str:
    """Return the path of the page that holds a plan's chapters beside its focus areas."""
    return f"{plan_path(plan)}background/"


def focus_area_path(plan: Plan, focus_area: FocusArea) -> str:
    """Return the path of a focus area's page."""
    return f"{plan_path(plan)}{focus_area.id}/"


def goal_path(plan: Plan, goal: Goal) -> str:
    """Return the path of a goal's page; the anchor of the goal on its focus area's page is its id."""
    return f"{plan_path(plan)}{goal.id}/"


def action_address(plan: Plan, goal: Goal, action: Action) -> Address:
    """Return where an action stands on its goal's page."""
    return Address(goal_path(plan, goal), action.id)


def section_address(plan: Plan, section: Section) -> Address:
    """Return where a chapter of a plan begins."""
    return Address(background_path(plan), section.id)


def parties_path(organisation: Organisation) -> str:
    """Return the path of an organisation's register of responsible parties."""
    return f"{organisation_path(organisation)}parties/"


def party_path(organisation: Organisation, party: ResponsibleParty) -> str:
    """Return the path of a responsible party's page."""
    return f"{parties_path(organisation)}{party.id}/"


def municipalities_path(organisation: Organisation) -> str:
    """Return the path of the list of an organisation's municipalities."""
    return f"{organisation_path(organisation)}municipalities/"


def municipality_path(organisation: Organisation, municipality: Municipality) -> str:
    """Return the path of a municipality's page."""
    return f"{municipalities_path(organisation)}{municipality.id}/"


def schedule_path(organisation: Organisation) -> str:
    """Return the path of the page that tells what happens when in an organisation."""
    return f"{organisation_path(organisation)}{SCHEDULE}"


def year_path(year: int) -> str:
    """Return the path of the page that tells what happens in a year, in all organisations."""
    return f"{SCHEDULE}{year}/"


def status_path(status: ActionStatus) -> str:
    """Return the path of the page of all actions with a status."""
    return f"{GOALS}{status.replace('_', '-')}/"


def group_path(group: TargetGroup) -> str:
    """Return the path of the page of a group of people."""
    return f"{GROUPS}{group.id}/"


def evaluation_path(evaluation: Evaluation) -> str:
    """Return the path of an evaluation's overview; the anchors of its scales and service areas are their ids."""
    return f"{evaluation.organisation}/{evaluation.id}/"


def evaluation_background_path(evaluation: Evaluation) -> str:
    """Return the path of the page that holds an evaluation's chapters."""
    return f"{evaluation_path(evaluation)}background/"


def rating_group_path(evaluation: Evaluation, group: RatingGroup) -> str:
    """Return the path of a rating group's page; the anchor of a rating on it is the rating's id."""
    return f"{evaluation_path(evaluation)}{group.id}/"


def survey_path(survey: Survey) -> str:
    """Return the path of a survey's page; the anchor of a row on it is the row's id."""
    return f"{survey.organisation}/{survey.id}/"


def year_clock_path(clock: YearClock) -> str:
    """Return the path of a year clock's page; the anchor of an entry on it is the entry's id."""
    return f"{clock.organisation}/{clock.id}/"


def negotiation_path(negotiation: Negotiation) -> str:
    """Return the path of a negotiation's page; the anchors of its priorities, duties and plans are their ids."""
    return f"{negotiation.organisation}/{negotiation.id}/"


def series_path(series: Series) -> str:
    """Return the path of the page that shows the observations of an indicator."""
    return f"{INDICATORS}{series.id}/"


def source_address(source: Source) -> Address:
    """Return where a source stands in the list of sources."""
    return Address(SOURCES, source.id)


def term_address(term: Term) -> Address:
    """Return where a term stands in the glossary."""
    return Address(GLOSSARY, term.id)


def addresses(plan_set: PlanSet) -> dict[str, Address]:
    """Return the address of every id that a text can link to with ``id:``."""
    found = {source.id: source_address(source) for source in plan_set.sources}
    found |= {series.id: Address(series_path(series)) for series in plan_set.series}
    found |= {group.id: Address(group_path(group)) for group in plan_set.target_groups}
    found |= {term.id: term_address(term) for term in plan_set.glossary}
    for organisation in plan_set.organisations:
        found[organisation.id] = Address(organisation_path(organisation))
        for municipality in organisation.municipalities:
            found[municipality.id] = Address(municipality_path(organisation, municipality))
        for party in organisation.parties:
            found[party.id] = Address(party_path(organisation, party))
    for plan in plan_set.plans:
        found[plan.id] = Address(plan_path(plan))
        for section in plan.sections:
            found[section.id] = section_address(plan, section)
        for focus_area in plan.focus_areas:
            found[focus_area.id] = Address(focus_area_path(plan, focus_area))
            for goal in focus_area.goals:
                path = goal_path(plan, goal)
                found[goal.id] = Address(path)
                found |= {subgoal_id: Address(path, subgoal_id) for subgoal_id in _subgoal_ids(goal.subgoals)}
                found |= {action.id: Address(path, action.id) for action in goal.actions}
    for evaluation in plan_set.evaluations:
        found |= _evaluation_addresses(evaluation)
    for survey in plan_set.surveys:
        found |= {each: Address(survey_path(survey), each) for each in _survey_ids(survey)}
        found[survey.id] = Address(survey_path(survey))
    for clock in plan_set.year_clocks:
        dated = (*(each.id for each in (*clock.entries, *clock.other_dates)), *(each.id for each in clock.recurrences))
        found |= {each: Address(year_clock_path(clock), each) for each in dated}
        found[clock.id] = Address(year_clock_path(clock))
    for negotiation in plan_set.negotiations:
        found |= {each: Address(negotiation_path(negotiation), each) for each in _negotiation_ids(negotiation)}
        found[negotiation.id] = Address(negotiation_path(negotiation))
    return found


def _subgoal_ids(subgoals: Iterable[Subgoal]) -> Iterator[str]:
    for subgoal in subgoals:
        yield subgoal.id
        yield from _subgoal_ids(subgoal.subgoals)


def _evaluation_addresses(evaluation: Evaluation) -> dict[str, Address]:
    overview, background = evaluation_path(evaluation), evaluation_background_path(evaluation)
    found = {evaluation.id: Address(overview)}
    found |= {section.id: Address(background, section.id) for section in evaluation.sections}
    found |= {each.id: Address(overview, each.id) for each in evaluation.scales}
    found |= {each.id: Address(overview, each.id) for each in evaluation.service_areas}
    for group in evaluation.groups:
        path = rating_group_path(evaluation, group)
        found |= {rating.id: Address(path, rating.id) for rating in group.ratings}
        found[group.id] = Address(path)
    return found


def _survey_ids(survey: Survey) -> Iterator[str]:
    yield from (section.id for section in survey.sections)
    yield from (theme.id for theme in survey.themes)
    for group in survey.groups:
        yield group.id
        yield from (row.id for row in group.rows)


def _negotiation_ids(negotiation: Negotiation) -> Iterator[str]:
    yield from (section.id for section in negotiation.sections)
    yield from (priority.id for priority in negotiation.priorities)
    yield from (duty.id for duty in negotiation.duties)
    yield from (plan.id for plan in negotiation.plans)
