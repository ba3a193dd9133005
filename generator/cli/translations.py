"""``suunta translations``: say how far the Swedish texts have come."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal, NoReturn

import click

from ..diff.stale import Stale, find_stale
from ..diff.translation_reports import (
    translations_to_json,
    translations_to_markdown,
    translations_to_text,
)
from ..diff.translations import look_at_translations
from ..history.versions import HistoryError, read_files, read_steps
from ..history.words import history_words
from ..load.project import load_project
from ..load.terms import load_terms
from ..load.twins import TwinDocument, read_twin_documents
from ..problems import Language, ProblemsError
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text

_REPORTS = {"text": translations_to_text, "markdown": translations_to_markdown, "json": translations_to_json}


@click.command()
@click.option("--history/--no-history", default=True, help="Look for stale texts in the history of Git; on by default.")
@click.option("--format", "form", type=click.Choice(list(_REPORTS)), default="text", help="How to print the texts.")
@lang_option
@root_option
def translations(
    *, history: bool, form: Literal["text", "markdown", "json"], lang: Language | None, root: Path
) -> None:
    """Say which Swedish texts are missing, blank, older than the Finnish, not approved, or lack an agreed word.

    The agreed words stand in data/terms.tsv. A text is stale when its Finnish changed after its Swedish,
    which the history of Git tells field by field.

    Ends with status 0 when the texts are told, 1 when a file cannot be read, and 2 when the history is
    not there or the command itself is wrong.
    """
    language = lang or language_of(os.environ)
    try:
        documents = read_twin_documents(load_project(root))
        terms = load_terms(root)
        stale = _find_stale(root, documents) if history else None
    except ProblemsError as error:
        _end(to_text(error.problems, language), 1)
    except HistoryError as error:
        _end(history_words(error, language), 2)
    report = look_at_translations(documents, stale, terms)
    click.echo(_REPORTS[form](report, language).encode("utf-8", "backslashreplace"))


def _find_stale(root: Path, documents: tuple[TwinDocument, ...]) -> tuple[Stale, ...]:
    steps = ((step.before, step.after) for step in read_steps(root))
    twins = [twin for document in documents for twin in document.twins]
    return find_stale(twins, read_files(root, "HEAD"), steps)


def _end(words: str, status: int) -> NoReturn:
    click.echo(words.encode("utf-8", "backslashreplace"), err=True)
    sys.exit(status)
