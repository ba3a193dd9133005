"""A document as Pagefind gets it: a little page whose words stand in base form, with the stems that they can have.

Whatever form a reader types, its stem is there; how often a word is said counts, in which form does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape

from ..model.text import Locale
from .documents import Document
from .forms import Forms
from .synonyms import Synonyms
from .words import twin_compounds, words_of

_MOST_OFTEN = 4
"""A word that is said more often counts no more."""
_SAID, _BESIDE = 1.0, 0.5
_LEAST_OF_ALL = 0.1
KIND_MARK = "zqx"
"""Begins a word that nobody types, by which the browser finds all that is of a kind; Pagefind has filters for that,
but writes them in another order each time.
"""
_SHORT_TITLE_WORDS = 4
_MOST, _LEAST = 10.0, 2.0
"""What a word of a title counts: most in a short one, for it says what all of the page is about."""


def entry_page(document: Document, locale: Locale, forms: Forms, synonyms: Synonyms) -> str:
    """Return the page that Pagefind indexes in the place of a document."""
    facts = {
        "title": document.title,
        "lang": document.lang,
        "place": document.place,
        "description": "" if _says_no_more(document) else document.description,
    }
    meta = "".join(_shown(name, value) for name, value in facts.items() if value)
    parts = [
        *_parts(document.title, _weight(document), forms, synonyms),
        *_parts(f"{document.description} {document.text}", _SAID, forms, synonyms),
    ]
    said = "".join(f'<p data-pagefind-weight="{weight}">{" ".join(words)}</p>' for weight, words in parts if words)
    kind = f'<p data-pagefind-weight="{_LEAST_OF_ALL}">{KIND_MARK}{document.kind}</p>'
    return f'<!doctype html><html lang="{locale}"><head>{meta}</head><body>{said}{kind}</body></html>'


def _says_no_more(document: Document) -> bool:
    """Return whether a description only repeats the title, without its "Tavoite 1: "."""
    return document.title.rpartition(": ")[2] in document.description


def _shown(name: str, value: str) -> str:
    return f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">'


def _weight(document: Document) -> float:
    """Return what a word of the title counts; an action has no name, and a word of what it says counts least."""
    length = len(list(words_of(document.title)))
    if document.kind == "action" or not length:
        return _LEAST
    counts = min(_MOST, _MOST * _SHORT_TITLE_WORDS / length) * document.title_counts
    return max(_LEAST, min(_MOST, round(counts, 1)))


def _parts(text: str, weight: float, forms: Forms, synonyms: Synonyms) -> Iterable[tuple[float, list[str]]]:
    """Yield the words of a text with their weight, then those that only belong to them with a lower one."""
    bases = tuple(map(forms.base, words_of(text)))
    counts = Counter((*bases, *map(forms.base, twin_compounds(text, forms.end_of))))
    yield weight, [form for base, count in counts.items() for form in forms.searched(base) * min(count, _MOST_OFTEN)]
    beside = dict.fromkeys(part for base in counts for part in forms.parts(base) if part not in counts)
    beside |= dict.fromkeys(synonyms.others((*bases, *beside)))
    yield weight * _BESIDE, [form for base in beside for form in forms.searched(base)]
