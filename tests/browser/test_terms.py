"""A term that is explained in place stands in its sentence as any other word does."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.render.terms import PageTerms
from generator.view.addresses import Address
from generator.view.glossary import Explanation, Explanations

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
