"""The words of a text, as they are looked up in the forms of a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_WORD = re.compile(r"[^\W\d_]+|\d{4}")
_TWINS = re.compile(r"([^\W\d_]{3,})- (?:ja|tai|sekä|eli|och|eller|samt) ([^\W\d_]+)")
"""Compounds that share their end: "mielenterveys- ja päihdepalvelut"."""


def words_of(text: str) -> Iterator[str]:
    """Yield every word and year of a text, in lower case, in order."""
    return (word.lower() for word in _WORD.findall(text))


def twin_compounds(text: str, end_of: Callable[[str], str]) -> Iterator[str]:
    """Yield each compound that a text writes only by its beginning, such as "mielenterveyspalvelut".

    Args:
        text: The text.
        end_of: Returns the last part of a compound as it is written; empty for what is no compound.
    """
    for beginning, compound in _TWINS.findall(text):
        end = end_of(compound.lower())
        if end:
            yield beginning.lower() + end
