"""The same goal in two documents, side by side: who answers, how it is measured, by when, how it was rated."""

from __future__ import annotations

from collections.abc import Callable

from ..localise import Phrase
from ..model.plan import Goal
from ..resolve.plan_set import Place, indicators_of
from ..resolve.stories import Relation
from .answering import goal_number, goal_parties
from .deadlines import goal_deadlines, has_deadlines
from .inline import Content, Lines, stacked
from .rating import achieved_phrase, rating_content
from .setting import Setting
from .tables import Row, Table, nothing


def comparisons(here: Setting, place: Place, relations: tuple[Relation, ...]) -> tuple[Table, ...]:
    """Return a table for each goal of another document that is the same, or nearly the same."""
    return tuple(
        _comparison(here, place, each.there.place)
        for each in relations
        if each.link.kind != "thematic" and _joins_goals(each) and each.there.place
    )


def _joins_goals(relation: Relation) -> bool:
    return isinstance(relation.here.record, Goal) and isinstance(relation.there.record, Goal)


def _comparison(here: Setting, place: Place, other: Place) -> Table:
    """Return who answers, how it is measured and by when, in this document and in the other one."""
    words = here.words
    names = [here.title(each.plan.short_title).text for each in (place, other)]
    if names[0] == names[1]:
        names = [here.title(each.plan.title).text for each in (place, other)]
    rows: list[tuple[str, Callable[[Place], Content]]] = [
        (words.gettext("Kuka vastaa"), lambda each: _parties(here, each)),
        (words.gettext("Mittari"), lambda each: _indicators(here, each)),
        (words.gettext("Määräaika"), lambda each: _deadlines(here, each)),
    ]
    if any(here.stories.ratings_of(each.goal.id) for each in (place, other)):
        rows.append((words.gettext("Arvosana"), lambda each: _rated(here, each)))
    caption = words.gettext(
        "{goal} tässä asiakirjassa ja toisessa: {other}",
        goal=goal_number(words, place),
        other=f"{goal_number(words, other)}, {names[1]}",
    )
    columns = (words.gettext("Mitä verrataan"), names[0], names[1])
    return Table(caption, columns, tuple(Row((Phrase(name),), (cell(place), cell(other))) for name, cell in rows))


def _parties(here: Setting, place: Place) -> Content:
    goal = place.goal
    if not goal.actions and not goal.parties:
        return nothing(here.words.gettext("ei kerrota"))
    return goal_parties(here, goal)


def _indicators(here: Setting, place: Place) -> Content:
    goal = place.goal
    found = {indicator.id: indicator for action in goal.actions for indicator, _shared in indicators_of(goal, action)}
    found |= {indicator.id: indicator for indicator in goal.indicators}
    contents: list[Content] = [(phrase,) for phrase in dict.fromkeys(here.plain(each.text) for each in found.values())]
    return stacked(contents) or nothing(here.words.gettext("ei kerrota"))


def _deadlines(here: Setting, place: Place) -> Content:
    return goal_deadlines(here, place.goal) if has_deadlines(place.goal) else nothing(here.words.gettext("ei kerrota"))


def _rated(here: Setting, place: Place) -> Content:
    contents: list[Content] = []
    for rated in here.stories.ratings_of(place.goal.id):
        content = rating_content(here, rated)
        if rated.rating.achievement:
            content = (Lines((content, (achieved_phrase(here, rated.rating.achievement),))),)
        contents.append(content)
    return stacked(contents) or nothing(here.words.gettext("ei arvioitu"))
