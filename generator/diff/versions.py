"""What has changed in a plan since each of its frozen versions, in words, for the pages of the version."""

from __future__ import annotations

from dataclasses import replace

from ..model.text import Locale
from ..resolve.plan_set import PlanSet
from ..resolve.versions import Difference, Differences, Version, Words, plan_set_of
from .changes import Change
from .compare import compare
from .word_diff import Piece
from .wording import Item, sections, summary


def with_differences(plan_set: PlanSet) -> PlanSet:
    """Return the data with each frozen version knowing what has changed since."""
    promised = plan_set.permanence
    if not promised.versions:
        return plan_set
    versions = tuple(
        replace(each, differences={locale: _differences(plan_set, each, locale) for locale in plan_set.site.languages})
        for each in promised.versions
    )
    return replace(plan_set, permanence=replace(promised, versions=versions))


def changes_since(plan_set: PlanSet, version: Version) -> tuple[Change, ...]:
    """Return every change of a plan since a version; () where the plan itself is no longer there.

    The decision is left out: it is what made the version, and a later one is about another version. How far actions
    have come is no change of what was decided.
    """
    current = next((each for each in plan_set.plans if each.id == version.plan.id), None)
    if current is None:
        return ()
    before = plan_set_of(plan_set, version, version.plan)
    after = replace(plan_set_of(plan_set, version, current), narratives=plan_set.narratives)
    return tuple(
        change
        for change in compare(before, after)
        if change.subject.document.id == current.id and not change.field.startswith(("decision", "follow_up"))
    )


def _differences(plan_set: PlanSet, version: Version, locale: Locale) -> Differences:
    changes = changes_since(plan_set, version)
    items = [item for section in sections(changes, locale) for item in (*section.items, *section.spelling)]
    return Differences(summary(changes, locale), tuple(map(_difference, items)))


def _difference(item: Item) -> Difference:
    found = next((piece.text for piece in item.head if piece.style == "id"), "")
    head = tuple(_words(piece) for piece in item.head if piece.style != "id")
    return Difference(found, head, tuple(tuple(map(_words, line)) for line in item.lines))


def _words(piece: Piece) -> Words:
    return Words(piece.style, piece.text)
