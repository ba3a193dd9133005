"""All documents for print of one language, where their files stand, and the links that lead to them from pages."""

from __future__ import annotations

from dataclasses import replace

from ..model.text import Locale
from ..resolve.plan_set import PlanSet
from .print_document import PrintDocument
from .print_evaluation import print_evaluation
from .print_plan import print_plan
from .print_version import print_version
from .setting import setting


def print_documents(plan_set: PlanSet, locale: Locale) -> tuple[PrintDocument, ...]:
    """Return every plan, then every evaluation, then every frozen version, in the order of the data."""
    here = setting(replace(plan_set, written={}), locale)
    return (
        *(print_plan(here, plan) for plan in plan_set.plans),
        *(print_evaluation(here, evaluation) for evaluation in plan_set.evaluations),
        *(print_version(here, version) for version in plan_set.permanence.versions),
    )
