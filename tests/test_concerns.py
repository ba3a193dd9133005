"""Whom goals concern: groups inherit downwards, and every municipality has a page with all that names it."""

from __future__ import annotations

import pytest

from generator.resolve.concerns import concerns_of, groups_of
from generator.resolve.plan_set import Place
from generator.view.inline import visible_words
from generator.view.pages import make_pages
from generator.view.tables import Table

from .sample import sample_plan_set

DATA = sample_plan_set()
CONCERNS = concerns_of(DATA)
PAGES = {page.path: page for page in make_pages(DATA, "fi")}


def goals(group: str) -> list[str]:
    """Return the ids of the goals that concern a group."""
    return [each.place.goal.id for each in CONCERNS.groups.get(group, ())]


def facts(path: str) -> dict[str, str]:
    """Return the facts at the top of a page, by their names."""
    content = PAGES[path].content
    found = (*getattr(content, "key_facts", ()), *content.facts)
    return {fact.term: visible_words(fact.content) for fact in found}


def table(path: str) -> Table:
    """Return the first table of a group or municipality."""
    content = PAGES[path].content
    plans = content.organisations[0].plans if hasattr(content, "organisations") else content.goals
    first: Table = plans[0].table
    return first


@pytest.mark.parametrize(
    ("own", "area", "plan", "expected"),
    [((), (), ("a",), ("a",)), ((), ("b",), ("a",), ("b",)), (("c",), ("b",), ("a",), ("c",)), ((), (), (), ())],
)
def test_the_nearest_that_speaks_is_meant(
    own: tuple[str, ...], area: tuple[str, ...], plan: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    """What a plan says of everybody must not hide what one goal says of a few."""
    place = DATA.place("mieli-2")
    changed = Place(
        place.plan.model_copy(update={"target_groups": plan}),
        place.focus_area.model_copy(update={"target_groups": area}),
        place.goal.model_copy(update={"target_groups": own}),
        place.number,
    )
    assert groups_of(changed) == expected


def test_a_goal_is_listed_once_for_each_group() -> None:
    """Young people find the goals of their own plan, those that name them, and those of which one action does."""
    assert goals("nuoret") == ["mieli-1", "mieli-2", "leikki-1"]
    assert goals("vaki") == ["mieli-1"]
    assert goals("vanhat") == []


def test_a_goal_of_which_only_some_actions_are_meant_says_which() -> None:
    """A promise to everybody must not look like one to young people alone."""
    found = CONCERNS.groups["nuoret"][0]
    assert [action.id for action in found.actions] == ["mieli-1-3"]
    assert [visible_words(row.cells[1]) for row in table("groups/nuoret/").rows] == ["toimenpide 1.3", "koko tavoite"]


def test_a_group_page_says_who_answers_and_by_when() -> None:
    """That is what a reader of the page came for; only the parties of the action that is meant are named."""
    answers, due = (visible_words(cell) for cell in table("groups/nuoret/").rows[0].cells[2:])
    assert answers == "Kunnat"
    assert due.startswith("vuoteen 2026 mennessä")
    assert due.endswith("1.1.24–30.6.24")


def test_a_goal_says_whom_it_concerns_and_what_it_names() -> None:
    """The way from a goal to its group is one link."""
    said = facts("koe/suunnitelma/mieli-1/")
    assert said["Ketä koskee"] == "Nuoret toimenpide 1.3 Kaikki asukkaat"
    assert said["Mainitut kunnat"] == "Alakunta toimenpide 1.3"
    assert "Ketä koskee" not in facts("koe/suunnitelma/arki-2/")


def test_a_group_is_found_by_other_words() -> None:
    """People search with their own words; the page of the group holds them."""
    assert facts("groups/nuoret/")["Muita sanoja"] == "koululaiset ja teinit"


def test_a_municipality_has_what_names_it_and_its_plans() -> None:
    """A municipality that nothing names still has its county's plans."""
    named, other = (PAGES[f"koe/municipalities/{name}/"].content for name in ("alakunta", "ylakunta"))
    assert [row.header[0].label.words for row in named.goals[0].table.rows] == [
        "Tavoite 1: Yksinäisyys vähenee",
        "Tavoite 2: Nuoret osallistuvat",
    ]
    assert other.goals == ()
    assert len(other.plans) == 2


def test_units_stand_under_units() -> None:
    """Who looks for a team finds it under its service line, and that under its county."""
    (above,) = PAGES["koe/parties/"].content.units[0].items
    (below,) = above[-1].items
    (lowest,) = below[-1].items
    names = [content[0].label.text for content in (above, below, lowest)]
    assert names == ["Alue itse", "Perheiden, lasten ja nuorten linja", "Vanha yksikkö"]
