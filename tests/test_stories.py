"""What is said of one goal is found from every end, wherever it is said."""

from __future__ import annotations

from generator.model.plan import Action, FocusArea, Goal
from generator.model.survey import SurveySummary
from generator.resolve.figures import group_items
from generator.resolve.stories import focus_areas_of_group, plans_of_group, stories_of

from .sample import sample_plan_set
from .sample_evaluation import sample_evaluation

PLAN_SET = sample_plan_set()
STORIES = stories_of(PLAN_SET)
GROUPS = {group.id: group for group in sample_evaluation().groups}


def test_ratings_are_found_by_what_they_rate() -> None:
    """Goal, subgoal and focus area may all be rated; each keeps its own."""
    found = {aim: [rated.rating.id for rated in STORIES.ratings_of(aim)] for aim in ("mieli-1", "arki-2-s1", "leikki")}
    assert found == {"mieli-1": ["arvio-mieli-1"], "arki-2-s1": ["arvio-arki-2-s1"], "leikki": ["arvio-leikki-1"]}


def test_a_rating_knows_its_scale() -> None:
    """The same figure means something else on another scale."""
    scales = [STORIES.ratings_of(aim)[0].scale.highest for aim in ("mieli-1", "arki-2")]
    assert scales == [3, 4]


def test_survey_rows_are_found_by_the_goal_that_they_ask_about() -> None:
    """A row that asks about no goal of a plan is nobody's."""
    assert [asked.row.id for asked in STORIES.rows_about("mieli-2")] == ["rivi-1"]
    assert STORIES.rows_about("mieli-1") == ()


def test_a_link_is_seen_from_both_ends() -> None:
    """Whoever wrote it down first, readers of both documents see it."""
    there = STORIES.relations_of("900-F1-G2")[0].there
    back = STORIES.relations_of("901-F1-G1")[0].there
    assert isinstance(there.record, Goal)
    assert isinstance(back.record, Goal)
    assert (there.record.id, back.record.id) == ("leikki-1", "mieli-2")


def test_a_link_leads_to_what_stands_there() -> None:
    """Actions, survey summaries and focus areas have references of their own; a goal hides its rating."""
    relation = STORIES.relations_of("902-KK-S1")[0]
    assert isinstance(relation.here.record, SurveySummary)
    assert isinstance(relation.there.record, Action)
    (other,) = STORIES.relations_of("900-F1-G1")
    assert isinstance(other.here.record, Goal)
    assert isinstance(other.there.record, FocusArea)


def test_without_a_reference_there_are_no_links() -> None:
    """A focus area that is listed without a chapter has no place in the source."""
    assert STORIES.relations_of(None) == ()


def test_a_group_knows_what_it_rates() -> None:
    """Groups of the source are not focus areas of a plan, but they are about some."""
    assert [plan.id for plan in plans_of_group(STORIES, GROUPS["arvio-arki"])] == ["suunnitelma"]
    assert [aim.focus_area.id for aim in focus_areas_of_group(STORIES, GROUPS["arvio-leikki"])] == ["leikki"]


def test_goals_behind_a_group_are_those_of_its_focus_areas() -> None:
    """A goal without a row counts too: the published table says how many goals there are, not how many rows."""
    items = group_items(PLAN_SET.plans, PLAN_SET.evaluations)
    assert items.goals == {"arvio-mieli": 2, "arvio-arki": 2, "arvio-leikki": 1}
    assert items.subgoals == {"arvio-mieli": 0, "arvio-arki": 1, "arvio-leikki": 0}
