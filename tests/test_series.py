"""Pages of observed figures: what sentence, picture and table say, in both languages."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

import pytest

from generator.localise import Phrase
from generator.model.text import Locale
from generator.render import Renderer
from generator.view.line_chart import line_chart
from generator.view.page import Page
from generator.view.pages import make_pages
from generator.view.series import SeriesContent
from generator.view.tables import Table

from .sample_pages import sample_pages
from .sample_series import plan_set_with_series


@cache
def pages(locale: Locale) -> dict[str, Page]:
    """Return the pages of the sample with observations."""
    return {page.path: page for page in make_pages(plan_set_with_series(), locale)}


def content(path: str, locale: Locale = "fi") -> SeriesContent:
    """Return what the page of a series shows."""
    found = pages(locale)[path].content
    assert isinstance(found, SeriesContent)
    return found


def html(path: str, locale: Locale = "fi") -> str:
    """Return the HTML of a page."""
    return Renderer(locale).render(pages(locale)[path]).html


def cells(table: Table) -> list[list[str]]:
    """Return the words of a table, row by row."""
    return [
        ["".join(part.words for part in cell if isinstance(part, Phrase)) for cell in (row.header, *row.cells)]
        for row in table.rows
    ]


def test_a_sentence_says_what_has_changed_without_inflecting_a_name() -> None:
    """A name that code inflects is wrong in Finnish sooner or later: "alueella" carries the case."""
    assert content("indicators/koeluku-1/").sentences == (
        "Alueella Alakunta luku oli 28,3 vuonna 2023, pienempi kuin vuonna 2020 (31,3).",
        "Alueella Yläkunta luku oli 24,0 vuonna 2023, sama kuin vuonna 2021.",
    )
    assert content("indicators/koeluku-1/", "sv").sentences[0] == (
        "I området Öby var talet 28,3 år 2023, mindre än år 2020 (31,3)."
    )


def test_many_regions_get_one_sentence_and_bars() -> None:
    """Six sentences would bury the one thing that a reader asks."""
    found = content("indicators/koeluku-2/")
    assert found.sentences == ("Vuonna 2023 luku oli suurin alueella Kunta 5 (50) ja pienin alueella Kunta 0 (0).",)
    assert found.lines is None
    assert found.bars is not None
    assert [bar.value for bar in found.bars.bars] == ["0", "10", "20", "30", "40", "50"]


def test_the_table_of_a_region_has_a_row_for_each_year() -> None:
    """Everything that the picture shows stands beside it for those who do not see it."""
    alakunta, ylakunta = (region.table for region in content("indicators/koeluku-1/").regions)
    assert alakunta.columns == ("Vuosi", "Yhteensä", "Naiset", "Lukumäärä")
    assert cells(alakunta) == [
        ["2020", "31,3", "–", "120"],
        ["2021", "30,5", "–", "118"],
        ["2023", "28,3", "30,0", "110"],
    ]
    assert (ylakunta.caption, ylakunta.columns) == ("Yläkunta: 2 vuotta", ("Vuosi", "Yhteensä", "Lukumäärä"))


def test_the_picture_says_in_words_what_it_shows() -> None:
    """A picture without words is nothing to a screen reader."""
    lines = content("indicators/koeluku-1/").lines
    assert lines is not None
    assert lines.description.startswith("Alakunta: 2020: 31,3, 2021: 30,5, 2023: 28,3; Yläkunta: 2021: 24,0")
    written = html("indicators/koeluku-1/")
    assert 'role="img" aria-labelledby="koeluku-1-lines-title koeluku-1-lines-desc"' in written
    assert f'<desc id="koeluku-1-lines-desc">{lines.description}</desc>' in written


def test_a_scale_that_does_not_begin_at_zero_says_so() -> None:
    """A cut scale makes a small change look like a large one."""
    assert "Kuvan asteikko ei ala nollasta" in html("indicators/koeluku-1/")
    assert "Bildens skala börjar inte från noll" in html("indicators/koeluku-1/", "sv")


def test_the_page_says_where_the_figures_are_from() -> None:
    """Source, licence and day are the terms under which the figures may be shown."""
    terms = {fact.term for fact in content("indicators/koeluku-1/").facts}
    assert {"Rekisteri", "Lukujen tuottaja", "Haettu", "Lukujen käyttöehdot", "Mitä tavoitteita tämä mittaa"} <= terms
    assert "https://creativecommons.org/licenses/by/4.0/" in html("indicators/koeluku-1/")


def test_a_goal_shows_the_figures_of_its_indicators() -> None:
    """Who reads what is promised should see how it stands."""
    written = html("koe/suunnitelma/mieli-1/")
    assert "Mitä luvut kertovat" in written
    assert 'href="../../../indicators/koeluku-1/"' in written
    assert "Mitä luvut kertovat" not in html("koe/suunnitelma/mieli-2/")


def test_without_observations_nothing_speaks_of_them() -> None:
    """A heading over nothing, or a link to an empty list, is worse than silence."""
    found = sample_pages()
    assert not [page.path for page in found if page.path.startswith("indicators/")]
    assert all("indicators/" not in {link.path for link in page.navigation.links} for page in found)


def test_a_name_without_swedish_says_so() -> None:
    """A Finnish name on a Swedish page carries its language."""
    assert pages("sv")["indicators/koeluku-1/"].has_untranslated
    assert '<span lang="fi">Yläkunta</span>' in html("indicators/koeluku-1/", "sv")


@pytest.mark.parametrize(
    ("values", "steps"),
    [
        ([0, 100], ["0", "50", "100"]),
        ([90, 100], ["90", "95", "100"]),
        ([5, 5], ["0", "2", "4", "6"]),
        ([0, 0], ["0.0", "0.5"]),
        ([-3, 4], ["-5", "0", "5"]),
        ([5563970, 5603851], ["5560000", "5580000", "5600000", "5620000"]),
    ],
)
def test_the_scale_has_round_steps_round_all_values(values: list[int], steps: list[str]) -> None:
    """Whatever the values are, each lies on the picture and the scale can be read."""
    by_year = {2020 + number: Decimal(value) for number, value in enumerate(values)}
    chart = line_chart("x", "X", [(Phrase("Alue"), by_year)], lambda value: f"{value:f}")
    assert [step.label for step in chart.steps] == steps
    heights = [Decimal(point.y.removesuffix("em")) for line in chart.lines for point in line.points]
    assert all(Decimal("1.8") <= height <= 16 for height in heights)


def test_a_missing_year_interrupts_the_line() -> None:
    """A stroke over a year without a value would make the value up."""
    one = {2020: Decimal(1), 2021: Decimal(2), 2022: Decimal(3)}
    two = {2020: Decimal(1), 2022: Decimal(3)}
    lines = line_chart("x", "X", [(Phrase("A"), one), (Phrase("B"), two)], str).lines
    assert [len(line.strokes) for line in lines] == [2, 0]


def test_no_more_than_six_years_are_written_and_the_last_is() -> None:
    """Thirty years do not fit below a picture on a phone."""
    by_year = {year: Decimal(year) for year in range(1990, 2024)}
    years = [mark.label for mark in line_chart("x", "X", [(Phrase("A"), by_year)], str).years]
    assert (len(years) <= 6, years[-1]) == (True, "2023")


def test_links_to_calendars_and_feeds_stand_on_the_pages() -> None:
    """What nobody finds, nobody subscribes to; who has no deadline has no calendar."""
    found = {path: re.findall(r'href="([./]+data/[^"]+)"', html(path, "sv")) for path in pages("sv")}
    assert found["koe/"] == ["../../data/calendars/koe.sv.ics", "../../data/feeds/new.sv.atom"]
    assert found["koe/vuosikello/"] == ["../../../data/calendars/vuosikello.sv.ics"]
    assert found["koe/parties/linja/"] == ["../../../../data/calendars/linja.sv.ics"]
    assert found["koe/parties/vanha/"] == []
