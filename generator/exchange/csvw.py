"""CSV on the Web: what each column of the CSV files is called and holds, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeAlias

from ..model.site import Site
from ..model.text import Text
from .table import Column, Datatype, Table

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json]"

FILE = "csv-metadata.json"
"""Where programs look for the metadata of every CSV file of a folder."""
_DATATYPES: dict[Datatype, str] = {
    "string": "string",
    "ids": "string",
    "integer": "integer",
    "decimal": "decimal",
    "boolean": "boolean",
    "date": "date",
    "anyURI": "anyURI",
}


def to_csvw(site: Site, tables: Iterable[Table]) -> bytes:
    """Return the metadata of the CSV files of some tables, as a CSVW table group in JSON.

    A title in English is the name of the column: it is what the first line of the file says.
    """
    group: Json = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "fi"}],
        "dc:title": _natural(site.name),
        "dc:license": {"@id": site.licence.url},
        "dialect": {"delimiter": ",", "encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"]},
        "tables": [_table(table) for table in tables],
    }
    return (json.dumps(group, ensure_ascii=False, indent=2) + "\n").encode()


def _table(table: Table) -> Json:
    return {
        "url": f"{table.name}.csv",
        "dc:title": _natural(table.title),
        "dc:description": _natural(table.description),
        "tableSchema": {
            "columns": [_column(column) for column in table.columns],
            "primaryKey": list(table.key),
        },
    }


def _column(column: Column) -> Json:
    found: dict[str, Json] = {
        "name": column.name,
        "titles": {"en": column.name, "fi": column.fi, "sv": column.sv},
        "datatype": _DATATYPES[column.datatype],
    }
    if column.datatype == "ids":
        found["separator"] = " "
    if column.name.endswith(("_fi", "_sv")):
        found["lang"] = column.name[-2:]
    return found


def _natural(text: Text) -> Json:
    found: list[Json] = [{"@value": text.fi, "@language": "fi"}]
    return [*found, {"@value": text.sv, "@language": "sv"}] if text.sv else found
