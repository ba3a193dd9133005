"""The links for editing lead those who keep the data to the line that says what they read."""

from __future__ import annotations

import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.builder.site import build_site
from generator.model.site import Editing
from generator.pipeline import load_plan_set
from generator.problems import Location
from generator.render import Renderer
from generator.view.editing import EditLink, edit_url
from generator.view.page import Page
from generator.view.pages import make_pages
from generator.view.prints import print_documents

from .broken_cases import BASE
from .test_view import values

TODAY = date(2025, 3, 1)
ADDRESS = "https://git.example/plans/edit/{branch}/{path}#L{line}"
PLAN = "data/plans/rannikko/suunnitelma.yml"
GOAL = "rannikko/suunnitelma/mieli-1/"


def lay_out(root: Path, more: str = f"edit: {{address: '{ADDRESS}'}}\n") -> Path:
    """Write the small sound project with an address for editing."""
    shutil.copytree(BASE, root)
    with (root / "data/site.yml").open("a", encoding="utf-8") as file:
        file.write(more)
    return root


@cache
def pages(locale: str = "fi", more: str | None = None) -> dict[str, Page]:
    """Return the pages of the project by path."""
    with TemporaryDirectory() as folder:
        root = lay_out(Path(folder) / "project") if more is None else lay_out(Path(folder) / "project", more)
        plan_set, _problems = load_plan_set(root, TODAY)
    return {page.path: page for page in make_pages(plan_set, locale)}  # type: ignore[arg-type]


def edit_links(value: object) -> list[EditLink]:
    """Return every link for editing below a value."""
    return [each for each in values(value) if isinstance(each, EditLink)]


def line_at(url: str) -> str:
    """Return the line that an address for editing leads to."""
    found = re.fullmatch(r"https://git\.example/plans/edit/main/(.+)#L(\d+)", url)
    assert found, url
    return (BASE / found[1]).read_text("utf-8").split("\n")[int(found[2]) - 1]


def test_a_goal_and_its_actions_lead_to_their_lines() -> None:
    """Whoever reads a mistake must not have to look for it in a file of a thousand lines."""
    links = edit_links(pages()[GOAL].content.goal)
    names = [each.before + each.label + each.after for each in links]
    assert names[:2] == ["Muokkaa: Tavoite 1", "Muokkaa toimenpidettä 1.1"]
    ids = [re.sub(r".*id: ", "", line_at(each.url)) for each in links]
    assert ids[0] == "mieli-1"
    assert all(each.startswith("mieli-1-") for each in ids[1:])


def test_a_page_leads_to_the_record_that_it_is_about() -> None:
    """A party to its entry, a plan to the top of its file."""
    found = {path: page.edit for path, page in pages().items()}
    for path, record_id in {"rannikko/parties/neuvola/": "neuvola", "rannikko/suunnitelma/mieli/": "mieli"}.items():
        link = found[path]
        assert link
        assert f"id: {record_id}" in line_at(link.url)
    plan = found["rannikko/suunnitelma/"]
    assert plan
    assert plan.url.partition("#")[0].endswith(PLAN)


def test_a_narrative_leads_to_its_file_in_the_language_of_the_page() -> None:
    """The Swedish reader mends the Swedish text."""
    for locale in ("fi", "sv"):
        chapter = pages(locale)["rannikko/suunnitelma/background/"].content.chapters[0]
        assert chapter.narrative.edit.url.endswith(f"/main/content/{locale}/rannikko/suunnitelma/johdanto.md#L1")


def test_every_link_of_a_page_has_a_name_of_its_own() -> None:
    """Whoever jumps from link to link hears nothing but the names."""
    for locale in ("fi", "sv"):
        for page in pages(locale).values():
            html = Renderer(page.locale).render(page).html
            names = [re.sub(r"<[^>]+>", "", each) for each in re.findall(r'<a href="https://git[^>]*>(.*?)</a>', html)]
            assert len(names) == len(set(names)), page.path


def test_without_an_address_there_are_no_such_links() -> None:
    """Most sites have no public repository."""
    assert not any(edit_links((page.edit, page.content)) for page in pages("fi", "").values())


def test_print_has_none(tmp_path: Path) -> None:
    """Paper cannot be edited, and a PDF would change whenever a line moves."""
    plan_set, _problems = load_plan_set(lay_out(tmp_path / "project"), TODAY)
    assert not edit_links(print_documents(plan_set, "fi"))


@pytest.mark.parametrize(
    ("address", "branch", "url"),
    [
        ("https://g.fi/edit/{branch}/{path}#L{line}", "main", "https://g.fi/edit/main/data/plans/a/b.yml#L7"),
        ("https://g.fi/{path}", "main", "https://g.fi/data/plans/a/b.yml"),
        ("https://g.fi/?f={path}&b={branch}", "työ 1", "https://g.fi/?f=data/plans/a/b.yml&b=ty%C3%B6%201"),
    ],
)
def test_the_address_is_filled_in(address: str, branch: str, url: str) -> None:
    """Services differ in how they write a line and a branch."""
    assert edit_url(Editing(address=address, branch=branch), Location("data/plans/a/b.yml", 7, 3)) == url


def test_a_line_that_moves_renews_the_pages_that_name_it(tmp_path: Path) -> None:
    """A kept page would lead to the wrong line; a page that names another file is kept."""
    root = lay_out(tmp_path / "project")
    build_site(root, root / "site", TODAY, lambda *_: None)
    (root / PLAN).write_text("# one line more\n" + (root / PLAN).read_text("utf-8"), "utf-8")
    page = root / "site/fi" / GOAL / "index.html"
    before = page.read_text("utf-8")
    built = build_site(root, root / "site", TODAY, lambda *_: None)
    lines = [[int(each) for each in re.findall(r"#L(\d+)", text)] for text in (before, page.read_text("utf-8"))]
    assert lines[0]
    assert lines[1] == [each + 1 for each in lines[0]]
    assert 0 < built.rendered < built.kept


def test_a_frozen_version_has_none(tmp_path: Path) -> None:
    """What was approved is not edited."""
    from generator.pipeline import freeze_plan

    root = lay_out(tmp_path / "project")
    decision = {"date": "2024-06-01", "body": "aluehallitus"}
    _key, files = freeze_plan(root, "suunnitelma", None, decision, TODAY)
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    plan_set, _problems = load_plan_set(root, TODAY)
    frozen = [page for page in make_pages(plan_set, "fi") if "/versions/" in page.path]
    assert len(frozen) > 3
    assert not any(edit_links((page.edit, page.content)) for page in frozen)
