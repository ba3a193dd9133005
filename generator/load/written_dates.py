"""Days and months as people write them where the data files want ``2026-12-31``."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    ("tammi", "jan"), ("helmi", "feb"), ("maalis", "mars"), ("huhti", "apr"), ("touko", "maj"), ("kesä", "juni"),
    ("heinä", "juli"), ("elo", "aug"), ("syys", "sep"), ("loka", "okt"), ("marras", "nov"), ("joulu", "dec"),
)  # fmt: skip
"""How the names of the months begin, in Finnish and Swedish."""

_FINNISH = re.compile(r"(?:(\d{1,2})[./]\s?)?(\d{1,2})[./]\s?(\d{4}|(?<=\.)\d{2})\.?")
_WORDS = re.compile(r"(?:(\d{1,2})\.?\s)?([a-zåäö]{3,12})\s(\d{4})", re.IGNORECASE)
_NEARLY = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?\.?")
_YEAR = re.compile(r"(?:vuo(?:si|nna|teen)\s|v\.\s?|år(?:et)?\s)?((?:19|20|21)\d\d)\.?", re.IGNORECASE)


def find_written_date(value: str, *, needs_day: bool) -> tuple[str, str | None]:
    """Return the code of what is wrong with a date and the date that was meant; "" where it looks like none.

    Args:
        value: As it stands in the file; not as it should.
        needs_day: Only a day will do; else also a month or a year.
    """
    words, nearly, year = _WORDS.fullmatch(value), _NEARLY.fullmatch(value), _YEAR.fullmatch(value)
    if finnish := _FINNISH.fullmatch(value):
        parts, code = (finnish[1], int(finnish[2]), finnish[3]), "V303"
    elif words and (month := _month(words[2])):
        parts, code = (words[1], month, words[3]), "V303"
    elif nearly:
        parts, code = (nearly[3], int(nearly[2]), nearly[1]), "V203" if needs_day else "V205"
    elif year and not needs_day:
        return "V205", year[1]
    else:
        return "", None
    day, month, written = parts
    if needs_day and day is None:
        return "", None
    try:
        meant = date(int(written) + (2000 if len(written) == 2 else 0), month, int(day or 1))
    except ValueError:
        return ("V204", None) if day else ("", None)
    return code, meant.isoformat() if day else f"{meant:%Y-%m}"


def _month(word: str) -> int | None:
    """Return the number of a month by its Finnish or Swedish name in any case; None where it is none."""
    for number, (finnish, swedish) in enumerate(_MONTHS, 1):
        if word.lower().startswith((f"{finnish}kuu", swedish)):
            return number
    return None
