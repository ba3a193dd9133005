"""The build: whole, repeatable, and no more work than what changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench.project import FEWEST_PAGES, change_value, write_project
from generator.builder.inputs import mkdocs_file
from generator.builder.mkdocs_build import read_config, run_mkdocs
from generator.builder.record import load_record, record_file
from generator.builder.site import Built, build_site
from generator.builder.work import Work, load_work_project, make_edition
from generator.cli import main
from generator.model.text import LOCALES
from generator.output import begin_site, site_files
from generator.problems import ProblemsError

pytestmark = pytest.mark.integration

TODAY = date(2026, 1, 15)
REPOSITORY = Path(__file__).parent.parent


def _build(root: Path, site: str = "site") -> Built:
    return build_site(root, root / site, TODAY, lambda *_: None)


def _bytes(site: Path) -> dict[str, bytes]:
    return {path: (site / path).read_bytes() for path in site_files(site)}


@pytest.fixture(scope="session")
def built_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with its site, for tests that change neither."""
    root = tmp_path_factory.mktemp("built")
    write_project(root, FEWEST_PAGES)
    _build(root)
    return root


@pytest.fixture
def project(built_project: Path, tmp_path: Path) -> Path:
    """Return a project of the test's own, without a site."""
    for name in ("data", "content"):
        shutil.copytree(built_project / name, tmp_path / "project" / name)
    return tmp_path / "project"


def test_every_finnish_page_has_its_swedish_twin(built_project: Path) -> None:
    """The language switch of every page leads to the same path of the other language."""
    paths = list(site_files(built_project / "site"))
    finnish = {path.removeprefix("fi/") for path in paths if path.startswith("fi/")}
    assert len(finnish) == FEWEST_PAGES
    assert finnish == {path.removeprefix("sv/") for path in paths if path.startswith("sv/")}


def test_the_site_holds_what_no_language_owns(built_project: Path) -> None:
    """One copy of what pages share; nothing of the theme's own thousands of files."""
    paths = site_files(built_project / "site")
    others = {path for path in paths if not path.startswith(("fi/", "sv/", "id/", "data/"))}
    assert {"index.html", "404.html", "robots.txt", "sitemap.xml"} <= others
    assert sorted(Path(path).suffix for path in others if path.startswith("assets/")) == [
        ".css",
        ".js",
        ".js",
        ".svg",
    ]
    assert len(others) == 8


def test_nothing_changed_is_nothing_done(project: Path) -> None:
    """A rebuild of thousands of pages has to cost nothing when nobody edited anything."""
    _build(project)
    before = {path: (project / "site" / path).stat().st_ino for path in site_files(project / "site")}
    assert _build(project) == Built(2 * FEWEST_PAGES, 0, 2 * FEWEST_PAGES)
    assert before == {path: (project / "site" / path).stat().st_ino for path in site_files(project / "site")}


def test_nothing_changed_is_known_before_slow_imports(project: Path) -> None:
    """MkDocs and pydantic take most of a second to import, longer than the whole answer may take."""
    program = (
        "import sys, datetime, pathlib; from generator.builder.site import build_site; "
        "build_site(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[1], 'site'), datetime.date(2026, 1, 15), print); "
        "print(sorted({'mkdocs', 'jinja2', 'pydantic', 'babel', 'yaml'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program, str(project)]
    assert subprocess.check_output(command, cwd=REPOSITORY, text=True).splitlines()[-1] != "[]"
    assert subprocess.check_output(command, cwd=REPOSITORY, text=True) == "[]\n"


def test_one_value_changed_makes_only_its_pages(project: Path) -> None:
    """An edit of one action touches its goal, its focus area and what counts them, not the whole site."""
    _build(project)
    change_value(project)
    built = _build(project)
    assert 0 < built.rendered < built.pages / 3
    assert built.rendered + built.kept == built.pages == 2 * FEWEST_PAGES


def test_after_a_chain_of_edits_the_site_is_as_if_new(project: Path) -> None:
    """A page that is wrongly kept is worse than a slow build: nobody looks for it."""
    _build(project)
    change_value(project)
    _build(project)
    narrative = min((project / "content/fi").rglob("*/*/*.md"))
    narrative.write_text(narrative.read_text("utf-8") + "\nYksi lause lisää.\n", "utf-8")
    _build(project)
    organisation = min((project / "data/organisations").glob("*.yml"))
    organisation.write_text(organisation.read_text("utf-8").replace("name:", "name:  ", 1), "utf-8")
    site = project / "data/site.yml"
    site.write_text(site.read_text("utf-8").replace("example", "esimerkki"), "utf-8")
    _build(project)
    _build(project, "new")
    assert _bytes(project / "site") == _bytes(project / "new")


def test_an_old_address_stays_whichever_language_begins_first(project: Path) -> None:
    """MkDocs empties the folder of a language: what another language wrote there before would be lost."""
    moved = "moved: [{from: alue-0/vanha/, to: alue-0/parties/, since: 2025-02-01}]\n"
    (project / "data/removed.yml").write_text(moved, "utf-8")
    begun, _ = load_work_project(project, project / "new", TODAY)
    tree = begin_site(project / "new", project=project)
    for locale in LOCALES:
        work = Work(begun, tree, (make_edition(begun, locale),), writes_shared=locale == LOCALES[0])
        run_mkdocs(read_config(mkdocs_file(project), project), work)
    assert all((tree.new / locale / "alue-0/vanha/index.html").is_file() for locale in LOCALES)


def test_a_plan_that_goes_away_takes_its_pages_along(project: Path) -> None:
    """A withdrawn plan, and the evaluation of its goals, must not be read on as if it were in force."""
    _build(project)
    plan, evaluation = (max((project / "data" / kind).rglob("*.yml")) for kind in ("plans", "evaluations"))
    for document in (plan, evaluation):
        document.unlink()
        for locale in ("fi", "sv"):
            shutil.rmtree(project / "content" / locale / document.parent.name / document.stem)
    _build(project)
    assert not [path for path in site_files(project / "site") if plan.stem in path]
    _build(project, "new")
    assert _bytes(project / "site") == _bytes(project / "new")


def test_folder_and_hash_seed_change_no_byte(built_project: Path, project: Path) -> None:
    """What is published must depend on the data alone, so that anybody can check it."""
    program = (
        "import sys, datetime, pathlib; from generator.builder.site import build_site; "
        "build_site(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[1], 'other'), datetime.date(2026, 1, 15), print)"
    )
    variables = {**os.environ, "PYTHONHASHSEED": "4711", "LANG": "C", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", program, str(project)], cwd=REPOSITORY, env=variables, check=True)
    assert _bytes(project / "other") == _bytes(built_project / "site")


def test_plain_mkdocs_gives_the_same_site(built_project: Path, project: Path) -> None:
    """Who knows MkDocs may use it as always."""
    shutil.copytree(REPOSITORY / "overrides", project / "overrides")
    shutil.copy(REPOSITORY / "mkdocs.yml", project)
    variables = {**os.environ, "SOURCE_DATE_EPOCH": "1768478400", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=project, env=variables, check=True)
    assert _bytes(project / "site") == _bytes(built_project / "site")


def test_a_fault_leaves_the_site(project: Path) -> None:
    """A slip in a file must not take the published site down, nor leave half of a new one."""
    _build(project)
    before = _bytes(project / "site")
    (project / "data/site.yml").write_text("name: [", "utf-8")
    with pytest.raises(ProblemsError):
        _build(project)
    assert _bytes(project / "site") == before
    assert not (project / "site.new").exists()


def test_a_page_changed_by_hand_is_made_again(project: Path) -> None:
    """The site is what the data says, also when somebody has edited a page of it."""
    _build(project)
    before = _bytes(project / "site")
    (project / "site/fi/index.html").write_text("by hand", "utf-8")
    assert _build(project).rendered == 1
    assert _bytes(project / "site") == before


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\x00", b"[]", b'{"version": 0}', b'{"version": 1, "files": 3}'])
def test_a_record_that_cannot_be_read_is_none(tmp_path: Path, content: bytes) -> None:
    """A record of another version, or half of one, must not be trusted in any part."""
    (tmp_path / "record.json").write_bytes(content)
    assert load_record(tmp_path / "record.json") is None


def test_without_its_record_a_site_is_made_again(project: Path) -> None:
    """The record only saves work: losing it may cost time, never a wrong page."""
    _build(project)
    before = _bytes(project / "site")
    record_file(project, project / "site").write_bytes(b"{")
    assert _build(project).rendered == 2 * FEWEST_PAGES
    assert _bytes(project / "site") == before


def test_a_changed_frame_makes_every_page_again(project: Path) -> None:
    """Templates are part of every page, though no digest of a page's data knows them."""
    shutil.copytree(REPOSITORY / "overrides", project / "overrides")
    shutil.copy(REPOSITORY / "mkdocs.yml", project)
    _build(project)
    frame = project / "overrides/main.html"
    frame.write_text(frame.read_text("utf-8").replace("</footer>", "<p>Lisää</p></footer>"), "utf-8")
    assert _build(project).rendered == 2 * FEWEST_PAGES
    assert b"Lis\xc3\xa4\xc3\xa4" in (project / "site/sv/index.html").read_bytes()


def test_a_changed_stylesheet_has_another_name_on_every_page(project: Path) -> None:
    """Browsers keep assets for ever; a page that names the old one would look broken."""
    shutil.copytree(REPOSITORY / "overrides", project / "overrides")
    shutil.copy(REPOSITORY / "mkdocs.yml", project)
    _build(project)
    sheet = project / "overrides/assets/stylesheets/plan.css"
    sheet.write_text(sheet.read_text("utf-8") + ".new { color: red; }", "utf-8")
    _build(project)
    names = [path for path in site_files(project / "site") if path.endswith(".css")]
    assert len(names) == 1
    assert names[0].encode() in (project / "site/fi/index.html").read_bytes()


def test_the_command_says_what_it_did(project: Path) -> None:
    """Staff see in one line that their edit reached the site."""
    said = CliRunner().invoke(main, ["build", "--root", str(project), "--lang", "fi"])
    assert said.exit_code == 0
    assert f"Sivuja {2 * FEWEST_PAGES}: {2 * FEWEST_PAGES} tehtiin, 0 jäi ennalleen." in said.output


def test_the_command_tells_the_fault_and_leaves_the_site(project: Path) -> None:
    """A build that fails tells the place like a check does, not with a traceback."""
    (project / "data/site.yml").write_text("name: [", "utf-8")
    said = CliRunner().invoke(main, ["build", "--root", str(project), "--lang", "sv"])
    assert said.exit_code == 1
    assert "data/site.yml:1:" in said.output
    assert "Webbplatsen lämnades som den var." in said.output


def test_the_command_refuses_to_build_over_the_project(project: Path) -> None:
    """A mistyped folder must not cost the data."""
    said = CliRunner().invoke(main, ["build", "--root", str(project), "--site-dir", str(project), "--lang", "en"])
    assert said.exit_code == 2
    assert "holds the project itself" in said.output
    assert (project / "data/site.yml").is_file()
