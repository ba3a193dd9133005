"""Published figures beside the computed ones: exact, half up, and honest about what cannot be computed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from generator.model.evaluation import Evaluation
from generator.model.survey import Survey
from generator.resolve.figures import Figure, GroupItems, half_up, published_figures, uneven_rows

WORDS = {"fi": "x", "sv": "x"}
SCALE = {"id": "scale", "lowest": 1, "highest": 5}
HEAD = {
    "organisation": "org",
    "title": WORDS,
    "short_title": WORDS,
    "summary": WORDS,
    "source": "src",
    "translation": "unapproved",
}


def evaluation(values: list[list[int]], achievements: list[str | None], summary: dict[str, object]) -> Evaluation:
    """Return an evaluation of one group with these ratings and one summary row."""
    ratings = [
        {"id": f"r{n}", "source_ref": f"002-HS-1-{n}", "of": f"g{n}", "values": rated, "achievement": achieved}
        for n, (rated, achieved) in enumerate(zip(values, achievements, strict=True), 1)
    ]
    return Evaluation.model_validate(
        {
            **HEAD,
            "id": "ev",
            "kind": "evaluation",
            "evaluator": WORDS,
            "plans": [],
            "scales": [SCALE],
            "groups": [{"id": "group", "title": WORDS, "scale": "scale", "ratings": ratings}],
            "summaries": [{"source_ref": "002-SUM-HS-1", "group": "group", **summary}],
        }
    )


def survey(answered: int, **more: object) -> Survey:
    """Return a survey with this many answers."""
    return Survey.model_validate({**HEAD, "id": "sv", "asked_of": WORDS, "answered": answered, "scale": SCALE, **more})


def only(figures: tuple[Figure, ...], kind: str) -> Figure:
    """Return the only figure of a kind."""
    (found,) = [figure for figure in figures if figure.kind == kind]
    return found


@pytest.mark.parametrize(
    ("value", "rounded"), [("2.25", "2.3"), ("2.05", "2.1"), ("2.15", "2.2"), ("-0.25", "-0.3"), ("3", "3.0")]
)
def test_halves_are_rounded_up(value: str, rounded: str) -> None:
    """Binary floats would round 2.05 to 2.0 and quarrel with a figure that is right."""
    assert half_up(Fraction(value), 1) == Decimal(rounded)


def test_a_wrong_published_mean_is_found() -> None:
    """3, 3, 3, 3 and 4 make 3.2; a published 3.4 has to be shown beside it."""
    rated = evaluation([[3], [3], [3], [3], [4]], [None] * 5, {"mean": 3.4})
    figure = only(published_figures([rated], [], GroupItems({"group": 5}, {})), "mean")
    assert (figure.published, figure.computed, figure.agrees) == (Decimal("3.4"), Decimal("3.2"), False)


def test_a_goal_with_two_ratings_counts_twice_and_one_without_counts_nowhere() -> None:
    """The published tables count ratings, not goals."""
    rated = evaluation([[2, 4], [3], []], [None] * 3, {"mean": 3})
    mean = only(published_figures([rated], [], GroupItems({"group": 3}, {})), "mean").made_of
    assert mean is not None
    assert (mean.value, mean.ratings, mean.goals_without) == (Fraction(3), 3, 1)


def test_achievements_that_are_not_printed_cannot_be_counted() -> None:
    """No achievement is not "no": a published count without items agrees with nothing and differs from nothing."""
    rated = evaluation([[3]], [None], {"yes": 1})
    figure = only(published_figures([rated], [], GroupItems({"group": 1}, {})), "yes")
    assert (figure.computed, figure.agrees, figure.reason) == (None, None, "no_items")


def test_a_share_that_no_number_of_answers_gives_is_impossible() -> None:
    """27 of 35 are 77 % and 28 are 80 %: nobody can be 78 %."""
    asked = survey(35, shares=[{"what": WORDS, "percent": 78}])
    figure = only(published_figures([], [asked], GroupItems({}, {})), "share")
    assert (figure.agrees, figure.nearest) == (False, (Decimal(77), Decimal(80)))


def test_a_mean_that_six_answers_can_give_is_no_fault() -> None:
    """2.2 is 13 of 6; the single answers are not printed, so nothing more can be said."""
    row = {"id": "row", "source_ref": "002-KK-01", "text": WORDS, "kind": "goal", "mean": 2.2}
    asked = survey(6, groups=[{"id": "table", "title": WORDS, "rows": [row]}])
    assert only(published_figures([], [asked], GroupItems({}, {})), "survey_mean").agrees is None


def test_the_subgoals_that_a_summary_row_states_are_counted() -> None:
    """A row that says "9 alatavoitetta" publishes a figure, like the mean beside it."""
    row = {"id": "row", "source_ref": "002-KK-01", "text": WORDS, "kind": "goal", "mean": 2.2}
    summed = {"source_ref": "002-KK-S1", "text": WORDS, "mean": 2.2, "rows": ["row"], "subgoals": 2}
    asked = survey(6, groups=[{"id": "table", "title": WORDS, "rows": [row]}], summaries=[summed])
    figure = only(published_figures([], [asked], GroupItems({}, {})), "subgoals")
    assert (figure.published, figure.computed, figure.agrees) == (Decimal(2), Decimal(1), False)


def test_results_that_leave_a_goal_out_are_found() -> None:
    """Four goals, three results: the figures of one row contradict each other, whatever the items say."""
    (uneven,) = uneven_rows(evaluation([[3]], [None], {"goals": 4, "yes": 0, "partly": 3}))
    assert (uneven.row.goals, uneven.results) == (4, 3)


def test_a_column_that_is_missing_is_counted_from_the_items() -> None:
    """The summary prints no "no", but one item has it: the row is even."""
    assert uneven_rows(evaluation([[1], [4]], ["no", "yes"], {"goals": 2, "yes": 1, "partly": 0})) == ()
