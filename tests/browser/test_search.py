"""The search page in Chromium: what residents type is found, told and reached by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Browser, Page

from .chromium import Setting, open_window

pytestmark = pytest.mark.browser

QUERIES = Path(__file__).parent.parent / "search_queries.yml"
AMONG = 5
ENOUGH = 0.95
DONE = "#results[aria-busy=false]"


class Query(TypedDict):
    """What is typed, the pages of which one has to be found, and what is hard about it."""

    query: str
    find: list[str]
    about: str


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    """Yield a narrow window."""
    with open_window(browser, Setting(320, "light")) as page:
        yield page


# What a reload does, but for the index, which stays: reading it anew is most of the time that a search takes.
AGAIN = """async (query) => {
    history.replaceState(null, "", `?q=${encodeURIComponent(query)}`);
    const script = document.querySelector("script[type=module]");
    await import(`${script.src.split("?")[0]}?${performance.now()}`);
}"""


def search(window: Page, base: str, locale: str, query: str) -> list[str]:
    """Return the pages that a query finds, as they stand on the results page, without anchors."""
    window.goto(f"{base}{locale}/search/?q={quote(query)}")
    return read_results(window, base, locale)


def search_again(window: Page, base: str, locale: str, query: str) -> list[str]:
    """Return the same of one more query in a window that has searched."""
    window.evaluate(AGAIN, query)
    return read_results(window, base, locale)


def read_results(window: Page, base: str, locale: str) -> list[str]:
    """Return the pages on the results page once the search is done."""
    window.wait_for_selector(DONE, state="attached")
    start = f"{base}{locale}/"
    found: list[str] = window.eval_on_selector_all(".results a", "links => links.map((link) => link.href)")
    return [address.removeprefix(start).partition("#")[0] for address in found]


@pytest.mark.parametrize("locale", ["fi", "sv"])
def test_residents_find_their_page_among_the_first_five(window: Page, base: str, locale: str) -> None:
    """Never change an expected page to fit the search: the list was written by what residents ask."""
    queries: list[Query] = yaml.safe_load(QUERIES.read_text("utf-8"))[locale]
    search(window, base, locale, queries[0]["query"])
    found = {each["query"]: search_again(window, base, locale, each["query"]) for each in queries}
    missed = [each["query"] for each in queries if not set(each["find"]) & set(found[each["query"]][:AMONG])]
    assert len(queries) >= 25
    assert len(missed) <= len(queries) * (1 - ENOUGH), missed


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (320, "dark"), (1280, "light"), (1280, "dark")])
def test_results_are_without_barriers(browser: Browser, base: str, width: int, scheme: str) -> None:
    """The tours see the search page empty; what readers use stands in no file."""
    with open_window(browser, Setting(width, "dark" if scheme == "dark" else "light")) as page:
        assert search(page, base, "sv", "ungdomar")
        found = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag22aa']})")
        assert [fault["id"] for fault in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_search_in_a_window_that_has_searched_finds_the_same(window: Page, base: str) -> None:
    """The list of queries is tried without reloads; what readers do is reload."""
    queries = ["lapset", "perhekeskus", "qwxyzqwxyz", "yksinäisyys"]
    alone = [search(window, base, "fi", query) for query in queries]
    assert [search_again(window, base, "fi", query) for query in queries] == alone
    assert alone[0] != alone[1]


def test_the_count_is_told_and_more_is_reached_by_keyboard(window: Page, base: str) -> None:
    """A reader who does not see the list hears how long it is, and is led to the first of what is added."""
    before = len(search(window, base, "fi", "lapset"))
    assert "osumaa haulle ”lapset”" in window.inner_text("[role=status]")
    window.locator("#results button").first.press("Enter")
    window.wait_for_selector(f".results a >> nth={before}")
    assert window.evaluate("document.activeElement.closest('.results') !== null")


def test_one_result_is_not_told_as_many(window: Page, base: str) -> None:
    """Right plurals: nothing, one and many are three sentences."""
    search(window, base, "fi", "qwxyzqwxyz")
    assert window.inner_text("[role=status]").startswith("Ei osumia")


def test_nothing_is_fetched_before_somebody_searches(window: Page, base: str) -> None:
    """Who reads does not pay for who searches."""
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    window.goto(f"{base}fi/")
    window.goto(f"{base}fi/search/", wait_until="networkidle")
    assert [url for url in asked if "pagefind" in url] == []
    window.goto(f"{base}fi/")
    assert "wasm" not in str(window.get_attribute("meta[http-equiv=Content-Security-Policy]", "content"))


def test_the_box_of_every_page_leads_to_the_results(window: Page, base: str) -> None:
    """The header's box is a plain form: it works wherever one stands, and the address can be shared."""
    window.goto(f"{base}sv/luvn/")
    window.fill("#site-search", "bostadslösa")
    window.press("#site-search", "Enter")
    window.wait_for_selector(DONE, state="attached")
    assert window.input_value("#q") == "bostadslösa"
    assert "bostadsl" in window.inner_text(".results")
