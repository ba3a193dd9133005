"""The first view of every page in both languages is light."""

from __future__ import annotations

from pathlib import Path

import pytest

from .documents import Site
from .finding import report
from .weight import find_heavy_pages

pytestmark = pytest.mark.browser


def test_the_first_view_of_every_page_is_light(site: Site, site_folder: Path) -> None:
    """A resident with an old phone in a slow net gets the page as soon as everybody."""
    found = report(find_heavy_pages(site_folder, site))
    if found:
        pytest.fail(found, pytrace=False)
