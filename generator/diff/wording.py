"""Changes in words: one section for each document, one item for each thing, one line for each change of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..problems import Language
from . import words
from .changes import Change, How, Subject
from .word_diff import Piece, word_diff

Line = tuple[Piece, ...]

HOWS: tuple[How, ...] = ("added", "removed", "moved", "renamed", "changed", "spelling")


@dataclass(frozen=True)
class Item:
    """One thing and what becomes of it."""

    head: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Section:
    """One document: what changes in it, and what changes in spelling alone."""

    title: str
    items: tuple[Item, ...]
    spelling: tuple[Item, ...]


def sections(changes: Sequence[Change], language: Language) -> tuple[Section, ...]:
    """Return the changes by document, in the order of the first change of each."""
    by_document: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        document = change.subject.document
        by_document.setdefault((document.kind, document.id), []).append(change)
    found = []
    for group in by_document.values():
        spelling = [change for change in group if change.how == "spelling"]
        other = [change for change in group if change.how != "spelling"]
        title = words.subject(group[0].subject.document, language)
        found.append(Section(_capital(title), _items(other, language), _items(spelling, language)))
    return tuple(found)


def summary(changes: Iterable[Change], language: Language) -> str:
    """Return how many changes there are of each sort: ``1 lisäys ja 3 muutosta``; "" where there is none."""
    counts = Counter(map(counted_as, changes))
    said = [words.count(language, how, counts[how]) for how in HOWS if counts[how]]
    return words.listed(said, language) if said else ""


def counted_as(change: Change) -> How:
    """Return the sort of a change: what comes or goes within a thing is a change of the thing."""
    return "changed" if change.field and change.how in ("added", "removed", "moved") else change.how


def by_thing(changes: Sequence[Change]) -> tuple[tuple[Change, ...], ...]:
    """Return the changes of each thing together; what came or went with what it stands in is left out."""
    whole = {(change.how, change.kind, change.id) for change in changes if not change.field and change.lang is None}
    found: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        if not _is_told_above(change, whole):
            found.setdefault((change.kind, change.id), []).append(change)
    return tuple(map(tuple, found.values()))


def _items(changes: Sequence[Change], language: Language) -> tuple[Item, ...]:
    return tuple(
        Item(_head(group[0].subject, language), tuple(line(change, changes, language) for change in group))
        for group in by_thing(changes)
    )


def _is_told_above(change: Change, whole: set[tuple[How, str, str]]) -> bool:
    """Return whether a thing came or went together with what it stands in."""
    above = change.subject.trail[-1:]
    return (
        change.how in ("added", "removed")
        and not change.field
        and change.lang is None
        and any((change.how, each.kind, each.id) in whole for each in above)
    )


def _head(subject: Subject, language: Language) -> Line:
    title = words.name(subject.title, language)
    head = [Piece(_capital(words.kind(subject.kind, language)))]
    if title:
        head.append(Piece(title, "name"))
    head.append(Piece(subject.id, "id"))
    return tuple(head)


def line(change: Change, changes: Sequence[Change], language: Language, label: str = "") -> Line:
    """Return one change in words.

    Args:
        change: The change.
        changes: All changes: what comes or goes within a thing is counted in its line.
        language: The language of the words.
        label: What to call the field that changed; by default its name with the language of its words.
    """
    if not change.field and change.lang is None:
        return _whole_line(change, changes, language)
    label = label or _label(change, language)
    if change.how == "renamed":
        label = f"{words.phrase(language, 'renamed')}, {label}"
    if change.how == "moved":
        return (Piece(f"{label}: {words.phrase(language, 'new_order')}"),)
    if change.how == "added":
        return Piece(words.phrase(language, "words_added", field=label) + ":"), _one(
            change, change.new, language, "new"
        )
    if change.how == "removed":
        return Piece(words.phrase(language, "words_removed", field=label) + ":"), _one(
            change, change.old, language, "old"
        )
    if change.lang and isinstance(change.old, str) and isinstance(change.new, str):
        return Piece(f"{label}:"), *word_diff(change.old, change.new)
    old, new = words.value(change.old, change.field, language), words.value(change.new, change.field, language)
    return Piece(f"{label}:"), Piece(f"{old} → {new}")


def _label(change: Change, language: Language) -> str:
    name = words.field(change.field or "text", language)
    return f"{name} ({words.phrase(language, 'language', change.lang)})" if change.lang else name


def _one(change: Change, value: object, language: Language, side: str) -> Piece:
    if change.lang and isinstance(value, str):
        return word_diff("", value)[0] if side == "new" else word_diff(value, "")[0]
    return Piece(words.value(change.new if side == "new" else change.old, change.field, language))


def _whole_line(change: Change, changes: Sequence[Change], language: Language) -> Line:
    if change.how == "moved":
        return (Piece(_moved(change, language)),)
    inner = Counter(
        each.kind
        for each in changes
        if each.how == change.how
        and not each.field
        and any((above.kind, above.id) == (change.kind, change.id) for above in each.subject.trail)
    )
    said = words.phrase(language, change.how)
    if inner:
        things = words.listed((words.kinds(kind, number, language) for kind, number in inner.items()), language)
        said += f", {words.phrase(language, 'with', things=things)}"
    return (Piece(said),)


def _moved(change: Change, language: Language) -> str:
    assert change.before is not None
    assert change.after is not None
    old, new = change.before.trail[-1], change.after.trail[-1]
    if (old.kind, old.id) == (new.kind, new.id):
        return words.phrase(language, "moved_order", old=change.before.number, new=change.after.number)
    return words.phrase(language, "moved_to", old=words.subject(old, language), new=words.subject(new, language))


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
