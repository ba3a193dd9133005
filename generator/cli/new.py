"""``suunta new``: begin a plan, an evaluation, a survey, a year clock or a responsible party."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar, get_args

import click

from ..edit.new import Sort, add_party, add_source, new_files
from ..edit.project import Project, read_project
from ..edit.words import edit_words
from ..edit.yaml_text import EditError
from ..load.project import load_project
from ..load.texts import load_text
from ..model.organisation import PartyKind
from ..model.plan import Plan
from ..output import write_file
from ..problems import LANGUAGES, Language, ProblemsError
from .answers import Answers, BadAnswerError
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text

Command = TypeVar("Command", bound=Callable[..., None])
Values = dict[str, str | int]
_PLAN_KINDS: tuple[str, ...] = get_args(Plan.model_fields["kind"].annotation)
_SOURCE_HELP = "Id of the source document; one is added to data/sources.yml by default."


def _options(command: Command) -> Command:
    """Give a command what all of them take."""
    for option in (
        click.option("--organisation", help="Id of the organisation."),
        click.option("--id", "name", help="Permanent id of what is new."),
        click.option("--title-fi", help="Name in Finnish."),
        click.option("--title-sv", help="Name in Swedish."),
        lang_option,
        root_option,
    ):
        command = option(command)
    return command


@click.group()
def new() -> None:
    """Begin a new document or party: a commented skeleton that passes the check.

    What no option gives is asked. A file that is there is never overwritten. Ends with status 0 when all
    is written, 1 when a file is in the way or cannot be read, and 2 when an answer does not fit.
    """


@new.command()
@_options
@click.option("--kind", help="Kind of plan.")
@click.option("--start", help="First year of its period.")
@click.option("--end", help="Last year of its period.")
@click.option("--source", help=_SOURCE_HELP)
def plan(kind: str | None, start: str | None, end: str | None, source: str | None, **about: str | Path | None) -> None:
    """Begin a plan, with a focus area, a goal, an action and their narrative."""

    def ask(answers: Answers) -> Values:
        first, last = answers.year("start", start), answers.year("end", end)
        if last < first:
            raise BadAnswerError("end", edit_words("end_before_start", answers.language, value=f"{first}–{last}"))
        return {"kind": answers.choice("kind", kind, _PLAN_KINDS), "start": first, "end": last}

    _begin("plan", about, source, ask)


@new.command()
@_options
@click.option("--plan", "plan_id", help="Id of the plan that is evaluated.")
@click.option("--source", help=_SOURCE_HELP)
def evaluation(plan_id: str | None, source: str | None, **about: str | Path | None) -> None:
    """Begin an evaluation, with a scale and the row of one goal."""

    def ask(answers: Answers) -> Values:
        chosen = answers.choice("plan", plan_id, tuple(answers.project.goals))
        return {"plan": chosen, "goal": answers.project.goals[chosen]}

    _begin("evaluation", about, source, ask)


@new.command()
@_options
@click.option("--source", help=_SOURCE_HELP)
def survey(source: str | None, **about: str | Path | None) -> None:
    """Begin a survey."""
    _begin("survey", about, source, lambda _answers: {})


@new.command("year-clock")
@_options
@click.option("--year", help="Its year.")
@click.option("--source", help=_SOURCE_HELP)
def year_clock(year: str | None, source: str | None, **about: str | Path | None) -> None:
    """Begin a year clock, with one event."""
    _begin("year-clock", about, source, lambda answers: {"year": answers.year("year", year)})


@new.command()
@_options
@click.option("--kind", help="Kind of party.")
def party(kind: str | None, **about: str | Path | None) -> None:
    """Add somebody who answers for something to an organisation."""
    root, language = _place(about)
    answers = _answers(root, language)
    try:
        values = {**_common(answers, about), "kind": answers.choice("kind", kind, get_args(PartyKind))}
        file = f"data/organisations/{values['organisation']}.yml"
        _write(root, language, {}, {file: add_party(file, load_text(root, file), values)})
    except BadAnswerError as error:
        raise click.BadParameter(error.words, param_hint=f"--{error.option}") from error
    except EditError as error:
        _end(edit_words("not_alone", language, path=error.file, line=error.line))


def _begin(
    sort: Sort, about: dict[str, str | Path | None], source: str | None, ask: Callable[[Answers], Values]
) -> None:
    """Write a new document, and a source for it where none is given."""
    root, language = _place(about)
    answers = _answers(root, language)
    changed: dict[str, str] = {}
    try:
        values: Values = {**_common(answers, about), **ask(answers), "ref": answers.project.next_document}
        if source is None:
            values["source"] = f"{values['id']}-asiakirja"
            changed["data/sources.yml"] = add_source(load_text(root, "data/sources.yml"), values)
        else:
            values["source"] = answers.choice("source", source, answers.project.sources)
        _write(root, language, new_files(sort, values), changed)
    except BadAnswerError as error:
        raise click.BadParameter(error.words, param_hint=f"--{error.option}") from error
    except EditError as error:
        _end(edit_words("not_alone", language, path=error.file, line=error.line))


def _common(answers: Answers, about: dict[str, str | Path | None]) -> Values:
    said = {key: value if isinstance(value, str) else None for key, value in about.items()}
    return {
        "organisation": answers.choice("organisation", said["organisation"], answers.project.organisations),
        "id": answers.new_id("id", said["name"]),
        "title_fi": answers.words("title_fi", said["title_fi"]),
        "title_sv": answers.words("title_sv", said["title_sv"]),
    }


def _place(about: dict[str, str | Path | None]) -> tuple[Path, Language]:
    root, asked = about["root"], about["lang"]
    language = next((each for each in LANGUAGES if each == asked), None)
    return Path(root or "."), language or language_of(os.environ)


def _answers(root: Path, language: Language) -> Answers:
    try:
        project: Project = read_project(load_project(root))
    except ProblemsError as error:
        _end(to_text(error.problems, language))
    return Answers(project, language)


def _write(root: Path, language: Language, fresh: dict[str, str], changed: dict[str, str]) -> None:
    in_the_way: Sequence[str] = [path for path in fresh if (root / path).exists()]
    if in_the_way:
        _end(edit_words("file_there", language, path=in_the_way[0]))
    for path, text in {**fresh, **changed}.items():
        write_file(root / path, text.encode())
        click.echo(edit_words("written" if path in fresh else "changed", language, path=path))
    click.echo(edit_words("next", language))


def _end(words: str) -> NoReturn:
    click.echo(words.encode("utf-8", "backslashreplace"), err=True)
    sys.exit(1)
