"""``suunta export`` at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from generator.cli import main
from generator.exchange.json_export import to_json
from generator.resolve.plan_set import PlanSet

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads((ROOT / "generator/exchange/export.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def real_export(real_plan_set: PlanSet) -> bytes:
    """Return the export of the real data."""
    return to_json(real_plan_set)


def test_the_real_data_fits_the_schema(real_export: bytes) -> None:
    """The promise of the schema is worth what it says about the data that is published."""
    errors = Draft202012Validator(SCHEMA).iter_errors(json.loads(real_export))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_the_real_data_has_every_goal_and_action(real_export: bytes) -> None:
    """The two plans of Länsi-Uusimaa have 19 goals with 33 actions and 15 goals with 50."""
    plans = {plan["id"]: plan for plan in json.loads(real_export)["plans"]}
    counts = {}
    for name in ("hyvinvointi-2024", "lapset-nuoret-2024"):
        goals = [goal for area in plans[name]["focus_areas"] for goal in area["goals"]]
        counts[name] = (len(goals), sum(len(goal["actions"]) for goal in goals))
    assert counts == {"hyvinvointi-2024": (19, 33), "lapset-nuoret-2024": (15, 50)}


def test_the_real_data_has_every_rating_row_and_entry(real_export: bytes) -> None:
    """Counted in the documents: 165 rows with 167 ratings, 30 survey rows, 20 entries of which 6 without a day."""
    export = json.loads(real_export)
    ratings = next(each for each in export["evaluations"] if each["id"] == "arviointi-2025")["ratings"]
    (clock,), (negotiation,) = export["year_clocks"], export["negotiations"]
    assert (len(ratings), sum(len(each["values"]) for each in ratings)) == (165, 167)
    assert sum(len(survey["rows"]) for survey in export["surveys"]) == 30
    assert (len(clock["entries"]), len(clock["recurrences"])) == (20, 7)
    assert sum(not entry["day_known"] for entry in clock["entries"]) == 6
    assert (len(negotiation["duties"]), len(negotiation["plans"])) == (18, 8)


def test_the_real_narratives_are_all_there(real_export: bytes, real_plan_set: PlanSet) -> None:
    """Prose is the larger part of what residents read; a file at another depth must not fall out."""
    plan_set = real_plan_set
    folders = {"", *(each.id for each in plan_set.organisations), *(f"{p.organisation}/{p.id}" for p in plan_set.plans)}
    texts = [text for (_, path), text in plan_set.narratives.items() if path.rpartition("/")[0] in folders]
    assert texts
    assert [text for text in texts if json.dumps(text, ensure_ascii=False).encode() not in real_export] == []


def test_a_file_and_standard_output_get_the_same_bytes(tmp_path: Path, real_export: bytes) -> None:
    """A pipe and a file must not differ, not even in their last newline."""
    file = tmp_path / "new" / "suunta.json"
    written = CliRunner().invoke(main, ["export", "--root", str(ROOT), "--output", str(file)])
    printed = CliRunner().invoke(main, ["export", "--root", str(ROOT), "--output", "-"])
    assert (written.exit_code, printed.exit_code) == (0, 0)
    assert file.read_bytes() == printed.stdout_bytes == real_export


def test_bad_data_is_not_exported(tmp_path: Path) -> None:
    """An old file that is whole is worth more than a new one that is not."""
    file = tmp_path / "suunta.json"
    file.write_text("old", "utf-8")
    result = CliRunner().invoke(main, ["export", "--root", str(tmp_path), "--output", str(file), "--lang", "en"])
    assert (result.exit_code, file.read_text("utf-8")) == (1, "old")
    assert "Y101" in result.stderr


def test_a_place_that_cannot_be_written_to_is_a_wrong_call(tmp_path: Path) -> None:
    """The message names the option, and there is no traceback."""
    (tmp_path / "file").touch()
    result = CliRunner().invoke(main, ["export", "--root", str(ROOT), "--output", str(tmp_path / "file" / "x.json")])
    assert result.exit_code == 2
    assert "--output" in result.stderr
