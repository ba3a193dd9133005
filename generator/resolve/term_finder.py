"""Where terms of the glossary stand in a text, whatever form they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..model.glossary import Term
from ..model.text import Locale


@dataclass(frozen=True)
class Found:
    """A term in a text: its id, and where its form begins and ends."""

    id: str
    start: int
    end: int


class TermFinder:
    """Finds terms in the texts of one language.

    One compiled pattern looks for all forms at once, the longest first; what stands in a text is remembered, for pages
    repeat their texts.

    Args:
        forms: The forms of each term, by id; see ``forms_of``.
    """

    def __init__(self, forms: Mapping[str, Iterable[str]]) -> None:
        by_form = {form: name for name, each in forms.items() for form in each}
        longest_first = sorted(by_form, key=lambda form: (-len(form), form))
        self._known = [(re.compile(_pattern(form)), by_form[form]) for form in longest_first]
        self._pattern = re.compile(_any_of(longest_first)) if by_form else None
        self.ids = lru_cache(maxsize=16384)(self._ids)
        self._id = lru_cache(maxsize=4096)(self._find_id)

    def find(self, text: str) -> Iterator[Found]:
        """Yield every term of a text, in order, as often as it stands there."""
        for found in self._pattern.finditer(text) if self._pattern else ():
            yield Found(self._id(found.group()), found.start(), found.end())

    def _ids(self, text: str) -> tuple[str, ...]:
        """Return the ids of the terms of a text, each once, in order."""
        return tuple(dict.fromkeys(found.id for found in self.find(text)))

    def _find_id(self, words: str) -> str:
        return next(name for pattern, name in self._known if pattern.fullmatch(words))


def forms_of(term: Term, locale: Locale) -> tuple[str, ...]:
    """Return the forms of a term in a language, its name first; () where it has no name in it."""
    name = term.name.fi if locale == "fi" else term.name.sv
    if name is None:
        return ()
    return tuple(dict.fromkeys((name, *(term.forms.fi if locale == "fi" else term.forms.sv))))


def _any_of(forms: Iterable[str]) -> str:
    """Return a pattern of all forms, parted by their first letters: most words are passed over at once."""
    by_letter: dict[str, list[str]] = {}
    for form in forms:
        by_letter.setdefault(_first(form), []).append(_pattern(form).removeprefix(_first(form)))
    letters = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return rf"(?<![\w-])(?:{letters})(?!\w)"


def _pattern(form: str) -> str:
    return _first(form) + re.escape(form[1:]).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")


def _first(form: str) -> str:
    letter = form[0]
    return f"[{letter}{letter.upper()}]" if letter.islower() else re.escape(letter)
