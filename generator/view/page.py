"""A page as a value: everything that it shows, before a single tag is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..localise import SOURCE_LOCALE
from ..localise.phrase import Phrase as Phrase
from ..model.text import Locale
from ..model.value import value_class
from .editing import EditLink
from .row import Row, digest_of, row_of

_LANG_OF = {b"Phrase": 2, b"RichPhrase": 2}
"""How far behind the name of a text in a row its language stands."""


@value_class(frozen=True)
class PageLink:
    """A link to another page of the same language, by its path below the language's root."""

    path: str
    label: Phrase
    children: tuple[PageLink, ...] = ()


@dataclass(frozen=True)
class Navigation:
    """The main navigation with a section opened: one value for all pages of the section, so it is written out once."""

    links: tuple[PageLink, ...] = ()

    @cached_property
    def digest(self) -> str:
        """What it is known by."""
        return digest_of(row_of(self.links))

    def __hash__(self) -> int:
        return hash(self.digest)


@value_class(frozen=True)
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
    """

    locale: Locale
    path: str
    template: str
    title: Phrase
    description: str
    content: Any
    breadcrumbs: tuple[PageLink, ...] = ()
    navigation: Navigation = Navigation()
    previous: PageLink | None = None
    next: PageLink | None = None
    is_service: bool = False
    version: Any = None
    edit: EditLink | None = None

    @cached_property
    def row(self) -> Row:
        """Everything that the page holds."""
        return row_of(self)

    @cached_property
    def has_untranslated(self) -> bool:
        """Whether a text on it is shown in the language of the sources, so that a notice stands on top."""
        if self.locale == SOURCE_LOCALE or SOURCE_LOCALE not in self.row:
            return False
        row = row_of((self.title, self.content))
        places = (at + _LANG_OF[part] for at, part in enumerate(row) if part in _LANG_OF)
        return any(row[place] is not None for place in places)
