"""Freeze a plan: the files of a new version, made of the files of the plan as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from ..model.record import ID_PATTERN
from ..model.version import PlanVersion
from .frozen import MARK, frozen_text, narrative_file, parse_frozen, version_file
from .records import Records

Reason = Literal["no_plan", "no_body", "unknown_body", "no_date", "bad_name", "exists", "unreadable"]


class FreezeError(Exception):
    """A version cannot be made.

    Attributes:
        reason: What is missing or wrong.
        detail: The plan, name or file that it is about.
    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason: Reason = reason
        self.detail = detail


def frozen_files(
    root: Path, records: Records, plan_id: str, name: str | None, stated: Mapping[str, str | None], today: date
) -> tuple[str, dict[str, bytes]]:
    """Return the id of the plan marked as of the new version, and the files to write by their path below ``root``.

    Args:
        root: The project.
        records: Its data.
        plan_id: The plan.
        name: The name of the version; None for the day of the decision.
        stated: ``body``, ``date``, ``section`` and ``diary_number`` of the decision. What is None is taken from
            the plan, where it states that.
        today: The day of freezing.

    Raises:
        FreezeError: There is no such plan, the decision lacks its body or day, or the version is there already.
    """
    filed = next((each for each in records.plans if each.record.id == plan_id), None)
    if filed is None:
        raise FreezeError("no_plan", plan_id)
    plan, own = filed.record, filed.record.decision
    known = {
        "body": own.body,
        "date": own.date.isoformat() if own.date else None,
        "section": own.section,
        "diary_number": own.diary_number,
    }
    decision = {key: value for key, default in known.items() if (value := stated.get(key) or default)}
    if "body" not in decision:
        raise FreezeError("no_body")
    if decision["body"] not in (party.id for each in records.organisations for party in each.record.parties):
        raise FreezeError("unknown_body", decision["body"])
    if "date" not in decision:
        raise FreezeError("no_date")
    version = name or decision["date"]
    if not ID_PATTERN.fullmatch(version):
        raise FreezeError("bad_name", version)
    path = version_file(plan_id, version)
    if (root / path).exists() or (root / path).with_suffix("").exists():
        raise FreezeError("exists", path)
    raw = (root / filed.document.file).read_text("utf-8")
    text = frozen_text(raw, filed.document, version, today.isoformat(), decision)
    _check_copy(text, path, records, plan_id, decision)
    folder = f"{plan.organisation}/{plan.id}/"
    files = {path: text.encode()}
    for (locale, narrative), words in records.narratives.items():
        if narrative.startswith(folder):
            files[narrative_file(plan_id, version, locale, narrative.removeprefix(folder))] = words.encode()
    return f"{plan_id}{MARK}{version}", files


def _check_copy(text: str, path: str, records: Records, plan_id: str, decision: Mapping[str, str]) -> None:
    """Make sure that the copy says what the plan says, in whatever form its file is written."""
    found, problems = parse_frozen({path: text})
    if problems:
        raise FreezeError("unreadable", f"{path}:{problems[0].location.line}")
    try:
        copy = PlanVersion.model_validate(found[0].document.value).plan
    except ValidationError:
        raise FreezeError("unreadable", path) from None
    plan = next(each.record for each in records.plans if each.record.id == plan_id)
    if copy.model_copy(update={"decision": plan.decision}) != plan or copy.decision.body != decision["body"]:
        raise FreezeError("unreadable", path)
