"""The form of the yearly follow-up: what it asks whom, what it lets people change, and that it comes back unread."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from openpyxl.workbook import Workbook

from generator.cli import main
from generator.exchange.form_columns import COLUMNS, SHEET_NAMES
from generator.exchange.form_rows import form_rows, rows_for
from generator.exchange.form_workbook import to_form
from generator.intake.form_answers import read_form
from generator.intake.form_file import open_form
from generator.load.yaml_source import parse_yaml
from generator.model.plan import FollowUp

from .broken_cases import BASE
from .form_workbook import FIRST, TODAY, column_of, form_of, plan_set_of, rows_of

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parent.parent
REAL = plan_set_of(ROOT)
REAL_ROWS = form_rows(REAL)
ASKED = sorted({party for row in REAL_ROWS for party in row.parties})


def book_of(root: Path, party: str) -> Workbook:
    """Return a form as a spreadsheet opens it."""
    return openpyxl.load_workbook(io.BytesIO(form_of(root, party)))


def run(*words: str) -> Result:
    """Return what ``suunta export`` says in English."""
    return CliRunner().invoke(main, ["export", "--lang", "en", *words])


@pytest.mark.parametrize("party", ASKED)
def test_a_form_that_nobody_filled_says_nothing(party: str) -> None:
    """import(export(x)) changes nothing: not one byte of the data may depend on who opened a form."""
    rows = rows_for(REAL_ROWS, party)
    reading = read_form("form.xlsx", open_form(to_form(REAL.party(party), rows)), REAL_ROWS, TODAY)
    assert (reading.count, reading.changed, reading.problems) == (len(rows), (), ())


def test_every_action_and_every_rating_of_the_newest_evaluation_is_on_some_form() -> None:
    """What no form asks about is never followed up."""
    goals = [goal for plan in REAL.plans for area in plan.focus_areas for goal in area.goals]
    actions = {action.id for goal in goals for action in goal.actions}
    ratings = {each.id for one in REAL.evaluations for group in one.groups for each in group.ratings}
    assert {row.id for row in REAL_ROWS if row.parties} == actions | ratings


def test_a_party_is_asked_about_its_own_actions_alone() -> None:
    """Who gets the rows of others answers them too, or sends the form back empty."""
    asked = {row.id for row in rows_for(REAL_ROWS, "hr")}
    assert asked == {action.id for duty in REAL.duties(REAL.party("hr")) for action in duty.actions}


def test_what_names_nobody_is_asked_of_the_organisation() -> None:
    """The ratings of a strategy name no unit; somebody has to be asked all the same."""
    unnamed = next(row for row in REAL_ROWS if row.sheet == "ratings" and row.id.startswith("arv-"))
    assert unnamed.parties == {"luvn-itse"}


def test_only_answers_can_be_changed() -> None:
    """A form whose ids anybody can overwrite comes back with rows that lead nowhere."""
    sheet = book_of(BASE, "neuvola")[SHEET_NAMES["actions"]]
    assert sheet.protection.sheet
    open_cells = {sheet.cell(1, cell.column).value for cell in sheet[FIRST] if not cell.protection.locked}
    assert open_cells == {"status", "date", "note_fi", "note_sv"}


def test_the_drop_down_list_holds_every_level_in_both_languages() -> None:
    """A list in the cell itself would be cut at 255 characters; the words of a scale are longer."""
    book = book_of(ROOT, "luvn-itse")
    sheet = book[SHEET_NAMES["ratings"]]
    cell = sheet.cell(FIRST, column_of(sheet, "rating"))
    rule = next(each for each in sheet.data_validations.dataValidation if cell.coordinate in each.sqref)
    assert rule.type == "list"
    name, place = rule.formula1.lstrip("=").split("!")
    offered = [each.value for (each,) in book[name][place.replace("$", "")]]
    assert [each[:4] for each in offered] == ["5 – ", "4 – ", "3 – ", "2 – ", "1 – "]
    assert cell.value in offered
    assert all(" / " in each for each in offered)


def test_headers_stay_in_sight_and_can_be_filtered() -> None:
    """178 rows without a frozen header are filled in by guessing."""
    sheet = book_of(ROOT, "luvn-itse")[SHEET_NAMES["ratings"]]
    assert sheet.freeze_panes == "B3"
    assert sheet.tables["ratings"].autoFilter.ref.startswith("A2:")
    assert sheet.row_dimensions[1].hidden
    assert sheet.column_dimensions["K"].hidden
    assert not sheet.protection.autoFilter  # True would forbid it


def test_every_title_is_in_both_languages() -> None:
    """One form goes to Finnish and Swedish speakers; two would come back with two truths."""
    titles = [column.title.split(" / ") for columns in COLUMNS.values() for column in columns]
    assert all(len(each) == 2 and all(each) for each in titles)
    first = book_of(BASE, "neuvola").worksheets[0]
    said = [first.cell(row, 1).value for row in range(1, first.max_row + 1)]
    assert "Näin täytät lomakkeen" in said
    assert "Så här fyller du i blanketten" in said


def test_equal_data_gives_equal_bytes() -> None:
    """A form that differs each time looks changed to everybody who keeps it."""
    assert form_of(BASE, "neuvola") == form_of(BASE, "neuvola")


def test_a_new_word_of_the_plan_is_a_new_row() -> None:
    """An answer to other words than those that stand in the plan today is no answer."""
    row = rows_of(BASE)[0]
    other = {**row.told, "action_fi": "Muut sanat"}
    changed = type(row)(row.id, row.sheet, row.file, row.parties, other, row.answers, row.fixed, row.scale)
    assert changed.told_digest != row.told_digest
    assert changed.answers_digest == row.answers_digest


def test_the_command_writes_a_form(tmp_path: Path) -> None:
    """The guide has this one line: it has to work as it stands there."""
    target = tmp_path / "lomake.xlsx"
    said = run("--format", "xlsx", "--for", "neuvola", "--root", str(BASE), "--output", str(target))
    assert (said.exit_code, said.output.split("\n")[0]) == (
        0,
        "Form of follow-up, neuvola. Actions: 1. Points to rate: 1.",
    )
    assert target.read_bytes() == form_of(BASE, "neuvola")


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("--format", "xlsx"), 2, "Whose form?"),
        (("--for", "neuvola"), 2, "give --format xlsx too"),
        ((), 2, "Write where?"),
        (("--format", "xlsx", "--for", "neuvla"), 2, "Did you mean: neuvola?"),
        (("--format", "xlsx", "--for", "aluehallitus"), 1, "has no actions"),
    ],
)
def test_a_form_that_cannot_be_made_is_told(words: tuple[str, ...], status: int, says: str) -> None:
    """Nobody should send an empty form, or wonder where the file went."""
    said = run(*words, "--root", str(BASE))
    assert (said.exit_code, says in said.output) == (status, True)


@pytest.mark.parametrize("guide", ["seuranta.fi.md", "seuranta.sv.md"])
def test_the_commands_of_the_guide_work(guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff have only the guide: a line of it that fails stops them."""
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"^suunta (.+)$", (ROOT / "docs" / guide).read_text("utf-8"), re.MULTILINE)
    assert [command.split()[0] for command in commands] == ["export", "import", "check"]
    for command in commands:
        said = CliRunner().invoke(main, [*command.split(), "--lang", "fi"])
        assert said.exit_code == 0, said.output


@pytest.mark.parametrize("guide", ["seuranta.fi.md", "seuranta.sv.md"])
def test_the_example_of_the_guide_is_sound(guide: str) -> None:
    """What people copy out of a guide has to be right."""
    text = (ROOT / "docs" / guide).read_text("utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    document, problems = parse_yaml(example, guide)
    assert problems == []
    assert document is not None
    assert FollowUp.model_validate(document.part(("follow_up",))).status == "ongoing"
