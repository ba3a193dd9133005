"""A record of changes as a file of ``data/changes/``, the way ``suunta changes`` leaves it behind."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.change_log import ChangeCounts, ChangedDocument, ChangedThing, ChangeLog, ComparedVersion
from ..schema.kinds import CHANGES
from .flow_yaml import quoted, text_in_flow

_HEAD = (
    f"{CHANGES.head}\n"
    "# Tehty komennolla suunta changes. Sanoja saa parantaa ja rivejä poistaa: komento ei kirjoita tiedoston päälle.\n"
    "# Gjord med kommandot suunta changes. Orden får förbättras och rader strykas: kommandot skriver inte över filen.\n"
    "# [-poistettu / borttaget-] {+lisätty / tillagt+}\n"
)


def to_change_log_file(log: ChangeLog) -> bytes:
    """Return a record of changes as YAML in UTF-8; read again it is the same. Equal records, equal bytes."""
    return (_HEAD + "\n".join(_lines(log)) + "\n").encode()


def _lines(log: ChangeLog) -> Iterator[str]:
    if log.title:
        yield f"title: {text_in_flow(log.title)}"
    if log.summary:
        yield f"summary: {text_in_flow(log.summary)}"
    yield f"before: {_version(log.before)}"
    yield f"after: {_version(log.after)}"
    if not log.documents:
        yield "documents: []"
        return
    yield "documents:"
    for document in log.documents:
        yield from _document(document)


def _document(document: ChangedDocument) -> Iterator[str]:
    yield f"  - kind: {document.kind}"
    if document.about:
        yield f"    about: {quoted(document.about)}"
    if document.title:
        yield f"    title: {text_in_flow(document.title)}"
    yield f"    counts: {_counts(document.counts)}"
    if document.things:
        yield "    things:"
        for thing in document.things:
            yield from _thing(thing)


def _thing(thing: ChangedThing) -> Iterator[str]:
    yield f"      - kind: {thing.kind}"
    if thing.about:
        yield f"        about: {quoted(thing.about)}"
    if thing.title:
        yield f"        title: {text_in_flow(thing.title)}"
    yield "        says:"
    for said in thing.says:
        both = [f"{locale}: {quoted(words)}" for locale, words in said if words is not None]
        yield f"          - {both[0]}"
        yield from (f"            {each}" for each in both[1:])


def _counts(counts: ChangeCounts) -> str:
    return "{" + ", ".join(f"{name}: {number}" for name, number in counts if number) + "}"


def _version(version: ComparedVersion) -> str:
    tag = f", tag: {quoted(version.tag)}" if version.tag else ""
    return f"{{commit: {quoted(version.commit)}, date: {version.date.isoformat()}{tag}}}"
