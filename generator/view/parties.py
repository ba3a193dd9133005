"""The register of an organisation's responsible parties, and what nobody surely answers for."""

from __future__ import annotations

from collections.abc import Iterator

from ..localise import Phrase
from ..model.organisation import Organisation, PartyKind, ResponsibleParty
from ..model.plan import Action
from ..model.text import without_footnotes
from ..model.value import value_class
from ..resolve.plan_set import Place, places
from .action_table import goal_label
from .addresses import action_address, parties_path
from .answering import party_link
from .frame import Section, make_page, parties_label
from .inline import Content, InnerLink, RichPhrase, joined
from .page import Page
from .setting import Setting
from .tables import Row, Table, nothing
from .units import organisation_units
from .year_clock import clock_links


@value_class(frozen=True)
class OpenAction:
    """An action that it is not clear who answers for: its words, its goal, and why, where that is known."""

    text: Content
    goal: InnerLink
    plan: InnerLink
    reason: Content


@value_class(frozen=True)
class PartiesContent:
    """What the register shows."""

    title: Phrase
    organisation: InnerLink
    lead: str
    register: Table | None
    units: Content
    to_be_confirmed: tuple[OpenAction, ...]
    none_named: tuple[OpenAction, ...]
    uncertain: tuple[OpenAction, ...]


def parties_page(here: Setting, organisation: Organisation) -> Page:
    """Return the register: every party by name, then the actions whose party is open, in three lists."""
    words = here.words
    name, title = here.title(organisation.name), parties_title(here, organisation)
    content = PartiesContent(
        title=title,
        organisation=here.link(organisation.id, name),
        lead=words.gettext("Täältä näet, kuka vastaa suunnitelmien toimenpiteistä.")
        if _has_duties(here, organisation)
        else words.gettext("Täältä näet toimielimet, ryhmät ja muut toimijat, jotka asiakirjat nimeävät."),
        register=_register(here, organisation),
        units=organisation_units(here, organisation),
        to_be_confirmed=tuple(_open_actions(here, organisation, "to_be_confirmed")),
        none_named=tuple(_open_actions(here, organisation, "none")),
        uncertain=tuple(_open_actions(here, organisation, "uncertain")),
    )
    return make_page(
        here,
        Section(organisation),
        path=parties_path(organisation),
        template="parties",
        title=title,
        description=words.gettext("Kuka vastaa mistäkin: {organisation}.", organisation=name.text),
        content=content,
    )


def parties_title(here: Setting, organisation: Organisation) -> Phrase:
    """Return the title of the register of an organisation."""
    name = here.title(organisation.name)
    return Phrase(name.text, name.lang, f"{parties_label(here).text}: ")


def sorted_parties(here: Setting, organisation: Organisation) -> tuple[ResponsibleParty, ...]:
    """Return the parties of an organisation in the order of their names in this language."""
    return tuple(
        sorted(organisation.parties, key=lambda party: (here.words.sort_key(here.title(party.name).text), party.id))
    )


def party_kind(here: Setting, kind: PartyKind) -> str:
    """Return the words for what a party is."""
    words = here.words
    match kind:
        case "organisation":
            return words.gettext("organisaatio")
        case "service_area":
            return words.gettext("palvelualue")
        case "service_line":
            return words.gettext("palvelulinja")
        case "unit":
            return words.gettext("yksikkö")
        case "role":
            return words.gettext("tehtävä")
        case "body":
            return words.gettext("toimielin tai ryhmä")
        case "group":
            return words.gettext("useita toimijoita yhdessä")
        case "project":
            return words.gettext("hanke")
        case "outside":
            return words.gettext("organisaation ulkopuolinen toimija")


def count_of_duties(here: Setting, party: ResponsibleParty) -> int:
    """Return for how many actions a party answers, alone, together or perhaps."""
    return sum(len(duty.actions) for duty in here.plan_set.duties(party))


def action_words(here: Setting, action: Action) -> Content:
    """Return the words of an action away from its table, without footnote references."""
    phrase = here.words.phrase(action.text)
    return (RichPhrase(here.with_page_links(without_footnotes(phrase.text)), phrase.lang),)


def _has_duties(here: Setting, organisation: Organisation) -> bool:
    return any(count_of_duties(here, party) for party in organisation.parties)


def _register(here: Setting, organisation: Organisation) -> Table | None:
    """Return the parties with how many actions each has or, without actions, how often year clocks name it."""
    words = here.words
    if _has_duties(here, organisation) or not here.plan_set.year_clocks_of(organisation):
        last, none, counted = words.gettext("Toimenpiteitä"), words.gettext("ei vielä toimenpiteitä"), count_of_duties
    else:
        last, none, counted = (
            words.gettext("Kertoja vuosikellossa"),
            words.gettext("ei vuosikellossa"),
            _count_in_clocks,
        )
    rows = []
    for party in sorted_parties(here, organisation):
        unit_of = here.plan_set.party(party.unit_of) if party.unit_of else None
        count = counted(here, party)
        above: Content = (party_link(here, unit_of),) if unit_of else nothing(words.gettext("ei osa muuta"))
        held: Content = (Phrase(str(count)),) if count else nothing(none)
        rows.append(Row((party_link(here, party),), ((Phrase(party_kind(here, party.kind)),), above, held)))
    if not rows:
        return None
    columns = (
        words.gettext("Vastuutaho"),
        words.gettext("Mikä se on"),
        words.gettext("Mihin se kuuluu"),
        last,
    )
    caption = words.ngettext("{n} vastuutaho aakkosjärjestyksessä", "{n} vastuutahoa aakkosjärjestyksessä", len(rows))
    return Table(caption, columns, tuple(rows))


def _count_in_clocks(here: Setting, party: ResponsibleParty) -> int:
    return len(clock_links(here, party))


def _open_actions(here: Setting, organisation: Organisation, kind: str) -> Iterator[OpenAction]:
    for plan in here.plan_set.plans_of(organisation):
        for place in places(plan):
            for action in place.goal.actions:
                if action.responsible.kind == kind:
                    yield _open_action(here, place, action)


def _open_action(here: Setting, place: Place, action: Action) -> OpenAction:
    answering = here.plan_set.answering(place.goal, action)
    parties: Content = joined(
        [(party_link(here, party),) for party in answering.parties], here.words.between(len(answering.parties))
    )
    reason: Content = (here.words.phrase(answering.reason),) if answering.reason else ()
    return OpenAction(
        text=action_words(here, action),
        goal=InnerLink(action_address(place.plan, place.goal, action), goal_label(here, place)),
        plan=here.link(place.plan.id, here.title(place.plan.short_title)),
        reason=joined([part for part in (parties, reason) if part], ". "),
    )
