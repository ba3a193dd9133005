"""A year clock: what happens when in a year, with days that may be unknown."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .record import Id, Many, Record, SourceRef
from .text import Text
from .time import PartialDate, first_day, last_day


class Entry(Record):
    """A dated event. ``days`` has several dates where the source prints several.

    A month without a day is a day that the source leaves open ("xx.12.2023"). ``is_yearly`` says
    that the source gives no year because the event comes back every year.
    """

    id: Id
    source_ref: SourceRef
    title: Text
    printed: str
    days: Many[PartialDate]
    until: PartialDate | None = None
    is_yearly: bool = False
    if_needed: bool = False
    body: Id | None = None

    @model_validator(mode="after")
    def _check_days(self) -> Entry:
        if not self.days:
            raise PydanticCustomError("entry_needs_day", "needs a day")
        if self.until and first_day(self.days[0]) > last_day(self.until):
            raise PydanticCustomError("end_before_start", "end before start")
        return self

    @property
    def day_known(self) -> bool:
        """Whether every date names a day."""
        return all(day.count("-") == 2 for day in self.days)


class Recurrence(Record):
    """Something that happens a number of times, without dates: "7-10 times a year"."""

    id: Id
    source_ref: SourceRef
    title: Text
    printed: str
    times_min: int | None = Field(default=None, ge=1)
    times_max: int | None = Field(default=None, ge=1)
    per: Literal["year", "month"] | None = None
    each: Text | None = None
    """For whom the number counts, such as "each body"."""
    body: Id | None = None


class YearClock(Record):
    """The year of an organisation: dated entries, recurrences and texts without a place in the year."""

    id: Id
    organisation: Id
    source: Id
    title: Text
    year: int = Field(ge=1900, le=2199)
    translation: Literal["approved", "unapproved"] = "unapproved"
    entries: Many[Entry] = ()
    recurrences: Many[Recurrence] = ()
    boxes: Many[Text] = ()
    """Texts of the source's figure that stand at no date."""
    other_dates: Many[Entry] = ()
    """Dated texts of the same document that are not part of the clock."""
