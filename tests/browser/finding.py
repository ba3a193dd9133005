"""What a check found, and the words for a heap of findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One fault on one page.

    Attributes:
        check: Name of the check: ``links``, ``axe`` …
        rule: What is broken, the same words for the same fault.
        where: The element: a selector, or the words of a cell.
        page: Address below the site's root: ``fi/luvn/``.
        setting: Window and scheme: ``320 light``; empty where no browser looked.
    """

    check: str
    rule: str
    where: str
    page: str
    setting: str = ""


def report(findings: Iterable[Finding]) -> str:
    """Return a readable list: each fault once, with its element, and how many pages have it; empty when none."""
    pages = defaultdict(list)
    for finding in sorted(findings):
        pages[finding.check, finding.rule, finding.where].append(f"{finding.page or '/'} {finding.setting}".strip())
    lines = []
    for (check, rule, where), found in pages.items():
        more = f" and {len(found) - 2} more" if len(found) > 2 else ""
        lines.append(f"{check}: {rule}\n    at {where}\n    on {', '.join(found[:2])}{more}")
    return "\n".join(lines)
