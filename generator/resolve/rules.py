"""What is wrong or doubtful in data whose every id leads somewhere: one small function for each rule."""

from __future__ import annotations

from collections.abc import Iterator

from ..load.records import Records
from ..problems import Problem, problem
from .narratives import has_narrative, part_ids
from .plan_set import PlanSet


def find_problems(plan_set: PlanSet, records: Records) -> Iterator[Problem]:
    """Yield what every rule finds, rule by rule."""
    for rule in RULES:
        yield from rule(plan_set, records)


def find_plans_without_narrative(_plan_set: PlanSet, records: Records) -> Iterator[Problem]:
    """Yield a plan that has no narrative in any language."""
    for filed in records.plans:
        plan = filed.record
        parts = part_ids(plan)
        if parts and not has_narrative(plan, records):
            path = f"content/fi/{plan.organisation}/{plan.id}/{parts[0]}.md"
            yield problem("N104", filed.location("id"), id=plan.id, path=path)


RULES = (find_plans_without_narrative,)
