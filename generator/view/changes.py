"""What has changed from version to version: the page of all versions, and one page for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..localise import Phrase
from ..model.change_log import ChangedDocument, ChangedThing
from ..model.plan import Plan
from ..model.value import value_class
from ..model.version import FrozenPlan
from ..resolve.changes import RecordedChanges
from ..resolve.versions import Words
from .addresses import CHANGES, REMOVED, Address
from .change_words import count_words, document_name, said_in, told_in
from .frame import Section, changes_label, make_page
from .inline import Content, FileLink, InnerLink
from .kinds import kind_label
from .narrative import Fact
from .outline import Draft
from .page import Page, PageLink
from .published import id_places
from .setting import Setting
from .subscriptions import feed_path

WHOLE = 150
"""How many changed things the page of all versions shows; older versions are then counted, with a link to the rest."""
OPEN = 5
"""Up to how many changed things of a document stand open; more are behind a disclosure."""
_MARKS = re.compile(r"\[-(.+?)-\]|\{\+(.+?)\+\}")
_NUMBER = re.compile(r"\d{4}-\d\d-\d\d-(\d+)")


@value_class(frozen=True)
class ThingChange:
    """What became of one thing; ``name`` leads to it, or to its tombstone.

    Each of ``says`` is one change: words as they stand, words that are gone, words that came. Kind and name are empty
    for the document itself.
    """

    kind: str
    name: Content
    says: tuple[tuple[Words, ...], ...]


@value_class(frozen=True)
class DocumentChange:
    """What changed in one document; ``disclosure`` names the things where there are so many that they are folded."""

    anchor: str
    name: Content
    counts: str
    disclosure: Phrase | None
    things: tuple[ThingChange, ...]


@value_class(frozen=True)
class VersionChanges:
    """What changed up to one version.

    Attributes:
        heading: The day of the version, and its title where it has one.
        summary: A few words of those who keep the plans; None where they have written none.
        since: What the version is compared with.
        page: The link to its own page; None on that page.
    """

    anchor: str
    heading: Phrase
    summary: Phrase | None
    since: str
    documents: tuple[DocumentChange, ...]
    page: InnerLink | None


@value_class(frozen=True)
class ChangesContent:
    """What a page of changes shows; ``feed`` is empty where the site has none."""

    title: Phrase
    says: str
    versions: tuple[VersionChanges, ...]
    feed: Content


def change_drafts(here: Setting) -> list[Draft]:
    """Return the page of all versions, and a page for each, the newest first."""
    return [
        Draft(CHANGES, "changes", changes_label(here), partial(_all_page, here)),
        *(
            Draft(changes_path(each), "changes", _own_title(here, each), partial(_own_page, here, each))
            for each in here.plan_set.permanence.changes
        ),
    ]


def change_facts(here: Setting, plan: Plan) -> tuple[Fact, ...]:
    """Return when a plan changed last, as a link to what changed; a version never changes, so it has none."""
    if isinstance(plan, FrozenPlan):
        return ()
    last = here.plan_set.permanence.changes_of(plan.id)
    if last is None:
        link = InnerLink(Address(CHANGES), changes_label(here))
    else:
        said = here.words.gettext("Mitä muuttui {date}", date=here.words.date(last.dated))
        link = InnerLink(Address(changes_path(last), document_anchor(plan.id)), Phrase(said))
    return (Fact(here.words.gettext("Muutokset"), (link,)),)


def changes_path(recorded: RecordedChanges) -> str:
    """Return the path of the page of one version."""
    return f"{CHANGES}{recorded.name}/"


def document_anchor(about: str | None) -> str:
    """Return where a document stands on the page of a version."""
    return about or "other"


def _all_page(here: Setting) -> Page:
    versions, left = [], WHOLE
    places = _places(here)
    for each in here.plan_set.permanence.changes:
        left -= sum(len(told_in(here.words.locale, document)) for document in each.log.documents)
        link = InnerLink(Address(changes_path(each)), _own_label(here, each))
        versions.append(_version(here, each, places if left >= 0 else None, link))
    says = here.words.gettext("Mitä suunnitelmissa ja muissa tiedoissa on muuttunut, uusimmat muutokset ensin.")
    return _page(here, Section(), CHANGES, changes_label(here), says, tuple(versions))


def _own_page(here: Setting, recorded: RecordedChanges) -> Page:
    version = _version(here, recorded, _places(here), None)
    below = Section(below=PageLink(CHANGES, changes_label(here)))
    says = here.words.gettext("Mitä suunnitelmissa ja muissa tiedoissa muuttui {date}.", date=_day(here, recorded))
    return _page(here, below, changes_path(recorded), _own_title(here, recorded), says, (version,))


def _places(here: Setting) -> dict[str, Address]:
    """Return where every id stands, those without a place of their own where what they stand in does."""
    return {**id_places(here.plan_set), **here.addresses}


def _page(
    here: Setting, section: Section, path: str, title: Phrase, says: str, versions: tuple[VersionChanges, ...]
) -> Page:
    content = ChangesContent(title, says, versions, _feed(here) if path == CHANGES else ())
    return make_page(here, section, path=path, template="changes", title=title, description=says, content=content)


def _feed(here: Setting) -> Content:
    if not (here.plan_set.permanence.changes and here.plan_set.site.open_data):
        return ()
    path = feed_path("changes", here.words.locale)
    return (FileLink(f"data/{path}", Phrase(here.words.gettext("Tilaa muutokset")), path.rpartition("/")[2]),)


def _version(
    here: Setting, recorded: RecordedChanges, places: dict[str, Address] | None, page: InnerLink | None
) -> VersionChanges:
    """Return what a page shows of a version: every change, or only how many where ``places`` is None."""
    words, log = here.words, recorded.log
    before = words.date(log.before.date)
    if log.before.tag:
        since = words.gettext("Verrattu versioon {tag}, {date}.", tag=log.before.tag, date=before)
    elif log.before.date == log.after.date:
        since = words.gettext("Verrattu saman päivän aiempiin tietoihin.")
    else:
        since = words.gettext("Verrattu tietoihin, jotka sivustolla olivat {date}.", date=before)
    prefix = f"{recorded.name}-" if page else ""
    return VersionChanges(
        anchor=f"v-{recorded.name}",
        heading=_heading(here, recorded),
        summary=words.phrase(log.summary) if log.summary else None,
        since=since,
        documents=tuple(_document(here, each, places, prefix) for each in log.documents),
        page=page,
    )


def _heading(here: Setting, recorded: RecordedChanges) -> Phrase:
    """Return "1.3.2026: Uusi suunnitelma"; a second version of a day says its number."""
    number = _NUMBER.fullmatch(recorded.name)
    name = recorded.log.after.tag or (number[1] if number else "")
    lead = f"{_day(here, recorded)} ({name})" if name else _day(here, recorded)
    return _led(f"{lead}: ", here.title(recorded.log.title)) if recorded.log.title else Phrase(lead)


def _led(lead: str, phrase: Phrase) -> Phrase:
    """Return a phrase with more words of the page's language before it."""
    return Phrase(phrase.text, phrase.lang, lead + phrase.lead)


def _own_title(here: Setting, recorded: RecordedChanges) -> Phrase:
    return _led(f"{changes_label(here).text} ", _heading(here, recorded))


def _own_label(here: Setting, recorded: RecordedChanges) -> Phrase:
    return _led(here.words.gettext("Vain tämän version muutokset: "), _heading(here, recorded))


def _day(here: Setting, recorded: RecordedChanges) -> str:
    return here.words.date(recorded.dated)


def _document(
    here: Setting, document: ChangedDocument, places: dict[str, Address] | None, prefix: str
) -> DocumentChange:
    name = document_name(here.words, document)
    told = told_in(here.words.locale, document)
    things = () if places is None else tuple(_thing(here, document, each, places) for each in told)
    known = here.addresses if places is None else places
    many = here.words.ngettext("Näytä {n} muuttunut kohta: ", "Näytä {n} muuttunutta kohtaa: ", len(things))
    return DocumentChange(
        anchor=prefix + document_anchor(document.about),
        name=_linked(here, document.about, name, known),
        counts=count_words(here.words, document.counts),
        disclosure=Phrase(name.text, name.lang, many) if len(things) > OPEN else None,
        things=things,
    )


def _thing(here: Setting, document: ChangedDocument, thing: ChangedThing, places: dict[str, Address]) -> ThingChange:
    says = tuple(tuple(_pieces(words)) for words in said_in(here.words.locale, thing))
    if thing.about is not None and thing.about == document.about:
        return ThingChange("", (), says)
    label = here.words.phrase(thing.title) if thing.title else None
    name = _linked(here, thing.about, label, places) if label else ()
    return ThingChange(kind_label(here.words, thing.kind), name, says)


def _linked(here: Setting, about: str | None, label: Phrase, places: dict[str, Address]) -> Content:
    """Return a name that leads to where the thing stands, or to its tombstone; plain words where it has neither."""
    *folders, name = (about or "").split("/")
    gone = {each.id for each in here.plan_set.permanence.removed}
    for each in (name, *reversed(folders)):
        if each in places:
            return (InnerLink(places[each], label),)
        if each in gone:
            return (InnerLink(Address(REMOVED, each), label),)
    return (label,)


def _pieces(text: str) -> Iterator[Words]:
    end = 0
    for found in _MARKS.finditer(text):
        if before := text[end : found.start()]:
            yield Words("plain", before)
        yield Words("old", found[1]) if found[1] else Words("new", found[2])
        end = found.end()
    if end < len(text):
        yield Words("plain", text[end:])
