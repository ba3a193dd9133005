"""What the pages of surveys, year clocks and negotiations say, and what they leave open in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.localise import Phrase, localiser
from generator.model.text import LOCALES, Locale
from generator.view.charts import MOST_TICKS, bar_chart
from generator.view.inline import Content, InnerLink, visible_words
from generator.view.page import Page
from generator.view.pages import make_pages
from generator.view.tables import Table

from .sample import sample_plan_set
from .sample_pages import sample_pages

PAGES = {locale: {page.path: page for page in sample_pages(locale)} for locale in LOCALES}
SURVEY = PAGES["fi"]["koe/kuntakysely/"].content
PARTNERS = PAGES["fi"]["koe/sidosryhmakysely/"].content
CLOCK = PAGES["fi"]["koe/vuosikello/"].content
NEGOTIATION = PAGES["fi"]["koe/neuvottelu/"].content


def rows(table: Table) -> list[tuple[str, ...]]:
    """Return what the eye reads in each row of a table."""
    return [tuple(map(visible_words, (row.header, *row.cells))) for row in table.rows]


def facts(page: Page) -> dict[str, str]:
    """Return the facts of a page by their names."""
    return {fact.term: visible_words(fact.content) for fact in page.content.facts}


def link_of(content: Content) -> InnerLink:
    """Return the only link of a content."""
    (found,) = [inline for inline in content if isinstance(inline, InnerLink)]
    return found


def test_who_did_not_answer_is_named() -> None:
    """A mean of six answers says nothing of the four who kept silent."""
    assert SURVEY.respondents.caption == "2 kuntaa, joista 1 vastasi"
    assert rows(SURVEY.respondents) == [("Alakunta", "vastasi"), ("Yläkunta", "ei vastausta määräajassa")]


def test_what_the_source_does_not_say_of_a_survey_is_said() -> None:
    """A missing number of invitations or a missing scale is a limit that readers must see."""
    known, unknown = facts(PAGES["fi"]["koe/kuntakysely/"]), facts(PAGES["fi"]["koe/sidosryhmakysely/"])
    assert known["Kuinka moni vastasi"] == "1 (kysyttiin 2 vastaajalta)"
    assert unknown["Kuinka moni vastasi"] == "35 (lähde ei kerro, monelta kysyttiin)"
    assert unknown["Milloin"] == "Lähde ei kerro, milloin kysely tehtiin"
    assert PARTNERS.scale_words == "Lähde ei kerro, millä asteikolla vastattiin."


def test_subgoals_stand_in_a_table_of_their_own() -> None:
    """A cell that spans rows would tie them to their main goal for the eye alone."""
    goals, subgoals = SURVEY.groups[0].tables
    assert rows(goals) == [
        ("Nuoret osallistuvat", "1,5", "–"),
        ("Arki helpottuu päätavoite, 1 alatavoite", "2,0", "1,0"),
    ]
    assert subgoals.caption == "Päätavoitteen ”Arki helpottuu” ainoa alatavoite"
    assert rows(subgoals) == [("Jonot lyhenevät", "1,0")]


def test_a_row_leads_to_the_goal_that_it_asks_about() -> None:
    """The same goal stands in a plan and in a survey; a reader finds one from the other."""
    goals, _subgoals = SURVEY.groups[0].tables
    assert [link_of(row.header).address.path for row in goals.rows] == [
        "koe/suunnitelma/mieli-2/",
        "koe/suunnitelma/arki-2/",
    ]


def test_figures_that_differ_or_cannot_be_are_said_neutrally() -> None:
    """Both figures stand there, and no word says who made a mistake."""
    assert [visible_words(check) for check in SURVEY.checks] == [
        "Nuoret osallistuvat (keskiarvo): 1 vastauksella keskiarvo olisi 1,0 tai 2,0.",
        "Arki helpottuu (keskiarvo): Julkaistu luku on 2,0, laskettu 1,0.",
    ]
    assert [visible_words(check) for check in PARTNERS.checks] == [
        "Sidosryhmäkysely (kysyttyjä tavoitteita): Julkaistu luku on 4, laskettu 3."
    ]


def test_a_share_that_no_number_of_answers_gives_says_what_would_be_possible() -> None:
    """27 of 35 are 77 % and 28 are 80 %."""
    assert rows(PARTNERS.figures) == [
        ("Suosittelijat", "78\u00a0%", "35 vastaajalla osuus olisi 77\u00a0% tai 80\u00a0%."),
        ("Järjestöt", "31\u00a0%", "Luku on mahdollinen tällä vastaajien määrällä."),
        ("Suositteluluku", "22", "35 vastaajalla luku olisi 20 tai 23."),
    ]


def test_bars_have_the_lengths_of_their_figures() -> None:
    """On a scale of 1 to 2 a mean of 2.0 is the longest bar; without a scale the largest mean is."""
    assert [(bar.value, bar.width) for bar in SURVEY.chart.bars] == [("2,0", "100.0%")]
    assert [(bar.value, bar.width) for bar in PARTNERS.chart.bars] == [("4", "100.0%"), ("3,3", "82.5%")]
    assert ([tick.label for tick in SURVEY.chart.ticks], PARTNERS.chart.ticks) == (["1", "2"], ())


def test_a_picture_says_in_words_what_it_shows() -> None:
    """Who does not see the bars gets every figure, and everybody gets the sentence."""
    assert PARTNERS.chart.description == "Palvelut: 4; Kehittäminen: 3,3."
    assert visible_words(PARTNERS.shown) == (
        "Korkein keskiarvo on 4 (Palvelut), matalin 3,3 (Kehittäminen). "
        "Lähde ei kerro asteikkoa, joten palkkeja voi verrata vain toisiinsa."
    )


def test_the_scale_of_bars_has_few_figures_that_stay_inside() -> None:
    """Figures that stand close run into each other where text is large, and those at the ends stand out."""
    items, span = [(Phrase("Koe"), Decimal(1))], (Decimal(0), Decimal(MOST_TICKS))
    few, many = (bar_chart(localiser("fi"), "a", "T", items, span, range(MOST_TICKS + more)).ticks for more in (0, 1))
    assert [(tick.label, tick.side) for tick in few] == [("0", "start"), *((str(at), "middle") for at in range(1, 6))]
    assert [(tick.label, tick.side) for tick in many] == [("0", "start"), ("6", "end")]


def test_entries_stand_by_month_with_unknown_days_last() -> None:
    """A month without a day is no day, and a reader is told so."""
    found = [
        (month.name, [(entry.when, [visible_words(each) for each in entry.remarks]) for entry in month.entries])
        for month in CLOCK.months
    ]
    assert found == [
        (
            "Maaliskuu",
            [
                ("5.3.2024", []),
                ("maaliskuu 2024", ["päivä ei ole tiedossa", "joka vuosi", "lähteessä: xx.3.2024"]),
            ],
        ),
        ("Toukokuu", [("2.5.2024 ja 9.5.2024", ["vain tarvittaessa", "lähteessä: 2. ja 9.5.2024"])]),
    ]


def test_the_body_of_an_entry_is_a_link_that_stands_once() -> None:
    """Where the entry is called what the body is called, its name is the link."""
    known, unknown = CLOCK.months[0].entries
    assert [visible_words(each.what) for each in (known, unknown)] == [
        "Perhelinja",
        "Seminaari – Perheiden, lasten ja nuorten linja",
    ]
    assert {link_of(each.what).address.path for each in (known, unknown)} == {"koe/parties/linja/"}


def test_recurrences_are_said_in_words() -> None:
    """An abbreviation such as 7-10x/vuosi is for those who already know what it means."""
    assert [(row[1], row[2]) for row in rows(CLOCK.recurrences)] == [
        ("7–10 kertaa vuodessa", "7-10x/vuosi"),
        ("1 kerran kuukaudessa, kukin", "1 krt/kk"),
        ("–", "usein"),
    ]


def test_the_circle_tells_days_from_months() -> None:
    """A dot for each entry, hollow where only the month is known, and the same in words."""
    assert [dot.is_hollow for dot in CLOCK.circle.dots] == [False, True, False]
    assert CLOCK.circle.description == "Tapahtumia kuukausittain: maaliskuu 2 tapahtumaa ja toukokuu 1 tapahtuma."
    assert (CLOCK.lead, CLOCK.empty_months[:30]) == (
        "Vuosikello kertoo, mitä vuoden aikana tapahtuu ja milloin. "
        "Vuosikellossa on 3 tapahtumaa ja 3 toistuvaa tapahtumaa. 1 tapahtuman päivä ei ole tiedossa.",
        "Ei tapahtumia: tammikuu, helmi",
    )


def test_other_dates_may_be_spans_of_years() -> None:
    """A programme of three years is no entry of one year's clock."""
    assert [(entry.when, entry.remarks) for entry in CLOCK.other_dates] == [("2024–2026", ())]


def test_kinds_of_priorities_are_said_in_words() -> None:
    """What holds for all and what is only named beside the rest are no priorities like the others."""
    kinds = [priority.kind for priority in NEGOTIATION.priorities]
    assert (len(set(kinds)), kinds[2]) == (4, "Koskee kaikkia painopisteitä.")
    (point,) = NEGOTIATION.priorities[0].points
    assert [visible_words(each.content) for each in point.points] == ["Myös alueella"]


def test_duties_say_whose_they_are() -> None:
    """The law speaks to municipalities, to counties and to each of both."""
    assert [row[1] for row in rows(NEGOTIATION.duties)] == [
        "kunta",
        "hyvinvointialue",
        "kunta ja hyvinvointialue, kumpikin",
    ]


def test_open_and_missing_periods_are_said_in_words() -> None:
    """A blank cell would leave open whether we or the source do not know."""
    assert [row[1] for row in rows(NEGOTIATION.plans)] == [
        "2022–2025",
        "vuodesta 2023 alkaen",
        "lähde ei kerro kautta",
    ]


@pytest.mark.parametrize(
    ("locale", "documents"),
    [("fi", ", 2 kyselyä, 1 neuvottelu ja 1 vuosikello"), ("sv", ", 2 enkäter, 1 förhandling och 1 årsklocka")],
)
def test_the_start_page_counts_what_there_is_beside_the_plans(locale: Locale, documents: str) -> None:
    """A reader learns at the door that there is more than plans."""
    (organisation,) = PAGES[locale][""].content.organisations
    assert organisation.documents.endswith(documents)


def test_the_page_of_the_organisation_lists_its_documents() -> None:
    """Each kind has its own heading, and kinds without a document have none."""
    groups = PAGES["fi"]["koe/"].content.documents
    found = [(group.title, len(group.cards)) for group in groups]
    assert found[-3:] == [("Kyselyt", 2), ("Neuvottelut", 1), ("Vuosikellot", 1)]


def test_a_party_sees_when_the_clocks_name_it() -> None:
    """A body that answers for no action still meets, and its page says when."""
    facts_of = {path: facts(PAGES["fi"][f"koe/parties/{path}/"]) for path in ("linja", "kunnat", "alue")}
    assert [found.get("Vuosikellossa") for found in facts_of.values()] == [
        "5.3.2024 maaliskuu 2024",
        "7–10 kertaa vuodessa",
        None,
    ]


def test_a_register_without_actions_counts_the_clocks_instead() -> None:
    """A column of dashes under "Toimenpiteitä" would tell of a fault where there is none."""
    plan_set = sample_plan_set()
    bare = replace(plan_set, plans=(), evaluations=(), surveys=(), links=())
    bare = replace(bare, narratives={})
    register = next(page for page in make_pages(bare, "fi") if page.path == "koe/parties/").content.register
    assert (register.columns[-1], {row[0]: row[-1] for row in rows(register)}["Kunnat"]) == (
        "Kertoja vuosikellossa",
        "1",
    )


def test_swedish_is_called_a_service_where_no_law_asks_for_it() -> None:
    """A reader shall not think that the county owes these texts, nor that it has approved them."""
    plan_set = sample_plan_set()
    (organisation,) = plan_set.organisations
    finnish = replace(plan_set, organisations=(organisation.model_copy(update={"official_languages": ("fi",)}),))
    found = {page.path: page.is_service for page in make_pages(finnish, "sv")}
    assert {path for path, is_service in found.items() if is_service} == {path for path in found if "koe/" in path}
    assert not any(page.is_service for page in make_pages(finnish, "fi"))
    assert not any(page.is_service for page in PAGES["sv"].values())
