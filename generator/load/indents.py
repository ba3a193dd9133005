"""Which line stands at the wrong depth, and how many spaces it should have: as people see it, by the lines around."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from .keys import may_stand_below

_DASHES = re.compile(r" *((?:- +)*)")
_KEY = re.compile(r" *(?:- +)*([\w-]+) *:(?: |$)")


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def misplaced_line(lines: Sequence[str], number: int) -> int:
    """Return the line that a person would move, counted from 0; ``number`` is where YAML stopped.

    YAML stops at the first line that does not fit. Often that one is sound, and one before it is out of place: the
    first below a key, when the next stands two spaces deeper than the key; or one between two of the same depth.
    """
    before = next(_content(lines, range(number - 1, -1, -1)), None)
    if before is None or number >= len(lines):
        return number
    depth = _key_column(lines[number])
    if depth == 0 and (first := next(_content(lines, range(number)))) is not None and indent_of(lines[first]):
        return first
    holds = (each for each in _content(lines, range(number - 1, -1, -1)) if _is_open(lines[each]))
    above = next((each for each in holds if _key_column(lines[each]) < depth), None)
    if above is not None:
        child = next(_content(lines, range(above + 1, number)), number)
        is_level = depth == _key_column(lines[above]) + (4 if _is_item(lines[child]) else 2)
        if is_level and depth not in (indent_of(lines[child]), _key_column(lines[child])):
            return child
    return before if _is_between(lines, before, number, depth) else number


def _is_between(lines: Sequence[str], before: int, number: int, depth: int) -> bool:
    """Return whether the line before stands alone between lines of the depth of this one."""
    later = (each for each in _content(lines, range(number + 1, len(lines))) if indent_of(lines[each]) <= depth)
    after = next(later, None)
    if after is None or _key_column(lines[after]) != depth or _is_item(lines[number]):
        return False
    if _is_item(lines[before]):
        return True
    earlier = (each for each in _content(lines, range(before - 1, -1, -1)) if indent_of(lines[each]) <= depth)
    sibling = next(earlier, None)
    return _key_column(lines[before]) < depth and sibling is not None and _key_column(lines[sibling]) == depth


def spaces_meant(lines: Sequence[str], number: int) -> str | None:
    """Return how many spaces the line should begin with: the nearest of the depths that its key may have."""
    if number >= len(lines):
        return None
    own = indent_of(lines[number])
    depths = {depth: parent for depth, parent in _open_depths(lines, number) if depth != own}
    key = key_of(lines[number])
    fitting = [depth for depth, parent in depths.items() if may_stand_below(key, parent)] or list(depths)
    return str(min(fitting, key=lambda depth: (abs(depth - own), -depth))) if fitting else None


def _open_depths(lines: Sequence[str], number: int) -> Iterator[tuple[int, str]]:
    """Yield each depth at which the line may begin after the lines above, with the key that would hold its own."""
    dashes = _key_column(lines[number]) - indent_of(lines[number])
    above = list(_content(lines, range(number - 1, -1, -1)))
    if not dashes:
        yield 0, ""
    limit = 10_000
    for place, each in enumerate(above):
        key, indent = _key_column(lines[each]), indent_of(lines[each])
        if place == 0 and _is_open(lines[each]):
            yield key + 2, key_of(lines[each])
        if dashes and key != indent and indent < limit:
            yield indent, _parent(lines, above[place:], indent + 1)
        elif not dashes and key < limit:
            yield key, _parent(lines, above[place:], key)
        limit = min(limit, indent)


def _parent(lines: Sequence[str], above: Iterable[int], depth: int) -> str:
    """Return the key of the nearest of some lines that stands less deep; "" where none does."""
    return next((key_of(lines[each]) for each in above if _key_column(lines[each]) < depth), "")


def key_of(line: str) -> str:
    """Return the key of a line; "" where it has none."""
    found = _KEY.match(line)
    return found[1] if found else ""


def _is_item(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _is_open(line: str) -> bool:
    """Return whether a line ends in a key whose value stands below it."""
    return line.rstrip().endswith(":")


def _content(lines: Sequence[str], numbers: Iterable[int]) -> Iterator[int]:
    """Yield the numbers of lines that hold more than blanks or a comment."""
    return (each for each in numbers if lines[each].strip() and not lines[each].lstrip().startswith("#"))


def _key_column(line: str) -> int:
    """Return where the key of a line begins, after the dashes of a list."""
    found = _DASHES.match(line)
    return found.end() if found else 0
