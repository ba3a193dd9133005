"""What a schema says in Finnish about records, keys and values."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple


class Words(NamedTuple):
    """A title of a few words, and one or two sentences."""

    title: str
    description: str


def record_words(record: str) -> Words:
    """Return the words for a record.

    Raises:
        KeyError: There are none.
    """
    return Words(*_table()["record"][record])


def field_words(record: str, key: str) -> Words:
    """Return the words for a key of a record; those that hold for every record where it has none of its own.

    Raises:
        KeyError: There are none.
    """
    fields = _table()["field"]
    return Words(*fields.get(f"{record}.{key}", fields.get(key) or fields[f"{record}.{key}"]))


def value_words(value: str) -> str:
    """Return what a value of a choice means.

    Raises:
        KeyError: There are no words for it.
    """
    return str(_table()["value"][value])


def known_words() -> frozenset[str]:
    """Return the name of everything that there are words for, such as ``field Goal.title``."""
    return frozenset(f"{sort} {name}" for sort, names in _table().items() for name in names)


@cache
def _table() -> dict[Literal["record", "field", "value"], dict[str, list[str]]]:
    text = files(__package__).joinpath("texts/fi.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)  # type: ignore[return-value]
