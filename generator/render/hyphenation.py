"""Where long words may be divided: browsers know no Finnish or Swedish hyphenation of their own.

Finnish words are divided before a consonant that a vowel follows, wherever they stand; that is how Finnish syllables
go. Members of compounds that begin with a vowel, such as *alue*, or with several consonants, such as *strategia*, are
the exception and are listed. Swedish words are divided by the patterns of pyphen, which are read when the first long
Swedish word comes.
Compounds are divided between their members as far as these are known: *tavoite-kokonaisuudet*, not *tavoiteko-*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model.text import Locale

if TYPE_CHECKING:
    from pyphen import Pyphen

LONGEST_WHOLE = 18
"""Words of up to so many letters fit into every line of text and are left whole."""
LONGEST_IN_NARROW = 14
"""The same for the columns of tables and for the large letters of headings."""
ENDS = 3
"""How many letters stay together at either end of a word."""
SOFT_HYPHEN = "&shy;"
"""Written out, so that whoever reads the HTML sees it."""

_LONG_WORDS = {whole: re.compile(rf"[^\W\d_]{{{whole + 1},}}") for whole in (LONGEST_WHOLE, LONGEST_IN_NARROW)}
_TAGS_OR_LONG_WORDS = {whole: re.compile(rf"<[^>]*>|{words.pattern}") for whole, words in _LONG_WORDS.items()}
_MEMBERS = {
    "fi": re.compile(
        r"hoido|hoito|huolto|hyvinvoi|johta|johto|järjest|kaud|kaupun|kehittäm|keskus|kesku(?:st|ks)|kokonai|koulu|kunna|kunta|kysel|laito"
        r"|liikun|mahdolli|muuta|neuvo|nuor|palvel|perhe|päihd|päät|rakent|ryhm|sairaa|selost|suoj|suunnit|strateg|taitoi"
        r"|suhde|suhte|talou|tavoit|tehok|terve|tieto|toimij|toimin|toimi[ae]|tuotan|turva|työ|vanh|vapaa|vastu|verkos"
        r"|viest|väestö|väkiv"
    ),
    "sv": re.compile(
        r"anordn|arbet|barn|bedöm|behand|beslut|bestäm|enkät|familj|fråg|främj|förebygg|förhandl|förvalt|grupp|hand|hjälp|hälso|insats"
        r"|klock|kommun|kost|kund|ledar|ledning|lokal|mål|möjlig|nedsätt|nivå|område|omsorg|organis|period|person|plan|plats"
        r"|produkt|program|(?<!om)råd|samar|service|skydd|social|strateg|stöd|säker|tillgäng|tjänst|undersök|utbild|utlåt|utredn|utveck"
        r"|utvärd|verk|välfärd|vård|åtgärd"
    ),
}
"""How members of compounds begin that are frequent in plans; a compound is rather divided between its members."""
_LOAN = re.compile(r"(?<=.)strateg")
_VOWELS = frozenset("aeiouyåäö")
_SYLLABLE = re.compile(r"(?<=.)[bcdfghjklmnpqrstvwxzšž](?=[aeiouyåäö])")
_MEMBER = re.compile(
    r"(?<=[aeiouyäö])(?:ala(?=is)|aika|apu|arvio|asema|asia|asum|asuk|edun|eläm|ikäi|osapuol|ulkois|yhtei|yhtey)"
    r"|(?:alue|asiakas|asiakk|asiantun|edistä|edistäm|ehkäis|erityis|esteett|ilmoit|ohjaa|ohjau|ohjel|oikeu|ongelm|opetu"
    r"|opiskel|osaami|osallis|yksik|ympärist|ympäriv|ääni)"
)
_CLUSTER = re.compile(
    r"str(?=ateg|uktu)|kr(?=iis|iteer)|pr(?=iorit|ofiil|ogram|ojekt|osess)|ps(?=yk)|kl(?=ini)|tr(?=auma)"
)
"""Consonants that begin a member and stay together."""


@lru_cache(maxsize=32768)
def soft_hyphens(written: str, locale: Locale, longest_whole: int = LONGEST_WHOLE) -> str:
    """Return HTML with soft hyphens in its long words; tags, and so ids and addresses, stay as they are.

    Args:
        written: The HTML, its special characters escaped.
        locale: The language of its words.
        longest_whole: ``LONGEST_WHOLE`` or ``LONGEST_IN_NARROW``.
    """
    if max(map(len, written.split()), default=0) <= longest_whole:
        return written  # most texts are that short, and looking for long words takes ten times as long
    return _TAGS_OR_LONG_WORDS[longest_whole].sub(lambda found: _divided(found[0], locale), written)


@cache
def divided(word: str, locale: Locale) -> tuple[str, ...]:
    """Return the parts of a word; between them it may be broken. Together they are the word.

    They are the members of a compound as far as these are known; what is still too long is divided wherever it may be.
    """
    places = finnish_places(word) if locale == "fi" else swedish_places(word)
    allowed = sorted({place for place in places if ENDS <= place <= len(word) - ENDS})
    lowered = word.lower()
    between = [place for place in allowed if _begins_member(lowered, place, locale)]
    ends = list(pairwise([0, *between, len(word)]))
    within = [
        each for each in allowed if any(start < each < end and end - start > LONGEST_IN_NARROW for start, end in ends)
    ]
    return tuple(word[start:end] for start, end in pairwise([0, *sorted({*between, *within}), len(word)]))


def _begins_member(lowered: str, place: int, locale: Locale) -> bool:
    return bool(
        _MEMBERS[locale].match(lowered, place)
        or (locale == "fi" and (_MEMBER.match(lowered, place) or _CLUSTER.match(lowered, place)))
    )


def finnish_places(word: str) -> Iterator[int]:
    """Yield where the syllables and the listed members of a Finnish compound begin, in no order."""
    lowered = word.casefold() if len(word.casefold()) == len(word) else word
    clusters = [found.span() for found in _CLUSTER.finditer(lowered)]
    starts = [found.start() for found in _MEMBER.finditer(lowered)] + [start for start, _end in clusters]
    members = {start for start in starts if start >= ENDS}
    inside = {place for start, end in clusters for place in range(start + 1, end)}
    yield from members
    for found in _SYLLABLE.finditer(lowered):
        place = found.start()
        is_within = place in inside or not members.isdisjoint((place - 1, place + 1))
        if not is_within and not _VOWELS.isdisjoint(lowered[:place]):
            yield place


def swedish_places(word: str) -> Iterator[int]:
    """Yield where a Swedish word may be divided, in no order; pyphen does not see the members of *servicestrategi*."""
    yield from _swedish().positions(word)
    yield from (found.start() for found in _LOAN.finditer(word.lower()))


def _divided(found: str, locale: Locale) -> str:
    return found if found.startswith("<") else SOFT_HYPHEN.join(divided(found, locale))


@cache
def _swedish() -> Pyphen:
    from .hyphen_patterns import hyphenation  # only a site in Swedish needs them

    return hyphenation("sv")
