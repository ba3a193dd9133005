"""Problems as text for people, JSON for programs, annotations for GitHub and a code quality report for GitLab."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from ..problems import Language, Level, Problem, count_words, level_words, suggestion_words, words

_ANNOTATIONS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_SEVERITIES = {Level.ERROR: "critical", Level.WARNING: "major", Level.NOTE: "info"}

_GRAVITY = (Level.NOTE, Level.WARNING, Level.ERROR)


def to_text(problems: Sequence[Problem], language: Language) -> str:
    """Return two lines for each problem, ``file:line:column: CODE message`` and what to do, and a line of counts.

    Notes come first and errors last: the end is what stays in sight in a terminal.
    """
    lines = []
    for each in sorted(problems, key=lambda problem: _GRAVITY.index(problem.level)):
        place, (message, mend) = each.location, words(each, language)
        lines.append(f"{place.file}:{place.line}:{place.column}: {each.code} {level_words(each, language)}{message}")
        lines.append("    " + " ".join(filter(None, (mend, suggestion_words(each, language)))))
    return "\n".join([*lines, _counts(problems, language)])


def to_json(problems: Sequence[Problem], language: Language) -> str:
    """Return a list of objects, each with the same keys in the same order; ``suggestion`` may be null."""
    return json.dumps([_as_row(each, language) for each in problems], ensure_ascii=False, indent=2)


def to_github(problems: Sequence[Problem], language: Language) -> str:
    """Return a workflow command for each problem; "" where there is none."""
    lines = []
    for each in problems:
        place, text = each.location, _in_one_line(each, language)
        place_words = f"file={_property(place.file)},line={place.line},col={place.column},title={_property(each.code)}"
        lines.append(f"::{_ANNOTATIONS[each.level]} {place_words}::{_data(text)}")
    return "\n".join(lines)


def to_gitlab(problems: Sequence[Problem], language: Language) -> str:
    """Return a code quality report: a list of objects, one for each problem.

    The fingerprint of a problem stays when lines above it come or go, so that only new ones are shown as new.
    """
    rows: list[dict[str, object]] = []
    met: Counter[tuple[str, str, str]] = Counter()
    for each in problems:
        place, text = each.location, _in_one_line(each, language)
        known = (each.code, place.file, text)
        met[known] += 1
        rows.append(
            {
                "description": text,
                "check_name": each.code,
                "fingerprint": sha256("\0".join([*known, str(met[known])]).encode()).hexdigest(),
                "severity": _SEVERITIES[each.level],
                "location": {"path": place.file, "lines": {"begin": place.line}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _in_one_line(each: Problem, language: Language) -> str:
    return " ".join(filter(None, (*words(each, language), suggestion_words(each, language))))


def _counts(problems: Sequence[Problem], language: Language) -> str:
    if not problems:
        return count_words("none", 0, language)
    counts = {level: sum(each.level == level for each in problems) for level in Level}
    return ", ".join(count_words(level.value, count, language) for level, count in counts.items() if count)


def _as_row(each: Problem, language: Language) -> dict[str, str | int | None]:
    message, mend = words(each, language)
    return {
        "code": each.code,
        "level": each.level.value,
        "file": each.location.file,
        "line": each.location.line,
        "column": each.location.column,
        "message": message,
        "mend": mend,
        "suggestion": each.suggestion,
    }


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
