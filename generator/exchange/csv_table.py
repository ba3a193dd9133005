"""Tables as CSV (RFC 4180), and back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from .table import Column, Datatype, Row, Value

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a text begins that a spreadsheet would take for a formula, or that looks like one made harmless."""
_HARMLESS = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


class CsvError(ValueError):
    """A CSV file that is not of the table; ``line`` is where, counted from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line


def to_csv(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """Return rows as CSV: UTF-8 without a byte order mark, CRLF at the end of each line, names of columns first.

    Nothing is an empty cell. Yes and no are ``true`` and ``false``, days ISO dates, numbers have a
    decimal point. A text that a spreadsheet would run as a formula has an apostrophe before it.

    Raises:
        KeyError: A row lacks a column.
        ValueError: A text is empty, or a value is not of the type of its column.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([_cell(column, row[column.name]) for column in columns] for row in rows)
    return written.getvalue().encode()


def from_csv(columns: Sequence[Column], content: bytes) -> tuple[dict[str, Value], ...]:
    """Return the rows of a CSV file, what ``to_csv`` was given; a byte order mark is passed over.

    Raises:
        CsvError: The columns are others, a line is longer or shorter, or a value is not of its type.
    """
    lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    names = [column.name for column in columns]
    if next(lines, None) != names:
        raise CsvError(1, f"the columns are not {', '.join(names)}")
    rows = []
    for cells in lines:
        if len(cells) != len(columns):
            raise CsvError(lines.line_num, f"{len(cells)} cells, not {len(columns)}")
        try:
            values = [_value(column.datatype, cell) for column, cell in zip(columns, cells, strict=True)]
        except (ValueError, ArithmeticError) as error:
            raise CsvError(lines.line_num, str(error)) from None
        rows.append(dict(zip(names, values, strict=True)))
    return tuple(rows)


def as_text(column: Column, value: Value) -> str:
    """Return a value as a text of its column's type, an empty one for nothing.

    Raises:
        ValueError: The value is not of that type, or an empty text.
    """
    match column.datatype, value:
        case _, None | ():
            return ""
        case "boolean", bool():
            return "true" if value else "false"
        case "integer", int() if not isinstance(value, bool):
            return str(value)
        case "decimal", Decimal():
            return format(value, "f")
        case "date", date():
            return value.isoformat()
        case "ids", tuple() if all(value) and not any(" " in each for each in value):
            return " ".join(value)
        case "string" | "anyURI", str() if value:
            return value
    raise ValueError(f"{column.name}: {value!r} is no {column.datatype}")


def _cell(column: Column, value: Value) -> str:
    written = as_text(column, value)
    is_text = column.datatype in ("string", "ids", "anyURI")
    return f"'{written}" if is_text and _FORMULA.match(written) else written


def _value(datatype: Datatype, cell: str) -> Value:
    if cell == "":
        return None
    match datatype:
        case "integer":
            return int(cell)
        case "decimal":
            return Decimal(cell)
        case "date":
            return date.fromisoformat(cell)
        case "boolean":
            if cell not in ("true", "false"):
                raise ValueError(f"{cell!r} is neither true nor false")
            return cell == "true"
        case "ids":
            return tuple(_text(cell).split(" "))
        case "string" | "anyURI":
            return _text(cell)


def _text(cell: str) -> str:
    return cell[1:] if _HARMLESS.match(cell) else cell
