"""Everything that the site tells, as one JSON document that ``schemas/export.schema.json`` describes."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from ..model.indicator import Indicator
from ..model.organisation import Organisation
from ..model.plan import Action, FocusArea, Goal, Plan
from ..model.record import Record
from ..model.text import LOCALES
from ..model.time import Due, first_day, last_day
from ..model.year_clock import Entry
from ..resolve.plan_set import PlanSet, indicators_of

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

FORMAT_VERSION = "1.0"
"""Grows by 1.0 when a key changes its meaning or goes away, by 0.1 when one is added."""
SCHEMA_ID = "urn:suunta:schema:export:1"


def to_json(plan_set: PlanSet) -> bytes:
    """Return the whole of the data as one JSON document.

    Keys have the names of the data files, and every key is always there: what is missing is null
    or an empty list. What the day of the export says (``plan_set.today``) is not in it.

    Returns:
        UTF-8 with a newline at the end. Keys are sorted; organisations, plans and sources stand in
        the order of the plan set, everything below a plan in printed order. Equal data, equal bytes.
    """
    return (json.dumps(_document(plan_set), ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _document(plan_set: PlanSet) -> Json:
    return {
        "$schema": SCHEMA_ID,
        "format_version": FORMAT_VERSION,
        "site": _record(plan_set.site, narratives=_narratives(plan_set, "")),
        "organisations": [_organisation(plan_set, organisation) for organisation in plan_set.organisations],
        "plans": [_plan(plan_set, plan) for plan in plan_set.plans],
        "sources": _plain(plan_set.sources),
        "year_clocks": _plain(plan_set.year_clocks),
    }


def _organisation(plan_set: PlanSet, organisation: Organisation) -> Json:
    return _record(organisation, narratives=_narratives(plan_set, organisation.id))


def _plan(plan_set: PlanSet, plan: Plan) -> Json:
    return _record(
        plan,
        focus_areas=[_focus_area(focus_area) for focus_area in plan.focus_areas],
        narratives=_narratives(plan_set, f"{plan.organisation}/{plan.id}"),
    )


def _focus_area(focus_area: FocusArea) -> Json:
    return _record(focus_area, goals=[_goal(goal) for goal in focus_area.goals])


def _goal(goal: Goal) -> Json:
    return _record(
        goal,
        indicators=[_indicator(indicator, is_shared=True) for indicator in goal.indicators],
        actions=[_action(goal, action) for action in goal.actions],
    )


def _action(goal: Goal, action: Action) -> Json:
    responsible = action.responsible
    parties = goal.parties if responsible.kind == "shared" else responsible.parties
    return _record(
        action,
        responsible=_record(responsible, parties=_plain(parties)),
        indicators=[_indicator(indicator, is_shared=shared) for indicator, shared in indicators_of(goal, action)],
    )


def _indicator(indicator: Indicator, *, is_shared: bool) -> Json:
    target = indicator.measures[0].target if len(indicator.measures) == 1 else None
    return _record(indicator, kind=indicator.kind, target=_plain(target), is_shared=is_shared)


def _due(due: Due) -> Json:
    return {
        "printed": _plain(due.printed),
        "form": due.form,
        "earliest": _plain(due.earliest),
        "latest": _plain(due.latest),
        "is_questioned": due.is_questioned,
    }


def _entry(entry: Entry) -> Json:
    return _record(
        entry,
        earliest=_plain(min(map(first_day, entry.days))),
        latest=_plain(last_day(entry.until) if entry.until else max(map(last_day, entry.days))),
        day_known=entry.day_known,
    )


def _narratives(plan_set: PlanSet, folder: str) -> list[Json]:
    """Return the narrative files that stand directly in a folder, in the order of their names."""
    paths = sorted({path for _, path in plan_set.narratives if path.rpartition("/")[0] == folder})
    return [
        {
            "id": path.rpartition("/")[2],
            "text": {locale: plan_set.narratives.get((locale, path)) for locale in LOCALES},
        }
        for path in paths
    ]


def _record(record: Record, **replaced: Json) -> Json:
    """Return a record under the names of its fields; ``replaced`` adds to them or stands in their place."""
    kept = type(record).model_fields.keys() - replaced.keys()
    return {name: _plain(getattr(record, name)) for name in kept} | replaced


def _plain(value: object) -> Json:
    match value:
        case None | str() | int():
            return value
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case Due():
            return _due(value)
        case Entry():
            return _entry(value)
        case Record():
            return _record(value)
    raise TypeError(f"no JSON for {type(value).__name__}")
