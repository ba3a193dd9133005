"""Words that mean the same to a reader: everyday words, official ones, abbreviations."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..model.text import Locale
from .forms import Forms
from .words import words_of

Bases = tuple[str, ...]
"""A word or a phrase as the base forms of its words."""


@dataclass(frozen=True)
class Synonyms:
    """Groups of words and phrases; whoever finds one of a group finds the others too."""

    groups: tuple[tuple[Bases, ...], ...]

    def others(self, bases: Bases) -> Iterator[str]:
        """Yield the single words that a text is found by beside its own: those of each group that it touches.

        Args:
            bases: The base forms of the words of the text, in order.
        """
        known, said = set(bases), f" {' '.join(bases)} "
        for group in self.groups:
            if any(_stands_in(each, known, said) for each in group):
                yield from (each[0] for each in group if len(each) == 1 and each[0] not in known)


@cache
def synonym_groups(locale: Locale) -> tuple[tuple[str, ...], ...]:
    """Return the synonyms of a language, as they are written down."""
    text = files(__package__).joinpath(f"synonyms/{locale}.toml").read_text("utf-8")
    return tuple(tuple(group) for group in tomllib.loads(text)["groups"])


def synonyms(locale: Locale, forms: Forms) -> Synonyms:
    """Return the synonyms of a language in the base forms of a site."""
    return Synonyms(
        tuple(tuple(tuple(map(forms.base, words_of(each))) for each in group) for group in synonym_groups(locale))
    )


def _stands_in(phrase: Bases, known: Collection[str], said: str) -> bool:
    return phrase[0] in known and (len(phrase) == 1 or f" {' '.join(phrase)} " in said)
