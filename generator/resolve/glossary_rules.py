"""What is wrong or doubtful in the glossary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from weakref import WeakKeyDictionary

from ..load.records import Filed, Records
from ..model.glossary import Glossary
from ..model.record import Record
from ..model.text import LOCALES, Locale
from ..problems import Problem, problem
from .term_finder import TermFinder, forms_of


def find_ambiguous_forms(filed: Filed[Glossary]) -> Iterator[Problem]:
    """Yield a form that an earlier term has too: it can be explained in one way alone."""
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
            unused = filed.once(_mentions)[locale].unused(records)
            for number, term in enumerate(filed.record.terms):
                if term.id in unused:
                    said = ", ".join(forms_of(term, locale))
                    yield problem(f"P40{2 if locale == 'fi' else 3}", filed.location("terms", number, "id"), forms=said)


class _Mentions:
    """Which terms of a glossary the files mention in a language.

    What one of them mentions is remembered as long as it lives: after an edit only what was edited is read.
    """

    def __init__(self, glossary: Filed[Glossary], locale: Locale) -> None:
        self._locale = locale
        self._forms = {term.id: forms_of(term, locale) for term in glossary.record.terms}
        self._finder = TermFinder(self._forms)
        self._of_files: WeakKeyDictionary[Filed[Record], frozenset[str]] = WeakKeyDictionary()

    def unused(self, records: Records) -> set[str]:
        """Return the ids of the terms with a name in the language that nothing outside the glossary mentions."""
        unused = {name for name, forms in self._forms.items() if forms}
        for filed in records.all:
            if not isinstance(filed.record, Glossary):
                unused -= self._of(filed)
        for (locale, _path), text in records.narratives.items():
            if locale == self._locale and unused:
                unused.difference_update(self._finder.ids(text))
        return unused

    def _of(self, filed: Filed[Record]) -> frozenset[str]:
        found = self._of_files.get(filed)
        if found is None:
            texts = ((text.fi if self._locale == "fi" else text.sv) or "" for _path, text in filed.texts)
            found = frozenset(each.id for text in texts for each in self._finder.find(text))
            self._of_files[filed] = found
        return found


def _mentions(glossary: Filed[Glossary]) -> Mapping[Locale, _Mentions]:
    return {locale: _Mentions(glossary, locale) for locale in LOCALES}
