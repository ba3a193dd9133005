"""Organisations, their municipalities and everybody who answers for something."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .address import WebAddress
from .record import Id, Many, Record, SourceRef
from .text import Locale, Text

PartyKind = Literal[
    "organisation", "service_area", "service_line", "unit", "role", "body", "group", "project", "outside"
]


class Municipality(Record):
    """A municipality with its code in the national classification (three digits)."""

    id: Id
    code: Annotated[str, Field(pattern=r"^\d{3}$")]
    name: Text


class ResponsibleParty(Record):
    """Somebody who answers for actions: the organisation, a unit, a body, a role, or an outsider.

    ``unit_of`` is the unit that it belongs to, ``successor`` the one that took over after a
    reorganisation. ``spellings`` are other names that the sources print for the same party.
    """

    id: Id
    source_ref: SourceRef | None = None
    kind: PartyKind
    name: Text
    short_name: Text | None = None
    unit_of: Id | None = None
    successor: Id | None = None
    spellings: Many[str] = ()
    note: Text | None = None


class Organisation(Record):
    """A public authority that publishes plans."""

    id: Id
    kind: Literal["wellbeing_services_county", "municipality"]
    name: Text
    short_name: Text
    locative: Text
    """The name as a sentence needs it after "in": "Länsi-Uudenmaan hyvinvointialueella"."""
    website: WebAddress
    official_languages: Many[Locale]
    """The languages that the law obliges it to inform in."""
    summary: Text
    municipalities: Many[Municipality] = ()
    parties: Many[ResponsibleParty]
