"""The site map page and sitemap.xml: every page once, with its twin, and nothing that is gone."""

from __future__ import annotations

from xml.etree import ElementTree

from generator.exchange.sitemap import to_sitemap
from generator.model.text import LOCALES
from generator.view.inline import InnerLink
from generator.view.pages import make_drafts
from generator.view.site_map import is_listed

from .sample import sample_plan_set
from .test_view import PAGES, values

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_LINK = "{http://www.w3.org/1999/xhtml}link"


def test_the_site_map_lists_every_page_once() -> None:
    """A page that the map forgets is found by nobody who gave up on the menu."""
    drafts = make_drafts(sample_plan_set(), "sv")
    page = next(draft for draft in drafts if draft.path == "site-map/").page()
    listed = [link.address.path for link in values(page.content) if isinstance(link, InnerLink)]
    assert sorted(listed) == sorted(draft.path for draft in drafts)


def test_a_goal_stands_below_its_focus_area() -> None:
    """Its address does not say so; its place in the plan does."""
    written = PAGES["fi"]["site-map/"].content
    plan = written.groups[1].items[0]
    below = {item.link.address.path: [each.link.address.path for each in item.below] for item in plan.below}
    assert below["koe/suunnitelma/mieli/"] == ["koe/suunnitelma/mieli-1/", "koe/suunnitelma/mieli-2/"]


def test_pages_of_the_past_are_not_for_search_engines() -> None:
    """A resident who searches must land on what holds now."""
    assert is_listed("koe/suunnitelma/", "plan")
    assert not is_listed("koe/suunnitelma/versions/2024-03-11/mieli-1/", "goal")
    assert not is_listed("koe/vanha/", "tombstone")


def test_every_address_names_itself_and_its_twin() -> None:
    """Search engines believe in twins only where both name each other."""
    root = ElementTree.fromstring(to_sitemap("https://koe.example/a&b/", ("fi", "sv"), ["luvn/", ""]))
    urls = {each.findtext(f"{_SITEMAP}loc"): each for each in root}
    assert list(urls) == [f"https://koe.example/a&b/{path}" for path in ("fi/", "sv/", "fi/luvn/", "sv/luvn/")]
    twins = {link.get("hreflang"): link.get("href") for link in urls["https://koe.example/a&b/sv/luvn/"].iter(_LINK)}
    assert twins == {
        "fi": "https://koe.example/a&b/fi/luvn/",
        "sv": "https://koe.example/a&b/sv/luvn/",
        "x-default": "https://koe.example/a&b/fi/luvn/",
    }


def test_the_order_of_pages_changes_nothing() -> None:
    """Two builds of the same data are the same, byte for byte."""
    paths = ["b/", "", "a/"]
    assert to_sitemap("https://a.example/", LOCALES, paths) == to_sitemap("https://a.example/", LOCALES, paths[::-1])
