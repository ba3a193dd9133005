"""``suunta build``: make the site."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

import click

from ..builder.site import BuildError, Built, Step, build_site
from ..builder.words import build_words
from ..output import OutputError
from ..problems import Language, Level, ProblemsError
from .language import language_of
from .options import lang_option, root_option


@click.command()
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where to put the site; the folder site of the project by default.",
)
@click.option("--pdf", "with_pdf", is_flag=True, help="Make each plan, evaluation and frozen version as PDF too.")
@lang_option
@root_option
def build(site_dir: Path | None, *, with_pdf: bool, lang: Language | None, root: Path) -> None:
    """Make the site in every language.

    Only pages that something has changed in are made again. A build that fails leaves the site that
    stands as it was. Where no PDF can be made, the command says why and makes the site without.
    Ends with status 0 when the site is made, 1 when it cannot be made, and 2 when
    the command itself is wrong.
    """
    began = time.monotonic()
    language = lang or language_of(os.environ)
    can_print = with_pdf and _can_print(language)
    built = _build(root, site_dir or root / "site", language, with_pdf=can_print)
    if any(problem.level == Level.WARNING for problem in built.problems):
        _say("warnings", language)
    seconds = f"{time.monotonic() - began:.1f}".replace(".", "." if language == "en" else ",")
    _say("built", language, pages=built.pages, rendered=built.rendered, kept=built.kept, seconds=seconds)


def _can_print(language: Language) -> bool:
    from ..pdf.errors import PdfError, pdf_words
    from ..pdf.press import check_press

    try:
        check_press()
    except PdfError as error:
        click.echo(pdf_words(error, language).encode("utf-8", "backslashreplace"), err=True)
        return False
    return True


def _build(root: Path, site: Path, language: Language, *, with_pdf: bool) -> Built:
    def tell(step: Step, locale: str, made: int, total: int) -> None:
        _say(step, language, locale=locale, made=made, total=total)

    try:
        return build_site(root, site, _build_day(), tell, with_pdf=with_pdf)
    except OutputError as error:
        raise click.BadParameter(
            build_words(error.reason, language, path=error.path), param_hint="--site-dir"
        ) from None
    except ProblemsError as error:
        from .reports import to_text

        click.echo(to_text(error.problems, language).encode("utf-8", "backslashreplace"), err=True)
        _say("left", language)
    except BuildError as error:
        _say("failed", language, languages=error)
    except OSError as error:
        _say("unwritable", language, path=error.filename, reason=error.strerror)
    sys.exit(1)


def _build_day() -> date:
    """Return the day of SOURCE_DATE_EPOCH, which makes a build of yesterday repeatable, or today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else date.today()


def _say(name: str, language: Language, **values: object) -> None:
    click.echo(build_words(name, language, **values).encode("utf-8", "backslashreplace"), err=True)
