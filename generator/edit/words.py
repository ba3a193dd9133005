"""What the commands that edit files ask and say, in three languages."""

from __future__ import annotations

from ..problems import Language
from ..problems.said import said


def edit_words(name: str, language: Language, /, **values: object) -> str:
    """Return a text with its values filled in.

    Raises:
        KeyError: There is no such text.
    """
    return said(__package__, name, language, **values)
