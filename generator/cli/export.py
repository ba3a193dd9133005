"""``suunta export``: the whole of the data as one file."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Literal

import click

from ..exchange.json_export import to_json
from ..output import write_file
from ..pipeline import load_plan_set
from ..problems import LANGUAGES, Language, ProblemsError
from .language import language_of
from .reports import to_text

_FORMATS = {"json": to_json}


@click.command()
@click.option("--format", "form", type=click.Choice(list(_FORMATS)), default="json", help="Format of the file.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    required=True,
    metavar="FILE",
    help="Where to write; - is standard output.",
)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the messages; that of the terminal by default.")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Folder of the project; the current one by default.",
)
def export(form: Literal["json"], output: Path, lang: Language | None, root: Path) -> None:
    """Write everything that the plans say to one file.

    Ends with status 0 when the file is written, 1 when the data has errors (nothing is written then),
    and 2 when the command itself is wrong.
    """
    try:
        plan_set, _problems = load_plan_set(root, date.today())
    except ProblemsError as error:
        report = to_text(error.problems, lang or language_of(os.environ))
        click.echo(report.encode("utf-8", "backslashreplace"), err=True)
        sys.exit(1)
    content = _FORMATS[form](plan_set)
    if output == Path("-"):
        click.echo(content, nl=False)
        return
    try:
        write_file(output, content)
    except OSError as error:
        raise click.BadParameter(f"{output}: {error.strerror}", param_hint="--output") from error
