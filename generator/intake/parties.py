"""Responsible parties: printed names become ids where they are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from ..load.yaml_source import Value
from .content import Paragraph

_OPEN = re.compile(
    r"tarkent|täsment|nimetään myöh|sovitaan myöh|vahvistetaan|avoin\b|preciser|utses senare|\?$", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:[,;]|\s[/–-]\s|/\s*|\b(?:ja|sekä|och|samt)\b)\s*")


@dataclass(frozen=True)
class Unknown:
    """A printed name that no party has, with the id and the name of the nearest one that is known."""

    printed: str
    nearest: str | None
    nearest_name: str | None


@dataclass(frozen=True)
class Parties:
    """Who a text names. ``is_open``: it says that the party will be named later."""

    known: tuple[str, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    is_open: bool = False


class PartyBook:
    """The parties of an organisation by every name that is printed for them."""

    def __init__(self, organisation: Mapping[str, Value]) -> None:
        self._by_name: dict[str, str] = {}
        self._names: dict[str, str] = {}
        short = organisation.get("short_name")
        self._prefixes = tuple(f"{_key(each)}:" for each in _texts(short))
        parties = organisation.get("parties")
        for party in parties if isinstance(parties, list) else ():
            if isinstance(party, dict) and isinstance(name := party.get("id"), str):
                spellings = party.get("spellings")
                printed = [*_texts(party.get("name")), *_texts(party.get("short_name"))]
                printed += [each for each in spellings if isinstance(each, str)] if isinstance(spellings, list) else []
                self._names[name] = printed[0] if printed else name
                for each in printed:
                    self._by_name.setdefault(_key(each), name)

    def read(self, paragraphs: Iterable[Paragraph]) -> Parties:
        """Return the parties of some paragraphs: a whole paragraph where it is a name, else its parts."""
        known: list[str] = []
        unknown: list[Unknown] = []
        is_open = False
        for paragraph in paragraphs:
            words = paragraph.words.strip(" .")
            if not words:
                continue
            if _OPEN.search(words) and self.find(words) is None:
                is_open = True
                continue
            for printed in self._parts(paragraph, words):
                name = self.find(printed)
                if name is not None:
                    known.append(name)
                else:
                    unknown.append(self._as_unknown(printed))
        return Parties(tuple(dict.fromkeys(known)), tuple(dict.fromkeys(unknown)), is_open)

    def find(self, printed: str) -> str | None:
        """Return the id of the party that a name stands for; None where nobody has that name."""
        key = _key(printed)
        for prefix in self._prefixes:
            key = key.removeprefix(prefix).strip()
        return self._by_name.get(key)

    def _parts(self, paragraph: Paragraph, words: str) -> Iterator[str]:
        """Yield the names of a paragraph: as many known ones as can be, whole before parts, bold before the rest."""
        if self.find(words) is not None:
            yield words
            return
        pieces = [each for each in _BETWEEN.split(_unprefixed(words, self._prefixes)) if each]
        whole = self._longest(pieces, words)
        bold = [each for each in paragraph.bold if each != words]
        if len(bold) > 1 and sum(self.find(each) is not None for each in whole) < len(bold):
            whole = bold
        yield from whole

    def _longest(self, pieces: list[str], words: str) -> list[str]:
        """Return pieces, joined again where several are one name ("sosiaali- ja terveyspalvelut").

        Where no piece is known, all words are one name: it may hold "ja" and commas itself.
        """
        found: list[str] = []
        start = 0
        while start < len(pieces):
            for end in range(min(len(pieces), start + 6), start, -1):
                begin = words.find(pieces[start])
                stop = words.find(pieces[end - 1], begin) + len(pieces[end - 1])
                if end - start == 1 or self.find(words[begin:stop]) is not None:
                    found.append(words[begin:stop] if end - start > 1 else pieces[start])
                    start = end
                    break
        is_known = any(self.find(each) is not None for each in found)
        return found if is_known else [_unprefixed(words, self._prefixes)]

    def _as_unknown(self, printed: str) -> Unknown:
        near = next(iter(get_close_matches(_key(printed), self._by_name, 1, 0.6)), None)
        name = self._by_name[near] if near is not None else None
        return Unknown(printed, name, self._names[name] if name is not None else None)


def _unprefixed(words: str, prefixes: Iterable[str]) -> str:
    for prefix in prefixes:
        if words.lower().startswith(prefix):
            return words[len(prefix) :].strip()
    return words


def _texts(value: Value) -> list[str]:
    return [each for each in value.values() if isinstance(each, str)] if isinstance(value, dict) else []


def _key(printed: str) -> str:
    return " ".join(printed.lower().replace("–", "-").split()).strip(" .:;,")
