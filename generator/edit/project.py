"""What a new record has to know of the data that is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..load.project import Source
from ..load.yaml_source import Value
from .ids import ids_in


@dataclass(frozen=True)
class Project:
    """Ids that a new record may point at, and those that it may not have.

    Attributes:
        organisations, sources: Their ids, in the order of the files.
        goals: By plan, its first goal; the first focus area where it has no goals, the plan left out where it has none.
        taken: Every id that is or was in use.
        documents: The three digits that source references begin with.
    """

    organisations: tuple[str, ...]
    sources: tuple[str, ...]
    goals: dict[str, str]
    taken: frozenset[str]
    documents: frozenset[str]

    @property
    def next_document(self) -> str:
        """Three digits for a document that nothing refers to yet."""
        return next(number for number in (f"{count:03}" for count in range(1000)) if number not in self.documents)


def read_project(source: Source) -> Project:
    """Return what the files of a project hold, sound or not."""
    files = source.documents
    plans = [each.value for path, each in files.items() if path.startswith("data/plans/")]
    goals = {str(plan.get("id")): goal for plan in plans if (goal := _first_goal(plan))}
    return Project(
        tuple(_id(each.value) for path, each in files.items() if path.startswith("data/organisations/")),
        tuple(_id(each) for each in _items(files["data/sources.yml"].value, "sources")),
        goals,
        frozenset([*ids_in(files.values()), *(each.name for each in source.lock if each.sort == "id")]),
        frozenset(number for each in files.values() for number in _numbers(each.value)),
    )


def _first_goal(plan: Value) -> str | None:
    areas = _items(plan, "focus_areas")
    goals = [goal for area in areas for goal in _items(area, "goals")]
    return next((_id(each) for each in [*goals, *areas]), None)


def _items(value: Value, key: str) -> list[Value]:
    part = value.get(key) if isinstance(value, dict) else None
    return part if isinstance(part, list) else []


def _id(value: Value) -> str:
    return str(value.get("id")) if isinstance(value, dict) else ""


def _numbers(value: Value) -> Iterator[str]:
    if isinstance(value, dict):
        found = re.match(r"\d{3}(?=-)", str(value.get("source_ref", "")))
        if found:
            yield found[0]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from _numbers(part)
