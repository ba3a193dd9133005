"""The groups of people whom goals concern: their register, and a page for each."""

from __future__ import annotations

from itertools import groupby

from ..localise import Phrase
from ..model.target_group import TargetGroup
from ..model.value import value_class
from .addresses import GROUPS, Address, group_path, municipalities_path
from .concerned import concern_tables, goals_count, group_link
from .frame import Section, groups_label, make_page
from .inline import Content, InnerLink
from .narrative import Fact
from .page import Page, PageLink
from .setting import Setting
from .tables import Row, Table, nothing, with_own_captions


@value_class(frozen=True)
class GroupsContent:
    """What the register of groups shows."""

    title: Phrase
    lead: str
    register: Table
    municipalities: tuple[InnerLink, ...]


@value_class(frozen=True)
class PlanGoals:
    """The goals of one plan that concern somebody."""

    anchor: str
    plan: InnerLink
    table: Table


@value_class(frozen=True)
class OrganisationGoals:
    """The goals of one organisation that concern somebody, plan by plan."""

    anchor: str
    name: Phrase
    plans: tuple[PlanGoals, ...]


@value_class(frozen=True)
class GroupContent:
    """What the page of a group shows."""

    title: Phrase
    lead: Content
    facts: tuple[Fact, ...]
    organisations: tuple[OrganisationGoals, ...]


def groups_page(here: Setting) -> Page:
    """Return the register: every group with who belongs to it and how many goals concern it."""
    words = here.words
    title = groups_label(here)
    rows = []
    for group in here.plan_set.target_groups:
        count = len(here.concerns.groups.get(group.id, ()))
        held: Content = (Phrase(str(count)),) if count else nothing(words.gettext("ei vielä tavoitteita"))
        rows.append(Row((group_link(here, group),), ((here.title(group.summary),), held)))
    caption = words.ngettext(
        "{n} ryhmä ja sitä koskevat tavoitteet", "{n} ryhmää ja niitä koskevat tavoitteet", len(rows)
    )
    columns = (words.gettext("Ryhmä"), words.gettext("Keitä ryhmään kuuluu"), words.gettext("Tavoitteita"))
    content = GroupsContent(
        title=title,
        lead=words.gettext("Valitse ryhmä, niin näet, mitä sille luvataan, kuka vastaa ja mihin mennessä."),
        register=Table(caption, columns, tuple(rows)),
        municipalities=tuple(
            InnerLink(Address(municipalities_path(each)), here.title(each.name))
            for each in here.plan_set.organisations
            if each.municipalities
        ),
    )
    return make_page(
        here,
        Section(),
        path=GROUPS,
        template="groups",
        title=title,
        description=words.gettext(
            "Mitä suunnitelmissa luvataan lapsille, perheille, ikääntyneille ja muille ryhmille."
        ),
        content=content,
    )


def group_page(here: Setting, group: TargetGroup) -> Page:
    """Return the page of a group: every goal that concerns it, by organisation and plan."""
    words = here.words
    title = here.title(group.name)
    concerns = here.concerns.groups.get(group.id, ())
    tables = concern_tables(here, concerns)
    with_own_captions(table for _plan, table in tables)
    organisations = tuple(
        OrganisationGoals(
            organisation_id,
            here.title(here.plan_set.organisation(organisation_id).name),
            tuple(PlanGoals(plan.id, here.link(plan.id, here.title(plan.title)), table) for plan, table in found),
        )
        for organisation_id, found in groupby(tables, key=lambda each: each[0].organisation)
    )
    content = GroupContent(title, (here.title(group.summary),), _facts(here, group), organisations)
    return make_page(
        here,
        Section(below=PageLink(GROUPS, groups_label(here))),
        path=group_path(group),
        template="group",
        title=title,
        description=words.gettext("Ryhmä ja sitä koskevat tavoitteet: {group}.", group=title.text),
        content=content,
    )


def _facts(here: Setting, group: TargetGroup) -> tuple[Fact, ...]:
    words = here.words
    concerns = here.concerns.groups.get(group.id, ())
    plans = len({each.place.plan.id for each in concerns})
    where = words.ngettext("{n} suunnitelmassa", "{n} suunnitelmassa", plans)
    names = words.list([here.title(each).text for each in group.other_names]) if group.other_names else ""
    known = (
        (words.gettext("Tavoitteita"), f"{goals_count(here, concerns)}, {where}" if concerns else ""),
        (words.gettext("Muita sanoja"), names),
    )
    return tuple(Fact(term, (Phrase(said),)) for term, said in known if said)
