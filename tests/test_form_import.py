"""A form of follow-up that comes back: what fits is written in one place alone, what does not is told by its cell."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl.workbook import Workbook

from generator.cli import main
from generator.edit.follow_up import write_answers
from generator.exchange.form_columns import SHEET_NAMES
from generator.exchange.form_rows import Answer
from generator.intake.form_answers import read_form
from generator.intake.form_file import open_form
from generator.load.yaml_source import parse_yaml
from generator.problems import codes

from .broken_cases import BASE
from .form_workbook import FIRST, TODAY, Cells, changed, column_of, faults, filled, form_of, rows_of, send, texts

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parent.parent
PLAN = "data/plans/rannikko/suunnitelma.yml"
EVALUATION = "data/evaluations/rannikko/arvio.yml"
PARTY, RATER = "neuvola", "terveyspalvelut"
DONE: Cells = {
    ("actions", FIRST, "status"): "Valmis / Klar",
    ("actions", FIRST, "date"): datetime(2026, 10, 1),
    ("actions", FIRST, "note_fi"): "Koulutus: kaksi päivää.",
    ("actions", FIRST, "note_sv"): "Utbildning, två dagar.",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a sound project that may be changed."""
    return shutil.copytree(BASE, tmp_path / "project")


@pytest.fixture
def rated(root: Path) -> Path:
    """Give a sound project in which the rated goal has one rating."""
    file = root / EVALUATION
    text = file.read_text("utf-8")
    two = text[text.index("        values:") : text.index("summaries:")]
    text = text.replace(two, '        values: [2]\n        printed: "2"\n').replace("mean: 1.5", "mean: 2.0")
    file.write_text(text, "utf-8")
    return root


def test_answers_are_written_and_nothing_else(root: Path) -> None:
    """The pull request shows one action, in the file where everybody looks for it."""
    before = texts(root)
    said = send(root, filled(form_of(root, PARTY), DONE))
    assert said.exit_code == 0, said.output
    after = texts(root)
    assert [path for path in before if before[path] != after[path]] == [PLAN]
    added = """            follow_up:
              status: done
              date: 2026-10-01
              note:
                fi: "Koulutus: kaksi päivää."
                sv: Utbildning, två dagar.
footnotes:
"""
    assert after[PLAN].decode() == before[PLAN].decode().replace("footnotes:\n", added)


def test_the_answers_are_told_in_words(root: Path) -> None:
    """Who imports a hundred rows wants to see at once that they are the right ones."""
    said = send(root, filled(form_of(root, PARTY), DONE)).output
    assert "1 of them with new answers" in said
    assert "done" in said
    assert f"Written into: {PLAN}" in said


def test_the_project_is_sound_afterwards(root: Path) -> None:
    """A form must not be a way round the check."""
    send(root, filled(form_of(root, PARTY), DONE))
    said = CliRunner().invoke(main, ["check", "--root", str(root), "--lang", "en"])
    assert (said.exit_code, said.output) == (0, "Nothing to complain about.\n")


def test_the_same_form_twice_changes_nothing_more(root: Path) -> None:
    """Mail brings things twice."""
    form = filled(form_of(root, PARTY), DONE)
    send(root, form)
    before = texts(root)
    assert "Nothing was written." in send(root, form).output
    assert texts(root) == before


def test_an_emptied_answer_is_taken_away(root: Path) -> None:
    """A status that was wrong has to go without a trace."""
    before = texts(root)
    send(root, filled(form_of(root, PARTY), DONE))
    send(root, filled(form_of(root, PARTY), dict.fromkeys(DONE)))
    assert texts(root) == before


def test_a_rating_is_written_with_what_is_printed_and_said(rated: Path) -> None:
    """The figure stands twice in the data; half a change would be a contradiction."""
    words = {"assessment_fi": "Apu *viipyi*.", "rating": "1 – Huono / Dålig", "achievement": "ei"}
    form = filled(form_of(rated, RATER), {("ratings", FIRST, name): value for name, value in words.items()})
    before = (rated / EVALUATION).read_text("utf-8")
    said = send(rated, form)
    assert said.exit_code == 0, said.output
    answered = """        values: [1]
        printed: "1"
        achievement: "no"
        assessment:
          fi: Apu *viipyi*.
"""
    old = '        values: [2]\n        printed: "2"\n'
    assert (rated / EVALUATION).read_text("utf-8") == before.replace(old, answered)


@pytest.mark.parametrize(
    ("cell", "value"),
    [("status", "valmis"), ("status", "KLAR"), ("status", " Valmis  / Klar "), ("status", "done")],
)
def test_a_choice_may_be_typed(cell: str, value: str, root: Path) -> None:
    """Pasting over a cell takes its list away; the word is still right."""
    said = send(root, filled(form_of(root, PARTY), {**DONE, ("actions", FIRST, cell): value}))
    assert said.exit_code == 0, said.output


@pytest.mark.parametrize("value", ["1.10.2026", "01.10.2026", " 1.10.2026 ", "2026-10-01"])
def test_a_day_may_be_typed_as_text(value: str, root: Path) -> None:
    """A spreadsheet set to another country keeps 1.10.2026 as words."""
    send(root, filled(form_of(root, PARTY), {**DONE, ("actions", FIRST, "date"): value}))
    assert "date: 2026-10-01" in (root / PLAN).read_text("utf-8")


@pytest.mark.parametrize("value", [1, 1.0, "1", "1,0", "1 – mitä vain"])
def test_a_rating_may_be_typed_as_a_figure(value: object, rated: Path) -> None:
    """4, 4,0 and "4 – …" are the same rating to everybody who reads them."""
    form = filled(form_of(rated, RATER), {("ratings", FIRST, "rating"): value})
    reading = read_form("form.xlsx", open_form(form), rows_of(rated), TODAY)
    assert reading.problems == ()
    assert [each.answers["rating"] for each in reading.changed] == [1]


ACTION_FAULTS: list[tuple[str, Cells]] = [
    ("L201 A9", {("actions", 9, "action_fi"): "Uusi toimenpide"}),
    ("L202 A3", {("actions", FIRST, "id"): "mieli-9-9"}),
    ("L204 A3", {**DONE, ("actions", FIRST, "id"): "mieli-1-1"}),
    ("L206 D3", {("actions", FIRST, "action_fi"): "Emme kouluta ketään."}),
    ("L207 K3", {**DONE, ("actions", FIRST, "check"): "x"}),
    ("L301 I3", {**DONE, ("actions", FIRST, "note_fi"): "=1+1"}),
    ("L302 G3", {**DONE, ("actions", FIRST, "status"): "melkein"}),
    ("L303 H3", {**DONE, ("actions", FIRST, "date"): "31.2.2026"}),
    ("L303 H3", {**DONE, ("actions", FIRST, "date"): "1.10.26"}),
    ("L303 H3", {**DONE, ("actions", FIRST, "date"): datetime(2026, 12, 24)}),
    ("L303 H3", {**DONE, ("actions", FIRST, "date"): "eilen"}),
    ("L305 I3", {**DONE, ("actions", FIRST, "note_fi"): "**Valmis**"}),
    ("L306 I3", {**DONE, ("actions", FIRST, "note_fi"): "Valmis[^piste]"}),
    ("L307 I3", {**DONE, ("actions", FIRST, "note_fi"): None}),
    ("L308 G3", {**DONE, ("actions", FIRST, "status"): None}),
    ("L309 H3", {**DONE, ("actions", FIRST, "date"): None}),
]
RATING_FAULTS: list[tuple[str, Cells]] = [
    ("L304 G3", {("ratings", FIRST, "rating"): "1,5"}),
    ("L304 G3", {("ratings", FIRST, "rating"): 1.5}),
    ("L304 G3", {("ratings", FIRST, "rating"): 99}),
    ("L304 G3", {("ratings", FIRST, "rating"): True}),
    ("L305 I3", {("ratings", FIRST, "assessment_fi"): "# Otsikko"}),
]


@pytest.mark.parametrize(("fault", "cells"), ACTION_FAULTS, ids=lambda each: each if isinstance(each, str) else "")
def test_an_answer_that_does_not_fit_is_told_by_its_cell(fault: str, cells: Cells, root: Path) -> None:
    """Staff mend the cell that is named; one bad cell stops the whole form, so that none is half written."""
    form, before = filled(form_of(root, PARTY), cells), texts(root)
    assert faults(form) == [fault]
    said = send(root, form)
    assert said.exit_code == 1
    assert fault.split()[1] in said.output
    assert texts(root) == before


@pytest.mark.parametrize(("fault", "cells"), RATING_FAULTS, ids=lambda each: each if isinstance(each, str) else "")
def test_a_rating_that_does_not_fit_is_told_by_its_cell(fault: str, cells: Cells, rated: Path) -> None:
    """Half a point is on no scale of whole ones."""
    assert faults(filled(form_of(rated, RATER), cells), rated) == [fault]


def test_a_row_twice_is_refused() -> None:
    """Two answers to one question: nobody can say which is meant."""

    def copy_row(book: Workbook) -> None:
        sheet = book[SHEET_NAMES["actions"]]
        sheet.append([cell.value for cell in sheet[FIRST]])

    assert faults(changed(form_of(BASE, PARTY), copy_row)) == ["L203 A4"]


def test_a_removed_column_is_refused() -> None:
    """Without its column a whole set of answers would be taken for empty, and taken away."""

    def remove_notes(book: Workbook) -> None:
        book[SHEET_NAMES["actions"]].delete_cols(9)

    assert faults(changed(form_of(BASE, PARTY), remove_notes)) == [
        "L101 Täytä: Lisäys suomeksi / Fyll i: Tillägg på finska"
    ]


def test_every_message_of_forms_is_shown_to_be_reached() -> None:
    """A message that no case shows may say anything, or never be reached."""
    shown = {fault[:4] for fault, _cells in (*ACTION_FAULTS, *RATING_FAULTS)} | {"L101", "L203", "L205"}
    assert {code for code in codes() if code.startswith("L")} == shown


def test_a_plan_that_changed_since_refuses_the_answers_to_it(root: Path) -> None:
    """An answer to words that were another promise must not stand under the new one."""
    form = filled(form_of(root, PARTY), DONE)
    plan = root / PLAN
    plan.write_text(plan.read_text("utf-8").replace("Koulutamme henkilöstön", "Koulutamme puolet"), "utf-8")
    assert faults(form, root) == ["L204 A3"]


def test_an_answer_given_elsewhere_since_is_not_overwritten(root: Path) -> None:
    """Two people fill the same form: the second has to see what the first said."""
    form = form_of(root, PARTY)
    send(root, filled(form, DONE))
    assert faults(filled(form, {**DONE, ("actions", FIRST, "status"): "Käynnissä / Pågår"}), root) == ["L205 A3"]


def test_a_row_that_nobody_answered_does_not_mind_a_changed_plan(root: Path) -> None:
    """A form is not lost because the plan moved on elsewhere."""
    form = form_of(root, PARTY)
    plan = root / PLAN
    plan.write_text(plan.read_text("utf-8").replace("Koulutamme henkilöstön", "Koulutamme puolet"), "utf-8")
    assert faults(form, root) == []


def test_a_rating_that_the_cell_cannot_hold_is_left_as_it_is() -> None:
    """Two ratings of one goal stand in the data; one cell must not make one of them."""
    row = next(row for row in rows_of(ROOT) if row.fixed)
    form = form_of(ROOT, "luvn-itse")

    def overwrite(book: Workbook) -> None:
        sheet = book[SHEET_NAMES["ratings"]]
        place = next(cell.row for cell in sheet["A"] if cell.value == row.id)
        sheet.cell(place, column_of(sheet, "rating")).value = 5

    assert [each[:4] for each in faults(changed(form, overwrite), ROOT)] == ["L206"]


@pytest.mark.parametrize("file", ["data/plans/luvn/hyvinvointi-2024.yml", "data/plans/luvn/lapset-nuoret-2024.yml"])
def test_every_action_of_a_real_plan_can_be_answered_and_emptied_again(file: str) -> None:
    """Whatever stands round an action, its answer goes in between and comes out again to the byte."""
    rows = [row for row in rows_of(ROOT) if row.file == file]
    said: dict[str, Answer] = {"status": "ongoing", "date": TODAY, "note_fi": "Työ: alussa # vielä", "note_sv": None}
    nothing: dict[str, Answer] = dict.fromkeys(said)
    text = (ROOT / file).read_text("utf-8")
    answered = write_answers(file, text, [(row, said) for row in rows])
    document, problems = parse_yaml(answered, file)
    assert document is not None
    assert problems == []
    assert answered.count("status: ongoing") == len(rows) > 30
    assert write_answers(file, answered, [(row, nothing) for row in rows]) == text


def test_comments_and_order_stay(root: Path) -> None:
    """A comment above the next goal is about the next goal, not about the answer before it."""
    path = root / PLAN
    before = path.read_text("utf-8")
    before = before.replace(
        "              end: 2025-05\n", "              end: 2025-05  # keväällä\n\n    # alaviitteet\n"
    )
    path.write_text(before, "utf-8")
    send(root, filled(form_of(root, PARTY), DONE))
    lines = path.read_text("utf-8").split("\n")
    assert lines[lines.index("            follow_up:") - 1] == "              end: 2025-05  # keväällä"
    assert lines[lines.index("footnotes:") - 1] == "    # alaviitteet"
