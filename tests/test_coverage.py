"""The page of coverage says of the texts what the data says, and no more."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.project import load_project
from generator.load.twins import read_twin_documents
from generator.pipeline import load_plan_set
from generator.view.coverage import CoverageContent, percent
from generator.view.inline import InnerLink, visible_words
from generator.view.page import Page
from generator.view.pages import make_pages
from generator.view.tables import Row

from .broken_cases import BASE
from .test_view import values

ROOT = Path(__file__).parent.parent
TODAY = date(2025, 3, 1)
PLAN = "data/plans/rannikko/suunnitelma.yml"
PATH = "translations/"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a small sound project of the test's own."""
    shutil.copytree(BASE, tmp_path / "project")
    return tmp_path / "project"


def pages(root: Path, locale: str = "fi") -> dict[str, Page]:
    """Return the pages of a project by path."""
    plan_set, _problems = load_plan_set(root, TODAY)
    return {page.path: page for page in make_pages(plan_set, locale)}  # type: ignore[arg-type]


def row(page: Page, name: str) -> list[str]:
    """Return the cells of the row with a name."""
    assert isinstance(page.content, CoverageContent)
    found = next(each for each in values(page.content.groups) if isinstance(each, Row) and words(each.header) == name)
    return [words(cell) for cell in found.cells]


def words(content: object) -> str:
    """Return the words of a content with plain blanks."""
    return visible_words(content).replace("\N{NO-BREAK SPACE}", " ")  # type: ignore[arg-type]


@pytest.mark.integration
@pytest.mark.parametrize("project", [ROOT, BASE], ids=["real", "sample"])
def test_the_site_counts_what_the_command_counts(project: Path) -> None:
    """Two figures for one thing would make both doubtful."""
    plan_set, _problems = load_plan_set(project, TODAY)
    counted = {each.id: each.twins for each in read_twin_documents(load_project(project))}
    for name, counts in plan_set.coverage.items():
        twins = counted.get(name, ())
        assert counts.total == len(twins), name
        assert counts.finnish == sum(bool(each.fi) for each in twins), name
        assert counts.swedish == sum(bool(each.sv) for each in twins), name
    assert counted.keys() <= plan_set.coverage.keys()


def test_a_missing_text_is_counted(root: Path) -> None:
    """The reader of the Swedish page learns how much of it is in Finnish."""
    _total, finnish, swedish, approval = row(pages(root)[PATH], "Rannikon hyvinvointisuunnitelma")
    assert finnish == swedish
    text = (root / PLAN).read_text("utf-8")
    (root / PLAN).write_text(text.replace("title: {fi: Johdanto, sv: Inledning}", "title: {fi: Johdanto}"), "utf-8")
    total, finnish, swedish, approval = row(pages(root)[PATH], "Rannikon hyvinvointisuunnitelma")
    assert finnish == f"{total} (100 %)"
    assert swedish.endswith("puuttuu 1")
    assert approval == f"hyväksymättä {int(total) - 1}"


def test_an_approved_translation_is_told_apart(root: Path) -> None:
    """What somebody answers for must not be mixed with what nobody has read."""
    text = (root / PLAN).read_text("utf-8")
    (root / PLAN).write_text(text.replace("translation: unapproved", "translation: approved"), "utf-8")
    assert row(pages(root)[PATH], "Rannikon hyvinvointisuunnitelma")[3].startswith("hyväksytty ")


def test_the_notice_of_an_unapproved_translation_leads_there(root: Path) -> None:
    """Whoever is warned wants to know how far it goes."""
    notice = pages(root, "sv")["rannikko/suunnitelma/"].content.notice
    assert PATH in [each.address.path for each in values(notice) if isinstance(each, InnerLink)]


def test_a_site_in_one_language_has_no_such_page(root: Path) -> None:
    """Nothing is translated there."""
    text = (root / "data/site.yml").read_text("utf-8")
    (root / "data/site.yml").write_text(text.replace("languages: [fi, sv]", "languages: [fi]"), "utf-8")
    shutil.rmtree(root / "content/sv")
    assert PATH not in pages(root)


@pytest.mark.parametrize(
    ("part", "whole", "share"), [(1, 3, "33.3"), (2, 3, "66.7"), (1, 2000, "0.1"), (1, 2001, "0"), (0, 0, "100")]
)
def test_shares_are_rounded_half_up(part: int, whole: int, share: str) -> None:
    """As everybody rounds, and exactly."""
    assert percent(part, whole) == Decimal(share)
