"""What has been published is a promise: what of it is broken, and what is promised anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..load.address_lock import LOCK_FILE, Locked
from ..load.frozen import version_file
from ..problems import Location, Problem, problem
from ..resolve.permanence import Permanence
from .published import Published

_DOCUMENT_DEPTH = 2
"""An address begins with organisation and document: ``luvn/hyvinvointi-2024/``."""


def find_broken_promises(promised: Permanence, site: Published) -> Iterator[Problem]:
    """Yield every published page, id and file that is gone or means something else, and faults of what is told of it.

    Without ``data/addresses.lock`` nothing has been published yet.
    """
    yield from _find_false_tales(promised, site)
    if not promised.lock:
        return
    forwards = promised.forwards(site.pages)
    for locked in promised.lock:
        if locked.sort == "page":
            yield from _find_broken_page(locked, site, forwards)
        elif locked.sort == "id":
            yield from _find_broken_id(locked, promised, site, forwards)
        elif locked.sort == "version":
            yield from _find_broken_version(locked, site)
    yield from _find_broken_files([each for each in promised.lock if each.sort == "file"], site)
    known = {(each.sort, each.name) for each in promised.lock}
    new = sorted(each for each in site.promises if (each.sort, each.name) not in known)
    if new:
        yield problem("A106", Location(LOCK_FILE), count=len(new), first=new[0].name)


def renewed(lock: Sequence[Locked], site: Published) -> tuple[Locked, ...]:
    """Return what is promised now: everything that was, with what is new.

    Where an id stands is renewed as long as it is the same thing in the same document; nothing else changes.
    """
    now = {(each.sort, each.name): each for each in site.promises}
    known = {(each.sort, each.name): each for each in lock}
    kept = [_renewed(each, now.get(name, each)) for name, each in known.items()]
    return (*kept, *(each for name, each in now.items() if name not in known))


def _renewed(old: Locked, new: Locked) -> Locked:
    is_same = old.kind == new.kind and _stands_in(_document(old.address), _document(new.address))
    return new if is_same else old


def _find_broken_page(locked: Locked, site: Published, forwards: dict[str, str]) -> Iterator[Problem]:
    path = locked.name.removeprefix("/")
    kind = site.pages.get(path)
    if kind is None and path not in forwards:
        yield problem("A102", locked.location, path=path)
    elif kind not in (None, "tombstone", locked.kind):
        yield problem("A104", locked.location, name=path, before=locked.kind, after=kind)


def _find_broken_id(
    locked: Locked, promised: Permanence, site: Published, forwards: dict[str, str]
) -> Iterator[Problem]:
    path = locked.address.partition("#")[0]
    now = site.identities.get(locked.name)
    if now is None:
        is_told = locked.name in (each.id for each in promised.removed) or path in forwards
        if not is_told and site.pages.get(path) != "tombstone":
            yield problem("A103", locked.location, id=locked.name, kind=locked.kind)
    elif now.kind != locked.kind:
        yield problem("A104", locked.location, name=locked.name, before=locked.kind, after=now.kind)
    elif locked.name in site.places:
        before, after = _document(forwards.get(path, path)), _document(site.places[locked.name].path)
        if not _stands_in(before, after):
            yield problem("A105", locked.location, id=locked.name, before=before, after=after)


def _find_broken_version(locked: Locked, site: Published) -> Iterator[Problem]:
    version = next((each for each in site.versions if each.key == locked.name), None)
    if version is None:
        yield problem("A103", locked.location, id=locked.name, kind=locked.sort)
    elif version.checksum != locked.kind:
        file = version_file(version.plan.id, version.version)
        yield problem("A202", Location(file), path=file)


def _find_broken_files(locked: Sequence[Locked], site: Published) -> Iterator[Problem]:
    """Yield every published file that is gone or of another format.

    A file about something that is itself gone goes with it: what has become of that is told at its id.
    """
    if locked and not site.files:
        yield problem("A110", locked[0].location, count=len(locked))
        return
    now = {each.name: each for each in site.file_promises}
    known = {"", *site.identities, *(each.key for each in site.versions)}
    for each in locked:
        standing = now.get(each.name)
        if standing is None and each.address in known:
            yield problem("A109", each.location, path=each.name)
        elif standing is not None and standing.kind != each.kind:
            yield problem("A104", each.location, name=each.name, before=each.kind, after=standing.kind)


def _find_false_tales(promised: Permanence, site: Published) -> Iterator[Problem]:
    """Yield what is said to be gone or moved and is still there, and moves that lead nowhere."""
    for removed in promised.removed:
        if site.pages.get(removed.address, "tombstone") != "tombstone":
            yield problem("A107", promised.told_at(removed, "address"), path=removed.address)
    for moved in promised.moved:
        if moved.from_ in site.pages:
            yield problem("A107", promised.told_at(moved, "from"), path=moved.from_)
        elif promised.moved_to(moved.from_) not in site.pages:
            yield problem("A108", promised.told_at(moved, "to"), path=moved.to)


def _stands_in(before: str, after: str) -> bool:
    """Return whether a document is the same, or a page of its own for what stood on the page of its organisation."""
    return before == after or (before.endswith("/") and after.startswith(before))


def _document(address: str) -> str:
    """Return organisation and document that an address begins with; a page of the whole site is its own."""
    return "/".join(address.partition("#")[0].split("/")[:_DOCUMENT_DEPTH])
