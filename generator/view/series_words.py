"""What the observations of an indicator say, in sentences that inflect no name."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..localise import Phrase
from ..model.observation import GENDERS, Gender, Region, Series
from ..resolve.figures import half_up
from .setting import Setting

SENTENCES = 4
"""From how many regions on only the largest and the smallest value are told."""


def figure(here: Setting, series: Series, value: Decimal) -> str:
    """Return a value with as many decimals as the register publishes."""
    return here.words.figure(value if series.decimals is None else half_up(Fraction(value), series.decimals))


def main_gender(series: Series) -> Gender:
    """Return whose values sentences and pictures tell: those of everybody, where there are any."""
    present = {each.gender for each in series.observations}
    return next(gender for gender in GENDERS if gender in present)


def values_of(series: Series, region: Region, gender: Gender) -> dict[int, Decimal]:
    """Return the values of a region by year, oldest first."""
    found = {
        each.year: each.value for each in series.observations if (each.region, each.gender) == (region.key, gender)
    }
    return dict(sorted(found.items()))


def series_sentences(here: Setting, series: Series) -> tuple[str, ...]:
    """Return what the values say: a sentence for each of a few regions, or one for many."""
    gender = main_gender(series)
    observed = [(region, values_of(series, region, gender)) for region in series.regions]
    observed = [(region, values) for region, values in observed if values]
    if len(observed) <= SENTENCES:
        return tuple(_of_region(here, series, region, values) for region, values in observed)
    return (_of_many(here, series, observed),)


def region_name(here: Setting, region: Region) -> Phrase:
    """Return the name of a region."""
    return here.title(region.name)


def gender_words(here: Setting, gender: Gender) -> str:
    """Return "Yhteensä", "Naiset" or "Miehet"."""
    match gender:
        case "total":
            return here.words.gettext("Yhteensä")
        case "female":
            return here.words.gettext("Naiset")
        case "male":
            return here.words.gettext("Miehet")


def _of_region(here: Setting, series: Series, region: Region, values: dict[int, Decimal]) -> str:
    words, years = here.words, list(values)
    first, last = years[0], years[-1]
    said = {
        "region": region_name(here, region).text,
        "year": last,
        "value": figure(here, series, values[last]),
        "earlier": first,
        "before": figure(here, series, values[first]),
    }
    if first == last:
        return words.gettext("Alueella {region} luku oli {value} vuonna {year}.", **said)
    if values[last] > values[first]:
        return words.gettext(
            "Alueella {region} luku oli {value} vuonna {year}, suurempi kuin vuonna {earlier} ({before}).", **said
        )
    if values[last] < values[first]:
        return words.gettext(
            "Alueella {region} luku oli {value} vuonna {year}, pienempi kuin vuonna {earlier} ({before}).", **said
        )
    return words.gettext("Alueella {region} luku oli {value} vuonna {year}, sama kuin vuonna {earlier}.", **said)


def _of_many(here: Setting, series: Series, observed: list[tuple[Region, dict[int, Decimal]]]) -> str:
    words = here.words
    year = max(year for _region, values in observed for year in values)
    latest = [(values[year], region) for region, values in observed if year in values]
    lowest, highest = (choose(latest, key=lambda each: each[0]) for choose in (min, max))
    if lowest[0] == highest[0]:
        return words.gettext(
            "Vuonna {year} luku oli sama kaikilla alueilla: {value}.", year=year, value=figure(here, series, lowest[0])
        )
    return words.gettext(
        "Vuonna {year} luku oli suurin alueella {most} ({high}) ja pienin alueella {least} ({low}).",
        year=year,
        most=region_name(here, highest[1]).text,
        high=figure(here, series, highest[0]),
        least=region_name(here, lowest[1]).text,
        low=figure(here, series, lowest[0]),
    )
