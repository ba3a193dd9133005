"""What the pages of the sample plans say, and what they must not mix up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from generator.model.text import LOCALES, Locale
from generator.view.addresses import addresses
from generator.view.inline import Content, visible_words
from generator.view.pages import make_pages
from generator.view.tables import Table

from .sample import sample_plan_set

PLAN_SET = sample_plan_set()
PAGES = {locale: {page.path: page for page in make_pages(PLAN_SET, locale)} for locale in LOCALES}
EVERY_PAGE = [page for locale in LOCALES for page in PAGES[locale].values()]


def values(value: object) -> Iterator[object]:
    """Yield everything that a value is made of, itself first."""
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from values(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from values(getattr(value, field.name))


def tables(path: str, locale: Locale = "fi") -> list[Table]:
    """Return the tables of a page, in order."""
    return [value for value in values(PAGES[locale][path].content) if isinstance(value, Table)]


def column(path: str, header: str, locale: Locale = "fi") -> list[str]:
    """Return what the eye reads in one column of the first table of a page."""
    table = tables(path, locale)[0]
    return [visible_words(row.cells[table.columns.index(header) - 1]) for row in table.rows]


def words(content: Content) -> str:
    """Return what the eye reads of a content."""
    return visible_words(content)


def test_both_languages_have_the_same_pages_in_the_same_order() -> None:
    """The language switch leads from each page to its twin."""
    assert list(PAGES["fi"]) == list(PAGES["sv"])


def test_the_pages_are_those_that_are_promised() -> None:
    """Addresses are published: this list may grow, but no line of it may change."""
    assert list(PAGES["fi"]) == [
        "",
        "koe/",
        "koe/suunnitelma/",
        "koe/suunnitelma/background/",
        "koe/suunnitelma/mieli/",
        "koe/suunnitelma/mieli-1/",
        "koe/suunnitelma/mieli-2/",
        "koe/suunnitelma/arki/",
        "koe/suunnitelma/arki-1/",
        "koe/suunnitelma/arki-2/",
        "koe/suunnitelma/luvuton/",
        "koe/liite/",
        "koe/liite/leikki/",
        "koe/liite/leikki-1/",
        "koe/arviointi/",
        "koe/arviointi/background/",
        "koe/arviointi/arvio-mieli/",
        "koe/arviointi/arvio-arki/",
        "koe/arviointi/arvio-leikki/",
        "koe/kuntakysely/",
        "koe/sidosryhmakysely/",
        "koe/neuvottelu/",
        "koe/vuosikello/",
        "koe/schedule/",
        "koe/parties/",
        "koe/parties/alue/",
        "koe/parties/linja/",
        "koe/parties/kunnat/",
        "koe/parties/vanha/",
        "koe/municipalities/",
        "koe/municipalities/alakunta/",
        "koe/municipalities/ylakunta/",
        "goals/",
        "schedule/",
        "schedule/2024/",
        "schedule/2025/",
        "schedule/2026/",
        "groups/",
        "groups/nuoret/",
        "groups/vanhat/",
        "groups/vaki/",
        "figures/",
        "sources/",
        "search/",
        "changes/",
        "changes/2025-02-20/",
        "changes/2025-01-15/",
        "accessibility/",
        "privacy/",
        "about/",
        "site-map/",
    ]


def test_pages_are_the_same_each_time() -> None:
    """A page that changes by itself is built again and shows up as changed."""
    assert make_pages(PLAN_SET, "sv") == tuple(PAGES["sv"].values())


@pytest.mark.parametrize("locale", LOCALES)
def test_titles_differ(locale: Locale) -> None:
    """Tabs, histories and search results show nothing but the title: three goals here have the same words."""
    titles = [page.title.words for page in PAGES[locale].values()]
    assert len(set(titles)) == len(titles)


def test_the_five_ways_of_answering_differ_in_words() -> None:
    """What the source leaves open must not look as if somebody had promised it."""
    assert column("koe/suunnitelma/mieli-1/", "Vastuutaho") == [
        "Perheiden, lasten ja nuorten linja Kunnat yhteinen toimenpiteille 1.1 ja 1.2",
        "Perheiden, lasten ja nuorten linja Kunnat yhteinen toimenpiteille 1.1 ja 1.2",
        "Kunnat",
    ]
    assert column("koe/suunnitelma/arki-1/", "Vastuutaho") == [
        "Vastuutaho tarkentuu myöhemmin",
        "Vastuutahoa ei ole nimetty",
        "Vastuutaho on epävarma, mahdollisesti: Perheiden, lasten ja nuorten linja Kunnat Kaksi tahoa, yksi ruutu.",
    ]


def test_an_indicator_of_the_goal_is_repeated_in_each_row() -> None:
    """Nobody who reads the third row hears what stood in the first."""
    shared = (
        "Tapaamisten määrä ja kokemukset "
        "lähtötaso 400\u00a0tapaamista, tavoitetaso vähintään 1\u00a0000\u00a0tapaamista; vastauksia ja kokemuksia "
        "yhteinen toimenpiteille 1.1–1.3"
    )
    assert [shared in cell for cell in column("koe/suunnitelma/mieli-1/", "Mittari")] == [True, True, True]


def test_yes_or_no_is_said_only_where_the_words_leave_it_open() -> None:
    """Words such as "Toteutui / ei toteutunut (kyllä tai ei)" say the same thing twice."""
    first, second, _third = column("koe/suunnitelma/mieli-1/", "Mittari")
    assert ("kyllä tai ei" in first, "kyllä tai ei" in second) == (False, True)


def test_deadlines_are_repeated_and_explained() -> None:
    """A goal's deadline holds for an action that has none, and the cell says whose deadline it is."""
    assert column("koe/suunnitelma/mieli-1/", "Määräaika") == [
        "vuoden 2024 loppuun mennessä viimeistään 31.12.2024 "
        "valtuustokauden loppuun mennessä viimeistään 31.5.2025 mittarin määräaika",
        "vuoteen 2026 mennessä koko tavoitteen määräaika "
        "vuoden 2025 aikana? lähteessä on tämän perässä kysymysmerkki mittarin määräaika "
        "valtuustokauden loppuun mennessä viimeistään 31.5.2025 mittarin määräaika",
        "1.1.24–30.6.24 valtuustokauden loppuun mennessä viimeistään 31.5.2025 mittarin määräaika",
    ]


def test_a_goal_without_deadlines_has_no_column_for_them() -> None:
    """A column of dashes costs a phone's screen and tells nothing."""
    assert tables("koe/suunnitelma/mieli-2/")[0].columns == ("Toimenpide", "Vastuutaho", "Mittari")


def test_an_action_without_indicator_says_so() -> None:
    """The dash has words for those who listen."""
    assert column("koe/suunnitelma/mieli-2/", "Mittari") == ["–"]


def test_targets_compare_in_words() -> None:
    """A sign such as ≥ is read in many ways."""
    swedish = " ".join(column("koe/suunnitelma/arki-1/", "Mätare", "sv"))
    assert "målet är en ökning: 2,5\u00a0%" in swedish
    assert "målnivå medelvärdet i landet" in swedish
    assert "mätaren har inte valts ännu" in swedish
    assert "det är osäkert vilken åtgärd mätaren gäller" in swedish


def test_footnotes_are_numbered_through_title_and_table() -> None:
    """One footnote that is referred to twice has one number and two ways back."""
    table = tables("koe/suunnitelma/mieli-1/")[0]
    anchors = [[reference.anchor for reference in note.references] for note in table.footnotes]
    assert anchors == [["mieli-1-ref1"], ["mieli-1-ref2", "mieli-1-ref2-2"]]


def test_every_row_of_actions_can_be_linked_to() -> None:
    """The anchor of an action is its id, on the goal's page and on the focus area's."""
    for path in ("koe/suunnitelma/mieli-1/", "koe/suunnitelma/mieli/"):
        assert [row.anchor for row in tables(path)[0].rows] == ["mieli-1-1", "mieli-1-2", "mieli-1-3"]


def test_the_overview_has_one_table_of_all_goals() -> None:
    """Goal, how much is done for it, who answers, by when: the plan at one glance."""
    table = tables("koe/suunnitelma/")[-1]
    assert table.caption == "Suunnitelman kaikki 4 tavoitetta"
    assert table.columns == ("Tavoite", "Painopiste", "Toimenpiteitä", "Kuka vastaa", "Mihin mennessä")
    counts = [visible_words(row.cells[1]) for row in table.rows]
    assert counts == ["3", "1", "3", "–"]


def test_a_plan_without_actions_has_no_columns_for_them() -> None:
    """A strategy has goals and subgoals only; four columns of dashes would hide that."""
    assert tables("koe/liite/")[-1].columns == ("Tavoite", "Painopiste")


def test_a_party_sees_all_that_it_answers_for() -> None:
    """Its page says with whom it shares an action, and where it is uncertain that it answers."""
    assert column("koe/parties/kunnat/", "Vastuu") == [
        "Muu vastuutaho: Perheiden, lasten ja nuorten linja",
        "Muu vastuutaho: Perheiden, lasten ja nuorten linja",
        "Ainoa vastuutaho",
        "Vastuutaho on epävarma Kaksi tahoa, yksi ruutu. Muu mahdollinen: Perheiden, lasten ja nuorten linja",
    ]


def test_the_register_holds_parties_without_actions_too() -> None:
    """A unit that answers for nothing yet is a fact that residents ask about."""
    (table,) = tables("koe/parties/")
    found = {visible_words(row.header): visible_words(row.cells[-1]) for row in table.rows}
    assert found == {"Alue itse": "–", "Kunnat": "4", "Perheiden, lasten ja nuorten linja": "4", "Vanha yksikkö": "–"}


def test_open_actions_are_listed_apart() -> None:
    """To be confirmed, none named and uncertain are three different things."""
    content = PAGES["fi"]["koe/parties/"].content
    lists = (content.to_be_confirmed, content.none_named, content.uncertain)
    assert [[words(action.text) for action in each] for each in lists] == [
        ["Kysymme nuorilta."],
        ["Kerromme tuloksista."],
        ["Korjaamme puutteet."],
    ]


@pytest.mark.parametrize(
    ("locale", "words_of_notice"),
    [
        (
            "fi",
            "Tämä on tiivistelmä asiakirjasta Hyvinvointisuunnitelma 2024–2026 (18.12.2023). "
            "Virallinen teksti on osoitteessa koe.example.",
        ),
        (
            "sv",
            "Det här är ett sammandrag av dokumentet Välfärdsplan 2024–2026 (18.12.2023). Den officiella texten "
            "finns på adressen koe.example. Den svenska texten är en översättning som inte har godkänts.",
        ),
    ],
)
def test_every_page_of_a_plan_says_what_it_is(locale: Locale, words_of_notice: str) -> None:
    """Nobody may take our words for those of the decision."""
    pages = [page for path, page in PAGES[locale].items() if path.startswith("koe/suunnitelma/")]
    assert {words(page.content.notice) for page in pages} == {words_of_notice}


def test_an_approved_translation_is_not_called_unapproved() -> None:
    """The sentence is about the plan, not about Swedish."""
    assert "godkänts" not in words(PAGES["sv"]["koe/liite/"].content.notice)


def test_pages_with_finnish_texts_know_it() -> None:
    """A Swedish reader is told on top of the page, not only beside each text; a Finnish page has nothing to tell."""
    mixed = {path for path, page in PAGES["sv"].items() if page.has_untranslated}
    assert {"koe/suunnitelma/mieli-1/", "koe/suunnitelma/arki/", "koe/parties/vanha/", "sources/"} <= mixed
    assert not mixed & {"", "koe/", "koe/suunnitelma/mieli-2/", "koe/municipalities/ylakunta/"}
    assert not any(page.has_untranslated for page in PAGES["fi"].values())


def test_every_id_that_texts_can_link_to_has_an_address() -> None:
    """An ``id:`` link leads to any thing of the data, whatever kind it is."""
    known = addresses(PLAN_SET)
    assert {"koe", "ylakunta", "linja", "suunnitelma", "johdanto", "mieli", "mieli-1", "mieli-1-2", "laki"} <= set(
        known
    )
    assert {address.path for address in known.values()} <= PAGES["fi"].keys()


def test_a_focus_area_without_chapter_has_a_page() -> None:
    """It stands in the plan's list, so readers look for it."""
    content = PAGES["fi"]["koe/suunnitelma/luvuton/"].content
    assert (content.goals, words(content.note)) == ((), "Suunnitelma luettelee tämän ilman lukua.")
