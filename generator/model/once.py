"""What is made of a frozen value, made once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self, TypeVar

Made = TypeVar("Made")


class Once:
    """A frozen value that remembers what was made of it, for as long as it lives."""

    def once(self, make: Callable[[Self], Made]) -> Made:
        """Return what a function makes of this value; it is called the first time alone.

        What it makes has to depend on this value alone, and nobody may change it.
        """
        known: dict[Callable[[Self], Any], Any] = vars(self).setdefault("_made", {})
        if make not in known:
            known[make] = make(self)
        made: Made = known[make]
        return made
