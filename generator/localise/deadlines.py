"""Deadlines and periods in plain words, beside the words that the source prints."""

from __future__ import annotations

from ..model.time import Due, Period, first_day, last_day
from .localiser import Localiser


def plain_due(words: Localiser, due: Due) -> str:
    """Return a deadline in plain words, made from its dates alone: ``viimeistään 31.12.2024``.

    Where the source leaves open whether the start or the end of a date is meant, so do the words.
    """
    if due.form in ("between", "plan_period"):
        assert due.start is not None
        assert due.end is not None
        return span(words, due.start, due.end)
    assert due.date is not None
    if due.form in ("by_start_of", "by_end_of", "council_term_end"):
        assert due.latest is not None
        return words.gettext("viimeistään {day}", day=words.date(due.latest))
    if due.form == "by":
        return _by(words, due.date)
    return _from(words, due.date) if due.form == "from" else _during(words, due.date)


def period_words(words: Localiser, period: Period) -> str:
    """Return ``2024–2026``, ``vuodesta 2024 alkaen`` where the end is open; empty when nothing is known."""
    if period.start and period.end:
        return span(words, period.start, period.end)
    if period.start:
        return _from(words, period.start)
    if period.end:
        return words.gettext("{day} saakka", day=words.date(last_day(period.end)))
    return ""


def span(words: Localiser, start: str, end: str) -> str:
    """Return both ends of a span with an en dash, and what they share only once: ``maaliskuu–toukokuu 2024``."""
    if start == end:
        return partial_date(words, start)
    if _precision(start) == _precision(end) == "month" and start[:4] == end[:4]:
        return f"{words.month(first_day(start))}–{partial_date(words, end)}"
    if _precision(start) == _precision(end) != "half":
        dash = " – " if _precision(start) == "month" else "–"
        return f"{partial_date(words, start)}{dash}{partial_date(words, end)}"
    return f"{words.date(first_day(start))}–{words.date(last_day(end))}"


def partial_date(words: Localiser, when: str) -> str:
    """Return a date as exactly as it is known: ``2024``, ``toukokuu 2024``, ``31.5.2024``."""
    precision = _precision(when)
    if precision == "day":
        return words.date(first_day(when))
    if precision == "month":
        return f"{words.month(first_day(when))} {when[:4]}"
    if when.endswith("H1"):
        return words.gettext("vuoden {year} alkupuoli", year=when[:4])
    if when.endswith("H2"):
        return words.gettext("vuoden {year} loppupuoli", year=when[:4])
    return when


def _precision(when: str) -> str:
    return "half" if "H" in when else ("year", "month", "day")[when.count("-")]


def _by(words: Localiser, when: str) -> str:
    precision = _precision(when)
    if precision == "day":
        return words.gettext("viimeistään {day}", day=words.date(first_day(when)))
    if precision == "month":
        return words.gettext("{month}hun {year} mennessä", month=words.month(first_day(when)), year=when[:4])
    if when.endswith("H1"):
        return words.gettext("vuoden {year} alkupuoleen mennessä", year=when[:4])
    if when.endswith("H2"):
        return words.gettext("vuoden {year} loppupuoleen mennessä", year=when[:4])
    return words.gettext("vuoteen {year} mennessä", year=when)


def _during(words: Localiser, when: str) -> str:
    precision = _precision(when)
    if precision == "day":
        return words.date(first_day(when))
    if precision == "month":
        return words.gettext("{month}ssa {year}", month=words.month(first_day(when)), year=when[:4])
    if when.endswith("H1"):
        return words.gettext("vuoden {year} alkupuolella", year=when[:4])
    if when.endswith("H2"):
        return words.gettext("vuoden {year} loppupuolella", year=when[:4])
    return words.gettext("vuonna {year}", year=when)


def _from(words: Localiser, when: str) -> str:
    precision = _precision(when)
    if precision == "day":
        return words.gettext("{day} alkaen", day=words.date(first_day(when)))
    if precision == "month":
        return words.gettext("{month}sta {year} alkaen", month=words.month(first_day(when)), year=when[:4])
    if when.endswith("H1"):
        return words.gettext("vuoden {year} alusta alkaen", year=when[:4])
    if when.endswith("H2"):
        return words.gettext("vuoden {year} puolivälistä alkaen", year=when[:4])
    return words.gettext("vuodesta {year} alkaen", year=when)
