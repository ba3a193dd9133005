"""A table of open data: what its columns are called and hold, and where its rows come from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from ..model.indicator import Indicator
from ..model.plan import Goal
from ..model.text import RichText, Text, without_footnotes
from ..model.time import Due
from ..resolve.plan_set import PlanSet
from ..resolve.stories import Stories
from ..view.addresses import Address

Value: TypeAlias = "str | int | bool | Decimal | date | tuple[str, ...] | None"
"""What a cell holds. None is an empty cell, and so is an empty tuple; an empty text does not exist."""
Row: TypeAlias = Mapping[str, Value]
"""One row, by the names of its columns."""
Datatype = Literal["string", "integer", "decimal", "boolean", "date", "anyURI", "ids"]
"""``ids``: several ids, none of which holds a space, with a space between them."""

_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(\*{1,2})([^*]+)\1")
_WIDTHS: Mapping[Datatype, int] = {
    "string": 22,
    "integer": 9,
    "decimal": 10,
    "boolean": 10,
    "date": 12,
    "anyURI": 24,
    "ids": 28,
}
_WIDE = 60


@dataclass(frozen=True)
class Column:
    """A column: its permanent English name, its titles, what it holds.

    ``is_wide`` says that its texts are sentences, so that a spreadsheet gives them room.
    """

    name: str
    fi: str
    sv: str
    datatype: Datatype = "string"
    is_wide: bool = False

    @property
    def width(self) -> int:
        """The width that a spreadsheet gives it, in characters."""
        return _WIDE if self.is_wide else _WIDTHS[self.datatype]


@dataclass(frozen=True)
class Data:
    """What rows are made from: the plan set, the address of every id, and what is said of each goal."""

    plan_set: PlanSet
    addresses: Mapping[str, Address]
    stories: Stories

    def pages(self, record_id: str) -> Row:
        """Return the full address of an id in both languages; empty where the site lacks language or page."""
        site, place = self.plan_set.site, self.addresses.get(record_id)
        found: dict[str, Value] = {"page_fi": None, "page_sv": None}
        if place is not None:
            anchor = f"#{place.anchor}" if place.anchor else ""
            found |= {f"page_{locale}": f"{site.address}{locale}/{place.path}{anchor}" for locale in site.languages}
        return found


@dataclass(frozen=True)
class Table:
    """A table of open data.

    Attributes:
        name: Its permanent English name, and that of its file.
        title: What it is called.
        description: What one row is, and what its reader has to know.
        key: The columns that tell every row from the others.
        columns: In order.
        rows: Returns the rows in the order of the plan set, each with a value for every column.
    """

    name: str
    title: Text
    description: Text
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Callable[[Data], Iterable[Row]]


def words(name: str, fi: str, sv: str, *, is_wide: bool = True) -> tuple[Column, Column]:
    """Return the two columns of a text: ``title_fi`` and ``title_sv``."""
    return (
        Column(f"{name}_fi", f"{fi} suomeksi", f"{sv} på finska", is_wide=is_wide),
        Column(f"{name}_sv", f"{fi} ruotsiksi", f"{sv} på svenska", is_wide=is_wide),
    )


PAGES = (
    Column("page_fi", "Sivu suomeksi", "Sidan på finska", "anyURI"),
    Column("page_sv", "Sivu ruotsiksi", "Sidan på svenska", "anyURI"),
)
SOURCE_REF = Column("source_ref", "Kohta asiakirjassa", "Ställe i dokumentet")
DUE = (
    *words("due_printed", "Määräaika", "Tidsfrist", is_wide=False),
    Column("due_form", "Määräajan muoto", "Tidsfristens form"),
    Column("due_earliest", "Aikaisin päivä", "Tidigaste dag", "date"),
    Column("due_latest", "Viimeinen päivä", "Sista dag", "date"),
    Column("due_is_questioned", "Kysymysmerkki lähteessä", "Frågetecken i källan", "boolean"),
)


def said(name: str, text: Text | RichText | None) -> Row:
    """Return the two values of a text as plain words; a missing Swedish one stays empty."""
    if text is None:
        return {f"{name}_fi": None, f"{name}_sv": None}
    return {f"{name}_fi": plain(text.fi), f"{name}_sv": plain(text.sv) if text.sv else None}


def due(when: Due | None) -> Row:
    """Return the values of a deadline; all empty where there is none."""
    return {
        **said("due_printed", when.printed if when else None),
        "due_form": when.form if when else None,
        "due_earliest": when.earliest if when else None,
        "due_latest": when.latest if when else None,
        "due_is_questioned": when.is_questioned if when else None,
    }


def plain(markdown: str) -> str:
    """Return the words of a text without emphasis, link targets and footnote references."""
    return _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", without_footnotes(markdown))).strip()


def own_indicators(goal: Goal) -> Iterator[tuple[str | None, Indicator]]:
    """Yield the indicators of a goal: those that its actions share, without an action, then each action's own."""
    yield from ((None, indicator) for indicator in goal.indicators)
    for action in goal.actions:
        yield from ((action.id, indicator) for indicator in action.indicators)
