"""The keys that data files may have: those of a record, all of them, and whose they look like."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import get_args

from pydantic.fields import FieldInfo

from ..model.record import Record
from ..schema.kinds import FILE_KINDS, FileKind

_FEWEST_STRANGE = 2


def keys_of(model: type[Record], path: Sequence[str | int] = ()) -> list[str]:
    """Return the keys that the record at ``path`` of a model may have, in the order of the model."""
    for step in path:
        if isinstance(step, str):
            model = record_type(_fields(model)[step].annotation) or model
    return list(_fields(model))


@cache
def every_key() -> frozenset[str]:
    """Return each key that stands anywhere in a data file."""
    return frozenset(_parents())


def may_stand_below(key: str, parent: str) -> bool:
    """Return whether a key may stand within the value of another, or within an item of its list; "" is the file."""
    return parent in _parents().get(key, ())


@cache
def _parents() -> Mapping[str, frozenset[str]]:
    """Return, for each key, the keys that hold it; "" where it stands at the top of a file."""
    found: dict[str, set[str]] = {}
    seen: set[tuple[str, type[Record]]] = set()
    waiting = [("", kind.model) for kind in FILE_KINDS]
    while waiting:
        parent, model = waiting.pop()
        seen.add((parent, model))
        for name, field in _fields(model).items():
            found.setdefault(name, set()).add(parent)
            part = record_type(field.annotation)
            if part is not None and (name, part) not in seen:
                waiting.append((name, part))
    return {key: frozenset(parents) for key, parents in found.items()}


def kind_meant(keys: Collection[str], model: type[Record]) -> FileKind | None:
    """Return the kind of file that some keys are all of, where several of them are strange to ``model``."""
    strange = set(keys) - set(keys_of(model))
    if len(strange) < _FEWEST_STRANGE:
        return None
    return next((kind for kind in FILE_KINDS if set(keys) <= set(keys_of(kind.model))), None)


def _fields(model: type[Record]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def record_type(annotation: object) -> type[Record] | None:
    """Return the record type inside an annotation such as ``tuple[Goal, ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := record_type(part))), None)
