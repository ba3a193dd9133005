"""What the pages of an evaluation say, and what they must not mix up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from generator.model.text import LOCALES, Locale
from generator.view.inline import InnerLink, Items, visible_words
from generator.view.tables import Table

from .sample_pages import sample_pages

PAGES = {locale: {page.path: page for page in sample_pages(locale)} for locale in LOCALES}
MIND, EVERYDAY, PLAY = (f"koe/arviointi/arvio-{name}/" for name in ("mieli", "arki", "leikki"))


def parts(value: object) -> Iterator[object]:
    """Yield everything that a value is made of, itself first."""
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from parts(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from parts(getattr(value, field.name))


def table(path: str, locale: Locale = "fi") -> Table:
    """Return the evaluation table of a group."""
    found: Table = PAGES[locale][path].content.ratings
    return found


def column(of: Table, header: str) -> list[str]:
    """Return what the eye reads in one column."""
    return [visible_words(row.cells[of.columns.index(header) - 1]) for row in of.rows]


def test_two_ratings_of_one_goal_say_which_part_each_is_for() -> None:
    """Alone, "3 ja 2" looks like a range, and their mean is a rating that nobody gave."""
    assert column(table(MIND), "Arvosana") == ["Olohuone: 3 / 3, Etenee Koulutus: 2 / 3, Jäljessä"]


def test_a_rating_without_level_texts_names_the_scale() -> None:
    """0 is a rating, "not rated" is none, and parentheses of the source are told in words."""
    assert column(table(EVERYDAY), "Arvosana") == [
        "Ei arvioitu",
        "0 / 4, asteikko 0–4",
        "3 / 4, asteikko 0–4 lähteessä sulkeissa",
    ]


def test_no_achievement_is_not_a_no() -> None:
    """The source says "no" of one goal and nothing of the others."""
    assert column(table(EVERYDAY), "Saavutettu?") == ["Ei", "Lähde ei kerro", "Lähde ei kerro"]
    assert "Saavutettu?" not in table(PLAY).columns


def test_a_rated_subgoal_has_a_row_beside_its_goal() -> None:
    """A main rating is not the mean of its sub-rows, so neither may hide the other."""
    headers = [visible_words(row.header) for row in table(EVERYDAY).rows]
    assert headers[1:] == ["Tavoite 2: Arki helpottuu", "Alatavoite: Jonot lyhenevät."]
    assert "Alatavoitteet" not in table(EVERYDAY).columns


def test_one_rating_for_a_focus_area_lists_its_goals() -> None:
    """No goal got this rating by itself; the row says whose it is."""
    (row,) = table(PLAY).rows
    assert visible_words(row.header) == "Painopiste: Leikki"
    assert table(PLAY).columns == ("Painopiste", "Tavoitteet", "Arvosana", "Sanallinen arviointi")
    assert column(table(PLAY), "Tavoitteet") == ["Tavoite 1: Nuoret osallistuvat"]


def test_goals_without_a_row_are_listed() -> None:
    """What an evaluation leaves out is as telling as what it rates; a rated focus area leaves nothing out."""
    assert visible_words(PAGES["fi"][MIND].content.not_rated) == "Tavoite 2: Nuoret osallistuvat"
    assert PAGES["fi"][PLAY].content.not_rated == ()


def test_findings_stand_below_each_other_as_in_the_source() -> None:
    """A finding below another belongs to it."""
    ((outer, inner),) = next(part.items for part in parts(table(EVERYDAY).rows[2].cells[-1]) if isinstance(part, Items))
    assert (visible_words((outer,)), visible_words((inner,))) == ("Jonoja on.", "Puhelimessa yhä.")


def test_published_figures_stay_and_differences_are_told() -> None:
    """3 and 2 make 2.5; the page shows both and blames nobody."""
    part = PAGES["fi"]["koe/arviointi/"].content.summaries[0]
    assert column(part.table, "Keskiarvo") == ["3,5 laskettu 2,5"]
    assert [visible_words(check) for check in part.checks] == [
        "Mielen hyvinvointi, keskiarvo: julkaistu 3,5, osista laskettu 2,5. "
        "Keskiarvossa on 2 arvosanaa, ja niiden summa on 5.",
        "Mielen hyvinvointi: Tavoitteita on rivin mukaan 2, mutta tulosten summa on 1.",
    ]


def test_what_cannot_be_computed_says_so() -> None:
    """The reader must not take an unchecked figure for one that was found right."""
    content = PAGES["fi"]["koe/arviointi/"].content
    (check,) = content.summaries[1].checks
    assert visible_words(check).startswith("Saavutettujen tavoitteiden määriä ei voi laskea")
    assert column(content.totals, "Osista laskettu") == ["5", "–"]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("fi", "Arvosanoja on 3. Yleisin arvosana on 3: niitä on 2 eli 67 prosenttia."),
        ("sv", "Det finns 3 vitsord. Det vanligaste vitsordet är 3: det har getts 2 gånger, det vill säga 67 procent."),
    ],
)
def test_the_picture_is_told_in_a_sentence(locale: Locale, said: str) -> None:
    """Who sees no picture reads the same thing in words, in right grammar."""
    first, second = PAGES[locale]["koe/arviointi/"].content.distributions
    assert first.sentence == said
    assert second.table.rows[0].header != first.table.rows[0].header


def test_ratings_are_counted_by_plan() -> None:
    """The table beside the picture tells whose ratings they are."""
    found = PAGES["fi"]["koe/arviointi/"].content.distributions[0].table
    assert found.columns == ("Arvosana", "Hyvinvointisuunnitelma", "Lasten suunnitelma", "Yhteensä")
    assert column(found, "Yhteensä") == ["2", "1", "–"]


def test_a_goal_tells_how_it_was_rated() -> None:
    """Its page holds its whole story: nobody looks for an evaluation that they do not know of."""
    found = PAGES["fi"]["koe/suunnitelma/arki-2/"].content.story.ratings
    assert column(found, "Mitä arvioitiin") == ["Tavoite 2", "Alatavoite: Jonot lyhenevät."]
    leads_to = {link.address.anchor for row in found.rows for link in parts(row.header) if isinstance(link, InnerLink)}
    assert leads_to == {"arvio-arki-2", "arvio-arki-2-s1"}


def test_a_goal_of_a_rated_focus_area_says_that_the_rating_is_shared() -> None:
    """Otherwise a rating of five goals together would look like that of one."""
    found = PAGES["fi"]["koe/liite/leikki-1/"].content.story.ratings
    assert column(found, "Mitä arvioitiin") == ["Painopiste: Leikki yhteinen kaikille sen tavoitteille"]


def test_a_goal_tells_what_partners_answered() -> None:
    """The mean stands with its scale."""
    found = PAGES["fi"]["koe/suunnitelma/mieli-2/"].content.story.means
    assert column(found, "Keskiarvo") == ["1,5, asteikko 1–2"]


def test_the_same_goal_elsewhere_is_compared() -> None:
    """Two documents promise the same thing, but not by the same hands."""
    story = PAGES["fi"]["koe/suunnitelma/mieli-2/"].content.story
    assert [visible_words((item.link,)) for item in story.same] == ["Tavoite 1: Nuoret osallistuvat"]
    (found,) = story.comparisons
    assert found.columns == ("Mitä verrataan", "Hyvinvointisuunnitelma", "Lasten suunnitelma")
    assert visible_words(found.rows[0].cells[0]) == "Perheiden, lasten ja nuorten linja"
    assert visible_words(found.rows[0].cells[1]) == "–"


@pytest.mark.parametrize(
    ("path", "about", "leads_to"),
    [
        ("koe/suunnitelma/mieli-1/", ["", "toimenpide 1.1"], ["koe/suunnitelma/arki/", "koe/kuntakysely/"]),
        ("koe/suunnitelma/arki/", [""], ["koe/suunnitelma/mieli-1/"]),
    ],
)
def test_relatives_are_linked_in_both_directions(path: str, about: list[str], leads_to: list[str]) -> None:
    """A link that only one side knows of is found by half of the readers."""
    related = PAGES["fi"][path].content.story.related
    assert [visible_words(item.about) for item in related] == about
    assert [item.link.address.path for item in related] == leads_to


@pytest.mark.parametrize(
    ("path", "about", "leads_to"),
    [
        (MIND, "Tavoite 1: Yksinäisyys vähenee", "koe/suunnitelma/arki/"),
        ("koe/kuntakysely/", "Arki", "koe/suunnitelma/mieli-1/"),
    ],
)
def test_rows_of_evaluations_and_surveys_have_links_too(path: str, about: str, leads_to: str) -> None:
    """A page with many rows says which of them a link is about."""
    (item,) = PAGES["fi"][path].content.related
    assert (visible_words(item.about), item.link.address.path) == (about, leads_to)


def test_a_plan_says_where_it_was_evaluated() -> None:
    """From the promise to the verdict in one step."""
    facts = {fact.term: fact.content for fact in PAGES["fi"]["koe/liite/"].content.facts}
    assert visible_words(facts["Missä tätä on arvioitu"]) == "Suunnitelmien arviointi 2025"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_page_of_an_evaluation_has_the_notice(locale: Locale) -> None:
    """Nobody may take our words for those of the evaluators."""
    pages = [page for path, page in PAGES[locale].items() if path.startswith("koe/arviointi/")]
    notices = {visible_words(page.content.notice) for page in pages}
    assert len(pages) == 5
    assert len(notices) == 1
    assert ("godkänts" in notices.pop()) == (locale == "sv")


def test_the_navigation_opens_the_evaluation_that_the_reader_is_in() -> None:
    """Its groups are many: elsewhere they would bury everything else."""
    evaluation = next(link for link in PAGES["fi"][MIND].navigation.links[1].children if link.path == "koe/arviointi/")
    assert [link.path for link in evaluation.children] == ["koe/arviointi/background/", MIND, EVERYDAY, PLAY]
    elsewhere = next(link for link in PAGES["fi"]["koe/"].navigation.links[1].children if link.path == "koe/arviointi/")
    assert elsewhere.children == ()


def test_groups_are_read_one_after_the_other() -> None:
    """Previous and next follow the printed order."""
    page = PAGES["fi"][EVERYDAY]
    assert page.previous is not None
    assert page.next is not None
    assert (page.previous.path, page.next.path) == (MIND, PLAY)


def test_the_page_on_figures_lists_every_difference() -> None:
    """A reader who doubts one figure wants to see all that were found."""
    content = PAGES["fi"]["figures/"].content
    names = [visible_words(row.header) for row in content.differences.rows]
    assert names[:2] == ["Keskiarvo: Mielen hyvinvointi", "Yhteismäärä: Kaikki tavoitteet"]
    assert "Saavutettu: Leikki" in [visible_words(row.header) for row in content.without_items.rows]
