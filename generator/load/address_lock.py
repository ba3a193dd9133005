"""``data/addresses.lock``: every page, id and file that has been published, one on each line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from ..problems import Location, Problem, problem

LOCK_FILE = "data/addresses.lock"
_HEAD = (
    "# Every page, id and file that has been published: a promise. The command `suunta addresses` adds what is new\n"
    "# and takes nothing away. What is removed or moved is told in data/removed.yml.\n"
)

Sort: TypeAlias = Literal["page", "id", "version", "file"]
_SORTS: tuple[Sort, ...] = get_args(Sort)
_WORDS: dict[Sort, tuple[int, ...]] = {"page": (3,), "id": (4,), "version": (3,), "file": (3, 4)}


@dataclass(frozen=True, order=True)
class Locked:
    """One promise.

    Attributes:
        sort: ``page``: a page of every language. ``id``: a permanent name. ``version``: a frozen version of a plan.
            ``file``: a file of open data.
        name: The path of a page (``/`` is the start page), an id, the id of a version, or the path of a file.
        kind: What it is: ``goal``, ``action`` …; the SHA-256 of its file for a version; the media type of a file.
        address: Where an id stands: ``luvn/hyvinvointi-2024/mieli-2/#mieli-2-1``; the id that a file is about, where
            it is about one; empty for the others.
        line: Its line in the file; 0 for what is not in it yet.
    """

    sort: Sort
    name: str
    kind: str
    address: str = ""
    line: int = 0

    @property
    def location(self) -> Location:
        """Where it is promised."""
        return Location(LOCK_FILE, self.line)


def parse_lock(text: str) -> tuple[tuple[Locked, ...], list[Problem]]:
    """Return what the file promises, in its order, and a problem for each line that cannot be read."""
    found: list[Locked] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        sort = next((each for each in _SORTS if each == words[0]), None)
        if sort is None or len(words) not in _WORDS[sort]:
            problems.append(problem("A101", Location(LOCK_FILE, number), line=line.strip()[:60]))
        else:
            found.append(Locked(sort, words[1], words[2], "".join(words[3:]), number))
    return tuple(found), problems


def lock_text(promises: Iterable[Locked]) -> str:
    """Return the file that holds the promises, sorted, whatever order they come in."""
    lines = sorted({" ".join(filter(None, (each.sort, each.name, each.kind, each.address))) for each in promises})
    return _HEAD + "".join(f"{line}\n" for line in lines)
