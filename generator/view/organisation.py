"""The page of an organisation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ..localise import Phrase
from ..model.organisation import Organisation
from ..model.text import Locale
from ..model.value import value_class
from ..resolve.agenda import Occasion
from .addresses import Address, organisation_path, parties_path, schedule_path
from .ahead import DueDay, due_days
from .cards import CardGroup, document_groups
from .concerned import group_link
from .family import PlanFamily, plan_families
from .frame import Section, make_page, own_schedule_label
from .inline import Content, InnerLink
from .narrative import Fact, Narrative, organisation_narrative
from .page import Page
from .plan_notice import outer_link
from .setting import Setting
from .subscriptions import calendar_facts, feed_facts


@value_class(frozen=True)
class MunicipalityItem:
    """A municipality of the organisation, with the anchor that links to it lead to."""

    anchor: str
    page: InnerLink


@value_class(frozen=True)
class OrganisationContent:
    """What the page of an organisation shows."""

    title: Phrase
    summary: Content
    narrative: Narrative | None
    facts: tuple[Fact, ...]
    plans: tuple[PlanFamily, ...]
    due: tuple[DueDay, ...]
    documents: tuple[CardGroup, ...]
    municipalities: tuple[MunicipalityItem, ...]
    parties: InnerLink
    groups: tuple[InnerLink, ...]


def organisation_page(here: Setting, organisation: Organisation) -> Page:
    """Return the page of an organisation: what it is, its plans, municipalities and responsible parties."""
    words = here.words
    languages = words.list([_language(here, locale) for locale in organisation.official_languages])
    municipalities = sorted(
        (MunicipalityItem(each.id, here.link(each.id, here.title(each.name))) for each in organisation.municipalities),
        key=lambda item: words.sort_key(item.page.label.text),
    )
    content = OrganisationContent(
        title=here.title(organisation.name),
        summary=(here.title(organisation.summary),),
        narrative=organisation_narrative(here, organisation),
        facts=(
            Fact(words.gettext("Viralliset kielet"), (Phrase(languages),)),
            Fact(words.gettext("Verkkosivusto"), (outer_link(organisation.website),)),
            Fact(own_schedule_label(here).text, _schedule(here, organisation)),
            *calendar_facts(here, organisation.id),
            *feed_facts(here),
        ),
        plans=plan_families(here, organisation),
        due=due_days(here, _occasions(here, organisation), 3, with_plan=False),
        documents=document_groups(here, organisation),
        municipalities=tuple(municipalities),
        parties=InnerLink(
            Address(parties_path(organisation)),
            Phrase(words.gettext("Vastuutahot ja niiden toimenpiteet ({count})", count=len(organisation.parties))),
        ),
        groups=_groups(here, organisation),
    )
    return make_page(
        here,
        Section(organisation),
        path=organisation_path(organisation),
        template="organisation",
        title=content.title,
        description=here.title(organisation.summary).text,
        content=content,
    )


def _occasions(here: Setting, organisation: Organisation) -> Iterator[Occasion]:
    data = here.plan_set
    ids = [plan.id for plan in data.plans_of(organisation)] + [clock.id for clock in data.year_clocks_of(organisation)]
    return chain.from_iterable(here.occasions.get(each, ()) for each in ids)


def _schedule(here: Setting, organisation: Organisation) -> Content:
    label = Phrase(here.words.gettext("Katso määräajat ja tapahtumat vuosittain"))
    return (InnerLink(Address(schedule_path(organisation)), label),)


def _groups(here: Setting, organisation: Organisation) -> tuple[InnerLink, ...]:
    """Return the groups that a goal of the organisation concerns, in the order of the register."""
    return tuple(
        group_link(here, group)
        for group in here.plan_set.target_groups
        if any(each.place.plan.organisation == organisation.id for each in here.concerns.groups.get(group.id, ()))
    )


def _language(here: Setting, locale: Locale) -> str:
    return here.words.gettext("suomi") if locale == "fi" else here.words.gettext("ruotsi")
