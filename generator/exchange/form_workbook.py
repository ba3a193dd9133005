"""The form of the yearly follow-up as a workbook: locked texts, drop-down lists, both languages."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from ..localise import localiser
from ..model.organisation import ResponsibleParty
from ..model.text import LOCALES
from .form_columns import CHECK, COLUMNS, SHEET_NAMES, FormColumn, choices, shown
from .form_rows import FormRow, Sheet
from .form_texts import instructions
from .workbook import CREATED, OPTIONS

KEY_ROW, HEAD_ROW = 0, 1
"""The hidden row with the names of the columns, and the row with their titles."""
LISTS = "lists"
_EARLIEST, _LATEST = date(2000, 1, 1), date(2199, 12, 31)
_MAY = {"autofilter": True, "format_columns": True, "format_rows": True}
_ASKS: Mapping[str, tuple[str, str]] = {
    "choice": ("Valitse luettelosta", "Välj i listan"),
    "date": ("Kirjoita päivä: 31.12.2026", "Skriv dagen: 31.12.2026"),
}


class FormWriter:
    """Writes the form of one party.

    Args:
        party: Who is asked.
    """

    def __init__(self, party: ResponsibleParty) -> None:
        self._party = party
        self._written = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._written, OPTIONS)
        self._lists: dict[tuple[str, ...], str] = {}
        self._title = self._format(bold=True, font_size=16, text_wrap=True)
        self._bold = self._format(bold=True, text_wrap=True)
        self._head = self._format(bold=True, text_wrap=True, valign="top", bottom=1)
        self._wrapped = self._format(text_wrap=True, valign="top")
        answer = {"text_wrap": True, "valign": "top", "locked": False, "bg_color": "#FFF9DB", "border": 1}
        self._text = self._format(**answer, num_format="@")
        self._choice = self._format(**answer)
        self._date = self._format(**answer, num_format="d.m.yyyy")

    def write(self, rows: Sequence[FormRow]) -> bytes:
        """Return the workbook; equal rows, equal bytes. A sheet without rows is left out."""
        name = self._party.name.fi
        title = localiser(LOCALES[0]).gettext("Seurantalomake: {party}", party=name)
        self._book.set_properties({"title": title, "created": CREATED})
        by_sheet: dict[Sheet, list[FormRow]] = {sheet: [] for sheet in SHEET_NAMES}
        for row in rows:
            by_sheet[row.sheet].append(row)
        self._introduce(len(by_sheet["actions"]), len(by_sheet["ratings"]))
        for sheet, those in by_sheet.items():
            if those:
                self._sheet(sheet, those)
        self._write_lists()
        self._book.close()
        return self._written.getvalue()

    def _introduce(self, actions: int, ratings: int) -> None:
        sheet = self._book.add_worksheet("Ohje – Anvisning")
        sheet.set_column(0, 0, 110)
        sheet.protect("", _MAY)
        formats = {"title": self._title, "head": self._bold, "line": self._wrapped}
        for row, (words, kind) in enumerate(instructions(self._party, actions, ratings)):
            sheet.write_string(row, 0, words, formats[kind])

    def _sheet(self, name: Sheet, rows: Sequence[FormRow]) -> None:
        columns, first = COLUMNS[name], HEAD_ROW + 1
        sheet = self._book.add_worksheet(SHEET_NAMES[name])
        sheet.set_row(KEY_ROW, None, None, {"hidden": True})
        sheet.freeze_panes(first, 1)
        sheet.set_landscape()
        sheet.repeat_rows(HEAD_ROW)
        sheet.fit_to_pages(1, 0)
        for index, column in enumerate(columns):
            sheet.set_column(index, index, column.width, None, {"hidden": column.name == CHECK})
            sheet.write_string(KEY_ROW, index, column.name)
            for place, row in enumerate(rows, first):
                self._cell(sheet, place, index, column, row)
        sheet.add_table(
            HEAD_ROW,
            0,
            HEAD_ROW + len(rows),
            len(columns) - 1,
            {
                "name": name,
                "columns": [{"header": column.title, "header_format": self._head} for column in columns],
                "style": "Table Style Light 1",
                "title": SHEET_NAMES[name],
                "description": "Yksi rivi on yksi vastattava kohta. / En rad är en punkt att svara på.",
            },
        )
        sheet.protect("", _MAY)

    def _cell(self, sheet: Worksheet, place: int, index: int, column: FormColumn, row: FormRow) -> None:
        asks = column.takes if column.name not in row.fixed else None
        kind = {"choice": self._choice, "date": self._date, "text": self._text, None: self._wrapped}[asks]
        match shown(row, column.name):
            case None:
                sheet.write_blank(place, index, None, kind)
            case date() as day:
                sheet.write_datetime(place, index, day, kind)
            case words:
                sheet.write_string(place, index, words, kind)
        if asks in _ASKS:
            sheet.data_validation(place, index, place, index, self._validation(column, row))

    def _validation(self, column: FormColumn, row: FormRow) -> dict[str, object]:
        """Return what Excel lets into a cell, and what it says of anything else."""
        assert column.takes is not None
        says = " / ".join(_ASKS[column.takes])
        said = {"input_message": says, "error_title": "Ei käy / Passar inte", "error_message": says}
        if column.takes == "date":
            return {"validate": "date", "criteria": "between", "minimum": _EARLIEST, "maximum": _LATEST, **said}
        return {"validate": "list", "source": self._list(tuple(choices(row, column.name).values())), **said}

    def _list(self, offered: tuple[str, ...]) -> str:
        """Return where the list of some choices stands; a list in the cell itself may not be longer than 255."""
        column = xl_col_to_name(len(self._lists), col_abs=True)
        return self._lists.setdefault(offered, f"={LISTS}!{column}$1:{column}${len(offered)}")

    def _write_lists(self) -> None:
        if not self._lists:
            return
        sheet = self._book.add_worksheet(LISTS)
        sheet.very_hidden()
        sheet.protect()
        for index, offered in enumerate(self._lists):
            sheet.write_column(0, index, offered)

    def _format(self, **settings: object) -> Format:
        return self._book.add_format(settings)


def to_form(party: ResponsibleParty, rows: Sequence[FormRow]) -> bytes:
    """Return the form of a party with its rows as a workbook."""
    return FormWriter(party).write(rows)
