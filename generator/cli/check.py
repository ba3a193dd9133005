"""``suunta check``: say everything that is wrong with the data."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Literal

import click

from ..pipeline import check_project
from ..problems import Language, Level
from .language import language_of
from .options import lang_option, root_option
from .reports import to_github, to_gitlab, to_json, to_text

_REPORTS = {"text": to_text, "json": to_json, "github": to_github, "gitlab": to_gitlab}


@click.command()
@lang_option
@click.option("--format", "form", type=click.Choice(list(_REPORTS)), default="text", help="How to print the problems.")
@root_option
def check(lang: Language | None, form: Literal["text", "json", "github", "gitlab"], root: Path) -> None:
    """Check the data and the narrative, and say what is wrong and what to do.

    Ends with status 0 when all is well (notes are allowed), 1 when there are errors or warnings, and
    2 when the command itself is wrong.
    """
    problems = check_project(root, date.today())
    report = _REPORTS[form](problems, lang or language_of(os.environ))
    if report:
        click.echo(report.encode("utf-8", "backslashreplace"))
    sys.exit(any(problem.level != Level.NOTE for problem in problems))
