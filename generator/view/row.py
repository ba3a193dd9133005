"""Everything that a record holds, written out in one row: what two records are compared by, and looked through."""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias

Row: TypeAlias = list[Any]
"""Words, numbers, None, bytes and tuples of one number: what marshal can write."""

_PLAIN = frozenset({str, int, bool, float, type(None)})
_PLAIN_TYPES = frozenset({"str", "int", "bool", "float", "Locale", "str | None", "int | None", "Locale | None"})
"""How records say that a field holds what is plain."""
_FORMAT = 0
"""Later formats of marshal write which strings happen to be one object, and two builds may differ in that."""


def row_of(value: object) -> Row:
    """Return a value written out, all parts in one row.

    A record begins with its name in bytes and a tuple with its length in a tuple; neither can be mistaken for a word
    or a number, so no two values give the same row. A record that knows its ``digest``, because many others share it,
    stands as that.

    Raises:
        TypeError: The value holds something else than words, numbers, tuples and frozen dataclasses.
    """
    row: Row = []
    _add(value, row)
    return row


def digest_of(row: Row) -> str:
    """Return 64 hexadecimal digits: the same in every process for the same row."""
    return hashlib.sha256(marshal.dumps(row, _FORMAT)).hexdigest()


def _add(value: object, to: Row) -> None:
    if isinstance(value, tuple):
        parts = value
        to.append((len(value),))
    else:
        whole: type = type(value)
        name, parts_of, _is_plain = _record(whole)
        parts = parts_of(value)
        to.append(name)
    for part in parts:
        kind: type = type(part)
        if kind in _PLAIN:
            to.append(part)
        elif kind is tuple:
            _add(part, to)
        else:
            name, parts_of, is_plain = _record(kind)
            if is_plain:
                to.append(name)
                to += parts_of(part)
            else:
                _add(part, to)


@cache
def _record(kind: type) -> tuple[bytes, Callable[[object], tuple[object, ...]], bool]:
    """Return a kind's name, what takes the values out of its records, and whether all of these are always plain."""
    if not is_dataclass(kind):
        raise TypeError(f"no row of {kind.__qualname__}")
    if hasattr(kind, "digest"):
        return kind.__qualname__.encode(), lambda value: (value.digest,), True
    names = [field.name for field in fields(kind)]
    is_plain = all(field.type in _PLAIN_TYPES for field in fields(kind))
    if len(names) == 1:
        return kind.__qualname__.encode(), lambda value: (getattr(value, names[0]),), is_plain
    return kind.__qualname__.encode(), attrgetter(*names), is_plain
