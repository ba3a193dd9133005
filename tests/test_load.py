"""Reading YAML: plain values, their places, and every kind of fault that the models can raise."""

from __future__ import annotations

import ast
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import generator.model
from generator.load.project import load_project
from generator.load.records import Records, validate
from generator.load.value_fault import CODES
from generator.load.yaml_source import Document, Value, parse_yaml
from generator.model.evaluation import Evaluation
from generator.model.link import LinkList
from generator.model.negotiation import Negotiation
from generator.model.organisation import Organisation
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.source import SourceList
from generator.model.survey import Survey
from generator.model.year_clock import YearClock
from generator.problems import Location

from .broken_cases import BASE

MODELS = Path(str(generator.model.__file__)).parent
ROOTS = (Site, SourceList, Organisation, Plan, Evaluation, Survey, Negotiation, YearClock, LinkList)
RAISED_BY: dict[str, tuple[str, ...]] = {
    "str": ("string_type", "string_pattern_mismatch"),
    "int": ("int_type", "greater_than_equal", "less_than_equal"),
    "bool": ("bool_type",),
    "decimal": ("is_instance_of",),
    "literal": ("literal_error",),
    "tuple": ("tuple_type",),
    "model": ("model_type",),
    "model-fields": ("missing", "extra_forbidden"),
    **dict.fromkeys(("date", "default", "definition-ref", "definitions", "model-field", "no-info", "nullable"), ()),
    **dict.fromkeys(("function-after", "function-before"), ()),
}
"""The errors of pydantic by the kind of schema; a date arrives as a date, and functions raise errors of our own."""


def parse(text: str) -> Document:
    """Return the document of a sound text."""
    document, problems = parse_yaml(text, "f.yml")
    assert document is not None
    assert problems == []
    return document


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5", 5),
        ("-5", -5),
        ("0", 0),
        ("2.70", Decimal("2.70")),
        ("true", True),
        ("null", None),
        ("2024-05-31", "2024-05-31"),
        ("05/2025", "05/2025"),
        ("2024-H1", "2024-H1"),
        ("612/2021", "612/2021"),
        ("'no'", "no"),
        ('"010"', "010"),
        ("Norja", "Norja"),
        ("99999999999999999999999999", "99999999999999999999999999"),
        ("[]", []),
        ("{}", {}),
    ],
)
def test_values_are_what_they_look_like(written: str, value: Value) -> None:
    """A date is no date object and a fraction no number: only what cannot be misread is converted."""
    found = parse(f"a: {written}\n").value["a"]
    assert (found, type(found)) == (value, type(value))


def test_decimals_keep_their_digits() -> None:
    """A published mean of 2.70 has two decimals; a float would forget one."""
    assert str(parse("mean: 2.70\n").value["mean"]) == "2.70"


def test_every_value_knows_its_place() -> None:
    """A fault is told where it is mended, also within lists and after Finnish letters."""
    document = parse("ä: {ö: x, å: z}\nb:\n  - c: 1\n    d: 2\n")
    assert document.location("ä", "å") == Location("f.yml", 1, 14)
    assert document.location("b", 0, "d") == Location("f.yml", 4, 8)
    assert document.key_location("b", 0, "d") == Location("f.yml", 4, 5)


def test_place_of_what_is_missing_is_the_place_around_it() -> None:
    """A missing key has no line of its own."""
    assert parse("a:\n  b: 1\n").location("a", "c") == Location("f.yml", 2, 3)


@pytest.mark.integration
def test_reading_takes_time_in_proportion_to_the_text() -> None:
    """A county's whole data must not make anybody wait: three megabytes take about a second."""
    text = "items:\n" + 10_000 * "  - id: a\n    name: {fi: Länsi-Uudenmaan alue, sv: Västra Nylands område}\n"
    begin = time.process_time()
    parse(text)
    assert time.process_time() - begin < 10 * len(text) / 3_000_000


@pytest.fixture(scope="module")
def records() -> Records:
    """Give the records of the sound project."""
    return validate(load_project(BASE))


def test_places_of_records_are_found(records: Records) -> None:
    """Rules point at the line of the field they complain about."""
    plan = records.plans[0]
    assert plan.location("focus_areas", 0, "goals", 0, "title", "sv").line == 30


def test_parts_hold_every_record_with_its_path(records: Records) -> None:
    """Rules and references walk over the parts, so none may be left out."""
    parts = dict(records.plans[0].parts)
    assert ("focus_areas", 0, "goals", 0, "actions", 1, "responsible") in parts
    assert parts[()] is records.plans[0].record


def schema_kinds(schema: object) -> Iterator[str]:
    """Yield the kind of every part of a pydantic schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for key, part in schema.items():
            if key not in ("metadata", "serialization"):
                yield from schema_kinds(part)
    elif isinstance(schema, list | tuple):
        for part in schema:
            yield from schema_kinds(part)


def test_every_error_of_a_validator_has_a_code() -> None:
    """A validator without a message of its own would end in a traceback."""
    raised = {
        node.args[0].value
        for path in MODELS.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "PydanticCustomError"
        and isinstance(node.args[0], ast.Constant)
    }
    assert raised - CODES.keys() == set()


def test_every_error_of_pydantic_has_a_code() -> None:
    """The kinds of values in the models decide which errors pydantic can raise; a new kind needs a code."""
    kinds = {kind for model in ROOTS for kind in schema_kinds(model.__pydantic_core_schema__)}
    assert kinds - RAISED_BY.keys() == set()
    assert {error for kind in kinds for error in RAISED_BY[kind]} - CODES.keys() == set()
