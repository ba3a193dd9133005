"""What the files of a project held when they were last read, so that an edit of one file costs one file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Kept:
    """Remembers of each name the last thing given and what was made of it.

    Whatever is made has to depend on the name and on what is given alone, and nobody may change it.
    """

    def __init__(self) -> None:
        self._last: dict[str, tuple[Any, Any]] = {}

    def make(self, name: str, given: Given, make: Callable[[Given], Made]) -> Made:
        """Return what is made of ``given``, or what was, where it was given under this name the last time too."""
        last = self._last.get(name)
        if last is not None and (last[0] is given or last[0] == given):
            made: Made = last[1]
            return made
        made = make(given)
        self._last[name] = given, made
        return made
