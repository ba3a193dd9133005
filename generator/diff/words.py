"""The words of changes in three languages: kinds, fields, values, sentences."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from ..localise import localiser, plain_due
from ..model.text import Locale, RichText, Text, without_footnotes
from ..model.time import Due
from ..problems import Language
from .changes import Named, Responsibility, Subject, Value

Translated: TypeAlias = Mapping[Language, str]

LONGEST_NAME = 80
"""From how many characters on a name is cut."""

_QUOTES: Translated = {"fi": "”{}”", "sv": "”{}”", "en": "“{}”"}
CHOICES = frozenset(
    {"kind", "form", "status", "translation", "achievement", "counted", "comparison", "per", "who"}
    | {"focus_area_term", "gender", "official_languages", "languages", "service"}
)
"""Fields whose values have words of their own."""


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return a table of words: ``kinds``, ``fields``, ``values``, ``phrases`` or ``translations``."""
    return tomllib.loads(files(__package__).joinpath("texts", f"{name}.toml").read_text(encoding="utf-8"))


def phrase(language: Language, *path: str, **values: object) -> str:
    """Return a sentence with ``values`` put into its ``{names}``."""
    row: Any = table("phrases")
    for step in path:
        row = row[step]
    words = str(row[language])
    return words.format(**values) if values else words


def count(language: Language, name: str, number: int) -> str:
    """Return a number of changes with its noun: ``3 lisäystä``."""
    one, several = table("phrases")["count"][name][language]
    return str(one if number == 1 else several).format(count=number)


def kind(name: str, language: Language) -> str:
    """Return what a thing of a kind is called."""
    return str(table("kinds")[name][language][0])


def kinds(name: str, number: int, language: Language) -> str:
    """Return a number of things of a kind: ``2 toimenpidettä``."""
    one, several = table("kinds")[name][language]
    return f"{number} {one if number == 1 else several}"


def field(path: str, language: Language) -> str:
    """Return what a field is called, with what it stands in before it: ``mittaustapa: yksikkö``."""
    parts = [part for part in path.split(".") if part]
    if len(parts) > 1 and parts[-1] == "text":
        parts.pop()
    return ": ".join(str(table("fields")[part][language]) for part in parts)


def listed(items: Iterable[str], language: Language) -> str:
    """Return ``a, b ja c``."""
    *first, last = items
    return f"{', '.join(first)} {phrase(language, 'and')} {last}" if first else last


def name(text: Text | RichText | None, language: Language) -> str:
    """Return what a thing is called, short; "" where it has no words. English names it in Finnish."""
    if text is None:
        return ""
    words = " ".join(without_footnotes(in_language(text, language)).split())
    if len(words) <= LONGEST_NAME:
        return words
    return words[:LONGEST_NAME].rpartition(" ")[0].rstrip(",.;:–-") + " …"


def subject(what: Subject, language: Language) -> str:
    """Return kind and name of a thing: ``tavoite ”Arki sujuu”``."""
    title = name(what.title, language)
    return (
        f"{kind(what.kind, language)} {quoted(title, language)}" if title else f"{kind(what.kind, language)} {what.id}"
    )


def quoted(words: str, language: Language) -> str:
    """Return words in the quotation marks of a language."""
    return _QUOTES[language].format(words)


def value(of: Value, path: str, language: Language) -> str:
    """Return the value of a field as people read it."""
    match of:
        case None:
            return "–"
        case bool():
            return phrase(language, "true" if of else "false")
        case Decimal() | int() | date():
            return _figure(of, language)
        case Due():
            return _due(of, language)
        case Text() | RichText():
            return quoted(name(of, language), language)
        case Named():
            return quoted(name(of.title, language), language) if of.title else of.id
        case Responsibility():
            parties = listed((value(each, "parties", language) for each in of.parties), language) if of.parties else ""
            return ": ".join(filter(None, (choice(of.kind, language), parties)))
        case tuple():
            return listed((value(each, path, language) for each in of), language) if of else "–"
        case str():
            is_choice = path.rpartition(".")[2] in CHOICES
            return choice(of, language) if is_choice else of


def choice(of: str, language: Language) -> str:
    """Return what a fixed choice of a field is called; some are the name of a kind."""
    words = table("values").get(of)
    return str(words[language]) if words else kind(of, language)


def locale_of(language: Language) -> Locale:
    """Return the language that the data is named in: English has none of its own there."""
    return "sv" if language == "sv" else "fi"


def in_language(text: Text | RichText, language: Language) -> str:
    """Return a text in the language of the reader, or in Finnish."""
    return text.sv or text.fi if language == "sv" else text.fi


def _figure(of: Decimal | int | date, language: Language) -> str:
    if language == "en":
        return str(of)
    words = localiser(locale_of(language))
    match of:
        case Decimal():
            return words.figure(of)
        case date():
            return words.date(of)
        case _:
            return str(of)


def _due(due: Due, language: Language) -> str:
    printed = in_language(due.printed, language)
    if language == "en":
        form = str(table("values")[due.form]["en"])
        plain = f"{form} {due.date}" if due.date else f"{form} {due.start}–{due.end}"
    else:
        plain = plain_due(localiser(locale_of(language)), due)
    notes = [] if plain == printed else [plain]
    if due.is_questioned:
        notes.append(phrase(language, "questioned"))
    return quoted(printed, language) + (f" ({', '.join(notes)})" if notes else "")
