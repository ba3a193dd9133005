"""What is wrong or doubtful in the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from ..load.records import Filed, Records
from ..model.glossary import Glossary
from ..model.text import LOCALES, Locale, RichText, Text
from ..problems import Problem, problem
from .term_finder import TermFinder, forms_of


def find_ambiguous_forms(records: Records) -> Iterator[Problem]:
    """Yield a form that an earlier term has too: it can be explained in one way alone."""
    for filed in records.glossaries:
        for locale in LOCALES:
            taken: dict[str, str] = {}
            for number, term in enumerate(filed.record.terms):
                for form in forms_of(term, locale):
                    if taken.setdefault(form, term.id) != term.id:
                        where = filed.location("terms", number, "id")
                        yield problem("P401", where, form=form, id=taken[form])


def find_unused_terms(records: Records) -> Iterator[Problem]:
    """Yield a term that no text and no narrative of a language mentions."""
    for filed in records.glossaries:
        for locale in records.site.record.languages:
            unused = _unused(filed, records, locale)
            for number, term in enumerate(filed.record.terms):
                if term.id in unused:
                    said = ", ".join(forms_of(term, locale))
                    yield problem(f"P40{2 if locale == 'fi' else 3}", filed.location("terms", number, "id"), forms=said)


def _unused(glossary: Filed[Glossary], records: Records, locale: Locale) -> set[str]:
    known = {term.id: forms_of(term, locale) for term in glossary.record.terms}
    finder = TermFinder(known)
    unused = {name for name, forms in known.items() if forms}
    for text in _texts(records, locale):
        unused.difference_update(found.id for found in finder.find(text))
        if not unused:
            break
    return unused


def _texts(records: Records, locale: Locale) -> Iterator[str]:
    """Yield every text of a language that stands outside the glossary."""
    yield from (text for (lang, _path), text in records.narratives.items() if lang == locale)
    for filed in records.all:
        if not isinstance(filed.record, Glossary):
            for _path, record in filed.parts:
                if isinstance(record, Text | RichText):
                    yield (record.fi if locale == "fi" else record.sv) or ""
