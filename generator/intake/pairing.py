"""The cells of a goal become its actions, parties and indicators: which belongs to which, and how surely."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .columns import Kind
from .content import Paragraph, Piece
from .draft import DraftAction, DraftGoal, DraftIndicator
from .due_pairing import pair_deadlines
from .goal_rows import Box, GoalRows
from .links import Link
from .measures import read_measure
from .parties import PartyBook
from .party_pairing import pair_parties
from .remarks import reason, remark

_PRINTED_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?=[A-ZÅÄÖ])")


@dataclass(frozen=True)
class _Rows:
    """The actions of each row; an action in a merged cell stands in several rows."""

    actions: list[list[DraftAction]]

    def distinct(self) -> list[DraftAction]:
        """Return each action once, in order."""
        return _distinct(action for row in self.actions for action in row)


def pair_goal(rows: GoalRows, book: PartyBook, file: str) -> DraftGoal:
    """Return a goal with its actions; where the document leaves a choice, all is kept and remarked.

    Args:
        rows: What the table prints.
        book: The parties that are known.
        file: Where they stand, for remarks.
    """
    goal = _begin(rows)
    found = _read_actions(rows, goal)
    goal.actions = found.distinct()
    _remark_others(rows, found, goal)
    has_column = any(row.boxes["party"] for row in rows.rows)
    pair_parties(goal, _links(rows, "party", found), book, file, has_column=has_column)
    _pair_indicators(goal, _links(rows, "indicator", found))
    pair_deadlines(goal, _links(rows, "due", found))
    return goal


def _begin(rows: GoalRows) -> DraftGoal:
    """Return a goal without actions; list items under its name are its parts."""
    titles = [each for number, each in enumerate(rows.title) if number == 0 or not each.is_item]
    remarks = list(rows.remarks)
    if len(titles) > 1:
        remarks.append(remark("goal_paragraphs", count=len(titles)))
    if not titles:
        remarks.append(remark("goal_empty"))
    title = titles[0] if titles else Paragraph((Piece("Tavoite"),))
    for other in titles[1:]:
        title = title.followed_by(other)
    subgoals = [each for each in rows.title[1:] if each.is_item]
    subgoals += [each for box in _boxes(rows, "subgoal") for each in box.paragraphs]
    number = next((box.paragraphs[0].words for box in _boxes(rows, "number") if box.paragraphs), None)
    printed = _PRINTED_NUMBER.match(title.words)
    if printed and number is None:
        number, title = printed[1], title.without_start(printed.end())
    return DraftGoal(title, number, subgoals, remarks=remarks)


def _read_actions(rows: GoalRows, goal: DraftGoal) -> _Rows:
    """Return an action for each paragraph of an action cell, by row."""
    read: dict[int, list[DraftAction]] = {}
    by_row: list[list[DraftAction]] = []
    for row in rows.rows:
        for box in row.boxes["action"]:
            if id(box) not in read:
                read[id(box)] = _split_actions(box.paragraphs)
        actions = [action for box in row.boxes["action"] for action in read[id(box)]]
        if not actions and by_row and row.boxes["action"]:
            words = [each.words for kind in ("party", "indicator", "due") for each in _paragraphs(row.boxes[kind])]
            has_text = bool(words) and bool(by_row[-1])
            actions = by_row[-1][-1:] if has_text else []
            if has_text:
                goal.remarks.append(remark("action_missing", text=" · ".join(words)[:80]))
        by_row.append(actions)
    return _Rows(by_row)


def _split_actions(paragraphs: list[Paragraph]) -> list[DraftAction]:
    """Return an action for each paragraph; words that only introduce a list are none."""
    actions: list[DraftAction] = []
    intro: str | None = None
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if paragraph.words.endswith(":") and not paragraph.is_item and following is not None and following.is_item:
            intro = paragraph.words
            continue
        printed = _PRINTED_NUMBER.match(paragraph.words)
        actions.append(DraftAction(paragraph.without_start(printed.end()) if printed else paragraph))
        if intro is not None:
            actions[-1].remarks.append(remark("action_intro", text=intro))
            intro = None
    return actions


def _links(rows: GoalRows, kind: Kind, found: _Rows) -> list[Link]:
    """Return the cells of a kind that hold words, each with the actions in the rows that it covers."""
    boxes = [box for box in _boxes(rows, kind) if box.paragraphs]
    links = []
    for box in boxes:
        covered = [number for number, row in enumerate(rows.rows) if any(box is each for each in row.boxes[kind])]
        links.append(Link(box.paragraphs, _distinct(each for row in covered for each in found.actions[row])))
    is_lonely = len(boxes) == 1 and any(box is boxes[0] for box in rows.rows[0].boxes[kind])
    if is_lonely and len(links[0].actions) < len(found.distinct()):
        return [Link(links[0].paragraphs, links[0].actions, may_be_for_all=True)]
    return links


def _pair_indicators(goal: DraftGoal, links: list[Link]) -> None:
    for link in links:
        read = [_read_indicator(each) for each in link.paragraphs]
        counts = {"actions": len(link.actions), "indicators": len(read)}
        if len(link.actions) == 1:
            link.actions[0].indicators += read
            if link.may_be_for_all:
                read[0].remarks.append(remark("indicator_inferred"))
        elif len(link.actions) == len(read):
            for action, indicator in zip(link.actions, read, strict=True):
                action.indicators.append(indicator)
        else:
            goal.indicators += read
            if len(read) > 1 or len(link.actions) < len(goal.actions):
                for indicator in read if link.actions else ():
                    indicator.reason = reason("indicator_uncertain", **counts)
                    indicator.remarks.append(remark("indicator_uncertain", **counts))


def _read_indicator(paragraph: Paragraph) -> DraftIndicator:
    kind, _per = read_measure(paragraph.words)
    return DraftIndicator(paragraph, remarks=[] if kind else [remark("indicator_kind")])


def _remark_others(rows: GoalRows, found: _Rows, goal: DraftGoal) -> None:
    """Keep what stands in columns that nobody knows."""
    for row, actions in zip(rows.rows, found.actions, strict=True):
        owner = actions[0].remarks if actions else goal.remarks
        owner += [remark("column_other", header=header, text=text) for header, text in row.others]


def _boxes(rows: GoalRows, kind: Kind) -> list[Box]:
    return list({id(box): box for row in rows.rows for box in row.boxes[kind]}.values())


def _paragraphs(boxes: Iterable[Box]) -> list[Paragraph]:
    return [each for box in boxes for each in box.paragraphs]


def _distinct(actions: Iterable[DraftAction]) -> list[DraftAction]:
    return list({id(action): action for action in actions}.values())
