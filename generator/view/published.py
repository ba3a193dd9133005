"""What is published and where: the place of every id, and of what is gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..load.address_lock import Locked
from ..load.frozen import MARK
from ..model.removed import Removed
from ..model.value import value_class
from ..resolve.identities import Identity, identities_of
from ..resolve.plan_set import PlanSet
from ..resolve.versions import Version, plan_set_of
from .addresses import REMOVED, Address, addresses
from .open_data import DATA_FOLDER, Offer
from .page import Page

GONE = ("tombstone", "removed")
"""Templates of pages that tell of what is gone."""


@value_class(frozen=True)
class Published:
    """Everything that a site publishes.

    Attributes:
        pages: The kind of every page by its path; a page of its own thing has the kind of the thing.
        identities: Every id that the data has.
        places: Where each of them stands.
        versions: The frozen versions of plans.
        files: The files of open data, those too that only a machine with the means for it makes.
    """

    pages: Mapping[str, str]
    identities: Mapping[str, Identity]
    places: Mapping[str, Address]
    versions: tuple[Version, ...] = ()
    files: tuple[Offer, ...] = ()

    @property
    def promises(self) -> tuple[Locked, ...]:
        """Everything that is promised by publishing it: its pages, its ids and its files."""
        pages = [Locked("page", path or "/", kind) for path, kind in self.pages.items() if kind != "tombstone"]
        ids = [Locked("id", name, self.identities[name].kind, _said(place)) for name, place in self.places.items()]
        versions = [Locked("version", each.key, each.checksum) for each in self.versions]
        return (*pages, *ids, *versions, *self.file_promises)

    @property
    def file_promises(self) -> tuple[Locked, ...]:
        """The files that are promised by publishing them, each with the id that it is about, if it is about one."""
        known = self.identities.keys() | {each.key for each in self.versions}
        return tuple(
            Locked("file", f"{DATA_FOLDER}{each.path}", each.media_type, each.about if each.about in known else "")
            for each in self.files
        )


def published(plan_set: PlanSet, pages: Iterable[Page], files: Iterable[Offer] = ()) -> Published:
    """Return what the pages of one language publish, where every language has the same, and the files of open data."""
    known, places = plan_set.identities, id_places(plan_set)
    own = {at.path: known[name].kind for name, at in plan_set.once(addresses).items() if not at.anchor}
    kinds = {page.path: page.template if page.template in GONE else own.get(page.path, page.template) for page in pages}
    return Published(kinds, known, places, plan_set.permanence.versions, tuple(files))


def id_places(plan_set: PlanSet) -> dict[str, Address]:
    """Return where each id of the data stands; one without a place of its own is led to what it stands in."""
    own = plan_set.once(addresses)
    found: dict[str, Address] = {}
    for name, identity in plan_set.identities.items():
        place = next((own[each] for each in (name, *identity.above) if each in own), None)
        if place is not None:
            found[name] = place
    return found


def version_places(plan_set: PlanSet) -> dict[str, tuple[Identity, Address]]:
    """Return every id as of a frozen version, ``mieli-2@2024-03-11``, with what it is and where it stands there."""
    found: dict[str, tuple[Identity, Address]] = {}
    for version in plan_set.permanence.versions:
        then = plan_set_of(plan_set, version)
        places = id_places(then)
        for identity in identities_of(version.plan):
            found[f"{identity.id}{MARK}{version.version}"] = identity, places[identity.id]
    return found


def tombstones(plan_set: PlanSet, pages: Iterable[str]) -> dict[str, Removed]:
    """Return the old paths that get a page which says what is gone, by path; sorted.

    Args:
        plan_set: The data.
        pages: The paths of all other pages. What stood on one of these has no page of its own.
    """
    promised, there = plan_set.permanence, frozenset(pages)
    old = {*promised.locked_pages, *(each.address for each in promised.removed if "#" not in each.address)}
    found = ((path, promised.tombstone(path)) for path in sorted(old - there) if promised.moved_to(path) is None)
    return {path: removed for path, removed in found if removed is not None}


def gone_places(plan_set: PlanSet, there: Mapping[str, str]) -> dict[str, Address]:
    """Return where the ids that are gone lead: to what tells of them, or to the new address; sorted by id.

    Args:
        plan_set: The data.
        there: The template of every page, by path.
    """
    promised = plan_set.permanence
    found: dict[str, Address] = {}
    for locked in promised.lock:
        path = locked.address.partition("#")[0]
        moved = promised.moved_to(path)
        if locked.sort == "id" and (moved in there or there.get(path) == "tombstone"):
            found[locked.name] = Address(moved if moved in there and moved is not None else path)
    for removed in promised.removed:
        has_page = there.get(removed.address) == "tombstone"
        found[removed.id] = Address(removed.address) if has_page else Address(REMOVED, removed.id)
    return {name: found[name] for name in sorted(found) if name not in plan_set.identities}


def _said(place: Address) -> str:
    return f"{place.path}#{place.anchor}" if place.anchor else place.path
