"""What is wrong with observations: values of unknown regions, values told twice, values changed by hand."""

from __future__ import annotations

from collections.abc import Iterator

from ..load.records import Filed
from ..model.observation import Series, checksum_of
from ..problems import Problem, problem
from .index import find_unknown


def find_unknown_regions(filed: Filed[Series]) -> Iterator[Problem]:
    """Yield an observation of a region that its file does not list."""
    known = [region.key for region in filed.record.regions]
    for number, each in enumerate(filed.record.observations):
        yield from find_unknown("O101", each.region, known, filed.location("observations", number, "region"))


def find_repeated_observations(filed: Filed[Series]) -> Iterator[Problem]:
    """Yield an observation of the same region, year and gender as an earlier one of its file."""
    seen: set[tuple[str, int, str]] = set()
    for number, each in enumerate(filed.record.observations):
        what = (each.region, each.year, each.gender)
        if what in seen:
            where = filed.location("observations", number)
            yield problem("O102", where, region=each.region, year=each.year, gender=each.gender)
        seen.add(what)


def find_changed_observations(filed: Filed[Series]) -> Iterator[Problem]:
    """Yield a file whose observations are not those that its checksum was made of."""
    expected = checksum_of(filed.record.observations)
    if filed.record.checksum != expected:
        yield problem("O103", filed.location("checksum"), expected=expected)


def find_empty_series(filed: Filed[Series]) -> Iterator[Problem]:
    """Yield a file without observations."""
    if not filed.record.observations:
        yield problem("O104", filed.location("observations"))


def find_misplaced_series(filed: Filed[Series]) -> Iterator[Problem]:
    """Yield a file whose name is not the id in it."""
    expected = f"data/indicators/{filed.record.id}.yml"
    if filed.document.file != expected:
        yield problem("P207", filed.location(), expected=expected)
