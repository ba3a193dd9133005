"""Values that pages are made of: dataclasses that nobody changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["value_class"]

if TYPE_CHECKING:
    from dataclasses import dataclass as value_class
else:
    from dataclasses import dataclass

    def value_class(*, frozen: bool) -> object:
        """Return a dataclass that can be compared and hashed, and that the type checker holds frozen.

        A site is made of a million values, and one that is frozen at run time too takes three times as long to make.
        """
        return dataclass(unsafe_hash=frozen)
