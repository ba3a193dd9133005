"""Every file of the built site: links, anchors, titles, tables, twins, languages."""

from __future__ import annotations

import pytest

from .documents import Site
from .file_checks import CHECKS, Check, find_file_faults
from .finding import report
from .language_checks import find_english, find_languages

pytestmark = pytest.mark.browser

ALL_CHECKS: dict[str, Check] = {**CHECKS, "languages": find_languages, "English": find_english}


@pytest.mark.parametrize("name", ALL_CHECKS)
def test_no_file_of_the_site_has_a_fault(site: Site, name: str) -> None:
    """A dead link, a lost footnote or a page without its twin is seen by no one who reads only the start page."""
    found = report(find_file_faults(site, name, ALL_CHECKS[name]))
    if found:
        pytest.fail(found, pytrace=False)
