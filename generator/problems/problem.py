"""One fault: its code, its place and the values that its words need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .words import level_of


class Level(StrEnum):
    """How bad a problem is: an error stops the build, a warning fails the check, a note only tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file: path below the project root with ``/``, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of the input. Sorts by place, then by code.

    Attributes:
        code: Stable name such as ``Y101``, a key of the code table.
        location: Where it is.
        values: Names and values that the message of the code mentions.
        suggestion: What may have been meant, such as the nearest known id.
    """

    code: str
    location: Location
    values: tuple[tuple[str, str], ...] = ()
    suggestion: str | None = None

    @property
    def level(self) -> Level:
        """The level that the code table gives."""
        return Level(level_of(self.code))

    def __lt__(self, other: Problem) -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[Location, str, tuple[tuple[str, str], ...], str]:
        return self.location, self.code, self.values, self.suggestion or ""


def problem(code: str, location: Location, suggestion: str | None = None, /, **values: object) -> Problem:
    """Return a problem whose message mentions ``values``."""
    return Problem(code, location, tuple(sorted((name, str(value)) for name, value in values.items())), suggestion)


class ProblemsError(Exception):
    """A station met errors and stopped. ``problems`` holds everything that it found, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        super().__init__(f"{len(self.problems)} problems")
