"""Which pages of the site differ between two versions of the data."""

from __future__ import annotations

from dataclasses import replace

from ..model.text import LOCALES
from ..render.page_digest import page_digest
from ..resolve.plan_set import PlanSet
from ..view.page import Navigation, Page
from ..view.pages import make_pages
from .changes import PageChange


def compare_pages(before: PlanSet, after: PlanSet) -> tuple[PageChange, ...]:
    """Return the pages that differ, by language and then in reading order of the second side; what is gone last.

    The same code makes both sides, so only the data can make a difference; both are made for the day of the second.
    """
    before = replace(before, today=after.today)
    found: list[PageChange] = []
    for locale in LOCALES:
        old = {page.path: page for page in make_pages(before, locale)} if locale in before.site.languages else {}
        new = {page.path: page for page in make_pages(after, locale)} if locale in after.site.languages else {}
        for path, page in new.items():
            if path not in old:
                found.append(PageChange("added", locale, path, page.title.words))
            elif page_digest(_content(old[path])) != page_digest(_content(page)):
                found.append(PageChange("changed", locale, path, page.title.words))
            elif page_digest(old[path]) != page_digest(page):
                found.append(PageChange("frame", locale, path, page.title.words))
        gone = (page for path, page in old.items() if path not in new)
        found += [PageChange("removed", locale, page.path, page.title.words) for page in gone]
    return tuple(found)


def _content(page: Page) -> Page:
    """Return a page without the links round its content."""
    return replace(page, breadcrumbs=(), navigation=Navigation(), previous=None, next=None)
