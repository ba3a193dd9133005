"""The glossary: words that readers may not know, on a page of their own and for the pages that have them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from ..localise import Localiser, Phrase, localiser
from ..model.glossary import Term
from ..model.text import Locale
from ..model.value import value_class
from ..resolve.plan_set import PlanSet
from ..resolve.term_finder import TermFinder, forms_of
from .addresses import GLOSSARY, Address, term_address
from .frame import Section, glossary_label, make_page
from .inline import Content, InnerLink
from .narrative import Fact
from .page import Page
from .plan_notice import outer_link
from .setting import Setting

_WITHOUT_EXPLANATIONS = frozenset(
    {
        "glossary",
        "search",
        "site_map",
        "sources",
        "open_data",
        "coverage",
        "changes",
        "version_changes",
        "removed",
        "tombstone",
    }
)
"""Kinds of pages that tell nothing of what is planned."""
_PLAIN_LETTERS = {"Å": "aa", "Ä": "ae", "Ö": "oe"}


@value_class(frozen=True)
class TermItem:
    """A term as the glossary has it: its anchor, name, what it means and where more is said."""

    anchor: str
    name: Phrase
    explanation: Content
    facts: tuple[Fact, ...]


@value_class(frozen=True)
class LetterTerms:
    """The terms that begin with one letter."""

    letter: str
    anchor: str
    terms: tuple[TermItem, ...]


@value_class(frozen=True)
class GlossaryContent:
    """What the glossary shows."""

    title: Phrase
    lead: str
    letters: tuple[LetterTerms, ...]


@value_class(frozen=True)
class Explanation:
    """What a page says of a term: its name, what it means and where it stands in the glossary."""

    id: str
    name: str
    text: str
    address: Address


@dataclass(frozen=True, eq=False)
class Explanations:
    """What the pages of one language explain: those terms that have name and explanation in it.

    Its ``repr`` is the same for the same words, so that pages made with others can be told from pages made with these.
    """

    by_id: Mapping[str, Explanation]
    forms: Mapping[str, tuple[str, ...]]

    @cached_property
    def finder(self) -> TermFinder:
        """What finds the terms in texts."""
        return TermFinder(self.forms)

    def on(self, template: str) -> Explanations | None:
        """Return what a kind of page explains; None where it explains nothing."""
        return self if self.by_id and template not in _WITHOUT_EXPLANATIONS else None


def explanations(plan_set: PlanSet, locale: Locale) -> Explanations:
    """Return what the pages of a language explain where it stands; without a glossary nothing."""
    by_id, forms = {}, {}
    words = localiser(locale)
    for term in plan_set.glossary:
        name, text = words.phrase(term.name), words.phrase(term.explanation)
        if term.is_explained_in_place and name.lang is None and text.lang is None:
            by_id[term.id] = Explanation(term.id, name.text, _in_full(words, term, text.text), term_address(term))
            forms[term.id] = forms_of(term, locale)
    return Explanations(by_id, forms)


def glossary_page(here: Setting) -> Page:
    """Return the glossary: every term in the order of the alphabet of the language, by its first letter."""
    words, title = here.words, glossary_label(here)
    terms = sorted(here.plan_set.glossary, key=lambda term: (words.sort_key(words.phrase(term.name).text), term.id))
    grouped = groupby(terms, key=lambda term: words.phrase(term.name).text[0].upper())
    content = GlossaryContent(
        title=title,
        lead=words.ngettext(
            "Tässä on {n} suunnitelmien ja arviointien sana tai lyhenne, ja mitä se tarkoittaa.",
            "Tässä on {n} suunnitelmien ja arviointien sanaa ja lyhennettä, ja mitä ne tarkoittavat.",
            len(terms),
        ),
        letters=tuple(
            LetterTerms(letter, _anchor(letter), tuple(_item(here, term) for term in each)) for letter, each in grouped
        ),
    )
    return make_page(
        here,
        Section(),
        path=GLOSSARY,
        template="glossary",
        title=title,
        description=words.gettext("Suunnitelmien ja arviointien vaikeat sanat ja lyhenteet selitettyinä."),
        content=content,
    )


def _item(here: Setting, term: Term) -> TermItem:
    words = here.words
    stands_for: Content = (here.title(term.stands_for),) if term.stands_for else ()
    known = (
        (words.gettext("Lyhenne sanoista"), stands_for),
        (words.gettext("Missä sana määritellään"), _cited(here, term)),
    )
    facts = tuple(Fact(name, content) for name, content in known if content)
    return TermItem(term.id, here.title(term.name), (here.title(term.explanation),), facts)


def _cited(here: Setting, term: Term) -> Content:
    if term.citation is None:
        return ()
    source = here.plan_set.source(term.citation.source)
    title = here.title(source.title)
    section: Content = (Phrase(", "), here.title(term.citation.section)) if term.citation.section else ()
    address: Content = (Phrase(" ("), outer_link(source.url), Phrase(")")) if source.url else ()
    return (InnerLink(here.addresses[source.id], title), *section, *address)


def _in_full(words: Localiser, term: Term, explanation: str) -> str:
    if term.stands_for is None:
        return explanation
    long = words.phrase(term.stands_for).text
    return f"{long[0].upper()}{long[1:]}. {explanation}"


def _anchor(letter: str) -> str:
    return f"letter-{_PLAIN_LETTERS.get(letter, letter.lower())}"
