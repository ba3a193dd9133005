"""The stations in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from .exchange.data_files import data_files, offers, promised_files
from .load.address_lock import lock_text
from .load.freeze import FreezeError as FreezeError
from .load.freeze import frozen_files
from .load.kept import Kept as Kept
from .load.project import Source, load_project
from .load.records import validate
from .load.yaml_source import parse_yaml
from .localise import localiser
from .model.text import Locale
from .problems import Level, Problem, ProblemsError
from .resolve.accessibility_rules import find_accessibility_problems
from .resolve.links import resolve
from .resolve.plan_set import PlanSet
from .resolve.rules import find_problems
from .search.documents import UNSEARCHED, text_of
from .view.pages import make_pages
from .view.promises import find_broken_promises, renewed
from .view.published import Published, published


def load_plan_set(root: Path, today: date, kept: Kept | None = None) -> tuple[PlanSet, tuple[Problem, ...]]:
    """Return the data of the project in ``root`` on a day, with its warnings and notes, sorted.

    ``kept``, of the one who asks again and again, makes it quick where few files changed.

    Raises:
        ProblemsError: The data has errors; holds all problems that the station at fault could see.
    """
    kept = kept or Kept()
    plan_set, problems = kept.make("plan set", (load_project(root, kept), today), partial(_resolved, kept))
    return _with_differences(plan_set, kept), problems


def _resolved(kept: Kept, given: tuple[Source, date]) -> tuple[PlanSet, tuple[Problem, ...]]:
    source, today = given
    records = validate(source, kept)
    plan_set = resolve(records, today)
    problems = tuple(sorted((*find_problems(records), *find_accessibility_problems(records, today))))
    if any(problem.level == Level.ERROR for problem in problems):
        raise ProblemsError(problems)
    return plan_set, problems


def changed_plan_set(root: Path, texts: Mapping[str, str], today: date) -> PlanSet:
    """Return the data of the project as it will be with other texts of some data files; nothing is written.

    Raises:
        ProblemsError: The data would have errors.
    """
    source = load_project(root)
    documents, problems = dict(source.documents), list[Problem]()
    for path, text in texts.items():
        document, faults = parse_yaml(text, path)
        problems += faults
        if document is not None:
            documents[path] = document
    if problems:
        raise ProblemsError(problems)
    records = validate(replace(source, documents=documents))
    plan_set = resolve(records, today)
    errors = [each for each in find_problems(records) if each.level == Level.ERROR]
    if errors:
        raise ProblemsError(errors)
    return plan_set


def page_texts(plan_set: PlanSet, locale: Locale) -> Iterator[str]:
    """Yield the words of every page of a language that a search is to find."""
    from .render import Renderer  # a check does not wait for the templates

    renderer = Renderer(locale)
    for page in make_pages(plan_set, locale, offers(data_files(plan_set))):
        if page.template not in UNSEARCHED:
            yield f"{page.description} {text_of(renderer.render(page).html)}"


def _with_differences(plan_set: PlanSet, kept: Kept) -> PlanSet:
    if not plan_set.permanence.versions:
        return plan_set
    from .diff.versions import with_differences  # only now: most sites have no frozen version to compare

    words = tuple(localiser(locale).translations for locale in plan_set.site.languages)
    return kept.make("differences", (plan_set, words), lambda given: with_differences(given[0]))


def check_project(root: Path, today: date) -> tuple[Problem, ...]:
    """Return everything that is wrong with the data of a project or worth telling, sorted.

    Beyond what stops a build this looks at what has been published: no address and no id may go without a word.
    """
    try:
        plan_set, problems = load_plan_set(root, today)
    except ProblemsError as error:
        return error.problems
    site = _published(plan_set)
    return tuple(sorted((*problems, *find_broken_promises(plan_set.permanence, site))))


def _published(plan_set: PlanSet) -> Published:
    files = data_files(plan_set)
    pages = make_pages(plan_set, plan_set.site.languages[0], offers(files))
    return published(plan_set, pages, promised_files(plan_set, files))


def renewed_address_lock(root: Path, today: date) -> tuple[bytes, int]:
    """Return ``data/addresses.lock`` with everything that is published now, and how many lines are new.

    Raises:
        ProblemsError: The data has errors.
    """
    plan_set, _problems = load_plan_set(root, today)
    lock = plan_set.permanence.lock
    kept = renewed(lock, _published(plan_set))
    return lock_text(kept).encode(), len(kept) - len(lock)


def freeze_plan(
    root: Path, plan: str, name: str | None, decision: Mapping[str, str | None], today: date
) -> tuple[str, dict[str, bytes]]:
    """Return the id of a plan marked as of a new version, and the files of the version; see ``frozen_files``.

    Raises:
        ProblemsError: The data has errors.
        FreezeError: The version cannot be made.
    """
    load_plan_set(root, today)
    return frozen_files(root, validate(load_project(root)), plan, name, decision, today)
