"""The page of all goals and actions in Chromium: chosen at once, told politely, in an address that can be shared."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

from .chromium import Setting, open_window

pytestmark = pytest.mark.browser

GOALS = "fi/goals/"


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    """Yield a narrow window."""
    with open_window(browser, Setting(320, "light")) as page:
        yield page


def first_value(window: Page, name: str) -> str:
    """Return the first value that can be chosen in a field."""
    value: str = window.eval_on_selector(f"select[name={name}]", "select => [...select.options][1].value")
    return value


def told(window: Page) -> int:
    """Wait until a result is told and return its number."""
    expect(window.locator("#found")).to_contain_text("tavoite")
    return int(window.locator("#found").inner_text().split()[0])


def test_nothing_is_fetched_before_the_form_is_used(window: Page, base: str) -> None:
    """The first view is small; the list is only for those who choose."""
    requests: list[str] = []
    window.on("request", lambda request: requests.append(request.url))
    window.goto(base + GOALS)
    expect(window.locator("#filter")).to_be_visible()
    assert len([each for each in requests if "favicon" not in each]) <= 4 + 1  # the icon is no part of the view
    assert not [each for each in requests if each.endswith(".json")]
    with window.expect_request("**/goals.fi.json"):
        window.focus("select")


def test_choosing_lists_tells_and_keeps_the_address(window: Page, base: str) -> None:
    """What is told is what is listed, and every result leads to a page that names it."""
    window.goto(base + GOALS)
    plan = first_value(window, "plan")
    window.select_option("select[name=plan]", plan)
    whole = told(window)
    assert window.url == f"{base}{GOALS}?plan={plan}"
    window.select_option("select[name=kind]", "goal")
    window.wait_for_url("**kind=goal")
    assert 0 < told(window) <= whole
    assert window.locator("#results li").count() == min(told(window), 30)
    link = window.locator("#results a").first
    words = link.inner_text()
    link.press("Enter")
    window.wait_for_url(lambda url: "/goals/" not in url)
    assert words in window.locator("main").inner_text()


def test_an_address_is_restored_and_the_back_button_works(window: Page, base: str) -> None:
    """A shared link shows what its sender saw; a reload and the way back do too."""
    window.goto(f"{base}{GOALS}?year=2026")
    whole = told(window)
    window.reload()
    assert told(window) == whole
    window.select_option("select[name=kind]", "action")
    window.wait_for_url("**kind=action")
    window.go_back()
    expect(window.locator("select[name=kind]")).to_have_value("")
    expect(window.locator("select[name=year]")).to_have_value("2026")
    expect(window.locator("#found")).to_contain_text(str(whole))
    expect(window.locator(".languages a[lang=sv]")).to_have_attribute("href", f"{base}sv/goals/?year=2026")


def test_nothing_found_is_said_in_words_and_cleared_by_a_button(window: Page, base: str) -> None:
    """The way on is told, and the button keeps the focus."""
    window.goto(f"{base}{GOALS}?year=open")
    told(window)
    window.select_option("select[name=year]", index=1)
    window.select_option("select[name=area]", index=1)
    window.select_option("select[name=party]", index=1)
    window.select_option("select[name=plan]", index=1)
    expect(window.locator("#found")).to_contain_text("Mikään ei vastaa")
    assert window.locator("#results li").count() == 0
    window.locator("#clear").press("Enter")
    expect(window.locator("#found")).to_have_text("Rajaukset on poistettu.")
    expect(window.locator("#clear")).to_be_focused()
    assert window.url == base + GOALS


def test_the_keyboard_reaches_all_and_the_focus_goes_to_what_is_new(window: Page, base: str) -> None:
    """More results must not leave a keyboard user at the top of the page."""
    window.goto(base + GOALS)
    window.focus("select[name=kind]")
    window.keyboard.press("ArrowDown")
    told(window)
    expect(window.locator("select[name=kind]")).to_be_focused()
    window.keyboard.press("Tab")
    expect(window.locator("#clear")).to_be_focused()
    before = window.locator("#results li").count()
    window.locator("#more").press("Enter")
    expect(window.locator("#results li").nth(before).locator("a")).to_be_focused()


@pytest.mark.parametrize(("locale", "one"), [("fi", "1 tavoite tai toimenpide"), ("sv", "1 mål eller åtgärd")])
def test_one_result_is_told_in_the_singular(window: Page, base: str, locale: str, one: str) -> None:
    """To say 1 results is a small thing that says that nobody looked."""
    window.goto(f"{base}{locale}/goals/")
    assert window.locator("#filter").get_attribute("data-one") == one
    assert "{n}" in (window.locator("#filter").get_attribute("data-many") or "")


def test_without_the_list_the_ready_made_pages_are_named(window: Page, base: str) -> None:
    """A fetch can fail on a train; nobody should wait for ever."""
    window.route("**/goals.fi.json", lambda route: route.abort())
    window.goto(f"{base}{GOALS}?year=2026")
    expect(window.locator("#found")).to_contain_text("Luetteloa ei saatu haettua")


def test_without_script_the_ways_are_links_and_no_form_is_seen(browser: Browser, base: str) -> None:
    """A form that does nothing is worse than none."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(base + GOALS)
    expect(page.locator("#filter")).to_be_hidden()
    assert page.locator("[data-filter] a").count() > 20
    way = page.locator("[data-filter=year] a").first.get_attribute("href") or ""
    page.goto(urljoin(page.url, way))
    assert way.split("/")[-2] in page.locator("h1").inner_text()
    page.close()
