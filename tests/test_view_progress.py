"""What pages say of progress: only what somebody has said, in words, and each picture with its figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.localise import localiser
from generator.model.plan import Action, FollowUp
from generator.model.text import LOCALES, Locale
from generator.resolve.plan_set import places
from generator.view.ahead import due_days
from generator.view.family import plan_families
from generator.view.goal_status import goal_status
from generator.view.inline import visible_words
from generator.view.pages import make_pages
from generator.view.progress import achieved_picture, evaluated, focus_area_progress, followed_picture
from generator.view.setting import setting
from generator.view.share_bar import share_bar

from .sample import sample_plan_set

HERE = setting(sample_plan_set(), "fi")
PLAN = next(plan for plan in HERE.plan_set.plans if plan.id == "suunnitelma")
RATINGS = [rating for group in HERE.plan_set.evaluations[0].groups for rating in group.ratings]


def actions(*states: str | None) -> list[Action]:
    """Return actions that are as far as the states say; None is one that nobody has told of."""
    first = next(goal.actions[0] for focus_area in PLAN.focus_areas for goal in focus_area.goals if goal.actions)
    told = (FollowUp.model_validate({"status": each, "date": "2025-02-03"}) if each else None for each in states)
    return [first.model_copy(update={"follow_up": each}) for each in told]


@given(st.lists(st.integers(0, 50), min_size=4, max_size=4).filter(any))
def test_the_parts_of_a_bar_are_the_whole(counts: list[int]) -> None:
    """A gap or an overlap would show shares that nobody counted."""
    bar = share_bar(localiser("fi"), "a", "Osat", [("full", str(number), each) for number, each in enumerate(counts)])
    assert sum(float(part.width.rstrip("%")) for part in bar.parts) == pytest.approx(100, abs=0.3)
    assert len(bar.parts) == sum(each > 0 for each in counts)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_picture_says_the_same_in_its_sentence_its_description_and_its_table(locale: Locale) -> None:
    """Who does not see the bar misses nothing."""
    picture = achieved_picture(setting(sample_plan_set(), locale), "a", RATINGS)
    assert picture is not None
    counts = [visible_words(row.cells[0]) for row in picture.table.rows]
    for part in picture.bar.parts:
        assert part.count in counts
        assert part.count in picture.sentence
        assert f"{part.label}: {part.count} ({part.share})" in picture.bar.description


def test_what_nobody_said_is_no_progress() -> None:
    """A plan without follow-up must not look as if nothing had been done."""
    assert followed_picture(HERE, "a", actions(None, None)) is None
    assert achieved_picture(HERE, "a", [rating for rating in RATINGS if not rating.achievement]) is None


def test_actions_without_follow_up_are_a_part_of_their_own() -> None:
    """Not told is neither "not started" nor left out of the whole."""
    picture = followed_picture(HERE, "a", actions("done", "done", "ongoing", None))
    assert picture is not None
    assert picture.sentence == "Toimenpiteitä on 4: valmis 2, käynnissä 1 ja ei seurantatietoa 1."
    assert [part.tone for part in picture.bar.parts] == ["full", "half", "unknown"]


def test_a_goal_without_a_status_says_so() -> None:
    """An empty place would be read as a fault of the page."""
    untold = (place for place in places(PLAN) if not HERE.stories.ratings_of(place.goal.id))
    place = next(place for place in untold if not any(action.follow_up for action in place.goal.actions))
    assert visible_words(goal_status(HERE, place)) == "Ei vielä seurantatietoa"


def test_the_status_of_a_goal_counts_its_actions() -> None:
    """How many are done is the first thing that a reader asks."""
    place = HERE.plan_set.place("mieli-1")
    goal = place.goal.model_copy(update={"actions": tuple(actions("done", "ongoing", "done"))})
    told = visible_words(goal_status(HERE, replace(place, goal=goal)))
    assert told.startswith("Toimenpiteet: valmis 2 ja käynnissä 1")


def test_the_progress_of_a_focus_area_names_the_day_of_its_evaluation() -> None:
    """Without its day, an old result would look like that of today."""
    said = [focus_area_progress(HERE, PLAN, focus_area) for focus_area in PLAN.focus_areas]
    assert any(each.startswith("Arvioitu") for each in said)


def test_a_plan_that_nobody_has_evaluated_has_no_evaluation() -> None:
    """Nothing is invented where there is no data."""
    bare = setting(replace(sample_plan_set(), evaluations=(), surveys=(), links=()), "fi")
    assert evaluated(bare, PLAN) is None
    assert focus_area_progress(bare, PLAN, PLAN.focus_areas[0]) == ""


def test_only_what_is_still_to_come_is_due_next() -> None:
    """A deadline that has passed is no news of what comes."""
    occasions = [each for held in HERE.occasions.values() for each in held]
    late = setting(sample_plan_set(date(2999, 1, 1)), "fi")
    assert due_days(late, occasions, 3, with_plan=True) == ()
    days = due_days(HERE, occasions, 1, with_plan=True)
    assert days
    assert all(len(day.items) == 1 for day in days)
    assert any(day.rest for day in days) or all("1" in day.count for day in days)


def test_an_annex_stands_right_after_its_plan() -> None:
    """Reading order tells what belongs together, also to those who see no cards."""
    (organisation,) = HERE.plan_set.organisations
    families = plan_families(HERE, organisation)
    assert [each.card.link.address.path for each in families] == ["koe/suunnitelma/", "koe/liite/"]
    assert [fact.term for fact in families[1].kin][:1] == ["Liitteenä suunnitelmassa"]


def test_the_start_page_offers_each_way_once() -> None:
    """Two ways of one name would make the reader guess."""
    start = make_pages(HERE.plan_set, "fi")[0].content
    titles = [way.title for way in start.ways]
    assert len(set(titles)) == len(titles) >= 3
    assert all(way.links for way in start.ways)
