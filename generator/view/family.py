"""The plans of an organisation as a family: which is the annex of which, what evaluates them, what was asked."""

from __future__ import annotations

from ..localise import period_words
from ..model.organisation import Organisation
from ..model.plan import Plan
from ..model.value import value_class
from .cards import Card, plan_card
from .inline import stacked
from .narrative import Fact
from .plan_facts import plan_kind
from .setting import Setting


@value_class(frozen=True)
class PlanFamily:
    """A plan as a card, what kind of plan it is, and the documents that belong to it by how they do."""

    card: Card
    kind: str
    period: str
    kin: tuple[Fact, ...]


def plan_families(here: Setting, organisation: Organisation) -> tuple[PlanFamily, ...]:
    """Return every plan of an organisation with its kin, each plan right before its annexes."""
    plans = here.plan_set.plans_of(organisation)
    ordered: dict[str, Plan] = {}
    for plan in plans:
        if not here.plan_set.annex_of(plan):
            ordered |= {plan.id: plan} | {each.id: each for each in _annexes(here, plan) if each in plans}
    ordered |= {plan.id: plan for plan in plans}
    return tuple(_family(here, plan) for plan in ordered.values())


def _family(here: Setting, plan: Plan) -> PlanFamily:
    words, data = here.words, here.plan_set
    evaluations = [each for each in data.evaluations if plan.id in each.plans]
    surveys = [each for each in data.surveys if each.evaluation in {one.id for one in evaluations}]
    kin = (
        (words.gettext("Liitteenä suunnitelmassa"), [(each.id, each.title) for each in data.annex_of(plan)]),
        (words.gettext("Liitteet"), [(each.id, each.title) for each in _annexes(here, plan)]),
        (words.gettext("Arvioinnit"), [(each.id, each.title) for each in evaluations]),
        (words.gettext("Kyselyt"), [(each.id, each.title) for each in surveys]),
    )
    return PlanFamily(
        plan_card(here, plan),
        plan_kind(here, plan),
        period_words(here.words, plan.period),
        tuple(
            Fact(term, stacked([(here.link(record_id, here.title(title)),) for record_id, title in found]))
            for term, found in kin
            if found
        ),
    )


def _annexes(here: Setting, plan: Plan) -> list[Plan]:
    return [here.plan_set.plan(annex.plan) for annex in plan.annexes if annex.plan]
