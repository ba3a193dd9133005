"""``suunta import FILE.xlsx``: write the answers of a form of follow-up into the data files."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path

import click

from ..diff.compare import compare
from ..diff.reports import text_line
from ..diff.wording import sections
from ..edit.follow_up import write_answers
from ..edit.yaml_text import EditError
from ..exchange.form_rows import form_rows
from ..intake.fault import IntakeError
from ..intake.form_answers import FormReading, read_form
from ..intake.form_file import open_form
from ..intake.words import intake_words
from ..load.texts import load_text
from ..output import write_file
from ..pipeline import changed_plan_set, load_plan_set
from ..problems import Language, ProblemsError
from ..resolve.plan_set import PlanSet


def import_form(content: bytes, name: str, root: Path, language: Language) -> None:
    """Write the answers of a form, all or none, and say what changes.

    Raises:
        IntakeError: The file is no form, or a data file cannot be changed in one place alone.
        ProblemsError: A cell does not fit, or the data has errors.
        OSError: A file cannot be read or written.
    """
    sheets, today = open_form(content), date.today()
    before, _problems = load_plan_set(root, today)
    reading = read_form(name, sheets, form_rows(before), today)
    if reading.problems:
        raise ProblemsError(reading.problems)
    texts = _texts(root, reading)
    after = changed_plan_set(root, texts, today) if texts else before
    for path, text in texts.items():
        write_file(root / path, text.encode())
    changed = len(reading.changed)
    lines = [intake_words("form_read", language, file=name, count=reading.count, changed=changed)]
    lines += [*_changes(before, after, language), *(intake_words("form_into", language, path=path) for path in texts)]
    lines += [intake_words("form_next" if texts else "form_nothing", language)]
    click.echo("\n".join(lines).encode("utf-8", "backslashreplace"))


def _texts(root: Path, reading: FormReading) -> dict[str, str]:
    """Return the new text of each file that an answer changes."""
    by_file = groupby(sorted(reading.changed, key=lambda each: each.row.file), lambda each: each.row.file)
    try:
        return {
            file: write_answers(file, load_text(root, file), [(each.row, each.answers) for each in answered])
            for file, answered in by_file
        }
    except EditError as error:
        raise IntakeError("not_alone", path=error.file, line=error.line) from None


def _changes(before: PlanSet, after: PlanSet, language: Language) -> list[str]:
    lines = []
    for section in sections(compare(before, after), language):
        lines.append(f"{section.title}")
        for item in (*section.items, *section.spelling):
            lines.append(f"  {text_line(item.head, language)}")
            lines += [f"    {text_line(line, language)}" for line in item.lines]
    return lines
