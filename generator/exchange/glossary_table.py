"""The table of the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.text import Text
from .table import PAGES, Column, Data, Row, Table, said, words


def _terms(data: Data) -> Iterator[Row]:
    for term in data.plan_set.glossary:
        yield {
            "term": term.id,
            **said("name", term.name),
            **said("stands_for", term.stands_for),
            **said("explanation", term.explanation),
            "source": term.citation.source if term.citation else None,
            **said("section", term.citation.section if term.citation else None),
            **data.pages(term.id),
        }


GLOSSARY = Table(
    "glossary",
    Text(fi="Sanasto", sv="Ordlista"),
    Text(
        fi="Yksi rivi on yksi sana tai lyhenne ja mitä se tarkoittaa. Selitykset ovat sivuston omat.",
        sv="En rad är ett ord eller en förkortning och vad det betyder. Förklaringarna är webbplatsens egna.",
    ),
    ("term",),
    (
        Column("term", "Sanan tunniste", "Ordets identifierare"),
        *words("name", "Sana", "Ord", is_wide=False),
        *words("stands_for", "Mistä lyhenne tulee", "Vad förkortningen står för", is_wide=False),
        *words("explanation", "Mitä se tarkoittaa", "Vad det betyder"),
        Column("source", "Lähteen tunniste", "Källans identifierare"),
        *words("section", "Kohta lähteessä", "Ställe i källan", is_wide=False),
        *PAGES,
    ),
    _terms,
)
