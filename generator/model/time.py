"""Deadlines and dates of known precision: as printed, and as days that can be sorted."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date as Day  # noqa: N812
from functools import cache
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from .record import Record
from .text import Text

_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-H([12]))?")
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2199


def _parse_date(value: object) -> Day:
    """Return the day that an ISO string such as ``2024-05-31`` names."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("date_form", "not an ISO date")
    try:
        return Day.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("date_impossible", "no such day") from None


Date = Annotated[
    Day,
    BeforeValidator(_parse_date),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "examples": ["2024-05-31"]}),
]
"""A day, written ``2024-05-31``."""


def _partial_date_as_text(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _check_partial_date(value: str) -> str:
    found = _PARTIAL_DATE.fullmatch(value)
    if not found:
        raise PydanticCustomError("partial_date_form", "not a year, half, month or day")
    year, month, day, _half = found.groups()
    try:
        Day(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise PydanticCustomError("date_impossible", "no such day") from None
    if not _EARLIEST_YEAR <= int(year) <= _LATEST_YEAR:
        raise PydanticCustomError("date_impossible", "no such day")
    return value


PartialDate = Annotated[
    str,
    BeforeValidator(_partial_date_as_text),
    AfterValidator(_check_partial_date),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "minimum": _EARLIEST_YEAR,
            "maximum": _LATEST_YEAR,
            "pattern": f"^{_PARTIAL_DATE.pattern}$",
            "examples": [2024, "2024-H1", "2024-05", "2024-05-31"],
        }
    ),
]
"""A year ``2024``, a half year ``2024-H1``, a month ``2024-05`` or a day ``2024-05-31``."""


@cache
def first_day(when: str) -> Day:
    """Return the first day of a partial date."""
    year, month, day, half = _parts(when)
    if half:
        return Day(year, 1 if half == 1 else 7, 1)
    return Day(year, month or 1, day or 1)


@cache
def last_day(when: str) -> Day:
    """Return the last day of a partial date."""
    year, month, day, half = _parts(when)
    if half:
        month = 6 if half == 1 else 12
    month = month or 12
    return Day(year, month, day or monthrange(year, month)[1])


def _parts(when: str) -> tuple[int, int | None, int | None, int | None]:
    found = _PARTIAL_DATE.fullmatch(when)
    if not found:
        raise ValueError(f"not a partial date: {when}")
    year, month, day, half = (int(part) if part else None for part in found.groups())
    assert year is not None
    return year, month, day, half


class Due(Record):
    """When something has to be done, in the words of the source and as a span of days.

    ``form`` says how the words are meant:

    * ``by``: "vuoteen 2026 mennessä"; the words leave open whether the start or the end of the
      date is meant, so the span is the whole date.
    * ``by_start_of``, ``by_end_of``: the first or the last day of the date.
    * ``during``: some time within the date.
    * ``from``: from the first day of the date on, with no end.
    * ``between``: from ``start`` to ``end``.
    * ``council_term_end``, ``plan_period``: words that point at a term; the date says which.
    """

    printed: Text
    form: Literal["by", "by_start_of", "by_end_of", "during", "from", "between", "council_term_end", "plan_period"]
    date: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    is_questioned: bool = False
    """The source prints a question mark after the deadline."""

    @model_validator(mode="after")
    def _check_dates(self) -> Due:
        if self.form in ("between", "plan_period"):
            if self.start is None or self.end is None or self.date is not None:
                raise PydanticCustomError("due_needs_span", "needs start and end")
            if first_day(self.start) > last_day(self.end):
                raise PydanticCustomError("end_before_start", "end before start")
        elif self.date is None or self.start is not None or self.end is not None:
            raise PydanticCustomError("due_needs_date", "needs a date", {"form": self.form})
        return self

    @property
    def earliest(self) -> Day:
        """The first day that the words can mean."""
        if self.date is None:
            assert self.start is not None
            return first_day(self.start)
        if self.form in ("by_end_of", "council_term_end"):
            return last_day(self.date)
        return first_day(self.date)

    @property
    def latest(self) -> Day | None:
        """The last day that the words can mean; None where they set no end."""
        if self.form == "from":
            return None
        if self.date is None:
            assert self.end is not None
            return last_day(self.end)
        if self.form == "by_start_of":
            return first_day(self.date)
        return last_day(self.date)


class Period(Record):
    """The years that a plan covers, both ends included; a missing end is an open one."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _check_order(self) -> Period:
        if self.start and self.end and first_day(self.start) > last_day(self.end):
            raise PydanticCustomError("end_before_start", "end before start")
        return self
