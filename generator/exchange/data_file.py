"""A file of open data: what it is called, what it holds, and how it is made when it is needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ..model.text import Text

Group = Literal["whole", "tables", "documents", "calendars", "feeds", "catalogue"]
"""Under which heading of the open-data page a file stands."""

JSON = "application/json"
CSV = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XML = "application/xml"
JSON_LD = "application/ld+json"
TURTLE = "text/turtle"
ZIP = "application/zip"
CALENDAR = "text/calendar"
ATOM = "application/atom+xml"


@dataclass(frozen=True, kw_only=True)
class DataFile:
    """One file below ``data/`` of the site.

    Attributes:
        path: Where it stands below ``data/``; a promise, like every address.
        media_type: Its type as the Internet names it, such as ``text/csv``.
        group: The heading that it stands under on the open-data page.
        title: What it holds, in a few words; the page adds the format.
        description: What it holds, and what its reader has to know, in one or two sentences.
        digest: Of all that it is made of but the generator itself: the same digest, the same bytes.
        make: Returns the bytes. Called only where the file of an earlier build cannot be kept.
        about: Id of the document, table or organisation that the file tells of; files about the same are
            formats of one data set. Empty where it tells everything.
        locale: The language of its words where it has only one; empty where it has all.
        conforms_to: Path below ``data/`` of the schema that it follows; empty where there is none.
    """

    path: str
    media_type: str
    group: Group
    title: Text
    description: Text
    digest: str
    make: Callable[[], bytes]
    about: str = ""
    locale: str = ""
    conforms_to: str = ""


def digest_of(*parts: str | bytes) -> str:
    """Return a digest of the parts in their order; ``("ab",)`` and ``("a", "b")`` differ."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()
