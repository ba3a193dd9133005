"""Records as JSON values: every field under its name, nothing left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from ..model.record import Record
from ..model.text import LOCALES
from ..model.time import Due, first_day, last_day
from ..model.year_clock import Entry
from ..resolve.plan_set import PlanSet

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def record_json(record: Record, **replaced: Json) -> dict[str, Json]:
    """Return a record under the names of its fields; ``replaced`` adds to them or stands in their place."""
    kept = type(record).model_fields.keys() - replaced.keys()
    return {name: plain_json(getattr(record, name)) for name in kept} | replaced


def plain_json(value: object) -> Json:
    """Return a value of the data as JSON; numbers are numbers, days are ISO strings.

    Raises:
        TypeError: The value is of a type that the data does not have.
    """
    match value:
        case None | str() | int():
            return value
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date():
            return value.isoformat()
        case tuple():
            return [plain_json(item) for item in value]
        case Due():
            return _due(value)
        case Entry():
            return _entry(value)
        case Record():
            return record_json(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def figure_json(value: Decimal | None) -> Json:
    """Return a published figure with all its decimals, ``"3.0"``; None where there is none."""
    return None if value is None else str(value)


def narratives_json(plan_set: PlanSet, folder: str) -> list[Json]:
    """Return the narrative files that stand directly in a folder, in the order of their names."""
    paths = sorted({path for _, path in plan_set.narratives if path.rpartition("/")[0] == folder})
    return [
        {
            "id": path.rpartition("/")[2],
            "text": {locale: plan_set.narratives.get((locale, path)) for locale in LOCALES},
        }
        for path in paths
    ]


def _due(due: Due) -> Json:
    return {
        "printed": plain_json(due.printed),
        "form": due.form,
        "earliest": plain_json(due.earliest),
        "latest": plain_json(due.latest),
        "is_questioned": due.is_questioned,
    }


def _entry(entry: Entry) -> Json:
    return record_json(
        entry,
        earliest=plain_json(min(map(first_day, entry.days))),
        latest=plain_json(last_day(entry.until) if entry.until else max(map(last_day, entry.days))),
        day_known=entry.day_known,
    )
