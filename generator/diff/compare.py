"""Two versions of the data become changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ..model.text import Locale, Text
from ..model.time import Due
from ..resolve.plan_set import PlanSet
from .changes import Change, How, Subject, Value
from .order import find_moved
from .rows import pair_rows
from .spelling import is_spelling
from .things import Key, Row, Thing, read_things

TITLES = frozenset({"title", "name"})
"""Fields that are what readers call a thing; another title is a renaming."""


def compare(before: PlanSet, after: PlanSet) -> tuple[Change, ...]:
    """Return every change between two versions, in reading order of the second; () where nothing differs.

    A thing that is added or removed has one change of its own, and so has each thing with an id within it. What is
    gone stands where it stood. Swapping the sides mirrors each change.
    """
    old, new = read_things(before), read_things(after)
    moved = _moved_in_order(old, new)
    found: list[Change] = []
    for key in _merged(list(old), list(new)):
        if key not in new:
            found.append(Change("removed", old[key].subject, None))
        elif key not in old:
            found.append(Change("added", None, new[key].subject))
        else:
            one, other = old[key], new[key]
            if key in moved or one.within != other.within:
                found.append(Change("moved", one.subject, other.subject))
            found += _compare_rows(one.says, other.says, "", one.subject, other.subject)
    return tuple(found)


def _merged(before: Sequence[Key], after: Sequence[Key]) -> list[Key]:
    """Return all keys: those of the second side in their order, what is gone after what it stood behind."""
    known = set(after)
    gone: dict[Key | None, list[Key]] = {}
    last: Key | None = None
    for key in before:
        if key in known:
            last = key
        else:
            gone.setdefault(last, []).append(key)
    merged = gone.get(None, [])
    for key in after:
        merged += [key, *gone.get(key, [])]
    return merged


def _moved_in_order(old: Mapping[Key, Thing], new: Mapping[Key, Thing]) -> set[Key]:
    """Return what stands in the same list as before, but elsewhere among what was there before too."""
    lists: dict[tuple[Key, str], tuple[list[Key], list[Key]]] = {}
    for side, things, others in ((0, old, new), (1, new, old)):
        for key, thing in things.items():
            if thing.within is not None and key in others and others[key].within == thing.within:
                lists.setdefault(thing.within, ([], []))[side].append(key)
    return {key for before, after in lists.values() for key in find_moved(before, after)}


def _compare_rows(old: Row, new: Row, name: str, before: Subject, after: Subject) -> Iterator[Change]:
    """Yield what differs in two records that are one and the same."""
    for field in dict.fromkeys((*new.fields, *old.fields)):
        one, other = old.fields.get(field), new.fields.get(field)
        if not _is_same(one, other):
            below, lang = field
            path = ".".join(filter(None, (name, below)))
            yield Change(_how(path, one, other, lang), before, after, path, lang, one, other)
    for below in dict.fromkeys((*new.rows, *old.rows)):
        path = ".".join(filter(None, (name, below)))
        yield from _compare_lists(old.rows.get(below, ()), new.rows.get(below, ()), path, before, after)


def _compare_lists(
    old: Sequence[Row], new: Sequence[Row], path: str, before: Subject, after: Subject
) -> Iterator[Change]:
    if old == new:
        return
    pairing = pair_rows(old, new)
    order = [other for _one, other in pairing.pairs]
    if order != sorted(order):
        yield Change("moved", before, after, path)
    for one, other in pairing.pairs:
        yield from _compare_rows(old[one], new[other], path, before, after)
    for place in pairing.removed:
        yield Change("removed", before, after, path, old=old[place].words)
    for place in pairing.added:
        yield Change("added", before, after, path, new=new[place].words)


def _is_same(one: Value, other: Value) -> bool:
    # A figure that is printed with another number of decimals is another figure to its reader.
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return str(one) == str(other)
    return one == other


def _how(path: str, one: Value, other: Value, lang: Locale | None) -> How:
    if one is None:
        return "added"
    if other is None:
        return "removed"
    if _differ_in_spelling(one, other, lang):
        return "spelling"
    return "renamed" if path in TITLES else "changed"


def _differ_in_spelling(one: Value, other: Value, lang: Locale | None) -> bool:
    match one, other:
        case str(), str():
            return lang is not None and is_spelling(one, other)
        case Due(), Due():
            same_days = one.model_copy(update={"printed": other.printed}) == other
            return same_days and _texts_differ_in_spelling(one.printed, other.printed)
        case _:
            return False


def _texts_differ_in_spelling(one: Text, other: Text) -> bool:
    if (one.sv is None) != (other.sv is None):
        return False
    return is_spelling(one.fi, other.fi) and is_spelling(one.sv or "", other.sv or "")
