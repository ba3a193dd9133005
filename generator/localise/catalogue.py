"""The catalogue of interface words, read from its ``.po`` file."""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pkgutil import get_data

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from ..model.text import Locale

SOURCE_LOCALE: Locale = "fi"


def catalogue(locale: Locale) -> NullTranslations:
    """Return the interface words of a language.

    Finnish is the language of the msgids and needs no file: there one thing is singular and any
    other number plural, which is what a catalogue without words does.

    Raises:
        FileNotFoundError: The language has no catalogue.
    """
    if locale == SOURCE_LOCALE:
        return _compiled(locale, b"")
    written = get_data("generator", f"locale/{locale}.po")
    assert written is not None
    return _compiled(locale, written)


@lru_cache(maxsize=8)
def _compiled(locale: Locale, written: bytes) -> NullTranslations:
    if not written:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(written), locale=locale))
    compiled.seek(0)
    return GNUTranslations(compiled)
