"""The options that nearly every command takes, with the same words in each."""

from __future__ import annotations

from pathlib import Path

import click

from ..problems import LANGUAGES

lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), help="Language of the messages; that of the terminal by default."
)
root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Folder of the project; the current one by default.",
)
