"""Plans and other documents of an organisation as cards, for its own page and the start page."""

from __future__ import annotations

from ..localise import Phrase
from ..model.evaluation import Evaluation
from ..model.organisation import Organisation
from ..model.plan import Plan
from ..model.survey import Survey
from ..model.value import value_class
from .addresses import Address, evaluation_path, negotiation_path, plan_path, survey_path, year_clock_path
from .evaluation_facts import evaluation_counts
from .inline import Content, InnerLink
from .negotiation import negotiation_counts
from .plan_facts import counts
from .setting import Setting
from .year_clock import clock_counts


@value_class(frozen=True)
class Card:
    """A page worth a visit: its link, what it is, and what it holds."""

    link: InnerLink
    text: Content
    holds: str = ""


@value_class(frozen=True)
class CardGroup:
    """Documents of one kind, with the anchor and the words of their heading."""

    anchor: str
    title: str
    cards: tuple[Card, ...]


def plan_card(here: Setting, plan: Plan) -> Card:
    """Return a plan as a card."""
    link = InnerLink(Address(plan_path(plan)), here.title(plan.title))
    return Card(link, (here.title(plan.summary),), counts(here, plan))


def document_groups(here: Setting, organisation: Organisation) -> tuple[CardGroup, ...]:
    """Return what an organisation has published beside its plans, each kind that there is apart."""
    words, data = here.words, here.plan_set
    evaluations = tuple(_evaluation_card(here, evaluation) for evaluation in data.evaluations_of(organisation))
    surveys = tuple(_survey_card(here, survey) for survey in data.surveys_of(organisation))
    negotiations = tuple(
        Card(
            InnerLink(Address(negotiation_path(each)), here.title(each.title)),
            (here.title(each.summary),),
            negotiation_counts(here, each),
        )
        for each in data.negotiations_of(organisation)
    )
    clocks = tuple(
        Card(
            InnerLink(Address(year_clock_path(each)), here.title(each.title)),
            (Phrase(words.gettext("Mitä vuonna {year} tapahtuu ja milloin.", year=each.year)),),
            clock_counts(here, each),
        )
        for each in data.year_clocks_of(organisation)
    )
    groups = (
        CardGroup("evaluations", words.gettext("Arvioinnit"), evaluations),
        CardGroup("surveys", words.gettext("Kyselyt"), surveys),
        CardGroup("negotiations", words.gettext("Neuvottelut"), negotiations),
        CardGroup("year-clocks", words.gettext("Vuosikellot"), clocks),
    )
    return tuple(group for group in groups if group.cards)


def document_counts(here: Setting, organisation: Organisation) -> str:
    """Return "2 kyselyä ja 1 vuosikello": what there is beside the plans; empty where there is nothing."""
    words, data = here.words, here.plan_set
    surveys, clocks = len(data.surveys_of(organisation)), len(data.year_clocks_of(organisation))
    negotiations = len(data.negotiations_of(organisation))
    evaluations = len(data.evaluations_of(organisation))
    counted = (
        (evaluations, words.ngettext("{n} arviointi", "{n} arviointia", evaluations)),
        (surveys, words.ngettext("{n} kysely", "{n} kyselyä", surveys)),
        (negotiations, words.ngettext("{n} neuvottelu", "{n} neuvottelua", negotiations)),
        (clocks, words.ngettext("{n} vuosikello", "{n} vuosikelloa", clocks)),
    )
    return words.list([said for count, said in counted if count])


def _evaluation_card(here: Setting, evaluation: Evaluation) -> Card:
    link = InnerLink(Address(evaluation_path(evaluation)), here.title(evaluation.title))
    return Card(link, (here.title(evaluation.summary),), evaluation_counts(here, evaluation))


def _survey_card(here: Setting, survey: Survey) -> Card:
    words = here.words
    answers = words.ngettext("{n} vastaaja", "{n} vastaajaa", survey.answered)
    return Card(
        InnerLink(Address(survey_path(survey)), here.title(survey.title)), (here.title(survey.summary),), answers
    )
