"""Where the data says each thing: the file and the line that an editor has to open."""

from __future__ import annotations

from ..load.records import Filed, Records
from ..model.record import Record
from ..problems import Location


def written_places(records: Records) -> dict[str, Location]:
    """Return where every record with an id begins, by id; {} where the site names no address for editing.

    Frozen versions are no part of it: nobody edits them.
    """
    if records.site.record.edit is None:
        return {}
    found: dict[str, Location] = {}
    for filed in records.all:
        found |= filed.once(_places)
    return found


def _places(filed: Filed[Record]) -> dict[str, Location]:
    return {record_id: filed.location(*path) for path, record in filed.parts if (record_id := vars(record).get("id"))}
