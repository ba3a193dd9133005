"""Which Swedish texts are older than the Finnish beside them, as the history of the data tells.

A text is stale when its Finnish says something else, in more than spelling, than the Finnish that stood beside the
Swedish when the Swedish came to be what it is. That is known field by field from Git, without a record of its own:
a record would have to be renewed with every edit, also by those who edit in a browser; it would be a second truth
beside the texts and the first thing that two branches disagree on; and it would know nothing of the years before it.
What history cannot know is that somebody looked at a text and found that it still holds: such a text stays on the
list until the Swedish is touched or the Finnish says again what it said.

A field is known by the id of its record, its name and its Swedish words, so that neither the name of a file, nor its
place in it, nor the order of a list makes a text new. A version that cannot be read tells nothing and is passed over.
A merge counts as one step: what a branch brought came together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ..load.twins import Twin, document_twins, narrative_twins
from ..load.yaml_source import parse_yaml
from .spelling import is_spelling

Key: TypeAlias = tuple[str, str, str]
Index: TypeAlias = dict[Key, list[str]]
"""The Finnish words beside each Swedish text; several where a record says the same Swedish words twice."""
Files: TypeAlias = Mapping[str, bytes]


@dataclass(frozen=True)
class Stale:
    """A text whose Finnish changed since its Swedish did; ``fi_then`` is what the Swedish was made from."""

    twin: Twin
    fi_then: str


def find_stale(twins: Iterable[Twin], newest: Files, steps: Iterable[tuple[Files, Files]]) -> tuple[Stale, ...]:
    """Return the texts whose Swedish is older than their Finnish, in the order of ``twins``.

    Args:
        twins: The texts as they are now.
        newest: The files of the newest commit.
        steps: For each commit, the newest first, the files that differ, before and after.
    """
    now = [twin for twin in twins if twin.fi and twin.sv]
    then = _then(now, newest, steps)
    found = []
    for twin in now:
        finnish = then.get(_key(twin), [])
        if finnish and not any(is_spelling(each, twin.fi) for each in finnish):
            found.append(Stale(twin, finnish[0]))
    return tuple(found)


def _then(now: Iterable[Twin], newest: Files, steps: Iterable[tuple[Files, Files]]) -> Index:
    """Return the Finnish beside each Swedish text in the oldest version from which it stands there unbroken."""
    versions = _Versions(newest)
    everything = versions.index(versions.units(newest))
    then = {key: everything[key] for key in map(_key, now) if key in everything}
    waiting = set(then)
    for before, after in steps:
        units = versions.units({**before, **after})
        new = versions.index(units)
        old = versions.step_back(units, before, after)
        for key in new.keys() & waiting:
            if key in old:
                then[key] = old[key] or then[key]
            else:
                waiting.discard(key)
        if not waiting:
            break
    return then


class _Versions:
    """The files of one version after the other, on the way back; each is read once."""

    def __init__(self, newest: Files) -> None:
        self._prose = {path: content for path, content in newest.items() if path.startswith("content/")}
        self._indexes = {unit: self._read(unit, newest) or {} for unit in self.units(newest)}

    def units(self, files: Files) -> set[str]:
        """Return what is read at once: data files, and narratives as both of their files."""
        found = set()
        for path in files:
            if path.startswith("content/") and path.endswith(".md") and path.count("/") > 1:
                found.add(path.split("/", 2)[2].removesuffix(".md"))
            elif path.endswith(".yml"):
                found.add(path)
        return found

    def index(self, units: Iterable[str]) -> Index:
        """Return the texts of the version that was reached."""
        merged: Index = {}
        for unit in units:
            for key, finnish in self._indexes.get(unit, {}).items():
                merged[key] = [*merged.get(key, []), *finnish]
        return merged

    def step_back(self, units: Iterable[str], before: Files, after: Files) -> Index:
        """Go to the version before and return its texts; a file that cannot be read stays as it was."""
        for path in {*before, *after}:
            if path.startswith("content/"):
                if path in before:
                    self._prose[path] = before[path]
                else:
                    self._prose.pop(path, None)
        for unit in units:
            found = self._read(unit, before)
            if found is not None:
                self._indexes[unit] = found
        return self.index(units)

    def _read(self, unit: str, files: Files) -> Index | None:
        if not unit.endswith(".yml"):
            finnish, swedish = (self._prose.get(f"content/{locale}/{unit}.md") for locale in ("fi", "sv"))
            return _narrative_index(unit, _decoded(finnish), _decoded(swedish))
        if unit not in files:
            return {}
        text = _decoded(files[unit])
        document = parse_yaml(text, unit)[0] if text else None
        return None if document is None else _index(document_twins(document))


def _narrative_index(path: str, finnish: str | None, swedish: str | None) -> Index:
    """Return the paragraphs and the whole; paragraphs that cannot be paired are known without their Finnish."""
    if swedish is None:
        return {}
    whole = {(path, "", swedish.strip()): [(finnish or "").strip()]}
    twins = narrative_twins(path, finnish, swedish)
    if len(twins) == 1 and twins[0].sv == swedish.strip():
        lonely: Index = {_key(twin): [] for twin in narrative_twins(path, swedish, swedish)}
        return lonely | whole
    return _index(twins) | whole


def _index(twins: Iterable[Twin]) -> Index:
    found: Index = {}
    for twin in twins:
        if twin.sv:
            found.setdefault(_key(twin), []).append(twin.fi)
    return found


def _key(twin: Twin) -> Key:
    return twin.owner, twin.field, twin.sv or ""


def _decoded(content: bytes | None) -> str | None:
    if content is None:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return None
