"""Frozen versions of plans beside the current ones: what each holds, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from ..load.frozen import MARK, version_file
from ..load.narrative import read_narrative
from ..load.records import FiledVersion, Records
from ..model.plan import Plan
from ..model.removed import Removed
from ..model.text import Locale, RichText, Text, footnote_references
from ..model.version import FrozenPlan
from ..problems import Location, Problem, problem
from .identities import identities_of
from .index import Index, find_unknown
from .narratives import find_broken_links, find_link_problems

if TYPE_CHECKING:
    from .plan_set import PlanSet


@dataclass(frozen=True)
class Words:
    """Some words of a difference: ``plain``, a ``name``, or words that are gone (``old``) or came (``new``)."""

    style: str
    text: str


@dataclass(frozen=True)
class Difference:
    """What has become of one thing since a version: its id, its kind and name, and each change in words."""

    id: str
    head: tuple[Words, ...]
    lines: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True)
class Differences:
    """All that has changed since a version, in one language; ``summary`` is empty where nothing has."""

    summary: str = ""
    items: tuple[Difference, ...] = ()


NO_DIFFERENCES = Differences()


@dataclass(frozen=True)
class Version:
    """An approved version of a plan.

    Attributes:
        plan: The plan as it was approved.
        frozen: The day of freezing.
        narratives: Its longer texts, by language and path as in the plan set.
        checksum: SHA-256 of its files.
        differences: What has changed since, by language; empty until somebody has compared.
    """

    plan: Plan
    version: str
    frozen: date
    narratives: Mapping[tuple[Locale, str], str]
    checksum: str
    differences: Mapping[Locale, Differences] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The id of the plan, marked as of this version: ``hyvinvointi-2024@2024-03-11``."""
        return f"{self.plan.id}{MARK}{self.version}"

    @property
    def frozen_plan(self) -> FrozenPlan:
        """The plan, standing at the addresses of the version."""
        return FrozenPlan.of(self.plan, self.version)


def versions_of(records: Records) -> tuple[Version, ...]:
    """Return every version, by plan and then the latest decision first."""
    found = [_version(each) for each in records.versions]
    return tuple(sorted(found, key=lambda each: (each.plan.id, -_decided(each).toordinal(), each.version)))


def plan_set_of(plan_set: PlanSet, version: Version, plan: Plan | None = None) -> PlanSet:
    """Return the data with a version in the place of its plan, and without what others say of plans.

    Args:
        plan_set: The data.
        version: The version.
        plan: What stands for the plan; the version at its own addresses by default.
    """
    standing = plan or version.frozen_plan
    folder = f"{standing.organisation}/{standing.id}/"
    others = {key: text for key, text in plan_set.narratives.items() if not key[1].startswith(folder)}
    return replace(
        plan_set,
        plans=(*(each for each in plan_set.plans if each.id != standing.id), standing),
        narratives={**others, **version.narratives},
        evaluations=(),
        surveys=(),
        negotiations=(),
        year_clocks=(),
        links=(),
        series=(),
        written={},
    )


def find_version_problems(records: Records, index: Index) -> Iterator[Problem]:
    """Yield what is wrong with frozen versions: their place, their decision, their texts.

    A text of a version may speak of what has been removed since; its tombstone is there.
    """
    for each in records.versions:
        version = each.filed.record
        plan, document = version.plan, each.filed.document
        expected = version_file(plan.id, version.version)
        if document.file != expected:
            yield problem("A201", Location(document.file), expected=expected)
        if plan.decision.status != "approved" or plan.decision.date is None or plan.decision.body is None:
            yield problem("A203", each.filed.location("plan", "decision"))
        yield from _find_broken_texts(each, index)


def _find_broken_texts(each: FiledVersion, index: Index) -> Iterator[Problem]:
    plan = each.filed.record.plan
    gone = index.ids(Removed)
    linkable = replace(index, linkable=index.linkable | gone | frozenset(own.id for own in identities_of(plan)))
    footnotes = [note.id for note in plan.footnotes]
    for path, record in each.filed.parts:
        if isinstance(record, Text | RichText):
            for locale, words in (("fi", record.fi), ("sv", record.sv or "")):
                where = each.filed.location(*path, locale)
                for name in footnote_references(words):
                    yield from find_unknown("R105", name, footnotes, where)
                if isinstance(record, RichText):
                    yield from find_broken_links(words, each.filed, (*path, locale), linkable)
    for (language, name), text in each.narratives.items():
        folder = each.filed.document.file.removesuffix(".yml")
        narrative = read_narrative(text)
        anchors = [heading.anchor for heading in narrative.headings]
        for mark in narrative.marks:
            where = Location(f"{folder}/{language}/{name}.md", mark.line, mark.column)
            yield from find_link_problems(mark, where, linkable, anchors)
            if mark.kind == "footnote":
                yield from find_unknown("R105", mark.target, footnotes, where)


def _version(each: FiledVersion) -> Version:
    record = each.filed.record
    folder = f"{record.plan.organisation}/{record.plan.id}"
    narratives = {(locale, f"{folder}/{name}"): text for (locale, name), text in each.narratives.items()}
    return Version(record.plan, record.version, record.frozen, narratives, each.checksum)


def _decided(version: Version) -> date:
    return version.plan.decision.date or version.frozen
