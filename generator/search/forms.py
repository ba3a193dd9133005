"""The forms of the words of a site: which base form each has, and under which other forms it is looked for.

They come from a dictionary that takes seconds and hundreds of megabytes to load, so they are kept in a file of the
project, and ``suunta forms`` renews it. The search index of a page holds one form of each stem that a word can
have; Pagefind finds the stem of what a reader types.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ..model.text import Locale

HEADER = (
    "# Word forms for the search: base form, forms on pages, one form of each other stem, parts of a compound.\n"
    "# Made by the command `suunta forms`; an entry may be corrected by hand until the command is run again.\n"
)


def forms_file(locale: Locale) -> str:
    """Return where a project keeps the forms of a language."""
    return f"data/forms/{locale}.tsv"


@dataclass(frozen=True)
class Entry:
    """A word of the site.

    Attributes:
        base: Its base form.
        words: The forms that stand on pages.
        stems: One form of each stem that the word can have, but for the stem of the base form.
        parts: The words that a compound is made of, as it writes them: "lasten", "suojelu"; empty for others.
    """

    base: str
    words: tuple[str, ...]
    stems: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Forms:
    """The words of a site in one language, by base form, in alphabetical order."""

    entries: Mapping[str, Entry] = field(default_factory=dict)

    @cached_property
    def bases(self) -> Mapping[str, str]:
        """The base form of every known word."""
        return {word: entry.base for entry in self.entries.values() for word in (*entry.words, entry.base)}

    def base(self, word: str) -> str:
        """Return the base form of a word; the word itself where nothing is known of it."""
        return self.bases.get(word, word)

    def searched(self, base: str) -> tuple[str, ...]:
        """Return the forms that a word is found by, the base form first."""
        entry = self.entries.get(base)
        return (base, *entry.stems) if entry else (base,)

    def parts(self, base: str) -> tuple[str, ...]:
        """Return the base forms of the words that a compound is made of."""
        entry = self.entries.get(base)
        return tuple(map(self.base, entry.parts)) if entry else ()

    def end_of(self, word: str) -> str:
        """Return the last part of a compound as it is written; empty for what is no known compound."""
        entry = self.entries.get(self.base(word))
        if entry is None or not entry.parts:
            return ""
        beginning = "".join(entry.parts[:-1])
        return word.removeprefix(beginning) if word.startswith(beginning) else ""

    def missing(self, words: Iterable[str]) -> tuple[str, ...]:
        """Return the words that nothing is known of, sorted, each once."""
        return tuple(sorted({word for word in words if not word.isdecimal()} - self.bases.keys()))


def parse_forms(text: str) -> Forms:
    """Return the forms that a file holds; a line that does not have four columns is passed over."""
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    entries = (Entry(row[0], *(tuple(each.split()) for each in row[1:])) for row in rows if len(row) == 4)
    return Forms({entry.base: entry for entry in entries})


def forms_text(forms: Forms) -> str:
    """Return the forms as the text of a file, a line for each base form."""
    lines = (
        "\t".join([entry.base, *(" ".join(each) for each in (entry.words, entry.stems, entry.parts))])
        for _, entry in sorted(forms.entries.items())
    )
    return HEADER + "".join(f"{line}\n" for line in lines)
