"""Give an id to each record that has none. An id that is there never changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from ruamel.yaml.comments import CommentedMap

from ..load.keys import record_type
from ..load.yaml_source import Document, Step, Value
from ..model.indicator import Indicator
from ..model.plan import Action
from ..model.record import Record
from ..schema.kinds import kind_of
from .yaml_text import change_yaml, part_at


@dataclass(frozen=True)
class GivenId:
    """An id for the record at ``path`` of a file; None where it has nothing above it to be named after."""

    file: str
    line: int
    path: tuple[Step, ...]
    id: str | None


def find_missing_ids(documents: Mapping[str, Document], taken: Iterable[str]) -> tuple[GivenId, ...]:
    """Return an id for each record that has none, in the order of files and lines.

    The id is that of the record above with the next number: one more than the highest that was ever taken. A file's
    own record is named like the file, an indicator after its goal (``mieli-2-m3``).

    Args:
        documents: The data files by path.
        taken: Ids that may not be given, besides those in the files: what has been published once.
    """
    used = {*taken, *ids_in(documents.values())}
    found = []
    for file, document in documents.items():
        kind = kind_of(file)
        if kind is not None:
            stem = PurePosixPath(file).stem
            for path, given in _walk(kind.model, document.value, (), stem, used):
                found.append(GivenId(file, document.location(*path).line, path, given))
    return tuple(found)


def write_ids(file: str, text: str, given: Iterable[GivenId]) -> str:
    """Return the text of a file with ids as the first key of their records.

    Raises:
        EditError: The file is written in a way that would change elsewhere too.
    """

    def change(root: CommentedMap) -> None:
        for each in given:
            if each.id is not None:
                part = part_at(root, each.path)
                assert isinstance(part, CommentedMap)
                part.insert(0, "id", each.id)

    return change_yaml(file, text, change)


def ids_in(documents: Iterable[Document]) -> Iterator[str]:
    """Yield every id that stands in the files."""
    for document in documents:
        yield from _ids(document.value)


def _ids(value: Value) -> Iterator[str]:
    if isinstance(value, dict):
        own = value.get("id")
        if isinstance(own, str):
            yield own
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in parts:
        yield from _ids(part)


def _walk(
    model: type[Record], value: Value, path: tuple[Step, ...], above: str | None, used: set[str]
) -> Iterator[tuple[tuple[Step, ...], str | None]]:
    """Yield path and id of each record without one. ``above`` names the record above; that of a whole file its file."""
    if not isinstance(value, dict):
        return
    own = above
    if "id" in model.model_fields:
        said = value.get("id")
        own = said if isinstance(said, str) else None
        if "id" not in value:
            own = _next(above, model, used) if path else above
            if own is not None:
                used.add(own)
            yield path, own
    elif not path:
        own = None
    for name, field in model.model_fields.items():
        inner = record_type(field.annotation)
        part = value.get(field.alias or name)
        if inner is None:
            continue
        below = above if (model, inner) == (Action, Indicator) else own
        items = enumerate(part) if isinstance(part, list) else ()
        yield from _walk(inner, part, (*path, field.alias or name), below, used)
        for index, item in items:
            yield from _walk(inner, item, (*path, field.alias or name, index), below, used)


def _next(above: str | None, model: type[Record], used: set[str]) -> str | None:
    if above is None:
        return None
    stem = f"{above}-m" if model is Indicator else f"{above}-"
    taken = (re.fullmatch(rf"{re.escape(stem)}(\d+)", each) for each in used)
    return f"{stem}{max((int(each[1]) for each in taken if each), default=0) + 1}"
