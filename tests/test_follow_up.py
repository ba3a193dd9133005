"""How far an action has come: said where somebody has said it, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.diff.compare import compare
from generator.diff.wording import sections
from generator.exchange.tables import fill_tables
from generator.model.plan import Action, FollowUp
from generator.model.text import Locale
from generator.resolve.plan_set import PlanSet
from generator.view.inline import visible_words
from generator.view.pages import make_pages
from generator.view.tables import Table

from .sample import sample_plan_set
from .test_view import values

SAID = FollowUp.model_validate(
    {"status": "ongoing", "date": "2025-02-03", "note": {"fi": "Tilat on varattu.", "sv": "Lokalen är bokad."}}
)


def followed_up(said: FollowUp | None = SAID) -> PlanSet:
    """Return the sample plan set, in which the first action of its first goal is followed up."""
    whole = sample_plan_set()
    plan = whole.plans[0]
    area = plan.focus_areas[0]
    goal = area.goals[0]
    first: Action = goal.actions[0].model_copy(update={"follow_up": said})
    goal = goal.model_copy(update={"actions": (first, *goal.actions[1:])})
    area = area.model_copy(update={"goals": (goal, *area.goals[1:])})
    return replace(
        whole, plans=(plan.model_copy(update={"focus_areas": (area, *plan.focus_areas[1:])}), *whole.plans[1:])
    )


def table_of(plan_set: PlanSet, path: str, locale: Locale) -> Table:
    """Return the first table of a page."""
    page = next(page for page in make_pages(plan_set, locale) if page.path == path)
    return next(value for value in values(page.content) if isinstance(value, Table))


@pytest.mark.parametrize(
    ("locale", "head", "said", "unsaid"),
    [
        ("fi", "Tila", ["Käynnissä, tilanne 3.2.2025", "Tilat on varattu."], "Ei seurantatietoa"),
        ("sv", "Status", ["Pågår, läget 3.2.2025", "Lokalen är bokad."], "Ingen uppföljning"),
    ],
)
@pytest.mark.parametrize("path", ["koe/suunnitelma/mieli-1/", "koe/parties/linja/"])
def test_a_page_says_how_far_an_action_has_come(
    path: str, locale: Locale, head: str, said: list[str], unsaid: str
) -> None:
    """Silence is not "not started": a reader must see which actions nobody has told about."""
    table = table_of(followed_up(), path, locale)
    cells = [visible_words(row.cells[table.columns.index(head) - 1]) for row in table.rows]
    assert all(each in cells[0] for each in said)
    assert cells[1] == unsaid


def test_a_goal_that_nobody_followed_up_has_no_column_for_it() -> None:
    """A column of "no information" would fill the pages of a new plan with nothing."""
    assert "Tila" not in table_of(followed_up(None), "koe/suunnitelma/mieli-1/", "fi").columns


def test_the_table_of_actions_tells_it() -> None:
    """Those who read the open data ask first what has been done."""
    table = next(each for each in fill_tables(followed_up()) if each.table.name == "actions")
    first = table.rows[0]
    assert (first["status"], first["status_date"], first["status_note_sv"]) == (
        "ongoing",
        date(2025, 2, 3),
        "Lokalen är bokad.",
    )


def test_a_change_of_status_is_told_in_words() -> None:
    """A pull request that carries a hundred answers is read, not parsed."""
    done = SAID.model_copy(update={"status": "done"})
    told = str(sections(compare(followed_up(), followed_up(done)), "fi"))
    assert "käynnissä" in told
    assert "valmis" in told
