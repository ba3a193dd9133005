"""What the localiser says, in both languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.localise import Localiser, Phrase, localiser, period_words, plain_due
from generator.model.text import Text
from generator.model.time import Due, Period

from . import sample_goals

FI, SV = localiser("fi"), localiser("sv")


def test_a_missing_translation_says_that_it_is_finnish() -> None:
    """A silent fallback would be read aloud with the wrong voice, and nobody would know of the gap."""
    assert SV.phrase(Text(fi="Lähde")) == Phrase("Lähde", "fi")


def test_a_text_in_the_language_of_the_page_needs_no_mark() -> None:
    """Marking every text would bury the marks that matter."""
    assert SV.phrase(Text(fi="Lähde", sv="Källa")) == Phrase("Källa")


@pytest.mark.parametrize("words", [FI, SV])
def test_dates_are_written_the_finnish_way_in_both_languages(words: Localiser) -> None:
    """The default short Swedish date is that of Sweden, 2024-05-31, which nobody uses in Finland."""
    assert words.date(date(2024, 5, 31)) == "31.5.2024"


@pytest.mark.parametrize("words", [FI, SV])
def test_numbers_have_a_decimal_comma_and_a_real_minus(words: Localiser) -> None:
    """A hyphen before a number is read as a hyphen or not at all."""
    assert words.number(Decimal("-1234.5")) == "\u22121\u00a0234,5"


def test_lists_end_with_the_word_for_and() -> None:
    """Lists that commas alone hold together cannot be heard to end."""
    assert (FI.list(["a", "b", "c"]), SV.list(["a", "b", "c"])) == ("a, b ja c", "a, b och c")
    assert (FI.list([]), FI.between(1), FI.between(3)) == ("", (), (", ", " ja "))


@pytest.mark.parametrize(
    ("n", "finnish", "swedish"),
    [(0, "0 toimenpidettä", "0 åtgärder"), (1, "1 toimenpide", "1 åtgärd"), (3, "3 toimenpidettä", "3 åtgärder")],
)
def test_counted_words_take_the_form_of_their_number(n: int, finnish: str, swedish: str) -> None:
    """Every Finnish reader sees that "1 toimenpidettä" is wrong."""
    forms = "{n} toimenpide", "{n} toimenpidettä"
    assert (FI.ngettext(*forms, n), SV.ngettext(*forms, n)) == (finnish, swedish)


def test_letters_with_dots_and_rings_come_last() -> None:
    """Sorted by code point, Äänekoski would stand before Öby but Åbo after both, and Élan after Zeta."""
    words = ["Öby", "Ääni", "Åbo", "Zeta", "Élan", "Alku", "älä"]
    assert sorted(words, key=FI.sort_key) == ["Alku", "Élan", "Zeta", "Åbo", "älä", "Ääni", "Öby"]


@pytest.mark.parametrize(
    ("due", "finnish", "swedish"),
    [
        (sample_goals.BY_YEAR, "vuoteen 2026 mennessä", "senast 2026"),
        (sample_goals.BY_END, "viimeistään 31.12.2024", "senast 31.12.2024"),
        (sample_goals.BY_START, "viimeistään 1.1.2025", "senast 1.1.2025"),
        (sample_goals.DURING, "vuonna 2025", "år 2025"),
        (sample_goals.FROM_MONTH, "toukokuusta 2025 alkaen", "från och med maj 2025"),
        (sample_goals.BETWEEN, "maaliskuu–toukokuu 2024", "mars–maj 2024"),
        (sample_goals.DAYS, "1.1.2024–30.6.2024", "1.1.2024–30.6.2024"),
        (sample_goals.TERM, "viimeistään 31.5.2025", "senast 31.5.2025"),
        (sample_goals.PLAN_PERIOD, "2024–2026", "2024–2026"),
    ],
)
def test_each_form_of_deadline_has_plain_words(due: Due, finnish: str, swedish: str) -> None:
    """The source prints deadlines in ten ways; the plain words say the same thing the same way."""
    assert (plain_due(FI, due), plain_due(SV, due)) == (finnish, swedish)


@pytest.mark.parametrize(
    ("form", "when", "finnish"),
    [
        ("by", "2025-05", "toukokuuhun 2025 mennessä"),
        ("by", "2025-05-31", "viimeistään 31.5.2025"),
        ("by", "2025-H1", "vuoden 2025 alkupuoleen mennessä"),
        ("during", "2025-11", "marraskuussa 2025"),
        ("during", "2025-H2", "vuoden 2025 loppupuolella"),
        ("from", "2025", "vuodesta 2025 alkaen"),
        ("from", "2025-H2", "vuoden 2025 puolivälistä alkaen"),
        ("from", "2025-05-01", "1.5.2025 alkaen"),
    ],
)
def test_finnish_inflects_dates_of_every_precision(form: str, when: str, finnish: str) -> None:
    """Finnish puts the preposition into the end of the word, so each form has to be written out."""
    due = Due.model_validate({"printed": {"fi": "x"}, "form": form, "date": when})
    assert plain_due(FI, due) == finnish


@pytest.mark.parametrize(
    ("period", "finnish", "swedish"),
    [
        (Period(start="2024", end="2026"), "2024–2026", "2024–2026"),
        (Period(start="2024", end="2024"), "2024", "2024"),
        (Period(start="2020"), "vuodesta 2020 alkaen", "från och med 2020"),
        (Period(end="2026"), "31.12.2026 saakka", "till och med 31.12.2026"),
        (Period(), "", ""),
    ],
)
def test_periods_say_which_end_is_open(period: Period, finnish: str, swedish: str) -> None:
    """A bare "2020–" leaves the listener waiting for the second year."""
    assert (period_words(FI, period), period_words(SV, period)) == (finnish, swedish)
