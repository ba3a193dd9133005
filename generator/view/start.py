"""The start page of a language."""

from __future__ import annotations

from dataclasses import dataclass

from ..localise import Phrase
from ..model.organisation import Organisation
from .addresses import SOURCES, START, Address, organisation_path, parties_path
from .cards import Card, document_counts, plan_card
from .concerned import group_link
from .frame import Section, make_page
from .inline import Content, InnerLink
from .narrative import Narrative, start_narrative
from .page import Page
from .setting import Setting


@dataclass(frozen=True)
class OrganisationCards:
    """An organisation with a card for each of its plans, and how much there is beside them."""

    anchor: str
    name: Phrase
    page: InnerLink
    parties: InnerLink
    plans: tuple[Card, ...]
    documents: str


@dataclass(frozen=True)
class StartContent:
    """What the start page shows."""

    title: Phrase
    summary: Content
    narrative: Narrative | None
    organisations: tuple[OrganisationCards, ...]
    groups: tuple[InnerLink, ...]
    sources: InnerLink


def start_page(here: Setting) -> Page:
    """Return the start page: what the site is, and every organisation with its plans."""
    site = here.plan_set.site
    name, tagline = here.title(site.name), here.title(site.tagline)
    title = Phrase(f"{name.text}: {tagline.text}", name.lang or tagline.lang)
    sources = InnerLink(Address(SOURCES), Phrase(here.words.gettext("Lähteet")))
    cards = tuple(_organisation(here, organisation) for organisation in here.plan_set.organisations)
    groups = tuple(group_link(here, group) for group in here.plan_set.target_groups)
    content = StartContent(tagline, (here.title(site.summary),), start_narrative(here), cards, groups, sources)
    description = here.title(site.summary).text
    return make_page(
        here, Section(), path=START, template="start", title=title, description=description, content=content
    )


def _organisation(here: Setting, organisation: Organisation) -> OrganisationCards:
    name = here.title(organisation.name)
    return OrganisationCards(
        anchor=organisation.id,
        name=name,
        page=InnerLink(Address(organisation_path(organisation)), Phrase(_about(here, organisation))),
        parties=InnerLink(Address(parties_path(organisation)), Phrase(here.words.gettext("Kuka vastaa mistäkin"))),
        plans=tuple(plan_card(here, plan) for plan in here.plan_set.plans_of(organisation)),
        documents=document_counts(here, organisation),
    )


def _about(here: Setting, organisation: Organisation) -> str:
    if organisation.kind == "municipality":
        return here.words.gettext("Tietoa kunnasta")
    return here.words.gettext("Tietoa hyvinvointialueesta")
