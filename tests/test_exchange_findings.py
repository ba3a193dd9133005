"""Evaluations, surveys, clocks, links and checked figures in the JSON export."""

from __future__ import annotations

from typing import Any

import pytest

from .test_exchange import EXPORT

(EVALUATION,) = EXPORT["evaluations"]
(SURVEY,) = EXPORT["surveys"]


def summary(what: str) -> dict[str, Any]:
    """Return the first checked figure of a kind."""
    found: dict[str, Any] = next(each for each in EXPORT["summaries"] if each["what"] == what)
    return found


def test_a_rating_names_what_it_rates_in_both_ways() -> None:
    """Who joins ratings with goals may do so by id or by the place in the source."""
    found = [(each["goal"], each["goal_source_ref"], each["source_ref"]) for each in EVALUATION["ratings"]]
    assert found == [
        ("tavoite", "000-F2-G1", "000-F2-G1"),
        ("alatavoite", "000-F2-G1-S1", "000-F2-G1-S1"),
        ("luvuton", None, "000-F9"),
    ]


def test_ratings_are_whole_numbers_and_stay_as_many_as_they_are() -> None:
    """Two ratings of one goal are no mean, and a goal without a rating has an empty list."""
    assert [each["values"] for each in EVALUATION["ratings"]] == [[1, 2], [], []]
    assert [each["printed"] for each in EVALUATION["ratings"]] == ["1 ja (2)", None, None]


def test_no_achievement_is_null() -> None:
    """That the source does not say whether a goal was reached is not that it was not."""
    assert [each["achievement"] for each in EVALUATION["ratings"]] == ["partly", None, None]


def test_a_rating_names_its_group() -> None:
    """The list of ratings is flat; what the source keeps together can be put together again."""
    assert {each["group"] for each in EVALUATION["ratings"]} == {each["id"] for each in EVALUATION["groups"]}


def test_published_means_keep_their_decimals() -> None:
    """2.0 was published with one decimal; a number would lose it."""
    assert [row["mean"] for row in SURVEY["rows"]] == ["2.0", "1.2"]
    assert (EVALUATION["summaries"][0]["mean"], SURVEY["themes"][0]["mean"]) == ("2.0", "3.8")


def test_a_survey_row_names_its_goal_and_its_main_goal() -> None:
    """The rows are flat too."""
    found = [(each["group"], each["parent"], each["goal_source_ref"]) for each in SURVEY["rows"]]
    assert found == [("kyselyn-ryhma", None, "000-F2-G1"), ("kyselyn-ryhma", "rivi-1", None)]


@pytest.mark.parametrize(
    ("what", "published", "computed", "agrees", "reason"),
    [
        ("goals", "1", "1", True, "same"),
        ("mean", "2.0", "1.5", False, "differs"),
        ("yes", "0", "0", True, "same"),
        ("total", "264", None, None, "no_items"),
        ("share", "78", None, False, "impossible"),
        ("score", "-20", None, None, "no_items"),
        ("themes_goals", "6", "6", True, "same"),
    ],
)
def test_published_figures_stand_beside_computed_ones(
    what: str, published: str, computed: str | None, agrees: bool | None, reason: str
) -> None:
    """Equal, different and not to be computed are three things, and a figure that cannot be is a fourth."""
    found = summary(what)
    assert (found["published"], found["computed"], found["agrees"], found["reason"]) == (
        published,
        computed,
        agrees,
        reason,
    )


def test_an_impossible_figure_says_what_would_be_possible() -> None:
    """27 of 35 are 77 %, 28 are 80 %."""
    assert summary("share")["nearest"] == ["77", "80"]


def test_every_checked_figure_says_where_it_is_published() -> None:
    """By its reference where the source has one, and always by the document."""
    assert {each["owner"] for each in EXPORT["summaries"]} == {"arviointi", "kysely"}
    assert summary("mean")["source_ref"] == "005-SUM-1"


def test_links_hold_source_references() -> None:
    """They outlive any renaming of ours."""
    assert [(each["from"], each["to"], each["kind"]) for each in EXPORT["links"]] == [
        ("000-F2-G1", "005-KK-1", "identical")
    ]


def test_points_of_priorities_stay_nested() -> None:
    """A point that the source puts under another one belongs to it."""
    (point,) = EXPORT["negotiations"][0]["priorities"][0]["points"]
    assert [below["points"] for below in point["points"]] == [[]]


def test_narratives_stand_with_every_kind_of_document() -> None:
    """Prose of an evaluation must not fall out because its folder is no plan's."""
    found = [EXPORT[kind][0]["narratives"] for kind in ("evaluations", "surveys", "negotiations")]
    assert [[each["id"] for each in narratives] for narratives in found] == [
        ["arviointi-luku"],
        ["kysely-luku"],
        ["neuvottelu-luku"],
    ]
