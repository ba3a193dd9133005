"""Words that readers may not know, with what they mean."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .plan import Citation
from .record import Id, Many, Record
from .text import Text

_FORM_PATTERN = re.compile(r"\w{2}[\w.&-]*\*?(?: \w[\w.&-]*\*?)*")


def _check_form(value: str) -> str:
    if not _FORM_PATTERN.fullmatch(value):
        raise PydanticCustomError("term_form", "not a form of a term")
    return value


Form = Annotated[
    str,
    AfterValidator(_check_form),
    WithJsonSchema({"type": "string", "pattern": f"^{_FORM_PATTERN.pattern}$", "examples": ["kotihoi*"]}),
]
"""A form of a term, as texts have it: ``hyten``; ``*`` at the end of a word stands for any letters: ``kotihoi*``."""


class TermForms(Record):
    """The forms by which a term is found in texts of each language, beside its name."""

    fi: Many[Form] = ()
    sv: Many[Form] = ()


class Term(Record):
    """A word or an abbreviation that readers may not know.

    ``forms`` with a small first letter are also found with a capital one; capitals elsewhere have to be there.
    """

    id: Id
    name: Text
    stands_for: Text | None = None
    """What an abbreviation is short for."""
    forms: TermForms = TermForms()
    explanation: Text
    """What it means, in one or two plain sentences that need no other."""
    citation: Citation | None = None
    """The law or publication that says what it means."""
    is_explained_in_place: bool = True
    """Whether pages explain it where it stands; a word that is on every page is explained in the glossary alone."""


class Glossary(Record):
    """All of ``data/glossary.yml``."""

    terms: Many[Term]
