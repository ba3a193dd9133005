"""Whatever people do to the data, the check says what is wrong, where, and what to do."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.problems import codes

from .broken_cases import BASE, Case, read_cases

CASES = read_cases()
RENEW = "SUUNTA_RENEW=1 .venv/bin/python -m pytest tests/test_broken.py"


def run_check(root: Path, *options: str) -> Result:
    """Return what ``suunta check`` does with a project."""
    return CliRunner().invoke(main, ["check", "--root", str(root), *options])


def places(output: str) -> list[str]:
    """Return file, line, column and code of every problem."""
    return re.findall(r"^(\S.*?:\d+:\d+: [A-Z]\d{3}) ", output, re.MULTILINE)


@pytest.fixture(params=CASES, ids=lambda case: case.path.stem)
def case(request: pytest.FixtureRequest) -> Case:
    """Give one broken project after the other."""
    found: Case = request.param
    return found


@pytest.fixture
def root(case: Case, tmp_path: Path) -> Path:
    """Give the folder of the broken project."""
    case.lay_out(tmp_path / "project")
    return tmp_path / "project"


def test_check_says_exactly_this(case: Case, root: Path) -> None:
    """The lines are what staff see first when something goes wrong, so they are kept word for word."""
    result = run_check(root, "--lang", "en")
    if os.environ.get("SUUNTA_RENEW"):
        case.renew(result.output)
        return
    assert result.output == case.expected, f"{case.path.name}: the lines differ. If the new ones are better: {RENEW}"
    assert not result.exception or isinstance(result.exception, SystemExit)


@pytest.mark.integration
def test_other_languages_say_the_same(case: Case, root: Path) -> None:
    """A Finnish or Swedish user must be led to the same places as an English one."""
    expected = places(case.expected)
    assert [places(run_check(root, "--lang", language).output) for language in ("fi", "sv")] == [expected] * 2


def test_sound_project_has_no_problems() -> None:
    """Each case shows one fault only if the project that it changes has none."""
    result = run_check(BASE, "--lang", "en")
    assert (result.exit_code, result.output) == (0, "Nothing to complain about.\n")


def test_every_code_has_a_case() -> None:
    """A message that no case shows may say anything, or never be reached. Those of forms have their own cases."""
    shown = {place[-4:] for case in CASES for place in places(case.expected)}
    assert {code for code in codes() if not code.startswith("L")} - shown == set()
