"""The website itself: its name, address and licence."""

from __future__ import annotations

from .record import Many, Record
from .text import Locale, Text


class Licence(Record):
    """Under which terms the content may be used again."""

    name: Text
    url: str


class Site(Record):
    """All of ``data/site.yml``."""

    name: Text
    tagline: Text
    summary: Text
    languages: Many[Locale]
    address: str
    """Where the site is published, with a slash at the end: ``https://example.fi/``."""
    licence: Licence
    feedback: str | None = None
    """An e-mail address or a web address for feedback."""
