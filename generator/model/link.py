"""How things in different documents belong together."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .record import Many, Record, SourceRef
from .text import Text


class Link(Record):
    """Two places in the sources that speak of the same or a near thing. It holds in both directions."""

    from_: SourceRef = Field(alias="from")
    to: SourceRef
    kind: Literal["identical", "near_identical", "thematic"]
    note: Text | None = None


class LinkList(Record):
    """All of ``data/links.yml``."""

    links: Many[Link]
