"""A page as a value: everything that it shows, before a single tag is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..localise.phrase import Phrase as Phrase
from ..model.text import Locale
from .editing import EditLink


@dataclass(frozen=True)
class PageLink:
    """A link to another page of the same language, by its path below the language's root."""

    path: str
    label: Phrase
    is_current: bool = False
    children: tuple[PageLink, ...] = ()


@dataclass(frozen=True)
class Page:
    """One page in one language.

    Attributes:
        path: Address below the language's root, with a slash at the end; the same in every language.
        template: Which template prints it, and the class of its body: ``goal`` is ``goal.html.jinja``.
        title: Its h1, unique in its language.
        description: One plain sentence for search engines.
        content: What the template shows: a frozen dataclass of the page's kind.
        is_service: Whether its organisation owes nobody texts in this language, so that a notice stands on top.
        version: What a page of a frozen version says of itself: a ``VersionNotice``; None for all others.
        edit: The link to the line of the data that says what it is about; None where there is none.
        has_untranslated: Whether a text on it is shown in another language, so that a notice stands on top.
    """

    locale: Locale
    path: str
    template: str
    title: Phrase
    description: str
    content: Any
    breadcrumbs: tuple[PageLink, ...] = ()
    navigation: tuple[PageLink, ...] = ()
    previous: PageLink | None = None
    next: PageLink | None = None
    has_untranslated: bool = False
    is_service: bool = False
    version: Any = None
    edit: EditLink | None = None
