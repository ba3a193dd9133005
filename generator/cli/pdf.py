"""``suunta pdf``: plans and evaluations as PDF, without a site."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from ..output import write_file
from ..pdf.errors import PdfError, pdf_words
from ..pdf.press import check_press, print_pdf
from ..pipeline import load_plan_set
from ..problems import Language, ProblemsError
from ..resolve.plan_set import PlanSet
from ..view.print_link import pdf_path
from ..view.prints import print_documents
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("build"),
    metavar="DIR",
    help="Where to put the folder pdf; build by default.",
)
@lang_option
@root_option
def pdf(ids: tuple[str, ...], output: Path, lang: Language | None, root: Path) -> None:
    """Write each plan, evaluation and frozen version, or those with these IDs, as an accessible PDF in each language.

    To put the files into the site, use suunta build --pdf. Ends with status 0 when the files are written,
    1 when the data has errors or this machine can make no PDF, and 2 when the command itself is wrong.
    """
    language = lang or language_of(os.environ)
    try:
        check_press()
        plan_set, _problems = load_plan_set(root, date.today())
        _write(plan_set, ids, output)
    except PdfError as error:
        _fail(pdf_words(error, language))
    except ProblemsError as error:
        _fail(to_text(error.problems, language))
    except OSError as error:
        raise click.BadParameter(f"{error.filename}: {error.strerror}", param_hint="--output") from error


def _write(plan_set: PlanSet, ids: tuple[str, ...], output: Path) -> None:
    known = [plan.id for plan in plan_set.plans] + [evaluation.id for evaluation in plan_set.evaluations]
    known += [version.key for version in plan_set.permanence.versions]
    unknown = [each for each in ids if each not in known]
    if unknown:
        raise click.BadParameter(f"{', '.join(unknown)} ({', '.join(known)})", param_hint="ID")
    for locale in plan_set.site.languages:
        for document in print_documents(plan_set, locale):
            if not ids or document.record_id in ids:
                path = output / pdf_path(document.record_id, locale)
                write_file(path, print_pdf(document))
                click.echo(path)


def _fail(message: str) -> None:
    click.echo(message.encode("utf-8", "backslashreplace"), err=True)
    sys.exit(1)
