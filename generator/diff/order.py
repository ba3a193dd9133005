"""Which of the things in a list were moved, when the list stands in another order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Name = TypeVar("Name", bound="tuple[str, str] | int")


def find_moved(before: Sequence[Name], after: Sequence[Name]) -> set[Name]:
    """Return the fewest names that must be taken out so that the rest stands in the same order on both sides.

    Of several such sets always the same one, whichever side is called before. Both lists hold the same names, each
    once.
    """
    if list(before) == list(after):
        return set()
    place = {name: number for number, name in enumerate(before)}
    longest: list[tuple[int, tuple[Name, ...]]] = []
    # From the end on: the longest run in common order that begins with a name, the first in alphabetical order.
    for name in reversed(after):
        later = [run for run in longest if place[run[1][0]] > place[name]]
        length, names = min(later, default=(0, ()))
        longest.append((length - 1, (name, *names)))
    return set(after) - set(min(longest)[1])
