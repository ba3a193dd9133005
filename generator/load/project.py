"""Read a project folder: every data file and every narrative, with all faults of their form."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..model.text import LOCALES, Locale
from ..problems import Location, Problem, ProblemsError, problem
from .address_lock import LOCK_FILE, Locked, parse_lock
from .frozen import FrozenFiles, is_frozen, parse_frozen
from .kept import Kept
from .terms import FILE as TERMS_FILE
from .terms import find_broken_terms
from .yaml_source import Document, parse_yaml

SIZE_LIMIT = 2_000_000
"""The most bytes that a data file or narrative may have."""

_FOLDERS = ("data", "data/organisations", "data/plans", "content")
_FILES = ("data/site.yml", "data/sources.yml")
_PLACES = (
    re.compile(r"data/(?:accessibility|site|sources|links|removed|target_groups|glossary)\.yml"),
    re.compile(r"data/(?:organisations|indicators)/[^/]+\.yml"),
    re.compile(r"data/changes/[a-z0-9-]+\.yml"),
    re.compile(r"data/(?:plans|evaluations|surveys|negotiations|year_clocks)/[^/]+/[^/]+\.yml"),
)
_PLACE_NAMES = (
    "data/site.yml, data/sources.yml, data/links.yml, data/removed.yml, data/target_groups.yml, data/glossary.yml, "
    "data/accessibility.yml, data/organisations/*.yml, data/indicators/*.yml, data/plans/*/*.yml, "
    "data/evaluations/*/*.yml, data/surveys/*/*.yml, data/negotiations/*/*.yml, data/year_clocks/*/*.yml, "
    "data/versions/*/*.yml, data/changes/*.yml"
)
_MISNAMED = re.compile(r"(.+)\.(?:yaml|yml)(?:\.txt)?", re.IGNORECASE)
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?= |$)", re.MULTILINE)
_NARRATIVE = re.compile(rf"content/({'|'.join(LOCALES)})/(.+)\.md", re.DOTALL)
_NARRATIVE_NAMES = ", ".join(f"content/{locale}/**/*.md" for locale in LOCALES)
_CONTROL = re.compile("[\x00-\x08\x0b-\x0d\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Source:
    """The files of a project: YAML as values with places, narrative as text. Both sorted by path.

    ``documents`` is by path below the root (``data/site.yml``); ``narratives`` by language and the
    path below it without its ending (``luvn/hyvinvointi-2024/mieli``). ``lock`` is what has been published.
    """

    documents: Mapping[str, Document]
    narratives: Mapping[tuple[Locale, str], str]
    lock: tuple[Locked, ...] = ()
    versions: tuple[FrozenFiles, ...] = ()


def load_project(root: Path, kept: Kept | None = None) -> Source:
    """Return the files of the project in ``root``; ``kept`` knows those that were read before.

    Raises:
        ProblemsError: A file or folder is missing, in the wrong place, unreadable or no sound YAML.
    """
    if not os.access(root, os.R_OK | os.X_OK):
        raise ProblemsError([problem("Y104", Location("."))])
    kept = kept or Kept()
    problems = list(_find_missing(root))
    documents: dict[str, Document] = {}
    narratives: dict[tuple[Locale, str], str] = {}
    lock: tuple[Locked, ...] = ()
    frozen: dict[str, str] = {}
    for path in _paths(root, "data", problems):
        if any(place.fullmatch(path) for place in _PLACES):
            text = _read(root, path, kept, problems)
            if text is None:
                continue
            document, faults = kept.make(f"yaml {path}", text, partial(parse_yaml, file=path))
            problems += faults
            if document is not None:
                documents[path] = document
        elif is_frozen(path):
            text = _read(root, path, kept, problems)
            frozen |= {path: text} if text is not None else {}
        elif path == LOCK_FILE:
            lock, faults = kept.make("lock", _read(root, path, kept, problems) or "", parse_lock)
            problems += faults
        elif path == TERMS_FILE:
            problems += kept.make("terms", _read(root, path, kept, problems) or "", find_broken_terms)
        elif path.endswith(".yml"):
            problems.append(problem("Y111", Location(path), places=_PLACE_NAMES))
        elif misnamed := _MISNAMED.fullmatch(path):
            problems.append(problem("Y113", Location(path), f"{misnamed[1]}.yml"))
    versions, faults = kept.make("versions", frozen, parse_frozen)
    problems += faults
    for path in _paths(root, "content", problems):
        found = _NARRATIVE.fullmatch(path)
        if found is None:
            problems.append(problem("Y111", Location(path), places=_NARRATIVE_NAMES))
            continue
        text = _read(root, path, kept, problems)
        if text is not None:
            locale: Locale = "fi" if found[1] == "fi" else "sv"
            narratives[locale, found[2]] = text
    if problems:
        raise ProblemsError(problems)
    return Source(documents, narratives, lock, versions)


def _find_missing(root: Path) -> Iterator[Problem]:
    missing = [folder for folder in _FOLDERS if not (root / folder).is_dir()]
    for folder in missing:
        if not any(folder.startswith(f"{above}/") for above in missing):
            yield problem("Y101", Location(folder), path=folder)
    if "data" not in missing:
        for file in _FILES:
            if not (root / file).exists() and not (root / file).is_symlink():
                yield problem("Y102", Location(file), path=file)


def _paths(root: Path, folder: str, problems: list[Problem]) -> list[str]:
    """Return the paths of everything that is named like a file, without hidden files, sorted."""
    found: list[str] = []
    open_folders = [folder] if (root / folder).is_dir() else []
    while open_folders:
        inside = open_folders.pop()
        try:
            with os.scandir(root / inside) as entries:
                for entry in entries:
                    if entry.name.startswith(".") or entry.name.endswith("~"):
                        continue
                    is_folder = entry.is_dir(follow_symlinks=False) and not entry.name.endswith((".yml", ".md"))
                    (open_folders if is_folder else found).append(f"{inside}/{entry.name}")
        except OSError:
            problems.append(problem("Y104", Location(inside)))
    return sorted(found)


def _read(root: Path, path: str, kept: Kept, problems: list[Problem]) -> str | None:
    """Return the text of a file, or None and tell why not."""
    file = root / path
    try:
        if not file.is_file():
            problems.append(problem("Y103", Location(path)))
            return None
        with file.open("rb") as stream:
            content = stream.read(SIZE_LIMIT + 1)
        if len(content) > SIZE_LIMIT:
            problems.append(problem("Y105", Location(path), size=file.stat().st_size, limit=SIZE_LIMIT))
            return None
    except OSError:
        problems.append(problem("Y104", Location(path)))
        return None
    text, faults = kept.make(f"text {path}", content, partial(_decode, path=path))
    problems += faults
    return text


def _decode(content: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text of a file, or None and why it is none."""
    if content.startswith(b"\xef\xbb\xbf"):
        return None, (problem("Y108", Location(path)),)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        where = _location(path, before, len(before))
        return None, (problem("Y107", where, byte=f"0x{content[error.start]:02X}"),)
    if not text.strip():
        return None, (problem("Y106", Location(path)),)
    if "\r" in text:
        return None, (problem("Y109", _location(path, text, text.index("\r"))),)
    conflict = _CONFLICT.search(text)
    if conflict is not None and path != LOCK_FILE:
        return None, (problem("Y115", _location(path, text, conflict.start()), sign=conflict.group()),)
    found = _CONTROL.search(text)
    if found is not None:
        where = _location(path, text, found.start())
        return None, (problem("Y110", where, character=f"U+{ord(found.group()):04X}"),)
    return text, ()


def _location(path: str, text: str, offset: int) -> Location:
    line_start = text.rfind("\n", 0, offset) + 1
    return Location(path, text.count("\n", 0, offset) + 1, offset - line_start + 1)
