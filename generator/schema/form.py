"""The form editor: what Decap CMS is told of the data files, made from their schemas."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from ..model.site import FormEditor
from .json_schema import Json, Node, to_schema
from .kinds import FILE_KINDS, FileKind
from .words import record_words

DEPTH = 4
"""How often a record may stand inside itself in a form. Decap knows no form inside itself; what lies deeper is kept
when a file is saved, and edited as text."""

_MEDIA = "content/media"
"""Decap asks where pictures are to go. No field takes one, and the folder is never made."""
_LONG = ("Text", "RichText")
"""Records whose texts may be long: a field of several lines."""
_HEADINGS = ("title", "name", "id")


def form_files(editor: FormEditor) -> dict[str, bytes]:
    """Return the files of the form editor by name, without the program itself."""
    page = _text("page/index.html").replace("{policy}", content_policy(editor))
    words = json.dumps(_table()["words"], ensure_ascii=False, indent=1)
    return {
        "index.html": page.encode(),
        "start.js": _text("page/start.js").encode(),
        "words.js": f"window.CMS_MANUAL_INIT = true;\nwindow.suuntaWords = {words};\n".encode(),
        # JSON is YAML, and nobody edits a file that every build writes anew.
        "config.yml": (json.dumps(form_config(editor), ensure_ascii=False, indent=1) + "\n").encode(),
    }


def form_config(editor: FormEditor) -> Node:
    """Return the configuration: one collection for each kind of file, and one for all that stand alone."""
    single = [kind for kind in FILE_KINDS if "*" not in kind.places]
    several = [kind for kind in FILE_KINDS if "*" in kind.places]
    return {
        "backend": _backend(editor),
        "locale": "fi",
        "publish_mode": "editorial_workflow",
        "media_folder": _MEDIA,
        "show_preview_links": False,
        "search": True,
        "editor": {"preview": False},
        "collections": [*map(_folder, several), _single_files(single)],
    }


def content_policy(editor: FormEditor) -> str:
    """Return what the page of the form editor may load, and with whom it may speak: its own host and the service."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            f"connect-src 'self' blob: {_service_host(editor)}",
            "manifest-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _service_host(editor: FormEditor) -> str:
    if editor.service == "github":
        return "https://api.github.com"
    parts = urlsplit(editor.sign_in or "https://gitlab.com")
    return f"{parts.scheme}://{parts.netloc}"


def _backend(editor: FormEditor) -> Node:
    told: Node = {"name": editor.service, "repo": editor.repository, "branch": editor.branch}
    if editor.service == "github":
        return told | ({"base_url": editor.sign_in.rstrip("/")} if editor.sign_in else {}) | {"open_authoring": False}
    host = _service_host(editor)
    told |= {"auth_type": "pkce", "app_id": editor.app_id or "", "base_url": host, "auth_endpoint": "oauth/authorize"}
    return told | {"api_root": f"{host}/api/v4"}


def _folder(kind: FileKind) -> Node:
    """Return the collection of a kind that has a file for each thing. New files are begun with ``suunta new``."""
    place = kind.places.partition("/*")[0]
    below = kind.places.removeprefix(f"{place}/").count("/")
    schema = to_schema(kind)
    return {
        "name": kind.name,
        "label": _table()["collections"][kind.name],
        "description": record_words(kind.model.__name__).description,
        "folder": place,
        "path": "/".join(["{{folder}}"] * below + ["{{slug}}"]),
        # Without these Decap takes the folder of the data for one of pictures.
        "media_folder": f"/{_MEDIA}",
        "public_folder": f"/{_MEDIA}",
        "extension": "yml",
        "format": "yml",
        "create": False,
        "delete": False,
        "identifier_field": _heading(schema),
        "fields": _fields_of_file(kind),
    }


def _single_files(kinds: Sequence[FileKind]) -> Node:
    listed: list[Json] = [
        {
            "name": kind.name,
            "label": _table()["collections"][kind.name],
            "description": record_words(kind.model.__name__).description,
            "file": kind.places,
            "fields": _fields_of_file(kind),
        }
        for kind in kinds
    ]
    label = _table()["collections"]["single"]
    return {"name": "single", "label": label, "delete": False, "format": "yml", "files": listed}


def _heading(schema: Node) -> str:
    keys = _node(schema["properties"])
    key = next((key for key in _HEADINGS if key in keys), next(iter(keys)))
    return f"{key}.fi" if "allOf" in _node(keys[key]) else key


def _fields_of_file(kind: FileKind) -> list[Json]:
    schema = to_schema(kind)
    fields = _fields(schema, _node(schema.get("definitions", {})), (kind.model.__name__,))
    # Decap drops every comment but those that it is told of: the line for editors stays.
    _node(fields[0])["comment"] = kind.head.removeprefix("# ")
    return fields


def _fields(record: Node, known: Node, trail: tuple[str, ...]) -> list[Json]:
    """Return the fields of a record; ``trail`` names it and the records that it stands in."""
    required = record.get("required", [])
    assert isinstance(required, list)
    made: list[Json] = []
    for key, part in _node(record["properties"]).items():
        field = _field(key, _node(part), known, trail)
        if field is not None:
            made.append(field | {"required": True} if key in required else _left_out(field))
    return made


def _left_out(field: Node) -> Node:
    """Return a field that may be empty: Decap asks for what an object needs even where there is no object."""
    told: Node = field | {"required": False}
    if told["widget"] == "object":
        inner = told["fields"]
        assert isinstance(inner, list)
        told["fields"] = [_left_out(_node(part)) for part in inner]
    return told


def _field(key: str, part: Node, known: Node, trail: tuple[str, ...]) -> Node | None:
    """Return a field, or None where its record stands inside itself too often."""
    description = str(part["description"]).split("\n")[0]
    said: Node = {"name": key, "label": str(part["title"]), "hint": description}
    widget = _widget(part, known, trail)
    return None if widget is None else said | widget


def _widget(part: Node, known: Node, trail: tuple[str, ...]) -> Node | None:
    name = _record_name(part)
    if name:
        if trail.count(name) >= DEPTH:
            return None
        fields = _fields(_node(known[name]), known, (*trail, name))
        return {"widget": "object", "collapsed": name not in _LONG, "fields": fields}
    if "enum" in part:
        return {"widget": "select", "options": _options(part)}
    match part.get("type"):
        case "array":
            return _list(_node(part["items"]), known, trail)
        case "boolean":
            return {"widget": "boolean"}
        case "integer" | "number" as sort:
            limits = {"min": part.get("minimum"), "max": part.get("maximum")}
            told: Node = {name: limit for name, limit in limits.items() if limit is not None}
            whole = sort == "integer"
            return {"widget": "number", "value_type": "int" if whole else "float", "step": 1 if whole else 0.01} | told
        case _:
            return _words(part, trail)


def _list(items: Node, known: Node, trail: tuple[str, ...]) -> Node | None:
    if "enum" in items:
        return {"widget": "select", "multiple": True, "options": _options(items)}
    inner = _widget(items, known, trail)
    if inner is None:
        return None
    told: Node = {"widget": "list", "collapsed": True, "minimize_collapsed": True}
    if inner["widget"] == "object":
        fields = inner["fields"]
        assert isinstance(fields, list)
        return told | {"fields": fields, "summary": _summary(fields)}
    return told | {"field": {"name": "item", "label": _table()["collections"]["item"]} | inner}


def _summary(fields: list[Json]) -> str:
    """Return what a shut item of a list shows: its id and its first text."""
    names = [str(_node(field)["name"]) for field in fields]
    texts = [str(_node(field)["name"]) for field in fields if _node(field)["widget"] == "object"]
    shown = ["id"] if "id" in names else []
    shown += [f"{name}.fi" for name in texts if name in ("title", "name", "text", "label")][:1]
    return " ".join(f"{{{{fields.{name}}}}}" for name in shown or names[:1])


def _words(part: Node, trail: tuple[str, ...]) -> Node:
    told: Node = {"widget": "text" if trail[-1] in _LONG else "string"}
    pattern = part.get("pattern")
    if isinstance(pattern, str) and trail[-1] not in _LONG:
        examples = part.get("examples")
        example = str(examples[0]) if isinstance(examples, list) and examples else ""
        told["pattern"] = [pattern, _table()["collections"]["pattern"].format(example=example).rstrip(" :")]
    return told


def _options(part: Node) -> list[Json]:
    choices, meanings = part["enum"], part["enumDescriptions"]
    assert isinstance(choices, list)
    assert isinstance(meanings, list)
    return [{"label": str(word), "value": choice} for choice, word in zip(choices, meanings, strict=True)]


def _record_name(part: Node) -> str:
    both = part.get("allOf")
    reference = _node(both[0]).get("$ref") if isinstance(both, list) else part.get("$ref")
    return str(reference).rpartition("/")[2] if reference else ""


def _node(value: Json) -> Node:
    assert isinstance(value, dict)
    return value


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(_text("texts/form.toml"))
