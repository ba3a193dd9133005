"""Readers' circumstances besides width and scheme: their own colours, larger text, less motion, no script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser

from .chromium import PROBES, start_painting
from .finding import Finding
from .keyboard import find_keyboard_faults


@dataclass(frozen=True)
class Circumstance:
    """How a reader meets a page, and what is asked of it then.

    Attributes:
        name: What it is called in a finding.
        probe: The function of ``probes.js`` that tells the faults.
        width_px: Width of the window.
        scheme: The colour scheme that the reader asks for.
        text_px: How large the reader has asked for text; 16 where nothing is asked.
        has_script: Whether scripts run.
        has_forced_colours: Whether the colours are the reader's own; then the keyboard walk sees the focus too.
        is_painted: Whether the page has to be painted to see it.
    """

    name: str
    probe: str
    width_px: int = 320
    scheme: Literal["light", "dark"] = "light"
    text_px: int = 16
    has_script: bool = True
    has_forced_colours: bool = False
    is_painted: bool = False

    def __str__(self) -> str:
        """Return its name."""
        return self.name


CIRCUMSTANCES = (
    Circumstance("forced colours, light", "forcedColours", has_forced_colours=True),
    Circumstance("forced colours, dark", "forcedColours", 1280, "dark", has_forced_colours=True),
    Circumstance("reduced motion", "motion", 1280),
    Circumstance("layout shift, narrow", "layoutShift", is_painted=True),
    Circumstance("layout shift, wide", "layoutShift", 1280, is_painted=True),
    Circumstance("large text, narrow", "largeText", text_px=32),
    Circumstance("large text, wide", "largeText", 1280, text_px=32),
    Circumstance("no script, narrow", "withoutScript", has_script=False),
    Circumstance("no script, wide", "withoutScript", 1280, has_script=False),
)


def meet(browser: Browser, base: str, addresses: Sequence[str], way: Circumstance) -> Iterator[Finding]:
    """Open pages in a circumstance and yield what is lost in it."""
    with start_painting(browser) if way.is_painted else nullcontext(browser) as chosen:
        yield from _meet(chosen, base, addresses, way)


def _meet(browser: Browser, base: str, addresses: Sequence[str], way: Circumstance) -> Iterator[Finding]:
    context = browser.new_context(
        viewport={"width": way.width_px, "height": 800},
        color_scheme=way.scheme,
        reduced_motion="reduce",
        forced_colors="active" if way.has_forced_colours else "none",
        java_script_enabled=way.has_script,
        service_workers="block",
    )
    context.set_default_timeout(20_000)
    page = context.new_page()
    sizes = {"standard": way.text_px, "fixed": way.text_px}
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    for address in addresses:
        page.goto(base + address)
        # The tests' own questions are answered even where the page's scripts do not run.
        page.evaluate(PROBES.read_text(encoding="utf-8"))
        found: list[tuple[str, str]] = [(rule, where) for rule, where in page.evaluate(f"probes.{way.probe}()")]
        if way.has_forced_colours:
            found += find_keyboard_faults(page)
        yield from (Finding(way.name, rule, where, address, str(way.width_px)) for rule, where in found)
    context.close()
