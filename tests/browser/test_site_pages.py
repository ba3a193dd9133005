"""Every built page in a browser: narrow and wide, light and dark, by eye, by keyboard and by screen reader."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from .documents import Site
from .finding import report
from .tour import TOURS, Tour

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("tour", TOURS, ids=str)
def test_no_page_of_the_tour_has_a_fault(tour: Tour, browser: Browser, base: str, site: Site) -> None:
    """A resident with a screen reader, a keyboard or a small screen gets the same plan as everybody."""
    found = report(tour.go(browser, base, site))
    if found:
        pytest.fail(found, pytrace=False)


def test_the_tours_visit_every_page_in_both_widths(site: Site) -> None:
    """A tour of no pages finds no faults."""
    for width in (320, 1280):
        visited = [page.page for tour in TOURS if tour.setting.width_px == width for page in tour.pages(site)]
        assert set(visited) == set(site.documents)
        assert len(site.documents) > 100
