"""Frozen versions: what was approved stays readable, marked, and says what has changed since."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from generator.builder.site import build_site
from generator.cli import main
from generator.diff.versions import changes_since, with_differences
from generator.exchange.data_files import data_files
from generator.exchange.version_files import to_version_json
from generator.load.frozen import parse_frozen
from generator.model.text import LOCALES, Locale
from generator.pipeline import load_plan_set
from generator.render import Renderer
from generator.resolve.plan_set import PlanSet
from generator.resolve.versions import Version
from generator.view.page import Page
from generator.view.pages import make_pages
from generator.view.published import version_places

from .broken_cases import BASE
from .sample import sample_plan_set
from .sample_goals import text
from .test_exchange_schema import SCHEMA
from .test_render_golden import difference

TODAY = date(2025, 3, 1)
DECISION = ("--section", "§ 12", "--diary-number", "RAN/1/2024")
RENEW = "SUUNTA_RENEW=1 .venv/bin/python -m pytest tests/test_versions.py"
OVERVIEW = "koe/suunnitelma/versions/2024-01-15/"


def freeze(root: Path, *options: str) -> Result:
    """Return what ``suunta freeze`` does with the plan of the small project."""
    return CliRunner().invoke(main, ["freeze", "suunnitelma", "--root", str(root), "--lang", "fi", *options])


def sample_with_version() -> PlanSet:
    """Return the sample with a version of its plan, which had another title for a goal and no second goal."""
    plan_set = sample_plan_set()
    plan = plan_set.plans[0]
    area = plan.focus_areas[0]
    goal = area.goals[0].model_copy(update={"title": text("Yksinäisyys katoaa", "Ensamheten försvinner")})
    then = plan.model_copy(
        update={"focus_areas": (area.model_copy(update={"goals": (goal,)}), *plan.focus_areas[1:])},
    )
    narratives = {key: words for key, words in plan_set.narratives.items() if key[1].startswith("koe/suunnitelma/")}
    version = Version(then, "2024-01-15", date(2024, 2, 1), narratives, "0" * 64)
    return with_differences(
        replace(plan_set, permanence=replace(plan_set.permanence, versions=(version,))),
    )


def pages_of(plan_set: PlanSet, locale: Locale = "fi") -> dict[str, Page]:
    """Return the pages of a language by path."""
    return {page.path: page for page in make_pages(plan_set, locale)}


@cache
def version_pages(locale: Locale = "fi") -> dict[str, Page]:
    """Return the pages of the sample with a version by path."""
    return pages_of(sample_with_version(), locale)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give the small project with a frozen version."""
    shutil.copytree(BASE, tmp_path / "project")
    assert freeze(tmp_path / "project", *DECISION).exit_code == 0
    return tmp_path / "project"


def test_freezing_keeps_the_text_with_its_comments(tmp_path: Path) -> None:
    """Who reads the version years later reads what was written, remarks and all."""
    root = tmp_path / "project"
    shutil.copytree(BASE, root)
    plan = root / "data/plans/rannikko/suunnitelma.yml"
    plan.write_text(
        plan.read_text("utf-8").replace("source: asiakirja\n", "source: asiakirja # tarkistettu\n"), "utf-8"
    )
    freeze(root, *DECISION)
    frozen = (root / "data/versions/suunnitelma/2024-02-29.yml").read_text("utf-8")
    assert "  source: asiakirja # tarkistettu\n" in frozen
    assert '    section: "§ 12"\n    diary_number: RAN/1/2024\n' in frozen.replace('"RAN/1/2024"', "RAN/1/2024")


def test_ids_of_a_version_carry_its_mark(project: Path) -> None:
    """An id stands once in all of the data: who searches for it finds the current thing."""
    frozen = (project / "data/versions/suunnitelma/2024-02-29.yml").read_text("utf-8")
    ids = [line.split("id: ")[1] for line in frozen.splitlines() if line.strip(" -").startswith("id: ")]
    assert ids
    assert all(each.endswith("@2024-02-29") for each in ids)


def test_the_frozen_plan_is_the_plan_with_its_decision(project: Path) -> None:
    """Nothing is lost or changed by freezing but the decision, which is told on the way."""
    plan_set, _problems = load_plan_set(project, TODAY)
    version = plan_set.permanence.versions[0]
    plan = plan_set.plan("suunnitelma")
    assert version.plan.model_copy(update={"decision": plan.decision}) == plan
    assert (version.plan.decision.section, version.plan.decision.diary_number) == ("§ 12", "RAN/1/2024")
    assert changes_since(plan_set, version) == ()


def test_narratives_are_copied(project: Path) -> None:
    """The longer texts are part of what was approved."""
    version = load_plan_set(project, TODAY)[0].permanence.versions[0]
    assert version.narratives["sv", "rannikko/suunnitelma/mieli"] == (
        project / "content/sv/rannikko/suunnitelma/mieli.md"
    ).read_text("utf-8")


def test_a_version_is_never_written_over(project: Path) -> None:
    """What was approved on a day cannot be approved anew on that day."""
    before = (project / "data/versions/suunnitelma/2024-02-29.yml").read_bytes()
    said = freeze(project, "--section", "§ 13")
    assert said.exit_code == 2
    assert "jäädytetty" in said.output
    assert (project / "data/versions/suunnitelma/2024-02-29.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--body", "tuntematon"), "tuntematon"),
        (("--version", "Ensimmäinen versio"), "Ensimmäinen versio"),
        (("--date", "29.2.2024"), "29.2.2024"),
    ],
)
def test_a_wrong_decision_is_refused(tmp_path: Path, options: tuple[str, str], told: str) -> None:
    """A slip of the hand would stand in the version for ever."""
    shutil.copytree(BASE, tmp_path / "project")
    said = freeze(tmp_path / "project", *options)
    assert said.exit_code == 2
    assert told in said.output
    assert not (tmp_path / "project/data/versions").exists()


def test_a_plan_without_a_stated_decision_needs_one(tmp_path: Path) -> None:
    """Nobody's approval is made up."""
    root = tmp_path / "project"
    shutil.copytree(BASE, root)
    plan = root / "data/plans/rannikko/suunnitelma.yml"
    decision = "  status: approved\n  body: aluehallitus\n  date: 2024-02-29\n"
    plan.write_text(plan.read_text("utf-8").replace(decision, "  status: not_stated\n"), "utf-8")
    assert "--body" in freeze(root).output
    assert "--date" in freeze(root, "--body", "aluehallitus").output
    assert freeze(root, "--body", "aluehallitus", "--date", "2024-02-29").exit_code == 0


def test_a_frozen_project_is_sound(project: Path) -> None:
    """Freezing must not make work of its own."""
    said = CliRunner().invoke(main, ["check", "--root", str(project), "--lang", "en"])
    assert (said.exit_code, said.output) == (0, "Nothing to complain about.\n")


def test_a_version_changed_by_hand_is_told(project: Path) -> None:
    """What was approved is what it was, not what somebody would like it to have been."""
    arguments = ["--root", str(project), "--lang", "en"]
    CliRunner().invoke(main, ["addresses", *arguments])
    narrative = project / "data/versions/suunnitelma/2024-02-29/fi/mieli.md"
    narrative.write_text(narrative.read_text("utf-8") + "\nLisäys.\n", "utf-8")
    said = CliRunner().invoke(main, ["check", *arguments])
    assert said.exit_code == 1
    assert "A202 The frozen version data/versions/suunnitelma/2024-02-29.yml has been changed." in said.output


def test_a_version_that_goes_away_is_told(project: Path) -> None:
    """A link in the minutes of a council leads to the version for ever."""
    arguments = ["--root", str(project), "--lang", "en"]
    CliRunner().invoke(main, ["addresses", *arguments])
    shutil.rmtree(project / "data/versions")
    assert "suunnitelma/versions/2024-02-29/mieli-1/" in CliRunner().invoke(main, ["check", *arguments]).output


def test_every_page_of_a_version_is_marked_in_both_languages() -> None:
    """Who comes from a search engine must not take an old version for the plan in force."""
    for locale, mark in (("fi", "hyväksytty versio"), ("sv", "en godkänd version")):
        known: Locale = "sv" if locale == "sv" else "fi"
        pages = {path: page for path, page in version_pages(known).items() if "/versions/" in path}
        assert len(pages) > 5
        assert all(mark in Renderer(known).render(page).html for page in pages.values())
        assert all("15.1.2024" in page.title.words for page in pages.values())


def test_no_current_page_changes_when_a_version_is_frozen() -> None:
    """Only the plan's overview gets a link; addresses and titles stay."""
    before, after = pages_of(sample_plan_set()), version_pages()
    changed = {path for path, page in before.items() if after[path] != page}
    assert changed == {"koe/suunnitelma/"}
    assert before["koe/suunnitelma/"].title == after["koe/suunnitelma/"].title


def test_a_page_says_what_has_changed_on_it() -> None:
    """The difference stands where it is of use, and all of it on one page."""
    pages = version_pages()
    goal = Renderer("fi").render(pages[f"{OVERVIEW}mieli-1/"]).html
    assert "<del>" in goal
    assert "katoaa</del>" in goal
    assert "vähenee" in goal[goal.index("<ins>") : goal.index("</ins>")]
    assert "katoaa</del>" in Renderer("fi").render(pages[f"{OVERVIEW}changes/"]).html
    assert pages[f"{OVERVIEW}arki/"].version.differences == ()


def test_links_of_a_version_stay_in_the_version() -> None:
    """Who reads the version goes on reading the version, until the link to the current page."""
    html = Renderer("fi").render(version_pages()[f"{OVERVIEW}mieli/"]).html
    assert f'{OVERVIEW}mieli-1/"' in html
    assert 'koe/suunnitelma/mieli/">Siirry nykyiseen sivuun</a>' in html


def test_a_goal_that_is_gone_since_leads_to_the_current_plan() -> None:
    """There is no current page of a goal that is no longer there."""
    plan_set = sample_with_version()
    plan = plan_set.plans[0]
    area = plan.focus_areas[0]
    fewer = plan.model_copy(
        update={"focus_areas": (area.model_copy(update={"goals": area.goals[1:]}), *plan.focus_areas[1:])}
    )
    bare = replace(plan_set, plans=(fewer, *plan_set.plans[1:]), evaluations=(), surveys=(), links=(), narratives={})
    html = Renderer("fi").render(pages_of(bare)[f"{OVERVIEW}mieli-1/"]).html
    assert 'koe/suunnitelma/">Siirry nykyiseen sivuun</a>' in html


def test_a_version_outlives_its_plan() -> None:
    """A plan that is withdrawn was approved once all the same."""
    plan_set = sample_with_version()
    bare = replace(
        plan_set, plans=plan_set.plans[1:], evaluations=(), surveys=(), links=(), negotiations=(), narratives={}
    )
    html = Renderer("fi").render(pages_of(with_differences(bare))[OVERVIEW]).html
    assert "Suunnitelma on poistettu sivustolta." in html


def test_a_version_is_downloadable_in_the_form_of_the_export() -> None:
    """What reads the export reads the version; its ids cannot be taken for current ones."""
    plan_set = sample_with_version()
    version = plan_set.permanence.versions[0]
    found = json.loads(to_version_json(plan_set, version))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(found)] == []
    assert found["plans"][0]["id"] == "suunnitelma@2024-01-15"
    assert found["plans"][0]["focus_areas"][0]["goals"][0]["id"] == "mieli-1@2024-01-15"
    assert f"versions/suunnitelma/{version.version}.json" in {file.path for file in data_files(plan_set)}


def test_ids_as_of_a_version_have_places() -> None:
    """An id of the download can be looked up like any other."""
    _identity, place = version_places(sample_with_version())["mieli-1@2024-01-15"]
    assert place.path == f"{OVERVIEW}mieli-1/"


def test_a_site_with_a_version_is_built(project: Path) -> None:
    """Pages, download and the page of its id, all the way."""
    build_site(project, project / "site", TODAY, lambda *_: None)
    site = project / "site"
    assert (site / "sv/rannikko/suunnitelma/versions/2024-02-29/mieli-1/index.html").is_file()
    assert (site / "data/versions/suunnitelma/2024-02-29.json").is_file()
    post = (site / "id/suunnitelma@2024-02-29/index.html").read_text("utf-8")
    assert "../../fi/rannikko/suunnitelma/versions/2024-02-29/" in post
    action = (site / "id/mieli-1-2/index.html").read_text("utf-8")
    assert 'href="../../sv/rannikko/suunnitelma/mieli-1/#mieli-1-2" hreflang="sv"' in action
    assert "<script" not in action


def test_a_copy_without_marks_is_read_too() -> None:
    """A mark that somebody took away changes the checksum, not what the file says."""
    found, problems = parse_frozen({"data/versions/p/v.yml": "version: v\nplan: {id: a@v, goals: [{id: b}]}\n"})
    assert problems == []
    assert found[0].document.value == {"version": "v", "plan": {"id": "a", "goals": [{"id": "b"}]}}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("kind", "path"), [("version_goal", "mieli-1/"), ("version_changes", "changes/")])
def test_a_page_of_a_version_is_as_agreed(kind: str, path: str, locale: Locale) -> None:
    """The mark and the difference are read by people who decide on the plan."""
    page = version_pages(locale)[OVERVIEW + path]
    assert difference(kind, locale, page) == (), f"renew with: {RENEW}"
