"""Tours through the built site: which pages are visited in which window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from playwright.sync_api import Browser

from .chromium import Setting, open_window
from .documents import LANGUAGES, Document, Site
from .file_checks import HEADINGS
from .finding import Finding
from .page_checks import Window

NARROW_LIGHT = Setting(320, "light")
WIDE_DARK = Setting(1280, "dark")
NARROW_DARK = Setting(320, "dark")
WIDE_LIGHT = Setting(1280, "light")


PARTS = 4


@dataclass(frozen=True)
class Tour:
    """Some pages of the site in one window.

    Attributes:
        language: ``fi`` (with the pages of both languages) or ``sv``.
        setting: The window.
        is_sample: Whether one page of each kind is visited, more closely, or every page.
        part: Which of the parts of a long tour, so that two browsers can share it.
    """

    language: str
    setting: Setting
    is_sample: bool = False
    part: int = 0

    def __str__(self) -> str:
        """Return ``fi, 320 light, sample``, or the part in place of the sample."""
        return f"{self.language}, {self.setting}, {'sample' if self.is_sample else self.part}"

    def pages(self, site: Site) -> tuple[Document, ...]:
        """Return the pages of the tour: all, or of each kind the one with the most elements."""
        all_pages = [page for page in site.documents.values() if (page.locale or LANGUAGES[0]) == self.language]
        if not self.is_sample:
            return tuple(all_pages[self.part :: PARTS])
        largest: dict[str, Document] = {}
        for page in all_pages:
            if page.kind not in largest or len(page.elements) > len(largest[page.kind].elements):
                largest[page.kind] = page
        return tuple(largest.values())

    def go(self, browser: Browser, base: str, site: Site) -> Iterator[Finding]:
        """Visit every page of the tour and yield the findings."""
        with open_window(browser, self.setting) as page:
            window = Window(page, self.setting, base)
            for document in self.pages(site):
                yield from window.visit(document.page)
                if self.is_sample:
                    yield from window.walk_open_menus(document.page)
                    yield from follow_switch(window, site, document)


def follow_switch(window: Window, site: Site, document: Document) -> Iterator[Finding]:
    """Yield what the language switch does to the last anchor that a page and its twin share."""
    twin = site.twin(document) if document.locale else None
    if twin is None:
        return
    anchors = [
        element.attributes["id"] for element in document.find(*HEADINGS, "tr", "th") if "id" in element.attributes
    ]
    shared = [anchor for anchor in anchors if anchor in twin.ids]
    if shared:
        yield from window.switch_language(document.page, shared[-1], twin.page)


TOURS = (
    *(
        Tour(language, setting, part=part)
        for part, language, setting in product(range(PARTS), LANGUAGES, (NARROW_LIGHT, WIDE_DARK))
    ),
    *(
        Tour(language, setting, is_sample=True)
        for language, setting in product(LANGUAGES, (NARROW_LIGHT, NARROW_DARK, WIDE_LIGHT, WIDE_DARK))
    ),
)
