"""Observations of the made-up organisation's indicators: few regions over the years, and many in one year."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.model.observation import Series, checksum_of
from generator.resolve.plan_set import PlanSet

from .sample import sample_plan_set

SHARES = {
    ("kunta-001", 2020, "total"): ("31.25", 120),
    ("kunta-001", 2021, "total"): ("30.5", 118),
    ("kunta-001", 2023, "total"): ("28.25", 110),
    ("kunta-001", 2023, "female"): ("30.0", None),
    ("kunta-002", 2021, "total"): ("24.0", 40),
    ("kunta-002", 2023, "total"): ("24.0", 41),
}


def sample_series() -> Series:
    """Return shares of two municipalities, one of them with a gap and a value of women."""
    regions = [
        {"key": "kunta-001", "category": "KUNTA", "code": "001", "name": {"fi": "Alakunta", "sv": "Öby"}},
        {"key": "kunta-002", "category": "KUNTA", "code": "002", "name": {"fi": "Yläkunta"}},
    ]
    observations = [
        {"region": region, "year": year, "gender": gender, "value": float(value)}
        | ({"absolute": count} if count is not None else {})
        for (region, year, gender), (value, count) in SHARES.items()
    ]
    return _series(
        {
            "id": "koeluku-1",
            "registered_as": "koerekisteri 1",
            "title": {"fi": "Yksinäisten osuus, %", "sv": "Andelen ensamma, %"},
            "unit": {"fi": "Prosenttia kyselyyn vastanneista.", "sv": "Procent av dem som svarade."},
            "decimals": 1,
            "indicators": ["mieli-1-m1"],
            "regions": regions,
            "observations": observations,
        }
    )


def many_regions() -> Series:
    """Return one year of six municipalities."""
    regions = [
        {"key": f"kunta-{n}", "category": "KUNTA", "code": str(n), "name": {"fi": f"Kunta {n}", "sv": f"Kommun {n}"}}
        for n in range(6)
    ]
    observations = [{"region": f"kunta-{n}", "year": 2023, "value": n * 10} for n in range(6)]
    return _series(
        {
            "id": "koeluku-2",
            "registered_as": "koerekisteri 2",
            "title": {"fi": "Tapaamisten määrä", "sv": "Antalet möten"},
            "decimals": 0,
            "regions": regions,
            "observations": observations,
        }
    )


def plan_set_with_series() -> PlanSet:
    """Return the sample with both series."""
    return replace(sample_plan_set(), series=(sample_series(), many_regions()))


def _series(data: dict[str, Any]) -> Series:
    source = {
        "name": {"fi": "Koerekisteri", "sv": "Provregistret"},
        "producer": {"fi": "Tuottaja", "sv": "Producenten"},
        "address": "https://register.example/json?indicator=1",
        "licence": {
            "name": {"fi": "CC BY 4.0", "sv": "CC BY 4.0"},
            "url": "https://creativecommons.org/licenses/by/4.0/",
        },
        "retrieved": "2024-06-01",
        "updated": "2024-05-27",
    }
    draft = Series.model_validate({**data, "source": source, "checksum": "0" * 64})
    return draft.model_copy(update={"checksum": checksum_of(draft.observations)})
