"""Chromium as the tests use it: the one of this machine, in a window of a width and a colour scheme."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, BrowserType, Page, sync_playwright

# The shell is the same engine without the window around it: a visit costs a third less.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Paints nothing, which halves the cost of a stop of the keyboard walk: each moves the focus ring, and no one watches.
UNWATCHED = "--disable-threaded-compositing"
PROBES = Path(__file__).with_name("probes.js")


@dataclass(frozen=True)
class Setting:
    """A window: its width in CSS pixels and the colour scheme that its reader asks for."""

    width_px: int
    scheme: Literal["light", "dark"]

    def __str__(self) -> str:
        """Return ``320 light``."""
        return f"{self.width_px} {self.scheme}"


def launch(kind: BrowserType, *flags: str) -> Browser:
    """Return a browser with some flags more: Chromium of the system where there is one, else Playwright's own."""
    own = next(filter(None, map(shutil.which, NAMES)), None)
    return kind.launch(executable_path=own, args=[*FLAGS, *flags])


@contextmanager
def start_chromium() -> Iterator[Browser]:
    """Yield a browser that paints nothing."""
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium, UNWATCHED)
        yield browser
        browser.close()


@contextmanager
def start_painting(browser: Browser) -> Iterator[Browser]:
    """Yield a browser beside another that paints its pages, as a check of what moves on the screen needs."""
    painting = launch(browser.browser_type)
    yield painting
    painting.close()


@contextmanager
def open_window(browser: Browser, setting: Setting) -> Iterator[Page]:
    """Yield an empty window of a setting; the probes and axe are there on every page that it opens."""
    context = browser.new_context(
        viewport={"width": setting.width_px, "height": 800},
        color_scheme=setting.scheme,
        reduced_motion="reduce",
        service_workers="block",
    )
    context.set_default_timeout(20_000)
    context.add_init_script(path=PROBES)
    context.add_init_script(script=(files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    yield context.new_page()
    context.close()
