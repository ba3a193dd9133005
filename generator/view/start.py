"""The start page of a language."""

from __future__ import annotations

from datetime import date
from itertools import chain

from ..localise import Phrase
from ..model.organisation import Organisation
from ..model.value import value_class
from .addresses import CHANGES, GROUPS, SCHEDULE, SEARCH, SOURCES, START, Address, organisation_path, parties_path
from .ahead import DueDay, due_days
from .cards import document_counts
from .changes import changes_path
from .concerned import group_link
from .frame import Section, changes_label, groups_label, make_page, schedule_label
from .inline import Content, InnerLink, sentence
from .narrative import Narrative, start_narrative
from .page import Page
from .progress import Picture, achieved_picture
from .setting import Setting


@value_class(frozen=True)
class Way:
    """A way in: what it is called, what is found there, and the links that lead on."""

    anchor: str
    title: str
    text: str
    links: tuple[InnerLink, ...]


@value_class(frozen=True)
class OrganisationCard:
    """An organisation with its plans, and how much there is beside them."""

    anchor: str
    page: InnerLink
    summary: Content
    plans: tuple[InnerLink, ...]
    documents: str


@value_class(frozen=True)
class NewestEvaluation:
    """The newest evaluation: its link and what it is; what was reached where it says so."""

    link: Content
    summary: Content
    achieved: Picture | None


@value_class(frozen=True)
class StartContent:
    """What the start page shows."""

    title: Phrase
    summary: Content
    narrative: Narrative | None
    ways: tuple[Way, ...]
    organisations: tuple[OrganisationCard, ...]
    evaluation: NewestEvaluation | None
    due: tuple[DueDay, ...]
    changes: tuple[Content, ...]
    groups: tuple[InnerLink, ...]
    sources: InnerLink


def start_page(here: Setting) -> Page:
    """Return the start page: what the site is, the ways in, and what is new, due and found."""
    site, data = here.plan_set.site, here.plan_set
    content = StartContent(
        title=here.title(site.tagline),
        summary=(here.title(site.summary),),
        narrative=start_narrative(here),
        ways=_ways(here),
        organisations=tuple(_organisation(here, organisation) for organisation in data.organisations),
        evaluation=_evaluation(here),
        due=due_days(here, chain.from_iterable(here.occasions.values()), 3, with_plan=True),
        changes=_changes(here),
        groups=tuple(group_link(here, group) for group in data.target_groups),
        sources=InnerLink(Address(SOURCES), Phrase(here.words.gettext("Lähteet"))),
    )
    description = here.title(site.summary).text
    return make_page(
        here,
        Section(),
        path=START,
        template="start",
        title=start_title(here),
        description=description,
        content=content,
    )


def start_title(here: Setting) -> Phrase:
    """Return the title of the start page: name and tagline of the site."""
    name, tagline = here.title(here.plan_set.site.name), here.title(here.plan_set.site.tagline)
    return Phrase(f"{name.text}: {tagline.text}", name.lang or tagline.lang)


def _ways(here: Setting) -> tuple[Way, ...]:
    """Return the ways in: those that the data has something for."""
    words, data = here.words, here.plan_set
    everybody = tuple(
        InnerLink(Address(parties_path(each)), here.title(each.name)) for each in data.organisations if each.parties
    )
    ways = [
        Way(
            "plans",
            words.gettext("Mitä omalla alueellani luvataan?"),
            words.gettext("Valitse hyvinvointialue, niin näet sen suunnitelmat, kunnat ja arvioinnit."),
            tuple(InnerLink(Address(organisation_path(each)), here.title(each.name)) for each in data.organisations),
        )
    ]
    if data.target_groups:
        text = words.gettext("Lapset ja nuoret, ikääntyneet, perheet ja muut: mitä juuri heille luvataan.")
        link = InnerLink(Address(GROUPS), groups_label(here))
        ways.append(Way("whom", words.gettext("Mikä koskee minua?"), text, (link,)))
    if here.occasions:
        text = words.gettext("Määräajat ja tapahtumat vuosittain: mitä on jo ohi, mitä on tulossa.")
        ways.append(Way("when", words.gettext("Mitä tapahtuu ja milloin?"), text, (_schedule(here),)))
    if everybody:
        text = words.gettext("Jokaiselle vastuutaholle on sivu, jolla on kaikki, mistä se vastaa.")
        ways.append(Way("who", words.gettext("Kuka vastaa?"), text, everybody))
    if data.site.search:
        text = words.gettext("Kirjoita sana missä muodossa tahansa.")
        link = InnerLink(Address(SEARCH), Phrase(words.gettext("Hae sivuilta")))
        ways.append(Way("find", words.gettext("Etsitkö jotain tiettyä?"), text, (link,)))
    return tuple(ways)


def _schedule(here: Setting) -> InnerLink:
    return InnerLink(Address(SCHEDULE), schedule_label(here))


def _organisation(here: Setting, organisation: Organisation) -> OrganisationCard:
    return OrganisationCard(
        anchor=organisation.id,
        page=InnerLink(Address(organisation_path(organisation)), here.title(organisation.name)),
        summary=(here.title(organisation.summary),),
        plans=tuple(here.link(plan.id, here.title(plan.title)) for plan in here.plan_set.plans_of(organisation)),
        documents=document_counts(here, organisation),
    )


def _evaluation(here: Setting) -> NewestEvaluation | None:
    found = sorted(here.plan_set.evaluations, key=lambda each: (each.dated or date.min, each.id))
    if not found:
        return None
    newest = found[-1]
    words = here.words
    link: Content = (here.link(newest.id, here.title(newest.title)),)
    if newest.dated:
        link += (Phrase(f", {words.date(newest.dated)}"),)
    ratings = [rating for group in newest.groups for rating in group.ratings]
    return NewestEvaluation(link, (here.title(newest.summary),), achieved_picture(here, "achieved", ratings))


def _changes(here: Setting) -> tuple[Content, ...]:
    """Return the newest changes as sentences, then the link to all; () where none are recorded."""
    words, recorded = here.words, here.plan_set.permanence.changes[:2]
    said: list[Content] = []
    for each in recorded:
        day = words.date(each.dated)
        label = here.title(each.log.title) if each.log.title else changes_label(here)
        link = InnerLink(Address(changes_path(each)), label)
        summary: Content = (Phrase(": "), words.phrase(each.log.summary)) if each.log.summary else ()
        said.append((*sentence("{day} {link}", day=(Phrase(day),), link=(link,)), *summary))
    return (*said, (InnerLink(Address(CHANGES), changes_label(here)),)) if said else ()
