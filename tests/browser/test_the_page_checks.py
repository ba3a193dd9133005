"""Each check in the browser finds nothing on a good page and its fault on a broken one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .chromium import Setting, open_window
from .finding import Finding, report
from .page_checks import Window
from .sample_pages import PAGE, STYLE, broken, sample_pages
from .server import serve

pytestmark = pytest.mark.browser

NARROW = Setting(320, "light")
WIDE = Setting(1280, "dark")

COVER = '<div style="position:fixed;inset:0;background:#eee"></div>'
DIALOG = '<p tabindex="0" style="position:fixed;left:-900px">Piilossa</p>'
SCROLLER = '<div style="overflow-x:auto;width:9rem"><p style="width:40rem">Leveä</p></div>'
CUT = '<p style="height:1.2em;line-height:1.2;overflow:hidden">Yksi rivi</p>'
WIDE_BOX = '<p style="width:90rem">Leveä</p>'
TRAP = "<script>onkeydown = (e) => { if (e.target.id === 'r1') e.preventDefault(); };</script>"
JUMP = """<script>onkeydown = (e) => {
  const to = { skip: "#r1", fn: "nav a" }[e.target.className];
  if (to) { e.preventDefault(); document.querySelector(to).focus({ focusVisible: true }); }
};</script>"""

CASES = [
    ("tables", '<span>Alue <sup>', '<span>Alue</span></td><td><span><sup>', "a row has 3 cells under 2"),
    ("tables", '<th scope="row"><span class="lbl">Toimenpide</span> 1.2', "<td>1.2", "not begin with its own header"),
    ("tables", "<td>Kunta", "<td> ", "a cell says nothing"),
    ("tables", '<th scope="col">Vastuutaho', '<th scope="col">', "column header says nothing"),
    ("tables", "<caption>Toimenpiteet, tavoite 1</caption>", "", "a table has no name"),
    ("tables", '<table class="goal-table">', '<table class="goal-table" role="presentation">', "1 tables are shown, 0"),
    ("axe", '<html lang="fi">', "<html>", "html-has-lang"),
    ("axe", "<p>Suunta</p>", '<p style="color:#999">Suunta</p>', "color-contrast"),
    ("axe", "<p>Suunta</p>", '<p style="color:#6a6a6a;background:#fff">Suunta</p>', "Expected contrast ratio of 7:1"),
    ("axe", "<p>Suunta</p>", '<img src="../../x.png">', "image-alt"),
    ("axe", 'aria-label="Suunta 2"', 'aria-label="Suunta 1"', "landmark-unique"),
    ("sideways scroll", "<footer>", f"{WIDE_BOX}<footer>", "scrolls sideways"),
    ("scrolling regions", "<footer>", f"{SCROLLER}<footer>", "has no name"),
    ("text spacing", "<footer>", f"{CUT}<footer>", "cut off with wide text spacing"),
    ("keyboard", "</body>", f"{COVER}</body>", "focus is covered"),
    ("keyboard", "</body>", f"{DIALOG}</body>", "focus lands outside the window"),
    ("keyboard", "</body>", "<style>:focus-visible{outline:none}</style></body>", "no ring of 2 px"),
    ("keyboard", "</body>", "<style>:focus-visible{outline-color:#eee}</style></body>", "less contrast than 3:1"),
    ("keyboard", "</body>", f"{JUMP}</body>", "the focus jumps back"),
    ("keyboard", "</body>", f"{TRAP}</body>", "the focus comes back before the end"),
    ("keyboard", "<footer>", '<p><a href="../" tabindex="1">Ensin</a></p><footer>', "the Tab key does not reach it"),
    ("skip link", '<a class="skip" href="#main">Siirry sisältöön</a>', "", "the first stop is no skip link"),
    ("skip link", 'href="#main"', 'href="#away"', "the focus is not in the content"),
    ("console", "</body>", "<script>console.error('rikki')</script></body>", "rikki"),
    ("console", "</body>", "<script>throw new Error('poikki')</script></body>", "a script failed"),
    ("console", "../../sample.css", "../../gone.css", "answered with 404"),
    ("other hosts", "<footer>", '<img src="http://127.0.0.1:9/x.png" alt=""><footer>', "request to another host"),
    ("open menus", "<footer>", f"<details><summary>Valikko</summary>{WIDE_BOX}</details><footer>", "scrolls sideways"),
    ("language switch", 'href="../../sv/lapset/"', 'href="../../sv/"', "the switch loses the place"),
    ("language switch", "e.target.hash = location.hash", "", "the switch loses the place"),
]  # fmt: skip


in_window = pytest.mark.parametrize("window", [NARROW], ids=str, indirect=True)
in_both_windows = pytest.mark.parametrize("window", [NARROW, WIDE], ids=str, indirect=True)


@pytest.fixture(scope="module")
def window(request: pytest.FixtureRequest, browser: Browser, sample_base: tuple[str, Path]) -> Iterator[Window]:
    """Yield a window on the sample site."""
    with open_window(browser, request.param) as page:
        yield Window(page, request.param, sample_base[0])


@pytest.fixture(scope="module")
def sample_base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Yield the address and the folder of the sample site, which the tests overwrite."""
    folder = tmp_path_factory.mktemp("sample")
    with serve(folder) as base:
        yield base, folder


def findings(window: Window, folder: Path, page: str) -> list[Finding]:
    """Return everything that the checks find on one page of the sample site."""
    (folder / "sample.css").write_text(STYLE, encoding="utf-8")
    for address, html in sample_pages(page).items():
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(html, encoding="utf-8")
    return [
        *window.visit("fi/lapset/"),
        *window.walk_open_menus("fi/lapset/"),
        *window.switch_language("fi/lapset/", "g1", "sv/lapset/"),
    ]


@in_both_windows
def test_a_good_page_has_no_findings(window: Window, sample_base: tuple[str, Path]) -> None:
    """A check that cries on good pages is soon switched off."""
    assert report(findings(window, sample_base[1], PAGE)) == ""


@in_window
@pytest.mark.parametrize(("check", "old", "new", "rule"), CASES, ids=[f"{case[0]}-{case[3]}" for case in CASES])
def test_a_check_finds_its_fault(
    window: Window, sample_base: tuple[str, Path], check: str, old: str, new: str, rule: str
) -> None:
    """A check that cannot fail guards nothing."""
    found = findings(window, sample_base[1], broken(PAGE, old, new))
    assert rule in report(finding for finding in found if finding.check == check), report(found)
