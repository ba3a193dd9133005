"""A JSON Schema of each kind of data file, made from the model."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from .kinds import FILE_KINDS, FileKind
from .words import field_words, record_words, value_words

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Node: TypeAlias = "dict[str, Json]"

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that the YAML extensions of common editors know best."""


@cache
def to_schema(kind: FileKind) -> Node:
    """Return the schema of a kind of file: what the check asks of single values, without rules across them.

    A null is refused, though the check lets it pass: a key without a value is better left out. Each is made once,
    for a form asks for it many times; nobody may change it.
    """
    raw: Node = kind.model.model_json_schema(ref_template="#/definitions/{model}")
    named = raw.pop("$defs", {})
    assert isinstance(named, dict)
    root = kind.model.__name__
    if "$ref" in raw:
        raw = _node(named[root])
    definitions: Node = {name: _record(_node(part), name) for name, part in sorted(named.items())}
    comment = inspect.getdoc(kind.model) or ""
    schema = {"$schema": _DIALECT, "$comment": comment.split("\n")[0], **_record(raw, root)}
    return {**schema, "definitions": definitions} if definitions else schema


def schema_text(schema: Node) -> str:
    """Return a schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_files() -> Iterator[tuple[str, str]]:
    """Yield path and text of every file that joins editors to the schemas."""
    for kind in FILE_KINDS:
        yield kind.schema_file, schema_text(to_schema(kind))
    yield ".vscode/settings.json", json.dumps(_SETTINGS, ensure_ascii=False, indent=2) + "\n"
    yield ".vscode/extensions.json", json.dumps({"recommendations": ["redhat.vscode-yaml"]}, indent=2) + "\n"


_SETTINGS: Node = {
    "yaml.schemas": {f"./{kind.schema_file}": kind.places for kind in FILE_KINDS},
    "yaml.schemaStore.enable": False,
    "yaml.format.enable": False,
    "redhat.telemetry.enabled": False,
    "files.encoding": "utf8",
    "files.eol": "\n",
    "files.insertFinalNewline": True,
    "[yaml]": {
        "editor.insertSpaces": True,
        "editor.tabSize": 2,
        "editor.wordWrap": "on",
        "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
    },
}


def _record(node: Node, name: str) -> Node:
    """Return the schema of a record with Finnish words on it and its keys."""
    title, description = record_words(name)
    keys = node.get("properties", {})
    assert isinstance(keys, dict)
    said: Node = {"type": "object", "title": title, "description": description, "additionalProperties": False}
    said["properties"] = {key: _field(_node(part), name, key) for key, part in keys.items()}
    if node.get("required"):
        said["required"] = node["required"]
    return said


def _field(node: Node, record: str, key: str) -> Node:
    title, description = field_words(record, key)
    part = _plain(node)
    if "$ref" in part:
        part = {"allOf": [part]}
    choices = part.get("enum")
    return {"title": title, "description": _described(description, choices), **part}


def _described(description: str, choices: Json) -> str:
    """Return a description with the meaning of each choice, for editors that show no other words beside choices."""
    if not isinstance(choices, list):
        return description
    return "\n".join([description, *(f"- {choice}: {value_words(str(choice))}" for choice in choices)])


def _plain(node: Node) -> Node:
    """Return a schema without null, English titles and descriptions, and with the meaning of each choice."""
    part = {key: value for key, value in node.items() if key not in ("title", "description")}
    if part.get("default", ...) in (None, []):
        del part["default"]
    branches = part.pop("anyOf", None)
    if isinstance(branches, list):
        rest = [_node(branch) for branch in branches if branch != {"type": "null"}]
        part |= _plain(rest[0]) if len(rest) == 1 else {"anyOf": [*map(_plain, rest)]}
    if isinstance(part.get("items"), dict):
        part["items"] = _plain(_node(part["items"]))
    if "const" in part:
        part["enum"] = [part.pop("const")]
    if isinstance(part.get("enum"), list):
        part["enumDescriptions"] = [value_words(str(choice)) for choice in _list(part["enum"])]
    return part


def _node(value: Json) -> Node:
    assert isinstance(value, dict)
    return value


def _list(value: Json) -> list[Json]:
    assert isinstance(value, list)
    return value
