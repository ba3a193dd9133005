"""Figures of Sotkanet, the indicator bank of the Finnish institute for health and welfare, REST interface 1.1."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from html import unescape

from ..model.observation import GENDERS, Gender, Observation, ObservationSource, Region, Series, checksum_of
from ..model.site import Licence
from ..model.text import Text
from .download import Json, Service
from .errors import FetchError
from .query import Query

ADDRESS = "https://sotkanet.fi/rest/1.1/"
KEEPER = Text(
    fi="Sotkanet, Terveyden ja hyvinvoinnin laitos (THL)", sv="Sotkanet, Institutet för hälsa och välfärd (THL)"
)
LICENCE = Licence(name=Text(fi="CC BY 4.0", sv="CC BY 4.0"), url="https://creativecommons.org/licenses/by/4.0/")


@dataclass(frozen=True)
class Fetched:
    """What came: the snapshot, and the regions that it has nothing of."""

    series: Series
    without_figures: tuple[Region, ...]


def series_id(indicator: int) -> str:
    """Return the id of the snapshot of an indicator."""
    return f"sotkanet-{indicator}"


def fetch_series(service: Service, query: Query, today: date, standing: Series | None = None) -> Fetched:
    """Return a snapshot of an indicator.

    Args:
        service: Where Sotkanet is.
        query: What is asked for.
        today: The day of the snapshot.
        standing: The snapshot of before. What staff have added to it is kept: unit and indicators of plans.

    Returns:
        The observations by region in the order asked for, then by year, then total, female, male.

    Raises:
        FetchError: Sotkanet does not answer, or what it answers is not what was asked for.
    """
    about = _indicator(service, query.indicator)
    places = _regions(service, query)
    parameters: list[tuple[str, object]] = [("indicator", query.indicator)]
    parameters += [("years", year) for year in query.years]
    parameters += [("genders", gender) for gender in query.genders]
    url = service.url("json", parameters)
    rows = _rows(service.get("json", parameters), url, query, places)
    if not rows:
        raise FetchError("no_observations", indicator=query.indicator, range=_range(about))
    observed = {each.region for each in rows}
    names = {region.key: region for region in places.values()}
    decimals = about.get("decimals")
    try:
        series = Series(
            id=series_id(query.indicator),
            registered_as=f"sotkanet {query.indicator}",
            title=_title(about),
            unit=standing.unit if standing else None,
            decimals=decimals if isinstance(decimals, int) and 0 <= decimals <= 9 else None,
            indicators=standing.indicators if standing else (),
            source=ObservationSource(
                name=KEEPER,
                producer=_producer(about),
                address=url,
                licence=LICENCE,
                retrieved=today.isoformat(),  # type: ignore[arg-type]
                updated=_day(about.get("data-updated")),  # type: ignore[arg-type]
            ),
            checksum=checksum_of(rows),
            regions=tuple(region for region in names.values() if region.key in observed),
            observations=rows,
        )
    except ValueError as error:
        raise FetchError("not_understood", address=url, what=str(error).splitlines()[0]) from None
    return Fetched(series, tuple(region for region in names.values() if region.key not in observed))


def _indicator(service: Service, number: int) -> dict[str, Json]:
    path = f"indicators/{number}"
    try:
        about = service.get(path)
    except FetchError as error:
        if error.values.get("status") in (400, 404):
            raise FetchError("unknown_indicator", indicator=number) from None
        raise
    if not isinstance(about, dict) or not isinstance(about.get("title"), dict):
        raise FetchError("not_understood", address=service.url(path), what="title")
    if about.get("id") != number:
        raise FetchError("other_indicator", asked=number, got=about.get("id"))
    return about


def _regions(service: Service, query: Query) -> dict[int, Region]:
    """Return the regions asked for by the number that rows know them by, in the order asked for."""
    answer = service.get("regions")
    if not isinstance(answer, list) or not answer:
        raise FetchError("not_understood", address=service.url("regions"), what="[]")
    known = [_region(each, service.url("regions")) for each in answer]
    found: dict[int, Region] = {}
    for choice in query.regions:
        chosen = [
            (number, region)
            for number, region in known
            if region.category == choice.category and choice.code in (None, region.code)
        ]
        if not chosen:
            names = sorted({f"{region.category}:{region.code}" for _number, region in known})
            names += sorted({region.category for _number, region in known})
            near = get_close_matches(str(choice), names, 3) or sorted({region.category for _number, region in known})
            raise FetchError("unknown_region", region=choice, near=", ".join(near))
        found |= dict(sorted(chosen, key=lambda each: each[1].code))
    return found


def _region(row: Json, url: str) -> tuple[int, Region]:
    match row:
        case {"id": int(number), "category": str(category), "code": str() | int() as code, "title": dict(title)}:
            key = re.sub(r"[^a-z0-9]+", "-", _ascii(f"{category}-{code}").lower()).strip("-")
            return number, Region(key=key, category=category, code=str(code), name=_text(title, url))
    raise FetchError("not_understood", address=url, what=str(row)[:60])


def _rows(answer: Json, url: str, query: Query, places: dict[int, Region]) -> tuple[Observation, ...]:
    """Return the observations of the regions, years and genders asked for; Sotkanet sends those of all regions."""
    if not isinstance(answer, list):
        raise FetchError("not_understood", address=url, what=str(answer)[:60])
    found: dict[tuple[str, int, Gender], Observation] = {}
    for row in answer:
        observed = _observation(row, url, query, places)
        if observed is not None:
            what = (observed.region, observed.year, observed.gender)
            if what in found:
                raise FetchError("observed_twice", what=" ".join(map(str, what)))
            found[what] = observed
    order = {region.key: number for number, region in enumerate(places.values())}
    return tuple(
        found[key] for key in sorted(found, key=lambda each: (order[each[0]], each[1], GENDERS.index(each[2])))
    )


def _observation(row: Json, url: str, query: Query, places: dict[int, Region]) -> Observation | None:
    """Return the observation of a row; None where it was not asked for or has no value."""
    if not isinstance(row, dict):
        raise FetchError("not_understood", address=url, what=str(row)[:60])
    match row:
        case {"indicator": int(indicator), "region": int(region), "year": int(year), "gender": str(gender)}:
            if indicator != query.indicator:
                raise FetchError("other_indicator", asked=query.indicator, got=indicator)
            wanted = next((each for each in query.genders if each == gender.lower()), None)
            if region not in places or year not in query.years or wanted is None:
                return None
            value, absolute = _number(row, "value", url), _number(row, "absValue", url)
            if value is None:
                return None
            return Observation(region=places[region].key, year=year, gender=wanted, value=value, absolute=absolute)
    raise FetchError("not_understood", address=url, what=str(row)[:60])


def _number(row: dict[str, Json], name: str, url: str) -> Decimal | None:
    match row.get(name):
        case None:
            return None
        case bool():
            pass
        case int() | Decimal() as value:
            return Decimal(value)
    raise FetchError("not_understood", address=url, what=f"{name}: {row.get(name)}")


def _title(about: dict[str, Json]) -> Text:
    title = about["title"]
    assert isinstance(title, dict)
    return _text(title, "indicators")


def _producer(about: dict[str, Json]) -> Text | None:
    match about.get("organization"):
        case {"title": dict(title)}:
            return _text(title, "indicators")
    return None


def _text(words: dict[str, Json], url: str) -> Text:
    finnish, swedish = (_clean(words.get(locale)) for locale in ("fi", "sv"))
    try:
        return Text(fi=finnish or "", sv=swedish)
    except ValueError:
        raise FetchError("not_understood", address=url, what=str(words)[:60]) from None


def _clean(words: Json) -> str | None:
    """Return one line of plain words without tags and invisible characters; None where nothing is left."""
    if not isinstance(words, str):
        return None
    plain = unescape(re.sub(r"<[^>]*>", " ", words))
    seen = "".join(" " if each.isspace() else each for each in plain if each.isspace() or _is_visible(each))
    return " ".join(seen.split()) or None


def _is_visible(character: str) -> bool:
    return not unicodedata.category(character).startswith("C")


def _ascii(words: str) -> str:
    return unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()


def _day(written: Json) -> str | None:
    return written[:10] if isinstance(written, str) and re.match(r"\d{4}-\d\d-\d\d", written) else None


def _range(about: dict[str, Json]) -> str:
    match about.get("range"):
        case {"start": start, "end": end}:
            return f"{start}–{end}"
    return "?"
