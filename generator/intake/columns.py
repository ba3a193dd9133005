"""Which column of a table holds what, by the words of its header."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .content import Cell, distinct

Kind = Literal["goal", "subgoal", "action", "party", "indicator", "due", "number"]

_BEGINNINGS: tuple[tuple[Kind | None, tuple[str, ...]], ...] = (
    (None, ("målgrupp", "tavoiteryhm", "toimenpideohjelm")),
    ("subgoal", ("alatavoit", "osatavoit", "delmål")),
    ("goal", ("tavoit", "päätavoit", "suuntaviiv", "mål", "huvudmål", "goal", "objective")),
    ("action", ("toimenpi", "toimet", "keino", "åtgärd", "action", "measures")),
    ("party", ("vastuu", "toteuttaj", "toteutusvastuu", "ansvar", "responsib")),
    ("indicator", ("mittar", "seurant", "seurantamittar", "indikaat", "mätare", "indikator", "uppfölj", "indicator")),
    ("due", ("aikatau", "määräaik", "ajankoh", "aika", "toteutusaik", "tidtab", "tidsfr", "tidspl", "deadline", "due")),
    ("number", ("nro", "nr", "numero", "nummer", "no.")),
)
_LONGEST_HEADER = 60


@dataclass(frozen=True)
class Columns:
    """What each column holds. ``header`` is what is printed; None as a kind where that says nothing."""

    kinds: tuple[Kind | None, ...]
    header: tuple[str, ...]

    def cells(self, row: Sequence[Cell], kind: Kind) -> list[Cell]:
        """Return the cells of a row that hold something of a kind, each once."""
        return distinct(cell for cell, own in zip(row, self.kinds, strict=True) if own == kind)

    def others(self, row: Sequence[Cell]) -> Mapping[Cell, str]:
        """Return the cells with words in columns that nobody knows, with the header of the column."""
        named = zip(row, self.kinds, self.header, strict=True)
        return {cell: header for cell, kind, header in named if kind is None and cell.words}


def find_columns(row: Sequence[Cell]) -> Columns | None:
    """Return what the columns hold where a row is the header of a goal table; else None.

    A header names goals or actions, and something else beside them.
    """
    words = tuple(cell.words for cell in row)
    if any(len(each) > _LONGEST_HEADER for each in words):
        return None
    kinds = tuple(kind_of_header(each) for each in words)
    known = {kind for kind in kinds if kind not in (None, "number")}
    return Columns(kinds, words) if len(known) >= 2 and known & {"goal", "action"} else None


def kind_of_header(words: str) -> Kind | None:
    """Return what a column with this header holds; None where the words say nothing known."""
    name = re.sub(r"^[\W\d]+", "", words).lower()
    return next((kind for kind, starts in _BEGINNINGS if name.startswith(starts)), None)
