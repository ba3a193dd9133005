"""The form editor: made from the schemas, covers every field, absent where nobody asked for it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from generator.model.site import FormEditor
from generator.schema.form import DEPTH, content_policy, form_config, form_files
from generator.schema.json_schema import to_schema
from generator.schema.kinds import FILE_KINDS, FileKind

from .broken_cases import BASE

ROOT = Path(__file__).parent.parent
EDITOR = FormEditor(service="github", repository="kunta/suunta", sign_in="https://kirjaudu.example/")
WIDGETS = {"string", "text", "number", "boolean", "select", "list", "object"}
every_kind = pytest.mark.parametrize("kind", FILE_KINDS, ids=lambda kind: kind.name)

Field = dict[str, Any]


@cache
def made() -> Field:
    """Return the configuration; to make it takes half a second."""
    return form_config(EDITOR)


@cache
def made_files() -> dict[str, bytes]:
    """Return the files beside the program, by name."""
    return form_files(EDITOR)


def form_of(kind: FileKind) -> Field:
    """Return the form of a kind of file: a collection, or a file of the one for those that stand alone."""
    collections = made()["collections"]
    alone = next(each for each in collections if each["name"] == "single")["files"]
    found: Field = next(each for each in [*collections, *alone] if each["name"] == kind.name)
    return found


def inner(field: Field) -> list[Field]:
    """Return the fields inside a field."""
    one = field.get("field")
    return field.get("fields") or (inner(one) if one else [])


def all_fields(fields: list[Field]) -> Iterator[Field]:
    """Yield each field and those inside it."""
    for field in fields:
        yield field
        yield from all_fields(inner(field))


def lacking(fields: list[Field], record: Field, known: Field, trail: tuple[str, ...]) -> Iterator[str]:
    """Yield the name of each key of a record that has no field."""
    made = {field["name"]: field for field in fields}
    for key, part in record["properties"].items():
        part = part.get("items", part)
        name = (part.get("allOf") or [part])[0].get("$ref", "").rpartition("/")[2]
        if key not in made:
            if trail.count(name) < DEPTH:
                yield ".".join([*trail, key])
        elif name:
            yield from lacking(inner(made[key]), known[name], known, (*trail, name))


@every_kind
def test_every_field_of_every_kind_of_file_has_its_form(kind: FileKind) -> None:
    """What the form does not show, who edits by form does not know of."""
    schema: Any = to_schema(kind)
    name = kind.model.__name__
    assert list(lacking(form_of(kind)["fields"], schema, schema.get("definitions", {}), (name,))) == []


@every_kind
def test_every_field_says_in_finnish_what_it_is(kind: FileKind) -> None:
    """The words of the form are those of the editors."""
    for field in all_fields(form_of(kind)["fields"]):
        assert field["label"]
        assert field["hint"]
        assert field["widget"] in WIDGETS


def test_the_configuration_is_small_enough_to_load() -> None:
    """A record inside itself without an end would make it grow without one."""
    assert len(made_files()["config.yml"]) < 500_000


def test_the_configuration_is_yaml_that_every_reader_takes() -> None:
    """It is written as JSON, which YAML contains."""
    text = made_files()["config.yml"].decode()
    assert yaml.load(text, yaml.CSafeLoader) == json.loads(text) == made()


@every_kind
def test_the_line_for_editors_outlives_the_form(kind: FileKind) -> None:
    """Decap drops comments; the first line it is told to write."""
    assert f"# {form_of(kind)['fields'][0]['comment']}" == kind.head


@every_kind
def test_no_form_makes_or_removes_a_file(kind: FileKind) -> None:
    """A file is begun with suunta new, and one that goes needs its tombstone."""
    assert not form_of(kind).get("create", False)
    assert not form_of(kind).get("delete", False)


def test_changes_go_through_a_pull_request() -> None:
    """Nothing reaches readers that nobody has looked at."""
    assert made()["publish_mode"] == "editorial_workflow"


def test_an_object_that_may_be_left_out_asks_for_nothing() -> None:
    """Decap would ask for the words of a note that nobody wrote."""
    plan = form_of(next(kind for kind in FILE_KINDS if kind.name == "plan"))
    for field in all_fields(plan["fields"]):
        if field["widget"] == "object" and not field["required"]:
            assert not any(part["required"] for part in field["fields"])


def test_gitlab_signs_people_in_by_itself() -> None:
    """A service of one's own is spoken to, and no other."""
    own = FormEditor(service="gitlab", repository="a/b", sign_in="https://git.kunta.example/x", app_id="7")
    backend = form_config(own)["backend"]
    assert isinstance(backend, dict)
    assert (backend["auth_type"], backend["app_id"]) == ("pkce", "7")
    assert "connect-src 'self' blob: https://git.kunta.example;" in content_policy(own)
    assert "gitlab.com" not in json.dumps(backend)


def test_the_page_may_load_nothing_from_elsewhere() -> None:
    """The rule of the site holds here too, but for the service that keeps the files."""
    policy = content_policy(EDITOR)
    assert policy.startswith("default-src 'none'; script-src 'self' 'unsafe-eval';")
    assert policy.count("https://") == 1
    assert policy in form_files(EDITOR)["index.html"].decode()


def put(project: Path) -> Result:
    """Run the command on a project with something that stands for the program and for the site."""
    for name in ("decap-cms.js", "12.decap-cms.js", "cms.js", "decap-cms.js.map"):
        (project / "program").mkdir(exist_ok=True)
        (project / "program" / name).touch()
    (project / "site").mkdir()
    for name in ("index.html", "404.html"):
        (project / "site" / name).touch()
    return CliRunner().invoke(main, ["editor", "--root", str(project), "--program", str(project / "program")])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a sound project."""
    shutil.copytree(BASE, tmp_path / "project")
    return tmp_path / "project"


def test_there_is_no_form_editor_where_nobody_asked_for_it(project: Path) -> None:
    """It is off until data/site.yml has its key."""
    assert put(project).exit_code == 0
    assert not (project / "site/admin").exists()


def test_the_real_site_has_no_form_editor() -> None:
    """The key is for those who have a repository of their own."""
    assert "form_editor" not in yaml.safe_load((ROOT / "data/site.yml").read_text("utf-8"))


def test_the_form_editor_stands_beside_the_site_where_it_is_on(project: Path) -> None:
    """The page, its words, its configuration, the program and its parts; no maps of it."""
    with (project / "data/site.yml").open("a", encoding="utf-8") as file:
        file.write("form_editor: {service: github, repository: kunta/suunta}\n")
    done = put(project)
    assert done.exit_code == 0, done.output
    assert {path.name for path in (project / "site/admin").iterdir()} == {
        "index.html", "words.js", "start.js", "config.yml", "decap-cms.js", "12.decap-cms.js",
    }  # fmt: skip


def test_the_program_is_pinned_by_what_its_package_has_to_be() -> None:
    """Another program under the same name would see everything that staff write."""
    text = (ROOT / ".ci/editor").read_text("utf-8")
    assert "version=3." in text
    assert "integrity=sha512-" in text
