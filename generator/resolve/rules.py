"""What is wrong or doubtful in data whose every id leads somewhere: one small function for each rule."""

from __future__ import annotations

from collections.abc import Iterator

from ..load.records import Records
from ..problems import Problem, problem
from .narratives import narrative_parts
from .plan_set import PlanSet


def find_problems(plan_set: PlanSet, records: Records) -> Iterator[Problem]:
    """Yield what every rule finds, rule by rule."""
    for rule in RULES:
        yield from rule(plan_set, records)


def find_plans_without_narrative(_plan_set: PlanSet, records: Records) -> Iterator[Problem]:
    """Yield a plan that has no narrative in any language."""
    for filed in records.plans:
        folder = f"{filed.record.organisation}/{filed.record.id}/"
        missing = next((path for path in narrative_parts(records) if path.startswith(folder)), None)
        if missing and not any(path.startswith(folder) for _locale, path in records.narratives):
            yield problem("N104", filed.location("id"), id=filed.record.id, path=f"content/fi/{missing}.md")


RULES = (find_plans_without_narrative,)
