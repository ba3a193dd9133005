"""Figures and dates within words: what counts as the same in two languages, and what printed words name."""

from __future__ import annotations

import pytest

from generator.resolve.number_rules import figures_in, spans_named


@pytest.mark.parametrize(
    ("fi", "sv"),
    [
        ("31.5.2025", "den 31 maj 2025"),
        ("1\u00a0079 kertaa", "1 079 gånger"),
        ("5 prosentista 20 prosenttiin", "från fem till 20 procent"),
        ("18.12.2023 ja 23.10.2023", "18 december och 23 oktober 2023"),
    ],
)
def test_the_same_figures_may_be_written_in_two_ways(fi: str, sv: str) -> None:
    """A check that cries on good Swedish is soon passed over."""
    assert figures_in(fi) == figures_in(sv)


@pytest.mark.parametrize(("fi", "sv"), [("vuonna 2026", "år 2027"), ("70 %", "7 %"), ("24.10.2023", "25 oktober 2023")])
def test_other_figures_are_seen(fi: str, sv: str) -> None:
    """One of the two readers would be told something that is not so."""
    assert figures_in(fi) != figures_in(sv)


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("vuoteen 2026 mennessä", ["2026-01-01 2026-12-31"]),
        ("1.1.24–30.6.24", ["2024-01-01 2024-01-01", "2024-06-30 2024-06-30"]),
        ("05/2025 eteenpäin", ["2025-05-01 2025-05-31", "2025-01-01 2025-12-31"]),
        ("5. ja 23.5.2023", ["2023-05-23 2023-05-23", "2023-01-01 2023-12-31"]),
        ("31.3/2023 alussa", ["2023-01-01 2023-12-31"]),
        ("xx.12.2023", ["2023-01-01 2023-12-31"]),
        ("31.2.2024", ["2024-01-01 2024-12-31"]),
        ("7-10x/vuosi, kuntalaki 410/2015, WCAG 2.1", ["2015-01-01 2015-12-31"]),
        ("valtuustokauden loppuun mennessä", []),
    ],
)
def test_printed_words_name_dates_months_and_years(printed: str, named: list[str]) -> None:
    """Dates are printed in many ways; what is no date, or none of the calendar, is no fault of the date beside it."""
    assert [f"{first} {last}" for _words, (first, last) in spans_named(printed)] == named
