"""What happens and when: the day sorts, the data alone says what was done, and silence is no delay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal

from generator.localise import localiser
from generator.model.plan import Action, FollowUp
from generator.resolve.plan_set import PlanSet
from generator.view.inline import visible_words
from generator.view.occasions import MOST_ROWS, left_over, occasion_table
from generator.view.pages import make_pages
from generator.view.schedule import ScheduleContent, ScheduleYearContent
from generator.view.setting import setting
from generator.view.tables import Table
from generator.view.timeline import timeline

from .sample import sample_plan_set

DATA = sample_plan_set()


def schedule(plan_set: PlanSet, path: str = "koe/schedule/") -> ScheduleContent:
    """Return what a page of the schedule shows."""
    content = next(page.content for page in make_pages(plan_set, "fi") if page.path == path)
    assert isinstance(content, ScheduleContent)
    return content


def rows(table: Table | None) -> list[list[str]]:
    """Return the words of a table, row by row."""
    assert table is not None
    return [[visible_words(cell) for cell in (row.header, *row.cells)] for row in table.rows]


def states(plan_set: PlanSet, name: str) -> set[str]:
    """Return what the schedule says of how things stand whose words begin in a way."""
    content = schedule(plan_set)
    found = [row for part in (*content.ahead, *content.past) if part.table for row in rows(part.table)]
    return {row[-1] for row in found if row[0].startswith(name)}


def followed(status: Literal["ongoing", "done", "not_done"], today: date) -> PlanSet:
    """Return the sample with one action that is due in 2026 and a status for it, as seen on a day."""

    def action(each: Action) -> Action:
        said = FollowUp.model_validate({"status": status, "date": "2026-12-01"})
        return each.model_copy(update={"follow_up": said}) if each.id == "arki-1-2" else each

    plans = []
    for plan in DATA.plans:
        areas = tuple(
            area.model_copy(
                update={
                    "goals": tuple(
                        goal.model_copy(update={"actions": tuple(map(action, goal.actions))}) for goal in area.goals
                    )
                }
            )
            for area in plan.focus_areas
        )
        plans.append(plan.model_copy(update={"focus_areas": areas}))
    return replace(DATA, plans=tuple(plans), today=today)


def test_years_stand_in_the_order_of_what_concerns_the_reader() -> None:
    """This year and the next come first, also where the next is empty; what is over comes last, the latest first."""
    content = schedule(replace(DATA, today=date(2026, 3, 1)))
    assert [part.title for part in content.ahead] == ["Tänä vuonna 2026", "Ensi vuonna 2027"]
    assert [part.title for part in content.past] == ["Vuonna 2025", "Vuonna 2024"]
    assert content.ahead[1].table is None


def test_a_row_says_the_words_of_the_source() -> None:
    """A date that we made of "under the plan period" must not hide that the source said no more than that."""
    found = rows(schedule(DATA).ahead[1].table)
    assert found[0][:3] == [
        "Toimenpide: Kerromme tuloksista.",
        "suunnitelmakaudella 2024–2026",
        "Hyvinvointisuunnitelma",
    ]


def test_a_deadline_gone_by_is_no_delay() -> None:
    """That nobody has written down what came of it does not mean that it was not done."""
    told = states(replace(DATA, today=date(2030, 1, 1)), "Toimenpide: Kerromme")
    assert told <= {
        "Määräaika on mennyt, toteutumista ei ole kirjattu",
        "Määräaika on mennyt Miten tavoite on arvioitu",
    }


def test_only_the_data_says_that_something_was_not_done() -> None:
    """And what is done is done, however late it is today."""
    late = date(2027, 2, 1)
    assert states(followed("not_done", late), "Toimenpide: Kerromme") == {
        "Määräaika on mennyt Ei toteutunut, tilanne 1.12.2026"
    }
    assert states(followed("done", late), "Toimenpide: Kerromme") == {"Valmis, tilanne 1.12.2026"}
    assert states(followed("ongoing", date(2026, 12, 2)), "Toimenpide: Kerromme") == {"Käynnissä, tilanne 1.12.2026"}


def test_what_only_has_a_start_is_never_over() -> None:
    """What goes on from May 2025 still does in 2030."""
    assert states(replace(DATA, today=date(2030, 1, 1)), "Toimenpide: Kysymme") == {
        "On alkanut, loppua ei ole kerrottu"
    }


def test_each_year_from_first_to_last_has_a_page_for_all() -> None:
    """The table of years leads there; a year without anything says so instead of being missing."""
    pages = {page.path: page.content for page in make_pages(DATA, "sv")}
    years = [path for path in pages if path.startswith("schedule/2")]
    assert years == ["schedule/2024/", "schedule/2025/", "schedule/2026/"]
    content = pages["schedule/2025/"]
    assert isinstance(content, ScheduleYearContent)
    assert content.part.table
    assert [visible_words((link,)) for link in content.others] == ["2024", "2026"]


def test_a_long_year_is_cut_and_says_where_the_rest_is() -> None:
    """A phone should not load a thousand rows, and nobody should believe that there are no more."""
    here = setting(DATA, "fi")
    many = [each for each in here.agenda["koe"] if each.place] * 40
    assert len(occasion_table(here, "Vuosi", many, names_organisation=False).rows) == MOST_ROWS
    assert visible_words(left_over(here, many)).startswith("Taulukossa ovat ensimmäiset 100. Loput löydät näistä: ")
    assert left_over(here, many[:MOST_ROWS]) == ()


def test_the_picture_has_no_gap_and_says_its_figures() -> None:
    """Years without anything have their place; the words hold what the bars show, and where today is."""
    shown = timeline(localiser("sv"), "a", "Titel", {2024: 2, 2025: 0, 2026: 1}, date(2025, 7, 1))
    assert shown
    assert [(bar.label.words, bar.width) for bar in shown.chart.bars] == [
        ("2024", "100.0%"),
        ("2025, i dag 1.7.2025", "0.0%"),
        ("2026", "50.0%"),
    ]
    assert shown.chart.description == "2024: 2; 2025, i dag 1.7.2025: 0; 2026: 1."
    assert shown.sentence == "Flest finns det år 2024: 2."


def test_years_with_as_much_are_all_named_and_one_year_is_no_picture() -> None:
    """A single bar shows nothing that the table does not."""
    shown = timeline(localiser("fi"), "a", "T", {2024: 3, 2025: 3}, date(2030, 1, 1))
    assert shown
    assert shown.sentence == "Eniten niitä on vuosina 2024 ja 2025: kunakin 3."
    assert timeline(localiser("fi"), "a", "T", {2024: 1}, date(2025, 7, 1)) is None
