"""Long words are divided where a reader of the language would divide them, and nothing else changes."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyphen import Pyphen

from generator.model.text import Locale
from generator.render.hyphen_patterns import hyphenation
from generator.render.hyphenation import ENDS, LONGEST_IN_NARROW, LONGEST_WHOLE, divided, soft_hyphens

REPOSITORY = Path(__file__).parent.parent
LETTERS = st.text("abcdefghijklmnoprstuvyåäöABÄÖ", min_size=1, max_size=40)
LANGUAGES = st.sampled_from(("fi", "sv"))
VOWELS = set("aeiouyåäö")


@pytest.mark.parametrize(
    ("locale", "word", "parts"),
    [
        ("fi", "hyvinvointisuunnitelmat", "hyvinvointi|suunnitelmat"),
        ("fi", "hyvinvointialueella", "hyvinvointi|alueella"),
        ("fi", "Tavoitekokonaisuudet", "Tavoite|kokonaisuudet"),
        ("fi", "ikäihmistenneuvostoissa", "ikäihmisten|neuvostoissa"),
        ("fi", "Kulttuurihyvinvointi", "Kulttuuri|hyvinvointi"),
        ("fi", "kotouttamisohjelma", "kotouttamis|ohjelma"),
        ("fi", "saavutettavuuden", "saa|vu|tet|ta|vuu|den"),
        ("fi", "hyvinvointialuestrategia", "hyvinvointi|alue|strategia"),
        ("fi", "palvelukriteereillä", "palvelu|kriteereillä"),
        ("fi", "Valvontaprosessi", "Valvonta|prosessi"),
        ("fi", "strategiakaudella", "strategia|kaudella"),
        ("sv", "välfärdsområdet", "välfärds|området"),
        ("sv", "funktionsnedsättning", "funktions|nedsättning"),
        ("sv", "servicestrategin", "service|strategin"),
        ("sv", "tillgängligheten", "till|gäng|lig|he|ten"),
    ],
)
def test_words_are_divided_as_their_language_does(locale: Locale, word: str, parts: str) -> None:
    """A heading on a phone breaks between syllables, with a hyphen."""
    assert "|".join(divided(word, locale)) == parts


def test_patterns_read_late_divide_as_those_of_the_library() -> None:
    """Only when a pattern is read differs from what pyphen does, not what comes of it."""
    library, words = Pyphen(lang="sv", cache=False), set[str]()
    for path in (REPOSITORY / "content" / "sv").rglob("*.md"):
        words |= set(re.findall(r"[^\W\d_]{6,}", path.read_text("utf-8")))
    assert len(words) > 1000
    assert [word for word in words if hyphenation("sv").positions(word) != library.positions(word)] == []


@given(LETTERS, LANGUAGES)
def test_the_parts_are_the_word(word: str, locale: Locale) -> None:
    """Nothing is lost or added, and no end is so short that it looks like a fault."""
    parts = divided(word, locale)
    assert "".join(parts) == word
    assert len(parts) == 1 or min(len(parts[0]), len(parts[-1])) >= ENDS


@given(LETTERS)
def test_finnish_parts_can_be_said(word: str) -> None:
    """A part without a vowel would be no syllable."""
    parts = divided(word, "fi")
    assert len(parts) == 1 or all(VOWELS & set(part.lower()) for part in parts[:-1])


@given(st.lists(LETTERS), LANGUAGES)
def test_words_read_the_same_without_their_soft_hyphens(words: list[str], locale: Locale) -> None:
    """Who copies or searches a text finds the words as they are; short ones are left alone."""
    text = " ".join(words)
    for longest in (LONGEST_WHOLE, LONGEST_IN_NARROW):
        written = soft_hyphens(text, locale, longest)
        assert html.unescape(written).replace("\u00ad", "") == text
        assert all("&shy;" not in word for word in written.split() if len(word.replace("&shy;", "")) <= longest)


def test_addresses_and_ids_are_never_divided() -> None:
    """A link must still lead where it leads."""
    tag = '<a href="hyvinvointisuunnitelmat/" id="hyvinvointisuunnitelma">'
    assert soft_hyphens(f"{tag}hyvinvointisuunnitelma</a>", "fi").startswith(f"{tag}hyvinvointi&shy;")
