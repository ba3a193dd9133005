"""Rows without ids: which of the one side is which of the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .things import Row

ALIKE_ENOUGH = 0.4
"""The share of words that two rows must have in common to be the same row, changed."""


@dataclass(frozen=True)
class Pairing:
    """Places in the lists: the pairs, and what only one side has."""

    pairs: tuple[tuple[int, int], ...]
    removed: tuple[int, ...]
    added: tuple[int, ...]


def pair_rows(before: Sequence[Row], after: Sequence[Row]) -> Pairing:
    """Return which row is which: by key, then by equality, then by how much of their words they share.

    The same pairs come out whichever side is called before.
    """
    old, new = list(range(len(before))), list(range(len(after)))
    pairs = _pair_equal(old, new, [_named(row) for row in before], [_named(row) for row in after])
    pairs += _pair_equal(old, new, [repr(row) for row in before], [repr(row) for row in after])
    bags_before, bags_after = {one: _bag(before[one]) for one in old}, {other: _bag(after[other]) for other in new}
    alike = sorted(
        (-likeness, *sorted((repr(before[one]), repr(after[other]))), one, other)
        for one in old
        for other in new
        if before[one].key is None
        and after[other].key is None
        and (likeness := _likeness(bags_before[one], bags_after[other])) >= ALIKE_ENOUGH
    )
    for *_rank, one, other in alike:
        if one in old and other in new:
            pairs.append((one, other))
            old.remove(one)
            new.remove(other)
    return Pairing(tuple(sorted(pairs)), tuple(old), tuple(new))


def _pair_equal(
    old: list[int], new: list[int], names_before: Sequence[str | None], names_after: Sequence[str | None]
) -> list[tuple[int, int]]:
    """Return pairs of equal name, the first with the first, and take them out of both lists."""
    waiting: dict[str, list[int]] = {}
    for place in new:
        name = names_after[place]
        if name is not None:
            waiting.setdefault(name, []).append(place)
    pairs = []
    for place in old:
        name = names_before[place]
        if name is not None and waiting.get(name):
            pairs.append((place, waiting[name].pop(0)))
    taken = dict(pairs)
    old[:] = [place for place in old if place not in taken]
    new[:] = sorted(set(new) - set(taken.values()))
    return pairs


def _named(row: Row) -> str | None:
    return None if row.key is None else repr(row.key)


def _bag(row: Row) -> Counter[str]:
    bag = Counter(word.casefold() for value in row.fields.values() for word in str(value).split())
    for inner in row.rows.values():
        for each in inner:
            bag += _bag(each)
    return bag


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of common words, from 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
