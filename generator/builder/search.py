"""The search index of each language: made again when a page of the language has changed, else taken over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ..model.text import Locale
from ..output import SiteTree, site_files
from ..search.documents import documents_of
from ..search.entry import entry_page
from ..search.forms import Forms, forms_file, parse_forms
from ..search.pagefind import PAGEFIND_FOLDER, is_needed, write_index
from ..search.synonyms import synonyms
from .record import NO_PAGE, Record

_PAGE = "index.html"


def write_search_indexes(
    root: Path, languages: tuple[Locale, ...], tree: SiteTree, keys: Mapping[str, str], standing: Record | None
) -> dict[str, str]:
    """Put the search index of each language into a tree that holds its pages; return the keys of all its files.

    Raises:
        SearchError: Pagefind cannot be run.
    """
    made: dict[str, str] = {}
    with ThreadPoolExecutor() as workers:  # Pagefind is a program of its own: the languages share the cores
        tasks = [workers.submit(_write_index, root, locale, tree, keys, standing) for locale in languages]
        for task in tasks:
            made |= task.result()
    return made


def _write_index(
    root: Path, locale: Locale, tree: SiteTree, keys: Mapping[str, str], standing: Record | None
) -> dict[str, str]:
    forms_path = root / forms_file(locale)
    forms_text = forms_path.read_text("utf-8") if forms_path.is_file() else ""
    pages = {path: key for path, key in sorted(keys.items()) if _is_page(path, key, locale)}
    key = hashlib.sha256(f"{forms_text}{pages}".encode()).hexdigest()[:32]
    folder = f"{PAGEFIND_FOLDER}{locale}/"
    kept = _take_over(folder, key, tree, standing)
    if kept:
        return dict.fromkeys(kept, key)
    place = tree.new / folder
    write_index(_entries(tree.new, pages, locale, parse_forms(forms_text)), place)
    made = list(site_files(place))
    for path in made:
        if not is_needed(path):
            (place / path).unlink()
    return {f"{folder}{path}": key for path in made if is_needed(path)}


def _take_over(folder: str, key: str, tree: SiteTree, standing: Record | None) -> list[str]:
    """Keep the index of the site that stands if it is whole and of the same pages; return its files, or none."""
    if standing is None:
        return []
    files = [path for path in standing.files if path.startswith(folder)]
    if not all(standing.holds(tree.target, path, key) for path in files):
        return []
    return files if all(tree.keep(path) for path in files) else []


def _entries(site: Path, pages: Mapping[str, str], locale: Locale, forms: Forms) -> Iterator[tuple[str, str]]:
    same = synonyms(locale, forms)
    for file in pages:
        path = file.removeprefix(f"{locale}/").removesuffix(_PAGE)
        for document in documents_of(path, (site / file).read_text("utf-8")):
            yield document.address, entry_page(document, locale, forms, same)


def _is_page(path: str, key: str, locale: Locale) -> bool:
    return path.startswith(f"{locale}/") and path.endswith(_PAGE) and not key.startswith(NO_PAGE)
