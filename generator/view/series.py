"""The pages of observed figures: one for each indicator of a register, and the list of them."""

from __future__ import annotations

from decimal import Decimal

from ..localise import Phrase
from ..model.observation import GENDERS, Region, Series
from ..model.value import value_class
from ..resolve.plan_set import Place
from .addresses import INDICATORS, Address, series_path
from .cards import Card
from .charts import BarChart, bar_chart
from .frame import Section, indicators_label, make_page
from .inline import Content, InnerLink, OuterLink, stacked
from .line_chart import MOST_LINES, LineChart, line_chart
from .narrative import Fact
from .page import Page, PageLink
from .series_words import figure, gender_words, main_gender, region_name, series_sentences, values_of
from .setting import Setting
from .tables import Row, Table, nothing, with_own_captions


@value_class(frozen=True)
class RegionPart:
    """The values of one region, with the anchor and the words of their heading."""

    anchor: str
    name: Phrase
    table: Table


@value_class(frozen=True)
class SeriesContent:
    """What the page of an indicator's figures shows.

    Attributes:
        sentences: What the values say; one for each of a few regions, or one for many.
        lines: The picture of few regions over the years; else None.
        bars: The picture of the last year, where there is no picture of the years; ``year`` is that year.
        regions: The values of each region by year.
    """

    title: Phrase
    sentences: tuple[str, ...]
    unit: Content
    lines: LineChart | None
    bars: BarChart | None
    year: int
    regions: tuple[RegionPart, ...]
    facts: tuple[Fact, ...]


@value_class(frozen=True)
class SeriesListContent:
    """What the list of observed indicators shows."""

    title: Phrase
    cards: tuple[Card, ...]


def series_list_page(here: Setting) -> Page:
    """Return the page that lists every indicator with observations."""
    title = indicators_label(here)
    cards = tuple(
        Card(_link(here, series), tuple(Phrase(said + " ") for said in series_sentences(here, series)))
        for series in here.plan_set.series
    )
    return make_page(
        here,
        Section(),
        path=INDICATORS,
        template="series_list",
        title=title,
        description=here.words.gettext("Mittareista rekistereissä julkaistut luvut alueittain ja vuosittain."),
        content=SeriesListContent(title, cards),
    )


def series_page(here: Setting, series: Series) -> Page:
    """Return the page of an indicator's figures: sentences, a picture, tables and where they come from."""
    title, sentences = here.title(series.title), series_sentences(here, series)
    lines = _lines(here, series)
    tables = with_own_captions(_table(here, series, region) for region in series.regions)
    regions = zip(series.regions, tables, strict=True)
    content = SeriesContent(
        title=title,
        sentences=sentences,
        unit=(here.title(series.unit),) if series.unit else (),
        lines=lines,
        bars=None if lines else _bars(here, series),
        year=_last_year(series),
        regions=tuple(RegionPart(region.key, region_name(here, region), table) for region, table in regions),
        facts=_facts(here, series),
    )
    return make_page(
        here,
        Section(below=PageLink(INDICATORS, indicators_label(here))),
        path=series_path(series),
        template="series",
        title=title,
        description=f"{title.text}. {sentences[0]}",
        content=content,
    )


def observed_content(here: Setting, place: Place) -> tuple[Content, ...]:
    """Return, for each register indicator that measures a goal, its name as a link and what its values say."""
    return tuple(
        (_link(here, series), Phrase(": " + " ".join(series_sentences(here, series))))
        for series in here.plan_set.series_of(place.goal)
    )


def _link(here: Setting, series: Series) -> InnerLink:
    return InnerLink(Address(series_path(series)), here.title(series.title))


def _last_year(series: Series) -> int:
    return max(each.year for each in series.observations)


def _lines(here: Setting, series: Series) -> LineChart | None:
    gender = main_gender(series)
    values = [(region_name(here, region), values_of(series, region, gender)) for region in series.regions]
    values = [(name, by_year) for name, by_year in values if by_year]
    if len(values) > MOST_LINES or all(len(by_year) < 2 for _name, by_year in values):
        return None
    title = here.words.gettext("{indicator} vuosittain", indicator=here.title(series.title).text)
    return line_chart(f"{series.id}-lines", title, values, lambda value: figure(here, series, value))


def _bars(here: Setting, series: Series) -> BarChart:
    gender, year = main_gender(series), _last_year(series)
    values = {each.region: each.value for each in series.observations if (each.year, each.gender) == (year, gender)}
    names = {region.key: region_name(here, region) for region in series.regions}
    shown = [(names[key], Decimal(value)) for key, value in values.items()]
    span = (min(Decimal(0), *values.values()), max(Decimal(0), *values.values()) or Decimal(1))
    title = here.words.gettext("{indicator} vuonna {year}", indicator=here.title(series.title).text, year=year)
    return bar_chart(here.words, f"{series.id}-bars", title, shown, span)


def _table(here: Setting, series: Series, region: Region) -> Table:
    """Return the values of a region, a row for each year."""
    words = here.words
    found = {(each.year, each.gender): each for each in series.observations if each.region == region.key}
    genders = [gender for gender in GENDERS if any(each == gender for _year, each in found)]
    counted = {each.year: each.absolute for each in found.values() if each.gender == genders[0]}
    with_counts = any(count is not None and count != found[year, genders[0]].value for year, count in counted.items())
    columns = [words.gettext("Vuosi")]
    columns += [gender_words(here, gender) for gender in genders]
    columns += [words.gettext("Lukumäärä")] if with_counts else []
    missing = nothing(words.gettext("ei tietoa"))
    rows = []
    for year in sorted({year for year, _gender in found}):
        cells: list[Content] = [
            (Phrase(figure(here, series, found[year, gender].value)),) if (year, gender) in found else missing
            for gender in genders
        ]
        if with_counts:
            count = counted.get(year)
            cells.append(missing if count is None else (Phrase(words.number(count)),))
        rows.append(Row((Phrase(str(year)),), tuple(cells)))
    years = words.ngettext("{n} vuosi", "{n} vuotta", len(rows))
    return Table(f"{region_name(here, region).text}: {years}", tuple(columns), tuple(rows))


def _facts(here: Setting, series: Series) -> tuple[Fact, ...]:
    words, source = here.words, series.source
    known: tuple[tuple[str, Content], ...] = (
        (words.gettext("Mitä tavoitteita tämä mittaa"), _goals(here, series)),
        (words.gettext("Rekisteri"), (here.title(source.name),)),
        (words.gettext("Lukujen tuottaja"), (here.title(source.producer),) if source.producer else ()),
        (words.gettext("Tunnus rekisterissä"), (Phrase(series.registered_as),)),
        (words.gettext("Haettu"), (Phrase(words.date(source.retrieved)),)),
        (words.gettext("Rekisteri päivitetty"), (Phrase(words.date(source.updated)),) if source.updated else ()),
        (words.gettext("Lukujen käyttöehdot"), (OuterLink(source.licence.url, here.title(source.licence.name)),)),
        (
            words.gettext("Samat luvut rekisterissä"),
            (OuterLink(source.address, Phrase(words.gettext("rekisterin rajapinta (JSON)"))),),
        ),
    )
    return tuple(Fact(term, content) for term, content in known if content)


def _goals(here: Setting, series: Series) -> Content:
    goals = (goal for plan in here.plan_set.plans for area in plan.focus_areas for goal in area.goals)
    measured = [goal for goal in goals if series in here.plan_set.series_of(goal)]
    return stacked([(here.link(goal.id, here.title(goal.title)),) for goal in measured])
