"""A term that is explained in place stands in its sentence as any other word does."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.render.terms import PageTerms
from generator.view.addresses import Address
from generator.view.glossary import Explanation, Explanations

from .chromium import start_painting

pytestmark = pytest.mark.browser

LINES = """() => {
  const line = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return Math.round(range.getBoundingClientRect().bottom / 8);
  };
  const button = document.querySelector("button");
  const [before, after] = [button.previousSibling, button.nextElementSibling.nextSibling];
  const term = line(button.firstChild, 0);
  return line(before, before.length - 1) === term && line(after, 0) === term;
}"""
"""Whether the last letter before a term and the first one after it stand on its line."""


def test_brackets_stay_on_the_line_of_their_term(browser: Browser, site_folder: Path) -> None:
    """An opening bracket at the end of a line, or a closing one at the beginning, looks like a fault."""
    known = Explanations({"luvn": Explanation("luvn", "LUVN", "Alue.", Address("glossary/"))}, {"luvn": ("LUVN",)})
    text = PageTerms(known, str, "Sanasto").explain("Länsi-Uudenmaan hyvinvointialue (LUVN) järjestää palvelut.")
    (sheet,) = site_folder.glob("assets/*.css")
    page = browser.new_page()
    parted = []
    page.set_content(f"<style>{sheet.read_text('utf-8')}</style><main><p>{text}</p></main>")
    for width_px in range(160, 640, 4):
        page.set_viewport_size({"width": width_px, "height": 600})
        if not page.evaluate(LINES):
            parted.append(width_px)
    page.close()
    assert parted == []


@pytest.mark.parametrize("width_px", [320, 1280])
def test_an_explanation_opens_and_closes_with_the_keyboard(width_px: int, browser: Browser, base: str) -> None:
    """Enter opens it, Tab leads into it, Escape closes it, and the reader is where she was, also without a script."""
    context = browser.new_context(viewport={"width": width_px, "height": 700}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}sv/luvn/")
    term = page.locator("button.term").first
    note = page.locator(f"#{term.get_attribute('popovertarget')}")
    assert not note.is_visible()
    term.press("Enter")
    assert note.is_visible()
    page.keyboard.press("Tab")
    assert "glossary/#" in str(page.locator(":focus").get_attribute("href"))
    box = note.bounding_box()
    assert box
    assert (box["x"] >= 0, box["x"] + box["width"] <= width_px) == (True, True)
    page.keyboard.press("Escape")
    assert not note.is_visible()
    assert page.locator(":focus").inner_text() == term.inner_text()
    context.close()


def test_an_explanation_is_opened_by_touch_and_told_as_open(browser: Browser, base: str) -> None:
    """A screen reader says that the button opens something, and whether it is open."""
    with start_painting(browser) as painting:
        page = painting.new_context(viewport={"width": 320, "height": 700}, has_touch=True).new_page()
        page.set_default_timeout(20_000)
        page.goto(f"{base}fi/luvn/")
        term = page.locator("button.term").first
        assert not _is_told_as_open(page)
        term.tap()
        assert _is_told_as_open(page)


def _is_told_as_open(page: Page) -> bool:
    """Return what the accessibility tree says of the first term of a page."""
    name = page.locator("button.term").first.inner_text()
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    buttons = (each for each in nodes if each["role"]["value"] == "button" and each["name"]["value"] == name)
    return any(each["name"] == "expanded" and each["value"]["value"] for each in next(buttons)["properties"])
