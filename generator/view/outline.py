"""The pages of a language before they are made: where each stands and what it is called.

A preview makes only the page that is asked for; a build makes them all. Both go this way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from ..localise import Phrase
from ..model.value import value_class
from .page import Page, PageLink


@value_class(frozen=True)
class Entry:
    """A page as lists of pages name it."""

    path: str
    template: str
    title: Phrase


@value_class(frozen=True)
class Draft(Entry):
    """A page that can be made; its path, template and title are known before.

    Attributes:
        make: Makes it.
        above: Returns its breadcrumbs without making it; None where nobody knows them before.
    """

    make: Callable[[], Page]
    above: Callable[[], tuple[PageLink, ...]] | None = None

    @property
    def breadcrumbs(self) -> tuple[PageLink, ...]:
        """The pages that the page stands below."""
        return self.above() if self.above else self.page().breadcrumbs

    def page(self) -> Page:
        """Return the page.

        Raises:
            ValueError: The page is not what the draft says of it.
        """
        page = self.make()
        if (page.path, page.template, page.title) != (self.path, self.template, self.title):
            raise ValueError(f"the draft of “{self.path}” says {self}, the page {page.path!r} {page.title}")
        if self.above and self.above() != page.breadcrumbs:
            raise ValueError(f"the draft of “{self.path}” stands below other pages than the page")
        return page


def finished(page: Page) -> Draft:
    """Return a page that costs so little that it is made already."""
    return Draft(page.path, page.template, page.title, lambda: page)


def with_neighbours(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts that are read one after the other, each page with the one before and the one after it."""
    links = [None, *(PageLink(draft.path, draft.title) for draft in drafts), None]
    return [_between(draft, *links[index : index + 3 : 2]) for index, draft in enumerate(drafts)]


def with_own_titles(drafts: Sequence[Draft]) -> list[Draft]:
    """Return drafts with titles that differ: equal ones name as many of the pages above them as it takes."""
    titles = [draft.title for draft in drafts]
    trails: dict[int, tuple[PageLink, ...]] = {}
    parents, is_done = 0, False
    while not is_done:
        parents, is_done = parents + 1, True
        counts = Counter(title.words for title in titles)
        for index in [index for index, title in enumerate(titles) if counts[title.words] > 1]:
            if index not in trails:
                trails[index] = drafts[index].breadcrumbs
            if parents < len(trails[index]):
                above = ", ".join(link.label.words for link in trails[index][: -parents - 1 : -1])
                titles[index] = Phrase(f"{drafts[index].title.words} ({above})")
                is_done = False
    return [
        draft if draft.title is title else _titled(draft, title) for draft, title in zip(drafts, titles, strict=True)
    ]


def _between(draft: Draft, previous: PageLink | None, following: PageLink | None) -> Draft:
    return replace(draft, make=lambda: replace(draft.page(), previous=previous, next=following))


def _titled(draft: Draft, title: Phrase) -> Draft:
    return replace(draft, title=title, make=lambda: replace(draft.page(), title=title))
