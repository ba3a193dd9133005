"""The code table: for each code its level, what is wrong and what to do, in three languages."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .problem import Problem

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = ("fi", "sv", "en")
_TABLES = (
    *("files", "values", "references", "narrative", "plans"),
    *("documents", "figures", "observations", "addresses", "mistakes", "forms", "accessibility", "glossary"),
)


class Words(NamedTuple):
    """What is wrong, and what to do about it."""

    message: str
    mend: str


def words(problem: Problem, language: Language) -> Words:
    """Return the message of a problem and what to do, with its values filled in."""
    message, mend = codes()[problem.code][language]
    values = dict(problem.values)
    return Words(message.format_map(values), mend.format_map(values))


def suggestion_words(problem: Problem, language: Language) -> str:
    """Return "Did you mean …?" with the suggestion of a problem; "" where it has none."""
    if problem.suggestion is None:
        return ""
    return str(_phrases()["suggestion"][language]).format(suggestion=problem.suggestion)


def level_words(problem: Problem, language: Language) -> str:
    """Return what stands before the message of a warning or note, such as "Varoitus: "; "" before an error."""
    return str(_phrases()["level"].get(level_of(problem.code), {}).get(language, ""))


def count_words(name: Literal["error", "warning", "note", "none"], count: int, language: Language) -> str:
    """Return a count with its noun in the right number, such as "2 virhettä"."""
    one, other = _phrases()[name][language]
    return str(one if count == 1 else other).format(count=count)


def level_of(code: str) -> str:
    """Return the level of a code.

    Raises:
        KeyError: There is no such code.
    """
    return str(codes()[code]["level"])


@cache
def codes() -> Mapping[str, Mapping[str, Any]]:
    """Return the code table, sorted by code: ``level`` and, for each language, message and mend."""
    table: dict[str, Mapping[str, Any]] = {}
    for name in _TABLES:
        for code, row in tomllib.loads(_text(f"{name}.toml")).items():
            if code in table:
                raise ValueError(f"{code} stands twice in the code table")
            table[code] = row
    return dict(sorted(table.items()))


@cache
def _phrases() -> Mapping[str, Any]:
    return tomllib.loads(_text("phrases.toml"))


def _text(name: str) -> str:
    return files(__package__).joinpath("texts", name).read_text(encoding="utf-8")
