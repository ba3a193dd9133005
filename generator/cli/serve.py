"""``suunta serve``: see the site while writing."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from ..builder.words import build_words
from ..problems import Language
from .language import language_of
from .options import lang_option, root_option


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port of this machine.")
@lang_option
@root_option
def serve(port: int, lang: Language | None, root: Path) -> None:
    """Show the site on this machine and renew it when a file is saved.

    A fault in the data is shown over the last good page and in the terminal until it is mended. End
    with Ctrl+C.
    """
    from ..builder.serve import serve_site

    language = lang or language_of(os.environ)
    try:
        serve_site(root, port, date.today(), language, _say)
    except KeyboardInterrupt:
        return
    except OSError as error:
        raise click.BadParameter(build_words("port_taken", language, port=port), param_hint="--port") from error


def _say(words: str) -> None:
    click.echo(words.encode("utf-8", "backslashreplace"), err=True)
