"""Words that know which language they are in."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.text import Locale


@dataclass(frozen=True)
class Phrase:
    """Words in one language. ``lang`` is None where it is the language of the page."""

    text: str
    lang: Locale | None = None
