"""One page of each kind in both languages as readers with other circumstances meet it, and that each check can fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from .circumstances import CIRCUMSTANCES, Circumstance, meet
from .documents import LANGUAGES, Site
from .finding import report
from .sample_pages import PAGE, STYLE, broken, sample_pages
from .server import serve
from .tour import NARROW_LIGHT, Tour

pytestmark = pytest.mark.browser

FORCED, FORCED_DARK, MOTION, SHIFT, SHIFT_WIDE, LARGE, LARGE_WIDE, BARE, BARE_WIDE = CIRCUMSTANCES
GLIDE = "<style>html { scroll-behavior: smooth }</style>"
FADE = "<style>a { transition: color 0.3s }</style>"
SPIN = "<style>@keyframes s { to { rotate: 1turn } } h1 { animation: s 2s infinite }</style>"
LATE = (
    "<script>setTimeout(() => { document.querySelector('h1').before('Ilmoitus, joka tulee myöhään'); }, 200);</script>"
)
PINNED = '<p style="height:24px;overflow:hidden">Hyvä</p>'
CHART = '<svg width="80" height="20"><text x="0" y="15" font-size="1rem">Toteutui</text></svg>'
CROWD = '<figure class="chart"><svg><text x="0" y="2em">Toteutui</text><text x="30" y="2em">Ei</text></svg></figure>'
BUTTON = '<button type="button">Kopioi linkki</button>'
FIELD = "<label>Suodata <input></label>"
UNSEEN = "<p hidden>Tämän näyttää vain skripti.</p>"

CASES = [
    (FORCED, "<p>Suunta</p>", '<p style="forced-color-adjust:none;color:#eee">Suunta</p>', "lost in forced colours"),
    (FORCED_DARK, "<p>Suunta</p>", '<p style="forced-color-adjust:none;color:#111">Suunta</p>', "lost in forced"),
    (FORCED, "</body>", "<style>a { outline: none !important }</style></body>", "no ring of 2 px"),
    (MOTION, "</body>", f"{GLIDE}</body>", "the page glides"),
    (MOTION, "</body>", f"{FADE}</body>", "a change is animated"),
    (MOTION, "</body>", f"{SPIN}</body>", "an animation runs"),
    (LARGE, "<footer>", f"{PINNED}<footer>", "cut off with text of 200 %"),
    (LARGE_WIDE, "<footer>", f"{CHART}<footer>", "the words of a picture are cut off"),
    (LARGE_WIDE, "<footer>", f"{CROWD}<footer>", "words of a picture overlap"),
    (BARE, "<footer>", f"{BUTTON}<footer>", "only a script can operate it"),
    (BARE_WIDE, "<footer>", f"{FIELD}<footer>", "only a script can operate it"),
    (BARE, "</main>", f"{UNSEEN}</main>", "it is not to be read"),
    (SHIFT, "</h1>", f"</h1>{LATE}", "moves while it loads"),
]


def write(folder: Path, page: str) -> None:
    """Write the sample site with one page."""
    (folder / "sample.css").write_text(STYLE, encoding="utf-8")
    for address, html in sample_pages(page).items():
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(html, encoding="utf-8")


@pytest.mark.parametrize("way", CIRCUMSTANCES, ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_kind_of_page_loses_anything(
    language: str, way: Circumstance, browser: Browser, base: str, site: Site
) -> None:
    """Own colours, large text, a blocked script: the plan is still there, whole."""
    pages = [page.page for page in Tour(language, NARROW_LIGHT, is_sample=True).pages(site)]
    found = report(meet(browser, base, pages, way))
    if found:
        pytest.fail(found, pytrace=False)


@pytest.mark.parametrize("way", CIRCUMSTANCES, ids=str)
def test_a_good_page_has_no_findings(way: Circumstance, browser: Browser, tmp_path: Path) -> None:
    """A check that cries on good pages is soon switched off."""
    write(tmp_path, PAGE)
    with serve(tmp_path) as base:
        assert report(meet(browser, base, ["fi/lapset/"], way)) == ""


@pytest.mark.parametrize(("way", "old", "new", "rule"), CASES, ids=[f"{case[0]}-{case[3]}" for case in CASES])
def test_a_check_finds_its_fault(
    way: Circumstance, old: str, new: str, rule: str, browser: Browser, tmp_path: Path
) -> None:
    """A check that cannot fail guards nothing."""
    write(tmp_path, broken(PAGE, old, new))
    with serve(tmp_path) as base:
        assert rule in report(meet(browser, base, ["fi/lapset/"], way))
