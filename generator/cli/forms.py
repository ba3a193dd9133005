"""``suunta forms``: the forms of the words of a site, from the large dictionaries into small files."""

from __future__ import annotations

import os
import sys
from datetime import date
from itertools import chain
from pathlib import Path

import click

from ..output import write_file
from ..pipeline import load_plan_set, page_texts
from ..problems import Language, ProblemsError
from ..search.forms import forms_file, forms_text
from ..search.synonyms import synonym_groups
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text

_WORDS: dict[Language, tuple[str, str]] = {
    "fi": ("{file}: {count} sanaa.", "Sanakirjat puuttuvat. Asenna ne: pip install suunta[forms]"),
    "sv": ("{file}: {count} ord.", "Ordlistorna saknas. Installera dem: pip install suunta[forms]"),
    "en": ("{file}: {count} words.", "The dictionaries are missing. Install them: pip install suunta[forms]"),
}


@click.command()
@lang_option
@root_option
def forms(lang: Language | None, root: Path) -> None:
    """Write down the forms of every word of the site, so that the search finds inflected words.

    The dictionaries take half a minute; a build reads only data/forms/. Run it now and then, when texts have
    changed, and commit the files: a word that is missing is still found in the form in which it is written.

    Ends with status 0 when the files are written, 1 when the data has errors or the dictionaries are missing.
    """
    language = lang or language_of(os.environ)
    try:
        plan_set, _problems = load_plan_set(root, date.today())
    except ProblemsError as error:
        click.echo(to_text(error.problems, language).encode("utf-8", "backslashreplace"), err=True)
        sys.exit(1)
    said, missing = _WORDS[language]
    try:
        from ..search.lexicon import Lexicon
    except ImportError:
        click.echo(missing, err=True)
        sys.exit(1)
    for locale in plan_set.site.languages:
        found = Lexicon(locale).forms((*page_texts(plan_set, locale), *chain(*synonym_groups(locale))))
        write_file(root / forms_file(locale), forms_text(found).encode())
        click.echo(said.format(file=forms_file(locale), count=len(found.entries)))
