"""Deadlines and year clocks as iCalendar files (RFC 5545) that a calendar program can subscribe to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from urllib.parse import urlsplit

from ..localise import Localiser, Phrase, localiser
from ..model.text import LOCALES, Locale, Text, without_footnotes
from ..resolve.agenda import Agenda, Occasion, agenda_of
from ..resolve.plan_set import PlanSet
from ..view.addresses import addresses
from ..view.open_data import DATA_FOLDER
from ..view.subscriptions import calendar_path
from .data_file import CALENDAR, DataFile
from .occasion_words import description_words, summary_words

PRODUCT = "-//Suunta//Suunta 1//FI"
_HELSINKI = timedelta(hours=2)
RENEWED = timedelta(days=1)
"""How often a program is asked to look for changes."""


@dataclass(frozen=True)
class _Event:
    """One entry of a calendar in one language; ``last`` is its last day, ``dated`` the day of its document."""

    uid: str
    first: date
    last: date
    dated: date
    summary: Phrase
    description: str
    url: str
    is_yearly: bool
    is_tentative: bool


def calendars(plan_set: PlanSet) -> tuple[DataFile, ...]:
    """Return a calendar in each language of the site for everybody and everything that has one.

    Organisations come first, then year clocks, then responsible parties, in the order of the data.
    Whoever has no deadline and no dated entry has no calendar, unless one was published: somebody has subscribed to it.
    """
    agenda, published = plan_set.once(agenda_of), plan_set.permanence.locked_files
    events = cache(partial(_events, plan_set, agenda))  # only when a calendar is made

    def events_of(owner: str, locale: Locale) -> tuple[_Event, ...]:
        return tuple(events(locale)[each.key] for each in agenda.get(owner, ()))

    return tuple(
        _calendar(plan_set, owner, name, locale, partial(events_of, owner, locale))
        for owner, name in _owners(plan_set)
        for locale in plan_set.site.languages
        if owner in agenda or f"{DATA_FOLDER}{calendar_path(owner, locale)}" in published
    )


def _owners(plan_set: PlanSet) -> Iterator[tuple[str, Text]]:
    yield from ((each.id, each.name) for each in plan_set.organisations)
    yield from ((each.id, each.title) for each in plan_set.year_clocks)
    yield from ((party.id, party.name) for each in plan_set.organisations for party in each.parties)


def _events(plan_set: PlanSet, agenda: Agenda, locale: Locale) -> dict[str, _Event]:
    """Return every occasion in a language, by its key."""
    places = plan_set.once(addresses)
    occasions = {each.key: each for organisation in plan_set.organisations for each in agenda.get(organisation.id, ())}
    root = f"{plan_set.site.address}{locale}/"
    found = {}
    for key, occasion in occasions.items():
        place = places[occasion.about]
        url = f"{root}{place.path}#{place.anchor}" if place.anchor else f"{root}{place.path}"
        found[key] = _event(plan_set, locale, occasion, url)
    return found


def _event(plan_set: PlanSet, locale: Locale, occasion: Occasion, url: str) -> _Event:
    words, entry = localiser(locale), occasion.entry
    return _Event(
        uid=f"{occasion.key}@{urlsplit(plan_set.site.address).hostname}",
        first=occasion.first,
        last=occasion.last,
        dated=occasion.dated,
        summary=summary_words(words, occasion),
        description=description_words(plan_set, words, occasion),
        url=url,
        is_yearly=entry is not None and entry.is_yearly,
        is_tentative=entry.if_needed if entry else occasion.due is not None and occasion.due.is_questioned,
    )


def _calendar(
    plan_set: PlanSet, owner: str, name: Text, locale: Locale, events: Callable[[], tuple[_Event, ...]]
) -> DataFile:
    path = calendar_path(owner, locale)
    shown, _description = _said(localiser(locale), name)
    titles, descriptions = zip(*(_said(localiser(each), name) for each in LOCALES), strict=True)
    address = f"{plan_set.site.address}data/{path}"
    return DataFile(
        path=path,
        media_type=CALENDAR,
        group="calendars",
        title=Text(**dict(zip(LOCALES, titles, strict=True))),
        description=Text(**dict(zip(LOCALES, descriptions, strict=True))),
        made_of=lambda: (shown, address, repr(events())),
        make=partial(_to_ical, shown, address, locale, events),
        about=owner,
        locale=locale,
    )


def _said(words: Localiser, name: Text) -> tuple[str, str]:
    """Return title and description of a calendar."""
    return (
        words.gettext("Kalenteri: {name}", name=without_footnotes(words.phrase(name).text)),
        words.gettext(
            "Määräajat ja vuosikellon tapahtumat. Kun päivä ei ole tiedossa, merkintä on koko kuukauden mittainen."
        ),
    )


def _to_ical(name: str, address: str, locale: Locale, events_of: Callable[[], tuple[_Event, ...]]) -> bytes:
    from icalendar import (
        Calendar,
        Event,
        Timezone,
        TimezoneStandard,
    )  # only now: a build that keeps every calendar does not wait for it

    events, calendar = events_of(), Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, name, {"LANGUAGE": locale})
    calendar.add("source", address, {"VALUE": "URI"})
    calendar.add("refresh-interval", RENEWED, {"VALUE": "DURATION"})
    for each in events:
        event = Event()
        event.add("uid", each.uid)
        event.add("dtstamp", datetime.combine(each.dated, time(), UTC))
        event.add("dtstart", each.first)
        event.add("dtend", each.last + timedelta(days=1))  # RFC 5545, 3.6.1: the end is the first day after it
        event.add("summary", each.summary.words, {"LANGUAGE": each.summary.lang or locale})
        event.add("description", each.description, {"LANGUAGE": locale})
        event.add("url", each.url)
        event.add("transp", "TRANSPARENT")
        if each.is_yearly:
            event.add("rrule", {"freq": "yearly"})
        if each.is_tentative:
            event.add("status", "TENTATIVE")
        calendar.add_component(event)
    if not events:  # RFC 5545, 3.6: a calendar has at least one component
        standard = TimezoneStandard()
        standard.add("dtstart", datetime(1970, 1, 1))
        standard.add("tzoffsetfrom", _HELSINKI)
        standard.add("tzoffsetto", _HELSINKI)
        zone = Timezone()
        zone.add("tzid", "Europe/Helsinki")
        zone.add_component(standard)
        calendar.add_component(zone)
    written: bytes = calendar.to_ical()
    return written
