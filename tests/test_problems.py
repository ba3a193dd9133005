"""Messages of problems: complete, in three languages, and alike in what they mention."""

from __future__ import annotations

import string

import pytest

from generator.problems import (
    LANGUAGES,
    Level,
    Location,
    ProblemsError,
    codes,
    count_words,
    level_words,
    problem,
    suggestion_words,
    words,
)

PLACE = Location("data/site.yml", 3, 5)


def fields(template: str) -> set[str]:
    """Return the names in braces of a message."""
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(template) if name}


def test_every_code_has_a_level_and_three_languages() -> None:
    """Staff read Finnish or Swedish, developers English: a gap would show as a crash at the worst moment."""
    for code, row in codes().items():
        assert set(row) == {"level", *LANGUAGES}, code
        assert row["level"] in set(Level), code
        assert all(len(row[language]) == 2 and all(row[language]) for language in LANGUAGES), code


def test_languages_mention_the_same_values() -> None:
    """A translation that leaves out the id leaves the reader without it."""
    for code, row in codes().items():
        mentioned = [fields(row[language][0]) for language in LANGUAGES]
        assert mentioned[0] == mentioned[1] == mentioned[2], code


def test_messages_are_sentences() -> None:
    """Message and mend stand on lines of their own and begin and end like sentences."""
    for code, row in codes().items():
        for sentence in (sentence for language in LANGUAGES for sentence in row[language]):
            assert sentence[0] in "”“{" or sentence[0].isupper(), code
            assert "\n" not in sentence, code


def test_words_fill_in_values() -> None:
    """The message names what is wrong, so that nobody has to count columns."""
    unknown = problem("R103", PLACE, id="neuvol")
    assert words(unknown, "fi").message == "Vastuutahoa ”neuvol” ei ole."


def test_values_with_braces_are_safe() -> None:
    """What staff type is data, never a template."""
    unknown = problem("R103", PLACE, id="{0.__class__}")
    assert words(unknown, "en").message == "There is no responsible party “{0.__class__}”."


@pytest.mark.parametrize(("language", "asked"), [("fi", "Tarkoititko: a?"), ("sv", "Menade du: a?")])
def test_suggestion_is_asked(language: str, asked: str) -> None:
    """A suggestion is a question: the nearest id may be the wrong one."""
    unknown = problem("R103", PLACE, "a", id="aa")
    assert suggestion_words(unknown, "fi" if language == "fi" else "sv") == asked


def test_no_suggestion_says_nothing() -> None:
    """A question without an answer would only confuse."""
    assert suggestion_words(problem("R103", PLACE, id="x"), "en") == ""


def test_counts_have_the_right_number() -> None:
    """Finnish counts in the partitive from two on; Swedish has a noun with one form."""
    assert [count_words("error", n, "fi") for n in (1, 2)] == ["1 virhe", "2 virhettä"]
    assert [count_words("warning", n, "sv") for n in (1, 2)] == ["1 varning", "2 varningar"]
    assert [count_words("error", n, "sv") for n in (1, 2)] == ["1 fel", "2 fel"]


def test_level_is_told_before_warnings_alone() -> None:
    """An error is the rule; what does not stop the build says so."""
    assert level_words(problem("P101", PLACE), "fi") == "Varoitus: "
    assert level_words(problem("Y106", PLACE), "fi") == ""


def test_error_sorts_and_drops_doubles() -> None:
    """Whoever catches the error gets the problems in the order of the files, each once."""
    late, early = problem("Y106", Location("b.yml", 10)), problem("Y106", Location("b.yml", 9))
    assert ProblemsError([late, early, late]).problems == (early, late)
