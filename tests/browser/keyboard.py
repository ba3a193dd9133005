"""A walk over a page with the Tab key alone."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

FIRST_STOP = """() => {
    const at = document.activeElement;
    return [at.getAttribute("href") ?? "", probes.atStop()?.where ?? "nothing", at.closest("main") !== null];
}"""
SKIPPED = """() => {
    const main = document.querySelector("main");
    const controls = [...main.querySelectorAll("a[href], button, summary, [tabindex]")];
    return main.contains(document.activeElement) || !controls.some((element) => element.tabIndex >= 0);
}"""


def find_keyboard_faults(page: Page) -> Iterator[tuple[str, str]]:
    """Yield rule and element of each fault on a walk from the top of the page to its end.

    Every control is reached, in the order of the document, and at each stop the focus is to be seen: on the
    screen, covered by nothing, with a ring.
    """
    names: list[str] = page.evaluate("probes.beginWalk()")
    for _ in names:
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    reached: list[int] = []
    for stop in page.evaluate("probes.endWalk()"):
        yield from ((fault, stop["where"]) for fault in stop["faults"])
        if stop["index"] < 0:
            yield "focus lands on what is no control", stop["where"]
        elif stop["index"] in reached:
            yield "the focus comes back before the end of the page", stop["where"]
            break
        elif reached and stop["index"] < reached[-1]:
            yield "the focus jumps back in the document", stop["where"]
        reached.append(stop["index"])
    yield from (("the Tab key does not reach it", names[index]) for index in set(range(len(names))) - set(reached))


def find_skip_link_faults(page: Page) -> Iterator[tuple[str, str]]:
    """Yield rule and element where the first stop is neither in the content nor a link into it."""
    page.evaluate("probes.rewind()")
    page.keyboard.press("Tab")
    link, first, is_in_content = page.evaluate(FIRST_STOP)
    if is_in_content:
        return
    if not link.startswith("#"):
        yield "the first stop is no skip link", first
        return
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    if not page.evaluate(SKIPPED):
        yield "after the skip link the focus is not in the content", first
