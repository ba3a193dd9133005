"""What is known of a plan as a whole: its kind, period, decision, counts and references."""

from __future__ import annotations

from collections.abc import Sequence

from ..load.frozen import MARK
from ..localise import Phrase, period_words
from ..model.plan import Citation, Plan
from ..model.version import FrozenPlan
from .answering import party_link
from .inline import Content, Inline, joined, stacked
from .narrative import Fact
from .plan_notice import outer_link
from .print_link import print_link
from .setting import Setting
from .terms import count_of_focus_areas, counts_of_goals


def plan_facts(here: Setting, plan: Plan) -> tuple[Fact, ...]:
    """Return kind, organisation, period, decision, legal basis, documents and annexes, those that are known."""
    words = here.words
    organisation = here.plan_set.organisation(plan.organisation)
    source = here.plan_set.source(plan.source)
    known = (
        (words.gettext("Mikä tämä on"), (Phrase(plan_kind(here, plan)),)),
        (words.gettext("Kenen suunnitelma"), (here.link(organisation.id, here.title(organisation.name)),)),
        (words.gettext("Suunnitelmakausi"), period_content(here, plan)),
        (words.gettext("Päätös"), decision_content(here, plan)),
        (words.gettext("Lakiperuste"), citations(here, plan.legal_basis)),
        (words.gettext("Asiakirja"), document_content(here, plan)),
        (words.gettext("Virallinen teksti"), (outer_link(source.url),) if source.url else ()),
        (words.gettext("Tulostettava versio"), _version_to_print(here, plan)),
        (words.gettext("Liitteet"), _annexes(here, plan)),
        (words.gettext("Liitteenä suunnitelmassa"), _annex_of(here, plan)),
        (words.gettext("Missä tätä on arvioitu"), _evaluated_in(here, plan)),
    )
    return tuple(Fact(term, content) for term, content in known if content)


def _version_to_print(here: Setting, plan: Plan) -> Content:
    """Return the link to the PDF of a frozen version; that of a plan in force stands among its files."""
    if not isinstance(plan, FrozenPlan):
        return ()
    return print_link(here, f"{plan.id}{MARK}{plan.version}", here.words.gettext("PDF-tiedosto"))


def key_facts(here: Setting, plan: Plan) -> tuple[Fact, ...]:
    """Return what a reader asks first: whose plan it is, for which years, who decided."""
    words = here.words
    organisation = here.plan_set.organisation(plan.organisation)
    years = period_words(words, plan.period)
    known: tuple[tuple[str, Content], ...] = (
        (words.gettext("Kenen suunnitelma"), (here.link(organisation.id, here.title(organisation.name)),)),
        (words.gettext("Suunnitelmakausi"), (Phrase(years),) if years else ()),
        (words.gettext("Päätös"), decision_content(here, plan)),
    )
    return tuple(Fact(term, content) for term, content in known if content)


def counts(here: Setting, plan: Plan) -> str:
    """Return "6 painopistettä, 19 tavoitetta ja 33 toimenpidettä"."""
    goals = [goal for focus_area in plan.focus_areas for goal in focus_area.goals]
    return here.words.list((count_of_focus_areas(here.words, plan), *counts_of_goals(here.words, goals)))


def citations(here: Setting, cited: Sequence[Citation]) -> Content:
    """Return sources as links, each with the section and the note that the plan gives."""
    contents: list[Content] = []
    for citation in cited:
        source = here.plan_set.source(citation.source)
        found: list[Inline] = [here.link(source.id, here.title(source.title))]
        if source.number:
            found.append(Phrase(f" ({source.number})"))
        if citation.section:
            found += [Phrase(", "), here.words.phrase(citation.section)]
        if citation.note:
            found += [Phrase(". "), here.words.phrase(citation.note)]
        contents.append(tuple(found))
    return stacked(contents)


def document_content(here: Setting, plan: Plan) -> Content:
    """Return the document that a plan renders, as a link, with its date where it has one."""
    source = here.plan_set.source(plan.source)
    link = here.link(source.id, here.title(source.title))
    return (link, Phrase(f", {here.words.date(plan.dated)}")) if plan.dated else (link,)


def plan_kind(here: Setting, plan: Plan) -> str:
    """Return what kind of plan it is, in words."""
    words = here.words
    match plan.kind:
        case "wellbeing_plan":
            return words.gettext("Hyvinvointisuunnitelma")
        case "children_plan":
            return words.gettext("Lasten ja nuorten hyvinvointisuunnitelma")
        case "strategy":
            return words.gettext("Strategia")
        case "service_strategy":
            return words.gettext("Palvelustrategia")
        case "rescue_decision":
            return words.gettext("Pelastustoimen palvelutasopäätös")
        case "other":
            return words.gettext("Muu suunnitelma")


def period_content(here: Setting, plan: Plan) -> Content:
    """Return the years that a plan is for, with what the source adds."""
    years = period_words(here.words, plan.period)
    note: Content = (here.words.phrase(plan.period.note),) if plan.period.note else ()
    return joined([part for part in ((Phrase(years),) if years else (), note) if part], ". ")


def decision_content(here: Setting, plan: Plan) -> Content:
    """Return who decided on a plan, when and where it is written down, as far as the source says so."""
    words, decision = here.words, plan.decision
    found: list[Content] = []
    match decision.status:
        case "draft":
            found.append((Phrase(words.gettext("Luonnos")),))
        case "approved":
            found.append((Phrase(words.gettext("Hyväksytty")),))
        case "not_stated":
            found.append((Phrase(words.gettext("Asiakirja ei kerro, kuka sen on hyväksynyt ja milloin")),))
    if decision.body:
        found.append((party_link(here, here.plan_set.party(decision.body)),))
    if decision.date:
        found.append((Phrase(words.date(decision.date)),))
    if decision.section:
        found.append((Phrase(decision.section),))
    if decision.diary_number:
        found.append((Phrase(words.gettext("diaarinumero {number}", number=decision.diary_number)),))
    return joined(found, ", ")


def _annexes(here: Setting, plan: Plan) -> Content:
    contents: list[Content] = []
    for annex in plan.annexes:
        title = here.title(annex.title)
        contents.append((here.link(annex.plan, title),) if annex.plan else (title,))
    return stacked(contents)


def _evaluated_in(here: Setting, plan: Plan) -> Content:
    evaluations = (each for each in here.plan_set.evaluations if plan.id in each.plans)
    return stacked([(here.link(each.id, here.title(each.title)),) for each in evaluations])


def _annex_of(here: Setting, plan: Plan) -> Content:
    return stacked([(here.link(other.id, here.title(other.title)),) for other in here.plan_set.annex_of(plan)])
