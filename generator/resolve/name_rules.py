"""Names that two things of one kind share, where menus and tables could not tell the two apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..load.records import Filed, Records
from ..model.observation import Series
from ..model.record import Record
from ..model.survey import Survey
from ..model.text import Locale, Text, without_footnotes
from ..problems import Location, Problem, problem

Name = tuple[Text, Location]
"""A name, and where it stands."""


def find_same_names(records: Records) -> Iterator[Problem]:
    """Yield the short name of an organisation, or of a plan, that an earlier one has too; plans by organisation."""
    yield from _same(_name(each, each.record.short_name, "short_name") for each in records.organisations)
    for organisation in {each.record.organisation: None for each in records.plans}:
        plans = (each for each in records.plans if each.record.organisation == organisation)
        yield from _same(_name(each, each.record.short_title, "short_title") for each in plans)


def find_same_survey_groups(filed: Filed[Survey]) -> Iterator[Problem]:
    """Yield the title of a group that an earlier one of the survey has too."""
    groups = enumerate(filed.record.groups)
    yield from _same(_name(filed, group.title, "groups", number, "title") for number, group in groups)


def find_same_regions(filed: Filed[Series]) -> Iterator[Problem]:
    """Yield the name of a region that an earlier one of the series has too."""
    regions = enumerate(filed.record.regions)
    yield from _same(_name(filed, region.name, "regions", number, "name") for number, region in regions)


def _name(filed: Filed[Record], text: Text, *path: str | int) -> Name:
    return text, filed.location(*path)


def _same(names: Iterable[Name]) -> Iterator[Problem]:
    taken: dict[tuple[Locale, str], Location] = {}
    for text, where in names:
        shown: dict[Locale, str] = {"fi": text.fi, "sv": text.sv or text.fi}
        for locale, name in shown.items():
            earlier = taken.setdefault((locale, without_footnotes(name).casefold()), where)
            if earlier is not where:
                yield problem("P212", where, name=name, place=f"{earlier.file}:{earlier.line}")
                break
