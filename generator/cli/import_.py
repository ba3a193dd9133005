"""``suunta import``: read a document that staff have into skeletons of data files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from ..intake.fault import IntakeError
from ..intake.words import intake_words
from ..load.texts import load_bytes
from ..problems import Language, ProblemsError
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text


@dataclass(frozen=True)
class Wish:
    """What somebody asks the command for; ``plan`` and ``organisation`` are None where they were not given."""

    file: Path
    root: Path
    plan: str | None
    organisation: str | None
    language: Language


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--plan", help="Id of the plan that the goals belong to.")
@click.option("--organisation", help="Id of the organisation of a new plan; needed where there are several.")
@lang_option
@root_option
def import_(file: Path, plan: str | None, organisation: str | None, lang: Language | None, root: Path) -> None:
    """Read the goal tables of a Word FILE (.docx) into a skeleton of a plan, or a form of follow-up (.xlsx).

    Of a Word file, what is uncertain is marked with VAHVISTA for a person to confirm. A file that is there is
    never overwritten.

    A form is one that suunta export --format xlsx made. Its answers are written into the plans and evaluations;
    when one cell of it does not fit, nothing is.

    Ends with status 0 when all is written, 1 when the file cannot be read, a file is in the way or a cell of
    a form does not fit, and 2 when the command itself is wrong.
    """
    wish = Wish(file, root, plan, organisation, lang or language_of(os.environ))
    read = _READERS.get(file.suffix.lower(), _import_word)
    try:
        read(load_bytes(file), wish)
    except IntakeError as error:
        _end(intake_words(error.name, wish.language, **error.values))
    except ProblemsError as error:
        _end(to_text(error.problems, wish.language))
    except OSError as error:
        _end(intake_words("unreadable", wish.language, path=error.filename))


def _import_word(content: bytes, wish: Wish) -> None:
    from .import_word import import_word_file

    import_word_file(content, wish.root, wish.plan, wish.organisation, wish.language)


def _import_form(content: bytes, wish: Wish) -> None:
    from .import_form import import_form

    import_form(content, wish.file.name, wish.root, wish.language)


_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
_READERS: dict[str, Callable[[bytes, Wish], None]] = {".docx": _import_word, **dict.fromkeys(_WORKBOOKS, _import_form)}
"""By the ending of a file, what reads it; a file with another ending is tried as Word and told what it is."""


def _end(words: str) -> None:
    click.echo(words.encode("utf-8", "backslashreplace"), err=True)
    sys.exit(1)
