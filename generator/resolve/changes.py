"""What has changed from version to version, as it was recorded in ``data/changes/``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..load.records import Filed
from ..model.change_log import ChangedDocument, ChangeLog


@dataclass(frozen=True)
class RecordedChanges:
    """The changes of one version; ``name`` is that of their file, such as ``2026-03-01``."""

    name: str
    log: ChangeLog

    @property
    def dated(self) -> date:
        """The day of the version."""
        return self.log.after.date

    def document(self, document_id: str) -> ChangedDocument | None:
        """Return what changed in a document; None where nothing did."""
        return next((each for each in self.log.documents if each.about == document_id), None)


def recorded_changes(logs: Iterable[Filed[ChangeLog]]) -> tuple[RecordedChanges, ...]:
    """Return the changes of every version, newest first; of one day, those with the higher number first."""
    found = (RecordedChanges(_name(each.document.file), each.record) for each in logs)
    return tuple(sorted(found, key=lambda each: (each.dated, len(each.name), each.name), reverse=True))


def _name(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yml")
