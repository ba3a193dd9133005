"""``suunta build``: what nothing changed in is left alone, the rest is made in one process for each language."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ..output import mend_site
from .cycles import spare_all_so_far, without_cycle_search
from .inputs import mkdocs_file, read_inputs
from .record import load_record, record_file

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from ..model.text import Locale
    from ..output import SiteTree
    from ..problems import Problem
    from .work import Project

Step = Literal["reading", "making", "no_search", "new_words"]
Progress = Callable[[Step, str, int, int], None]
"""Is told the step and, while pages are made, a language, how many are made, and how many have to be."""
_SECONDS_BETWEEN_TELLS = 1.0


class BuildError(Exception):
    """The pages of a language could not be made; what went wrong stands on the error stream already."""


@dataclass(frozen=True)
class Built:
    """What a build did: how many pages the site has in all languages, and how many were made or taken over.

    ``problems`` are the warnings and notes about the data; empty when nothing changed since the last build.
    """

    pages: int
    rendered: int
    kept: int
    problems: tuple[Problem, ...] = ()


def build_site(root: Path, site: Path, today: date, tell: Progress, *, with_pdf: bool = False) -> Built:
    """Make the site of a project, or leave it as it is if nothing that it is made of has changed.

    Args:
        root: The project: ``data/``, ``content/`` and, if it has its own, ``mkdocs.yml`` and ``overrides/``.
        site: Where the site is put. It is swapped in whole; a failed build leaves the old one.
        today: The day that the site is made for.
        tell: Is told of progress.
        with_pdf: Whether each plan and evaluation is made as PDF too.

    Raises:
        ProblemsError: The data holds errors.
        OutputError: The site cannot be written there.
        BuildError: A language failed.
    """
    root, site = root.resolve(), site.resolve()
    mend_site(site)
    standing = load_record(record_file(root, site))
    if standing and standing.inputs == read_inputs(root, today, with_pdf=with_pdf) and standing.stands(site):
        return Built(standing.pages, 0, standing.pages)
    return _make(root, site, today, tell, with_pdf=with_pdf)


@without_cycle_search()
def _make(root: Path, site: Path, today: date, tell: Progress, *, with_pdf: bool) -> Built:
    from ..output import begin_site  # only now: what follows takes a second to import
    from ..search.pagefind import SearchError
    from .work import finish_work, load_work_project

    tell("reading", "", 0, 0)
    project, problems = load_work_project(root, site, today, with_pdf=with_pdf)
    spare_all_so_far()  # from the searches of every language, and from the last one when Python ends
    if project.lacks_search:
        tell("no_search", "", 0, 0)
    tree = begin_site(site, project=root)
    try:
        results = _make_languages(project, tree, tell)
        keys = {file: key for result in results for file, key in result.keys.items()}
        new_words = finish_work(project, tree, keys)
    except SearchError as fault:
        tree.abandon()
        raise BuildError(f"Pagefind: {fault}") from fault
    except BaseException:
        tree.abandon()
        raise
    if new_words:
        tell("new_words", "", new_words, 0)
    rendered, kept = sum(each.rendered for each in results), sum(each.kept for each in results)
    return Built(rendered + kept, rendered, kept, problems)


@dataclass(frozen=True)
class _Result:
    keys: dict[str, str]
    rendered: int
    kept: int


def _make_languages(project: Project, tree: SiteTree, tell: Progress) -> list[_Result]:
    from ..localise import localiser

    languages = project.plan_set.site.languages
    for locale in languages:
        localiser(locale)  # before the processes part, as what follows, so that it is done once
    if "fork" not in multiprocessing.get_all_start_methods():
        return [_make_language(project, tree, _read_config(project), locale, _told(tell)) for locale in languages]
    config = _read_config(project)
    context = multiprocessing.get_context("fork")
    pipes, children = [], []
    for locale in languages:
        here, there = context.Pipe(duplex=False)
        child = context.Process(target=_in_child, args=(project, tree, config, locale, there), name=locale)
        child.start()
        there.close()
        pipes.append(here)
        children.append(child)
    try:
        return _gather(pipes, tell)
    except EOFError:
        for child in children:
            child.join(1 if child.exitcode is None else None)
        failed = [child.name for child in children if child.exitcode]
        raise BuildError(", ".join(failed)) from None
    finally:
        for child in children:
            child.terminate()
            child.join()


def _read_config(project: Project) -> MkDocsConfig:
    from mkdocs.exceptions import MkDocsException

    from .mkdocs_build import read_config

    try:
        return read_config(mkdocs_file(project.root), project.root)
    except MkDocsException as error:
        print(error, file=sys.stderr)
        raise BuildError(", ".join(project.plan_set.site.languages)) from error


def _gather(pipes: list[Connection], tell: Progress) -> list[_Result]:
    results: dict[int, _Result] = {}
    while len(results) < len(pipes):
        waiting = [pipe for number, pipe in enumerate(pipes) if number not in results]
        for ready in wait(waiting):
            number = pipes.index(ready)  # type: ignore[arg-type]
            message = pipes[number].recv()
            if isinstance(message, _Result):
                results[number] = message
            else:
                tell("making", *message)
    return [results[number] for number in sorted(results)]


def _in_child(project: Project, tree: SiteTree, config: MkDocsConfig, locale: Locale, pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too and ends this process
    result = _make_language(project, tree, config, locale, lambda *message: pipe.send(message))
    pipe.send(result)
    pipe.close()


def _make_language(
    project: Project, tree: SiteTree, config: MkDocsConfig, locale: Locale, tell: Callable[[str, int, int], None]
) -> _Result:
    from .mkdocs_build import run_mkdocs
    from .work import Work, make_edition

    edition = make_edition(project, locale)
    is_first = locale == project.plan_set.site.languages[0]
    work = Work(project, tree, (edition,), is_first, _seldom(tell))
    run_mkdocs(config, work)
    return _Result(work.keys, work.rendered, work.kept)


def _told(tell: Progress) -> Callable[[str, int, int], None]:
    return lambda *message: tell("making", *message)


def _seldom(tell: Callable[[str, int, int], None]) -> Callable[[str, int, int], None]:
    """Return a teller that speaks about once a second."""
    last = time.monotonic()

    def tell_seldom(locale: str, made: int, total: int) -> None:
        nonlocal last
        if time.monotonic() - last >= _SECONDS_BETWEEN_TELLS:
            last = time.monotonic()
            tell(locale, made, total)

    return tell_seldom
