"""Frozen versions of plans as files: ids carry the mark of their version, so that no id stands twice."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..model.text import LOCALES, Locale
from ..problems import Problem
from .yaml_source import Document, Mark, Value, parse_yaml

VERSIONS = "data/versions"
MARK = "@"
PLACES = "data/versions/*/*.yml"
_RECORD = re.compile(rf"{VERSIONS}/([^/]+)/([^/]+)\.yml")
_NARRATIVE = re.compile(rf"{VERSIONS}/([^/]+)/([^/]+)/({'|'.join(LOCALES)})/([^/]+)\.md")


@dataclass(frozen=True)
class FrozenFiles:
    """The files of one version.

    Attributes:
        document: Its data, without the marks at the ids.
        narratives: Its longer texts by language and name: ``mieli``.
        checksum: SHA-256 of all of it; a version that is changed by hand has another one.
    """

    document: Document
    narratives: Mapping[tuple[Locale, str], str] = field(default_factory=dict)
    checksum: str = ""


def is_frozen(path: str) -> bool:
    """Return whether a path below the root is that of a file of a version."""
    return bool(_RECORD.fullmatch(path) or _NARRATIVE.fullmatch(path))


def parse_frozen(texts: Mapping[str, str]) -> tuple[tuple[FrozenFiles, ...], list[Problem]]:
    """Return the versions that files hold, in the order of their paths, and every fault of form."""
    found: list[FrozenFiles] = []
    problems: list[Problem] = []
    for path, text in sorted(texts.items()):
        names = _RECORD.fullmatch(path)
        if names is None:
            continue
        document, faults = parse_yaml(text, path)
        problems += faults
        if document is None:
            continue
        folder = path.removesuffix(".yml") + "/"
        own = {path: text} | {name: each for name, each in sorted(texts.items()) if name.startswith(folder)}
        digest = hashlib.sha256("\0".join(f"{name}\0{each}" for name, each in own.items()).encode())
        value = _unmarked(document.value, f"{MARK}{document.value.get('version')}")
        assert isinstance(value, dict)
        found.append(
            FrozenFiles(Document(path, value, document.mark, text), dict(_narratives(own)), digest.hexdigest())
        )
    return tuple(found), problems


def frozen_text(text: str, document: Document, version: str, frozen: str, decision: Mapping[str, str]) -> str:
    """Return the file of a version: the plan's own text with its comments, marked ids and the decision.

    Args:
        text: The file of the plan.
        document: What it holds.
        version: The name of the version.
        frozen: The day of freezing, ISO.
        decision: The keys and values of the decision, in order; ``status`` is left out.
    """
    lines = text.split("\n")
    for line, column in sorted(_id_places(document.mark), reverse=True):
        lines[line - 1] = _marked(lines[line - 1], column - 1, MARK + version)
    begin = document.key_location("decision").line
    keys = (document.mark.keys or {}).values()
    end = min((line for line, _column in keys if line > begin), default=len(lines) + 1)
    while end > begin + 1 and lines[end - 2].lstrip().startswith("#") and not lines[end - 2].startswith(" "):
        end -= 1  # a comment before the next key belongs to it
    told = ["decision:", "  status: approved", *(f"  {key}: {_quoted(value)}" for key, value in decision.items())]
    lines[begin - 1 : end - 1] = told
    kept = [line for line in lines if not line.startswith("# yaml-language-server:")]
    body = "\n".join(f"  {line}" if line.strip() else "" for line in kept).strip("\n")
    return f'version: "{version}"\nfrozen: {frozen}\nplan:\n{body}\n'


def narrative_file(plan: str, version: str, locale: Locale, name: str) -> str:
    """Return where a narrative of a version stands below the root."""
    return f"{VERSIONS}/{plan}/{version}/{locale}/{name}.md"


def version_file(plan: str, version: str) -> str:
    """Return where the data of a version stands below the root."""
    return f"{VERSIONS}/{plan}/{version}.yml"


def _narratives(texts: Mapping[str, str]) -> Iterator[tuple[tuple[Locale, str], str]]:
    for path, text in texts.items():
        found = _NARRATIVE.fullmatch(path)
        if found:
            locale: Locale = "fi" if found[3] == "fi" else "sv"
            yield (locale, found[4]), text


def _unmarked(value: Value, mark: str) -> Value:
    if isinstance(value, list):
        return [_unmarked(each, mark) for each in value]
    if isinstance(value, dict):
        return {
            key: each.removesuffix(mark) if key == "id" and isinstance(each, str) else _unmarked(each, mark)
            for key, each in value.items()
        }
    return value


def _id_places(mark: Mark) -> Iterator[tuple[int, int]]:
    """Yield line and column of every value of a key ``id``."""
    if isinstance(mark.parts, dict):
        for key, part in mark.parts.items():
            if key == "id" and part.parts is None:
                yield part.line, part.column
            else:
                yield from _id_places(part)
    elif isinstance(mark.parts, list):
        for part in mark.parts:
            yield from _id_places(part)


def _marked(line: str, start: int, mark: str) -> str:
    found = re.compile(r"[\"']?[a-z0-9-]+").match(line, start)
    return line if found is None else f"{line[: found.end()]}{mark}{line[found.end() :]}"


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return value if re.fullmatch(r"[a-z][a-z0-9-]*|\d{4}-\d{2}-\d{2}", value) else f'"{escaped}"'
