"""Deadlines in Finnish words: what is printed, and what day it means where that is clear."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

_MONTHS = ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"]
_MONTH = rf"({'|'.join(_MONTHS)})kuu"
_SEASONS = {"kevä": ("03", "05"), "kesä": ("06", "08"), "syksy": ("09", "11")}
_YEAR = r"((?:19|20|21)\d\d)"
_DAY = r"(\d{1,2})\.\s?(\d{1,2})\.\s?((?:20)?\d\d)"
_DASH = r"\s?[-–—]\s?"
_UNTIL = r"(?:\s+mennessä|\s+asti|\s+saakka)?"

_CLEAR: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("days", rf"{_DAY}{_DASH}{_DAY}"),
        ("by_day", rf"(?:viimeistään\s+)?{_DAY}\s+mennessä|viimeistään\s+{_DAY}"),
        ("from_day", rf"{_DAY}\s+(?:alkaen|lähtien|eteenpäin)"),
        ("day", _DAY),
        ("month_end", rf"{_MONTH}n\s+(?:{_YEAR}\s+)?loppuun{_UNTIL}(?:\s+{_YEAR})?"),
        ("by_month", rf"{_MONTH}hun\s+(?:vuonna\s+)?{_YEAR}\s+mennessä"),
        ("during_month", rf"{_MONTH}(?:ssa|n aikana)\s+(?:vuonna\s+)?{_YEAR}"),
        ("by_month_number", rf"(?<![\d.])(\d{{1,2}})/{_YEAR}\s+mennessä"),
        ("from_month_number", rf"(?<![\d.])(\d{{1,2}})/{_YEAR}\s+(?:alkaen|lähtien|eteenpäin)"),
        ("during_month_number", rf"(?<![\d.])(\d{{1,2}})/{_YEAR}"),
        ("by_end_of", rf"(?:vuo(?:den|teen)\s+)?{_YEAR}\s+loppu(?:un(?:\s+mennessä|\s+asti|\s+saakka)?|puolella)"),
        ("by_end_of", rf"vuoden\s+{_YEAR}\s+lopussa"),
        ("by_start_of", rf"(?:vuo(?:den|teen)\s+)?{_YEAR}\s+alkuun{_UNTIL}"),
        ("season", rf"(kevä|kesä|syksy)(?:ällä|llä|n aikana|än aikana|yn aikana)\s+(?:vuonna\s+)?{_YEAR}"),
        ("season", rf"(kevä|kesä|syksy)(?:än|n)\s+{_YEAR}\s+aikana"),
        ("by", rf"vuo(?:teen|den)\s+{_YEAR}\s+mennessä|{_YEAR}\s+mennessä"),
        ("from", rf"vuo(?:desta|nna)\s+{_YEAR}\s+(?:alkaen|lähtien|eteenpäin)|{_YEAR}\s+(?:alkaen|lähtien|eteenpäin)"),
        ("years", rf"(?:vuosina\s+|vv?\.\s?)?{_YEAR}{_DASH}{_YEAR}"),
        ("during", rf"vuoden\s+{_YEAR}\s+aikana|vuonna\s+{_YEAR}|v\.\s?{_YEAR}"),
    )
)
_VAGUE = re.compile(
    r"(?:seuraavan\s+|kuluvan\s+)?valtuustokau(?:den|della)(?:\s+(?:loppuun|aikana|lopussa|alussa))?(?:\s+mennessä)?"
    r"|seuraavalle\s+valtuustokaudelle|suunnitelmakau(?:della|den\s+aikana|den\s+loppuun(?:\s+mennessä)?)"
    r"|(?:lähi|tule)vuosina|jatkuvasti|toistaiseksi",
    re.IGNORECASE,
)
_ONLY_YEAR = re.compile(_YEAR)


@dataclass(frozen=True)
class Deadline:
    """A time as printed. ``form`` is None where the words leave open what day is meant.

    ``date``, or ``start`` and ``end``, as the data write them: 2026, ``2026-05``, ``2026-05-31``.
    ``is_guess``: the words name a season.
    """

    printed: str
    form: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    is_questioned: bool = False
    is_guess: bool = False


def find_deadlines(words: str) -> tuple[Deadline, ...]:
    """Return the times that a running text names, in order; those that mean no day have no form."""
    found: dict[tuple[int, int], Deadline] = {}
    rest = words
    for name, pattern in _CLEAR:
        for match in pattern.finditer(rest):
            found[match.span()] = _read(name, match, is_questioned=words[match.end() :].lstrip().startswith("?"))
        rest = pattern.sub(lambda match: "\0" * len(match[0]), rest)
    for match in _VAGUE.finditer(rest):
        found[match.span()] = Deadline(match[0])
    return tuple(deadline for _place, deadline in sorted(found.items()))


def read_deadline(words: str) -> Deadline:
    """Return what a cell of deadlines says: all of its words, and the day where exactly one time is named."""
    bare = words.strip(" .?")
    if _ONLY_YEAR.fullmatch(bare):
        return Deadline(words.strip(), "during", bare, is_questioned=words.strip().endswith("?"))
    match find_deadlines(words):
        case [only]:
            return replace(only, printed=words.strip())
        case _:
            return Deadline(words.strip())


def _read(name: str, match: re.Match[str], *, is_questioned: bool) -> Deadline:
    """Return a deadline; without a form where no calendar has its day."""
    parts = [part for part in match.groups() if part]
    printed = match[0].strip()
    form = {"days": "between", "season": "between", "years": "between", "day": "during", "month_end": "by_end_of"}.get(
        name, name.partition("_day")[0].partition("_month")[0]
    )
    start = end = when = None
    match name:
        case "days":
            start, end = _day(*parts[:3]), _day(*parts[3:])
        case "season":
            first, last = _SEASONS[parts[0].lower()]
            start, end = f"{parts[1]}-{first}", f"{parts[1]}-{last}"
        case "years":
            start, end = parts
        case "by_day" | "from_day" | "day":
            when = _day(*parts)
        case "month_end" | "by_month" | "during_month":
            when = _month(str(_MONTHS.index(parts[0].lower()) + 1), parts[1] if len(parts) > 1 else "")
        case "by_month_number" | "from_month_number" | "during_month_number":
            when = _month(*parts)
        case _:
            when = parts[0]
    if form == "between":
        is_span = start is not None and end is not None and start <= end
        span = Deadline(printed, "between", None, start, end, is_questioned, name == "season")
        return span if is_span else Deadline(printed)
    return Deadline(printed, form, when, is_questioned=is_questioned) if when else Deadline(printed)


def _day(day: str, month: str, year: str) -> str | None:
    try:
        return date(int(year) if len(year) == 4 else 2000 + int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _month(month: str, year: str) -> str | None:
    return f"{year}-{int(month):02}" if year and 1 <= int(month) <= 12 else None
