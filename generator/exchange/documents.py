"""The documents that have files of their own."""

from __future__ import annotations

from ..model.evaluation import Evaluation
from ..model.negotiation import Negotiation
from ..model.plan import Plan
from ..model.survey import Survey
from ..model.text import Text
from ..resolve.plan_set import PlanSet
from ..resolve.stories import Document


def documents_of(plan_set: PlanSet) -> tuple[Document, ...]:
    """Return plans, evaluations, surveys, negotiations and year clocks, in this order."""
    return (
        *plan_set.plans,
        *plan_set.evaluations,
        *plan_set.surveys,
        *plan_set.negotiations,
        *plan_set.year_clocks,
    )


def folder_of(document: Document) -> str:
    """Return the folder of a kind of document below ``data/``."""
    match document:
        case Plan():
            return "plans"
        case Evaluation():
            return "evaluations"
        case Survey():
            return "surveys"
        case Negotiation():
            return "negotiations"
        case _:
            return "year-clocks"


def kind_of(document: Document) -> Text:
    """Return the words for a kind of document, with a small letter."""
    match document:
        case Plan():
            return Text(fi="suunnitelma", sv="plan")
        case Evaluation():
            return Text(fi="arviointi", sv="utvärdering")
        case Survey():
            return Text(fi="kysely", sv="enkät")
        case Negotiation():
            return Text(fi="neuvottelu", sv="förhandling")
        case _:
            return Text(fi="vuosikello", sv="årsklocka")
