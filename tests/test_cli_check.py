"""``suunta check`` towards people and programs: language, formats, exit status."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.language import language_of
from generator.cli.reports import to_github, to_gitlab
from generator.problems import Location, problem

from .broken_cases import BASE


def run(*arguments: str, **environment: str) -> Result:
    """Return what a command does in an environment."""
    no_language: dict[str, str | None] = {"LC_ALL": None, "LC_MESSAGES": None, "LANG": None}
    return CliRunner().invoke(main, list(arguments), env={**no_language, **environment})


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Give a project with an error."""
    shutil.copytree(BASE, tmp_path / "project")
    (tmp_path / "project/data/sources.yml").write_text("sources: [{id: laki}]\n", encoding="utf-8")
    return tmp_path / "project"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fi_FI.UTF-8"}, "fi"),
        ({"LANG": "fi_FI.UTF-8", "LC_MESSAGES": "sv_FI"}, "sv"),
        ({"LANG": "fi", "LC_MESSAGES": "sv", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "sv.UTF-8"}, "sv"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "fil_PH.UTF-8"}, "en"),
    ],
)
def test_language_comes_from_the_environment(environment: dict[str, str], language: str) -> None:
    """Whoever has set the terminal to Finnish or Swedish is spoken to in it."""
    assert language_of(environment) == language


def test_option_goes_before_environment(broken: Path) -> None:
    """What is said aloud counts more than what is set up."""
    assert "fel" in run("check", "--root", str(broken), "--lang", "sv", LANG="fi_FI.UTF-8").output


def test_sound_project_ends_with_status_0() -> None:
    """Scripts go on when nothing is wrong."""
    result = run("check", "--root", str(BASE), LANG="fi_FI.UTF-8")
    assert (result.exit_code, result.output) == (0, "Ei huomautettavaa.\n")


def test_errors_end_with_status_1(broken: Path) -> None:
    """Scripts stop when something is wrong."""
    assert run("check", "--root", str(broken)).exit_code == 1


@pytest.mark.parametrize("options", [("--root", "missing"), ("--lang", "de"), ("--format", "xml"), ("--nonsense",)])
def test_wrong_call_ends_with_status_2(options: tuple[str, ...]) -> None:
    """A mistyped command is no fault of the data."""
    assert run("check", *options).exit_code == 2


def test_json_has_stable_keys(broken: Path) -> None:
    """Editors and scripts read these keys; a change of them breaks both."""
    rows = json.loads(run("check", "--root", str(broken), "--format", "json").output)
    assert list(rows[0]) == ["code", "level", "file", "line", "column", "message", "mend", "suggestion"]
    assert (rows[0]["code"], rows[0]["file"], rows[0]["line"], rows[0]["column"]) == ("V101", "data/sources.yml", 1, 11)


def test_json_of_a_sound_project_is_an_empty_list() -> None:
    """A program need not handle a case of its own when all is well."""
    assert json.loads(run("check", "--root", str(BASE), "--format", "json").output) == []


def test_github_annotations_are_escaped() -> None:
    """A line break, colon or comma in a name must not end the command early."""
    found = problem("R101", Location("data/a,b:c.yml", 2, 3), id="x%\ny")
    assert to_github([found], "en").startswith("::error file=data/a%2Cb%3Ac.yml,line=2,col=3,title=R101::There is no")
    assert "x%25%0Ay" in to_github([found], "en")


def test_github_of_a_sound_project_is_silent() -> None:
    """No problems, no annotations."""
    assert run("check", "--root", str(BASE), "--format", "github").output == ""


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help")])
def test_help_tells_every_option(arguments: tuple[str, ...]) -> None:
    """The help is all that many users read."""
    result = run(*arguments)
    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_gitlab_gets_a_place_and_a_weight_for_each_problem(broken: Path) -> None:
    """GitLab shows nothing of a report that lacks one of its five keys."""
    rows = json.loads(run("check", "--root", str(broken), "--format", "gitlab", "--lang", "fi").output)
    assert rows
    assert all(set(row) == {"description", "check_name", "fingerprint", "severity", "location"} for row in rows)
    assert rows[0]["location"] == {"path": "data/sources.yml", "lines": {"begin": 1}}
    assert {row["severity"] for row in rows} <= {"info", "minor", "major", "critical", "blocker"}


def test_gitlab_knows_a_problem_again_when_lines_move() -> None:
    """An old problem that counts as new hides what the change really brought."""
    here, there = (problem("R101", Location("data/a.yml", line, 1), id="x") for line in (3, 9))
    prints = [json.loads(to_gitlab([each], "fi"))[0]["fingerprint"] for each in (here, there)]
    twice = {row["fingerprint"] for row in json.loads(to_gitlab([here, there], "fi"))}
    assert prints[0] == prints[1]
    assert len(twice) == 2


def test_gitlab_gets_an_empty_list_where_all_is_well() -> None:
    """No output at all would be a broken report."""
    assert run("check", "--root", str(BASE), "--format", "gitlab").output == "[]\n"
