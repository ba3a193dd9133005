"""Signs that nobody sees where YAML expects plain spaces: they come along when text is copied from Word or the web."""

from __future__ import annotations

import unicodedata

from .keys import every_key


def is_invisible(character: str) -> bool:
    """Return whether a character shows nothing, or a blank that is no plain space."""
    return character not in " \t\n" and unicodedata.category(character) in ("Zs", "Cf")


def without_invisible(words: str) -> str:
    """Return words without the signs that nobody sees."""
    return "".join(character for character in words if not is_invisible(character))


def find_invisible(line: str) -> int | None:
    """Return the first such sign among the blanks, the dash and the key of a line; those in its text are none."""
    for offset, character in enumerate(line):
        if is_invisible(character):
            bare = without_invisible(line[:offset]).lstrip(" -")
            key = without_invisible(line).strip(" -").split(":")[0].strip()
            return offset if not bare or (key in every_key() and len(bare) <= len(key) + 1) else None
    return None
