"""Ids become things: every reference is known to lead somewhere, or is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from datetime import date
from itertools import chain

from ..load.records import Filed, Path, Records
from ..model.evaluation import Evaluation, Rating, RatingGroup, Scale, ServiceArea, Summary, Total
from ..model.indicator import Indicator
from ..model.link import Link
from ..model.negotiation import Negotiation
from ..model.observation import Series
from ..model.organisation import Municipality, Organisation, ResponsibleParty
from ..model.plan import Action, Annex, Citation, Decision, FocusArea, Goal, Plan, Responsible, Section, Subgoal
from ..model.record import Record
from ..model.removed import Moved, Removed
from ..model.source import Source
from ..model.survey import Respondent, Survey, SurveyRow, SurveySummary
from ..model.target_group import TargetGroup
from ..model.text import FOOTNOTE_REFERENCE, RichText, Text
from ..model.time import first_day
from ..model.year_clock import Entry, Recurrence, YearClock
from ..problems import Location, Problem, ProblemsError, problem
from .changes import recorded_changes
from .coverage import text_coverage
from .index import Index, find_cycles, find_unknown, index_records
from .narratives import find_broken_links, find_narrative_problems
from .permanence import Permanence
from .plan_set import PlanSet
from .versions import find_version_problems, versions_of
from .written import written_places

_Reference = tuple[str, str, Path]
"""Code of the problem if it leads nowhere, id, path below the record that refers to it."""

_LEADS_TO: dict[str, tuple[type[Record], ...]] = {
    "R101": (Organisation,),
    "R102": (Source,),
    "R103": (ResponsibleParty,),
    "R104": (Plan,),
    "R107": (Goal, Subgoal, FocusArea),
    "R108": (Scale,),
    "R109": (RatingGroup,),
    "R110": (Evaluation,),
    "R111": (Municipality,),
    "R112": (SurveyRow,),
    "R114": (Indicator,),
    "R116": (TargetGroup,),
}
"""What the ids of a code name."""

_OWN = ("R108", "R109", "R112")
"""Codes whose ids stand in the same file: nobody rates on the scale of another evaluation."""


def resolve(records: Records, today: date) -> PlanSet:
    """Return the whole of the data on one day, with every reference known to lead somewhere.

    Raises:
        ProblemsError: An id stands twice, a reference or link leads nowhere or in a circle, or a
            narrative is missing, belongs to nothing or holds what it must not.
    """
    index = index_records(records)
    problems = [
        *index.problems,
        *_find_broken_references(records, index),
        *_find_broken_texts(records, index),
        *_find_cycles(records),
        *find_narrative_problems(records, index),
        *find_version_problems(records, index),
    ]
    if problems:
        raise ProblemsError(problems)
    return PlanSet(
        site=records.site.record,
        organisations=tuple(sorted((each.record for each in records.organisations), key=lambda each: each.id)),
        plans=tuple(sorted((each.record for each in records.plans), key=_plan_order)),
        sources=tuple(sorted(records.source_list.record.sources, key=lambda each: each.id)),
        evaluations=tuple(sorted((each.record for each in records.evaluations), key=lambda each: each.id)),
        surveys=tuple(sorted((each.record for each in records.surveys), key=lambda each: each.id)),
        negotiations=tuple(sorted((each.record for each in records.negotiations), key=lambda each: each.id)),
        year_clocks=tuple(sorted((each.record for each in records.year_clocks), key=lambda each: each.id)),
        series=tuple(sorted((each.record for each in records.series), key=lambda each: each.id)),
        links=tuple(link for each in records.link_lists for link in each.record.links),
        target_groups=tuple(one for each in records.target_group_lists for one in each.record.target_groups),
        glossary=tuple(term for each in records.glossaries for term in each.record.terms),
        narratives=records.narratives,
        today=today,
        accessibility=records.accessibility[0].record if records.accessibility else None,
        permanence=_permanence(records),
        written=written_places(records),
        coverage=text_coverage(records),
    )


def _permanence(records: Records) -> Permanence:
    lists = [each.record for each in records.removed_lists]
    removed = sorted((one for each in lists for one in each.removed), key=lambda one: (-one.since.toordinal(), one.id))
    told = {
        (record.address if isinstance(record, Removed) else record.from_, key): filed.location(*path, key)
        for filed in records.removed_lists
        for path, record in filed.parts
        if isinstance(record, Removed | Moved)
        for key in ("address", "from", "to")
    }
    return Permanence(
        lock=records.lock,
        removed=tuple(removed),
        moved=tuple(one for each in lists for one in each.moved),
        versions=versions_of(records),
        changes=recorded_changes(records.change_logs),
        told=told,
    )


def _plan_order(plan: Plan) -> tuple[str, date, str]:
    start = first_day(plan.period.start) if plan.period.start else plan.dated or date.max
    return plan.organisation, start, plan.id


def _find_broken_references(records: Records, index: Index) -> Iterator[Problem]:
    known: dict[str, Set[str]] = {code: _known(code, index) for code in _LEADS_TO}
    known |= {"R113": index.source_refs, "R115": index.all_ids}
    for filed in records.all:
        yield from _find_unknown_names(filed, known)
    for version in records.versions:
        yield from _find_unknown_names(version.filed, {**known, "R104": index.all_ids})


def _find_unknown_names(filed: Filed[Record], known: Mapping[str, Set[str]]) -> Iterator[Problem]:
    known = {**known, **filed.once(_own_ids)}
    for code, names in filed.once(_names).items():
        if not names <= known[code]:
            for path, record in filed.parts:
                for own_code, name, step in _references(record):
                    if own_code == code:
                        yield from find_unknown(code, name, known[code], filed.location(*path, *step))


def _names(filed: Filed[Record]) -> Mapping[str, Set[str]]:
    """Return the ids by which a file refers to something, by the code of the problem if one leads nowhere."""
    found: dict[str, set[str]] = {}
    for _path, record in filed.parts:
        for code, name, _step in _references(record):
            found.setdefault(code, set()).add(name)
    return found


def _known(code: str, index: Index) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(index.ids, _LEADS_TO[code])))


def _own_ids(filed: Filed[Record]) -> Mapping[str, Set[str]]:
    """Return what stands in a file and can be meant in it alone, by code."""
    kinds = (Scale, RatingGroup, SurveyRow)
    parts = [record for _path, record in filed.parts if isinstance(record, kinds)]
    return {code: {record.id for record in parts if isinstance(record, _LEADS_TO[code])} for code in _OWN}


def _references(record: Record) -> Iterator[_Reference]:
    """Yield every id by which a record refers to something."""
    if isinstance(record, Plan | Evaluation | Survey | Negotiation | YearClock):
        yield "R101", record.organisation, ("organisation",)
    if isinstance(record, Plan | Evaluation | Survey | Negotiation | YearClock | Citation):
        yield "R102", record.source, ("source",)
    if isinstance(record, Plan | FocusArea | Goal | Action):
        yield from _each("R116", "target_groups", record.target_groups)
    if isinstance(record, Goal | Action | Section | Rating | ServiceArea):
        yield from _each("R111", "municipalities", record.municipalities)
    match record:
        case Annex() if record.plan:
            yield "R104", record.plan, ("plan",)
        case Evaluation():
            yield from _each("R104", "plans", record.plans)
        case Decision() | Entry() | Recurrence() if record.body:
            yield "R103", record.body, ("body",)
        case Goal() | Responsible():
            yield from _each("R103", "parties", record.parties)
        case ResponsibleParty():
            yield from _each("R103", "unit_of", record.unit_of)
            yield from _each("R103", "successor", record.successor)
        case Rating():
            yield "R107", record.of, ("of",)
        case RatingGroup():
            yield "R108", record.scale, ("scale",)
        case Summary():
            yield "R109", record.group, ("group",)
        case Total() | ServiceArea():
            yield from _each("R109", "groups", record.groups)
        case Survey() if record.evaluation:
            yield "R110", record.evaluation, ("evaluation",)
        case Respondent() if record.municipality:
            yield "R111", record.municipality, ("municipality",)
        case SurveyRow():
            yield from _each("R112", "parent", record.parent)
            yield from _each("R107", "of", record.of)
        case SurveySummary():
            yield from _each("R112", "rows", record.rows)
        case Series():
            yield from _each("R114", "indicators", record.indicators)
        case Removed() if record.instead:
            yield "R115", record.instead, ("instead",)
        case Link():
            yield "R113", record.from_, ("from",)
            yield "R113", record.to, ("to",)


def _each(code: str, key: str, ids: str | tuple[str, ...] | None) -> Iterator[_Reference]:
    """Yield a reference for each id of a key that may hold one, several or none."""
    if isinstance(ids, str):
        yield code, ids, (key,)
    else:
        yield from ((code, name, (key, number)) for number, name in enumerate(ids or ()))


def _find_broken_texts(records: Records, index: Index) -> Iterator[Problem]:
    """Yield unknown footnotes in all texts and broken links in texts that may hold links."""
    for filed in records.all:
        yield from filed.once(_unknown_footnotes)
        for path, words in filed.once(_words_with_links):
            yield from find_broken_links(words, filed, path, index)


def _unknown_footnotes(filed: Filed[Record]) -> tuple[Problem, ...]:
    footnotes = [note.id for note in filed.record.footnotes] if isinstance(filed.record, Plan) else []
    return tuple(
        problem
        for path, _text, words in _words(filed)
        if "[^" in words
        for found in FOOTNOTE_REFERENCE.finditer(words)
        if found[1] not in footnotes
        for problem in find_unknown("R105", found[1], footnotes, filed.location_inside(path, words, found.start()))
    )


def _words_with_links(filed: Filed[Record]) -> tuple[tuple[Path, str], ...]:
    """Return the words of every text that may hold links, each with its path."""
    return tuple(
        (path, words)
        for path, text, words in _words(filed)
        if isinstance(text, RichText) and any(sign in words for sign in ("(", "<", "]["))
    )


def _words(filed: Filed[Record]) -> Iterator[tuple[Path, Text | RichText, str]]:
    for path, text in filed.texts:
        yield (*path, "fi"), text, text.fi
        yield (*path, "sv"), text, text.sv or ""


def _find_cycles(records: Records) -> Iterator[Problem]:
    for key in ("unit_of", "successor"):
        yield from _find_cycles_of(key, records.organisations)
    plans = {each.record.id: each for each in records.plans}
    annexes = {name: tuple(annex.plan for annex in each.record.annexes if annex.plan) for name, each in plans.items()}
    for cycle in find_cycles(annexes):
        yield _cycle(cycle, "annexes", plans[cycle[0]].location("annexes"))


def _find_cycles_of(key: str, organisations: tuple[Filed[Organisation], ...]) -> Iterator[Problem]:
    references: dict[str, tuple[str, ...]] = {}
    places: dict[str, Location] = {}
    for filed in organisations:
        for number, party in enumerate(filed.record.parties):
            above: str | None = party.unit_of if key == "unit_of" else party.successor
            if above is not None:
                references[party.id] = (above,)
                places[party.id] = filed.location("parties", number, key)
    for cycle in find_cycles(references):
        yield _cycle(cycle, key, places[cycle[0]])


def _cycle(cycle: tuple[str, ...], key: str, where: Location) -> Problem:
    return problem("R301", where, chain=" → ".join(cycle), key=key)
