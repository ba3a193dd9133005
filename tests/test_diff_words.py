"""The words of changes: complete in three languages, for every record and field of the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args, get_origin

import pytest

import generator.load.records  # noqa: F401 - so that every record of the model is known
from generator.diff.things import REFERENCES, kind_of
from generator.diff.word_diff import Piece, word_diff
from generator.diff.words import CHOICES, listed, name, table
from generator.model.record import Record
from generator.model.text import RichText, Text
from generator.problems import LANGUAGES

from .sample_goals import text

SAID_OTHERWISE = {"id", "fi", "sv", "is_questioned"}
"""Fields that no change is told of by their own name."""
TABLES = ["fields", "values", "kinds", "phrases", "translations"]


def records() -> Iterator[type[Record]]:
    """Yield every type of record."""
    found = Record.__subclasses__()
    for each in found:
        yield each
        found += each.__subclasses__()


def choices(annotation: object) -> Iterator[object]:
    """Yield every fixed choice that a field offers."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from choices(part)


def rows(words: object) -> Iterator[dict[str, object]]:
    """Yield each row of a table that has languages."""
    if isinstance(words, dict):
        if words and set(words) <= set(LANGUAGES) and not any(isinstance(each, dict) for each in words.values()):
            yield words
        else:
            for each in words.values():
                yield from rows(each)


@pytest.mark.parametrize("record", list(records()), ids=lambda record: record.__name__)
def test_every_field_has_words(record: type[Record]) -> None:
    """A new field of the model must be told in words from its first day."""
    names = set(record.model_fields) - SAID_OTHERWISE
    assert names - set(table("fields")) == set()


@pytest.mark.parametrize("record", list(records()), ids=lambda record: record.__name__)
def test_every_thing_with_an_id_has_a_name_for_its_kind(record: type[Record]) -> None:
    """Its kind is the first word of what is told of it."""
    assert "id" not in record.model_fields or kind_of(record) in table("kinds")


@pytest.mark.parametrize("record", list(records()), ids=lambda record: record.__name__)
def test_every_choice_has_words(record: type[Record]) -> None:
    """Nobody shall read ``to_be_confirmed`` in a sentence."""
    for field, about in record.model_fields.items():
        found = set(choices(about.annotation))
        assert found <= {*table("values"), *table("kinds")}
        assert not found or field in CHOICES


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_three_languages(name: str) -> None:
    """A gap would be a traceback in one language only."""
    assert all(set(row) == set(LANGUAGES) and all(row.values()) for row in rows(table(name)))
    assert list(rows(table(name)))


def test_references_are_fields() -> None:
    """A name that the model does not know refers to nothing."""
    assert {field for record in records() for field in record.model_fields} >= REFERENCES


def test_a_long_name_is_cut_at_a_word() -> None:
    """A line of a report is read, not scrolled."""
    said = name(text("sana " * 40), "fi")
    assert said.endswith("sana …")
    assert len(said) <= 82


def test_a_name_has_no_footnotes() -> None:
    """``[^piste]`` is no word."""
    assert name(RichText(fi="Avaamme pisteen[^piste]."), "fi") == "Avaamme pisteen."


def test_swedish_names_fall_back_openly() -> None:
    """Where Swedish is missing the Finnish name is better than none."""
    assert name(Text(fi="Arki"), "sv") == "Arki"


@pytest.mark.parametrize(("language", "words"), [("fi", "a, b ja c"), ("sv", "a, b och c"), ("en", "a, b and c")])
def test_lists(language: Literal["fi", "sv", "en"], words: str) -> None:
    """Each language has its own word before the last."""
    assert listed(["a", "b", "c"], language) == words


def test_a_short_text_word_by_word() -> None:
    """One word of ten that changed is seen at once."""
    assert word_diff("Arki sujuu hyvin", "Arki sujuu huonosti") == (
        Piece("Arki sujuu"),
        Piece("hyvin", "old"),
        Piece("huonosti", "new"),
    )


def test_a_long_text_shows_where_it_changed() -> None:
    """A chapter of five hundred words is not printed for one of them."""
    before = [f"sana{number}" for number in range(200)]
    after = [*before[:100], "uusi", *before[100:]]
    said = [piece.text for piece in word_diff(" ".join(before), " ".join(after))]
    assert said == [
        "… sana95 sana96 sana97 sana98 sana99",
        "uusi",
        "sana100 sana101 sana102 sana103 sana104 …",
    ]


def test_texts_that_have_little_in_common_are_shown_whole() -> None:
    """A patchwork of two sentences is harder to read than both."""
    assert word_diff("Arki sujuu", "Koulutamme henkilöstön") == (
        Piece("Arki sujuu", "old"),
        Piece("Koulutamme henkilöstön", "new"),
    )
