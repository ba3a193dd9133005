"""Frozen versions of plans as open data: each as one JSON file in the form of the whole export."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial

from ..load.frozen import MARK
from ..model.text import Text
from ..resolve.plan_set import PlanSet
from ..resolve.versions import Version, plan_set_of
from ..view.versions import version_file_path
from . import data_file as media
from .data_file import DataFile
from .document_json import to_document_json
from .json_export import whole_json, written_json
from .record_json import Json


def version_files(plan_set: PlanSet, schema: str) -> Iterator[DataFile]:
    """Yield the file of each frozen version, by plan and then the latest decision first; ``schema`` describes it."""
    for version in plan_set.permanence.versions:
        yield DataFile(
            path=version_file_path(version),
            media_type=media.JSON,
            group="documents",
            title=version_file_title(version),
            description=Text(
                fi="Suunnitelman hyväksytty versio sellaisena kuin siitä päätettiin; tunnuksissa on version nimi.",
                sv="Planens godkända version så som den beslutades; id:na bär versionens namn.",
            ),
            made_of=partial(_made_of, plan_set, version),
            make=partial(to_version_json, plan_set, version),
            about=version.key,
            conforms_to=schema,
        )


def _made_of(plan_set: PlanSet, version: Version) -> Iterator[str]:
    yield version.checksum
    for each in (plan_set.site, *plan_set.organisations, *plan_set.sources):
        yield each.model_dump_json()


def version_file_title(version: Version) -> Text:
    """Return the title of the files of a version: that of the plan with the name of the version."""
    fi, sv = version.plan.title.fi, version.plan.title.sv or version.plan.title.fi
    return Text(fi=f"{fi}, versio {version.version}", sv=f"{sv}, version {version.version}")


def to_version_json(plan_set: PlanSet, version: Version) -> bytes:
    """Return a frozen version as JSON; every id of the plan is marked as of the version: ``mieli-2@2024-03-11``."""
    whole = whole_json(plan_set_of(plan_set, version, version.plan))
    found = json.loads(to_document_json(whole, version.plan))
    found["plans"] = _marked(found["plans"], MARK + version.version)
    found["versions"] = [each for each in found["versions"] if each["id"] == version.key]
    return written_json(found | {"removed": [], "moved": []})


def _marked(value: Json, mark: str) -> Json:
    if isinstance(value, list):
        return [_marked(each, mark) for each in value]
    if isinstance(value, dict):
        return {
            key: f"{each}{mark}" if key == "id" and isinstance(each, str) else _marked(each, mark)
            for key, each in value.items()
        }
    return value
