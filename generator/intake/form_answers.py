"""Read an answered form against the data of today: what is to be written, and everything that does not fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..exchange.form_columns import CHECK, COLUMNS, ID, shown
from ..exchange.form_rows import Answer, FormRow, digest_of
from ..problems import Location, Problem, problem
from ..resolve.index import nearest
from .form_cells import CellError, read_answer, tidy
from .form_file import Cell, FilledRow, FilledSheet

_CHECK = re.compile(r"([0-9a-f]{12})-([0-9a-f]{12})")


@dataclass(frozen=True)
class Answered:
    """A row whose answers are new."""

    row: FormRow
    answers: Mapping[str, Answer]


@dataclass(frozen=True)
class FormReading:
    """What a form says: how many rows it has, which of them say something new, and what does not fit."""

    count: int
    changed: tuple[Answered, ...]
    problems: tuple[Problem, ...]


def read_form(file: str, sheets: Iterable[FilledSheet], rows: Iterable[FormRow], today: date) -> FormReading:
    """Return what a form says.

    A row that is as it was when the form was made says nothing, whatever has become of the data since. Rows may be
    missing or in another order.

    Args:
        file: The name of the form, for problems.
        sheets: Its sheets.
        rows: Every row that a form made today could have.
        today: The last day that a status can have been seen on.
    """
    reader = _Reader(file, {row.id: row for row in rows}, today)
    changed = [answered for sheet in sheets for answered in reader.read(sheet)]
    return FormReading(reader.count, tuple(changed), tuple(sorted(reader.problems)))


class _Reader:
    def __init__(self, file: str, rows: Mapping[str, FormRow], today: date) -> None:
        self._file = file
        self._rows = rows
        self._today = today
        self._seen: dict[str, Cell] = {}
        self.problems: list[Problem] = []
        self.count = 0

    def read(self, sheet: FilledSheet) -> Iterator[Answered]:
        """Yield the rows of a sheet that say something new, and keep what does not fit."""
        missing = [column for column in COLUMNS[sheet.sheet] if column.name not in sheet.columns]
        for column in missing:
            self.problems.append(problem("L101", Location(self._file), sheet=sheet.title, column=column.title))
        for filled in sheet.rows if not missing else ():
            faults = len(self.problems)
            answered = self._row(_Place(self._file, sheet, filled))
            if answered and len(self.problems) == faults:
                yield answered

    def _row(self, place: _Place) -> Answered | None:
        row = self._row_of(place)
        formulas = [name for name, cell in place.filled.cells.items() if cell.is_formula]
        self.problems += [place.problem("L301", name) for name in formulas]
        if row is None or formulas:
            return None
        self.count += 1
        check = _CHECK.fullmatch(tidy(place.value(CHECK) or ""))
        if check is None:
            self.problems.append(place.problem("L207", CHECK))
            return None
        answers = self._answers(place, row)
        is_current = check[1] == row.told_digest
        if is_current:
            self.problems += self._changed_texts(place, row)
        if answers is None or check[2] == digest_of(answers) or answers == row.answers:
            return None
        if not is_current:
            self.problems.append(place.problem("L204", ID, id=row.id))
        elif check[2] != row.answers_digest:
            self.problems.append(place.problem("L205", ID, id=row.id))
        self.problems += _incomplete(place, answers)
        return Answered(row, answers)

    def _row_of(self, place: _Place) -> FormRow | None:
        cell = place.filled.cells.get(ID)
        name = tidy(cell.value) if cell else ""
        if not cell or not name:
            self.problems.append(place.problem("L201", ID))
            return None
        if cell.is_formula:
            return None
        row = self._rows.get(name)
        if row is None or row.sheet != place.sheet.sheet:
            known = (each.id for each in self._rows.values() if each.sheet == place.sheet.sheet)
            self.problems.append(place.problem("L202", ID, nearest(name, known), id=name))
            return None
        first = self._seen.setdefault(name, cell)
        if first is not cell:
            self.problems.append(place.problem("L203", ID, id=name, first=first.name))
            return None
        return row

    def _answers(self, place: _Place, row: FormRow) -> dict[str, Answer] | None:
        """Return the answers of a row; None where a cell does not fit."""
        found: dict[str, Answer] = {}
        for column in COLUMNS[row.sheet]:
            if column.takes is None:
                continue
            if column.name in row.fixed:
                found[column.name] = row.answers[column.name]
                continue
            try:
                found[column.name] = read_answer(row, column, place.value(column.name), self._today)
            except CellError as error:
                self.problems.append(place.problem(error.code, column.name, **error.values))
        return found if len(found) == len(row.answers) else None

    def _changed_texts(self, place: _Place, row: FormRow) -> Iterator[Problem]:
        for name in (*row.told, *sorted(row.fixed)):
            kept, value = tidy(shown(row, name) or ""), tidy(place.value(name) or "")
            if kept != value:
                yield place.problem("L206", name, value=value, kept=kept)


@dataclass(frozen=True)
class _Place:
    """A row of a sheet of a file."""

    file: str
    sheet: FilledSheet
    filled: FilledRow

    def value(self, name: str) -> object:
        cell = self.filled.cells.get(name)
        return cell.value if cell else None

    def problem(self, code: str, name: str, suggestion: str | None = None, /, **values: object) -> Problem:
        """Return a problem of the cell of a column."""
        cell = Cell(self.filled.row, self.sheet.columns[name], None, is_formula=False)
        where = Location(self.file, cell.row, cell.column)
        return problem(code, where, suggestion, sheet=self.sheet.title, cell=cell.name, **values)


def _incomplete(place: _Place, answers: Mapping[str, Answer]) -> Iterator[Problem]:
    """Yield what answers lack: words in Finnish, a status, its day."""
    for words in ("note", "assessment"):
        if answers.get(f"{words}_sv") and not answers[f"{words}_fi"]:
            yield place.problem("L307", f"{words}_fi")
    if "status" in answers:
        if answers["status"] is None and any(answers.values()):
            yield place.problem("L308", "status")
        if answers["status"] and not answers["date"]:
            yield place.problem("L309", "date")
