"""Tombstones: the page at an old address, and the list of everything that was removed."""

from __future__ import annotations

from ..localise import Phrase
from ..model.organisation import Organisation
from ..model.plan import Plan
from ..model.removed import Removed
from ..model.text import RichText, Text
from ..model.value import value_class
from .addresses import REMOVED, Address
from .frame import Section, make_page, removed_label
from .inline import Content, InnerLink
from .kinds import kind_label
from .narrative import Fact
from .page import Page
from .published import id_places
from .setting import Setting


@value_class(frozen=True)
class Tombstone:
    """What is told of something that is gone: its anchor, what it was called, and what is known of it."""

    anchor: str
    title: Phrase
    facts: tuple[Fact, ...]


@value_class(frozen=True)
class TombstoneContent:
    """What the page at an old address shows."""

    title: Phrase
    says: str
    facts: tuple[Fact, ...]
    all: InnerLink


@value_class(frozen=True)
class RemovedContent:
    """What the list of everything that was removed shows."""

    title: Phrase
    tombstones: tuple[Tombstone, ...]


def tombstone_page(here: Setting, path: str, removed: Removed) -> Page:
    """Return the page at an old address; ``removed`` may speak for a page above it."""
    words, label = here.words, here.title(removed.title)
    is_own = path == removed.address
    lead = words.gettext("Poistettu: ")
    title = label if is_own else Phrase(label.text, label.lang, f"{path.rstrip('/').rpartition('/')[2]}, ")
    title = Phrase(title.text, title.lang, lead + title.lead)
    since = words.date(removed.since)
    if is_own:
        says = words.gettext("Tällä sivulla oli kohde, joka poistettiin sivustolta {date}.", date=since)
    else:
        says = words.gettext("Tämä sivu kuului kokonaisuuteen, joka poistettiin sivustolta {date}.", date=since)
    every = InnerLink(Address(REMOVED, removed.id), Phrase(words.gettext("Kaikki sivustolta poistetut tiedot")))
    return make_page(
        here,
        _section(here, removed),
        path=path,
        template="tombstone",
        title=title,
        description=says,
        content=TombstoneContent(title, says, _facts(here, removed), every),
    )


def removed_page(here: Setting) -> Page:
    """Return the list of everything that was removed, the latest first."""
    label = removed_label(here)
    stones = tuple(
        Tombstone(each.id, here.title(each.title), _facts(here, each)) for each in here.plan_set.permanence.removed
    )
    return make_page(
        here,
        Section(),
        path=REMOVED,
        template="removed",
        title=label,
        description=here.words.gettext("Mitä sivustolta on poistettu, milloin, miksi ja mitä tuli tilalle."),
        content=RemovedContent(label, stones),
    )


def _facts(here: Setting, removed: Removed) -> tuple[Fact, ...]:
    words = here.words
    return (
        Fact(words.gettext("Mikä tämä oli"), (Phrase(kind_label(words, removed.kind)),)),
        Fact(words.gettext("Tunnus"), (Phrase(removed.id),)),
        Fact(words.gettext("Poistettu"), (Phrase(words.date(removed.since)),)),
        Fact(words.gettext("Miksi"), (here.title(removed.why),)),
        Fact(words.gettext("Mitä tuli tilalle"), _instead(here, removed)),
    )


def _instead(here: Setting, removed: Removed) -> Content:
    if removed.instead is None:
        return (Phrase(here.words.gettext("Tilalle ei tullut mitään.")),)
    known = {each.id: each for each in here.plan_set.permanence.removed}
    if removed.instead in known:
        label = here.title(known[removed.instead].title)
        return (InnerLink(Address(REMOVED, removed.instead), label),)
    identity = here.plan_set.identities[removed.instead]
    place = id_places(here.plan_set).get(removed.instead)
    label = _label(here, identity.title) or Phrase(removed.instead)
    return (InnerLink(place, label),) if place else (label,)


def _label(here: Setting, title: Text | RichText | None) -> Phrase | None:
    if isinstance(title, RichText):
        return here.plain(title)
    return here.title(title) if title else None


def _section(here: Setting, removed: Removed) -> Section:
    """Return what the thing stood in, as far as that is still there."""
    parts = removed.address.split("/")
    organisation: Organisation | None = next(
        (each for each in here.plan_set.organisations if each.id == parts[0] and each.id != removed.id), None
    )
    plan: Plan | None = next(
        (each for each in here.plan_set.plans if organisation and each.id == parts[1] and each.id != removed.id), None
    )
    return Section(organisation, plan)
