"""Which ids there are, of which kind, and where each stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePosixPath

from ..load.records import Filed, Path, Records
from ..model.evaluation import Evaluation, Rating
from ..model.glossary import Term
from ..model.negotiation import Negotiation
from ..model.organisation import Organisation, ResponsibleParty
from ..model.plan import Action, FocusArea, Goal, Plan
from ..model.record import Record
from ..model.source import Source
from ..model.survey import Survey
from ..model.target_group import TargetGroup
from ..model.year_clock import YearClock
from ..problems import Location, Problem, problem

RESERVED_IDS = (
    "404",
    "about",
    "accessibility",
    "assets",
    "background",
    "changes",
    "data",
    "fi",
    "figures",
    "glossary",
    "groups",
    "id",
    "index",
    "indicators",
    "municipalities",
    "open-data",
    "parties",
    "privacy",
    "removed",
    "site-map",
    "sources",
    "sv",
    "translations",
    "versions",
)
"""Ids that would take an address of the site itself."""

Field = tuple[Filed[Record], Path]
"""A file and a path in it: its line is looked for only where something is wrong with it."""

_LINKABLE = (
    Plan,
    FocusArea,
    Goal,
    Action,
    ResponsibleParty,
    Source,
    Organisation,
    Evaluation,
    Survey,
    Negotiation,
    YearClock,
    TargetGroup,
    Term,
)


@dataclass(frozen=True)
class Index:
    """All ids of a project.

    ``linkable`` holds the ids that an ``id:`` link may lead to, ``source_refs`` all source references,
    ``problems`` tells of ids and source references that stand twice or are reserved.
    """

    kinds: Mapping[type[Record], Set[str]]
    linkable: Set[str]
    source_refs: Set[str]
    problems: tuple[Problem, ...]

    @property
    def all_ids(self) -> Set[str]:
        """Every id of the project."""
        return frozenset().union(*self.kinds.values())

    def ids(self, kind: type[Record]) -> Set[str]:
        """Return the ids of a type of record."""
        return self.kinds.get(kind, frozenset())


@dataclass(frozen=True)
class _Names:
    """The ids of a file, by type of record, and its source references; whether none of them stands in it twice."""

    kinds: Mapping[type[Record], Set[str]]
    references: Set[str]
    rated: Set[str]
    are_single: bool


def index_records(records: Records) -> Index:
    """Return every id with its kind, and the faults of ids."""
    names = [filed.once(_names) for filed in records.all]
    kinds: dict[type[Record], set[str]] = {}
    for each in names:
        for kind, ids in each.kinds.items():
            kinds.setdefault(kind, set()).update(ids)
    all_ids = [ids for each in names for ids in each.kinds.values()]
    references, rated = [each.references for each in names], [each.rated for each in names]
    are_single = all(each.are_single for each in names) and all(map(_are_apart, (all_ids, references, rated)))
    problems = [problem for filed in records.all for problem in filed.once(_reserved)]
    problems += () if are_single else _find_twice(records)
    linkable = frozenset(one for kind in _LINKABLE for one in kinds.get(kind, ()))
    return Index(kinds, linkable, frozenset().union(*references, *rated), tuple(problems))


def _are_apart(sets: Collection[Set[str]]) -> bool:
    return len(set().union(*sets)) == sum(map(len, sets))


def _names(filed: Filed[Record]) -> _Names:
    kinds: dict[type[Record], set[str]] = {}
    references: set[str] = set()
    rated: set[str] = set()
    count = 0
    for _path, record in filed.parts:
        said = vars(record)
        if said.get("id") is not None:
            kinds.setdefault(type(record), set()).add(said["id"])
            count += 1
        if said.get("source_ref") is not None:
            # A rating stands in the same row of the source as what it rates.
            (rated if isinstance(record, Rating) else references).add(said["source_ref"])
            count += 1
    are_single = count == len(references) + len(rated) + sum(map(len, kinds.values()))
    return _Names(kinds, references, rated, are_single)


def _reserved(filed: Filed[Record]) -> tuple[Problem, ...]:
    return tuple(
        problem("R203", filed.location(*path, "id"), id=vars(record)["id"], reserved=", ".join(RESERVED_IDS))
        for path, record in filed.parts
        if vars(record).get("id") in RESERVED_IDS
    )


def _find_twice(records: Records) -> Iterator[Problem]:
    """Yield every id and source reference that stood before; this looks at each place, which few projects need."""
    ids: dict[str, Field] = {}
    references: dict[str, Field] = {}
    rated: dict[str, Field] = {}
    copies = _find_copies(records)
    yield from copies.values()
    for filed in records.all:
        for path, record in filed.parts if filed.document.file not in copies else ():
            record_id: str | None = vars(record).get("id")
            if record_id is not None:
                yield from _find_taken("R201", record_id, (filed, (*path, "id")), ids)
            source_ref: str | None = vars(record).get("source_ref")
            if source_ref is not None:
                taken = rated if isinstance(record, Rating) else references
                yield from _find_taken("R202", source_ref, (filed, (*path, "source_ref")), taken)


def _find_copies(records: Records) -> dict[str, Problem]:
    """Return a problem for each file that has the id of another of its kind: ``plan (1).yml``, by its path.

    Where one of the two is named like its id, the other is the copy. Everything in a copy stands twice; once is enough
    to tell.
    """
    firsts: dict[tuple[type[Record], str], Filed[Record]] = {}
    copies: dict[str, Problem] = {}
    for filed in sorted(records.all, key=lambda filed: PurePosixPath(filed.document.file).stem != _own_id(filed)):
        own_id = _own_id(filed)
        first = firsts.setdefault((type(filed.record), own_id), filed) if own_id else filed
        if first is not filed:
            where = filed.location("id")
            copies[filed.document.file] = problem("R204", where, id=own_id, place=first.document.file)
    return copies


def _own_id(filed: Filed[Record]) -> str:
    """Return the id of the record that a file holds; "" where it has none."""
    return str(vars(filed.record).get("id", ""))


def _find_taken(code: str, name: str, where: Field, taken: dict[str, Field]) -> Iterator[Problem]:
    first = taken.setdefault(name, where)
    if first is not where:
        place = first[0].location(*first[1])
        yield problem(code, where[0].location(*where[1]), id=name, place=f"{place.file}:{place.line}")


def find_unknown(code: str, name: str, known: Collection[str], where: Location) -> Iterator[Problem]:
    """Yield a problem with the nearest known id where ``name`` is not known."""
    if name not in known:
        yield problem(code, where, nearest(name, known), id=name)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that ``name`` looks most like; None where none comes near."""
    return next(iter(get_close_matches(name.lower(), sorted(known), 1)), None)


def find_cycles(references: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield each cycle once, from its first id in alphabetical order back to it; ``("a", "b", "a")``."""
    seen: set[frozenset[str]] = set()
    for start in sorted(references):
        chain = _chain_back(start, references)
        if chain and frozenset(chain) not in seen:
            seen.add(frozenset(chain))
            yield chain


def _chain_back(start: str, references: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the shortest chain from an id back to itself; () where there is none."""
    chains: list[tuple[str, ...]] = [(start,)]
    reached: set[str] = set()
    for chain in chains:
        for name in references.get(chain[-1], ()):
            if name == start:
                return (*chain, name)
            if name not in reached:
                reached.add(name)
                chains.append((*chain, name))
    return ()
