"""A Word document becomes the skeleton of a plan."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..edit.new import add_source
from ..edit.project import read_project
from ..edit.words import edit_words
from ..edit.yaml_text import EditError
from ..intake.fault import IntakeError
from ..intake.word_import import Imported, find_plan, import_word
from ..intake.words import intake_words
from ..load.project import Source, load_project
from ..load.texts import load_text
from ..output import write_file
from ..problems import Language
from .answers import Answers, BadAnswerError

_COUNTS = ("tables", "goals", "actions", "parties", "deadlines", "indicators", "footnotes", "uncertain")


def import_word_file(
    content: bytes, root: Path, plan: str | None, organisation: str | None, language: Language
) -> None:
    """Write the goals of a Word file, and say what was found.

    Args:
        content: The file.
        root: The folder of the project.
        plan: The id that was asked for; None where none was given.
        organisation: The id of its organisation; None where none was given.
        language: Of the words.

    Raises:
        IntakeError: The file cannot be read, has no goal table, or a file is in the way.
        ProblemsError: A data file of the project cannot be read.
        click.UsageError: An option is missing or does not fit.
    """
    project = load_project(root)
    try:
        plan, owner = _check(project, plan, organisation, language)
    except BadAnswerError as error:
        raise click.BadParameter(error.words, param_hint=f"--{error.option}") from error
    found = import_word(content, project, plan, owner)
    for number, words in found.draft.skipped:
        click.echo(intake_words("table_skipped", language, number=number, text=words or "–"))
    if not found.draft.goals:
        raise IntakeError("no_goal_table")
    in_the_way = next((path for path in found.files if (root / path).exists()), None)
    if in_the_way is not None:
        click.echo(edit_words("file_there", language, path=in_the_way), err=True)
        sys.exit(1)
    _write(found, root, language)
    counts = found.counts()
    for name in _COUNTS:
        click.echo(intake_words(f"found_{name}", language, **counts))
    click.echo(intake_words("then_plan" if find_plan(project, plan) is None else "then_add", language))


def _check(project: Source, plan: str | None, organisation: str | None, language: Language) -> tuple[str, str]:
    """Return the ids of the plan and of its organisation: that of the plan where it is there, else the chosen one."""
    if plan is None:
        raise click.UsageError(intake_words("plan_needed", language))
    there = find_plan(project, plan)
    known = read_project(project).organisations
    answers = Answers(read_project(project), language)
    if there is not None:
        return plan, answers.choice("organisation", organisation or there, (there,))
    if organisation is None and len(known) != 1:
        raise click.UsageError(intake_words("organisation_needed", language, known=", ".join(known)))
    return answers.new_id("plan", plan), answers.choice("organisation", organisation or known[0], known)


def _write(found: Imported, root: Path, language: Language) -> None:
    changed: dict[str, str] = {}
    if found.source is not None:
        name, title = found.source
        sources = "data/sources.yml"
        try:
            changed[sources] = add_source(load_text(root, sources), {"source": name, "title_fi": title})
        except EditError as error:
            click.echo(edit_words("not_alone", language, path=error.file, line=error.line), err=True)
            sys.exit(1)
    for path, text in {**found.files, **changed}.items():
        write_file(root / path, text.encode())
        click.echo(edit_words("changed" if path in changed else "written", language, path=path))
