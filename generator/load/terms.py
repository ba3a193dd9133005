"""The agreed words: ``data/terms.tsv``, a list of Finnish terms with the Swedish that a translator has to use.

Four columns, parted by tabs: the Finnish term, its forms, the Swedish term, its forms. Forms are parted by commas;
``*`` stands for any letters: ``toimenpite*``. A first line with the names of the columns, and lines that begin with
``#``, are passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ..problems import Location, Problem, problem

FILE = "data/terms.tsv"
_HEADER = ["fi", "fi_forms", "sv", "sv_forms"]


@dataclass(frozen=True)
class Term:
    """A Finnish term and the Swedish word that was agreed on, with patterns that find their forms in a text."""

    fi: str
    sv: str
    fi_forms: re.Pattern[str]
    sv_forms: re.Pattern[str]


def load_terms(root: Path) -> tuple[Term, ...]:
    """Return the agreed words of a project in the order of the file; () where it has no list.

    Lines that have not four columns are passed over: ``load_project`` tells them.
    """
    path = root / FILE
    return parse_terms(path.read_text(encoding="utf-8"))[0] if path.is_file() else ()


def parse_terms(text: str) -> tuple[tuple[Term, ...], list[Problem]]:
    """Return the terms of a list, and a problem for each line that has not four columns with something in each."""
    rows, problems = _rows(text)
    terms = (Term(fi, sv, _pattern(fi_forms), _pattern(sv_forms)) for fi, fi_forms, sv, sv_forms in rows)
    return tuple(terms), problems


def find_broken_terms(text: str) -> list[Problem]:
    """Return a problem for each line that has not four columns with something in each."""
    return _rows(text)[1]


def _rows(text: str) -> tuple[list[list[str]], list[Problem]]:
    rows: list[list[str]] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [column.strip() for column in line.split("\t")]
        if len(columns) != len(_HEADER) or not all(columns):
            problems.append(problem("Y112", Location(FILE, number), line=line.strip()[:60]))
        elif columns != _HEADER:
            rows.append(columns)
    return rows, problems


def _pattern(forms: str) -> re.Pattern[str]:
    found = (r"[\w-]*".join(map(re.escape, form.strip().split("*"))) for form in forms.split(","))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(found)})(?![\w-])", re.IGNORECASE)
