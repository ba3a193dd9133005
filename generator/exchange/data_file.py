"""A file of open data: what it is called, what it holds, and how it is made when it is needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from ..view.open_data import Offer

JSON = "application/json"
JSON_SCHEMA = "application/schema+json"
CSV = "text/csv"
CSVW = "application/csvm+json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XML = "application/xml"
JSON_LD = "application/ld+json"
TURTLE = "text/turtle"
ZIP = "application/zip"
PDF = "application/pdf"
CALENDAR = "text/calendar"
ATOM = "application/atom+xml"


@dataclass(frozen=True, kw_only=True)
class DataFile(Offer):
    """One file below ``data/`` of the site.

    Attributes:
        made_of: Returns all that it is made of but the generator itself; called where the digest is asked for.
        make: Returns the bytes. Called only where the file of an earlier build cannot be kept.
    """

    made_of: Callable[[], Iterable[str]]
    make: Callable[[], bytes]

    @cached_property
    def digest(self) -> str:
        """Of all that it is made of: the same digest, the same bytes."""
        return digest_of(*self.made_of())


def digest_of(*parts: str | bytes) -> str:
    """Return a digest of the parts in their order; ``("ab",)`` and ``("a", "b")`` differ."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()
