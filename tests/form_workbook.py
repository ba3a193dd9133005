"""Forms of follow-up as staff send them back: exported, filled in cell by cell, damaged on purpose."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import openpyxl
from click.testing import CliRunner, Result
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.cli import main
from generator.exchange.form_columns import SHEET_NAMES
from generator.exchange.form_rows import FormRow, Sheet, form_rows, rows_for
from generator.exchange.form_workbook import to_form
from generator.intake.form_answers import read_form
from generator.intake.form_file import open_form
from generator.pipeline import load_plan_set
from generator.resolve.plan_set import PlanSet

from .broken_cases import BASE

TODAY = date(2026, 11, 22)
FIRST = 3
"""The row of the first action, and of the first rating."""
Cells = Mapping[tuple[Sheet, int, str], object]
"""What is put into cells: by sheet, number of the row and name of the column."""


def plan_set_of(root: Path) -> PlanSet:
    """Return the data of a project."""
    return load_plan_set(root, TODAY)[0]


def rows_of(root: Path) -> tuple[FormRow, ...]:
    """Return every row of every form of a project."""
    return form_rows(plan_set_of(root))


def form_of(root: Path, party_id: str) -> bytes:
    """Return the form of a party as it is exported."""
    plan_set = plan_set_of(root)
    return to_form(plan_set.party(party_id), rows_for(form_rows(plan_set), party_id))


def filled(form: bytes, cells: Cells) -> bytes:
    """Return a form with values put into its cells."""

    def fill(book: Workbook) -> None:
        for (sheet, row, name), value in cells.items():
            worksheet = book[SHEET_NAMES[sheet]]
            worksheet.cell(row, column_of(worksheet, name)).value = value

    return changed(form, fill)


def changed(form: bytes, change: Callable[[Workbook], None]) -> bytes:
    """Return a form after a change that somebody made in a spreadsheet."""
    book = openpyxl.load_workbook(io.BytesIO(form))
    change(book)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def column_of(worksheet: Worksheet, name: str) -> int:
    """Return the number of the column that the hidden row calls by a name."""
    return next(number for number, cell in enumerate(worksheet[1], 1) if cell.value == name)


def send(root: Path, form: bytes, name: str = "form.xlsx") -> Result:
    """Return what ``suunta import`` says of a form in English."""
    file = root.parent / name
    file.write_bytes(form)
    return CliRunner().invoke(main, ["import", str(file), "--root", str(root), "--lang", "en"])


def texts(root: Path) -> dict[str, bytes]:
    """Return every data file of a project."""
    return {str(path.relative_to(root)): path.read_bytes() for path in (root / "data").rglob("*.yml")}


def faults(form: bytes, root: Path = BASE) -> list[str]:
    """Return code and cell of everything that a form is refused for."""
    found = read_form("form.xlsx", open_form(form), rows_of(root), TODAY).problems
    return [f"{each.code} {dict(each.values).get('cell', dict(each.values).get('column', ''))}" for each in found]
