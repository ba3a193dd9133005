"""The words of every kind of picture grow with the reader's text, and find room at both widths."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.model.text import LOCALES, Locale
from generator.render import Renderer
from generator.view.pages import make_pages
from tests.sample_series import plan_set_with_series

from .chromium import PROBES
from .circumstances import Circumstance, meet
from .documents import Site
from .finding import report
from .server import serve

pytestmark = pytest.mark.browser

WIDTHS_PX = (320, 1280)
TEXT_PX = 16
LEAST_GROWTH = 1.9
REAL = ("bars", "ticks", "shares", "circle")
"""The classes that tell the kinds of pictures which the real site has: bars without and with a scale, and so on."""
LINES = "lines"
"""The real site has no observed figures yet: the picture of lines is that of the sample, in the real stylesheet."""


@pytest.fixture(scope="module")
def lines(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield where the sample's picture of lines is served, in both languages."""
    folder = tmp_path_factory.mktemp("lines")
    (sheet,) = site_folder.glob("assets/*.css")
    shutil.copy(sheet, folder / "suunta.css")
    for locale in LOCALES:
        page = next(page for page in make_pages(plan_set_with_series(), locale) if page.path == "indicators/koeluku-1/")
        html = Renderer(locale).render(page).html
        head = '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="suunta.css">'
        body = f'<div class="wrap columns"><main>{html}</main></div>'
        (folder / f"{locale}.html").write_text(f'<!doctype html><html lang="{locale}">{head}<body>{body}', "utf-8")
    with serve(folder) as base:
        yield base


def place(kind: str, locale: Locale, site: Site, base: str, lines: str) -> tuple[str, str]:
    """Return where a picture of a kind is: the server and the address; on the real site it is the largest such page."""
    if kind == LINES:
        return lines, f"{locale}.html"
    pages = (each for each in site.documents.values() if each.locale == locale)
    having = [each for each in pages if any(kind in element.classes for element in each.find("figure", "svg"))]
    return base, max(having, key=lambda each: len(each.elements)).page


def sizes(browser: Browser, address: str, width_px: int, text_px: int) -> list[tuple[str, float]]:
    """Return each word of the pictures of a page with its size on the screen."""
    context = browser.new_context(viewport={"width": width_px, "height": 800})
    page = context.new_page()
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": text_px, "fixed": text_px}})
    page.goto(address)
    page.evaluate(PROBES.read_text(encoding="utf-8"))
    found = [(str(word), float(size)) for word, size in page.evaluate("probes.pictureSizes()")]
    context.close()
    return found


@pytest.mark.parametrize("width_px", WIDTHS_PX)
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", [*REAL, LINES])
def test_words_of_pictures_grow_with_the_text(
    kind: str, locale: Locale, width_px: int, browser: Browser, site: Site, base: str, lines: str
) -> None:
    """Who needs large letters reads a picture too: no word keeps the size that somebody else found large enough."""
    served, address = place(kind, locale, site, base, lines)
    usual, large = (sizes(browser, served + address, width_px, text_px) for text_px in (TEXT_PX, 2 * TEXT_PX))
    assert usual, "the page has no words in pictures"
    assert [word for word, _size in usual] == [word for word, _size in large]
    small = [word for (word, before), (_word, after) in zip(usual, large, strict=True) if after < LEAST_GROWTH * before]
    assert small == []


@pytest.mark.parametrize("text_px", [TEXT_PX, 2 * TEXT_PX])
@pytest.mark.parametrize("width_px", WIDTHS_PX)
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", [*REAL, LINES])
def test_words_of_pictures_have_room(
    kind: str, locale: Locale, width_px: int, text_px: int, browser: Browser, site: Site, base: str, lines: str
) -> None:
    """No word of a picture is cut or runs into another, and none makes the page wider than the screen."""
    served, address = place(kind, locale, site, base, lines)
    way = Circumstance(f"text of {text_px} px", "largeText", width_px, text_px=text_px)
    assert report(meet(browser, served, [address], way)) == ""
