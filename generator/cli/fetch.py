"""``suunta fetch``: figures from a register on the web into a dated snapshot."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from ..exchange.snapshot import to_snapshot
from ..fetch.download import Service
from ..fetch.errors import FetchError, fetch_words
from ..fetch.query import Query, parse_region, parse_years
from ..fetch.sotkanet import ADDRESS, Fetched, fetch_series, series_id
from ..load.series import load_series
from ..model.observation import GENDERS, Gender, Series
from ..output import write_file
from ..problems import Language, ProblemsError
from .language import language_of
from .options import lang_option, root_option


@click.group()
def fetch() -> None:
    """Fetch figures of indicators from a register into data/indicators/.

    No other command calls out: a build uses the snapshots that stand there.
    """


@fetch.command()
@click.option(
    "--indicator", type=click.IntRange(1), required=True, metavar="NUMBER", help="Number of the indicator in Sotkanet."
)
@click.option(
    "--regions",
    multiple=True,
    required=True,
    metavar="CATEGORY[:CODE]",
    help="A region, such as KUNTA:049 or HYVINVOINTIALUE:5, or a whole category, such as MAA. May be given many times.",
)
@click.option(
    "--years",
    multiple=True,
    required=True,
    metavar="YEAR[-YEAR]",
    help="A year or a span, such as 2019-2023. May be given many times.",
)
@click.option(
    "--genders",
    type=click.Choice(GENDERS),
    multiple=True,
    default=("total",),
    show_default=True,
    help="May be given many times.",
)
@click.option(
    "--address",
    envvar="SUUNTA_SOTKANET",
    default=ADDRESS,
    show_default=True,
    metavar="URL",
    help="Where Sotkanet is.",
)
@click.option("--timeout", type=click.FloatRange(0.1, 600), default=30, show_default=True, help="Seconds to wait.")
@lang_option
@root_option
def sotkanet(
    indicator: int,
    regions: tuple[str, ...],
    years: tuple[str, ...],
    genders: tuple[Gender, ...],
    address: str,
    timeout: float,
    lang: Language | None,
    root: Path,
) -> None:
    """Fetch an indicator of Sotkanet (THL) for some regions and years.

    The snapshot stands in data/indicators/sotkanet-NUMBER.yml with its day, source, licence and checksum. If
    anything goes wrong, a snapshot that stands there is left as it is. Ends with status 0 when the figures are
    there, 1 when they could not be fetched, and 2 when the command itself is wrong.
    """
    language = lang or language_of(os.environ)
    path = root / "data" / "indicators" / f"{series_id(indicator)}.yml"
    try:
        query = Query(indicator, tuple(map(parse_region, regions)), parse_years(years), tuple(dict.fromkeys(genders)))
        standing = _standing(path)
        fetched = fetch_series(Service(address, timeout), query, date.today(), standing)
        _write(path, fetched, standing, language)
    except FetchError as error:
        _say(error.reason, language, **error.values)
        _say("left", language)
        sys.exit(1)


def _standing(path: Path) -> Series | None:
    try:
        return load_series(path)
    except (ProblemsError, OSError, UnicodeDecodeError):
        raise FetchError("broken_snapshot", path=path) from None


def _write(path: Path, fetched: Fetched, standing: Series | None, language: Language) -> None:
    if fetched.without_figures:
        names = (f"{region.name.fi} ({region.category}:{region.code})" for region in fetched.without_figures)
        _say("missing_regions", language, regions=", ".join(names))
    series = fetched.series
    try:
        write_file(path, to_snapshot(series))
    except OSError as error:
        raise FetchError("unwritable", path=path, why=error.strerror) from None
    if standing and standing.checksum == series.checksum:
        _say("unchanged", language, path=path)
    else:
        _say("written", language, path=path, count=len(series.observations), regions=len(series.regions))


def _say(name: str, language: Language, **values: object) -> None:
    click.echo(fetch_words(name, language, **values).encode("utf-8", "backslashreplace"), err=True)
