"""What was published once and is no longer there, or stands somewhere else: nothing goes without a word."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .record import Id, Many, Record
from .text import Text
from .time import Date

_PAGE_ADDRESS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)+(?:#[a-z0-9-]+)?")

RemovedKind = Literal[
    "organisation",
    "municipality",
    "responsible_party",
    "plan",
    "section",
    "focus_area",
    "goal",
    "subgoal",
    "action",
    "indicator",
    "footnote",
    "source",
    "evaluation",
    "scale",
    "rating_group",
    "rating",
    "service_area",
    "survey",
    "survey_group",
    "survey_row",
    "survey_theme",
    "negotiation",
    "priority",
    "legal_duty",
    "known_plan",
    "year_clock",
    "entry",
    "recurrence",
    "series",
    "page",
]
"""What a removed thing was. ``page`` is a page that belonged to no single thing."""


def _check_page_address(value: str) -> str:
    if not _PAGE_ADDRESS.fullmatch(value):
        raise PydanticCustomError("page_address_form", "not the address of a page")
    return value


PageAddress = Annotated[str, AfterValidator(_check_page_address)]
"""The address of a page below its language: ``luvn/hyvinvointi-2024/mieli-2/``, with ``#anchor`` for a place on it."""


class Removed(Record):
    """A tombstone: what it was, since when it is gone, why, and what came instead.

    Attributes:
        id: The id that it had. It is never given to anything else.
        address: Where it stood. A page without ``#`` speaks for all that was published below it too.
        instead: Id of what came instead; None where nothing did.
    """

    id: Id
    kind: RemovedKind
    address: PageAddress
    title: Text
    since: Date
    why: Text
    instead: Id | None = None


class Moved(Record):
    """A page that stands at a new address, with everything below it: readers of the old one are led on."""

    from_: PageAddress = Field(alias="from")
    to: PageAddress
    since: Date


class RemovedList(Record):
    """All of ``data/removed.yml``."""

    removed: Many[Removed] = ()
    moved: Many[Moved] = ()
