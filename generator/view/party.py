"""The page of a responsible party: what it is and everything that it answers for."""

from __future__ import annotations

from itertools import groupby

from ..localise import Phrase
from ..model.organisation import Organisation, ResponsibleParty
from ..model.plan import Action, Plan
from ..model.value import value_class
from ..resolve.plan_set import Duty, Place
from .action_table import goal_label
from .addresses import action_address, parties_path, party_path
from .answering import party_link
from .deadlines import action_deadline
from .follow_up import follow_up_content, has_follow_up
from .frame import Section, make_page, parties_label
from .inline import Content, Foreign, InnerLink, Lines, Status, stacked
from .narrative import Fact
from .page import Page, PageLink
from .parties import action_words, count_of_duties, party_kind
from .setting import Setting
from .subscriptions import calendar_facts
from .tables import Row, Table, with_own_captions
from .units import units_content
from .year_clock import clock_links


@value_class(frozen=True)
class PlanDuties:
    """What a party answers for in one plan."""

    anchor: str
    plan: InnerLink
    table: Table


@value_class(frozen=True)
class PartyContent:
    """What the page of a responsible party shows."""

    title: Phrase
    note: Content
    facts: tuple[Fact, ...]
    count: str
    plans: tuple[PlanDuties, ...]
    units: Content


def party_page(here: Setting, organisation: Organisation, party: ResponsibleParty) -> Page:
    """Return the page of a party, also of one that answers for nothing yet."""
    duties = here.plan_set.duties(party)
    plans = tuple(
        _in_plan(here, party, here.plan_set.plan(plan_id), tuple(group))
        for plan_id, group in groupby(duties, key=lambda duty: duty.place.plan.id)
    )
    with_own_captions(each.table for each in plans)
    count = count_of_duties(here, party)
    title = here.title(party.name)
    content = PartyContent(
        title=title,
        note=(here.words.phrase(party.note),) if party.note else (),
        facts=_facts(here, party),
        count=here.words.ngettext("{n} toimenpide", "{n} toimenpidettä", count) if count else "",
        plans=plans,
        units=units_content(here, party),
    )
    return make_page(
        here,
        Section(organisation, below=PageLink(parties_path(organisation), parties_label(here))),
        path=party_path(organisation, party),
        template="party",
        title=title,
        description=here.words.gettext("Vastuutaho ja sen toimenpiteet: {party}.", party=title.text),
        content=content,
    )


def _facts(here: Setting, party: ResponsibleParty) -> tuple[Fact, ...]:
    words = here.words
    unit_of = (here.plan_set.party(party.unit_of),) if party.unit_of else ()
    successor = (here.plan_set.party(party.successor),) if party.successor else ()
    short_name = (here.title(party.short_name),) if party.short_name else ()
    known = (
        (words.gettext("Mikä se on"), (Phrase(party_kind(here, party.kind)),)),
        (words.gettext("Lyhenne"), short_name),
        (words.gettext("Mihin se kuuluu"), _links(here, unit_of)),
        (words.gettext("Seuraaja"), _links(here, successor)),
        (words.gettext("Päättänyt suunnitelmista"), _decided(here, party)),
        (words.gettext("Vuosikellossa"), stacked(clock_links(here, party))),
        (words.gettext("Viite"), (Phrase(party.source_ref),) if party.source_ref else ()),
        (words.gettext("Nimi lähteissä"), stacked([(Foreign(each, "fi"),) for each in party.spellings])),
    )
    facts = tuple(Fact(term, content) for term, content in known if content)
    return facts + calendar_facts(here, party.id)


def _links(here: Setting, parties: tuple[ResponsibleParty, ...]) -> Content:
    return stacked([(party_link(here, party),) for party in parties])


def _decided(here: Setting, party: ResponsibleParty) -> Content:
    """Return the plans that a body has decided on, in the order of the plans."""
    plans = (plan for plan in here.plan_set.plans if plan.decision.body == party.id)
    return stacked([(here.link(plan.id, here.title(plan.title)),) for plan in plans])


def _in_plan(here: Setting, party: ResponsibleParty, plan: Plan, duties: tuple[Duty, ...]) -> PlanDuties:
    words = here.words
    with_follow_up = has_follow_up(action for duty in duties for action in duty.actions)
    rows = [
        Row(
            action_words(here, action),
            (
                (InnerLink(action_address(plan, duty.place.goal, action), goal_label(here, duty.place)),),
                _way(here, party, duty.place, action),
                action_deadline(here, duty.place.goal, action),
                *((follow_up_content(here, action),) if with_follow_up else ()),
            ),
        )
        for duty in duties
        for action in duty.actions
    ]
    columns = (
        words.gettext("Toimenpide"),
        words.gettext("Tavoite"),
        words.gettext("Vastuu"),
        words.gettext("Määräaika"),
        *((words.gettext("Tila"),) if with_follow_up else ()),
    )
    label = here.title(plan.short_title)
    count = words.ngettext("{n} toimenpide", "{n} toimenpidettä", len(rows))
    table = Table(f"{label.text}: {count}", columns, tuple(rows))
    return PlanDuties(plan.id, here.link(plan.id, here.title(plan.title)), table)


def _way(here: Setting, party: ResponsibleParty, place: Place, action: Action) -> Content:
    """Return how a party answers for an action: alone, with others, or perhaps."""
    words = here.words
    answering = here.plan_set.answering(place.goal, action)
    others = [(party_link(here, other),) for other in answering.parties if other.id != party.id]
    lines: list[Content] = []
    if answering.kind == "uncertain":
        lines.append((Status("uncertain", words.gettext("Vastuutaho on epävarma")),))
        if answering.reason:
            lines.append((words.phrase(answering.reason),))
        if others:
            lines.append((Phrase(words.ngettext("Muu mahdollinen:", "Muut mahdolliset:", len(others))),))
    elif others:
        lines.append((Phrase(words.ngettext("Muu vastuutaho:", "Muut vastuutahot:", len(others))),))
    else:
        lines.append((Phrase(words.gettext("Ainoa vastuutaho")),))
    if others:
        lines.append(stacked(others))
    return (Lines(tuple(lines)),) if len(lines) > 1 else lines[0]
