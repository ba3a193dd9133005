"""What the builder gets: one finished page, with no knowledge of plans left in it."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.text import Locale


@dataclass(frozen=True)
class Link:
    """A link to a page of the same language.

    Attributes:
        path: Address below the language's root, with a slash at the end: ``luvn/hyvinvointi-2024/``; ``""`` is
            the start page.
        label: Words of the link, as HTML.
        is_current: Whether the link leads to the page it stands on.
        children: Links below it.
    """

    path: str
    label: str
    is_current: bool = False
    children: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Heading:
    """A heading of the content for the contents list: its level (2 or 3), anchor and plain words."""

    level: int
    anchor: str
    label: str


@dataclass(frozen=True)
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
    navigation: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    layout: str = ""
