"""The stations in order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from .load.project import load_project
from .load.records import validate
from .problems import Level, Problem, ProblemsError
from .resolve.links import resolve
from .resolve.plan_set import PlanSet
from .resolve.rules import find_problems


def load_plan_set(root: Path, today: date) -> tuple[PlanSet, tuple[Problem, ...]]:
    """Return the data of the project in ``root`` on a day, with its warnings and notes, sorted.

    Raises:
        ProblemsError: The data has errors; holds all problems that the station at fault could see.
    """
    source = load_project(root)
    records = validate(source)
    plan_set = resolve(records, today)
    problems = tuple(sorted(find_problems(records)))
    if any(problem.level == Level.ERROR for problem in problems):
        raise ProblemsError(problems)
    return plan_set, problems
