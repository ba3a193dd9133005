"""``suunta export``: the whole of the data as one file, or the form of the yearly follow-up of one party."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Literal, NoReturn

import click

from ..edit.words import edit_words
from ..output import write_file
from ..pipeline import load_plan_set
from ..problems import Language, ProblemsError
from ..resolve.index import nearest
from ..resolve.plan_set import PlanSet
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text


@click.command()
@click.option("--format", "form", type=click.Choice(["json", "xlsx"]), default="json", help="Format of the file.")
@click.option("--for", "party", metavar="PARTY", help="Id of the party whose form of follow-up it is; for xlsx.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    metavar="FILE",
    help="Where to write; - is standard output. A form is seuranta-PARTY.xlsx by default.",
)
@lang_option
@root_option
def export(
    form: Literal["json", "xlsx"], party: str | None, output: Path | None, lang: Language | None, root: Path
) -> None:
    """Write everything that the plans say to one file, or what one party is asked in the yearly follow-up.

    suunta import reads the form again when it has been filled in.

    Ends with status 0 when the file is written, 1 when the data has errors or the party answers for nothing
    (nothing is written then), and 2 when the command itself is wrong.
    """
    language = lang or language_of(os.environ)
    if (form == "xlsx") != (party is not None):
        raise click.UsageError(edit_words("form_for_whom" if party is None else "form_is_xlsx", language))
    if output is None and party is None:
        raise click.UsageError(edit_words("export_where", language))
    try:
        plan_set, _problems = load_plan_set(root, date.today())
    except ProblemsError as error:
        _end(to_text(error.problems, language))
    if party is None:
        from ..exchange.json_export import to_json

        content = to_json(plan_set)
    else:
        content = _form_of(plan_set, party, language)
    _write(output or Path(f"seuranta-{party}.xlsx"), content)


def _form_of(plan_set: PlanSet, party_id: str, language: Language) -> bytes:
    from ..exchange.form_rows import form_rows, rows_for
    from ..exchange.form_workbook import to_form

    parties = {party.id: party for organisation in plan_set.organisations for party in organisation.parties}
    if party_id not in parties:
        meant = nearest(party_id, parties)
        words = edit_words("unknown_party", language, party=party_id)
        hint = edit_words("meant", language, id=meant) if meant else ""
        raise click.BadParameter(f"{words} {hint}".strip(), param_hint="--for")
    rows = rows_for(form_rows(plan_set), party_id)
    if not rows:
        _end(edit_words("nothing_to_ask", language, party=party_id))
    count = sum(row.sheet == "actions" for row in rows)
    click.echo(edit_words("form_made", language, party=party_id, actions=count, ratings=len(rows) - count), err=True)
    return to_form(parties[party_id], rows)


def _write(output: Path, content: bytes) -> None:
    if output == Path("-"):
        click.echo(content, nl=False)
        return
    try:
        write_file(output, content)
    except OSError as error:
        raise click.BadParameter(f"{output}: {error.strerror}", param_hint="--output") from error
    if output.suffix == ".xlsx":
        click.echo(str(output), err=True)


def _end(words: str) -> NoReturn:
    click.echo(words.encode("utf-8", "backslashreplace"), err=True)
    sys.exit(1)
