"""Checks of one page in an open window: what its reader sees, hears and can reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playwright.sync_api import ConsoleMessage, Page, Request, Response

from .chromium import Setting
from .finding import Finding
from .keyboard import find_keyboard_faults, find_skip_link_faults
from .table_tree import find_table_faults

Found = Iterator[tuple[str, str]]
"""Rule and element of each fault."""

PROBES = {
    "axe": "axeFaults",
    "sideways scroll": "sidewaysScroll",
    "scrolling regions": "scrollers",
    "text spacing": "textSpacing",
}


class Window:
    """An open window that keeps account of what its pages ask for and complain of."""

    def __init__(self, page: Page, setting: Setting, base: str) -> None:
        self.page = page
        self.setting = setting
        self._base = base
        self._session = page.context.new_cdp_session(page)
        self._heard: list[tuple[str, str, str]] = []
        page.on("request", self._hear_request)
        page.on("response", self._hear_response)
        page.on("console", self._hear_console)
        page.on("pageerror", lambda error: self._heard.append(("console", "a script failed", str(error))))

    def visit(self, address: str) -> Iterator[Finding]:
        """Open a page of the site and yield the findings of every check."""
        self._heard.clear()
        self.page.goto(self._base + address)
        checks: dict[str, Callable[[], Found]] = {
            "tables": lambda: find_table_faults(self.page, self._session),
            **{name: self._ask(probe) for name, probe in PROBES.items()},
            "keyboard": lambda: find_keyboard_faults(self.page),
            "skip link": lambda: find_skip_link_faults(self.page),
        }
        for name, check in checks.items():
            yield from (Finding(name, rule, where, address, str(self.setting)) for rule, where in check())
        yield from (Finding(name, rule, where, address, str(self.setting)) for name, rule, where in self._heard)

    def walk_open_menus(self, address: str) -> Iterator[Finding]:
        """Open a page and every menu on it, and yield what a walk with the Tab key finds."""
        self.page.goto(self._base + address)
        self.page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
        for rule, where in [*find_keyboard_faults(self.page), *self.page.evaluate("probes.sidewaysScroll()")]:
            yield Finding("open menus", rule, where, address, str(self.setting))

    def switch_language(self, address: str, anchor: str, twin: str) -> Iterator[Finding]:
        """Follow the language switch from an anchor and yield where it does not lead to the same one."""
        self.page.goto(f"{self._base}{address}#{anchor}")
        self.page.locator(f"a[hreflang={twin.partition('/')[0]}]").first.press("Enter")
        self.page.wait_for_load_state()
        if self.page.url != f"{self._base}{twin}#{anchor}":
            led = self.page.url.removeprefix(self._base)
            yield Finding(
                "language switch", "the switch loses the place", f"{anchor} -> {led}", address, str(self.setting)
            )

    def _ask(self, probe: str) -> Callable[[], Found]:
        return lambda: ((rule, where) for rule, where in self.page.evaluate(f"probes.{probe}()"))

    def _hear_request(self, request: Request) -> None:
        if not request.url.startswith((self._base, "data:", "blob:")):
            self._heard.append(("other hosts", "a request to another host", request.url))

    def _hear_response(self, response: Response) -> None:
        if response.status >= 400:
            self._heard.append(("console", f"answered with {response.status}", response.url.removeprefix(self._base)))

    def _hear_console(self, message: ConsoleMessage) -> None:
        # An answer of 400 and more is told by the response itself, with its address.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self._heard.append(("console", f"console {message.type}", message.text[:200]))
