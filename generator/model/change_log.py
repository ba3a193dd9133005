"""What changed between two versions of the data, as a record that people may reword."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .record import Many, Record
from .text import Text, Words
from .time import Date

Count = Annotated[int, Field(ge=0)]


class ComparedVersion(Record):
    """One side of the comparison: its commit in Git, the day of the commit, and its tag where it has one."""

    commit: str
    date: Date
    tag: str | None = None


class ChangeCounts(Record):
    """How many changes there are of each sort.

    ``only_fi`` and ``only_sv`` are texts that changed in one language alone, ``spelling`` what changes no meaning.
    """

    added: Count = 0
    removed: Count = 0
    moved: Count = 0
    renamed: Count = 0
    changed: Count = 0
    only_fi: Count = 0
    only_sv: Count = 0
    spelling: Count = 0


class Said(Record):
    """One change in words: in both languages, or in the one whose text changed alone."""

    fi: Words | None = None
    sv: Words | None = None


class ChangedThing(Record):
    """One thing and what became of it.

    Attributes:
        about: Its id, or the path of a longer text; the thing may be gone by now. None for several things.
        kind: What it is, such as ``goal``.
        title: What it was called; None where it has no name.
        says: A line for each change. ``[-words-]`` are gone, ``{+words+}`` came.
    """

    about: str | None = None
    kind: str
    title: Text | None = None
    says: Many[Said]


class ChangedDocument(Record):
    """What changed in one plan, evaluation, organisation …; ``about`` is None for all that belongs to no document."""

    about: str | None = None
    kind: str
    title: Text | None = None
    counts: ChangeCounts
    things: Many[ChangedThing] = ()


class ChangeLog(Record):
    """All of a file in ``data/changes/``: what changed from the version ``before`` to the version ``after``."""

    title: Text | None = None
    summary: Text | None = None
    before: ComparedVersion
    after: ComparedVersion
    documents: Many[ChangedDocument]
