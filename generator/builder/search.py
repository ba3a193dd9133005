"""The search index of each language: made again when a page of the language has changed, else taken over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from ..model.text import Locale
from ..output import SiteTree
from ..search.documents import Document, documents_of
from ..search.entry import entry_page
from ..search.forms import forms_file, parse_forms
from ..search.pagefind import PAGEFIND_FOLDER, make_index
from ..search.synonyms import synonyms
from ..search.words import words_of
from .record import NO_PAGE, Record

_PAGE = "index.html"


@dataclass
class Indexes:
    """The search indexes of a site.

    Attributes:
        keys: The key of each of their files.
        new_words: How many words of the pages the forms do not know; none where no index had to be made.
    """

    keys: dict[str, str] = field(default_factory=dict)
    new_words: int = 0


def write_search_indexes(
    root: Path, languages: tuple[Locale, ...], tree: SiteTree, keys: Mapping[str, str], standing: Record | None
) -> Indexes:
    """Put the search index of each language into a tree that holds its pages.

    Raises:
        SearchError: Pagefind cannot be run.
    """
    made = Indexes()
    with ThreadPoolExecutor() as workers:  # Pagefind is a program of its own: the languages share the cores
        tasks = [workers.submit(_write_index, root, locale, tree, keys, standing) for locale in languages]
        for task in tasks:
            index = task.result()
            made.keys |= index.keys
            made.new_words += index.new_words
    return made


def _write_index(
    root: Path, locale: Locale, tree: SiteTree, keys: Mapping[str, str], standing: Record | None
) -> Indexes:
    forms_path = root / forms_file(locale)
    forms_text = forms_path.read_text("utf-8") if forms_path.is_file() else ""
    pages = {path: key for path, key in sorted(keys.items()) if _is_page(path, key, locale)}
    key = hashlib.sha256(f"{forms_text}{pages}".encode()).hexdigest()[:32]
    folder = f"{PAGEFIND_FOLDER}{locale}/"
    kept = _take_over(folder, key, tree, standing)
    if kept:
        return Indexes(dict.fromkeys(kept, key))
    forms = parse_forms(forms_text)
    same = synonyms(locale, forms)
    documents = list(_documents(tree.new, pages, locale))
    index = make_index((each.address, entry_page(each, locale, forms, same)) for each in documents)
    for path, content in index.items():
        tree.write(f"{folder}{path}", content)
    new_words = forms.missing(word for each in documents for word in words_of(f"{each.title} {each.text}"))
    return Indexes({f"{folder}{path}": key for path in index}, len(new_words))


def _take_over(folder: str, key: str, tree: SiteTree, standing: Record | None) -> list[str]:
    """Keep the index of the site that stands if it is whole and of the same pages; return its files, or none."""
    if standing is None:
        return []
    files = [path for path in standing.files if path.startswith(folder)]
    if not all(standing.holds(tree.target, path, key) for path in files):
        return []
    return files if all(tree.keep(path) for path in files) else []


def _documents(site: Path, pages: Mapping[str, str], locale: Locale) -> Iterator[Document]:
    for file in pages:
        path = file.removeprefix(f"{locale}/").removesuffix(_PAGE)
        yield from documents_of(path, (site / file).read_text("utf-8"))


def _is_page(path: str, key: str, locale: Locale) -> bool:
    return path.startswith(f"{locale}/") and path.endswith(_PAGE) and not key.startswith(NO_PAGE)
