"""A document becomes a plan: headings with goal tables are focus areas, the others are chapters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .columns import kind_of_header
from .content import Block, Content, Grid, Heading, Paragraph, Piece
from .draft import DraftPart, DraftPlan
from .goal_rows import GoalTable, read_goal_table
from .pairing import pair_goal
from .parties import PartyBook
from .remarks import remark

_PRIORITY = re.compile(r"(?:painopiste\w*|tyngdpunkt\w*|insatsområde\w*)\s*(?=\d)", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,2})((?:\.\d{1,2})*)[.:)]?\s+(?=\S)")
_GOAL = re.compile(r"(?:pää)?(?:tavoite|mål)\s*\d*\s*[:.–-]\s*(?=\S)", re.IGNORECASE)
_LOWEST = 6


@dataclass
class _Part:
    """A chapter while it is read. ``level`` is that of its heading, ``depth`` that of its last subheading."""

    draft: DraftPart
    level: int
    depth: int = 1


def outline(content: Content, book: PartyBook, file: str) -> DraftPlan:
    """Return the plan that a document holds.

    Args:
        content: What stands in the document.
        book: The parties that are known.
        file: Where they stand, for remarks.
    """
    plan = DraftPlan(notes=content.notes)
    plan.remarks += [remark(name, text=text) for name, text in content.losses]
    blocks = _without_title(content.blocks, plan)
    tables = _read_tables(blocks, plan)
    areas: set[int] = set()
    goal_headings: set[int] = set()
    for place, table in tables.items():
        area, goal_heading = _headings_of(blocks, place, table)
        areas |= {area} if area is not None else set()
        if goal_heading is not None:
            _name_goals(table, blocks[goal_heading])
            goal_headings |= {goal_heading} - {area}
    current: _Part | None = None
    for place, block in enumerate(blocks):
        if place in tables:
            if current is None or not _is_area(current.draft, plan):
                current = _begin_area(None, tables[place].caption, plan)
            current.draft.goals += [pair_goal(rows, book, file) for rows in tables[place].goals]
        elif isinstance(block, Heading) and place not in goal_headings:
            current = _go_on(current, block, plan, is_area=place in areas)
        elif isinstance(block, Paragraph):
            current = current or _begin_section("Johdanto", 1, plan)
            separator = (
                "\n" if block.is_item and current.draft.markdown.rpartition("\n")[2].startswith("- ") else "\n\n"
            )
            current.draft.markdown += f"{separator}{'- ' if block.is_item else ''}{block.markdown}"
    plan.sections = [each for each in plan.sections if each.markdown.strip()]
    _number(plan)
    return plan


def _without_title(blocks: tuple[Block, ...], plan: DraftPlan) -> list[Block]:
    """Return the blocks without the title of the document: in that style, or the only heading of the highest level."""
    headings = [each for each in blocks if isinstance(each, Heading)]
    titles = [each for each in headings if each.level == 0]
    if not titles and headings and len(headings) > 1:
        highest = [each for each in headings if each.level == min(other.level for other in headings)]
        after = blocks[blocks.index(headings[0]) + 1 :]
        is_alone = highest == [headings[0]] and next((not isinstance(each, Grid) for each in after), False)
        titles = highest if is_alone else []
    plan.title = " ".join(each.words for each in titles[:1])
    return [each for each in blocks if not any(each is title for title in titles)]


def _read_tables(blocks: list[Block], plan: DraftPlan) -> dict[int, GoalTable]:
    """Return the goal tables by place; one that goes on after a page break is read into the one before it."""
    found: dict[int, GoalTable] = {}
    before: GoalTable | None = None
    for place, block in enumerate(blocks):
        if not isinstance(block, Grid):
            before = None
            continue
        table = read_goal_table(block, before)
        if table is None:
            plan.skipped.append((block.number, block.first_words))
            plan.remarks.append(remark("not_a_goal_table", number=block.number, text=block.first_words))
        else:
            plan.tables += 1
            if table is not before:
                found[place] = table
        before = table
    plan.repeats = sum(each.repeats for each in found.values())
    return found


def _headings_of(blocks: list[Block], place: int, table: GoalTable) -> tuple[int | None, int | None]:
    """Return the places of the headings that name the focus area of a table, and its goal where its rows do not.

    A heading such as "Goals and actions" names nothing.
    """
    chain: list[int] = []
    lowest = _LOWEST + 10
    for above in range(place - 1, -1, -1):
        block = blocks[above]
        if isinstance(block, Heading) and block.level < lowest:
            lowest = block.level
            if kind_of_header(block.words) is None or len(block.words.split()) > 4 or _GOAL.match(block.words):
                chain.append(above)
    nearest = chain[0] if chain else None
    if nearest is None or table.names_goals:
        return nearest, None
    heading = blocks[nearest]
    is_priority = isinstance(heading, Heading) and _PRIORITY.match(heading.words) is not None
    return (chain[1] if len(chain) > 1 and not is_priority else nearest), nearest


def _name_goals(table: GoalTable, heading: Block) -> None:
    """Take the words of a heading for the name of a goal that has none."""
    assert isinstance(heading, Heading)
    words = _GOAL.sub("", heading.words, count=1)
    for goal in table.goals:
        if not goal.title:
            goal.title = [Paragraph((Piece(words),))]
            goal.remarks.append(remark("goal_from_heading"))


def _go_on(current: _Part | None, heading: Heading, plan: DraftPlan, *, is_area: bool) -> _Part:
    """Return the chapter that a heading begins, or the one that it is a subheading of."""
    if is_area:
        return _begin_area(heading, "", plan)
    if current is None or heading.level <= current.level:
        return _begin_section(heading.words, heading.level, plan)
    depth = min(heading.level - current.level + 1, current.depth + 1, _LOWEST)
    current.depth = depth
    current.draft.markdown += f"\n\n{'#' * depth} {heading.words}"
    return current


def _begin_section(title: str, level: int, plan: DraftPlan) -> _Part:
    plan.sections.append(DraftPart(_split_number(title)[1]))
    return _Part(plan.sections[-1], level)


def _begin_area(heading: Heading | None, caption: str, plan: DraftPlan) -> _Part:
    number, title = _split_number(heading.words if heading else caption)
    remarks = [] if heading else [remark("focus_area_caption" if title else "focus_area_untitled")]
    title = title or f"Painopiste {len(plan.focus_areas) + 1}"
    plan.focus_areas.append(DraftPart(title, number=number, remarks=remarks))
    return _Part(plan.focus_areas[-1], heading.level if heading else _LOWEST)


def _is_area(part: DraftPart, plan: DraftPlan) -> bool:
    return any(part is area for area in plan.focus_areas)


def _split_number(title: str) -> tuple[int | None, str]:
    """Return the number that a title begins with, None where it has none or one with several parts, and the rest."""
    rest = _PRIORITY.sub("", title, count=1) if _PRIORITY.match(title) else title
    found = _NUMBER.match(rest)
    if found is None:
        return None, title
    return None if found[2] else int(found[1]), rest[found.end() :]


def _number(plan: DraftPlan) -> None:
    """Number the focus areas in order where the document does not give each its own number."""
    printed = [each.number for each in plan.focus_areas]
    if None in printed or 0 in printed or len(set(printed)) < len(printed):
        for number, area in enumerate(plan.focus_areas, 1):
            area.number = number
