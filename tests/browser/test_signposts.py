"""What keeps the promise of addresses, in a browser: pages of ids, tombstones, forwards, frozen versions."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from generator.builder.site import build_site
from generator.cli import main

from ..broken_cases import BASE
from .chromium import Setting, open_window
from .conftest import ROOT
from .documents import Site, parse
from .finding import report
from .nu import check_html, missing_tool
from .page_checks import Window
from .server import serve

pytestmark = pytest.mark.browser

REMOVED = """\
removed:
  - id: mieli-9
    kind: goal
    address: rannikko/suunnitelma/mieli-9/
    title: {fi: Vanha tavoite, sv: Det gamla målet}
    since: 2025-02-01
    why: {fi: Yhdistettiin toiseen., sv: Slogs ihop med ett annat.}
    instead: mieli-1
moved:
  - {from: rannikko/vanha/, to: rannikko/suunnitelma/, since: 2025-02-01}
"""
VERSION = "rannikko/suunnitelma/versions/2024-02-29/"
PAGES = (
    "id/mieli-1-2/",
    "id/mieli-9/",
    "fi/rannikko/suunnitelma/mieli-9/",
    "sv/rannikko/suunnitelma/mieli-9/",
    "fi/removed/",
    "sv/removed/",
    f"fi/{VERSION}",
    f"sv/{VERSION}mieli-1/",
    f"fi/{VERSION}changes/",
    "fi/still/still/",
)


@pytest.fixture(scope="module")
def promised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built site with something of everything that keeps a promise."""
    root = tmp_path_factory.mktemp("promised") / "project"
    shutil.copytree(BASE, root)
    frozen = CliRunner().invoke(main, ["freeze", "suunnitelma", "--section", "§ 12", "--root", str(root)])
    assert frozen.exit_code == 0
    plan = root / "data/plans/rannikko/suunnitelma.yml"
    plan.write_text(plan.read_text("utf-8").replace("Apua saa heti", "Apua saa nopeasti"), "utf-8")
    (root / "data/removed.yml").write_text(REMOVED, "utf-8")
    site = root / "site"
    build_site(root, site, date(2025, 3, 1), lambda *_: None)
    # The same page without its way on, so that it stays long enough to be looked at.
    forward = (site / "fi/rannikko/vanha/index.html").read_text("utf-8").splitlines(keepends=True)
    still = site / "fi/still/still/index.html"
    still.parent.mkdir(parents=True)
    still.write_text("".join(line for line in forward if "refresh" not in line), "utf-8")
    return site


@pytest.fixture(scope="module")
def address(promised: Path) -> Iterator[str]:
    """Yield the address that the site is served at."""
    with serve(promised) as found:
        yield found


@pytest.mark.parametrize("setting", [Setting(320, "light"), Setting(1280, "dark")], ids=str)
def test_no_page_that_keeps_a_promise_has_a_fault(setting: Setting, browser: Browser, address: str) -> None:
    """Who follows an old link may use a screen reader or a phone like anybody else."""
    with open_window(browser, setting) as page:
        window = Window(page, setting, address)
        found = report([finding for path in PAGES for finding in window.visit(path)])
    if found:
        pytest.fail(found, pytrace=False)


def test_an_old_address_leads_on_without_a_script(browser: Browser, address: str) -> None:
    """A link in the minutes of a council still opens the plan, in its language."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}sv/rannikko/vanha/")
        page.wait_for_url(f"{address}sv/rannikko/suunnitelma/")


def test_every_page_of_an_id_leads_to_its_place(site: Site, site_folder: Path) -> None:
    """A thousand pages that nobody looks at: each link of each leads to a page, and to its anchor."""
    lost = []
    for file in sorted((site_folder / "id").rglob("index.html")):
        post = parse(file.relative_to(site_folder).as_posix().removesuffix("index.html"), file.read_text("utf-8"))
        for link in post.find("a"):
            place = site.locate(post, link.attributes["href"])
            page = site.documents.get(place[0]) if place else None
            if page is None or (place and place[1] and place[1] not in page.ids):
                lost.append((post.page, link.attributes["href"]))
    assert lost == []


@pytest.mark.nu
def test_pages_that_keep_a_promise_are_valid_html(promised: Path) -> None:
    """Small pages are valid HTML like large ones."""
    missing = missing_tool(ROOT)
    if missing:
        pytest.skip(missing)
    assert check_html(ROOT, promised).errors == ()
