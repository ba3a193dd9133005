"""Groups of people whom goals are about."""

from __future__ import annotations

from .record import Id, Many, Record
from .text import Text


class TargetGroup(Record):
    """A group of people that plans speak of, such as older people or employees.

    ``includes_everybody`` marks the group that stands for all residents. ``other_names`` are words that readers
    use or search for.
    """

    id: Id
    name: Text
    summary: Text
    """Who belongs to it, in one sentence."""
    other_names: Many[Text] = ()
    includes_everybody: bool = False


class TargetGroupList(Record):
    """All of ``data/target_groups.yml``."""

    target_groups: Many[TargetGroup]
