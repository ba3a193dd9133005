"""Open a form of follow-up that came back: its cells by row and column name, whatever was sorted, moved or renamed."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

import openpyxl
from openpyxl.cell.cell import Cell as ReadCell
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from ..exchange.form_columns import CHECK, COLUMNS, ID
from ..exchange.form_rows import Sheet
from .fault import IntakeError
from .package import UNREADABLE, check_package

ROW_LIMIT = 20_000
"""The most rows of a sheet that are looked at."""
_KEYS_WITHIN = 20
"""How many rows may have come before the hidden one with the names of the columns."""


@dataclass(frozen=True)
class Cell:
    """A cell with something in it: row and column from 1, and what a person or a program put there."""

    row: int
    column: int
    value: object
    is_formula: bool

    @property
    def name(self) -> str:
        """What spreadsheets call it: ``E5``."""
        return f"{get_column_letter(self.column)}{self.row}"


@dataclass(frozen=True)
class FilledRow:
    """A row with anything in it, by the names of the columns; empty cells are left out."""

    row: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True)
class FilledSheet:
    """A sheet of answers: what it is, what it is called in the file, where each of its columns stands, and its rows."""

    sheet: Sheet
    title: str
    columns: Mapping[str, int]
    rows: tuple[FilledRow, ...]


def open_form(content: bytes) -> tuple[FilledSheet, ...]:
    """Return the sheets of answers of a form, in the order of the file.

    Raises:
        IntakeError: The bytes are no workbook, one that cannot or must not be unpacked, or no form of ours.
    """
    check_package(content, "workbook")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
            found = tuple(sheet for each in book.worksheets if (sheet := _read_sheet(each)))
    except (InvalidFileException, *UNREADABLE):
        raise IntakeError("broken_workbook") from None
    if not found:
        raise IntakeError("not_a_form")
    return found


def _read_sheet(worksheet: Worksheet) -> FilledSheet | None:
    """Return a sheet of answers; None for another one, such as the instructions."""
    worksheet.reset_dimensions()
    rows = islice(_rows(worksheet), ROW_LIMIT)
    for _number, cells in islice(rows, _KEYS_WITHIN):
        columns = {str(cell.value): cell.column for cell in cells}
        if {ID, CHECK} <= columns.keys():
            break
    else:
        return None
    next(rows, None)  # the titles
    by_number = {number: name for name, number in columns.items()}
    filled = (
        FilledRow(number, {by_number[cell.column]: cell for cell in cells if cell.column in by_number})
        for number, cells in rows
    )
    found = tuple(row for row in filled if row.cells)
    return FilledSheet(_sheet_of(columns), worksheet.title, columns, found)


def _sheet_of(columns: Mapping[str, int]) -> Sheet:
    """Return which sheet has most of the columns: one may have been removed."""
    return max(COLUMNS, key=lambda sheet: sum(column.name in columns for column in COLUMNS[sheet]))


def _rows(worksheet: Worksheet) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """Yield number and filled cells of each row."""
    for number, row in enumerate(worksheet.iter_rows(), 1):
        yield number, tuple(_cell(each) for each in row if each.value not in (None, ""))


def _cell(each: ReadCell) -> Cell:
    return Cell(each.row, each.column, each.value, each.data_type == "f")
