"""What was promised, in the JSON files: tombstones, moves and versions are read by others as they are told here."""

from __future__ import annotations

import json
from dataclasses import replace

from jsonschema import Draft202012Validator

from generator.exchange.data_files import data_files
from generator.exchange.version_files import to_version_json
from generator.resolve.plan_set import PlanSet

from .sample_permanence import promised_plan_set
from .test_exchange_schema import SCHEMA
from .test_versions import sample_with_version


def written(plan_set: PlanSet, path: str) -> dict[str, list[dict[str, object]]]:
    """Return a JSON file as another reader finds it, after its schema has been asked."""
    found = json.loads(next(file for file in data_files(plan_set) if file.path == path).make())
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(found)] == []
    return {name: found[name] for name in ("removed", "moved", "versions")}


def test_what_is_gone_is_told_to_machines_too() -> None:
    """Who fetches the data every night must learn why a goal is no longer in it."""
    found = written(promised_plan_set(), "suunta.json")
    assert [each["id"] for each in found["removed"]] == ["mieli-1-9", "mieli-9", "vanha-suunnitelma"]
    assert found["removed"][1]["instead"] == "mieli-1"
    assert found["moved"] == [{"from": "koe/arviot/", "to": "koe/arviointi/", "since": "2025-01-01"}]


def test_a_document_tells_of_what_stood_in_it() -> None:
    """The file of one plan is read alone; what other plans lost does not belong in it."""
    plan = written(promised_plan_set(), "plans/suunnitelma.json")
    assert [each["id"] for each in plan["removed"]] == ["mieli-1-9", "mieli-9"]
    assert plan["moved"] == []
    assert len(written(promised_plan_set(), "evaluations/arviointi.json")["moved"]) == 1


def test_versions_are_listed_with_their_decision_and_file() -> None:
    """Nobody should have to guess the name of a file of an approved version."""
    plan_set = sample_with_version()
    files = {file.path for file in data_files(plan_set)}
    for path in ("suunta.json", "plans/suunnitelma.json"):
        (version,) = written(plan_set, path)["versions"]
        assert version["id"] == "suunnitelma@2024-01-15"
        assert version["file"] in files
    assert written(plan_set, "surveys/kuntakysely.json")["versions"] == []


def test_a_version_knows_of_itself_alone() -> None:
    """The file of a version stays as it is when something is removed or approved later."""
    plan_set = sample_with_version()
    told = replace(plan_set.permanence, removed=promised_plan_set().permanence.removed)
    version = told.versions[0]
    found = json.loads(to_version_json(replace(plan_set, permanence=told), version))
    assert ([each["id"] for each in found["versions"]], found["removed"]) == ([version.key], [])


def test_a_new_tombstone_renews_the_files_that_tell_of_it_and_no_others() -> None:
    """A file that is wrongly kept is worse than one that is made in vain."""
    plan_set = promised_plan_set()
    fewer = replace(plan_set, permanence=replace(plan_set.permanence, removed=plan_set.permanence.removed[1:]))
    before, after = ({file.path: file.digest for file in data_files(each)} for each in (plan_set, fewer))
    assert {path for path in before if before[path] != after[path]} == {"suunta.json", "plans/suunnitelma.json"}


def test_a_group_renews_its_table() -> None:
    """The name of a group of people stands in tables and workbooks as well as in the JSON."""
    plan_set = promised_plan_set()
    group = plan_set.target_groups[0]
    renamed = group.model_copy(update={"name": group.name.model_copy(update={"fi": "Toinen nimi"})})
    other = replace(plan_set, target_groups=(renamed, *plan_set.target_groups[1:]))
    before, after = ({file.path: file.digest for file in data_files(each)} for each in (plan_set, other))
    changed = {path for path in before if before[path] != after[path]}
    assert {"target_groups.csv", "suunta-fi.xlsx", "suunta.json", "plans/suunnitelma.json"} <= changed
