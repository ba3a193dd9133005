"""What the builder gets: one finished page, with no knowledge of plans left in it."""

from __future__ import annotations

from dataclasses import field

from ..model.text import Locale
from ..model.value import value_class


@value_class(frozen=True)
class Link:
    """A link to a page of the same language.

    Attributes:
        path: Address below the language's root, with a slash at the end: ``luvn/hyvinvointi-2024/``; ``""`` is
            the start page.
        label: Words of the link, as HTML.
        children: Links below it.
    """

    path: str
    label: str
    children: tuple[Link, ...] = ()


@value_class(frozen=True)
class Menu:
    """The main navigation with a section opened: one value for all pages of the section, known by its digest."""

    digest: str = ""
    links: tuple[Link, ...] = field(default=(), compare=False)


@value_class(frozen=True)
class Heading:
    """A heading of the content for the contents list: its level (2 or 3), anchor and plain words."""

    level: int
    anchor: str
    label: str


@value_class(frozen=True)
class RenderedPage:
    """One page, ready to be put into the page frame.

    Attributes:
        locale: Language of the page.
        path: Address below the language's root, the same in every language.
        title: The words of its h1, plain, unique in its language.
        description: One plain sentence for search engines.
        html: Everything inside ``main``, from the h1 on. Links are relative to the page.
        headings: In order.
        breadcrumbs: From the start page to the parent; empty on the start page.
        navigation: The main navigation with the current section opened.
        previous, next: Neighbours in reading order.
        layout: Name of the page kind, for a class on ``body``: "start", "plan", "goal" …
    """

    locale: Locale
    path: str
    title: str
    description: str
    html: str
    headings: tuple[Heading, ...] = ()
    breadcrumbs: tuple[Link, ...] = ()
    navigation: Menu = Menu()
    previous: Link | None = None
    next: Link | None = None
    layout: str = ""
