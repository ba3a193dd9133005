"""The example texts of a new file: what ``suunta new`` writes passes the check, but nobody should publish it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..load.records import Filed, Records
from ..model.record import Record
from ..model.text import LOCALES, Locale
from ..problems import Location, Problem, problem

EXAMPLE_SIGNS: Mapping[Locale, str] = {"fi": "Kirjoita tähän", "sv": "Skriv här"}
"""How each text of a skeleton begins that is to be replaced."""


def find_left_examples(filed: Filed[Record]) -> Iterator[Problem]:
    """Yield a text that is still what the skeleton of its file said."""
    for path, text in filed.texts:
        for locale in LOCALES:
            words: str | None = getattr(text, locale)
            if words is not None and words.startswith(EXAMPLE_SIGNS[locale]):
                yield problem("P211", filed.location(*path, locale))


def find_left_narratives(records: Records) -> Iterator[Problem]:
    """Yield a narrative that is still what the skeleton of its plan said."""
    for (locale, path), text in records.narratives.items():
        if text.lstrip().startswith(EXAMPLE_SIGNS[locale]):
            yield problem("P211", Location(f"content/{locale}/{path}.md"))
