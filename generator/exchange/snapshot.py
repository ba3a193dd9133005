"""Observations as a file of ``data/indicators/``, the way ``suunta fetch`` leaves it behind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ..model.observation import Observation, Region, Series
from ..schema.kinds import INDICATOR
from .flow_yaml import quoted, text_in_flow

_HEAD = (
    f"{INDICATOR.head}\n"
    "# Haettu komennolla suunta fetch. Lukuja ei muuteta käsin: tarkistussumma ei silloin täsmää.\n"
    "# Hämtat med kommandot suunta fetch. Talen ändras inte för hand: då stämmer inte kontrollsumman.\n"
    "# Kirjoita mittarien tunnukset luetteloon indicators. / Skriv mätarnas id i listan indicators.\n"
)


def to_snapshot(series: Series) -> bytes:
    """Return a series as YAML in UTF-8; read again it is the same series. Equal series, equal bytes."""
    return (_HEAD + "\n".join(_lines(series)) + "\n").encode()


def _lines(series: Series) -> Iterator[str]:
    source = series.source
    yield f"id: {series.id}"
    yield f"registered_as: {quoted(series.registered_as)}"
    yield f"title: {text_in_flow(series.title)}"
    if series.unit:
        yield f"unit: {text_in_flow(series.unit)}"
    if series.decimals is not None:
        yield f"decimals: {series.decimals}"
    yield f"indicators: [{', '.join(series.indicators)}]"
    yield "source:"
    yield f"  name: {text_in_flow(source.name)}"
    if source.producer:
        yield f"  producer: {text_in_flow(source.producer)}"
    yield f"  address: {quoted(source.address)}"
    yield "  licence:"
    yield f"    name: {text_in_flow(source.licence.name)}"
    yield f"    url: {quoted(source.licence.url)}"
    yield f"  retrieved: {_day(source.retrieved)}"
    if source.updated:
        yield f"  updated: {_day(source.updated)}"
    yield f"checksum: {quoted(series.checksum)}"
    yield "regions:"
    yield from map(_region, series.regions)
    yield "observations:"
    yield from map(_observation, series.observations)


def _region(region: Region) -> str:
    named = f"category: {quoted(region.category)}, code: {quoted(region.code)}, name: {text_in_flow(region.name)}"
    return f"  - {{key: {region.key}, {named}}}"


def _observation(each: Observation) -> str:
    absolute = "" if each.absolute is None else f", absolute: {_number(each.absolute)}"
    what = f"region: {each.region}, year: {each.year}, gender: {each.gender}"
    return f"  - {{{what}, value: {_number(each.value)}{absolute}}}"


def _number(value: Decimal) -> str:
    return f"{value:f}"


def _day(day: date) -> str:
    return day.isoformat()
