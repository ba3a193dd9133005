"""Forms as other programs and people leave them: reshaped, saved otherwise, cut short, or no form at all."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from generator.exchange.form_columns import SHEET_NAMES
from generator.intake.form_answers import read_form
from generator.intake.form_file import open_form

from .broken_cases import BASE
from .form_workbook import FIRST, TODAY, changed, form_of, rows_of, send

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parent.parent
PARTY = "neuvola"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a sound project that may be changed."""
    return shutil.copytree(BASE, tmp_path / "project")


def test_rows_may_be_sorted_or_removed_and_sheets_renamed_and_columns_moved() -> None:
    """People do these things to every spreadsheet, and the answers stay true."""

    def reshape(book: Workbook) -> None:
        sheet = book[SHEET_NAMES["ratings"]]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST)]
        sheet.delete_rows(FIRST, len(rows))
        for row in reversed(rows[:-3]):
            sheet.append(row)
        sheet.insert_cols(2)
        sheet.title = "Taulukko1"

    rows = rows_of(ROOT)
    reading = read_form("form.xlsx", open_form(changed(form_of(ROOT, "luvn-itse"), reshape)), rows, TODAY)
    asked = sum("luvn-itse" in row.parties for row in rows)
    assert (reading.count, reading.changed, reading.problems) == (asked - 3, (), ())


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "older Excel"),
        ("a.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.xlsx", b"PK\x03\x04 broken", "broken"),
        ("a.xlsx", b"", "not an Excel workbook"),
        ("a.csv", b"id;status\n", "not an Excel workbook"),
    ],
)
def test_a_file_that_is_no_workbook_says_what_to_do(name: str, content: bytes, says: str, root: Path) -> None:
    """Who reads "file format error" asks the helpdesk; who reads "save it as .xlsx" saves it."""
    said = send(root, content, name)
    assert (said.exit_code, says in said.output) == (1, True)


def test_a_workbook_of_another_program_or_person_is_told_apart(root: Path) -> None:
    """An OpenDocument file is a zip too, and a workbook need not be a form."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert "such as .ods" in send(root, packed.getvalue(), "a.ods").output
    written = io.BytesIO()
    Workbook().save(written)
    assert "no sheet of the form" in send(root, written.getvalue()).output


def test_a_workbook_cut_short_is_refused(root: Path) -> None:
    """A download that stopped half way must not be half an answer."""
    said = send(root, form_of(root, PARTY)[:-200])
    assert (said.exit_code, "broken" in said.output) == (1, True)
