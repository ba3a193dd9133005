"""What pydantic finds wrong, as problems of our own with the line of each value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from unicodedata import normalize

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..model.record import Record
from ..model.text import LOCALES
from ..problems import Location, Problem, problem
from .invisible import is_invisible, without_invisible
from .keys import keys_of, kind_meant
from .mistakes import find_mistake, meant_id, number_meant
from .yaml_source import Document

CODES = {
    "missing": "V101",
    "extra_forbidden": "V103",
    "string_type": "V110",
    "int_type": "V111",
    "bool_type": "V112",
    "is_instance_of": "V113",
    "tuple_type": "V114",
    "model_type": "V115",
    "literal_error": "V117",
    "string_pattern_mismatch": "V118",
    "greater_than_equal": "V119",
    "less_than_equal": "V120",
    "id_form": "V201",
    "source_ref_form": "V202",
    "date_form": "V203",
    "date_impossible": "V204",
    "partial_date_form": "V205",
    "due_needs_span": "V206",
    "due_needs_date": "V207",
    "end_before_start": "V208",
    "text_blank": "V209",
    "text_control": "V210",
    "text_markup": "V211",
    "text_block_markup": "V212",
    "target_needs_value": "V213",
    "rate_needs_period": "V214",
    "no_measure": "V215",
    "responsible_parties": "V216",
    "responsible_reason": "V217",
    "entry_needs_day": "V218",
    "web_address_form": "V219",
    "site_address_end": "V220",
    "feedback_form": "V221",
    "site_languages": "V222",
    "scale_levels": "V223",
    "rating_parts": "V224",
    "survey_parent": "V225",
    "checksum_form": "V226",
    "page_address_form": "V227",
    "edit_address_form": "V228",
    "edit_address_path": "V229",
    "edit_address_gap": "V230",
    "term_form": "V231",
    "feedback_gap": "V232",
    "email_form": "V233",
}
"""The code of each error type that pydantic or a validator of the model can raise."""

_LONGEST_VALUE = 60


def find_value_faults(
    error: ValidationError,
    model: type[Record],
    document: Document,
    names: Mapping[str, str] | None = None,
    ids: Sequence[str] = (),
) -> Iterator[Problem]:
    """Yield a problem for each error of one file, at the value that it is about.

    A missing key is told at its mapping. Where a mistyped key stands for it, only the mistyped key is told. Where the
    whole file looks like another kind of file, nothing else is told.
    ``names`` are the ids of things by their names, for those who write a name in the place of an id; ``ids`` all ids.
    """
    kind = kind_meant(document.value, model)
    if kind is not None:
        yield problem("Y114", Location(document.file), kind.place_like(document.file))
        return
    details = error.errors(include_url=False)
    mistyped = {(each["loc"][:-1], _near_key(each, model, document)) for each in details}
    for each in details:
        if each["type"] != "missing" or (each["loc"][:-1], each["loc"][-1]) not in mistyped:
            yield _value_fault(each, model, document, names or {}, ids)


def _value_fault(
    detail: ErrorDetails, model: type[Record], document: Document, names: Mapping[str, str], ids: Sequence[str]
) -> Problem:
    kind, path, value = detail["type"], detail["loc"], detail["input"]
    mistake, meant = find_mistake(kind, path, value, names, ids)
    if mistake:
        return problem(mistake, document.location(*path), meant, value=_shown(value))
    code = CODES[kind]
    location = document.location(*path)
    suggestion = None
    values: dict[str, object] = {"value": _shown(value)}
    if kind == "missing":
        location = document.location(*path[:-1])
        code = "V102" if path[-1] == "fi" else code
        values = {"key": path[-1]}
    elif kind == "extra_forbidden":
        return _strange_key(detail, model, document)
    elif kind == "model_type":
        known = keys_of(model, path)
        code = "V308" if known == list(LOCALES) else code
        values = {"known": ", ".join(known)}
    elif kind in ("is_instance_of", "int_type") and isinstance(value, str):
        suggestion = number_meant(value)
    elif kind == "string_type" and isinstance(value, int | Decimal):
        code = "V116"
    elif kind == "literal_error":
        known = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
        meant = {True: "yes", False: "no"}.get(value, "") if isinstance(value, bool) else str(value).lower()
        suggestion = next(map(_in_quotes, get_close_matches(meant, known, 1)), None)
        values["known"] = ", ".join(map(_in_quotes, known))
    elif kind == "id_form":
        suggestion = meant_id(path, value, ids)
    elif kind in ("text_markup", "text_block_markup"):
        words = normalize("NFC", value.strip())
        location = document.location_inside(path, words, detail["ctx"]["offset"])
        values["found"] = detail["ctx"]["found"]
    elif kind in ("greater_than_equal", "less_than_equal"):
        values["limit"] = next(iter(detail["ctx"].values()))
    elif "ctx" in detail:
        values |= detail["ctx"]
    return problem(code, location, suggestion, **values)


def _strange_key(detail: ErrorDetails, model: type[Record], document: Document) -> Problem:
    """Return the fault of a key that is not known where it stands."""
    path = detail["loc"]
    key, location = str(path[-1]), document.key_location(*path)
    hidden = next((offset for offset, character in enumerate(key) if is_invisible(character)), None)
    if hidden is not None:
        place = Location(location.file, location.line, location.column + hidden)
        return problem("Y229", place, without_invisible(key).strip(), character=f"U+{ord(key[hidden]):04X}")
    known = keys_of(model, path[:-1])
    around = document.part(path[:-1])
    if key in LOCALES and isinstance(around, dict):
        before = list(around)[: list(around).index(key)]
        text = around[before[-1]] if before else None
        if isinstance(text, dict) and key not in text and set(text) <= set(LOCALES):
            depth = document.location(*path[:-1], before[-1]).column - 1
            return problem("Y203", location, str(depth), spaces=location.column - 1)
    return problem("V103", location, _near_key(detail, model, document), key=key, known=", ".join(known))


def _in_quotes(word: str) -> str:
    """Return a word as it has to be written: YAML would read yes and no as true and false."""
    return f'"{word}"' if word in ("yes", "no") else word


def _shown(value: object) -> str:
    """Return a value as it stands in the file, cut where it is long."""
    if isinstance(value, list):
        return "[…]"
    if isinstance(value, dict):
        return "{…}"
    text = str(value).lower() if isinstance(value, bool) else "null" if value is None else str(value)
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def _near_key(detail: ErrorDetails, model: type[Record], document: Document) -> str | None:
    """Return the known key that an unknown one is a misspelling of, if it is not there already."""
    if detail["type"] != "extra_forbidden":
        return None
    path = detail["loc"]
    present = document.part(path[:-1])
    free = [key for key in keys_of(model, path[:-1]) if not isinstance(present, dict) or key not in present]
    return next(iter(get_close_matches(str(path[-1]).lower(), free, 1)), None)
