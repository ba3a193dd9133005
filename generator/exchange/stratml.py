"""A plan as StratML Part 2 (ISO 17469-2), the format in which strategies are exchanged.

A goal of ours is a goal there; its actions and subgoals are the objectives under it. Who answers is a
stakeholder with the role of a performer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as Xml

from ..localise import Localiser, localiser
from ..model.indicator import Indicator, Measure
from ..model.organisation import ResponsibleParty
from ..model.plan import Action, Goal, Plan, Subgoal
from ..model.text import Locale, RichText, Text
from ..model.time import Due, first_day, last_day
from ..resolve.plan_set import Place, PlanSet, places
from ..resolve.stories import subgoals_below
from .table import plain

NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
_TYPES = {"strategy": "Strategic_Plan", "service_strategy": "Strategic_Plan"}


def to_stratml(plan_set: PlanSet, plan: Plan, locale: Locale) -> bytes:
    """Return a plan that has goals in one language, as UTF-8 XML with a newline at the end.

    A text without a translation stands in Finnish, with words that say so.
    """
    root = StratmlWriter(plan_set, plan, locale).write()
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, "unicode")}\n'.encode()


class StratmlWriter:
    """Writes one plan; the order of elements is that of the schema.

    Args:
        plan_set: Everything; the plan names parties, a source and an organisation in it.
        plan: The plan.
        locale: The language of the texts.
    """

    def __init__(self, plan_set: PlanSet, plan: Plan, locale: Locale) -> None:
        self._plan_set, self._plan = plan_set, plan
        self._words: Localiser = localiser(locale)
        self._named: set[str] = set()

    def write(self) -> Xml.Element:
        """Return the root element."""
        plan, words = self._plan, self._words
        kind = _TYPES.get(plan.kind, "Performance_Plan")
        root = Xml.Element("PerformancePlanOrReport", {"xmlns": NAMESPACE, "Type": kind})
        _add(root, "Name", self._text(plan.title))
        _add(root, "Description", self._text(plan.summary))
        licence = self._plan_set.site.licence
        terms = f"{words.gettext('Sisällön käyttöehdot:')} {self._text(licence.name)} ({licence.url})"
        notes = [terms, *(self._text(note.text) for note in plan.notes)]
        if words.locale != "fi" and plan.translation == "unapproved":
            notes.append(words.gettext("Ruotsinkielistä käännöstä ei ole hyväksytty."))
        _add(root, "OtherInformation", " ".join(notes))
        core = Xml.SubElement(root, "StrategicPlanCore")
        self._organisation(core)
        for place in places(plan):
            self._goal(core, place)
        self._administration(root)
        return root

    def _organisation(self, core: Xml.Element) -> None:
        organisation = self._plan_set.organisation(self._plan.organisation)
        element = Xml.SubElement(core, "Organization")
        _add(element, "Name", self._text(organisation.name))
        _add(element, "Acronym", self._text(organisation.short_name))
        self._identify(element, organisation.id)
        _add(element, "Description", self._text(organisation.summary))

    def _goal(self, core: Xml.Element, place: Place) -> None:
        goal = place.goal
        element = Xml.SubElement(core, "Goal")
        _add(element, "Name", self._text(goal.title))
        area = self._text(place.focus_area.title)
        number = place.focus_area.number
        _add(element, "Description", f"{number}. {area}" if number else area)
        self._identify(element, goal.id)
        if goal.number:
            _add(element, "SequenceIndicator", goal.number)
        self._performers(element, map(self._plan_set.party, goal.parties))
        _add(element, "OtherInformation", " ".join(self._facts(goal)))
        for subgoal in subgoals_below(goal.subgoals):
            self._subgoal(element, subgoal)
        for action in goal.actions:
            self._action(element, goal, action)
        if goal.indicators and not goal.actions:
            objective = Xml.SubElement(element, "Objective")
            _add(objective, "Name", self._text(goal.title))
            self._indicators(objective, goal.indicators)

    def _facts(self, goal: Goal) -> Iterator[str]:
        yield goal.source_ref + "."
        if goal.theme:
            yield self._text(goal.theme) + "."
        if goal.due:
            yield self._due(goal.due)
        yield from (self._text(target) for target in goal.targets)
        yield from (self._text(note.text) for note in goal.notes)

    def _subgoal(self, goal: Xml.Element, subgoal: Subgoal) -> None:
        element = Xml.SubElement(goal, "Objective")
        _add(element, "Name", self._text(subgoal.text))
        self._identify(element, subgoal.id)
        if subgoal.number:
            _add(element, "SequenceIndicator", subgoal.number)
        notes = [subgoal.source_ref + ".", *(self._text(note.text) for note in subgoal.notes)]
        _add(element, "OtherInformation", " ".join(notes))

    def _action(self, parent: Xml.Element, goal: Goal, action: Action) -> None:
        answering = self._plan_set.answering(goal, action)
        element = Xml.SubElement(parent, "Objective")
        _add(element, "Name", self._text(action.text))
        self._identify(element, action.id)
        self._performers(element, answering.parties)
        notes = [action.source_ref + "."]
        if action.due:
            notes.append(self._due(action.due))
        match answering.kind:
            case "to_be_confirmed":
                notes.append(self._words.gettext("Vastuutaho vahvistetaan myöhemmin."))
            case "none":
                notes.append(self._words.gettext("Lähde ei nimeä vastuutahoa."))
            case "uncertain" if answering.reason:
                notes.append(self._text(answering.reason))
        notes += [self._text(note.text) for note in action.notes]
        _add(element, "OtherInformation", " ".join(notes))
        self._indicators(element, (*action.indicators, *goal.indicators))

    def _performers(self, parent: Xml.Element, parties: Iterable[ResponsibleParty]) -> None:
        for party in parties:
            kind = "Generic_Group" if party.kind in ("group", "outside", "role") else "Organization"
            element = Xml.SubElement(parent, "Stakeholder", {"StakeholderTypeType": kind})
            _add(element, "Name", self._text(party.name))
            role = Xml.SubElement(element, "Role")
            _add(role, "Name", self._words.gettext("Vastuutaho"))
            _add(role, "RoleType", "Performer")

    def _indicators(self, objective: Xml.Element, indicators: Iterable[Indicator]) -> None:
        for indicator in indicators:
            for measure in indicator.measures:
                self._measure(objective, indicator, measure)

    def _measure(self, objective: Xml.Element, indicator: Indicator, measure: Measure) -> None:
        kind = "Quantitative" if measure.kind in ("number", "share", "rate") else "Qualitative"
        element = Xml.SubElement(objective, "PerformanceIndicator", {"PerformanceIndicatorType": kind})
        what = self._text(measure.text) if measure.text else self._text(indicator.text)
        _add(element, "MeasurementDimension", what)
        _add(element, "UnitOfMeasurement", self._text(measure.unit) if measure.unit else "")
        if measure is indicator.measures[0]:
            self._identify(element, indicator.id)
        when, target = measure.due or indicator.due, measure.target
        if when is None and target is None:
            return
        result = Xml.SubElement(Xml.SubElement(element, "MeasurementInstance"), "TargetResult")
        if when and when.latest:
            _add(result, "EndDate", when.latest.isoformat())
        if target and target.value is not None:
            _add(result, "NumberOfUnits", format(target.value, "f"))
        described = [self._due(when)] if when else []
        if target and target.relative_to:
            described.append(self._text(target.relative_to))
        if described:
            _add(result, "Description", " ".join(described))

    def _administration(self, root: Xml.Element) -> None:
        plan, source = self._plan, self._plan_set.source(self._plan.source)
        element = Xml.SubElement(root, "AdministrativeInformation")
        self._identify(element, plan.id)
        if plan.period.start:
            _add(element, "StartDate", first_day(plan.period.start).isoformat())
        if plan.period.end:
            _add(element, "EndDate", last_day(plan.period.end).isoformat())
        if plan.dated:
            _add(element, "PublicationDate", plan.dated.isoformat())
        if source.url:
            _add(element, "Source", source.url)

    def _identify(self, element: Xml.Element, record_id: str) -> None:
        """Give an element its id; an id of XML cannot begin with a digit and stands once."""
        if record_id not in self._named:
            self._named.add(record_id)
            _add(element, "Identifier", f"_{record_id}")

    def _due(self, due: Due) -> str:
        return self._words.gettext("Määräaika: {due}.", due=self._text(due.printed))

    def _text(self, text: Text | RichText) -> str:
        phrase = self._words.phrase(text)
        words = plain(phrase.text)
        return f"{words} ({self._words.gettext('suomeksi')})" if phrase.lang else words


def _add(parent: Xml.Element, name: str, text: str) -> None:
    Xml.SubElement(parent, name).text = text
