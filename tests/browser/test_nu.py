"""Every file of the built site before the Nu HTML Checker."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

import pytest

from .conftest import ROOT
from .finding import report
from .nu import check_html, missing_tool

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def checker_root() -> Path:
    """Return the folder that the checker is installed under; without one skip, or fail where CI=true."""
    missing = missing_tool(ROOT)
    if missing and os.environ.get("CI") == "true":
        pytest.fail(missing, pytrace=False)
    if missing:
        pytest.skip(missing)
    return ROOT


@pytest.mark.nu
def test_every_page_is_valid_html(checker_root: Path, site_folder: Path) -> None:
    """Browsers mend broken HTML each in its own way; assistive technology then reads what nobody wrote."""
    verdict = check_html(checker_root, site_folder)
    if verdict.warnings:
        warnings.warn(f"The Nu HTML Checker warns:\n{report(verdict.warnings)}", stacklevel=1)
    if verdict.errors:
        pytest.fail(report(verdict.errors), pytrace=False)


@pytest.mark.nu
def test_the_checker_sees_a_fault(checker_root: Path, tmp_path: Path) -> None:
    """A checker that cannot fail guards nothing."""
    (tmp_path / "bad.html").write_text(
        '<!doctype html><html lang="fi"><title>x</title><p><table><tr><td colspan="a">', encoding="utf-8"
    )
    assert check_html(checker_root, tmp_path).errors
