"""The figures of Lighthouse as the documentation gives them."""

from __future__ import annotations

from datetime import date

from .browser.documents import parse
from .lighthouse import CATEGORIES, Category, Figures, Report, read_report, write_page

PAGE = parse("fi/luvn/", '<html lang="fi"><body class="layout-goal"><h1>Tavoite</h1></body></html>')


def report(failed: str) -> Report:
    """Return a report in which one audit of the search category has failed."""
    full: Category = {"auditRefs": [], "score": 1}
    categories: dict[str, Category] = dict.fromkeys(CATEGORIES, full)
    categories["seo"] = {"auditRefs": [{"id": failed, "weight": 1}], "score": 0.66}
    return {
        "categories": categories,
        "audits": {failed: {"title": "Audit", "score": 0}},
        "lighthouseVersion": "12.0.0",
    }


def test_a_fault_costs_its_mark_and_is_named() -> None:
    """A figure below 100 without its reason cannot be mended."""
    figures = read_report(PAGE, report("meta-description"))
    assert figures.marks == (100, 100, 100, 66)
    assert figures.faults == ("seo: Audit (meta-description)",)


def test_what_is_left_out_of_search_engines_on_purpose_costs_nothing() -> None:
    """A page for what is not found belongs in no list of results."""
    assert read_report(PAGE, report("is-crawlable")).marks == (100, 100, 100, 100)


def test_the_page_says_what_is_below_a_hundred() -> None:
    """Documentation that hides the bad figures is advertising."""
    figures = Figures(PAGE, (100, 100, 100, 66), ("seo: Audit (meta-description)",), "12.0.0")
    page = write_page([figures], date(2026, 1, 15), "Chromium 150")
    assert "| goal | fi | `/fi/luvn/` | 100 | 100 | 100 | 66 |" in page
    assert "- `/fi/luvn/`: seo: Audit (meta-description)" in page
