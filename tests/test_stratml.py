"""StratML Part 2: what is written fits the structure of the standard.

The official schema is not part of this repository. ``STRUCTURE`` is our own statement of what
PerformancePlanOrReport20160216.xsd allows, as far as we write it: the order and number of elements, the values
of attributes and the types of texts. It is a test of our own and no validation against the standard itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as Xml

import pytest

from generator.exchange.stratml import NAMESPACE, to_stratml
from generator.model.text import Locale
from generator.resolve.plan_set import PlanSet, places

from .sample import sample_plan_set
from .test_exchange import make_plan_set

STRUCTURE = {
    "PerformancePlanOrReport": "Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation?",
    "StrategicPlanCore": "Organization* Vision? Mission? Value* Goal+",
    "Organization": "Name? Acronym? Identifier? Description? Stakeholder*",
    "Stakeholder": "Name Description? Role*",
    "Role": "Name Description? RoleType? RoleType?",
    "Goal": "Name Description Identifier? SequenceIndicator? Stakeholder* OtherInformation? Objective*",
    "Objective": "Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation? "
    "PerformanceIndicator*",
    "PerformanceIndicator": "SequenceIndicator? MeasurementDimension UnitOfMeasurement Identifier? Relationship* "
    "MeasurementInstance* OtherInformation?",
    "MeasurementInstance": "TargetResult* ActualResult*",
    "TargetResult": "StartDate? EndDate? NumberOfUnits? Descriptor? Description?",
    "AdministrativeInformation": "Identifier? StartDate? EndDate? PublicationDate? Source?",
}
"""Which elements an element holds, in which order: ``?`` at most one, ``*`` any number, ``+`` at least one."""
ATTRIBUTES = {
    ("PerformancePlanOrReport", "Type"): {"Strategic_Plan", "Performance_Plan", "Performance_Report"},
    ("Stakeholder", "StakeholderTypeType"): {"Person", "Organization", "Generic_Group"},
    ("PerformanceIndicator", "PerformanceIndicatorType"): {"Quantitative", "Qualitative"},
}
DATES = {"StartDate", "EndDate", "PublicationDate"}
XML_ID = re.compile(r"[A-Za-z_][\w.-]*")


def find_faults(root: Xml.Element) -> Iterator[str]:
    """Yield what does not fit the structure; each id stands once in the whole document."""
    ids = [element.text for element in root.iter() if name(element) == "Identifier"]
    if len(set(ids)) < len(ids):
        yield "an identifier stands twice"
    for element in root.iter():
        children = "".join(f"{name(child)} " for child in element)
        allowed = re.sub(r"(\w+)([?*+]?) ?", r"(?:\1 )\2", STRUCTURE.get(name(element), ""))
        if not re.fullmatch(allowed, children):
            yield f"{name(element)} holds {children}"
        if not element.tag.startswith(f"{{{NAMESPACE}}}"):
            yield f"{element.tag} is of another namespace"
        for attribute, value in element.attrib.items():
            if value not in ATTRIBUTES.get((name(element), attribute), set()):
                yield f"{name(element)} {attribute}={value}"
        yield from find_text_faults(name(element), element.text or "")


def find_text_faults(kind: str, text: str) -> Iterator[str]:
    """Yield a text that is not of the type of its element."""
    if kind in DATES:
        date.fromisoformat(text)
    elif kind == "NumberOfUnits":
        Decimal(text)
    elif kind == "Identifier" and not XML_ID.fullmatch(text):
        yield f"{text} is no id of XML"
    elif kind == "RoleType" and text not in ("Performer", "Beneficiary"):
        yield f"no role {text}"
    elif kind not in STRUCTURE and kind != "UnitOfMeasurement" and not text.strip():
        yield f"{kind} says nothing"


def name(element: Xml.Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def written(plan_set: PlanSet, number: int, locale: Locale) -> Xml.Element:
    """Return a plan as it is read back."""
    return Xml.fromstring(to_stratml(plan_set, plan_set.plans[number], locale))


def texts(root: Xml.Element, path: str) -> list[str]:
    """Return the texts of the elements at a path."""
    steps = "/".join(f"{{{NAMESPACE}}}{step}" for step in path.split("/"))
    return [element.text or "" for element in root.iterfind(f".//{steps}")]


@pytest.mark.parametrize("locale", ["fi", "sv"])
@pytest.mark.parametrize("plan_set", [make_plan_set(), sample_plan_set()], ids=["small", "sample"])
def test_a_plan_fits_the_structure(plan_set: PlanSet, locale: Locale) -> None:
    """A file that the programs for StratML refuse is of no use to anybody."""
    assert list(find_faults(written(plan_set, 0, locale))) == []


def test_every_real_plan_fits_the_structure(real_plan_set: PlanSet) -> None:
    """The real plans hold what no made-up one does."""
    for number, plan in enumerate(real_plan_set.plans):
        if next(places(plan), None):
            assert list(find_faults(written(real_plan_set, number, "sv"))) == []


@pytest.mark.parametrize(
    "broken",
    [
        "<Goal><Description>a</Description><Name>b</Name></Goal>",
        "<Organization><Name/></Organization>",
        "<Stakeholder StakeholderTypeType='Thing'><Name>a</Name></Stakeholder>",
        "<AdministrativeInformation><Identifier>1a</Identifier></AdministrativeInformation>",
    ],
)
def test_the_structure_refuses_what_is_wrong(broken: str) -> None:
    """A check that cannot fail guards nothing."""
    assert list(find_faults(Xml.fromstring(broken.replace(">", f" xmlns='{NAMESPACE}'>", 1))))


def test_goals_actions_and_who_answers_are_there() -> None:
    """What counts is what is promised, by whom and how it is seen."""
    root = written(make_plan_set(), 0, "sv")
    assert texts(root, "Goal/Name") == ["Tavoite på svenska"]
    assert len(texts(root, "Objective/Name")) == 6
    assert texts(root, "Objective/Stakeholder/Name")[0] == "Osa på svenska"
    assert "70.5" in texts(root, "TargetResult/NumberOfUnits")
    assert texts(root, "AdministrativeInformation/EndDate") == ["2026-12-31"]


def test_a_text_without_a_translation_says_so() -> None:
    """The standard has no place for the language of a text, so the text itself tells it."""
    assert texts(written(make_plan_set(), 0, "sv"), "Description")[0] == "Vain suomeksi (på finska)"
