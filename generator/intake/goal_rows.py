"""The rows of a goal table, gathered by goal: headers, page breaks and merged cells are seen through."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .columns import Columns, Kind, find_columns
from .content import Cell, Grid, Paragraph, distinct
from .remarks import remark

_CONTINUES = re.compile(r"\(?(?:jatkuu.*|fortsätter.*|\d+\s*/\s*\d+|[-–—]+)\)?", re.IGNORECASE)
_GOAL_ROW = re.compile(r"(?:pää)?(?:tavoite|mål)\s*\d*\s*[:.–-]\s*", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:[,/(–-]|\b(?:ja|sekä|tai|och|samt|eller))\s*$")


@dataclass(eq=False)
class Box:
    """The paragraphs of one cell, where those that a page break cut off are put back."""

    paragraphs: list[Paragraph]


@dataclass
class Row:
    """One row: its boxes by kind. A merged cell is the same box in each row that it covers."""

    boxes: dict[Kind, list[Box]]
    others: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class GoalRows:
    """One goal as printed: its own paragraphs and its rows."""

    title: list[Paragraph]
    rows: list[Row] = field(default_factory=list)
    number: str | None = None
    remarks: list[str] = field(default_factory=list)


@dataclass
class GoalTable:
    """All goals of a table. ``repeats`` counts repeated headers, ``caption`` is what stands above the header."""

    goals: list[GoalRows]
    columns: Columns
    repeats: int = 0
    caption: str = ""

    @property
    def names_goals(self) -> bool:
        """Whether a column or a wide row names the goals."""
        return "goal" in self.columns.kinds or all(goal.title for goal in self.goals)


def read_goal_table(grid: Grid, before: GoalTable | None) -> GoalTable | None:
    """Return the goals of a table; None where it is no goal table.

    Args:
        grid: The table.
        before: The goal table that stands right above with nothing between. A table of as many columns without a
            header goes on where that one ended: its rows are added there, and it is returned.
    """
    start = next((number for number, row in enumerate(grid.rows[:3]) if find_columns(row)), None)
    if start is not None:
        columns = find_columns(grid.rows[start])
        assert columns is not None
        if before is not None and columns.kinds == before.columns.kinds:
            before.repeats += 1
            return _read(before, grid.rows[start + 1 :], is_after_break=True)
        caption = " ".join(cell.words for row in grid.rows[:start] for cell in distinct(row))
        return _read(GoalTable([], columns, caption=caption), grid.rows[start + 1 :], is_after_break=False)
    if before is None or not before.goals or not grid.rows or len(grid.rows[0]) != len(before.columns.kinds):
        return None
    before.goals[-1].remarks.append(remark("table_continues", number=grid.number))
    return _read(before, grid.rows, is_after_break=True)


def _read(table: GoalTable, rows: Iterable[tuple[Cell, ...]], *, is_after_break: bool) -> GoalTable:
    boxes: dict[Cell, Box] = {}
    goal_cell: Cell | None = None
    for cells in rows:
        filled = [cell for cell in distinct(cells) if cell.words]
        again = find_columns(cells)
        if again is not None and again.kinds == table.columns.kinds:
            table.repeats += 1
            is_after_break = True
        elif filled and all(_CONTINUES.fullmatch(cell.words) for cell in filled):
            is_after_break = True
        elif len(filled) == 1 and len(distinct(cells)) == 1 and len(cells) > 1:
            first, *rest = filled[0].paragraphs
            found = _GOAL_ROW.match(first.words)
            table.goals.append(GoalRows([first.without_start(found.end() if found else 0), *rest]))
            if not found:
                table.goals[-1].remarks.append(remark("goal_from_wide_row"))
            goal_cell = None
        elif filled:
            goal_cell = _add(table, cells, goal_cell, boxes, is_after_break=is_after_break)
            is_after_break = False
    return table


def _add(
    table: GoalTable, cells: tuple[Cell, ...], last: Cell | None, boxes: dict[Cell, Box], *, is_after_break: bool
) -> Cell | None:
    """Add a row to its goal, and return its goal cell."""
    columns = table.columns
    own = columns.cells(cells, "goal")
    title = [paragraph for cell in own for paragraph in cell.paragraphs if not _CONTINUES.fullmatch(paragraph.words)]
    goal = table.goals[-1] if table.goals else None
    is_same = goal is not None and (not title or (bool(own) and own[0] is last))
    if goal is not None and title and not is_same and is_after_break:
        is_same = _joins_title(goal, title)
    if goal is None or not is_same:
        goal = GoalRows(title)
        table.goals.append(goal)
    row = Row({}, [(header, cell.words) for cell, header in columns.others(cells).items()])
    for kind in ("subgoal", "action", "party", "indicator", "due", "number"):
        found = columns.cells(cells, kind)
        row.boxes[kind] = [boxes.setdefault(cell, Box(list(cell.paragraphs))) for cell in found]
        if is_after_break and is_same and goal.rows:
            _join_cut(goal, row, kind)
    goal.rows.append(row)
    return own[0] if own else None


def _joins_title(goal: GoalRows, title: list[Paragraph]) -> bool:
    """Whether a goal cell after a page break goes on with the goal before it; its words are put where they belong."""
    printed = " ".join(each.words for each in goal.title)
    again = " ".join(each.words for each in title)
    if printed == again:
        return True
    if again[:1].islower() and printed[-1:] not in ".!?:":
        goal.title = [*goal.title[:-1], goal.title[-1].followed_by(title[0]), *title[1:]]
        goal.remarks.append(remark("cut_by_page", text=goal.title[-1].words[-60:]))
        return True
    return False


def _join_cut(goal: GoalRows, row: Row, kind: Kind) -> None:
    """Put a text that a page break cut in two together again."""
    above = next((box for each in reversed(goal.rows) for box in reversed(each.boxes[kind]) if box.paragraphs), None)
    below = next((box for box in row.boxes[kind] if box.paragraphs), None)
    if above is None or below is None or above is below:
        return
    printed, rest = above.paragraphs[-1].words, below.paragraphs[0]
    is_cut = rest.words[:1].islower() and printed[-1:] not in ".!?:" and not rest.is_item
    if is_cut and (kind == "action" or _OPEN_END.search(printed) or (kind == "indicator" and len(rest.words) < 200)):
        above.paragraphs[-1] = above.paragraphs[-1].followed_by(rest)
        del below.paragraphs[0]
        goal.remarks.append(remark("cut_by_page", text=above.paragraphs[-1].words[-60:]))
