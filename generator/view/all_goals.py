"""All goals and actions: the ways to choose among them as ready-made pages, which a script makes a form of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import TypeAlias

from ..localise import Phrase
from ..model.plan import Action, ActionStatus
from ..model.value import value_class
from ..resolve.facets import OPEN, Facet, Listed, listed
from ..resolve.plan_set import Place, places
from .action_table import goal_label
from .addresses import GOALS, SCHEDULE, Address, action_address, status_path, year_path
from .answering import who_answers
from .follow_up import follow_up_content, status_words
from .frame import Section, all_goals_label, focus_area_label, make_page
from .inline import Content, FileLink, InnerLink, Lines
from .occasions import MOST_ROWS
from .outline import Draft
from .page import Page, PageLink
from .setting import Setting
from .subscriptions import goal_list_path
from .tables import Row, Table
from .terms import count_of_actions

Counts: TypeAlias = dict[tuple[Facet, str], Counter[str]]
STATUSES: tuple[ActionStatus, ...] = ("not_started", "ongoing", "done", "not_done")


@value_class(frozen=True)
class Choice:
    """One value to choose: what it is called by in addresses, its ready-made page, and how much it holds."""

    value: str
    link: InnerLink
    holds: str


@value_class(frozen=True)
class ChoiceGroup:
    """Values that stand together, below the name of what they belong to; ``title`` is None where they need none."""

    title: Phrase | None
    choices: tuple[Choice, ...]


@value_class(frozen=True)
class Way:
    """A way to choose: its name in addresses, its heading, the label of its field and its values."""

    name: Facet
    heading: str
    label: str
    groups: tuple[ChoiceGroup, ...]


@value_class(frozen=True)
class AllGoalsContent:
    """What the page shows.

    Attributes:
        title: Its heading.
        counts: How many goals and actions there are.
        ways: The ways to choose, each with at least one value.
        says: What the script says, by name; ``{n}`` is filled in.
        file: The list that the form chooses from; empty on a site without open data, which has no form.
    """

    title: Phrase
    counts: str
    ways: tuple[Way, ...]
    says: tuple[tuple[str, str], ...]
    file: Content


@value_class(frozen=True)
class StatusContent:
    """What the page of a status shows; ``rest`` says how many actions its table leaves out."""

    title: Phrase
    lead: str
    table: Table | None
    rest: str


def all_goals_drafts(here: Setting) -> list[Draft]:
    """Return the page of all goals and actions and, once anybody has told a status, a page for each status."""
    drafts = [Draft(GOALS, "all_goals", all_goals_label(here), partial(all_goals_page, here))]
    if any(action.follow_up for _place, action in _actions(here)):
        drafts += [
            Draft(status_path(status), "status", _status_title(here, status), partial(status_page, here, status))
            for status in STATUSES
        ]
    return drafts


def all_goals_page(here: Setting) -> Page:
    """Return the page with all ways to choose among goals and actions."""
    words, title = here.words, all_goals_label(here)
    found = tuple(listed(here.plan_set, here.agenda))
    content = AllGoalsContent(
        title=title,
        counts=_held(here, Counter(map(_kind, found))),
        ways=tuple(way for way in _ways(here, _counts(found)) if way.groups),
        says=_says(here),
        file=_file(here),
    )
    return make_page(
        here,
        Section(),
        path=GOALS,
        template="all_goals",
        title=title,
        description=words.gettext(
            "Valitse tavoitteita ja toimenpiteitä suunnitelman, painopisteen, vastuutahon, ryhmän tai vuoden mukaan."
        ),
        content=content,
    )


def status_page(here: Setting, status: ActionStatus) -> Page:
    """Return the page of all actions with a status, in the order of the plans."""
    words, title = here.words, _status_title(here, status)
    found = [(p, a) for p, a in _actions(here) if a.follow_up and a.follow_up.status == status]
    columns = (
        words.gettext("Toimenpide"),
        words.gettext("Suunnitelma"),
        words.gettext("Kuka vastaa"),
        words.gettext("Tila"),
    )
    rows = tuple(_status_row(here, place, action) for place, action in found[:MOST_ROWS])
    count = count_of_actions(words, len(found))
    left = len(found) - MOST_ROWS
    content = StatusContent(
        title=title,
        lead=words.gettext(
            "Niin kuin vastuutahot ovat kertoneet. Jos tilaa ei ole kerrottu, toimenpide ei ole täällä."
        ),
        table=Table(f"{title.text}: {count}", columns, rows) if rows else None,
        rest=words.ngettext("{n} toimenpide ei mahdu tähän.", "{n} toimenpidettä ei mahdu tähän.", left)
        if left > 0
        else "",
    )
    return make_page(
        here,
        Section(below=PageLink(GOALS, all_goals_label(here))),
        path=status_path(status),
        template="status",
        title=title,
        description=words.gettext("Toimenpiteet, joiden tila on tämä: {status}.", status=title.text),
        content=content,
    )


def _actions(here: Setting) -> Iterator[tuple[Place, Action]]:
    for plan in here.plan_set.plans:
        for place in places(plan):
            for action in place.goal.actions:
                yield place, action


def _status_title(here: Setting, status: ActionStatus) -> Phrase:
    said = status_words(here.words, status)
    return Phrase(here.words.gettext("Toimenpiteet, joiden tila on ”{status}”", status=said))


def _status_row(here: Setting, place: Place, action: Action) -> Row:
    words = here.plain(action.text)
    header = InnerLink(action_address(place.plan, place.goal, action), words)
    plan = here.link(place.plan.id, here.title(place.plan.short_title))
    cells = (
        (Lines(((plan,), (goal_label(here, place),))),),
        who_answers(here, place, action),
        follow_up_content(here, action),
    )
    return Row((header,), cells)


def _kind(each: Listed) -> str:
    return "action" if each.action else "goal"


def _counts(found: Iterable[Listed]) -> Counts:
    counts: Counts = {}
    for each in found:
        for facet in each.facets:
            counts.setdefault(facet, Counter())[_kind(each)] += 1
    return counts


def _held(here: Setting, counted: Counter[str]) -> str:
    words = here.words
    goals, actions = counted["goal"], counted["action"]
    said = [words.ngettext("{n} tavoite", "{n} tavoitetta", goals)] if goals else []
    return words.list([*said, *([count_of_actions(words, actions)] if actions else [])])


def _ways(here: Setting, counts: Counts) -> Iterator[Way]:
    words, data = here.words, here.plan_set
    _ = words.gettext

    def choice(name: Facet, value: str, link: InnerLink) -> list[Choice]:
        counted = counts.get((name, value))
        return [Choice(value, link, _held(here, counted))] if counted else []

    def by_organisation(of: dict[str, list[Choice]]) -> tuple[ChoiceGroup, ...]:
        return tuple(
            ChoiceGroup(here.title(each.name), tuple(of[each.id])) for each in data.organisations if of.get(each.id)
        )

    def only(choices: list[Choice]) -> tuple[ChoiceGroup, ...]:
        return (ChoiceGroup(None, tuple(choices)),) if choices else ()

    organisations = [
        each
        for one in data.organisations
        for each in choice("organisation", one.id, here.link(one.id, here.title(one.name)))
    ]
    yield Way("organisation", _("Organisaation mukaan"), _("Organisaatio"), only(organisations))
    plans: dict[str, list[Choice]] = {}
    for plan in data.plans:
        link = here.link(plan.id, here.title(plan.short_title))
        plans.setdefault(plan.organisation, []).extend(choice("plan", plan.id, link))
    yield Way("plan", _("Suunnitelman mukaan"), _("Suunnitelma"), by_organisation(plans))
    areas = []
    for plan in data.plans:
        held = [
            each
            for area in plan.focus_areas
            for each in choice("area", area.id, here.link(area.id, focus_area_label(here, area)))
        ]
        if held:
            areas.append(ChoiceGroup(here.title(plan.title), tuple(held)))
    yield Way("area", _("Painopisteen mukaan"), _("Painopiste tai muu osa"), tuple(areas))
    groups = [
        each
        for group in data.target_groups
        for each in choice("group", group.id, here.link(group.id, here.title(group.name)))
    ]
    yield Way("group", _("Ryhmän mukaan"), _("Ketä koskee"), only(groups))
    parties: dict[str, list[Choice]] = {}
    for one in data.organisations:
        for party in sorted(one.parties, key=lambda each: words.sort_key(here.title(each.name).text)):
            parties.setdefault(one.id, []).extend(
                choice("party", party.id, here.link(party.id, here.title(party.name)))
            )
    yield Way("party", _("Vastuutahon mukaan"), _("Kuka vastaa"), by_organisation(parties))
    years = [
        each
        for value in sorted(value for name, value in counts if name == "year" and value != OPEN)
        for each in choice("year", value, InnerLink(Address(year_path(int(value))), Phrase(value)))
    ]
    undated = InnerLink(Address(SCHEDULE, "undated"), Phrase(_("Ilman päivämäärää")))
    yield Way("year", _("Vuoden mukaan"), _("Vuosi"), only([*years, *choice("year", OPEN, undated)]))
    statuses = [
        each
        for status in STATUSES
        for each in choice(
            "status", status, InnerLink(Address(status_path(status)), Phrase(status_words(words, status)))
        )
    ]
    yield Way("status", _("Tilan mukaan"), _("Tila"), only(statuses))


def _says(here: Setting) -> tuple[tuple[str, str], ...]:
    """Return the words of the script; counts of one and of more, which is all that both languages tell apart."""
    _ = here.words.gettext
    return (
        ("busy", _("Haetaan …")),
        ("none", _("Mikään ei vastaa näitä rajauksia. Poista jokin rajaus tai valitse valmis sivu alempaa.")),
        ("one", _("1 tavoite tai toimenpide")),
        ("many", _("{n} tavoitetta ja toimenpidettä")),
        ("cleared", _("Rajaukset on poistettu.")),
        ("failed", _("Luetteloa ei saatu haettua. Valmiit sivut löytyvät alempaa.")),
        ("goal", _("Tavoite")),
        ("action", _("Toimenpide")),
        ("more", _("Näytä lisää, jäljellä {n}")),
    )


def _file(here: Setting) -> Content:
    path = goal_list_path(here.words.locale)
    if path not in here.files:
        return ()
    label = Phrase(here.words.gettext("Sama luettelo tiedostona"))
    return (FileLink(f"data/{path}", label, path),)
