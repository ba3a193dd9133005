"""A line that was moved by a slip of the hand is found, and how far it should go back is told."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.yaml_source import parse_yaml
from generator.problems import Problem

from .broken_cases import BASE

PLAN = (BASE / "data/plans/rannikko/suunnitelma.yml").read_text(encoding="utf-8").split("\n")


def moved_lines() -> Iterator[tuple[int, int, list[Problem]]]:
    """Yield a line, its sound depth and what is told of the plan, for each line moved by up to four spaces."""
    for number, line in enumerate(PLAN):
        depth = len(line) - len(line.lstrip())
        for new in range(max(depth - 4, 0), depth + 5):
            if line and new != depth:
                document, problems = parse_yaml(
                    "\n".join([*PLAN[:number], " " * new + line.lstrip(), *PLAN[number + 1 :]]), ""
                )
                if document is None:
                    yield number + 1, depth, problems


def test_the_moved_line_is_named_with_its_depth() -> None:
    """YAML itself names the line in two of three cases and never the depth; a sound line that is mended is broken."""
    told = [(problems[0], line, depth) for line, depth, problems in moved_lines()]
    at_line = [(each.suggestion, depth) for each, line, depth in told if each.location.line == line]
    assert len(at_line) > 0.9 * len(told)
    assert sum(suggestion == str(depth) for suggestion, depth in at_line) > 0.85 * len(at_line)
