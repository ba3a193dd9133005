"""What staff ask a register for: an indicator, regions, years and genders."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model.observation import Gender
from .errors import FetchError

_CHOICE = re.compile(r"([A-ZÅÄÖ][A-ZÅÄÖ0-9-]*)(?::([A-Z0-9]{1,12}))?")
_YEARS = re.compile(r"((?:19|20|21)\d\d)(?:-((?:19|20|21)\d\d))?")
MOST_YEARS = 60


@dataclass(frozen=True)
class RegionChoice:
    """Regions by the category and the code of Sotkanet; all of the category where no code is given."""

    category: str
    code: str | None = None

    def __str__(self) -> str:
        return f"{self.category}:{self.code}" if self.code else self.category


@dataclass(frozen=True)
class Query:
    """What is asked for: an indicator, regions in the order wanted, years, genders."""

    indicator: int
    regions: tuple[RegionChoice, ...]
    years: tuple[int, ...]
    genders: tuple[Gender, ...] = ("total",)


def parse_region(written: str) -> RegionChoice:
    """Return the choice that ``KUNTA:049`` or ``HYVINVOINTIALUE`` names.

    Raises:
        FetchError: It is neither.
    """
    found = _CHOICE.fullmatch(written.strip().upper())
    if found is None:
        raise FetchError("region_form", region=written)
    return RegionChoice(found[1], found[2])


def parse_years(written: Sequence[str]) -> tuple[int, ...]:
    """Return the years that ``2023`` and ``2019-2023`` name, each once, in order.

    Raises:
        FetchError: One of them is neither, goes backwards, or they are too many.
    """
    years: set[int] = set()
    for each in written:
        found = _YEARS.fullmatch(each.strip())
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
        years.update(range(first, last + 1))
        if first > last or len(years) > MOST_YEARS:
            raise FetchError("years_form", years=each)
    return tuple(sorted(years))
