"""The table of the groups of people whom goals concern."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.text import Text
from .table import PAGES, Column, Data, Row, Table, said, words


def _groups(data: Data) -> Iterator[Row]:
    for group in data.plan_set.target_groups:
        yield {
            "target_group": group.id,
            **said("name", group.name),
            **said("summary", group.summary),
            "includes_everybody": group.includes_everybody,
            **data.pages(group.id),
        }


TARGET_GROUPS = Table(
    "target_groups",
    Text(fi="Ryhmät", sv="Grupper"),
    Text(
        fi="Yksi rivi on yksi ihmisryhmä, jota tavoitteet koskevat. Jako on sivuston oma.",
        sv="En rad är en grupp människor som målen gäller. Indelningen är webbplatsens egen.",
    ),
    ("target_group",),
    (
        Column("target_group", "Ryhmän tunniste", "Gruppens identifierare"),
        *words("name", "Nimi", "Namn", is_wide=False),
        *words("summary", "Keitä ryhmään kuuluu", "Vilka som hör till gruppen"),
        Column("includes_everybody", "Kaikki asukkaat", "Alla invånare", "boolean"),
        *PAGES,
    ),
    _groups,
)
