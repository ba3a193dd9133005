"""What has been promised to readers: what was published, what became of it, and the versions that stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..load.address_lock import Locked
from ..model.removed import Moved, Removed
from ..problems import Location
from .changes import RecordedChanges
from .versions import Version


@dataclass(frozen=True)
class Permanence:
    """The published addresses and ids, and what the data tells of those that are gone.

    Attributes:
        lock: What has been published, as ``data/addresses.lock`` has it; empty where there is no such file.
        removed: The tombstones, latest first, then by id.
        moved: The pages that stand at a new address.
        versions: The frozen versions of plans, by plan and then the latest decision first.
        changes: What changed from version to version of the data, newest first.
        told: Where each value of ``removed`` and ``moved`` stands in the data, by its address and its key.
    """

    lock: tuple[Locked, ...] = ()
    removed: tuple[Removed, ...] = ()
    moved: tuple[Moved, ...] = ()
    versions: tuple[Version, ...] = ()
    changes: tuple[RecordedChanges, ...] = ()
    told: Mapping[tuple[str, str], Location] = field(default_factory=dict)

    def told_at(self, tale: Removed | Moved, key: str) -> Location:
        """Return where the data says a value of a tombstone or a move."""
        address = tale.address if isinstance(tale, Removed) else tale.from_
        return self.told[address, key]

    def versions_of(self, plan_id: str) -> tuple[Version, ...]:
        """Return the frozen versions of a plan, the latest decision first."""
        return tuple(each for each in self.versions if each.plan.id == plan_id)

    def changes_of(self, document_id: str) -> RecordedChanges | None:
        """Return the latest recorded changes of a document; None where none are recorded."""
        return next((each for each in self.changes if each.document(document_id)), None)

    @cached_property
    def locked_pages(self) -> tuple[str, ...]:
        """The path of every page that has been published but the start page."""
        return tuple(each.name for each in self.lock if each.sort == "page" and each.name != "/")

    @cached_property
    def locked_files(self) -> frozenset[str]:
        """The path below the root of the site of every file of open data that has been published."""
        return frozenset(each.name for each in self.lock if each.sort == "file")

    def tombstone(self, address: str) -> Removed | None:
        """Return what speaks for an old address: its own tombstone, else that of the nearest page above it."""
        own = next((each for each in self.removed if each.address == address), None)
        above = [each for each in self.removed if "#" not in each.address and address.startswith(each.address)]
        return own or max(above, key=lambda each: len(each.address), default=None)

    def moved_to(self, path: str) -> str | None:
        """Return where a page that has moved, once or several times, stands now; None where it has not moved."""
        at = path
        for _ in self.moved:  # each move is made once at most: a circle ends too
            at = self._step(at) or at
        return at if at != path else None

    def forwards(self, pages: Iterable[str]) -> dict[str, str]:
        """Return every old path that leads on to one of the pages that are there, with where it leads; sorted."""
        known = frozenset(pages)
        old = {*self.locked_pages, *(each.from_ for each in self.moved)} - known
        found = {path: to for path in sorted(old) if (to := self.moved_to(path)) is not None}
        return {path: to for path, to in found.items() if to in known}

    def _step(self, path: str) -> str | None:
        fitting = [each for each in self.moved if path.startswith(each.from_)]
        nearest = max(fitting, key=lambda each: len(each.from_), default=None)
        return nearest.to + path.removeprefix(nearest.from_) if nearest else None


NOTHING_PROMISED = Permanence()
