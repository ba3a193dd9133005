"""What an indicator measures, by its words."""

from __future__ import annotations

import re

from ..model.indicator import MeasureKind, TimesPer

_KINDS: tuple[tuple[MeasureKind, str], ...] = (
    ("outcome", r"\b(\w+)\s*/\s*(?:ei|inte|ej)\s|toteutu(?:i|nut|nu)\s*/|kyllä\s*/\s*ei|ja\s*/\s*nej"),
    ("open", r"mikä on yhteinen mittari|mittari (?:avoin|tarkentuu|valitaan)|tarkentu[uv]"),
    ("rate", r"/\s*(?:vuosi|v\b|kk|kuukausi|viikko|vko|6\s*kk)|\b(?:vuodessa|kuukaudessa|viikossa)\b|per år"),
    ("share", r"%|prosent|osuu(?:s|tta|det)|procent|\bandel"),
    ("number", r"\blkm\b|lukumäärä|määrä|\bkpl\b|montako|kuinka (?:monta|moni)|\bantal|hur många"),
    ("qualitative", r"kokemu|palaut|kysely|haastattel|tyytyväisy|upplev|respons|enkät"),
)
_PERIODS: tuple[tuple[TimesPer, re.Pattern[str]], ...] = (
    ("half_year", re.compile(r"6\s*kk", re.IGNORECASE)),
    ("month", re.compile(r"kk|kuukau", re.IGNORECASE)),
    ("week", re.compile(r"vko|viikko|viikossa", re.IGNORECASE)),
    ("year", re.compile(r"")),
)


def read_measure(words: str) -> tuple[MeasureKind | None, TimesPer | None]:
    """Return what an indicator measures, and for a rate how often; None where its words do not say."""
    kind = next((name for name, pattern in _KINDS if re.search(pattern, words, re.IGNORECASE)), None)
    per = next(name for name, pattern in _PERIODS if pattern.search(words)) if kind == "rate" else None
    return kind, per
