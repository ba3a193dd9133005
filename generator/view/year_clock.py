"""The page of a year clock: what happens when, with what is not known said in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..localise import Phrase
from ..localise.deadlines import partial_date, span
from ..model.organisation import ResponsibleParty
from ..model.text import Text
from ..model.time import first_day
from ..model.value import value_class
from ..model.year_clock import Entry, Recurrence, YearClock
from .addresses import year_clock_path
from .answering import party_link
from .clock_circle import Circle, clock_circle
from .frame import Section, make_page
from .inline import Content, Foreign, sentence
from .narrative import Fact
from .page import Page
from .plan_notice import document_notice
from .setting import Setting
from .subscriptions import calendar_facts
from .tables import Row, Table, nothing


@value_class(frozen=True)
class EntryItem:
    """An entry in a list: its anchor, when it is, what it is, and what else there is to know of it."""

    anchor: str
    when: str
    what: Content
    remarks: tuple[Content, ...]


@value_class(frozen=True)
class Month:
    """A month with its entries in order; those whose day is not known come last."""

    anchor: str
    name: str
    entries: tuple[EntryItem, ...]


@value_class(frozen=True)
class YearClockContent:
    """What the page of a year clock shows; ``empty_months`` says which months have no entry."""

    title: Phrase
    lead: str
    notice: Content
    facts: tuple[Fact, ...]
    circle: Circle | None
    months: tuple[Month, ...]
    empty_months: str
    recurrences: Table | None
    boxes: tuple[Content, ...]
    other_dates: tuple[EntryItem, ...]


def year_clock_page(here: Setting, clock: YearClock) -> Page:
    """Return the page of a year clock."""
    words, title = here.words, here.title(clock.title)
    entries = sorted(clock.entries, key=_order)
    placed = [(first_day(entry.days[0]).month, entry) for entry in entries]
    content = YearClockContent(
        title=title,
        lead=_lead(here, clock),
        notice=document_notice(here, clock.source, clock.translation),
        facts=_facts(here, clock),
        circle=clock_circle(words, f"{clock.id}-circle", clock.year, _circle_title(here, clock), placed)
        if placed
        else None,
        months=tuple(_months(here, clock, placed)),
        empty_months=_empty_months(here, clock, {month for month, _entry in placed}),
        recurrences=_recurrences(here, clock.recurrences),
        boxes=tuple((words.phrase(box),) for box in clock.boxes),
        other_dates=tuple(_item(here, entry) for entry in sorted(clock.other_dates, key=_order)),
    )
    return make_page(
        here,
        Section(here.plan_set.organisation(clock.organisation)),
        path=year_clock_path(clock),
        template="year_clock",
        title=title,
        description=f"{title.text}. {content.lead}",
        content=content,
    )


def clock_counts(here: Setting, clock: YearClock) -> str:
    """Return "20 tapahtumaa ja 7 toistuvaa kokousta"."""
    words = here.words
    counted = (
        (len(clock.entries), words.ngettext("{n} tapahtuma", "{n} tapahtumaa", len(clock.entries))),
        (
            len(clock.recurrences),
            words.ngettext("{n} toistuva tapahtuma", "{n} toistuvaa tapahtumaa", len(clock.recurrences)),
        ),
    )
    return words.list([said for count, said in counted if count])


def clock_links(here: Setting, party: ResponsibleParty) -> tuple[Content, ...]:
    """Return links to where the year clocks name a party, in the order of the year; recurrences come last."""
    found: list[Content] = []
    for clock in here.plan_set.year_clocks:
        dated = (*clock.entries, *clock.other_dates)
        named = sorted((entry for entry in dated if entry.body == party.id), key=_order)
        found += [(here.link(entry.id, Phrase(_when(here, entry))),) for entry in named]
        for each in clock.recurrences:
            if each.body == party.id:
                times = _times(here, each) or here.words.gettext("lähde ei kerro, kuinka monta kertaa")
                found.append((here.link(each.id, Phrase(times)),))
    return tuple(found)


def _lead(here: Setting, clock: YearClock) -> str:
    words = here.words
    found = [
        words.gettext("Vuosikello kertoo, mitä vuoden aikana tapahtuu ja milloin."),
        words.gettext("Vuosikellossa on {counts}.", counts=clock_counts(here, clock) or words.gettext("ei tapahtumia")),
    ]
    unknown = sum(not entry.day_known for entry in clock.entries)
    if unknown:
        found.append(
            words.ngettext("{n} tapahtuman päivä ei ole tiedossa.", "{n} tapahtuman päivä ei ole tiedossa.", unknown)
        )
    return " ".join(found)


def _circle_title(here: Setting, clock: YearClock) -> str:
    return here.words.gettext("Vuosi {year} ympyränä", year=clock.year)


def _facts(here: Setting, clock: YearClock) -> tuple[Fact, ...]:
    words = here.words
    organisation = here.plan_set.organisation(clock.organisation)
    source = here.plan_set.source(clock.source)
    return (
        Fact(words.gettext("Mikä tämä on"), (Phrase(words.gettext("Vuosikello")),)),
        Fact(words.gettext("Kenen vuosikello"), (here.link(organisation.id, here.title(organisation.name)),)),
        Fact(words.gettext("Vuosi"), (Phrase(str(clock.year)),)),
        Fact(words.gettext("Asiakirja"), (here.link(source.id, here.title(source.title)),)),
        *calendar_facts(here, clock.id),
    )


def _order(entry: Entry) -> tuple[int, int, bool, date]:
    first = first_day(entry.days[0])
    return first.year, first.month, not entry.day_known, first


def _months(here: Setting, clock: YearClock, placed: list[tuple[int, Entry]]) -> Iterable[Month]:
    for month in range(1, 13):
        entries = tuple(_item(here, entry) for each, entry in placed if each == month)
        if entries:
            name = here.words.month(date(clock.year, month, 1))
            yield Month(f"{clock.id}-{month:02}", name[:1].upper() + name[1:], entries)


def _empty_months(here: Setting, clock: YearClock, filled: set[int]) -> str:
    words = here.words
    empty = [words.month(date(clock.year, month, 1)) for month in range(1, 13) if month not in filled]
    return words.gettext("Ei tapahtumia: {months}.", months=words.list(empty)) if empty and filled else ""


def _item(here: Setting, entry: Entry) -> EntryItem:
    words = here.words
    body = here.plan_set.party(entry.body) if entry.body else None
    remarks: list[Content] = []
    if not entry.day_known and entry.until is None and all(day.count("-") == 1 for day in entry.days):
        remarks.append((Phrase(words.gettext("päivä ei ole tiedossa")),))
    if entry.is_yearly:
        remarks.append((Phrase(words.gettext("joka vuosi")),))
    if entry.if_needed:
        remarks.append((Phrase(words.gettext("vain tarvittaessa")),))
    when = _when(here, entry)
    if entry.printed != when:
        printed: Content = (Foreign(entry.printed, "fi"),)
        remarks.append(sentence(words.gettext("lähteessä: {printed}"), printed=printed))
    return EntryItem(entry.id, when, _what(here, entry.title, body), tuple(remarks))


def _when(here: Setting, entry: Entry) -> str:
    if entry.until:
        return span(here.words, entry.days[0], entry.until)
    return here.words.list([partial_date(here.words, day) for day in entry.days])


def _what(here: Setting, title: Text, body: ResponsibleParty | None) -> Content:
    """Return what happens; the name of the body is a link, and stands only once."""
    words = here.title(title)
    if body is None:
        return (words,)
    names = {body.name.fi, *body.spellings, *([body.short_name.fi] if body.short_name else [])}
    if title.fi in names:
        return (here.link(body.id, words),)
    return words, Phrase(" – "), party_link(here, body)


def _recurrences(here: Setting, recurrences: tuple[Recurrence, ...]) -> Table | None:
    words = here.words
    rows = []
    for each in recurrences:
        body = here.plan_set.party(each.body) if each.body else None
        printed: Content = (Foreign(each.printed, "fi"),)
        rows.append(Row(_what(here, each.title, body), (_how_often(here, each), printed), each.id))
    if not rows:
        return None
    columns = (words.gettext("Mikä toistuu"), words.gettext("Kuinka usein"), words.gettext("Lähteen sanoin"))
    caption = words.ngettext("{n} toistuva tapahtuma", "{n} toistuvaa tapahtumaa", len(rows))
    return Table(caption, columns, tuple(rows))


def _how_often(here: Setting, recurrence: Recurrence) -> Content:
    times = _times(here, recurrence)
    if not times:
        return nothing(here.words.gettext("lähde ei kerro, kuinka monta kertaa"))
    if recurrence.each is None:
        return (Phrase(times),)
    return Phrase(f"{times}, "), here.words.phrase(recurrence.each)


def _times(here: Setting, recurrence: Recurrence) -> str:
    """Return "7–10 kertaa vuodessa"; empty where the source gives no number."""
    words, low, high = here.words, recurrence.times_min, recurrence.times_max
    if low is None and high is None:
        return ""
    if low is not None and high is not None and low != high:
        times = words.gettext("{low}–{high} kertaa", low=low, high=high)
    elif low is None:
        times = words.ngettext("enintään {n} kerran", "enintään {n} kertaa", high or 0)
    elif high is None:
        times = words.ngettext("vähintään {n} kerran", "vähintään {n} kertaa", low)
    else:
        times = words.ngettext("{n} kerran", "{n} kertaa", low)
    if recurrence.per == "year":
        return words.gettext("{times} vuodessa", times=times)
    if recurrence.per == "month":
        return words.gettext("{times} kuukaudessa", times=times)
    return times
