"""What happens and when: a page for the whole site, for each organisation and for each year."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from itertools import chain

from ..localise import Phrase
from ..model.organisation import Organisation
from ..model.value import value_class
from ..resolve.agenda import Occasion
from ..resolve.plan_set import places
from .addresses import SCHEDULE, Address, schedule_path, year_path
from .deadlines import has_deadlines
from .frame import Section, make_page, own_schedule_label, schedule_label
from .inline import Content, InnerLink
from .narrative import Fact
from .occasions import is_over, left_over, occasion_table
from .outline import Draft
from .page import Page, PageLink
from .setting import Setting
from .subscriptions import calendar_facts
from .tables import Row, Table, nothing, with_own_captions
from .timeline import Timeline, timeline


@value_class(frozen=True)
class YearPart:
    """One year: its anchor and title, what it holds in a sentence, its table if it has any, and where the rest is."""

    anchor: str
    title: str
    sentence: str
    table: Table | None
    rest: Content = ()


@value_class(frozen=True)
class ScheduleContent:
    """What a page of the schedule shows.

    Attributes:
        title: Its heading.
        lead: How much there is, and how much of it lies ahead.
        timeline: The years as a picture; None for fewer than two.
        years: The same as a table; None where nothing has a date.
        ahead: This year, the next one and those after it.
        past: The years before, the latest first; on the page of the whole site the table leads to them.
        undated: What each plan and year clock leaves without a date.
        calendars: Calendars to subscribe to.
        others: The schedules of other organisations, or of all.
    """

    title: Phrase
    lead: str
    timeline: Timeline | None
    years: Table | None
    ahead: tuple[YearPart, ...]
    past: tuple[YearPart, ...]
    undated: Table | None
    calendars: tuple[Fact, ...]
    others: tuple[InnerLink, ...]


@value_class(frozen=True)
class ScheduleYearContent:
    """What the page of a year shows."""

    title: Phrase
    part: YearPart
    others: tuple[InnerLink, ...]


def schedule_drafts(here: Setting) -> list[Draft]:
    """Return the schedule of the whole site and a page for each of its years, none between them left out."""
    label = schedule_label(here)
    drafts = [Draft(SCHEDULE, "schedule", label, partial(schedule_page, here, None))]
    return drafts + [
        Draft(year_path(year), "schedule_year", _year_title(here, year), partial(schedule_year_page, here, year))
        for year in years_of(here)
    ]


def schedule_draft(here: Setting, organisation: Organisation) -> Draft:
    """Return the schedule of an organisation."""
    make = partial(schedule_page, here, organisation)
    return Draft(schedule_path(organisation), "schedule", schedule_title(here, organisation), make)


def years_of(here: Setting) -> range:
    """Return the years from the first to the last in which anything is due or happens; empty if there is none."""
    return _range(_all(here))


def schedule_title(here: Setting, organisation: Organisation) -> Phrase:
    """Return the title of the schedule of an organisation."""
    name = here.title(organisation.name)
    return Phrase(name.text, name.lang, f"{own_schedule_label(here).text}: ")


def occasions_in(here: Setting, year: int) -> tuple[Occasion, ...]:
    """Return what is due or happens in a year, in all organisations, earliest first."""
    return tuple(each for each in _all(here) if _year(each) == year)


def schedule_page(here: Setting, organisation: Organisation | None) -> Page:
    """Return the schedule of an organisation, or of the whole site for None."""
    words, today = here.words, here.plan_set.today
    found = here.agenda.get(organisation.id, ()) if organisation else _all(here)
    title = schedule_title(here, organisation) if organisation else schedule_label(here)
    by_year = {year: [each for each in found if _year(each) == year] for year in _range(found)}
    ahead = tuple(
        _part(here, year, by_year.get(year, []), names_organisation=organisation is None)
        for year in sorted({today.year, today.year + 1, *(year for year in by_year if year > today.year)})
        if by_year.get(year) or year <= today.year + 1
    )
    past = tuple(
        _part(here, year, by_year[year], names_organisation=False)
        for year in sorted(by_year, reverse=True)
        if organisation and year < today.year and by_year[year]
    )
    content = ScheduleContent(
        title=title,
        lead=_lead(here, found),
        timeline=timeline(
            words,
            "years-chart",
            words.gettext("Montako määräaikaa ja tapahtumaa kussakin vuodessa on"),
            {year: len(held) for year, held in by_year.items()},
            today,
        ),
        years=_years(here, organisation, by_year) if by_year else None,
        ahead=ahead,
        past=past,
        undated=_undated(here, organisation),
        calendars=_calendars(here, organisation),
        others=_others(here, organisation),
    )
    tables = (content.years, *(part.table for part in (*ahead, *past)), content.undated)
    with_own_captions(table for table in tables if table)
    return make_page(
        here,
        Section(organisation) if organisation else Section(),
        path=schedule_path(organisation) if organisation else SCHEDULE,
        template="schedule",
        title=title,
        description=words.gettext("Määräajat ja tapahtumat vuosittain: mitä on edessä, mitä on mennyt."),
        content=content,
    )


def schedule_year_page(here: Setting, year: int) -> Page:
    """Return the page of a year, with all organisations."""
    title = _year_title(here, year)
    part = _part(here, year, occasions_in(here, year), names_organisation=True)
    years = years_of(here)
    others = tuple(
        InnerLink(Address(year_path(each)), Phrase(str(each))) for each in (year - 1, year + 1) if each in years
    )
    return make_page(
        here,
        Section(below=PageLink(SCHEDULE, schedule_label(here))),
        path=year_path(year),
        template="schedule_year",
        title=title,
        description=here.words.gettext("Vuoden {year} määräajat ja tapahtumat kaikissa suunnitelmissa.", year=year),
        content=ScheduleYearContent(title, part, others),
    )


def _all(here: Setting) -> tuple[Occasion, ...]:
    found = chain.from_iterable(here.agenda.get(each.id, ()) for each in here.plan_set.organisations)
    return tuple(sorted(found, key=lambda each: (each.first, each.last, each.key)))


def _year(occasion: Occasion) -> int:
    return occasion.last.year


def _range(occasions: Sequence[Occasion]) -> range:
    years = [_year(each) for each in occasions]
    return range(min(years), max(years) + 1) if years else range(0)


def _year_title(here: Setting, year: int) -> Phrase:
    return Phrase(here.words.gettext("Mitä tapahtuu vuonna {year}", year=year))


def _lead(here: Setting, occasions: Sequence[Occasion]) -> str:
    words = here.words
    if not occasions:
        return words.gettext("Yhdelläkään asialla ei ole vielä päivämäärää.")
    over = sum(is_over(each, here.plan_set.today) for each in occasions)
    count = words.ngettext(
        "Täällä on {n} määräaika tai tapahtuma.", "Täällä on {n} määräaikaa ja tapahtumaa.", len(occasions)
    )
    return f"{count} {_over_and_ahead(here, over, len(occasions) - over)}"


def _over_and_ahead(here: Setting, over: int, ahead: int) -> str:
    words = here.words
    if not ahead:
        return words.gettext("Kaikki ajankohdat ovat menneet.")
    if not over:
        return words.gettext("Kaikki ovat vielä edessä tai voimassa.")
    before = words.ngettext("Niistä {n} on mennyt", "Niistä {n} on mennyt", over)
    return before + words.ngettext(" ja {n} on edessä tai voimassa.", " ja {n} on edessä tai voimassa.", ahead)


def _part(here: Setting, year: int, occasions: Sequence[Occasion], *, names_organisation: bool) -> YearPart:
    words, this_year = here.words, here.plan_set.today.year
    if year == this_year:
        title = words.gettext("Tänä vuonna {year}", year=year)
    elif year == this_year + 1:
        title = words.gettext("Ensi vuonna {year}", year=year)
    else:
        title = words.gettext("Vuonna {year}", year=year)
    if not occasions:
        return YearPart(f"y{year}", title, words.gettext("Tälle vuodelle ei ole määräaikoja eikä tapahtumia."), None)
    table = occasion_table(here, title, occasions, names_organisation=names_organisation)
    over = sum(is_over(each, here.plan_set.today) for each in occasions)
    said = _over_and_ahead(here, over, len(occasions) - over) if year == this_year else ""
    return YearPart(f"y{year}", title, said, table, left_over(here, occasions))


def _years(here: Setting, organisation: Organisation | None, by_year: dict[int, list[Occasion]]) -> Table:
    words = here.words
    has_entries = any(each.entry for held in by_year.values() for each in held)
    rows = []
    for year, held in by_year.items():
        entries = sum(1 for each in held if each.entry)
        to = Address(schedule_path(organisation), f"y{year}") if organisation else Address(year_path(year))
        is_shown = organisation is None or held or year >= here.plan_set.today.year
        header: Content = (InnerLink(to, Phrase(str(year))),) if is_shown else (Phrase(str(year)),)
        cells = [(Phrase(_when_is(here, year)),), _number(here, len(held) - entries)]
        rows.append(Row(header, (*cells, *([_number(here, entries)] if has_entries else []))))
    columns = (
        words.gettext("Vuosi"),
        words.gettext("Ajankohta"),
        words.gettext("Määräaikoja"),
        *([words.gettext("Tapahtumia")] if has_entries else []),
    )
    return Table(words.gettext("Määräajat ja tapahtumat vuosittain"), columns, tuple(rows))


def _when_is(here: Setting, year: int) -> str:
    words, this_year = here.words, here.plan_set.today.year
    if year == this_year:
        return words.gettext("tämä vuosi")
    return words.gettext("mennyt vuosi") if year < this_year else words.gettext("tuleva vuosi")


def _number(here: Setting, count: int) -> Content:
    return (Phrase(here.words.number(Decimal(count))),) if count else nothing(here.words.gettext("ei yhtään"))


def _undated(here: Setting, organisation: Organisation | None) -> Table | None:
    """Return for each plan and year clock how much of it has no date; None where everything has one."""
    words, data = here.words, here.plan_set
    rows = []
    for plan in data.plans:
        if organisation and plan.organisation != organisation.id:
            continue
        open_goals = [place.goal for place in places(plan) if not has_deadlines(place.goal)]
        if open_goals:
            count = words.ngettext("{n} tavoite", "{n} tavoitetta", len(open_goals))
            rows.append(Row((here.link(plan.id, here.title(plan.title)),), ((Phrase(count),),)))
    for clock in data.year_clocks:
        if clock.recurrences and (organisation is None or clock.organisation == organisation.id):
            count = words.ngettext("{n} toistuva tapahtuma", "{n} toistuvaa tapahtumaa", len(clock.recurrences))
            rows.append(Row((here.link(clock.id, here.title(clock.title)),), ((Phrase(count),),)))
    if not rows:
        return None
    columns = (words.gettext("Asiakirja"), words.gettext("Ilman päivämäärää"))
    caption = words.ngettext(
        "{n} asiakirja, jossa on päivämäärättömiä asioita",
        "{n} asiakirjaa, joissa on päivämäärättömiä asioita",
        len(rows),
    )
    return Table(caption, columns, tuple(rows))


def _calendars(here: Setting, organisation: Organisation | None) -> tuple[Fact, ...]:
    found = (organisation,) if organisation else here.plan_set.organisations
    return tuple(
        Fact(here.title(each.short_name).text, fact.content) for each in found for fact in calendar_facts(here, each.id)
    )


def _others(here: Setting, organisation: Organisation | None) -> tuple[InnerLink, ...]:
    if organisation:
        return (InnerLink(Address(SCHEDULE), Phrase(here.words.gettext("Kaikkien organisaatioiden aikataulu"))),)
    return tuple(InnerLink(Address(schedule_path(each)), here.title(each.name)) for each in here.plan_set.organisations)
