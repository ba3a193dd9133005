"""The kinds of data file: where each stands, what it holds, and the line that joins it to its schema."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase

from ..model.accessibility import Accessibility
from ..model.change_log import ChangeLog
from ..model.evaluation import Evaluation
from ..model.glossary import Glossary
from ..model.link import LinkList
from ..model.negotiation import Negotiation
from ..model.observation import Series
from ..model.organisation import Organisation
from ..model.plan import Plan
from ..model.record import Record
from ..model.removed import RemovedList
from ..model.site import Site
from ..model.source import SourceList
from ..model.survey import Survey
from ..model.target_group import TargetGroupList
from ..model.year_clock import YearClock

_SIGN = "# yaml-language-server: $schema="


@dataclass(frozen=True)
class FileKind:
    """One kind of data file.

    Attributes:
        name: In the name of its schema: ``plan``.
        model: The record that a file holds.
        places: Paths below the project root, with ``*`` for a name: ``data/plans/*/*.yml``.
    """

    name: str
    model: type[Record]
    places: str

    @property
    def schema_file(self) -> str:
        """The path of the schema below the project root."""
        return f"schemas/{self.name}.schema.json"

    @property
    def head(self) -> str:
        """The first line of such a file, without its end: what editors read."""
        return f"{_SIGN}{'../' * self.places.count('/')}{self.schema_file}"

    def place_like(self, path: str) -> str:
        """Return where the file at ``path`` would stand if it were of this kind; ``places`` where that is unclear."""
        fixed = self.places.count("/") - self.places.count("*") + 1
        own, there = self.places.split("/"), path.split("/")
        return "/".join((*own[:fixed], *there[fixed:])) if len(own) == len(there) else self.places


CHANGES = FileKind("changes", ChangeLog, "data/changes/*.yml")
INDICATOR = FileKind("indicator", Series, "data/indicators/*.yml")

FILE_KINDS = (
    FileKind("site", Site, "data/site.yml"),
    FileKind("sources", SourceList, "data/sources.yml"),
    FileKind("links", LinkList, "data/links.yml"),
    FileKind("removed", RemovedList, "data/removed.yml"),
    FileKind("target-groups", TargetGroupList, "data/target_groups.yml"),
    FileKind("glossary", Glossary, "data/glossary.yml"),
    FileKind("accessibility", Accessibility, "data/accessibility.yml"),
    FileKind("organisation", Organisation, "data/organisations/*.yml"),
    FileKind("plan", Plan, "data/plans/*/*.yml"),
    FileKind("evaluation", Evaluation, "data/evaluations/*/*.yml"),
    FileKind("survey", Survey, "data/surveys/*/*.yml"),
    FileKind("negotiation", Negotiation, "data/negotiations/*/*.yml"),
    FileKind("year-clock", YearClock, "data/year_clocks/*/*.yml"),
    INDICATOR,
    CHANGES,
)
"""Every kind, each file of which begins with the line ``head``."""


def kind_of(path: str) -> FileKind | None:
    """Return the kind of the data file at a path below the project root; None where it is none."""
    return next((kind for kind in FILE_KINDS if _fits(path, kind.places)), None)


def _fits(path: str, places: str) -> bool:
    return path.count("/") == places.count("/") and fnmatchcase(path, places)
