"""What every record has in common: frozen, strict, no unknown keys."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

Item = TypeVar("Item")

ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SOURCE_REF_PATTERN = re.compile(r"\d{3}-[A-Z][A-Z0-9]*(?:[-./][A-Za-z0-9]+)*")


class Record(BaseModel):
    """A frozen value made from one mapping of a data file."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", defer_build=True)


@cache
def record_fields(model: type[Record]) -> tuple[str, ...]:
    """Return the names of the fields that can hold records, alone or in a list, in the order of the model."""
    return tuple(name for name, field in model.model_fields.items() if _can_hold_record(field.annotation))


def _can_hold_record(annotation: object) -> bool:
    is_record = isinstance(annotation, type) and issubclass(annotation, Record)
    return is_record or any(map(_can_hold_record, get_args(annotation)))


def _list_as_tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


Many = Annotated[tuple[Item, ...], BeforeValidator(_list_as_tuple)]
"""A list of the data file, as a tuple in its printed order."""


def _check_id(value: str) -> str:
    if not ID_PATTERN.fullmatch(value):
        raise PydanticCustomError("id_form", "not an id")
    return value


def _check_source_ref(value: str) -> str:
    if not SOURCE_REF_PATTERN.fullmatch(value):
        raise PydanticCustomError("source_ref_form", "not a source reference")
    return value


Id = Annotated[
    str,
    AfterValidator(_check_id),
    WithJsonSchema({"type": "string", "pattern": f"^{ID_PATTERN.pattern}$", "examples": ["mieli-2"]}),
]
"""A permanent name: small letters a-z, digits and single hyphens. Never changes, not even with a title."""

SourceRef = Annotated[
    str,
    AfterValidator(_check_source_ref),
    WithJsonSchema({"type": "string", "pattern": f"^{SOURCE_REF_PATTERN.pattern}$", "examples": ["000-F4-G5-A2"]}),
]
"""Where the source document says it: document, focus area, goal, action, such as ``000-F4-G5-A2``."""
