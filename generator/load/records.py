"""Plain values become typed records; every value that does not fit is told with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Generic, TypeVar

from pydantic import ValidationError

from ..model.accessibility import Accessibility
from ..model.change_log import ChangeLog
from ..model.evaluation import Evaluation
from ..model.glossary import Glossary
from ..model.link import LinkList
from ..model.negotiation import Negotiation
from ..model.observation import Series
from ..model.once import Once
from ..model.organisation import Organisation
from ..model.plan import Plan
from ..model.record import Record, record_fields
from ..model.removed import RemovedList
from ..model.site import Site
from ..model.source import SourceList
from ..model.survey import Survey
from ..model.target_group import TargetGroupList
from ..model.text import Locale, RichText, Text
from ..model.version import PlanVersion
from ..model.year_clock import YearClock
from ..problems import Location, Problem, ProblemsError
from .address_lock import Locked
from .frozen import FrozenFiles
from .kept import Kept
from .mistakes import ids_in, names_in
from .project import Source
from .twins import TextCounts, count_texts
from .value_fault import find_value_faults
from .yaml_source import Document, Step

R_co = TypeVar("R_co", bound=Record, covariant=True)
Path = tuple[Step, ...]


@dataclass(frozen=True, eq=False)
class Filed(Once, Generic[R_co]):
    """A record with the file that it was read from; one stays the same as long as its file does."""

    record: R_co
    document: Document

    def location(self, *path: Step) -> Location:
        """Return the place of a field, such as ``("goals", 0, "title", "sv")``; () is the record's own."""
        return self.document.location(*path)

    def location_inside(self, path: Path, words: str, offset: int) -> Location:
        """Return the place of a character of a text, or that of the text where it cannot be known."""
        return self.document.location_inside(path, words, offset)

    @cached_property
    def parts(self) -> tuple[tuple[Path, Record], ...]:
        """The record and every record within it, each with its path, in the order of the model."""
        return tuple(_parts((), self.record))

    @cached_property
    def texts(self) -> tuple[tuple[Path, Text | RichText], ...]:
        """Every text of the record, each with its path, in the order of the model."""
        return tuple((path, part) for path, part in self.parts if isinstance(part, Text | RichText))

    @cached_property
    def text_counts(self) -> TextCounts:
        """How many texts the file has in each language."""
        return count_texts(self.document)


@dataclass(frozen=True)
class FiledVersion:
    """A frozen version of a plan with its files: see ``FrozenFiles``."""

    filed: Filed[PlanVersion]
    narratives: Mapping[tuple[Locale, str], str]
    checksum: str


@dataclass(frozen=True)
class Records:
    """All records of a project, each with its file, sorted by path; they still hold ids."""

    site: Filed[Site]
    source_list: Filed[SourceList]
    organisations: tuple[Filed[Organisation], ...]
    plans: tuple[Filed[Plan], ...]
    evaluations: tuple[Filed[Evaluation], ...]
    surveys: tuple[Filed[Survey], ...]
    negotiations: tuple[Filed[Negotiation], ...]
    year_clocks: tuple[Filed[YearClock], ...]
    series: tuple[Filed[Series], ...]
    link_lists: tuple[Filed[LinkList], ...]
    """One or none."""
    narratives: Mapping[tuple[Locale, str], str]
    removed_lists: tuple[Filed[RemovedList], ...] = ()
    """One or none."""
    lock: tuple[Locked, ...] = ()
    target_group_lists: tuple[Filed[TargetGroupList], ...] = ()
    """One or none."""
    versions: tuple[FiledVersion, ...] = ()
    """Their ids are those of the plans, as of a version: they stand in no index."""
    change_logs: tuple[Filed[ChangeLog], ...] = ()
    glossaries: tuple[Filed[Glossary], ...] = ()
    accessibility: tuple[Filed[Accessibility], ...] = ()
    """One or none."""

    @property
    def all(self) -> tuple[Filed[Record], ...]:
        """Every record that has a file of its own."""
        return (
            self.site,
            self.source_list,
            *self.removed_lists,
            *self.target_group_lists,
            *self.glossaries,
            *self.organisations,
            *self.plans,
            *self.evaluations,
            *self.surveys,
            *self.negotiations,
            *self.year_clocks,
            *self.series,
            *self.link_lists,
            *self.change_logs,
            *self.accessibility,
        )


def validate(source: Source, kept: Kept | None = None) -> Records:
    """Return the records that the files hold; ``kept`` knows those of files that were read before.

    Raises:
        ProblemsError: A value has the wrong form, is missing or is not known.
    """
    problems: list[Problem] = []
    kept = kept or Kept()

    def read(model: type[R_co], folder: str) -> tuple[Filed[R_co], ...]:
        found = []
        for path, document in source.documents.items():
            if path.startswith(folder):
                try:
                    found.append(kept.make(f"record {path}", document, partial(_filed, model)))
                except ValidationError as error:
                    everything = source.documents.values()
                    known = names_in(everything), ids_in(everything)
                    problems.extend(find_value_faults(error, model, document, *known))
        return tuple(found)

    sites = read(Site, "data/site.yml")
    source_lists = read(SourceList, "data/sources.yml")
    organisations = read(Organisation, "data/organisations/")
    plans = read(Plan, "data/plans/")
    evaluations = read(Evaluation, "data/evaluations/")
    surveys = read(Survey, "data/surveys/")
    negotiations = read(Negotiation, "data/negotiations/")
    year_clocks = read(YearClock, "data/year_clocks/")
    series = read(Series, "data/indicators/")
    link_lists = read(LinkList, "data/links.yml")
    removed_lists = read(RemovedList, "data/removed.yml")
    target_group_lists = read(TargetGroupList, "data/target_groups.yml")
    change_logs = read(ChangeLog, "data/changes/")
    glossaries = read(Glossary, "data/glossary.yml")
    accessibility = read(Accessibility, "data/accessibility.yml")
    versions = []
    for each in source.versions:
        try:
            versions.append(kept.make(f"record {each.document.file}", each, _filed_version))
        except ValidationError as error:
            problems.extend(find_value_faults(error, PlanVersion, each.document))
    if problems:
        raise ProblemsError(problems)
    return Records(
        sites[0],
        source_lists[0],
        organisations,
        plans,
        evaluations,
        surveys,
        negotiations,
        year_clocks,
        series,
        link_lists,
        source.narratives,
        removed_lists,
        source.lock,
        target_group_lists,
        tuple(versions),
        change_logs,
        glossaries,
        accessibility,
    )


def _filed(model: type[R_co], document: Document) -> Filed[R_co]:
    return Filed(model.model_validate(document.value), document)


def _filed_version(files: FrozenFiles) -> FiledVersion:
    return FiledVersion(_filed(PlanVersion, files.document), files.narratives, files.checksum)


def _parts(path: Path, record: Record) -> Iterator[tuple[Path, Record]]:
    yield path, record
    said = vars(record)
    for name in record_fields(type(record)):
        value = said[name]
        if isinstance(value, Record):
            yield from _parts((*path, name), value)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _parts((*path, name, index), item)
