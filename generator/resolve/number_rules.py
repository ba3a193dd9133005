"""Figures and dates within words: the same in both languages, and the same as the date that stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date as Day  # noqa: N812

from ..load.records import Filed
from ..model.change_log import ChangeLog
from ..model.record import Record
from ..model.time import Due, first_day, last_day
from ..model.year_clock import Entry
from ..problems import Problem, problem

_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_DATE = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:\d\d)?\d\d)(?!\d)")
_MONTH = re.compile(r"(?<![\d./])(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIGURE = re.compile(r"\d{2,}")
"""A figure of one digit may be a word in the other language."""

Span = tuple[Day, Day]


def find_unequal_numbers(filed: Filed[Record]) -> Iterator[Problem]:
    """Yield a text whose languages name different figures.

    What was recorded of a change is left alone: it tells what stood there.
    """
    if isinstance(filed.record, ChangeLog):
        return
    for path, text in filed.texts:
        if text.sv is not None:
            finnish, swedish = figures_in(text.fi), figures_in(text.sv)
            if finnish != swedish:
                only = {"fi": _listed(finnish - swedish), "sv": _listed(swedish - finnish)}
                yield problem("P108", filed.location(*path, "sv"), None, **only)


def find_printed_dates_elsewhere(filed: Filed[Record]) -> Iterator[Problem]:
    """Yield a deadline or an entry of a year clock whose printed words name a day or year outside its date."""
    for path, record in filed.parts:
        match record:
            case Due(start=str(start), end=str(end)):
                printed, dates = record.printed.fi, [(start, end)]
            case Due(date=str(date)):
                printed, dates = record.printed.fi, [(date, date)]
            case Entry(until=str(until)):
                printed, dates = record.printed, [(record.days[0], until)]
            case Entry():
                printed, dates = record.printed, [(day, day) for day in record.days]
            case _:
                continue
        spans = [_span(start, end) for start, end in dates]
        named = next((words for words, span in spans_named(printed) if not _touches(span, spans)), None)
        if named:
            said = ", ".join("–".join(dict.fromkeys(each)) for each in dates)
            yield problem("P210", filed.location(*path, "printed"), None, named=named, date=said)


def figures_in(words: str) -> set[str]:
    """Return the figures of two digits or more; of a date the month is left out, for it may be a word."""
    whole = _DATE.sub(lambda found: f"{found[1]} {found[3]}", _THOUSANDS.sub("", words))
    return set(_FIGURE.findall(whole))


def spans_named(printed: str) -> Iterator[tuple[str, Span]]:
    """Yield each whole date, month and year that printed words name, as written and as a span of days.

    A year of two digits is one of this century. What no calendar has is passed over.
    """
    for found in _DATE.finditer(printed):
        with suppress(ValueError):
            day = Day(int(found[3]) % 100 + (int(found[3]) // 100 or 20) * 100, int(found[2]), int(found[1]))
            yield found[0], (day, day)
    for found in _MONTH.finditer(printed):
        month = f"{found[2]}-{int(found[1]):02}"
        yield found[0], _span(month, month)
    for found in _YEAR.finditer(printed):
        yield found[0], _span(found[0], found[0])


def _span(start: str, end: str) -> Span:
    return first_day(start), last_day(end)


def _touches(named: Span, spans: Sequence[Span]) -> bool:
    return any(named[0] <= end and start <= named[1] for start, end in spans)


def _listed(figures: set[str]) -> str:
    return ", ".join(sorted(figures)) or "–"
