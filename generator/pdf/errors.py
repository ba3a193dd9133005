"""Why no PDF can be made, and the words for it in three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ..problems import Language

Code = Literal["PDF1", "PDF2"]

_WORDS: dict[Code, dict[Language, str]] = {
    "PDF1": {
        "fi": "Kirjasto {name} puuttuu, joten PDF-tiedostoja ei tehty. Asenna lisäosa: make pdf, tai pip install "
        '"suunta[pdf]".',
        "sv": "Biblioteket {name} saknas, så inga PDF-filer gjordes. Installera tillägget: make pdf, eller pip install "
        '"suunta[pdf]".',
        "en": "The library {name} is missing, so no PDF was made. Install the extra: make pdf, or pip install "
        '"suunta[pdf]".',
    },
    "PDF2": {
        "fi": "Järjestelmän kirjasto Pango puuttuu tai on viallinen, joten PDF-tiedostoja ei tehty ({why}). Asenna "
        "Debianissa: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation.",
        "sv": "Systemets bibliotek Pango saknas eller är trasigt, så inga PDF-filer gjordes ({why}). Installera i "
        "Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation.",
        "en": "The system library Pango is missing or broken, so no PDF was made ({why}). Install it, in Debian by: "
        "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation.",
    },
}


class PdfError(Exception):
    """No PDF can be made on this machine.

    Attributes:
        code: ``PDF1``: a Python library is missing; ``PDF2``: a system library is missing or broken.
        values: What its words mention.
    """

    def __init__(self, code: Code, **values: object) -> None:
        super().__init__(code)
        self.code: Code = code
        self.values = values


def pdf_words(error: PdfError, language: Language) -> str:
    """Return code and message of an error, with what to do about it."""
    return f"{error.code}: {_WORDS[error.code][language].format_map(error.values)}"
