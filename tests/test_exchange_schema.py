"""The schema of the JSON export: it fits what is exported, and refuses everything else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from .test_exchange import EXPORT

SCHEMA = json.loads((Path(__file__).parent.parent / "generator/exchange/export.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
WRITTEN = json.dumps(EXPORT)


def test_the_schema_is_a_schema() -> None:
    """A keyword that is spelt wrong would let everything through."""
    Draft202012Validator.check_schema(SCHEMA)


def test_every_part_of_the_schema_says_what_it_is() -> None:
    """Others write programs against the schema: a name alone does not tell them what a key means."""
    assert [name for name, part in SCHEMA["$defs"].items() if not (part.get("title") and part.get("description"))] == []


def test_every_object_of_the_schema_is_closed() -> None:
    """An open object would let a misspelt key pass."""
    objects = [part for part in _objects(SCHEMA) if part.get("type") == "object"]
    assert objects
    assert all(part["additionalProperties"] is False for part in objects)
    assert all(sorted(part["properties"]) == sorted(part["required"]) for part in objects)


def test_the_export_fits_its_schema() -> None:
    """The schema is a promise to those who read the export."""
    assert [error.message for error in VALIDATOR.iter_errors(EXPORT)] == []


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.data())
def test_the_schema_refuses_an_export_that_lacks_a_key(data: st.DataObject) -> None:
    """Each key is promised; a reader of the export need not ask whether it is there."""
    changed = json.loads(WRITTEN)
    part = data.draw(st.sampled_from(_objects(changed)))
    del part[data.draw(st.sampled_from(sorted(part)))]
    assert not VALIDATOR.is_valid(changed)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.data())
def test_the_schema_refuses_an_unknown_key(data: st.DataObject) -> None:
    """A key that the schema does not know is one that nobody can rely on."""
    changed = json.loads(WRITTEN)
    data.draw(st.sampled_from(_objects(changed)))["extra"] = None
    assert not VALIDATOR.is_valid(changed)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.data())
def test_the_schema_refuses_a_value_of_another_type(data: st.DataObject) -> None:
    """A value is of the type that the schema says, not a nested surprise."""
    changed = json.loads(WRITTEN)
    part = data.draw(st.sampled_from(_objects(changed)))
    part[data.draw(st.sampled_from(sorted(part)))] = {"surprise": 1}
    assert not VALIDATOR.is_valid(changed)


def _objects(value: object) -> list[dict[str, Any]]:
    """Return every mapping within a JSON value that is not empty, outermost first."""
    if isinstance(value, list):
        return [found for item in value for found in _objects(item)]
    if isinstance(value, dict) and value:
        return [value, *(found for item in value.values() for found in _objects(item))]
    return []
