"""The agreed words: ``data/terms.tsv``, a list of Finnish terms with the Swedish that a translator has to use.

Four columns, parted by tabs: the Finnish term, its forms, the Swedish term, its forms. Forms are parted by commas;
``*`` stands for any letters: ``toimenpite*``. A first line with the names of the columns, and lines that begin with
``#``, are passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FILE = "data/terms.tsv"
_HEADER = ["fi", "fi_forms", "sv", "sv_forms"]


@dataclass(frozen=True)
class Term:
    """A Finnish term and the Swedish word that was agreed on, with patterns that find their forms in a text."""

    fi: str
    sv: str
    fi_forms: re.Pattern[str]
    sv_forms: re.Pattern[str]


class TermsError(Exception):
    """A line of the list that has not four columns; ``line`` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"{FILE}:{line}")
        self.line = line


def load_terms(root: Path) -> tuple[Term, ...]:
    """Return the agreed words of a project in the order of the file; () where it has no list.

    Raises:
        TermsError: A line has not four columns with something in each.
    """
    path = root / FILE
    return parse_terms(path.read_text(encoding="utf-8")) if path.is_file() else ()


def parse_terms(text: str) -> tuple[Term, ...]:
    """Return the terms of a list.

    Raises:
        TermsError: A line has not four columns with something in each.
    """
    terms = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = [column.strip() for column in line.split("\t")]
        if len(columns) != 4 or not all(columns):
            raise TermsError(number)
        if columns != _HEADER:
            fi, fi_forms, sv, sv_forms = columns
            terms.append(Term(fi, sv, _pattern(fi_forms), _pattern(sv_forms)))
    return tuple(terms)


def _pattern(forms: str) -> re.Pattern[str]:
    found = (r"[\w-]*".join(map(re.escape, form.strip().split("*"))) for form in forms.split(","))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(found)})(?![\w-])", re.IGNORECASE)
