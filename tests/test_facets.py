"""All goals and actions: what each can be chosen by, the file of the form, and the ready-made pages beside it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from generator.exchange.data_files import data_files
from generator.exchange.goal_list import KEYS, to_goal_list
from generator.model.plan import FollowUp
from generator.model.text import LOCALES, Locale
from generator.resolve.agenda import agenda_of
from generator.resolve.facets import listed
from generator.resolve.plan_set import PlanSet, places
from generator.view.all_goals import AllGoalsContent, StatusContent
from generator.view.pages import make_pages

from .sample import sample_plan_set

DATA = sample_plan_set()
FOUND = {each.action.id if each.action else each.place.goal.id: each for each in listed(DATA, agenda_of(DATA))}


def values(name: str, facet: str) -> list[str]:
    """Return the values of a goal or action on one facet."""
    return [value for key, value in FOUND[name].facets if key == facet]


def with_status() -> PlanSet:
    """Return the sample with one action that is done."""
    said = FollowUp.model_validate({"status": "done", "date": "2025-01-31"})
    plan = DATA.plan("suunnitelma")
    areas = []
    for area in plan.focus_areas:
        goals = []
        for goal in area.goals:
            changed = [each.model_copy(update={"follow_up": said}) for each in goal.actions if each.id == "arki-1-2"]
            actions = tuple(changed[0] if each.id == "arki-1-2" else each for each in goal.actions)
            goals.append(goal.model_copy(update={"actions": actions}))
        areas.append(area.model_copy(update={"goals": tuple(goals)}))
    plans = [
        each if each.id != plan.id else plan.model_copy(update={"focus_areas": tuple(areas)}) for each in DATA.plans
    ]
    return replace(DATA, plans=tuple(plans))


def test_every_goal_and_action_is_listed_once() -> None:
    """A list that lacks one would tell its readers that nothing was promised."""
    expected = []
    for plan in DATA.plans:
        for place in places(plan):
            expected += [place.goal.id, *(action.id for action in place.goal.actions)]
    assert list(FOUND) == expected


def test_a_goal_is_found_by_all_that_its_actions_are_found_by() -> None:
    """Who looks for the municipalities finds the goal too, though only one of its actions names them."""
    goal = FOUND["mieli-1"]
    actions = [each for each in FOUND.values() if each.action and each.place.goal.id == "mieli-1"]
    assert actions
    for action in actions:
        assert set(action.facets) - {("year", "open")} <= set(goal.facets)


def test_an_action_has_the_years_of_its_goal_and_its_own() -> None:
    """The deadline of a goal holds for all of its actions."""
    assert "2026" in values("mieli-1", "year")
    assert all("2026" in values(each.id, "year") for each in DATA.place("mieli-1").goal.actions)
    assert values("leikki-1", "year") == ["open"]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_file_has_a_row_for_each_and_leads_to_its_page(locale: Locale) -> None:
    """The script reads rows by place, so their shape is a contract; a link that leads nowhere would be found late."""
    whole = json.loads(to_goal_list(DATA, locale))
    paths = {page.path for page in make_pages(DATA, locale)}
    assert tuple(whole["keys"]) == KEYS
    assert len(whole["rows"]) == len(FOUND)
    for row in whole["rows"]:
        assert len(row) == len(KEYS)
        assert row[1].partition("#")[0] in paths
        assert all(0 <= number < len(whole["facets"]) for number in row[-1])


def test_an_untranslated_text_says_its_language_in_the_file() -> None:
    """A Finnish text in the Swedish list has to be read with a Finnish voice."""
    languages = {row[3] for row in json.loads(to_goal_list(DATA, "sv"))["rows"]}
    assert languages == {"", "fi"}
    assert {row[3] for row in json.loads(to_goal_list(DATA, "fi"))["rows"]} == {""}


def test_the_file_changes_with_the_data_and_not_with_the_day() -> None:
    """It is kept from build to build, and the same input makes the same bytes."""
    digests = [
        {each.path: each.digest for each in data_files(data)}["goals.fi.json"]
        for data in (DATA, replace(DATA, today=date(2031, 1, 1)), with_status())
    ]
    assert digests[0] == digests[1] != digests[2]
    assert to_goal_list(DATA, "fi") == to_goal_list(replace(DATA, today=date(2031, 1, 1)), "fi")


def test_every_facet_of_the_file_is_a_choice_of_the_page() -> None:
    """Else something could be chosen by address that no field shows, or a choice would find nothing."""
    plan_set = with_status()
    page = next(each for each in make_pages(plan_set, "fi") if each.path == "goals/")
    assert isinstance(page.content, AllGoalsContent)
    choices = {
        f"{way.name}={each.value}" for way in page.content.ways for group in way.groups for each in group.choices
    }
    assert choices == set(json.loads(to_goal_list(plan_set, "fi"))["facets"])


def test_statuses_have_pages_once_anybody_has_told_one() -> None:
    """Then all of them, so that the address of a status stays when the last action leaves it."""
    assert not [each for each in make_pages(DATA, "fi") if each.template == "status"]
    pages = {each.path: each.content for each in make_pages(with_status(), "sv") if each.template == "status"}
    assert list(pages) == ["goals/not-started/", "goals/ongoing/", "goals/done/", "goals/not-done/"]
    done, missed = pages["goals/done/"], pages["goals/not-done/"]
    assert isinstance(done, StatusContent)
    assert isinstance(missed, StatusContent)
    assert done.table
    assert len(done.table.rows) == 1
    assert missed.table is None


def test_a_site_without_open_data_has_the_ways_and_no_form() -> None:
    """The form would fetch a file that is not there."""
    page = next(each for each in make_pages(DATA, "fi") if each.path == "goals/")
    assert isinstance(page.content, AllGoalsContent)
    assert page.content.file == ()
    assert [way.name for way in page.content.ways][:2] == ["organisation", "plan"]
