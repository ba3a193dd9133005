"""Words that know which language they are in."""

from __future__ import annotations

from ..model.text import Locale
from ..model.value import value_class


@value_class(frozen=True)
class Phrase:
    """Words in one language.

    Attributes:
        text: The words.
        lang: Their language; None where it is that of the page.
        lead: What stands before them in the language of the page, such as "Mål 1: " before a Finnish title.
    """

    text: str
    lang: Locale | None = None
    lead: str = ""

    @property
    def words(self) -> str:
        """Return everything that is read: the lead and the text."""
        return self.lead + self.text
