"""``suunta changes``: record what changed between two versions, for the page and the feed of changes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import click

from ..diff.change_log import compared_version, make_change_log
from ..diff.words import phrase
from ..exchange.change_log_file import to_change_log_file
from ..history.versions import HistoryError, day_of, find_tags, find_version, version_folder
from ..history.words import history_words
from ..model.change_log import ComparedVersion
from ..output import write_file
from ..pipeline import load_plan_set
from ..problems import Language, Level, ProblemsError
from ..resolve.changes import RecordedChanges
from ..resolve.plan_set import PlanSet
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text

_WORDS: dict[str, dict[Language, str]] = {
    "no_since": {
        "fi": "Mihin verrataan? Yhtään muutosluetteloa ei vielä ole. Anna --since: tunniste (tag), muutos (commit) "
        "tai päivä, esimerkiksi --since 2026-01-01.",
        "sv": "Vad jämförs det med? Det finns ännu ingen ändringslista. Ange --since: en tagg, en commit eller en "
        "dag, till exempel --since 2026-01-01.",
        "en": "Compared with what? There is no record of changes yet. Give --since: a tag, a commit or a day, "
        "such as --since 2026-01-01.",
    },
    "no_tags": {
        "fi": "Kuvioon ”{pattern}” sopivia tunnisteita on alle kaksi, joten vertailtavaa ei ole.",
        "sv": "Färre än två taggar passar in på ”{pattern}”, så det finns inget att jämföra.",
        "en": "Fewer than two tags fit “{pattern}”, so there is nothing to compare.",
    },
    "known": {
        "fi": "Versio on jo kirjattu: {path}. Tiedostoon ei koskettu.",
        "sv": "Versionen finns redan: {path}. Filen ändrades inte.",
        "en": "The version is recorded already: {path}. The file was left alone.",
    },
    "nothing": {
        "fi": "{before} → {after}: mikään ei ole muuttunut.",
        "sv": "{before} → {after}: ingenting har ändrats.",
        "en": "{before} → {after}: nothing has changed.",
    },
    "written": {
        "fi": "Kirjattiin {path}: {count} muuttunutta asiakirjaa. Lue tiedosto, paranna sanoja, aja suunta addresses "
        "ja tallenna tiedostot.",
        "sv": "{path} är skriven: {count} ändrade dokument. Läs filen, förbättra orden, kör suunta addresses och "
        "spara filerna i versionshanteringen.",
        "en": "Recorded {path}: {count} changed documents. Read the file, improve the words, run suunta addresses, "
        "and commit the files.",
    },
}


@click.command()
@click.option("--since", metavar="VERSION", help="The earlier version; where the latest record ends by default.")
@click.option("--until", metavar="VERSION", default="HEAD", help="The later version; the last commit by default.")
@click.option("--tags", metavar="PATTERN", help="Each version tagged so with the one before it, such as 'v*'.")
@lang_option
@root_option
def changes(*, since: str | None, until: str, tags: str | None, lang: Language | None, root: Path) -> None:
    """Record what changed between two versions in data/changes, for readers of the site.

    A version is a tag, a branch, a commit, or a day such as 2026-03-01: the last version of that day. The
    record says the changes in Finnish and in Swedish, counts corrections of spelling, and may be reworded by
    hand. The site is built from the records alone, so a build needs no Git.

    Ends with status 0 when the records are written or there is nothing to record, 1 when the data of a
    version has errors, and 2 when a version is not there or the command itself is wrong.
    """
    language = lang or language_of(os.environ)
    try:
        recorded = _load(root, language).permanence.changes
        for before, after in _pairs(root, since, until, tags, recorded, language):
            _record(root, before, after, recorded, language)
    except HistoryError as error:
        click.echo(history_words(error, language).encode("utf-8", "backslashreplace"), err=True)
        sys.exit(2)


def _pairs(
    root: Path,
    since: str | None,
    until: str,
    pattern: str | None,
    recorded: tuple[RecordedChanges, ...],
    language: Language,
) -> Iterator[tuple[ComparedVersion, ComparedVersion]]:
    if pattern:
        names = find_tags(root, pattern)
        if len(names) < 2:
            raise click.UsageError(_WORDS["no_tags"][language].format(pattern=pattern))
        yield from pairwise(_version(root, name) for name in names)
        return
    base = since or (recorded[0].log.after.commit if recorded else None)
    if base is None:
        raise click.UsageError(_WORDS["no_since"][language])
    yield _version(root, base), _version(root, until)


def _version(root: Path, name: str) -> ComparedVersion:
    commit = find_version(root, name)
    return compared_version(commit, day_of(root, commit), name if name in find_tags(root, "*") else None)


def _record(
    root: Path,
    before: ComparedVersion,
    after: ComparedVersion,
    recorded: tuple[RecordedChanges, ...],
    language: Language,
) -> None:
    said = {key: each[language] for key, each in _WORDS.items()}
    known = next((each for each in recorded if each.log.after.commit == after.commit), None)
    if known:
        click.echo(said["known"].format(path=_path(known.name)))
        return
    log = make_change_log(_load(root, language, before), _load(root, language, after), (before, after))
    if not log.documents:
        click.echo(said["nothing"].format(before=_name(before), after=_name(after)))
        return
    path = _free_path(root, after.date)
    write_file(root / path, to_change_log_file(log))
    click.echo(said["written"].format(path=path, count=len(log.documents)))


def _name(version: ComparedVersion) -> str:
    return version.tag or version.commit[:8]


def _path(name: str) -> str:
    return f"data/changes/{name}.yml"


def _free_path(root: Path, day: date) -> str:
    """Return where the record of a day is written; the second of a day is ``2026-03-01-2.yml``."""
    name, number = day.isoformat(), 1
    while (root / _path(name)).exists():
        number += 1
        name = f"{day.isoformat()}-{number}"
    return _path(name)


def _load(root: Path, language: Language, version: ComparedVersion | None = None) -> PlanSet:
    """Return the data of a version, or of the work tree where it is None."""
    try:
        if version is None:
            return load_plan_set(root, date.today())[0]
        with version_folder(root, version.commit) as folder:
            return load_plan_set(folder, date.today())[0]
    except ProblemsError as error:
        name = _name(version) if version else phrase(language, "work_tree")
        errors = [problem for problem in error.problems if problem.level == Level.ERROR]
        for words in (phrase(language, "errors", version=name), to_text(errors, language)):
            click.echo(words.encode("utf-8", "backslashreplace"), err=True)
        sys.exit(1)
