"""The page of what has changed, a page for each version, and the feed that tells of them."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.dom import minidom

import pytest

from generator.exchange.change_feed import change_entries
from generator.exchange.feeds import feeds
from generator.model.text import LOCALES, Locale
from generator.model.version import FrozenPlan
from generator.render import Renderer
from generator.resolve.changes import RecordedChanges
from generator.resolve.permanence import Permanence
from generator.resolve.plan_set import PlanSet
from generator.view.addresses import REMOVED, Address
from generator.view.changes import OPEN, WHOLE, ChangesContent, change_drafts, change_facts
from generator.view.inline import InnerLink
from generator.view.outline import Draft
from generator.view.page import Page
from generator.view.setting import setting

from .sample import sample_plan_set
from .sample_changes import changed_plan, sample_changes
from .sample_permanence import promised_plan_set


def pages(plan_set: PlanSet, locale: Locale = "fi") -> dict[str, Page]:
    """Return the pages of changes by path."""
    return {page.path: page for page in map(Draft.page, change_drafts(setting(plan_set, locale)))}


def html(page: Page) -> str:
    """Return a page as HTML."""
    return Renderer(page.locale).render(page).html


def with_changes(*recorded: RecordedChanges, removed: bool = False) -> PlanSet:
    """Return the sample with some recorded versions, and with tombstones where they are wished for."""
    found = promised_plan_set() if removed else sample_plan_set()
    return replace(found, permanence=replace(found.permanence, changes=recorded))


def test_versions_stand_newest_first_and_have_a_page_each() -> None:
    """A reader who comes back looks at the top; an entry of the feed leads to an address that stays."""
    found = pages(sample_plan_set())
    assert list(found) == ["changes/", "changes/2025-02-20/", "changes/2025-01-15/"]
    content: ChangesContent = found["changes/"].content
    assert [version.heading.words for version in content.versions] == ["20.2.2025", "15.1.2025 (v1): Koe alkoi"]


@pytest.mark.parametrize(("locale", "words"), [("fi", "Muutoksia ei ole vielä kirjattu."), ("sv", "Inga ändringar")])
def test_without_records_the_page_says_so(locale: Locale, words: str) -> None:
    """An empty page looks broken, and the link in the footer must lead somewhere."""
    (page,) = pages(replace(sample_plan_set(), permanence=Permanence()), locale).values()
    assert words in html(page)
    assert ".atom" not in html(page)


def test_what_is_removed_leads_to_its_tombstone() -> None:
    """A reader asks what became of it and why."""
    found = pages(with_changes(*sample_changes(), removed=True))["changes/"]
    names = [thing.name for thing in found.content.versions[0].documents[0].things]
    assert [name[0].address for name in names if name and isinstance(name[0], InnerLink)][2:3] == [
        Address(REMOVED, "mieli-9")
    ]


def test_words_that_are_gone_and_that_came_can_be_heard() -> None:
    """Who listens hears no lines through words."""
    found = html(pages(sample_plan_set())["changes/"])
    assert '<del><span class="vh">poistettu: </span>pian</del>' in found
    assert '<ins><span class="vh">lisätty: </span>heti</ins>' in found
    assert "[-" not in found


def test_a_change_of_the_finnish_words_alone_is_only_counted_in_swedish() -> None:
    """Finnish words in a Swedish list would be read with the wrong voice; that they changed is told."""
    found = html(pages(sample_plan_set(), "sv")["changes/"])
    assert "aina" not in found
    assert "Endast den finska texten ändrades på 1 ställe." in found


def test_a_long_list_is_folded_and_its_summary_names_the_document() -> None:
    """Ten folded lists that are all called "show" cannot be told apart by ear."""
    assert len(changed_plan().things) > OPEN
    assert "<summary>Näytä 6 muuttunutta kohtaa: Koesuunnitelma</summary>" in html(pages(sample_plan_set())["changes/"])


def test_years_of_changes_do_not_make_the_page_heavy() -> None:
    """Older versions are counted, and everything is on their own pages."""
    newest = sample_changes()[0]
    many = [replace(newest, name=f"2025-02-20-{number}") for number in range(WHOLE)]
    found = pages(with_changes(*many))
    versions = found["changes/"].content.versions
    shown = [version for version in versions if version.documents[0].things]
    assert len(shown) == WHOLE // len(changed_plan().things)
    assert versions[-1].documents[0].counts
    assert found[f"changes/{many[-1].name}/"].content.versions[0].documents[0].things


def test_a_plan_leads_to_its_latest_changes_and_a_frozen_version_to_none() -> None:
    """A version never changes."""
    here = setting(sample_plan_set(), "fi")
    plan = here.plan_set.plan("suunnitelma")
    (fact,) = change_facts(here, plan)
    (link,) = fact.content
    assert isinstance(link, InnerLink)
    assert link.address == Address("changes/2025-02-20/", "suunnitelma")
    assert change_facts(here, FrozenPlan.of(plan, "v1")) == ()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_entry_of_the_feed_leads_to_a_place_on_a_page(locale: Locale) -> None:
    """Read by another parser than the one that wrote it."""
    plan_set = sample_plan_set()
    made = {each.path: each.make() for each in feeds(plan_set, change_entries(plan_set))}
    root = minidom.parseString(made[f"feeds/changes.{locale}.atom"])
    hrefs = [
        link.getAttribute("href")
        for entry in root.getElementsByTagName("entry")
        for link in entry.getElementsByTagName("link")
    ]
    found = pages(plan_set, locale)
    assert len(hrefs) == 2
    for href in hrefs:
        path, _, anchor = href.removeprefix(f"https://suunta.example/{locale}/").partition("#")
        assert f'id="{anchor}"' in html(found[path])


def test_an_entry_says_in_plain_words_what_changed() -> None:
    """A reader of the feed decides by it whether to look."""
    entry, first = change_entries(sample_plan_set())["fi"]
    assert entry.title == "Koesuunnitelma: " + (
        "3 lisäystä, 1 uusi nimi ja 1 muutos. Vain suomenkielinen teksti muuttui 1 kohdassa. "
        "Kirjoitusasua korjattiin 2 kohdassa"
    )
    assert entry.summary.startswith("Tavoite: Apua saa heti; Teksti: Mieli; ")
    assert entry.summary.endswith("; ja 1 muu kohta")
    assert first.summary == "lisätty, mukana 1 tavoite"
    assert not re.search(r"[\[{][-+]", entry.summary)


def test_what_changed_in_the_other_language_alone_is_no_news() -> None:
    """A feed that rings for nothing is soon left."""
    (document,) = (each for each in sample_changes()[0].log.documents if each.about)
    thing = document.things[0]
    swedish = thing.model_copy(update={"says": tuple(each.model_copy(update={"fi": None}) for each in thing.says[:1])})
    only = document.model_copy(update={"things": (swedish,)})
    log = sample_changes()[0].log.model_copy(update={"documents": (only,)})
    entries = change_entries(with_changes(RecordedChanges("2025-02-20", log)))
    assert (len(entries["fi"]), len(entries["sv"])) == (0, 1)
