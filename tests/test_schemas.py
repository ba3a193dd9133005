"""Schemas, model and data files belong together: what an editor says is what the check says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from jsonschema import Draft7Validator

from generator.exchange.snapshot import to_snapshot
from generator.load.yaml_source import parse_yaml
from generator.model.record import Record
from generator.schema.json_schema import schema_files, to_schema
from generator.schema.kinds import FILE_KINDS, INDICATOR, FileKind, kind_of
from generator.schema.words import known_words

from .broken_cases import BASE, FOLDER, read_cases
from .sample_series import sample_series

ROOT = Path(__file__).parent.parent
DATA = sorted(path for path in (ROOT / "data").rglob("*.yml") if "versions" not in path.parts)
"""Every file that people edit: a frozen version is never changed."""
SOUND = sorted((BASE / "data").rglob("*.yml"))
RENEW = "the model has changed; run: make schemas"
every_kind = pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)


@cache
def validator(kind: FileKind) -> Draft7Validator:
    """Return what checks a kind of file; made once, for there are many files."""
    return Draft7Validator(to_schema(kind))


def faults(path: str, text: str) -> list[str]:
    """Return what the schema of a data file finds wrong with its text."""
    kind, (document, _problems) = kind_of(path), parse_yaml(text, path)
    assert kind is not None, path
    assert document is not None, path
    return [error.message for error in validator(kind).iter_errors(document.value)]


def records_in(model: type[Record]) -> Iterator[type[Record]]:
    """Yield a record type and every one that it can hold."""
    found = [model]
    for each in found:
        yield each
        for field in each.model_fields.values():
            found += [part for part in record_types(field.annotation) if part not in found]


def record_types(annotation: object) -> Iterator[type[Record]]:
    """Yield the record types that an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from record_types(part)


@pytest.mark.parametrize(("path", "text"), list(schema_files()), ids=lambda each: each if len(each) < 50 else "text")
def test_the_committed_schemas_are_those_of_the_model(path: str, text: str) -> None:
    """An editor that goes by an old schema marks what is right as wrong."""
    assert (ROOT / path).read_text("utf-8") == text, RENEW


def test_no_schema_is_left_over() -> None:
    """A schema that nothing makes grows old unseen."""
    assert {path.name for path in (ROOT / "schemas").iterdir()} == {Path(k.schema_file).name for k in FILE_KINDS}


@every_kind
def test_a_schema_is_a_schema(kind: FileKind) -> None:
    """A keyword that is spelt wrong would let everything through."""
    Draft7Validator.check_schema(to_schema(kind))


@every_kind
def test_every_key_has_finnish_words(kind: FileKind) -> None:
    """Staff see the words while they type; a key without them is only English to them."""
    lacking = []
    for record in records_in(kind.model):
        for name, field in record.model_fields.items():
            key = field.alias or name
            if not {f"field {record.__name__}.{key}", f"field {key}"} & known_words():
                lacking.append(f"{record.__name__}.{key}")
    assert lacking == []


def test_no_words_are_left_over() -> None:
    """Words for a key that is no longer there were forgotten when it was renamed."""
    known: set[str] = set()
    for kind in FILE_KINDS:
        known |= {f"value {choice}" for choice in choices(to_schema(kind))}
        for record in records_in(kind.model):
            keys = {field.alias or name for name, field in record.model_fields.items()}
            known |= {f"record {record.__name__}"}
            known |= {f"field {record.__name__}.{key}" for key in keys} | {f"field {key}" for key in keys}
    assert known_words() - known == set()


@pytest.mark.parametrize("path", [*DATA, *SOUND], ids=lambda path: path.stem)
def test_every_data_file_fits_its_schema(path: Path) -> None:
    """A schema that refuses sound data teaches people to look away from red lines."""
    inside = path.relative_to(BASE if path in SOUND else ROOT).as_posix()
    assert faults(inside, path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_every_data_file_begins_with_the_line_for_editors(path: Path) -> None:
    """Without the line an editor that is not set up knows nothing of the schema."""
    kind = kind_of(path.relative_to(ROOT).as_posix())
    assert kind is not None
    assert path.read_text("utf-8").split("\n")[0] == kind.head
    assert (path.parent / kind.head.partition("=")[2]).resolve() == ROOT / kind.schema_file


SEEN_BY_SCHEMA = (
    "value-date-form",
    "value-id-form",
    "value-list-expected",
    "value-mapping-expected",
    "value-missing-finnish",
    "value-missing-key",
    "value-not-among-choices",
    "value-number-as-text",
    "value-text-blank",
    "value-too-large",
    "value-unknown-key",
    "value-web-address",
)


@pytest.mark.parametrize("name", SEEN_BY_SCHEMA)
def test_what_is_broken_is_seen_while_typing(name: str, tmp_path: Path) -> None:
    """A schema that lets everything through would keep every other test green."""
    case = next(case for case in read_cases() if case.path == FOLDER / f"{name}.yml")
    case.lay_out(tmp_path / "project")
    for path in case.edits:
        assert faults(path, (tmp_path / "project" / path).read_text("utf-8")), path


def test_settings_lead_each_kind_to_its_schema() -> None:
    """Who opens the folder in the editor that we recommend has to set nothing."""
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {f"./{kind.schema_file}": kind.places for kind in FILE_KINDS}


def choices(schema: object) -> Iterator[str]:
    """Yield every value of every choice in a schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("enum"), list):
            yield from schema["enum"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from choices(part)


def test_fetched_figures_fit_their_schema() -> None:
    """A file that a command writes needs the line for editors too, and must not look broken in them."""
    text = to_snapshot(sample_series()).decode()
    assert text.split("\n")[0] == INDICATOR.head
    assert faults("data/indicators/sotkanet-1.yml", text) == []
