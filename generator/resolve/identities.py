"""Everything that has an id, what it is and what it stands in: the names that are promised to stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model.record import Record, record_fields
from ..model.text import RichText, Text

if TYPE_CHECKING:
    from .plan_set import PlanSet

_TITLES = ("title", "name", "text")


@dataclass(frozen=True)
class Identity:
    """Something that has an id.

    Attributes:
        kind: ``goal``, ``responsible_party`` …
        above: The ids of what it stands in, the nearest first.
        record: What the data says of it.
    """

    id: str
    kind: str
    above: tuple[str, ...]
    record: Record

    @property
    def title(self) -> Text | RichText | None:
        """What it is called; None where only its id names it."""
        values = (vars(self.record).get(name) for name in _TITLES)
        return next((value for value in values if isinstance(value, Text | RichText)), None)


def identities(plan_set: PlanSet) -> dict[str, Identity]:
    """Return everything that has an id, by id, in reading order."""
    documents: tuple[tuple[Record, ...], ...] = (
        plan_set.organisations,
        plan_set.plans,
        plan_set.evaluations,
        plan_set.surveys,
        plan_set.negotiations,
        plan_set.year_clocks,
        plan_set.series,
        plan_set.sources,
        plan_set.target_groups,
        plan_set.glossary,
    )
    found = (each for records in documents for record in records for each in _identities(record, ()))
    return {each.id: each for each in found}


def identities_of(document: Record) -> Iterator[Identity]:
    """Yield a document and everything with an id in it, in reading order."""
    yield from _identities(document, ())


def _identities(record: Record, above: tuple[str, ...]) -> Iterator[Identity]:
    own: str | None = vars(record).get("id")
    if own is not None:
        yield Identity(own, kind_of(type(record)), above, record)
        above = (own, *above)
    said = vars(record)
    for name in record_fields(type(record)):
        value = said[name]
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from _identities(item, above)


def kind_of(record: type[Record]) -> str:
    """Return the kind of a type of record: ``responsible_party`` for ResponsibleParty."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record.__name__).lower()
