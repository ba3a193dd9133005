"""The tables of open data as a workbook: a sheet for each, and one in front that explains them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ..localise import Localiser, localiser
from ..model.site import Site
from ..model.text import Locale
from .table import Column, Value
from .tables import FilledTable

CREATED = datetime(2020, 1, 1)
"""The same in every workbook, so that equal data gives equal bytes; it says nothing about the data."""
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "d.m.yyyy",
}
_SHEET_NAME_LENGTH = 31
_INTRODUCTION_WIDTHS = (36, 100, 12)


class WorkbookWriter:
    """Writes one workbook in one language.

    Args:
        site: Whose data it is, and under which licence.
        locale: The language of titles and explanations; the texts of the data stand in both.
    """

    def __init__(self, site: Site, locale: Locale) -> None:
        self._site = site
        self._words: Localiser = localiser(locale)
        self._written = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._written, OPTIONS)
        self._title = self._format(bold=True, font_size=16)
        self._head = self._format(bold=True, text_wrap=True, valign="top", bottom=1)
        self._wrapped = self._format(text_wrap=True, valign="top")
        self._plain = self._format(valign="top")
        self._date = self._format(valign="top", num_format="d.m.yyyy")

    def write(self, tables: Sequence[FilledTable]) -> bytes:
        """Return the workbook with the tables in their order; equal tables, equal bytes."""
        words = self._words
        self._book.set_properties(
            {
                "title": words.gettext("{site}: avoin data", site=words.phrase(self._site.name).text),
                "subject": words.phrase(self._site.tagline).text,
                "author": words.phrase(self._site.name).text,
                "comments": words.phrase(self._site.licence.name).text,
                "created": CREATED,
            }
        )
        self._introduce(tables)
        for number, filled in enumerate(tables, 1):
            self._sheet(number, filled)
        self._book.close()
        return self._written.getvalue()

    def _introduce(self, tables: Sequence[FilledTable]) -> None:
        words, site = self._words, self._site
        sheet = self._book.add_worksheet(words.gettext("Lue ensin"))
        for index, width in enumerate(_INTRODUCTION_WIDTHS):
            sheet.set_column(index, index, width)
        title = words.gettext("{site}: avoin data", site=words.phrase(site.name).text)
        sheet.write_string(0, 0, title, self._title)
        licence = words.phrase(site.licence.name).text
        lines = (
            words.gettext("Tässä työkirjassa on sivuston {address} tiedot tauluina.", address=site.address),
            words.gettext("Sisällön käyttöehdot:") + f" {licence} ({site.licence.url})",
            words.gettext("Tunnisteet ja sarakkeiden englanninkieliset nimet CSV-tiedostoissa eivät muutu."),
            words.gettext("Tyhjä solu tarkoittaa, että lähde ei kerro asiaa tai että käännös puuttuu."),
        )
        for row, line in enumerate(lines, 1):
            sheet.write_string(row, 0, line)
        first = len(lines) + 2
        heads = (words.gettext("Taulu"), words.gettext("Mitä se sisältää"), words.gettext("Rivejä"))
        for row, filled in enumerate(tables, first + 1):
            name = self._sheet_name(filled)
            sheet.write_url(row, 0, f"internal:'{name}'!A1", self._plain, name)
            sheet.write_string(row, 1, words.phrase(filled.table.description).text, self._wrapped)
            sheet.write_number(row, 2, len(filled.rows), self._plain)
        self._add_table(sheet, first, len(tables), heads, "contents", words.gettext("Taulut"), title)

    def _sheet(self, number: int, filled: FilledTable) -> None:
        table, words = filled.table, self._words
        sheet = self._book.add_worksheet(self._sheet_name(filled))
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.repeat_rows(0)
        heads = tuple(self._head_of(column) for column in table.columns)
        for index, column in enumerate(table.columns):
            sheet.set_column(index, index, column.width)
            kind = self._wrapped if column.is_wide else self._plain
            for row, values in enumerate(filled.rows, 1):
                self._cell(sheet, row, index, values[column.name], kind)
        title, description = words.phrase(table.title).text, words.phrase(table.description).text
        self._add_table(sheet, 0, len(filled.rows), heads, f"{table.name}_{number}", title, description)

    def _add_table(
        self, sheet: Worksheet, first: int, count: int, heads: Sequence[str], name: str, title: str, description: str
    ) -> None:
        """Turn cells into a table with filters, and with words for those who do not see it."""
        for index, head in enumerate(heads):
            sheet.write_string(first, index, head, self._head)
        if not count:
            return
        columns = [{"header": head, "header_format": self._head} for head in heads]
        settings = {"name": name, "columns": columns, "title": title, "description": description}
        sheet.add_table(first, 0, first + count, len(heads) - 1, {**settings, "style": "Table Style Light 1"})

    def _cell(self, sheet: Worksheet, row: int, index: int, value: Value, kind: Format) -> None:
        match value:
            case None | ():
                return
            case bool():
                sheet.write_boolean(row, index, value, kind)
            case int() | Decimal():
                sheet.write_number(row, index, value, kind)
            case date():
                sheet.write_datetime(row, index, value, self._date)
            case tuple():
                sheet.write_string(row, index, " ".join(value), kind)
            case str():
                sheet.write_string(row, index, value, kind)

    def _sheet_name(self, filled: FilledTable) -> str:
        return self._words.phrase(filled.table.title).text[:_SHEET_NAME_LENGTH]

    def _head_of(self, column: Column) -> str:
        return column.sv if self._words.locale == "sv" else column.fi

    def _format(self, **settings: object) -> Format:
        return self._book.add_format(settings)


def to_xlsx(site: Site, tables: Sequence[FilledTable], locale: Locale) -> bytes:
    """Return the tables as a workbook with titles and explanations in one language."""
    return WorkbookWriter(site, locale).write(tables)
