"""What a county and its municipalities agree on: priorities, duties, and the plans they have."""

from __future__ import annotations

from typing import Literal

from .plan import Section
from .record import Id, Many, Record, SourceRef
from .text import RichText, Text
from .time import Period


class Point(Record):
    """One point of a priority, with points below it where the source nests them."""

    text: RichText
    points: Many[Point] = ()


class Priority(Record):
    """A theme that the parties work on together.

    ``kind``: ``detailed`` has a slide of its own and is in the overview; ``other`` only has a slide;
    ``cross_cutting`` holds for all; ``joker`` is the one named beside the rest.
    """

    id: Id
    source_ref: SourceRef
    title: Text
    listed_as: Text | None = None
    kind: Literal["detailed", "other", "cross_cutting", "joker"]
    age_group: Text | None = None
    points: Many[Point] = ()
    note: Text | None = None


class LegalDuty(Record):
    """What the law asks of a municipality, of a wellbeing services county, or of both."""

    id: Id
    source_ref: SourceRef
    who: Literal["municipality", "county", "both"]
    text: RichText


class KnownPlan(Record):
    """A plan that the source names, whether or not it is on this site."""

    id: Id
    source_ref: SourceRef
    title: Text
    period: Period | None = None
    note: Text | None = None


class Negotiation(Record):
    """One yearly negotiation on promoting wellbeing and health."""

    id: Id
    organisation: Id
    source: Id
    title: Text
    short_title: Text
    summary: Text
    year: int
    translation: Literal["approved", "unapproved"]
    sections: Many[Section] = ()
    priorities: Many[Priority] = ()
    duties: Many[LegalDuty] = ()
    plans: Many[KnownPlan] = ()
    open_indicators: Many[Text] = ()
    """Where the source asks for an indicator that is not yet chosen."""
