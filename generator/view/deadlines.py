"""When something is due, as a cell or a fact says it: in the words of the source, then in plain ones."""

from __future__ import annotations

from ..localise import Phrase, plain_due
from ..model.plan import Action, Goal
from ..model.time import Due
from ..resolve.plan_set import indicators_of
from .inline import Content, Inline, remark, stacked
from .setting import Setting
from .tables import nothing

_YEARS_ONLY = frozenset({"by", "during", "from"})


def due_content(here: Setting, due: Due) -> Content:
    """Return the printed words, with the plain date in brackets where it tells more than they do."""
    printed = here.words.phrase(due.printed)
    found: list[Inline] = [printed]
    plain = plain_due(here.words, due)
    if not _says_enough(due) and plain.casefold() not in printed.text.casefold():
        found += [Phrase(" "), remark(plain)]
    if due.is_questioned:
        found += [Phrase(" "), remark(here.words.gettext("lähteessä on tämän perässä kysymysmerkki"))]
    return tuple(found)


def _says_enough(due: Due) -> bool:
    return due.form in _YEARS_ONLY and due.date is not None and len(due.date) == len("2024")


def has_deadlines(goal: Goal) -> bool:
    """Return whether anything of a goal says when it is due."""
    return (
        goal.due is not None
        or any(indicator.due for indicator in goal.indicators)
        or any(action.due or any(indicator.due for indicator in action.indicators) for action in goal.actions)
    )


def action_deadline(here: Setting, goal: Goal, action: Action) -> Content:
    """Return when an action is due: its own deadline or its goal's, then those of its indicators."""
    contents: list[Content] = []
    if action.due:
        contents.append(due_content(here, action.due))
    elif goal.due:
        note = remark(here.words.gettext("koko tavoitteen määräaika"))
        contents.append((*due_content(here, goal.due), Phrase(" "), note))
    said = [due.printed for due in (action.due, goal.due) if due]
    for indicator, _shared in indicators_of(goal, action):
        if indicator.due and indicator.due.printed not in said:
            said.append(indicator.due.printed)
            note = remark(here.words.gettext("mittarin määräaika"))
            contents.append((*due_content(here, indicator.due), Phrase(" "), note))
    return stacked(contents) or nothing(here.words.gettext("määräaikaa ei ole annettu"))


def goal_deadlines(here: Setting, goal: Goal) -> Content:
    """Return all deadlines of a goal, its own first, each wording once."""
    dues = [goal.due, *(indicator.due for indicator in goal.indicators)]
    for action in goal.actions:
        dues += [action.due, *(indicator.due for indicator in action.indicators)]
    different = {due.printed.fi: due for due in reversed(dues) if due}
    contents = [due_content(here, due) for due in dict(reversed(different.items())).values()]
    return stacked(contents) or nothing(here.words.gettext("määräaikaa ei ole annettu"))
