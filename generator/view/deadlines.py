"""When something is due, as a cell or a fact says it: in the words of the source, then in plain ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..localise import Phrase, plain_due
from ..model.indicator import Indicator
from ..model.plan import Action, Goal
from ..model.time import Due
from ..resolve.plan_set import indicators_of
from .inline import Content, Inline, remark, stacked
from .setting import Setting
from .tables import nothing

_YEARS_ONLY = frozenset({"by", "during", "from"})
_DAY = re.compile(r"\d+\.\d+\.\d{4}")
_SHORT_YEAR = re.compile(r"\b(\d{1,2}\.\d{1,2}\.)(\d{2})\b")


def due_content(here: Setting, due: Due) -> Content:
    """Return the printed words, with the plain date in brackets where it tells more than they do."""
    printed = here.words.phrase(due.printed)
    found: list[Inline] = [printed]
    plain = plain_due(here.words, due)
    if not _says_enough(due, printed.text, plain):
        found += [Phrase(" "), remark(plain)]
    if due.is_questioned:
        found += [Phrase(" "), remark(here.words.gettext("lähteessä on tämän perässä kysymysmerkki"))]
    return tuple(found)


def dues_of(indicator: Indicator) -> tuple[Due, ...]:
    """Return the deadlines of an indicator, then those of its measures."""
    own = (indicator.due,) if indicator.due else ()
    return own + tuple(measure.due for measure in indicator.measures if measure.due)


def _says_enough(due: Due, printed: str, plain: str) -> bool:
    """Return whether the printed words name the same years or days as the plain ones."""
    if due.form in _YEARS_ONLY and due.date is not None and len(due.date) == len("2024"):
        return True
    full_years = _SHORT_YEAR.sub(r"\g<1>20\2", printed)
    days = _DAY.findall(plain)
    return plain.casefold() in printed.casefold() or (bool(days) and all(day in full_years for day in days))


def has_deadlines(goal: Goal) -> bool:
    """Return whether anything of a goal says when it is due."""
    return next(_dues(goal), None) is not None


def action_deadline(here: Setting, goal: Goal, action: Action) -> Content:
    """Return when an action is due: its own deadline or its goal's, then those of its indicators."""
    contents: list[Content] = []
    if action.due:
        contents.append(due_content(here, action.due))
    elif goal.due:
        note = remark(here.words.gettext("koko tavoitteen määräaika"))
        contents.append((*due_content(here, goal.due), Phrase(" "), note))
    said = [due_content(here, due) for due in (action.due, goal.due) if due]
    for indicator, _shared in indicators_of(goal, action):
        for due in dues_of(indicator):
            words = due_content(here, due)
            if words not in said:
                said.append(words)
                contents.append((*words, Phrase(" "), remark(here.words.gettext("mittarin määräaika"))))
    return stacked(contents) or nothing(here.words.gettext("määräaikaa ei ole annettu"))


def goal_deadlines(here: Setting, goal: Goal) -> Content:
    """Return all deadlines of a goal, its own first, each wording once."""
    contents = dict.fromkeys(due_content(here, due) for due in _dues(goal))
    return stacked(list(contents)) or nothing(here.words.gettext("määräaikaa ei ole annettu"))


def _dues(goal: Goal) -> Iterator[Due]:
    if goal.due:
        yield goal.due
    for indicator in goal.indicators:
        yield from dues_of(indicator)
    for action in goal.actions:
        if action.due:
            yield action.due
        for indicator in action.indicators:
            yield from dues_of(indicator)
