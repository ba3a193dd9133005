"""Pictures of one page of each kind, to be looked at: ``python -m tests.pictures site build/pictures``.

A development aid and no part of ``make test``: what is crowded, dull or misaligned is seen by eyes alone.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from .browser.chromium import launch
from .browser.documents import LANGUAGES, Document, Site, read_site
from .browser.server import serve
from .browser.tour import NARROW_LIGHT, Tour

WIDTHS_PX = (320, 768, 1280)
PAPER_PX = 670
"""Between the margins of an A4 page."""
HEIGHT_PX = 900
MOST_PX = 6000
"""How much of a long page is taken, from its top: what comes further down looks as what stands above it."""


@dataclass(frozen=True)
class Way:
    """How a reader looks at a page.

    Attributes:
        name: Ends the name of the file.
        width_px: Width of the window.
        scheme: The colour scheme that the reader asks for.
        text_px: How large the reader has asked for text; 16 where nothing is asked.
        has_forced_colours: Whether the colours are the reader's own.
        is_paper: Whether the page looks as a printer would get it.
    """

    name: str
    width_px: int
    scheme: Literal["light", "dark"] = "light"
    text_px: int = 16
    has_forced_colours: bool = False
    is_paper: bool = False


WAYS = (
    *(Way(f"{width_px}-light", width_px) for width_px in WIDTHS_PX),
    *(Way(f"{width_px}-dark", width_px, "dark") for width_px in WIDTHS_PX),
    Way("320-large", 320, text_px=32),
    Way("1280-large", 1280, text_px=32),
    Way("1280-forced", 1280, "dark", has_forced_colours=True),
    Way("paper", PAPER_PX, is_paper=True),
)


def choose(site: Site, kinds: Sequence[str]) -> Iterator[Document]:
    """Yield of each kind of page, or of some, the largest in each language."""
    for language in LANGUAGES:
        for document in Tour(language, NARROW_LIGHT, is_sample=True).pages(site):
            if not kinds or _kind(document) in kinds:
                yield document


def take(browser: Browser, base: str, documents: Sequence[Document], way: Way, folder: Path) -> None:
    """Write a picture of each page in one way, named by kind, language and way."""
    context = browser.new_context(
        viewport={"width": way.width_px, "height": HEIGHT_PX},
        color_scheme=way.scheme,
        reduced_motion="reduce",
        forced_colors="active" if way.has_forced_colours else "none",
    )
    page = context.new_page()
    sizes = {"standard": way.text_px, "fixed": way.text_px}
    session = context.new_cdp_session(page)
    for document in documents:
        # A picture and a new page each forget what was asked for before them.
        page.set_viewport_size({"width": way.width_px, "height": HEIGHT_PX})
        session.send("Page.setFontSizes", {"fontSizes": sizes})
        page.goto(base + document.page)
        if way.is_paper:
            page.emulate_media(media="print")
        height_px = min(page.evaluate("document.documentElement.scrollHeight"), MOST_PX)
        page.set_viewport_size({"width": way.width_px, "height": height_px})
        page.screenshot(path=folder / f"{_kind(document)}-{document.locale or 'both'}-{way.name}.png")
    context.close()


def _kind(document: Document) -> str:
    return document.kind.removeprefix("layout-")


def main(arguments: Sequence[str] | None = None) -> int:
    """Take all pictures, or those of some kinds of page."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures")
    parser.add_argument("site", type=Path, help="folder of the built site")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("kinds", nargs="*", help="kinds of page, such as goal; without one all")
    parser.add_argument("--ways", nargs="*", choices=[way.name for way in WAYS], help="without one all")
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    documents = list(choose(read_site(asked.site), asked.kinds))
    with serve(asked.site) as base, sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        for way in (way for way in WAYS if not asked.ways or way.name in asked.ways):
            take(browser, base, documents, way, asked.folder)
            print(f"{way.name}: {len(documents)}", flush=True)
        browser.close()
    return int(not documents)


if __name__ == "__main__":
    sys.exit(main())
