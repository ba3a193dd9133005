"""Changes as records. ``before`` and ``after`` of every record can be swapped: the other way round is as true."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from ..model.text import Locale, RichText, Text
from ..model.time import Due

How = Literal["added", "removed", "moved", "renamed", "changed", "spelling"]
"""What happened.

``moved``: it stands in another part of the data, or in another order among its neighbours. ``renamed``: a
title or name says something else; the id is the same, for another id is another thing. ``spelling``: only
punctuation, case, white space or a letter or two differ. ``changed``: anything else.
"""

_MIRRORED: dict[How, How] = {"added": "removed", "removed": "added"}


@dataclass(frozen=True)
class Named:
    """Something that is known by its id, with what to call it. Two are equal when their ids are."""

    id: str
    title: Text | RichText | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Responsibility:
    """Who answers for an action: the kind of answer and the parties."""

    kind: str
    parties: tuple[Named, ...]


Value: TypeAlias = (
    "str | int | bool | Decimal | date | Text | RichText | Due | Named | Responsibility | tuple[Value, ...] | None"
)


@dataclass(frozen=True)
class Subject:
    """What a change is about, as it stands on one side.

    Attributes:
        kind: ``goal``, ``action``, ``responsible_party`` … or ``narrative``.
        id: Its permanent id; the path of a narrative.
        title: What to call it; None where it has neither title nor words.
        trail: What it stands in, from the document on.
        number: Its place among its neighbours, from 1.
    """

    kind: str
    id: str
    title: Text | RichText | None
    trail: tuple[Subject, ...]
    number: int

    @property
    def document(self) -> Subject:
        """The plan, evaluation, organisation … that it belongs to; itself where it is one."""
        return self.trail[0] if self.trail else self


@dataclass(frozen=True)
class Change:
    """One change of one thing.

    Attributes:
        how: What happened.
        before: The thing before; None where it was not there.
        after: The thing after; None where it is no longer there.
        field: What of it changed, such as ``due`` or ``measures.unit``; "" where it is the whole thing.
        lang: The language of the words that changed; None for what has no language.
        old: The value before; None where there was none.
        new: The value after; None where there is none.
    """

    how: How
    before: Subject | None
    after: Subject | None
    field: str = ""
    lang: Locale | None = None
    old: Value = None
    new: Value = None

    @property
    def subject(self) -> Subject:
        """The thing as it is now, or as it was where it is gone."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def kind(self) -> str:
        """The kind of the thing."""
        return self.subject.kind

    @property
    def id(self) -> str:
        """The id of the thing."""
        return self.subject.id


@dataclass(frozen=True)
class PageChange:
    """One page that differs.

    ``how`` is ``frame`` where only the links round its content differ: navigation, breadcrumbs, neighbours.
    """

    how: Literal["added", "removed", "changed", "frame"]
    locale: Locale
    path: str
    title: str


def mirror(change: Change) -> Change:
    """Return the same change seen from the other side."""
    return replace(
        change,
        how=_MIRRORED.get(change.how, change.how),
        before=change.after,
        after=change.before,
        old=change.new,
        new=change.old,
    )
