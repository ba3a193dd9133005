"""The glossary: how terms are found in texts, explained on pages and listed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model.text import LOCALES, Locale
from generator.render import Renderer
from generator.render.terms import MOST_IN_PLACE, PageTerms
from generator.resolve.plan_set import PlanSet
from generator.resolve.term_finder import TermFinder
from generator.search.documents import documents_of
from generator.view.addresses import Address
from generator.view.glossary import Explanation, Explanations, explanations
from generator.view.pages import make_pages

from .sample import sample_plan_set
from .sample_glossary import TERMS, with_glossary

FINDER = TermFinder({"hyte": ("hyte", "hyten"), "hoito": ("hoito", "hoido*"), "koti": ("kotihoi*",), "rai": ("RAI",)})


def words_of(text: str) -> list[tuple[str, str]]:
    """Return what is found in a text: the id, and the words as they stand."""
    return [(found.id, text[found.start : found.end]) for found in FINDER.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hyten ja hyte-ryhmän työ", [("hyte", "Hyten"), ("hyte", "hyte")]),
        ("kotihoidon laatu", [("koti", "kotihoidon")]),
        ("hoidossa, hoito", [("hoito", "hoidossa"), ("hoito", "hoito")]),
        ("RAI-mittari, Rai Uno, rai", [("rai", "RAI")]),
        ("LU-hyte, hytetys, avohoito", []),
    ],
)
def test_forms_are_found_as_whole_words(text: str, found: list[tuple[str, str]]) -> None:
    """A word within a word is another word; an abbreviation without its capitals is a name."""
    assert words_of(text) == found


def html(path: str, locale: Locale = "fi", **narratives: str) -> str:
    """Return the content of a page of the sample with its terms explained."""
    plan_set = with_glossary(sample_plan_set(), **narratives)
    page = next(each for each in make_pages(plan_set, locale) if each.path == path)
    return Renderer(locale).render(page, explanations(plan_set, locale)).html


def test_the_first_occurrence_in_a_text_opens_its_explanation() -> None:
    """A reader needs a meaning once; a button at every occurrence would be a fence."""
    page = html("koe/suunnitelma/arki/", arki="Tämä on koe. Kokeen jälkeen tulee koe.")
    assert page.count("popovertarget=") == 1
    assert (
        'Tämä on <span class="together"><button type="button" class="term" popovertarget="sana-koe">koe</button>'
        in page
    )
    assert (
        'opitaan &amp; jatketaan.</span> <a href="../../../glossary/#sana-koe">Koko sanasto</a></span>.</span> K'
        in page
    )


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [("Alue (RAI) on", "(", ")"), ("&quot;RAI&quot;, ja", "&quot;", "&quot;,"), ("RAI-verkosto", "", "-")],
)
def test_marks_stay_with_the_button_that_they_touch(text: str, before: str, after: str) -> None:
    """A browser breaks the line at the edge of a button: a bracket would stand alone at the end of a line."""
    known = Explanations({"rai": Explanation("rai", "RAI", "Väline.", Address("glossary/", "rai"))}, {"rai": ("RAI",)})
    written = PageTerms(known, str, "Sanasto").explain(text)
    assert f'<span class="together">{before}<button' in written
    assert f"</span>{after}</span>{text.partition('RAI')[2].removeprefix(after)}" in written
    assert "together" not in PageTerms(known, str, "Sanasto").explain("Alue RAI on")


def test_headings_links_and_tables_are_left_alone() -> None:
    """A button in a link cannot be pressed, and one in a table cell adds words to every cell that a reader hears."""
    page = html("koe/suunnitelma/arki/", arki="## Koe\n\n[Koe](id:laki) ja **RAI**.")
    assert re.findall(r'popovertarget="([^"]+)"', page) == ["sana-rai"]
    assert "<strong><button" in page
    assert not re.search(r"<(table|h\d|a) [^>]*>(?:(?!</\1>).)*<button", page, re.DOTALL)


def test_the_page_ends_with_the_meaning_of_every_term_that_it_has() -> None:
    """Paper, tables and old browsers have no buttons that open."""
    page = html("koe/suunnitelma/arki/", arki="RAI on koe.")
    listed = re.findall(r"<dt>([^<]+)</dt><dd>", page[page.index('<section class="terms">') :])
    assert listed[:2] == ["RAI", "koe"]
    assert "Arvioinnin väline. Tapa arvioida." in page


def test_a_page_explains_only_so_many_terms_in_place() -> None:
    """A paragraph in which every second word is a button is hard to read."""
    names = [f"sana{number}x" for number in range(MOST_IN_PLACE + 3)]
    by_id = {name: Explanation(name, name, "Selitys.", Address("glossary/", name)) for name in names}
    terms = PageTerms(Explanations(by_id, {name: (name,) for name in names}), str, "Sanasto")
    assert terms.explain(f"<p>{' '.join(names)}</p>").count("<button") == MOST_IN_PLACE
    assert len(terms.met) == len(names)


def test_without_a_translation_there_is_no_explanation() -> None:
    """A Finnish meaning on a Swedish page would help nobody."""
    plan_set = with_glossary(sample_plan_set())
    assert list(explanations(plan_set, "sv").by_id) == ["sana-koe", "sana-rai"]


def test_a_word_on_every_page_is_explained_in_the_glossary_alone() -> None:
    """What everybody knows after the first page would only be in the way."""
    assert "sana-aly" not in explanations(with_glossary(sample_plan_set()), "fi").by_id
    assert 'id="sana-aly"' in html("glossary/")


def test_pages_without_a_glossary_stay_as_they_are() -> None:
    """The glossary is a file that a project may leave out."""
    plan_set = sample_plan_set()
    pages = make_pages(plan_set, "fi")
    assert "glossary/" not in {page.path for page in pages}
    goal = next(page for page in pages if page.template == "focus_area")
    assert Renderer("fi").render(goal, explanations(plan_set, "fi")) == Renderer("fi").render(goal)


@pytest.mark.parametrize(("locale", "letters"), [("fi", "KMRÄ"), ("sv", "PRSÅ")])
def test_the_glossary_follows_the_alphabet(locale: Locale, letters: str) -> None:
    """å, ä and ö come last in both languages; each letter can be jumped to."""
    page = html("glossary/", locale)
    found = re.findall(r'<h2 class="letter" id="([^"]+)">(.)</h2>', page)
    assert "".join(letter for _anchor, letter in found) == letters
    assert all(f'href="#{anchor}"' in page and anchor.isascii() for anchor, _letter in found)


def test_the_glossary_says_where_a_term_is_defined() -> None:
    """Who doubts a meaning can look it up."""
    assert re.search(r'<a href="\.\./sources/#laki">[^<]*</a>, 7 §', html("glossary/"))


def test_other_words_make_other_pages() -> None:
    """A page that an earlier build left must not keep an old meaning."""
    plan_set = with_glossary(sample_plan_set())
    other = replace(plan_set, glossary=(TERMS[0].model_copy(update={"explanation": TERMS[1].explanation}),))
    assert str(explanations(plan_set, "fi")) == str(explanations(with_glossary(sample_plan_set()), "fi"))
    assert str(explanations(plan_set, "fi")) != str(explanations(other, "fi"))


def test_a_search_finds_a_meaning_once() -> None:
    """Each term is found in the glossary, and not on every page that explains it."""
    page = '<body class="layout-{}"><main id="main">{}</main>'
    found = list(documents_of("glossary/", page.format("glossary", html("glossary/"))))
    assert [each.address for each in found[1:]] == [
        "glossary/#sana-koe",
        "glossary/#sana-mieli",
        "glossary/#sana-rai",
        "glossary/#sana-aly",
    ]
    told = documents_of("koe/", page.format("focus_area", html("koe/suunnitelma/arki/", arki="RAI on koe.")))
    assert all("opitaan" not in each.text for each in told)


def test_every_term_of_the_real_data_is_explained_in_both_languages(real_plan_set: PlanSet) -> None:
    """A Swedish reader meets the same abbreviations."""
    finnish, swedish = (explanations(real_plan_set, locale).by_id for locale in LOCALES)
    assert len(finnish) >= 50
    assert finnish.keys() == swedish.keys()
