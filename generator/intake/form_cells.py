"""What a cell of the form says: the name of a choice, a figure, a day or words; or why it says none of them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from ..exchange.form_columns import FormColumn, choices
from ..exchange.form_rows import Answer, FormRow
from ..model.text import find_unfit

_EARLIEST = date(2000, 1, 1)
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})-(\d{2})-(\d{2})")
_FIGURE = re.compile(r"(\d+)(?:[.,]0+)?(?:\s*[–—-]\s.*)?", re.DOTALL)
_REFERENCE = re.compile(r"\[\^[^\]\s]+\]|\]\([^)]*\)")
_RICH = frozenset({"assessment_fi", "assessment_sv"})
"""Columns whose words may hold bold, emphasis and links."""


class CellError(Exception):
    """A value that does not fit: the code of the problem and the values of its words."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


def read_answer(row: FormRow, column: FormColumn, value: object, today: date) -> Answer:
    """Return what the cell of a column answers.

    Args:
        row: What the row is about.
        column: The column that asks.
        value: What stands in the cell: None, words, a figure, a day.
        today: The last day that a status can have been seen on.

    Raises:
        CellError: The value does not fit.
    """
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    match column.takes:
        case "date":
            return _day(value, today)
        case "choice":
            return _figure(row, value) if column.name == "rating" else _choice(row, column.name, value)
        case _:
            return _words(row, column.name, value)


def tidy(value: object) -> str:
    """Return a value as words: line ends as ours, no space around, letters in one piece each."""
    if isinstance(value, datetime | date):
        return f"{value.day}.{value.month}.{value.year}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    words = str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return unicodedata.normalize("NFC", words.strip())


def _day(value: object, today: date) -> date:
    day = value.date() if isinstance(value, datetime) else value if isinstance(value, date) else _typed_day(value)
    if day is None or not _EARLIEST <= day <= today:
        raise CellError("L303", value=tidy(value), today=tidy(today))
    return day


def _typed_day(value: object) -> date | None:
    found = _DAY.fullmatch(tidy(value)) if isinstance(value, str) else None
    if found is None:
        return None
    year, month, day = (found[3], found[2], found[1]) if found[1] else (found[4], found[5], found[6])
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _choice(row: FormRow, name: str, value: object) -> Answer:
    """Return the choice of a label, of either half of it, or of its name in the data."""
    said = _folded(tidy(value))
    offered = choices(row, name)
    for answer, label in offered.items():
        if said in {_folded(part) for part in (label, *label.split(" / "), str(answer))}:
            return answer
    raise CellError("L302", value=tidy(value), choices="; ".join(offered.values()))


def _figure(row: FormRow, value: object) -> Answer:
    """Return the rating of a label or of a whole number, written ``4``, ``4,0`` or ``4 – …``."""
    found = _FIGURE.fullmatch(tidy(value)) if not isinstance(value, bool) else None
    figure = int(found[1]) if found else None
    if figure in choices(row, "rating"):
        return figure
    assert row.scale is not None
    raise CellError("L304", value=tidy(value), lowest=row.scale.lowest, highest=row.scale.highest)


def _words(row: FormRow, name: str, value: object) -> str:
    words = tidy(value)
    unfit = find_unfit(words, is_rich=name in _RICH)
    if unfit is not None:
        raise CellError("L305", found=unfit)
    known = _REFERENCE.findall(str(row.answers[name] or ""))
    new = next((each for each in _REFERENCE.findall(words) if each not in known), None)
    if new is not None:
        raise CellError("L306", found=new)
    return words


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
