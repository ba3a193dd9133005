"""``suunta addresses``: write down what is published, so that nothing of it can go unseen."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from ..load.address_lock import LOCK_FILE
from ..output import write_file
from ..pipeline import renewed_address_lock
from ..problems import Language, ProblemsError
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text

_WORDS: dict[Language, tuple[str, str]] = {
    "fi": (
        "Muistiin merkittiin uusia osoitteita, tunnuksia ja tiedostoja: {count} ({file}).",
        "Kaikki on jo merkitty muistiin.",
    ),
    "sv": ("Nya adresser, id:n och filer har antecknats: {count} ({file}).", "Allt är redan antecknat."),
    "en": ("New addresses, ids and files are recorded: {count} ({file}).", "Everything is recorded already."),
}


@click.command()
@lang_option
@root_option
def addresses(lang: Language | None, root: Path) -> None:
    """Record every page, id and file that is published in data/addresses.lock.

    New ones are added and nothing is taken away, so that suunta check sees when a published address, id
    or file disappears or comes to mean something else. Run it before publishing, and commit the file.

    Ends with status 0 when the file is written or needs no change, 1 when the data has errors, and 2 when
    the command itself is wrong.
    """
    language = lang or language_of(os.environ)
    try:
        content, count = renewed_address_lock(root, date.today())
    except ProblemsError as error:
        click.echo(to_text(error.problems, language).encode("utf-8", "backslashreplace"), err=True)
        sys.exit(1)
    write_file(root / LOCK_FILE, content)
    said, nothing = _WORDS[language]
    click.echo(said.format(count=count, file=LOCK_FILE) if count else nothing)
