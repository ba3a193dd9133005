"""Say what is wrong with broken YAML in words of our own, at the place where a person would mend it."""

from __future__ import annotations

import re

import yaml

from ..problems import Location, Problem, problem
from .indents import indent_of, misplaced_line, spaces_meant
from .invisible import find_invisible
from .keys import every_key

_QUOTES = ("'", '"')
_CLOSING = ("]", "}")
_KEY_AND_TEXT = re.compile(r"\s*(?:- +)*[\w-]+: ")
_KEY_ALONE = re.compile(r"\s*(?:- +)*[\w-]+")
_CURLY = re.compile(r"(?:^|[:-] +)[”“„»]")
_KEY_LINE = re.compile(r"\s*(?:- +)*[\w-]+:(?: |$)")
_OTHER_DASH = re.compile(r"\s*(?:- +)*((?:[–—•·*]|-(?! ))\s*)([a-z_]+):(?:\s|$)")
_GLUED = re.compile(r"\s*(?:- +)*[a-z_]+[:：]")
_COMMENT = re.compile(r"\s(#)")

Place = tuple[int, int]


def find_yaml_fault(error: yaml.MarkedYAMLError, last: yaml.Event | None, text: str, file: str) -> Problem:
    """Return the fault that stopped libyaml.

    Args:
        error: What libyaml says; its words are for programmers and never shown.
        last: The event before the error: an unclosed quote swallows lines and shows there.
        text: The whole file.
        file: Its path for the location.
    """
    lines = text.split("\n")
    place = _place(error.problem_mark) or _place(error.context_mark) or (0, 0)
    code, (line, column), values = _diagnose(error, last, lines, place)
    suggestion = None
    if code == "Y203":
        line = misplaced_line(lines, line)
        column = indent_of(lines[line]) if line < len(lines) else 0
        suggestion, values = spaces_meant(lines, line), {"spaces": str(column)}
    return problem(code, Location(file, line + 1, column + 1), suggestion, **values)


_Diagnosis = tuple[str, Place, dict[str, str]]


def _diagnose(error: yaml.MarkedYAMLError, last: yaml.Event | None, lines: list[str], place: Place) -> _Diagnosis:
    says, context = error.problem or "", error.context or ""
    start = _place(error.context_mark) or place
    line = _line(lines, place)
    for number in (place[0], place[0] - 1):
        found = _find_strange(_line(lines, (number, 0)), number) if number >= 0 else None
        if found:
            return found
    if "\t" in _indent(line) or "found a tab" in says:
        return "Y201", (place[0], max(line.find("\t"), 0)), {}
    if "quoted scalar" in context:
        return ("Y209", place, {}) if "escape" in says else ("Y204", start, {})
    quoted = _quoted(last)
    if quoted and quoted[1][0] == place[0] and quoted[0][0] < place[0]:
        return "Y204", quoted[0], {}
    if quoted and quoted[1] == place:
        return "Y205", place, {}
    if "mapping values" in says:
        return _diagnose_colon(lines, place)
    if "',' or" in says:
        return _diagnose_bracket(lines, place, start)
    if "flow node" in context and isinstance(last, yaml.CollectionStartEvent):
        opened = _place(last.start_mark) or place
        return "Y206", opened, {"bracket": _sign(lines, opened)}
    if quoted and quoted[1][0] == place[0]:
        return "Y205", place, {}
    if "expected key" in says and isinstance(last, yaml.CollectionEndEvent):
        end = _place(last.end_mark)
        bracket = _sign(lines, (end[0], end[1] - 1)) if end and end[0] == place[0] else ""
        if bracket in _CLOSING and _sign(lines, place) not in _CLOSING:
            return "Y227", place, {"bracket": bracket}
    return _diagnose_sign(says, context, lines, place, start)


def _find_strange(line: str, number: int) -> _Diagnosis | None:
    """Return what is strange before the text of a line: a sign that cannot be seen, or one that looks like a dash."""
    offset = find_invisible(line)
    if offset is not None:
        return "Y229", (number, offset), {"character": f"U+{ord(line[offset]):04X}"}
    dash = _OTHER_DASH.match(line)
    if dash and dash[2] in every_key():
        return "Y222", (number, dash.start(1)), {}
    return None


def _diagnose_bracket(lines: list[str], place: Place, start: Place) -> _Diagnosis:
    """A comma is missing, or the bracket; or a sign in the text hides it from the reader."""
    line = _line(lines, start)
    comment = _COMMENT.search(line, start[1])
    if comment and place[0] > start[0]:
        return "Y226", (start[0], comment.start(1)), {}
    if _sign(lines, place) == ":" and place[0] == start[0]:
        return "Y202", place, {}
    return "Y206", start, {"bracket": _sign(lines, start)}


def _diagnose_sign(says: str, context: str, lines: list[str], place: Place, start: Place) -> _Diagnosis:
    if "alphabetic or numeric" in says or "block scalar" in context:
        return "Y207", start, {"character": _sign(lines, start)}
    if (
        "cannot start any token" in says
        or "node content" in says
        or "entries are not" in says
        or "keys are not" in says
    ):
        return "Y207", place, {"character": _sign(lines, place)}
    if "could not find expected ':'" in says:
        if _sign(lines, start) in _QUOTES:
            return "Y204", start, {}
        return _diagnose_keyless(lines, start[0], start[1])
    if _sign(lines, place) in _CLOSING:
        return "Y220", place, {"bracket": _sign(lines, place)}
    if "tag" in context or "tag handle" in says:
        return "Y303", start, {"name": _sign(lines, start)}
    if "directive" in context or "YAML document" in says:
        return "Y307", (start[0], 0), {}
    first = next((line for line in lines if line.strip() and line.strip()[0] not in "#%"), "")
    if "expected key" in says or "'-' indicator" in says or ("document start" in says and _indent(first)):
        return "Y203", place, {}
    return "Y210", place, {}


def _diagnose_colon(lines: list[str], place: Place) -> _Diagnosis:
    """A colon after a key and a text belongs to the text; after a key alone the line is indented too far."""
    before = _line(lines, place)[: place[1]]
    curly = _CURLY.search(before.strip())
    if curly:
        return "Y221", (place[0], before.index(curly[0].strip(":- "))), {}
    if _KEY_AND_TEXT.match(before) or not _KEY_ALONE.fullmatch(before):
        return "Y202", place, {}
    above = next(number for number in range(place[0] - 1, -1, -1) if lines[number].strip()) if place[0] else 0
    if place[0] and not _KEY_LINE.match(lines[above]):
        return _diagnose_keyless(lines, above, len(_indent(lines[above])))
    if before.strip(" -") not in every_key():
        return "Y202", place, {}
    return "Y203", (place[0], len(_indent(before))), {}


def _diagnose_keyless(lines: list[str], number: int, column: int) -> _Diagnosis:
    """A line without a key; where its colon is glued to the text, only a space is missing."""
    glued = _GLUED.match(lines[number])
    return ("Y223", (number, glued.end()), {}) if glued else ("Y208", (number, column), {})


def _quoted(last: yaml.Event | None) -> tuple[Place, Place] | None:
    """Return where a quoted text begins and ends, if that is what was read last."""
    if not isinstance(last, yaml.ScalarEvent) or last.style not in _QUOTES:
        return None
    begin, end = _place(last.start_mark), _place(last.end_mark)
    return (begin, end) if begin and end else None


def _place(mark: yaml.error.Mark | yaml._yaml.Mark | None) -> Place | None:
    return (mark.line, mark.column) if mark else None


def _line(lines: list[str], place: Place) -> str:
    return lines[place[0]] if place[0] < len(lines) else ""


def _sign(lines: list[str], place: Place) -> str:
    return _line(lines, place)[place[1] : place[1] + 1]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
