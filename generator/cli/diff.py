"""``suunta diff``: say in plain words what changes."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Literal

import click

from ..diff.compare import compare
from ..diff.pages import compare_pages
from ..diff.reports import Comparison, to_json, to_markdown, to_text
from ..diff.words import phrase
from ..history.versions import HistoryError, find_parting, version_folder
from ..history.words import history_words
from ..pipeline import load_plan_set
from ..problems import Language, Level, ProblemsError
from ..resolve.plan_set import PlanSet
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text as problems_to_text

_REPORTS = {"text": to_text, "markdown": to_markdown, "json": to_json}


@click.command()
@click.argument("base")
@click.argument("head", required=False)
@click.option("--merge-base", is_flag=True, help="Compare with where HEAD left BASE, as a pull request does.")
@click.option("--pages/--no-pages", default=True, help="Say which pages change; on by default.")
@click.option("--format", "form", type=click.Choice(list(_REPORTS)), default="text", help="How to print the changes.")
@lang_option
@root_option
def diff(
    base: str,
    head: str | None,
    *,
    merge_base: bool,
    pages: bool,
    form: Literal["text", "markdown", "json"],
    lang: Language | None,
    root: Path,
) -> None:
    """Say in plain words what changes in the plans from version BASE to version HEAD.

    BASE and HEAD are branches, tags or commits of Git. Without HEAD the second side is the folder as it
    is now, with what has not been committed. Nothing in the folder is touched.

    Ends with status 0 when the changes are told, 1 when the data of a side has errors, and 2 when a
    version is not there or the command itself is wrong.
    """
    language = lang or language_of(os.environ)
    try:
        since = find_parting(root, base, head or "HEAD") if merge_base else base
        before, after = _load(root, since, language), _load(root, head, language)
    except HistoryError as error:
        _say(history_words(error, language))
        sys.exit(2)
    told = Comparison(base, head, compare(before, after), compare_pages(before, after) if pages else None)
    click.echo(_REPORTS[form](told, language).encode("utf-8", "backslashreplace"))


def _load(root: Path, version: str | None, language: Language) -> PlanSet:
    """Return the data of a version, or of the work tree where it is None."""
    with ExitStack() as stack:
        folder = root if version is None else stack.enter_context(version_folder(root, version))
        try:
            return load_plan_set(folder, date.today())[0]
        except ProblemsError as error:
            name = version or phrase(language, "work_tree")
            _say(phrase(language, "errors", version=name))
            errors = [problem for problem in error.problems if problem.level == Level.ERROR]
            _say(problems_to_text(errors, language))
            sys.exit(1)


def _say(words: str) -> None:
    click.echo(words.encode("utf-8", "backslashreplace"), err=True)
