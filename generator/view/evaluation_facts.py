"""What is known of an evaluation as a whole, and what all of its pages share."""

from __future__ import annotations

from ..localise import Phrase
from ..model.evaluation import Evaluation, RatingGroup
from .inline import Content, stacked
from .narrative import Fact
from .plan_notice import document_notice, outer_link
from .print_link import print_link
from .setting import Setting


def evaluation_notice(here: Setting, evaluation: Evaluation) -> Content:
    """Return the sentences that stand on every page of an evaluation."""
    return document_notice(here, evaluation.source, evaluation.translation, evaluation.dated)


def evaluation_facts(here: Setting, evaluation: Evaluation) -> tuple[Fact, ...]:
    """Return what was evaluated, by whom and when, and which document says so."""
    words = here.words
    organisation = here.plan_set.organisation(evaluation.organisation)
    source = here.plan_set.source(evaluation.source)
    plans = [here.plan_set.plan(plan_id) for plan_id in evaluation.plans]
    surveys = [survey for survey in here.plan_set.surveys if survey.evaluation == evaluation.id]
    dated = words.date(evaluation.dated) if evaluation.dated else words.gettext("Asiakirja ei kerro päivää")
    known: tuple[tuple[str, Content], ...] = (
        (words.gettext("Mikä tämä on"), (Phrase(evaluation_kind(here, evaluation)),)),
        (words.gettext("Mitä arvioitiin"), stacked([(here.link(plan.id, here.title(plan.title)),) for plan in plans])),
        (words.gettext("Kuka arvioi"), (here.title(evaluation.evaluator),)),
        (words.gettext("Milloin"), (Phrase(dated),)),
        (words.gettext("Kenen arviointi"), (here.link(organisation.id, here.title(organisation.name)),)),
        (words.gettext("Asiakirja"), (here.link(source.id, here.title(source.title)),)),
        (words.gettext("Virallinen teksti"), (outer_link(source.url),) if source.url else ()),
        (words.gettext("Tulostettava versio"), print_link(here, evaluation.id, words.gettext("PDF-tiedosto"))),
        (words.gettext("Kyselyt"), stacked([(here.link(each.id, here.title(each.title)),) for each in surveys])),
    )
    return tuple(Fact(term, content) for term, content in known if content)


def group_holds(here: Setting, group: RatingGroup) -> str:
    """Return "5 arvosanaa", or that the source rates nothing in a group."""
    count = sum(len(rating.values) for rating in group.ratings)
    return here.words.ngettext("{n} arvosana", "{n} arvosanaa", count)


def evaluation_counts(here: Setting, evaluation: Evaluation) -> str:
    """Return "4 ryhmää, 22 kohtaa ja 22 arvosanaa"."""
    words = here.words
    rows = [rating for group in evaluation.groups for rating in group.ratings]
    ratings = sum(len(rating.values) for rating in rows)
    counted = (
        words.ngettext("{n} ryhmä", "{n} ryhmää", len(evaluation.groups)),
        words.ngettext("{n} arvioitu kohta", "{n} arvioitua kohtaa", len(rows)),
        words.ngettext("{n} arvosana", "{n} arvosanaa", ratings),
    )
    return words.list(counted)


def evaluation_kind(here: Setting, evaluation: Evaluation) -> str:
    """Return what kind of evaluation it is, in words."""
    match evaluation.kind:
        case "evaluation":
            return here.words.gettext("Arviointi")
        case "self_evaluation":
            return here.words.gettext("Itsearviointi")
