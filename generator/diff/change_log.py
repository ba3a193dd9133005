"""What changed between two versions as a record for readers: in both languages, without markup, spelling only counted.

A change of a text and of its translation are one line and count as one. A text that changed in one language alone is
told in that language and counted apart. What came or went with what it stands in is counted in its words alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from ..model.change_log import ChangeCounts, ChangedDocument, ChangedThing, ChangeLog, ComparedVersion, Said
from ..model.text import Locale, RichText, Text, without_footnotes
from ..resolve.plan_set import PlanSet
from . import words
from .changes import Change, How
from .compare import compare
from .reports import text_line
from .wording import by_thing, counted_as, line, summary

_REST = ("site", "source", "link", "removed", "moved", "term", "target_group", "accessibility")
"""Kinds of documents that are told together, as they belong to no document of their own."""
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_LINE_MARKS = re.compile(r"^\s*(?:#{1,6}|>|[-*+])\s+", re.MULTILINE)
_EMPHASIS = re.compile(r"(\*{1,2})(?=\S)([^*]+)\1")
_MARKS = re.compile(r"\*\*+|__+|`+")
_TAGS = re.compile(r"<(?=[A-Za-z/!])|&(?=[a-z]+;|#\d+;)")


def make_change_log(before: PlanSet, after: PlanSet, versions: tuple[ComparedVersion, ComparedVersion]) -> ChangeLog:
    """Return everything that changed from one version to another, by document, in reading order."""
    by_document: dict[str | None, list[Change]] = {}
    for change in compare(before, after):
        document = change.subject.document
        by_document.setdefault(None if document.kind in _REST else document.id, []).append(_without_markup(change))
    rest = by_document.pop(None, [])
    documents = [_document(name, changes) for name, changes in by_document.items()]
    documents += [_document(None, rest)] if rest else []
    return ChangeLog(before=versions[0], after=versions[1], documents=tuple(documents))


def compared_version(commit: str, day: date, tag: str | None) -> ComparedVersion:
    """Return one side of a comparison."""
    return ComparedVersion.model_validate({"commit": commit, "date": day.isoformat(), "tag": tag})


def plain(markdown: str) -> str:
    """Return words without anything that is markup, with single spaces between them."""
    bare = _LINE_MARKS.sub("", _LINK.sub(r"\1", without_footnotes(markdown)))
    return " ".join(_TAGS.sub(r"\g<0> ", _MARKS.sub("", _EMPHASIS.sub(r"\2", bare))).split())


def _document(name: str | None, changes: Sequence[Change]) -> ChangedDocument:
    document = changes[0].subject.document
    told = [change for change in changes if change.how != "spelling"]
    links = [change for change in told if change.subject.document.kind == "link"]
    rest = [change for change in told if change.subject.document.kind != "link"]
    spelling = {(change.kind, change.id, change.field) for change in changes if change.how == "spelling"}
    counts = Counter[str](map(counted_as, links))
    counts["spelling"] = len(spelling)
    things: list[ChangedThing] = []
    for group in by_thing(rest):
        subject, lines = group[0].subject, tuple(_lines(group, rest))
        counts.update(_sort(how, said) for how, said in lines)
        says = tuple(said for _how, said in lines)
        things.append(ChangedThing(about=subject.id, kind=subject.kind, title=_title(subject.title), says=says))
    if links:
        things.append(ChangedThing(kind="link", says=(_both(lambda locale: summary(links, locale)),)))
    return ChangedDocument(
        about=name,
        kind=document.kind if name else "site",
        title=_title(document.title) if name else None,
        counts=ChangeCounts(**counts),
        things=tuple(things),
    )


def _title(title: Text | RichText | None) -> Text | None:
    if title is None or not (finnish := plain(words.name(title, "fi"))):
        return None
    return Text(fi=finnish, sv=plain(words.name(title, "sv")) if title.sv else None)


def _lines(group: Sequence[Change], changes: Sequence[Change]) -> Iterator[tuple[How, Said]]:
    """Yield each change of a thing in both languages, with its sort; a text and its translation together."""
    waiting = list(group)
    while waiting:
        change = waiting.pop(0)
        if change.lang is None:
            yield counted_as(change), _both(partial(_said, change, changes))
            continue
        twin = next((each for each in waiting if each.field == change.field and each.lang != change.lang), None)
        if twin:
            waiting.remove(twin)
        own = {each.lang: each for each in (change, twin) if each}
        yield counted_as(change), _both(partial(_text_said, own, change, changes))


def _both(said: Callable[[Locale], str | None]) -> Said:
    return Said(fi=said("fi"), sv=said("sv"))


def _sort(how: How, said: Said) -> str:
    return how if said.fi and said.sv else "only_fi" if said.fi else "only_sv"


def _text_said(
    both: Mapping[Locale | None, Change], told: Change, changes: Sequence[Change], locale: Locale
) -> str | None:
    own = both.get(locale)
    label = words.field(told.field or "text", locale)
    if own is None:
        return None
    if own.old == own.new:
        return words.phrase(locale, "only_links", field=label)
    return plain(text_line(line(own, changes, locale, label), locale))


def _said(change: Change, changes: Sequence[Change], locale: Locale) -> str:
    return plain(text_line(line(change, changes, locale), locale))


def _without_markup(change: Change) -> Change:
    if change.lang is None:
        return change
    old, new = (plain(value) if isinstance(value, str) else value for value in (change.old, change.new))
    return replace(change, old=old, new=new)
