"""``suunta ids``: give the ids that are missing."""

from __future__ import annotations

import os
import sys
from itertools import groupby
from pathlib import Path

import click

from ..edit.ids import find_missing_ids, write_ids
from ..edit.words import edit_words
from ..edit.yaml_text import EditError
from ..load.project import load_project
from ..load.texts import load_text
from ..output import write_file
from ..problems import Language, ProblemsError
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text


@click.command()
@lang_option
@root_option
def ids(lang: Language | None, root: Path) -> None:
    """Give an id to each goal, action, indicator … that has none. An id that is there never changes.

    Ends with status 0 when every record has an id, 1 when some have to be written by hand or a file
    cannot be read, and 2 when the command itself is wrong.
    """
    language = lang or language_of(os.environ)
    try:
        source = load_project(root)
        found = find_missing_ids(source.documents, (each.name for each in source.lock if each.sort == "id"))
        texts = {
            file: write_ids(file, load_text(root, file), given)
            for file, given in groupby(found, lambda each: each.file)
        }
    except ProblemsError as error:
        click.echo(to_text(error.problems, language).encode("utf-8", "backslashreplace"), err=True)
        sys.exit(1)
    except EditError as error:
        click.echo(edit_words("not_alone", language, path=error.file, line=error.line), err=True)
        sys.exit(1)
    for file, text in texts.items():
        write_file(root / file, text.encode())
    for each in found:
        name = "by_hand" if each.id is None else "given"
        click.echo(edit_words(name, language, place=f"{each.file}:{each.line}", id=each.id))
    if not found:
        click.echo(edit_words("no_id_missing", language))
    sys.exit(any(each.id is None for each in found))
