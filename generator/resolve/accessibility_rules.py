"""What is wrong with the accessibility statement: claims that its faults deny, and what has gone out of date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from ..load.records import Filed, Path, Records
from ..model.accessibility import Accessibility
from ..model.record import Record
from ..problems import Location, Problem, problem

FILE = "data/accessibility.yml"
OUTDATED_AUTHORITY = re.compile(
    r"aluehallintoviras\w*|regionförvaltningsverk\w*|\bESAVI\w*|\bAVI\b|\bRFV\b|[\w.@-]*\b(?:avi|rfv)\.fi\b",
    re.IGNORECASE,
)
"""The regional state administrative agencies; Traficom has been the supervisor since 1 January 2025."""


def find_accessibility_problems(records: Records, today: date) -> Iterator[Problem]:
    """Yield what is wrong or missing in the accessibility statement, rule by rule."""
    if not records.accessibility:
        yield problem("S104", Location(FILE))
    if records.site.record.feedback is None:
        yield problem("S105", records.site.location())
    for filed in records.accessibility:
        for rule in _RULES:
            yield from rule(filed)
        yield from _find_old_review(filed, today)


def _find_denied_claim(filed: Filed[Accessibility]) -> Iterator[Problem]:
    said = filed.record
    if said.status == "full" and said.faults:
        yield problem("S101", filed.location("status"), count=len(said.faults))
    elif said.status != "full" and not said.faults:
        yield problem("S106", filed.location("status"))


def _find_old_review(filed: Filed[Accessibility], today: date) -> Iterator[Problem]:
    reviewed = filed.record.reviewed
    if (today.year - 1, today.month, today.day) > (reviewed.year, reviewed.month, reviewed.day):
        yield problem("S102", filed.location("reviewed"), day=reviewed.isoformat())


def _find_outdated_authority(filed: Filed[Accessibility]) -> Iterator[Problem]:
    for path, words in _words(filed):
        found = OUTDATED_AUTHORITY.search(words)
        if found:
            yield problem("S103", filed.location(*path), found=found[0])


def _words(filed: Filed[Accessibility]) -> Iterator[tuple[Path, str]]:
    """Yield every text of the statement with its path."""
    for path, record in filed.parts:
        yield from (((*path, name), value) for name, value in _fields(record) if isinstance(value, str))


def _fields(record: Record) -> Iterator[tuple[str, object]]:
    yield from vars(record).items()


_RULES: tuple[Callable[[Filed[Accessibility]], Iterator[Problem]], ...] = (
    _find_denied_claim,
    _find_outdated_authority,
)
