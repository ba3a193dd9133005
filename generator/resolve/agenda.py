"""What has a place in a calendar: every deadline and every dated entry of a year clock, and whom it concerns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model.indicator import Indicator
from ..model.plan import Action, Goal, Plan
from ..model.text import RichText, Text
from ..model.time import Due, first_day, last_day
from ..model.year_clock import Entry, YearClock
from .plan_set import Place, PlanSet, answering_ids, places


@dataclass(frozen=True)
class Occasion:
    """One thing on one day, on several days in a row, or in a month whose day is not known.

    Attributes:
        key: Its permanent name: the id of what it is about; with ``/2`` and so on where one id has several.
        about: Id of the thing whose page, or place on a page, tells more.
        kind: What the day is the deadline of; ``entry`` for an entry of a year clock.
        text: What has to be done by then, or what happens.
        first, last: The days, both included; a whole month where the day is not known.
        day_known: Whether the source names the day.
        dated: The day of the document that says so.
        parties: Ids of those whom it concerns, each once, sorted.
        organisation: Id of the organisation that has published it.
        due: The deadline in the words of the source; None for an entry.
        place: The goal that the deadline belongs to; None for an entry.
        action: The action that the deadline belongs to, where it belongs to one alone.
        entry: The entry of a year clock; None for a deadline.
        clock: The year clock that holds the entry.
    """

    key: str
    about: str
    kind: Literal["goal", "action", "indicator", "entry"]
    text: Text | RichText
    first: date
    last: date
    day_known: bool
    dated: date
    parties: tuple[str, ...]
    organisation: str
    due: Due | None = None
    place: Place | None = None
    action: Action | None = None
    entry: Entry | None = None
    clock: YearClock | None = None


Agenda = Mapping[str, tuple[Occasion, ...]]
"""The occasions of each organisation, party and year clock that has any, by its id, earliest first."""


def agenda_of(plan_set: PlanSet) -> Agenda:
    """Return who and what has a calendar, and what stands in it.

    Recurrences without dates are not in it, nor are entries of year clocks that name no month.
    """
    found: dict[str, list[Occasion]] = {}
    for occasion in _occasions(plan_set):
        clocks = (occasion.clock.id,) if occasion.clock else ()
        for owner in (occasion.organisation, *occasion.parties, *clocks):
            found.setdefault(owner, []).append(occasion)
    return {owner: tuple(sorted(held, key=_order)) for owner, held in sorted(found.items())}


def _order(occasion: Occasion) -> tuple[date, date, str]:
    return occasion.first, occasion.last, occasion.key


def _occasions(plan_set: PlanSet) -> Iterator[Occasion]:
    for plan in plan_set.plans:
        dated = _day_of_plan(plan_set, plan)
        for place in places(plan):
            yield from _deadlines(place, dated)
    for clock in plan_set.year_clocks:
        for entry in (*clock.entries, *clock.other_dates):
            yield from _entries(plan_set, clock, entry)


def _deadlines(place: Place, dated: date) -> Iterator[Occasion]:
    goal = place.goal
    answers = {action.id: _ids(goal, action) for action in goal.actions}
    everybody = tuple(sorted({*goal.parties, *(party for parties in answers.values() for party in parties)}))

    def deadline(
        key: str,
        about: str,
        kind: Literal["goal", "action", "indicator"],
        text: Text | RichText,
        due: Due,
        action: Action | None = None,
    ) -> Occasion:
        first, last, day_known = _days_of(due)
        parties = answers[action.id] if action else everybody
        organisation = place.plan.organisation
        return Occasion(
            key, about, kind, text, first, last, day_known, dated, parties, organisation, due, place, action
        )

    if goal.due:
        yield deadline(goal.id, goal.id, "goal", goal.title, goal.due)
    for indicator in goal.indicators:
        for key, text, due in _measured(indicator):
            yield deadline(key, goal.id, "indicator", text, due)
    for action in goal.actions:
        if action.due:
            yield deadline(action.id, action.id, "action", action.text, action.due, action)
        for indicator in action.indicators:
            for key, text, due in _measured(indicator):
                yield deadline(key, action.id, "indicator", text, due, action)


def _measured(indicator: Indicator) -> Iterator[tuple[str, Text | RichText, Due]]:
    """Yield key, words and deadline of an indicator, then of each of its measures that has its own."""
    if indicator.due:
        yield indicator.id, indicator.text, indicator.due
    for number, measure in enumerate(indicator.measures, 1):
        if measure.due:
            yield f"{indicator.id}/{number}", measure.text or indicator.text, measure.due


def _ids(goal: Goal, action: Action) -> tuple[str, ...]:
    return tuple(sorted(set(answering_ids(goal, action))))


def _days_of(due: Due) -> tuple[date, date, bool]:
    """Return the days that a deadline is shown on, and whether the source names the day.

    A deadline stands where it ends: on its last day where that is named, else in the whole of its last
    month. What only has a start stands there.
    """
    if due.form in ("by_start_of", "by_end_of", "council_term_end"):
        assert due.latest is not None
        return due.latest, due.latest, True
    if due.form == "from":
        assert due.date is not None
        first = first_day(due.date)
        return (first, first, True) if _names_day(due.date) else (first, last_day(f"{first:%Y-%m}"), False)
    end = due.end or due.date
    assert end is not None
    last = last_day(end)
    return (last, last, True) if _names_day(end) else (last.replace(day=1), last, False)


def _names_day(when: str) -> bool:
    return when.count("-") == 2


def _entries(plan_set: PlanSet, clock: YearClock, entry: Entry) -> Iterator[Occasion]:
    dated = _day_of_source(plan_set, clock.source) or date(clock.year, 1, 1)
    parties = (entry.body,) if entry.body else ()
    ends = (*entry.days, entry.until) if entry.until else entry.days
    if any("-" not in when or "H" in when for when in ends):
        return
    spans = [(entry.days[0], entry.until)] if entry.until else [(day, day) for day in entry.days]
    for number, (start, end) in enumerate(spans, 1):
        yield Occasion(
            key=entry.id if number == 1 else f"{entry.id}/{number}",
            about=entry.id,
            kind="entry",
            text=entry.title,
            first=first_day(start),
            last=last_day(end),
            day_known=_names_day(start) and _names_day(end),
            dated=dated,
            parties=parties,
            organisation=clock.organisation,
            entry=entry,
            clock=clock,
        )


def _day_of_plan(plan_set: PlanSet, plan: Plan) -> date:
    """Return when a plan was dated, decided or published; the start of its period where none of these is told."""
    start = first_day(plan.period.start) if plan.period.start else None
    known = (plan.dated, plan.decision.date, _day_of_source(plan_set, plan.source), start)
    return next((day for day in known if day), date(1970, 1, 1))


def _day_of_source(plan_set: PlanSet, source_id: str) -> date | None:
    source = plan_set.source(source_id)
    return first_day(source.published) if source.published else source.retrieved
