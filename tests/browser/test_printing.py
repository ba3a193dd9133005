"""Every kind of page printed from the browser: no menus, nothing folded away, nothing cut, and where it came from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .chromium import Setting, open_window
from .documents import Site

pytestmark = pytest.mark.browser
PAPER_WIDTH_PX = 670
"""Between the margins of an A4 page."""

PROBE = """() => {
  const shown = (each) => each.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true});
  const every = (selector) => [...document.querySelectorAll(selector)];
  const name = (each) => `${each.tagName}.${each.className}`;
  const right = document.documentElement.clientWidth + 1;
  return {
    menus: every('nav, form, button[type=submit], .skip-link, .edit').filter(shown).map(name),
    folded: every('main details:not(.edit, nav *) > :not(summary)').filter((each) => !shown(each)).map(name),
    cut: every('main :is(table, td, th, p, li, svg, h1, h2)').filter(
      (each) => shown(each) && each.getBoundingClientRect().right > right && !each.closest('.vh')).map(name),
    details: every('main details:not(.edit, nav *)').length,
    address: every('.paper').filter(shown).map((each) => each.innerText).join(' '),
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.querySelector('h1')).color,
  };
}"""


@pytest.fixture(scope="module")
def kinds(site: Site) -> dict[str, str]:
    """Return one address of each kind of page, in turn in one language and the other."""
    found: dict[str, str] = {}
    for address, document in sorted(site.documents.items()):
        if address.startswith("fi/"):
            found.setdefault(document.kind, address)
    return {kind: f"{('fi', 'sv')[at % 2]}/{found[kind][3:]}" for at, kind in enumerate(sorted(found))}


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Iterator[Page]:
    """Yield a window as wide as paper whose reader likes it dark, and which shows what a printer would get."""
    with open_window(browser, Setting(PAPER_WIDTH_PX, "dark")) as page:
        page.emulate_media(media="print")
        yield page


@pytest.fixture(scope="module")
def prints(site: Site, kinds: dict[str, str], base: str, paper: Page) -> dict[str, dict[str, object]]:
    """Return what a print of each kind of page holds, by its address."""
    found = {}
    for address in kinds.values():
        paper.goto(f"{base}{address}")
        found[address] = paper.evaluate(PROBE)
    return found


def faults(prints: dict[str, dict[str, object]], what: str) -> dict[str, object]:
    """Return what is wrong on which page."""
    return {address: found[what] for address, found in prints.items() if found[what]}


def test_no_menu_is_printed(prints: dict[str, dict[str, object]]) -> None:
    """Nobody can press a menu or a search field on paper; they only push the text away."""
    assert faults(prints, "menus") == {}


def test_nothing_is_folded_away(prints: dict[str, dict[str, object]]) -> None:
    """What is closed on the screen would be missing in the meeting."""
    assert faults(prints, "details")
    assert faults(prints, "folded") == {}


def test_nothing_is_cut(prints: dict[str, dict[str, object]]) -> None:
    """A column beyond the edge of the paper is lost."""
    assert faults(prints, "cut") == {}


def test_paper_says_where_it_came_from(site: Site, prints: dict[str, dict[str, object]]) -> None:
    """Who holds the paper must find the page, and see whether it still says the same."""
    missing = [address for address, found in prints.items() if f"{site.address}{address}" not in str(found["address"])]
    assert missing == []


def test_paper_is_light_in_every_scheme(prints: dict[str, dict[str, object]]) -> None:
    """Light text on white paper cannot be read, and dark paper empties a printer."""
    looks = {(found["ink"], found["paper"]) for found in prints.values()}
    assert looks == {("rgb(0, 0, 0)", "rgb(255, 255, 255)")}


def test_a_page_becomes_a_document(kinds: dict[str, str], base: str, paper: Page) -> None:
    """The browser's own PDF is what most people make of a page."""
    paper.goto(f"{base}{kinds['layout-goal']}")
    assert paper.pdf(format="A4").startswith(b"%PDF-")
