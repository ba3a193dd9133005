"""The tables of indicators and deadlines."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.indicator import Indicator
from ..model.text import Text
from ..model.time import Due
from .plan_tables import ACTION, GOAL, PLAN, goals
from .table import DUE, Column, Data, Row, Table, due, own_indicators, said, words


def _indicators(data: Data) -> Iterator[Row]:
    for place in goals(data):
        for action, indicator in own_indicators(place.goal):
            for number, measure in enumerate(indicator.measures, 1):
                target = measure.target
                yield {
                    "indicator": indicator.id,
                    "measure": number,
                    "plan": place.plan.id,
                    "goal": place.goal.id,
                    "action": action,
                    "is_shared": action is None,
                    **said("text", indicator.text),
                    "kind": measure.kind,
                    **said("measure_text", measure.text),
                    **said("unit", measure.unit),
                    "per": measure.per,
                    "target_comparison": target.comparison if target else None,
                    "target_value": target.value if target else None,
                    "target_baseline": target.baseline if target else None,
                    **said("target_relative_to", target.relative_to if target else None),
                    **due(measure.due or indicator.due),
                }


def _deadlines(data: Data) -> Iterator[Row]:
    for place in goals(data):
        goal = place.goal
        found: list[tuple[str, str, int | None, str | None, Due | None]] = [("goal", goal.id, None, None, goal.due)]
        found += [("action", action.id, None, action.id, action.due) for action in goal.actions]
        for action_id, indicator in own_indicators(goal):
            found += _of_indicator(action_id, indicator)
        for kind, record_id, measure, action_id, when in found:
            if when is not None:
                yield {
                    "of": record_id,
                    "measure": measure,
                    "kind": kind,
                    "plan": place.plan.id,
                    "goal": goal.id,
                    "action": action_id,
                    **due(when),
                }


def _observations(data: Data) -> Iterator[Row]:
    for series in data.plan_set.series:
        regions = {region.key: region for region in series.regions}
        for observation in series.observations:
            region = regions[observation.region]
            yield {
                "series": series.id,
                "registered_as": series.registered_as,
                **said("title", series.title),
                "indicators": series.indicators,
                "region_category": region.category,
                "region_code": region.code,
                **said("region", region.name),
                "year": observation.year,
                "gender": observation.gender,
                "value": observation.value,
                "absolute": observation.absolute,
                **said("source", series.source.name),
                "licence": series.source.licence.url,
                "retrieved": series.source.retrieved,
            }


def _of_indicator(
    action_id: str | None, indicator: Indicator
) -> Iterator[tuple[str, str, int | None, str | None, Due | None]]:
    yield "indicator", indicator.id, None, action_id, indicator.due
    for number, measure in enumerate(indicator.measures, 1):
        yield "measure", indicator.id, number, action_id, measure.due


INDICATORS = Table(
    "indicators",
    Text(fi="Mittarit", sv="Mätare"),
    Text(
        fi="Yksi rivi on yksi mitattava asia; mittarilla voi olla niitä useita. Yhteinen mittari koskee tavoitteen "
        "kaikkia toimenpiteitä.",
        sv="En rad är en sak som mäts; en mätare kan ha flera. En gemensam mätare gäller målets alla åtgärder.",
    ),
    ("indicator", "measure"),
    (
        Column("indicator", "Mittarin tunniste", "Mätarens identifierare"),
        Column("measure", "Mitattavan asian numero", "Nummer på det som mäts", "integer"),
        PLAN,
        GOAL,
        ACTION,
        Column("is_shared", "Yhteinen", "Gemensam", "boolean"),
        *words("text", "Mittari", "Mätare"),
        Column("kind", "Laji", "Slag"),
        *words("measure_text", "Mitä mitataan", "Vad som mäts"),
        *words("unit", "Yksikkö", "Enhet", is_wide=False),
        Column("per", "Aikaa kohti", "Per tid"),
        Column("target_comparison", "Tavoitearvon vertailu", "Målvärdets jämförelse"),
        Column("target_value", "Tavoitearvo", "Målvärde", "decimal"),
        Column("target_baseline", "Lähtöarvo", "Utgångsvärde", "decimal"),
        *words("target_relative_to", "Mihin verrataan", "Vad det jämförs med", is_wide=False),
        *DUE,
    ),
    _indicators,
)
DEADLINES = Table(
    "deadlines",
    Text(fi="Määräajat", sv="Tidsfrister"),
    Text(
        fi="Yksi rivi on yksi määräaika lähteen sanoin ja päivinä. Viimeinen päivä on tyhjä, kun loppua ei ole.",
        sv="En rad är en tidsfrist med källans ord och som dagar. Den sista dagen är tom när slutet är öppet.",
    ),
    ("of", "measure"),
    (
        Column("of", "Minkä määräaika (tunniste)", "Vad tidsfristen gäller (identifierare)"),
        Column("measure", "Mitattavan asian numero", "Nummer på det som mäts", "integer"),
        Column("kind", "Laji", "Slag"),
        PLAN,
        GOAL,
        ACTION,
        *DUE,
    ),
    _deadlines,
)
OBSERVATIONS = Table(
    "observations",
    Text(fi="Havainnot", sv="Observationer"),
    Text(
        fi="Yksi rivi on yksi mitattu arvo: alue, vuosi ja sukupuoli. Arvon lähde ja käyttöehdot ovat rivillä.",
        sv="En rad är ett mätt värde: mätare, område, år och kön. Värdets källa och användningsvillkor står på raden.",
    ),
    ("series", "region_category", "region_code", "year", "gender"),
    (
        Column("series", "Havaintosarjan tunniste", "Observationsseriens identifierare"),
        Column("registered_as", "Nimi rekisterissä", "Namn i registret"),
        *words("title", "Mitä mitataan", "Vad som mäts"),
        Column("indicators", "Mittarien tunnisteet", "Mätarnas identifierare", "ids"),
        Column("region_category", "Alueen luokka", "Områdets klass"),
        Column("region_code", "Alueen koodi", "Områdets kod"),
        *words("region", "Alue", "Område", is_wide=False),
        Column("year", "Vuosi", "År", "integer"),
        Column("gender", "Sukupuoli", "Kön"),
        Column("value", "Arvo", "Värde", "decimal"),
        Column("absolute", "Lukumäärä", "Antal", "decimal"),
        *words("source", "Lähde", "Källa", is_wide=False),
        Column("licence", "Käyttöehdot", "Användningsvillkor", "anyURI"),
        Column("retrieved", "Haettu", "Hämtad", "date"),
    ),
    _observations,
)
