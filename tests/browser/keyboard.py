"""A walk over a page with the Tab key alone."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page


def find_keyboard_faults(page: Page) -> Iterator[tuple[str, str]]:
    """Yield rule and element of each fault on a walk from the top of the page to its end.

    Every control is reached, in the order of the document, and at each stop the focus is to be seen: on the
    screen, covered by nothing, with a ring.
    """
    names: list[str] = page.evaluate("probes.stopNames()")
    page.evaluate("window.scrollTo(0, 0); document.activeElement.blur()")
    reached: list[int] = []
    for _ in range(len(names) + 1):
        page.keyboard.press("Tab")
        stop = page.evaluate("probes.atStop()")
        if stop is None:
            break
        if stop["index"] < 0:
            yield "focus lands on what is no control", stop["where"]
        yield from ((fault, stop["where"]) for fault in stop["faults"])
        if stop["index"] in reached:
            yield "the focus comes back before the end of the page", stop["where"]
            break
        if reached and stop["index"] < reached[-1]:
            yield "the focus jumps back in the document", stop["where"]
        reached.append(stop["index"])
    yield from (("the Tab key does not reach it", names[index]) for index in set(range(len(names))) - set(reached))


def find_skip_link_faults(page: Page) -> Iterator[tuple[str, str]]:
    """Yield rule and element where the first stop does not lead past the header into the content."""
    page.evaluate("window.scrollTo(0, 0); document.activeElement.blur()")
    page.keyboard.press("Tab")
    first = page.evaluate("[document.activeElement.getAttribute('href') ?? '', probes.atStop()?.where ?? 'nothing']")
    if not first[0].startswith("#"):
        yield "the first stop is no skip link", first[1]
        return
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    is_inside = page.evaluate(
        """() => {
            const main = document.querySelector("main");
            const inside = [...main.querySelectorAll("a[href], button, summary, [tabindex]")];
            return main.contains(document.activeElement) || !inside.some((element) => element.tabIndex >= 0);
        }"""
    )
    if not is_inside:
        yield "after the skip link the focus is not in the content", first[1]
