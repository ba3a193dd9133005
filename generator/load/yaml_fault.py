"""Say what is wrong with broken YAML in words of our own, at the place where a person would mend it."""

from __future__ import annotations

import re

import yaml

from ..problems import Location, Problem, problem

_QUOTES = ("'", '"')
_KEY = re.compile(r"\s*(?:- +)*[\w-]+: ")
_KEY_LINE = re.compile(r"\s*(?:- +)*[\w-]+:(?: |$)")
_BRACKETS = {"'}'": "{", "']'": "["}


def find_yaml_fault(error: yaml.MarkedYAMLError, last: yaml.Event | None, text: str, file: str) -> Problem:
    """Return the fault that stopped libyaml.

    Args:
        error: What libyaml says; its words are for programmers and never shown.
        last: The event before the error: an unclosed quote swallows lines and shows there.
        text: The whole file.
        file: Its path for the location.
    """
    mark = error.problem_mark or error.context_mark
    assert mark is not None
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    at = Location(file, mark.line + 1, mark.column + 1)
    says = error.problem or ""

    if "tab" in says or "\t" in line[: len(line) - len(line.lstrip())]:
        return problem("Y201", Location(file, mark.line + 1, line.index("\t") + 1 if "\t" in line else mark.column + 1))
    if "quoted scalar" in (error.context or ""):
        return _in_quotes(error, says, at, file)
    if isinstance(last, yaml.ScalarEvent) and last.style in _QUOTES and last.start_mark and last.end_mark:
        begin, end = last.start_mark, last.end_mark
        if end.line == mark.line and end.line > begin.line:
            return problem("Y204", Location(file, begin.line + 1, begin.column + 1))
        if end.line == mark.line and end.column <= mark.column:
            return problem("Y205", at)
    if "mapping values" in says:
        return _unexpected_colon(lines, mark.line, mark.column, at)
    if "',' or" in says and error.context_mark is not None:
        opened = error.context_mark
        bracket = next((sign for name, sign in _BRACKETS.items() if name in says), "[")
        return problem("Y206", Location(file, opened.line + 1, opened.column + 1), bracket=bracket)
    if "flow node" in (error.context or "") and mark.line >= text.rstrip().count("\n") + 1:
        return _bracket_left_open(last, at, file)
    if "cannot start any token" in says or "alphabetic or numeric" in says or "node content" in says:
        start = error.context_mark if "alphabetic" in says and error.context_mark else mark
        sign = lines[start.line][start.column : start.column + 1] if start.line < len(lines) else ""
        if sign:
            return problem("Y207", Location(file, start.line + 1, start.column + 1), character=sign)
    if "could not find expected ':'" in says and error.context_mark is not None:
        return problem("Y208", Location(file, error.context_mark.line + 1, error.context_mark.column + 1))
    if "expected key" in says or "'-' indicator" in says or "document start" in says:
        return problem("Y203", at)
    if "directive" in (error.context or "") or "YAML document" in says:
        return problem("Y307", at)
    return problem("Y210", at)


def _in_quotes(error: yaml.MarkedYAMLError, says: str, at: Location, file: str) -> Problem:
    if "escape" in says or error.context_mark is None:
        return problem("Y209", at)
    return problem("Y204", Location(file, error.context_mark.line + 1, error.context_mark.column + 1))


def _bracket_left_open(last: yaml.Event | None, at: Location, file: str) -> Problem:
    if isinstance(last, yaml.CollectionStartEvent) and last.start_mark:
        opened = last.start_mark
        bracket = "{" if isinstance(last, yaml.MappingStartEvent) else "["
        return problem("Y206", Location(file, opened.line + 1, opened.column + 1), bracket=bracket)
    return problem("Y210", at)


def _unexpected_colon(lines: list[str], line: int, column: int, at: Location) -> Problem:
    """A second colon on the line is part of a text; a first one belongs to a line indented too far."""
    before = lines[line][:column]
    if _KEY.match(before):
        return problem("Y202", at)
    above = next((each for each in reversed(lines[:line]) if each.strip()), "")
    indent = len(before) - len(before.lstrip())
    if above and not _KEY_LINE.match(above):
        number = line - next(n for n, each in enumerate(reversed(lines[:line])) if each.strip())
        return problem("Y208", Location(at.file, number, len(above) - len(above.lstrip()) + 1))
    return problem("Y203", Location(at.file, at.line, indent + 1))
