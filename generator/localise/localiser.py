"""One language's way to say texts, dates, numbers and lists."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date as Day  # noqa: N812
from decimal import Decimal
from functools import cache
from gettext import NullTranslations

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from ..model.text import Locale, RichText, Text
from .catalogue import catalogue
from .phrase import Phrase

_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "ö": "}", "æ": "|", "ø": "}"})


class Localiser:
    """Says everything in one language.

    Attributes:
        locale: The language.
        translations: Its catalogue, for the templates.
    """

    def __init__(self, locale: Locale) -> None:
        self.locale: Locale = locale
        self.translations: NullTranslations = catalogue(locale)

    def gettext(self, message: str, **values: object) -> str:
        """Return an interface text in this language, with ``values`` put into its ``{names}``."""
        found = self.translations.gettext(message)
        return found.format(**values) if values else found

    def ngettext(self, singular: str, plural: str, n: int, **values: object) -> str:
        """Return the form of an interface text that goes with ``n``; ``{n}`` becomes the number itself."""
        return self.translations.ngettext(singular, plural, n).format(n=self.number(Decimal(n)), **values)

    def phrase(self, text: Text | RichText) -> Phrase:
        """Return a text of the data in this language, or in Finnish with ``lang`` saying so."""
        if self.locale == "sv":
            return Phrase(text.fi, "fi") if text.sv is None else Phrase(text.sv)
        return Phrase(text.fi)

    def date(self, day: Day) -> str:
        """Return a day as ``31.5.2024``, the way both languages write it in Finland."""
        return _date(day, "d.M.y", self.locale)

    def month(self, day: Day) -> str:
        """Return the name of a day's month in its basic form: ``toukokuu``, ``maj``."""
        return _date(day, "LLLL", self.locale)

    def short_month(self, day: Day) -> str:
        """Return the short name of a day's month: ``touko``, ``maj``."""
        return _date(day, "LLL", self.locale)

    def number(self, value: Decimal) -> str:
        """Return a number with decimal comma, no-break spaces between thousands and a real minus."""
        return _number(value, self.locale)

    def figure(self, value: Decimal) -> str:
        """Return a published number with all decimals that it has: ``3,0`` is not ``3``."""
        return _figure(str(value), self.locale)

    def list(self, items: Sequence[str]) -> str:
        """Return ``a, b ja c``; an empty text when there are none."""
        return format_list(items, locale=self.locale) if items else ""

    def between(self, count: int) -> tuple[str, ...]:
        """Return the words that stand between ``count`` listed things: ``(", ", " ja ")`` for three."""
        return _between(count, self.locale)

    def sort_key(self, words: str) -> tuple[str, str]:
        """Return a key that sorts å, ä and ö after z and other accented letters with their plain ones."""
        lowered = unicodedata.normalize("NFC", words).casefold().translate(_AFTER_Z)
        plain = "".join(each for each in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(each))
        return plain, words


@cache
def localiser(locale: Locale) -> Localiser:
    """Return the one localiser of a language."""
    return Localiser(locale)


def renew_words(locales: Iterable[Locale]) -> None:
    """Read the catalogues again, for those who ask for a localiser from now on.

    Raises:
        OSError: A catalogue cannot be read; nothing is renewed then.
        ValueError: A catalogue is no UTF-8 or holds what is no catalogue; likewise.
    """
    for locale in locales:
        catalogue(locale)
    localiser.cache_clear()


@cache
def _date(day: Day, pattern: str, locale: Locale) -> str:
    return format_date(day, pattern, locale=locale)


@cache
def _number(value: Decimal, locale: Locale) -> str:
    return format_decimal(value, locale=locale).replace("-", "\u2212")


@cache
def _figure(value: str, locale: Locale) -> str:
    decimals = "0" * len(value.partition(".")[2])
    pattern = f"#,##0.{decimals}" if decimals else "#,##0"
    return format_decimal(Decimal(value), pattern, locale=locale).replace("-", "\u2212")


@cache
def _between(count: int, locale: Locale) -> tuple[str, ...]:
    return tuple(format_list(["\0"] * count, locale=locale).split("\0")[1:-1]) if count > 1 else ()
