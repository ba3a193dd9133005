"""What pydantic finds wrong, as problems of our own with the line of each value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import get_args
from unicodedata import normalize

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ..model.record import Record
from ..problems import Problem, problem
from .mistakes import find_mistake, meant_id
from .yaml_source import Document, Step

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

    A missing key is told at its mapping. Where a mistyped key stands for it, only the mistyped key is told.
    ``names`` are the ids of things by their names, for those who write a name in the place of an id; ``ids`` all ids.
    """
    details = error.errors(include_url=False)
    mistyped = {(each["loc"][:-1], _near_key(each, model, document)) for each in details}
    for each in details:
        if each["type"] != "missing" or (each["loc"][:-1], each["loc"][-1]) not in mistyped:
            yield _value_fault(each, model, document, names or {}, ids)


def _value_fault(
    detail: ErrorDetails, model: type[Record], document: Document, names: Mapping[str, str], ids: Sequence[str]
) -> Problem:
    kind, path, value = detail["type"], detail["loc"], detail["input"]
    mistake, meant = find_mistake(kind, path, value, names)
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
        location = document.key_location(*path)
        suggestion = _near_key(detail, model, document)
        values = {"key": path[-1], "known": ", ".join(_keys(model, path[:-1]))}
    elif kind == "model_type":
        values = {"known": ", ".join(_keys(model, path))}
    elif kind == "string_type" and isinstance(value, int | Decimal):
        code = "V116"
    elif kind == "literal_error":
        known = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
        suggestion = next(iter(get_close_matches(str(value).lower(), known, 1)), None)
        values["known"] = ", ".join(known)
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
    free = [key for key in _keys(model, path[:-1]) if not isinstance(present, dict) or key not in present]
    return next(iter(get_close_matches(str(path[-1]).lower(), free, 1)), None)


def _keys(model: type[Record], path: Sequence[Step]) -> list[str]:
    """Return the keys that the record at ``path`` of a model may have, in the order of the model."""
    for step in path:
        if isinstance(step, str):
            model = _record_type(_fields(model)[step].annotation) or model
    return list(_fields(model))


def _fields(model: type[Record]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _record_type(annotation: object) -> type[Record] | None:
    """Return the record type inside an annotation such as ``tuple[Goal, ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_type(part))), None)
