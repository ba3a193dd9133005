"""By when the goals, actions and indicators of a document are due."""

from __future__ import annotations

from collections.abc import Sequence

from .deadlines import Deadline, find_deadlines, read_deadline
from .draft import DraftAction, DraftGoal, DraftIndicator
from .links import Link
from .remarks import remark


def pair_deadlines(goal: DraftGoal, links: Sequence[Link]) -> None:
    """Give a goal, its actions and indicators their deadlines: from a column for them, else from their words."""
    for link in links:
        _pair(goal, link)
    if goal.due is None:
        _find(goal, goal.title.words)
    for action in goal.actions:
        if action.due is None:
            _find(action, action.text.words)
    owners: list[DraftGoal | DraftAction] = [goal, *goal.actions]
    for owner in owners:
        for indicator in owner.indicators:
            _find(indicator, indicator.text.words)


def _pair(goal: DraftGoal, link: Link) -> None:
    read = [read_deadline(each.words) for each in link.paragraphs]
    if len(read) == 1 and (not link.actions or 1 < len(link.actions) == len(goal.actions)):
        _give(goal, read[0])
    elif len(read) == 1:
        for action in link.actions:
            _give(action, read[0])
    elif len(read) == len(link.actions):
        for action, deadline in zip(link.actions, read, strict=True):
            _give(action, deadline)
    else:
        printed = "; ".join(each.printed for each in read)
        words = remark("due_uncertain", actions=len(link.actions), dues=len(read), printed=printed)
        for remarks in [action.remarks for action in link.actions] or [goal.remarks]:
            remarks.append(words)


def _find(owner: DraftGoal | DraftAction | DraftIndicator, words: str) -> None:
    printed = {each.printed.lower(): each for each in reversed(find_deadlines(words))}
    match tuple(reversed(printed.values())):
        case ():
            return
        case [only]:
            _give(owner, only)
        case many:
            owner.remarks.append(remark("due_many", printed="; ".join(each.printed for each in many)))


def _give(owner: DraftGoal | DraftAction | DraftIndicator, deadline: Deadline) -> None:
    if deadline.form is None:
        owner.remarks.append(remark("due_vague", printed=deadline.printed))
        return
    owner.due = deadline
    if deadline.is_guess:
        owner.remarks.append(remark("due_season", printed=deadline.printed))
