"""The address of a goal is copied by keyboard alone, and without a script it stands there as words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from generator.model.text import LOCALES, Locale

pytestmark = pytest.mark.browser

GOAL = "luvn/hyvinvointi-2024/mieli-2/"
COPIED: dict[Locale, tuple[str, str]] = {
    "fi": ("Kopioi linkki", "Linkki kopioitu"),
    "sv": ("Kopiera länken", "Länken är kopierad"),
}


def tab_to(page: Page, name: str) -> bool:
    """Press Tab until a button of a name has the focus; tell whether it ever has."""
    for _stop in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.localName + document.activeElement.textContent") == f"button{name}":
            return True
    return False


@pytest.mark.parametrize("locale", LOCALES)
def test_the_address_is_copied_with_the_keyboard(locale: Locale, browser: Browser, base: str) -> None:
    """Who has no mouse passes a promise on as easily, and hears that it worked."""
    name, said = COPIED[locale]
    context = browser.new_context(viewport={"width": 320, "height": 700})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{base}{locale}/{GOAL}")
    assert tab_to(page, name)
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text=said).wait_for()
    canonical = page.get_attribute("link[rel=canonical]", "href")
    assert page.evaluate("navigator.clipboard.readText()") == canonical
    context.close()


def test_without_a_script_the_address_stands_there_as_words(browser: Browser, base: str) -> None:
    """It can be read, marked and followed; a button that does nothing is not there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}sv/{GOAL}")
    assert page.locator(".share a").inner_text() == page.get_attribute("link[rel=canonical]", "href")
    assert page.locator(".share button").count() == 0
    context.close()
