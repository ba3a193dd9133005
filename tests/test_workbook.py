"""The workbook, read back by another library."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from generator.exchange.tables import FilledTable, fill_tables
from generator.exchange.workbook import to_xlsx
from generator.model.text import Locale

from .test_exchange import make_plan_set

SITE = make_plan_set().site
FILLED = fill_tables(make_plan_set())


def read(locale: Locale, filled: tuple[FilledTable, ...] = FILLED) -> Any:  # noqa: ANN401 - openpyxl has no types
    """Return a workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(SITE, filled, locale)))


@pytest.fixture(scope="module")
def swedish() -> Any:  # noqa: ANN401 - as above
    """Return the Swedish workbook."""
    return read("sv")


def test_there_is_a_sheet_for_each_table_and_one_that_explains_them(swedish: Any) -> None:  # noqa: ANN401
    """Who opens it sees first what is in it, where it comes from and under which terms."""
    assert swedish.sheetnames == ["Läs först", *(filled.table.title.sv for filled in FILLED)]
    words = [cell.value for row in swedish["Läs först"].iter_rows(max_col=2) for cell in row if cell.value]
    assert words[0] == "Sivusto på svenska: öppna data"
    assert any("https://lupa.example/" in each for each in words)
    assert [each.table.description.sv in words for each in FILLED] == [True] * len(FILLED)


def test_titles_stand_in_the_language_of_the_workbook(swedish: Any) -> None:  # noqa: ANN401
    """The names of the CSV files are for programs; people read their own language."""
    heads = [cell.value for cell in swedish["Mål"][1]]
    assert heads == [column.sv for column in FILLED[1].table.columns]


def test_the_first_row_and_column_stay_in_view_and_columns_can_be_filtered(swedish: Any) -> None:  # noqa: ANN401
    """A row of twenty columns is read with its titles and its name."""
    for filled in FILLED:
        sheet = swedish[filled.table.title.sv]
        (table,) = sheet.tables.values()
        assert (sheet.freeze_panes, table.autoFilter.ref) == ("B2", table.ref)
        assert sheet.column_dimensions["A"].width > 8


def test_every_table_has_words_for_those_who_do_not_see_it() -> None:
    """A screen reader says the title of a table and what its rows are."""
    with ZipFile(io.BytesIO(to_xlsx(SITE, FILLED, "fi"))) as parts:
        written = "".join(parts.read(name).decode() for name in parts.namelist())
    assert [f'altText="{filled.table.title.fi}"' in written for filled in FILLED] == [True] * len(FILLED)


def test_cells_are_what_they_are(swedish: Any) -> None:  # noqa: ANN401
    """A day can be sorted, a figure added up, a yes counted."""
    heads = [column.name for column in FILLED[1].table.columns]
    row = dict(zip(heads, [cell.value for cell in swedish["Mål"][2]], strict=True))
    assert (row["due_earliest"], row["due_is_questioned"]) == (datetime(2024, 5, 1), False)
    assert (row["focus_area_number"], row["parties"], row["theme_sv"]) == (2, "osa toinen-osa", None)


def test_no_text_is_a_formula() -> None:
    """A title that begins with an equals sign is words, in a spreadsheet too."""
    goals = replace(FILLED[1], rows=({**FILLED[1].rows[0], "title_fi": "=1+1", "title_sv": "https://x.example"},))
    sheet = read("fi", (goals,))["Tavoitteet"]
    cells = [cell for cell in sheet[2] if cell.value in ("=1+1", "https://x.example")]
    assert [(cell.data_type, cell.hyperlink) for cell in cells] == [("s", None), ("s", None)]


def test_a_table_without_rows_still_has_its_titles() -> None:
    """A sheet that comes and goes would break the formulas of who uses it."""
    sheet = read("fi", (replace(FILLED[1], rows=()),))["Tavoitteet"]
    assert sheet["A1"].value == "Tavoitteen tunniste"


def test_the_same_tables_give_the_same_bytes() -> None:
    """A file that differs on every build is copied and checked on every build."""
    assert to_xlsx(SITE, FILLED, "sv") == to_xlsx(SITE, FILLED, "sv")
