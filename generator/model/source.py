"""Documents that the data stands on: plans, laws, publications."""

from __future__ import annotations

from typing import Literal

from .address import WebAddress
from .record import Id, Many, Record
from .text import Text
from .time import Date, PartialDate


class Source(Record):
    """A document. ``number`` is a law's number in the collection of statutes, such as ``612/2021``."""

    id: Id
    kind: Literal["plan_document", "law", "publication", "strategy", "convention"]
    title: Text
    publisher: Text | None = None
    published: PartialDate | None = None
    number: str | None = None
    url: WebAddress | None = None
    retrieved: Date | None = None
    note: Text | None = None


class SourceList(Record):
    """All of ``data/sources.yml``."""

    sources: Many[Source]
