"""The forms of words from the dictionaries of simplemma; only ``suunta forms`` waits for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from simplemma import Lemmatizer
from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY
from snowballstemmer import stemmer

from ..model.text import Locale
from .forms import Entry, Forms
from .words import twin_compounds, words_of

_STEMMERS: Mapping[Locale, str] = {"fi": "finnish", "sv": "swedish"}
_SHORTEST_PART = 4
_MOST_STEMS = 8
_LINK = "s"
"""Joins the parts of many Swedish compounds: välfärd-s-område."""


class Lexicon:
    """What the dictionary of a language says of words."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        self._dictionary = DEFAULT_DICTIONARY_FACTORY.get_dictionary(locale)
        self._lemmatizer = Lemmatizer()
        self._stem = stemmer(_STEMMERS[locale]).stemWord

    def base(self, word: str) -> str:
        """Return the base form of a word in lower case."""
        base = self._lemmatizer.lemmatize(word, self._locale).lower()
        return base if base != word or word in self._dictionary else self._base_of_compound(word)

    def parts(self, base: str) -> tuple[str, ...]:
        """Return the two parts of a compound, as it writes them; empty for what is none. The last part is long."""
        for cut in range(_SHORTEST_PART - 1, len(base) - _SHORTEST_PART + 1):
            first, last = base[:cut], base[cut:]
            if self._dictionary.get(last) == last and self._begins(first):
                return first, last
        return ()

    def end_of(self, word: str) -> str:
        """Return the last part of a compound as it is written; empty for what is none."""
        parts = self.parts(self.base(word))
        return word.removeprefix(parts[0]) if parts and word.startswith(parts[0]) else ""

    def forms(self, texts: Iterable[str]) -> Forms:
        """Return the forms of every word of some texts, and of the parts of their compounds."""
        words: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            for word in (*words_of(text), *twin_compounds(text, self.end_of)):
                if not word.isdecimal():
                    words[self.base(word)].add(word)
        parts = {base: self.parts(base) for base in words}
        for part in {part for found in parts.values() for part in found}:
            words[self.base(part)].add(part)
        others = self._inflected(words.keys())
        return Forms(
            {
                base: Entry(base, tuple(sorted(found)), self._stems(base, found, others[base]), parts.get(base, ()))
                for base, found in words.items()
            }
        )

    def _base_of_compound(self, word: str) -> str:
        """Return a compound that the dictionary does not hold with its last part in base form."""
        for cut in range(_SHORTEST_PART - 1, len(word) - _SHORTEST_PART + 1):
            last = self._dictionary.get(word[cut:])
            if last and last.isalpha() and self._begins(word[:cut]):
                return word[:cut] + last.lower()
        return word

    def _begins(self, part: str) -> bool:
        known = self._dictionary.get
        return len(part) >= _SHORTEST_PART - 1 and bool(
            known(part) or (part.endswith(_LINK) and len(part) > _SHORTEST_PART and known(part[:-1]))
        )

    def _inflected(self, bases: Iterable[str]) -> Mapping[str, set[str]]:
        """Return all forms of each base form; a compound is inflected as its last part is."""
        wanted, found = set(bases), defaultdict[str, set[str]](set)
        for form, base in self._dictionary.items():
            if base in wanted and form.isalpha():
                found[base].add(form.lower())
        for base in wanted:
            parts = self.parts(base)
            if parts:
                found[base] |= {parts[0] + form for form in found[parts[-1]]}
        return found

    def _stems(self, base: str, on_pages: set[str], forms: set[str]) -> tuple[str, ...]:
        """Return the shortest form of each stem that the base form does not have; of many stems, the usual ones."""
        by_stem = defaultdict[str, list[str]](list)
        for form in sorted(on_pages | {form for form in forms if not _is_rare(form, forms)}, key=_short_first):
            by_stem[self._stem(form)].append(form)
        by_stem.pop(self._stem(base), None)
        usual = sorted(by_stem.values(), key=lambda alike: (on_pages.isdisjoint(alike), -len(alike), alike))
        return tuple(sorted(alike[0] for alike in usual[:_MOST_STEMS]))


def _short_first(form: str) -> tuple[int, str]:
    return len(form), form


def _is_rare(form: str, forms: set[str]) -> bool:
    """Return whether nobody types a form: "lapsitta" beside "lapsissa", "aktörers" beside "aktörer"."""
    if form.endswith(("tta", "ttä")):
        return f"{form[:-3]}ss{form[-1]}" in forms
    return form.endswith("s") and form[:-1] in forms
