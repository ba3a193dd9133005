"""What was promised to readers as JSON values: what is removed, what has moved, and the frozen versions."""

from __future__ import annotations

from collections.abc import Mapping

from ..resolve.plan_set import PlanSet
from ..resolve.stories import Document
from ..view.versions import version_file_path
from .record_json import Json, plain_json, record_json

Promises = Mapping[str, Json]
"""``removed``, ``moved`` and ``versions``, each a list."""


def promises_json(plan_set: PlanSet) -> dict[str, Json]:
    """Return the tombstones, latest first, the moves in the order of the data, and the versions, latest first."""
    told = plan_set.permanence
    return {
        "removed": plain_json(told.removed),
        "moved": [{"from": each.from_, "to": each.to, "since": plain_json(each.since)} for each in told.moved],
        "versions": [
            {
                "id": each.key,
                "plan": each.plan.id,
                "version": each.version,
                "frozen": plain_json(each.frozen),
                "decision": record_json(each.plan.decision),
                "file": version_file_path(each),
            }
            for each in told.versions
        ],
    }


def promises_of(promises: Promises, document: Document) -> dict[str, Json]:
    """Return those of the promises that are about a document or what stood or stands below it."""
    below = f"{document.organisation}/{document.id}/"
    return {
        "removed": [each for each in _objects(promises["removed"]) if str(each["address"]).startswith(below)],
        "moved": [
            each
            for each in _objects(promises["moved"])
            if str(each["from"]).startswith(below) or str(each["to"]).startswith(below)
        ],
        "versions": [each for each in _objects(promises["versions"]) if each["plan"] == document.id],
    }


def _objects(values: Json) -> list[dict[str, Json]]:
    assert isinstance(values, list)
    return [each for each in values if isinstance(each, dict)]
