"""Everything that the site tells, with ids resolved: what a view asks, it finds here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from ..load.twins import TextCounts
from ..model.accessibility import Accessibility
from ..model.evaluation import Evaluation
from ..model.glossary import Term
from ..model.indicator import Indicator
from ..model.link import Link
from ..model.negotiation import Negotiation
from ..model.observation import Series
from ..model.once import Once
from ..model.organisation import Organisation, ResponsibleParty
from ..model.plan import Action, FocusArea, Footnote, Goal, Plan
from ..model.site import Site
from ..model.source import Source
from ..model.survey import Survey
from ..model.target_group import TargetGroup
from ..model.text import Locale, Text
from ..model.year_clock import YearClock
from ..problems import Location
from .identities import Identity, identities
from .permanence import NOTHING_PROMISED, Permanence


@dataclass(frozen=True)
class Place:
    """Where a goal stands: its plan, its focus area and its printed-order number within it, from 1."""

    plan: Plan
    focus_area: FocusArea
    goal: Goal
    number: int


@dataclass(frozen=True)
class Answering:
    """Who answers for one action. ``parties`` of a shared action are those of its goal."""

    kind: Literal["named", "shared", "to_be_confirmed", "none", "uncertain"]
    parties: tuple[ResponsibleParty, ...]
    reason: Text | None


@dataclass(frozen=True)
class Duty:
    """What one party answers for within one goal, in printed order of the actions."""

    place: Place
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class PlanSet(Once):
    """The whole of the data on one day. Every id in it is known to lead somewhere.

    Organisations and plans are sorted by id and by (organisation, start of period, id), so that the
    order of files changes nothing. ``narratives`` maps a language and a path such as
    ``luvn/hyvinvointi-2024/mieli`` to Markdown. What is the same for all who ask, such as who has what to do when, is
    asked with ``once``.
    """

    site: Site
    organisations: tuple[Organisation, ...]
    plans: tuple[Plan, ...]
    sources: tuple[Source, ...]
    year_clocks: tuple[YearClock, ...]
    narratives: Mapping[tuple[Locale, str], str]
    today: date
    evaluations: tuple[Evaluation, ...] = ()
    surveys: tuple[Survey, ...] = ()
    negotiations: tuple[Negotiation, ...] = ()
    links: tuple[Link, ...] = ()
    series: tuple[Series, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    glossary: tuple[Term, ...] = ()
    permanence: Permanence = NOTHING_PROMISED
    written: Mapping[str, Location] = field(default_factory=dict)
    """Where the data says each id; empty where the site names no address for editing."""
    coverage: Mapping[str, TextCounts] = field(default_factory=dict)
    """How many texts each document has, by its id, or its file where it has none; empty on a site in one language."""
    accessibility: Accessibility | None = None

    def party(self, party_id: str) -> ResponsibleParty:
        """Return the party of an id."""
        return self._parties[party_id]

    def source(self, source_id: str) -> Source:
        """Return the source of an id."""
        return self._sources[source_id]

    def plan(self, plan_id: str) -> Plan:
        """Return the plan of an id."""
        return self._plans[plan_id]

    def organisation(self, organisation_id: str) -> Organisation:
        """Return the organisation of an id."""
        return self._organisations[organisation_id]

    def plans_of(self, organisation: Organisation) -> tuple[Plan, ...]:
        """Return the plans of an organisation, oldest period first."""
        return tuple(plan for plan in self.plans if plan.organisation == organisation.id)

    def evaluations_of(self, organisation: Organisation) -> tuple[Evaluation, ...]:
        """Return the evaluations of an organisation, by id."""
        return tuple(each for each in self.evaluations if each.organisation == organisation.id)

    def surveys_of(self, organisation: Organisation) -> tuple[Survey, ...]:
        """Return the surveys of an organisation, by id."""
        return tuple(each for each in self.surveys if each.organisation == organisation.id)

    def year_clocks_of(self, organisation: Organisation) -> tuple[YearClock, ...]:
        """Return the year clocks of an organisation, oldest first."""
        found = (each for each in self.year_clocks if each.organisation == organisation.id)
        return tuple(sorted(found, key=lambda each: (each.year, each.id)))

    def negotiations_of(self, organisation: Organisation) -> tuple[Negotiation, ...]:
        """Return the negotiations of an organisation, oldest first."""
        found = (each for each in self.negotiations if each.organisation == organisation.id)
        return tuple(sorted(found, key=lambda each: (each.year, each.id)))

    def annex_of(self, plan: Plan) -> tuple[Plan, ...]:
        """Return the plans that name this plan as their annex."""
        return tuple(other for other in self.plans if any(annex.plan == plan.id for annex in other.annexes))

    def place(self, goal_id: str) -> Place:
        """Return where a goal stands."""
        return self._places[goal_id]

    def answering(self, goal: Goal, action: Action) -> Answering:
        """Return who answers for an action, with the goal's parties where they are shared."""
        parties = tuple(map(self.party, answering_ids(goal, action)))
        return Answering(action.responsible.kind, parties, action.responsible.reason)

    def duties(self, party: ResponsibleParty) -> tuple[Duty, ...]:
        """Return what a party answers for across all plans, in the order of the plans."""
        return self._duties.get(party.id, ())

    def units_of(self, party: ResponsibleParty) -> tuple[ResponsibleParty, ...]:
        """Return the parties directly under a party, in the order of the data."""
        return self._units.get(party.id, ())

    def series_of(self, goal: Goal) -> tuple[Series, ...]:
        """Return the observations that measure any indicator of a goal, by id."""
        ids = {each.id for each in goal.indicators} | {each.id for act in goal.actions for each in act.indicators}
        return tuple(each for each in self.series if not ids.isdisjoint(each.indicators))

    def organisation_of(self, party: ResponsibleParty) -> Organisation:
        """Return the organisation whose register holds a party."""
        return next(each for each in self.organisations if party in each.parties)

    @cached_property
    def identities(self) -> dict[str, Identity]:
        """Everything that has an id, by id."""
        return identities(self)

    @cached_property
    def _parties(self) -> dict[str, ResponsibleParty]:
        return {party.id: party for organisation in self.organisations for party in organisation.parties}

    @cached_property
    def _units(self) -> dict[str, tuple[ResponsibleParty, ...]]:
        found: dict[str, list[ResponsibleParty]] = {}
        for party in self._parties.values():
            if party.unit_of is not None:
                found.setdefault(party.unit_of, []).append(party)
        return {above: tuple(units) for above, units in found.items()}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _plans(self) -> dict[str, Plan]:
        return {plan.id: plan for plan in self.plans}

    @cached_property
    def _organisations(self) -> dict[str, Organisation]:
        return {organisation.id: organisation for organisation in self.organisations}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {place.goal.id: place for plan in self.plans for place in places(plan)}

    @cached_property
    def _duties(self) -> dict[str, tuple[Duty, ...]]:
        found: dict[str, list[Duty]] = {}
        for place in self._places.values():
            by_party: dict[str, list[Action]] = {}
            for action in place.goal.actions:
                for party in self.answering(place.goal, action).parties:
                    by_party.setdefault(party.id, []).append(action)
            for party_id, actions in by_party.items():
                found.setdefault(party_id, []).append(Duty(place, tuple(actions)))
        return {party_id: tuple(duties) for party_id, duties in found.items()}


def places(plan: Plan) -> Iterator[Place]:
    """Yield every goal of a plan with its place, in printed order."""
    for focus_area in plan.focus_areas:
        yield from places_in(plan, focus_area)


def places_in(plan: Plan, focus_area: FocusArea) -> Iterator[Place]:
    """Yield every goal of a focus area of a plan with its place, in printed order."""
    for number, goal in enumerate(focus_area.goals, 1):
        yield Place(plan, focus_area, goal, number)


def answering_ids(goal: Goal, action: Action) -> tuple[str, ...]:
    """Return the ids of those who answer for an action: the goal's parties where they are shared."""
    return goal.parties if action.responsible.kind == "shared" else action.responsible.parties


def indicators_of(goal: Goal, action: Action) -> tuple[tuple[Indicator, bool], ...]:
    """Return the indicators of an action, its own first, each with whether the goal's actions share it."""
    own = tuple((indicator, False) for indicator in action.indicators)
    return own + tuple((indicator, True) for indicator in goal.indicators)


def footnote(plan: Plan, footnote_id: str) -> Footnote:
    """Return the footnote of an id in a plan."""
    return next(note for note in plan.footnotes if note.id == footnote_id)
