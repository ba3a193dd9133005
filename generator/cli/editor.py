"""``suunta editor``: put the form editor beside a built site."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from ..output import add_to_site
from ..pipeline import load_plan_set
from ..problems import Language, ProblemsError
from ..schema.form import form_files
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text

PLACE = "admin"
"""Where the form editor stands below the site."""
_TAKEN = ("*decap-cms.js", "*decap-cms.js.LICENSE.txt")
"""The program, the parts that it loads when it needs them, and its licences; no maps for its developers."""

_SAID: dict[str, dict[Language, str]] = {
    "off": {
        "fi": "Lomake-editori ei ole käytössä: tiedostossa data/site.yml ei ole avainta form_editor.",
        "sv": "Formulärredigeraren används inte: nyckeln form_editor saknas i filen data/site.yml.",
        "en": "The form editor is off: data/site.yml has no key form_editor.",
    },
    "no_site": {
        "fi": "Kansiossa {path} ei ole sivustoa. Rakenna se ensin: make site.",
        "sv": "Det finns ingen webbplats i mappen {path}. Bygg den först: make site.",
        "en": "There is no site in {path}. Build it first: make site.",
    },
    "made": {
        "fi": "Lomake-editori on kansiossa {path}.",
        "sv": "Formulärredigeraren finns i mappen {path}.",
        "en": "The form editor is in {path}.",
    },
}


@click.command()
@click.option(
    "--program",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    required=True,
    help="Folder with decap-cms.js, from its package; make editor fetches it.",
)
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The built site; the folder site of the project by default.",
)
@lang_option
@root_option
def editor(program: Path, site_dir: Path | None, lang: Language | None, root: Path) -> None:
    """Put the form editor into the folder admin of a built site, if data/site.yml has the key form_editor.

    Every build makes the site anew and without it. Ends with status 0 when it is there or is off, 1 when the
    data has errors or there is no site, and 2 when the command itself is wrong.
    """
    language, site = lang or language_of(os.environ), site_dir or root / "site"
    try:
        told = load_plan_set(root, date.today())[0].site.form_editor
    except ProblemsError as error:
        click.echo(to_text(error.problems, language).encode("utf-8", "backslashreplace"), err=True)
        sys.exit(1)
    if told is None:
        _say("off", language)
        return
    if not add_to_site(site, PLACE, form_files(told), program, _TAKEN):
        _say("no_site", language, path=site)
        sys.exit(1)
    _say("made", language, path=site / PLACE)


def _say(name: str, language: Language, **values: object) -> None:
    click.echo(_SAID[name][language].format(**values).encode("utf-8", "backslashreplace"), err=True)
