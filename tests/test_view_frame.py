"""What stands round the content of a page: navigation, breadcrumbs and neighbours."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from generator.localise import Phrase
from generator.view.addresses import FOOTER
from generator.view.inline import InnerLink
from generator.view.outline import Draft, with_own_titles
from generator.view.page import Page, PageLink
from generator.view.pages import make_drafts

from .sample import sample_plan_set
from .test_view import EVERY_PAGE, PAGES, values

every_page = pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: f"{page.locale}/{page.path}")


@every_page
def test_every_link_leads_to_a_page(page: Page) -> None:
    """A dead link in the navigation would stand on every page."""
    content = (page.content, page.breadcrumbs, page.navigation, page.previous, page.next)
    paths = {link.path for link in values(content) if isinstance(link, PageLink)}
    paths |= {link.address.path for link in values(content) if isinstance(link, InnerLink)}
    assert paths <= PAGES[page.locale].keys()


@every_page
def test_the_navigation_marks_the_page_once_and_stays_small(page: Page) -> None:
    """A navigation that names every page on every page grows with the square of the site."""
    links = [link for link in values(page.navigation.links) if isinstance(link, PageLink)]
    marked = [link.path for link in links if link.path == page.path]
    is_in_register = any(
        f"{name}/" in page.path.removesuffix(f"{name}/") for name in ("parties", "municipalities", "groups", "schedule")
    )
    is_in_footer = page.path.startswith(("changes/", "search/", *FOOTER))
    assert marked == ([] if is_in_register or is_in_footer else [page.path])
    assert {link.path for link in links} >= {"", "koe/", "sources/"}


def test_the_navigation_opens_only_where_the_reader_is() -> None:
    """Other sections show nothing but their names."""
    start, organisation, *others = PAGES["fi"]["koe/suunnitelma/mieli-1/"].navigation.links
    plan, *beside = organisation.children
    opened = {link.path: [below.path for below in link.children] for link in plan.children}
    assert all(link.children == () for link in (start, *others, *beside))
    assert opened == {
        "koe/suunnitelma/background/": [],
        "koe/suunnitelma/mieli/": ["koe/suunnitelma/mieli-1/", "koe/suunnitelma/mieli-2/"],
        "koe/suunnitelma/arki/": [],
        "koe/suunnitelma/luvuton/": [],
    }


def test_breadcrumbs_lead_from_the_start_to_the_parent() -> None:
    """They are the only way up on a small screen."""
    trail = PAGES["fi"]["koe/suunnitelma/mieli-1/"].breadcrumbs
    assert [link.path for link in trail] == ["", "koe/", "koe/suunnitelma/", "koe/suunnitelma/mieli/"]
    assert PAGES["fi"][""].breadcrumbs == ()


def test_goals_are_read_one_after_the_other() -> None:
    """Previous and next follow the printed order, across focus areas, and end with the plan."""
    page = PAGES["fi"]["koe/suunnitelma/mieli-2/"]
    assert page.previous is not None
    assert page.next is not None
    assert (page.previous.path, page.next.path) == ("koe/suunnitelma/mieli-1/", "koe/suunnitelma/arki/")
    assert PAGES["fi"]["koe/suunnitelma/luvuton/"].next is None


def test_a_draft_knows_the_breadcrumbs_of_its_page() -> None:
    """Equal titles are told apart by them before any page is made; wrong ones would name the wrong plan."""
    draft = next(each for each in make_drafts(sample_plan_set(), "fi") if each.template == "goal" and each.above)
    assert draft.page().breadcrumbs == draft.breadcrumbs
    with pytest.raises(ValueError, match="stands below other pages"):
        replace(draft, above=lambda: draft.breadcrumbs[:-1]).page()


def test_titles_are_told_apart_without_making_pages() -> None:
    """The preview makes only the page that is asked for."""

    def make() -> Page:
        raise AssertionError("a page was made")

    start = PageLink("", Phrase("Etusivu"))
    trails = [(start, PageLink(f"{name}/", Phrase(name))) for name in ("a", "b")]
    drafts = [Draft(f"{trail[1].path}1/", "goal", Phrase("Sama"), make, partial(tuple, trail)) for trail in trails]
    assert [draft.title.text for draft in with_own_titles(drafts)] == ["Sama (a)", "Sama (b)"]
