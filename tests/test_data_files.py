"""The files of open data: each is there, explained and made only when it has to be."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from generator.exchange.data_file import DataFile
from generator.exchange.data_files import data_files, offers
from generator.model.text import LOCALES
from generator.resolve.plan_set import PlanSet
from generator.view.open_data import format_name
from generator.view.pages import make_pages

from .test_exchange import EXPORT, make_plan_set
from .test_exchange_schema import VALIDATOR

PLAN_SET = make_plan_set()
FILES = data_files(PLAN_SET)
BY_PATH = {file.path: file for file in FILES}
DOCUMENTS = [file for file in FILES if file.group == "documents" and file.path.endswith(".json")]


def changed_paths(plan_set: PlanSet) -> set[str]:
    """Return the files whose digest another plan set changes."""
    digests = {file.path: file.digest for file in data_files(plan_set)}
    return {path for path, file in BY_PATH.items() if digests.get(path) != file.digest}


def test_the_same_data_makes_the_same_files() -> None:
    """What does not change is not copied, not checked and not fetched again."""
    again = {file.path: (file.digest, file.make()) for file in data_files(make_plan_set(date(2030, 1, 1)))}
    assert again == {file.path: (file.digest, file.make()) for file in FILES}


def test_no_two_files_share_a_path() -> None:
    """The second would take the place of the first, and nobody would know."""
    assert len(BY_PATH) == len(FILES)


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.path)
def test_one_document_has_the_form_of_the_whole(file: DataFile) -> None:
    """Who can read everything can read one document, with the same schema."""
    document = json.loads(file.make())
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []
    named = [each["id"] for name in ("plans", "evaluations", "surveys") for each in document[name]]
    assert set(named) <= {file.about}
    assert [each["id"] for each in document["organisations"]] == ["alue"]


def test_a_document_is_the_same_alone_and_among_all() -> None:
    """Figures of an evaluation are computed from the plans that it rates, though they are not in its file."""
    one = json.loads(BY_PATH["evaluations/arviointi.json"].make())
    assert one["evaluations"] == EXPORT["evaluations"]
    assert one["summaries"] == [each for each in EXPORT["summaries"] if each["owner"] == "arviointi"]
    assert one["links"] == EXPORT["links"]


def test_observations_stand_with_the_plan_whose_indicators_they_measure() -> None:
    """A plan's file is read alone: what its indicators show belongs to it, and not what others show."""
    series = PLAN_SET.series[0].model_copy(update={"indicators": ("osuus",)})
    files = {file.path: file for file in data_files(replace(PLAN_SET, series=(series,)))}
    held = {
        path: json.loads(files[path].make())["series"] for path in ("plans/suunnitelma.json", "surveys/kysely.json")
    }
    assert {path: len(found) for path, found in held.items()} == {"plans/suunnitelma.json": 1, "surveys/kysely.json": 0}


def test_the_schema_is_published_with_the_data() -> None:
    """Who gets the data later has no repository to look into."""
    Draft202012Validator.check_schema(json.loads(BY_PATH["suunta.schema.json"].make()))
    assert {file.conforms_to for file in FILES} <= {"", *BY_PATH}


def test_a_narrative_changes_no_table() -> None:
    """Most edits are of prose; they must not cost a workbook."""
    narratives = {**PLAN_SET.narratives, ("fi", "alue/suunnitelma/johdanto"): "Toisin.\n"}
    assert changed_paths(replace(PLAN_SET, narratives=narratives)) == {"suunta.json", "plans/suunnitelma.json"}


def test_a_plan_changes_its_own_files_and_those_of_all() -> None:
    """A file that is wrongly kept is worse than one that is made in vain."""
    plan = PLAN_SET.plans[0].model_copy(update={"diary_number": None, "dated": date(2024, 1, 1)})
    changed = changed_paths(replace(PLAN_SET, plans=(plan,)))
    assert {"suunta.json", "plans.csv", "suunta-sv.xlsx", "plans/suunnitelma.json", "catalogue.ttl"} <= changed
    assert {"evaluations/arviointi.json", "csv-metadata.json"}.isdisjoint(changed)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_page_offers_every_file_once(locale: str) -> None:
    """A file that no page names is found by nobody."""
    offered = offers(FILES)
    page = next(page for page in make_pages(PLAN_SET, locale, offered) if page.path == "open-data/")  # type: ignore[arg-type]
    rows = [row for group in page.content.groups for row in group.files.rows]
    assert sorted(row.header[0].path for row in rows) == sorted(f"data/{offer.path}" for offer in offered)
    assert not page.has_untranslated


@pytest.mark.parametrize("media_type", sorted({file.media_type for file in FILES}))
def test_every_format_has_a_name(media_type: str) -> None:
    """Nobody knows a workbook by its media type."""
    assert format_name(media_type) != media_type


def test_without_offers_there_is_no_page_of_them() -> None:
    """An empty table cannot be built."""
    assert all(page.path != "open-data/" for page in make_pages(PLAN_SET, "fi"))
