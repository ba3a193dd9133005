"""What is wrong or doubtful in one file whose every id leads somewhere: its texts, and what a plan says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..load.records import Filed, Path
from ..model.evaluation import Evaluation
from ..model.organisation import Organisation
from ..model.plan import Action, Goal, Plan, Responsible
from ..model.record import Record
from ..model.text import footnote_references
from ..model.time import Due, first_day, last_day
from ..problems import Location, Problem, problem

SLACK_DAYS = 365
"""How far outside the period of its plan a deadline may lie before it looks like a mistake."""

LONG_TEXT_WORDS = 5
"""From how many words on the same text in both languages looks untranslated; shorter ones are often names."""


def find_same_words(filed: Filed[Record]) -> Iterator[Problem]:
    """Yield a long text that is the same in both languages."""
    for path, text in filed.texts:
        if text.fi == text.sv and len(text.fi.split()) >= LONG_TEXT_WORDS:
            yield problem("P102", filed.location(*path, "sv"))


def find_unequal_footnotes(filed: Filed[Record]) -> Iterator[Problem]:
    """Yield a text whose languages refer to different footnotes."""
    for path, text in filed.texts:
        if text.sv is not None and "[^" in text.fi + text.sv:
            finnish, swedish = sorted(footnote_references(text.fi)), sorted(footnote_references(text.sv))
            if finnish != swedish:
                yield problem("P103", filed.location(*path, "sv"), None, fi=_listed(finnish), sv=_listed(swedish))


def find_shared_without_parties(filed: Filed[Plan]) -> Iterator[Problem]:
    """Yield an action that its goal's parties answer for, where the goal names none."""
    for path, record in filed.parts:
        if isinstance(record, Goal) and not record.parties:
            for number, action in enumerate(record.actions):
                if action.responsible.kind == "shared":
                    where = filed.location(*path, "actions", number, "responsible", "kind")
                    yield problem("P201", where, goal=record.id)


def find_parties_without_shared(filed: Filed[Plan]) -> Iterator[Problem]:
    """Yield a goal that names parties, where none of its actions is shared."""
    for path, record in filed.parts:
        if not isinstance(record, Goal) or not record.parties:
            continue
        if all(action.responsible.kind != "shared" for action in record.actions):
            yield problem("P202", filed.location(*path, "parties"), goal=record.id)


def find_repeated_parties(filed: Filed[Plan]) -> Iterator[Problem]:
    """Yield a party that stands twice in one list."""
    for path, record in filed.parts:
        if isinstance(record, Goal | Responsible):
            for number, party in enumerate(record.parties):
                if party in record.parties[:number]:
                    yield problem("P203", filed.location(*path, "parties", number), id=party)


def find_repeated_groups(filed: Filed[Plan] | Filed[Evaluation]) -> Iterator[Problem]:
    """Yield a group or municipality that stands twice in one list."""
    for path, record in filed.parts:
        said = vars(record)
        for key in ("target_groups", "municipalities"):
            names = said.get(key, ())
            for number, name in enumerate(names):
                if name in names[:number]:
                    yield problem("P209", filed.location(*path, key, number), id=name)


def find_far_deadlines(filed: Filed[Plan]) -> Iterator[Problem]:
    """Yield a deadline that lies more than a year outside the period of its plan."""
    start, end = filed.record.period.start, filed.record.period.end
    for path, record in filed.parts:
        if not isinstance(record, Due):
            continue
        latest = record.latest or record.earliest
        is_late = end is not None and (record.earliest - last_day(end)).days > SLACK_DAYS
        is_early = start is not None and (first_day(start) - latest).days > SLACK_DAYS
        if is_late or is_early:
            period = f"{start or ''}–{end or ''}"
            yield problem("P204", filed.location(*path), day=latest.isoformat(), period=period)


def find_strange_source_refs(filed: Filed[Plan]) -> Iterator[Problem]:
    """Yield a goal or action whose source reference does not begin with that of what it belongs to."""
    for number, area in enumerate(filed.record.focus_areas):
        for index, goal in enumerate(area.goals):
            path = ("focus_areas", number, "goals", index)
            parts: list[tuple[Goal | Action, str | None, Path]] = [(goal, area.source_ref, path)]
            parts += [(act, goal.source_ref, (*path, "actions", row)) for row, act in enumerate(goal.actions)]
            for record, above, place in parts:
                if above is not None and not record.source_ref.startswith(above):
                    yield problem("P205", filed.location(*place, "source_ref"), id=record.source_ref, above=above)


def find_approved_without_date(filed: Filed[Plan]) -> Iterator[Problem]:
    """Yield a decision that is said to be approved on no day."""
    decision = filed.record.decision
    if decision.status == "approved" and decision.date is None:
        yield problem("P206", filed.location("decision", "status"))


def find_misplaced_plan(filed: Filed[Plan]) -> Iterator[Problem]:
    """Yield a file whose folder or name says another organisation or id than the plan itself."""
    yield from _find_misplaced(filed, f"data/plans/{filed.record.organisation}/{filed.record.id}.yml")


def find_misplaced_organisation(filed: Filed[Organisation]) -> Iterator[Problem]:
    """Yield a file whose name says another id than the organisation itself."""
    yield from _find_misplaced(filed, f"data/organisations/{filed.record.id}.yml")


def _find_misplaced(filed: Filed[Record], expected: str) -> Iterator[Problem]:
    if filed.document.file != expected:
        yield problem("P207", Location(filed.document.file), expected=expected)


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "–"
