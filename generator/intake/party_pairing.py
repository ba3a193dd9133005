"""Who answers for which action of a goal."""

from __future__ import annotations

from collections.abc import Sequence

from .draft import DraftAction, DraftGoal
from .links import Link
from .parties import Parties, PartyBook, Unknown
from .remarks import reason, remark


def pair_parties(goal: DraftGoal, links: Sequence[Link], book: PartyBook, file: str, *, has_column: bool) -> None:
    """Say for each action of a goal who answers for it.

    Args:
        goal: The goal; its actions are changed.
        links: The cells with parties and the actions that they stand beside.
        book: The parties that are known.
        file: Where they stand, for remarks.
        has_column: Whether the table has a column for parties.
    """
    said: set[int] = set()
    for link in links:
        said |= {id(action) for action in link.actions}
        _pair(goal, link, book, file)
        if link.may_be_for_all:
            return
    for action in goal.actions:
        if id(action) not in said and has_column:
            action.remarks.append(remark("party_missing"))
        elif id(action) not in said:
            _read_bold(action, book)


def _pair(goal: DraftGoal, link: Link, book: PartyBook, file: str) -> None:
    actions, paragraphs = link.actions, link.paragraphs
    if not actions or link.may_be_for_all or (len(paragraphs) == 1 and 1 < len(actions) == len(goal.actions)):
        if link.may_be_for_all:
            goal.remarks.append(remark("party_inferred"))
        _share(goal, book.read(paragraphs), file)
    elif len(actions) == 1 or len(paragraphs) == 1:
        parties = book.read(paragraphs)
        for action in actions:
            _name(action, parties, file)
    elif len(actions) == len(paragraphs):
        for action, paragraph in zip(actions, paragraphs, strict=True):
            _name(action, book.read([paragraph]), file)
    else:
        parties = book.read(paragraphs)
        counts = {"actions": len(actions), "parties": len(paragraphs)}
        names = "; ".join(each.words for each in paragraphs)
        for action in actions:
            _name(action, parties, file)
            action.remarks.insert(0, remark("party_uncertain", names=names, **counts))
            if action.parties:
                action.responsible, action.reason = "uncertain", reason("party_uncertain", **counts)


def _share(goal: DraftGoal, parties: Parties, file: str) -> None:
    goal.parties, goal.unknown = parties.known, parties.unknown
    goal.remarks += _unknown_remarks(parties.unknown, file)
    for action in goal.actions:
        action.responsible = "shared" if parties.known else "to_be_confirmed"


def _name(action: DraftAction, parties: Parties, file: str) -> None:
    action.parties = tuple(dict.fromkeys((*action.parties, *parties.known)))
    action.unknown = (*action.unknown, *parties.unknown)
    action.responsible = "named" if action.parties else "to_be_confirmed"
    action.remarks += _unknown_remarks(parties.unknown, file)


def _read_bold(action: DraftAction, book: PartyBook) -> None:
    """Take bold names of known parties in the words of an action, where the table has no column for parties."""
    found = [name for each in action.text.bold if (name := book.find(each))]
    if found:
        action.parties, action.responsible = tuple(dict.fromkeys(found)), "named"
        action.remarks.append(remark("party_in_bold", name=", ".join(action.text.bold)))


def _unknown_remarks(unknown: Sequence[Unknown], file: str) -> list[str]:
    return [
        remark("party_unknown_alone", name=each.printed, file=file)
        if each.nearest is None
        else remark("party_unknown", name=each.printed, file=file, nearest=each.nearest, nearest_name=each.nearest_name)
        for each in unknown
    ]
