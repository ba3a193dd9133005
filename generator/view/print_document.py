"""A document for print as a value: everything of a plan or an evaluation on numbered pages, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from ..localise import Phrase
from ..model.organisation import Organisation
from ..model.text import Locale
from ..model.value import value_class
from .addresses import Address
from .inline import Content, OuterLink, sentence
from .narrative import Fact, Narrative
from .page import Page
from .setting import Setting

CHAPTER_LEVEL = 3
"""The level of the headings inside a chapter: the title of the document has 1, that of the chapter 2."""


@value_class(frozen=True)
class ContentsLine:
    """A line of the contents list: the anchor of a heading, its words, and the lines below it."""

    anchor: str
    label: Phrase
    below: tuple[ContentsLine, ...] = ()


@value_class(frozen=True)
class Cover:
    """What the first page says: whose document it is, of what kind, how it was decided, where it comes from."""

    organisation: Phrase
    kind: str
    facts: tuple[Fact, ...]
    notices: tuple[Content, ...]


@value_class(frozen=True)
class PrintDocument:
    """One document in one language.

    Attributes:
        record_id: Id of the plan or evaluation that it prints.
        template: Which template prints it.
        title: Its h1.
        short_title: What stands at the top of each page.
        subject: One plain sentence for lists of files.
        dated: The day of the document that it renders, as 2024-05-31; empty where the source has none.
        cover: The first page.
        contents: The list with page numbers.
        places: By path of a page of the site, the anchor where its content stands here. A link to another
            page leads to the site.
        root: Address of the site in this language, with a slash at the end.
        content: What the template shows: a frozen dataclass of the document's kind.
    """

    record_id: str
    locale: Locale
    template: str
    title: Phrase
    short_title: Phrase
    subject: str
    dated: str
    cover: Cover
    contents: tuple[ContentsLine, ...]
    places: tuple[tuple[str, str], ...]
    root: str
    content: Any

    @property
    def labels(self) -> dict[str, str]:
        """The words of every heading in the contents list, by its anchor."""
        lines = [*self.contents, *(below for line in self.contents for below in line.below)]
        return {line.anchor: line.label.words for line in lines}

    def link(self, address: Address) -> str:
        """Return what ``href`` says for a link from this document to a place of the site."""
        places = dict(self.places)
        if address.path in places:
            return f"#{address.anchor or places[address.path]}"
        anchor = f"#{address.anchor}" if address.anchor else ""
        return urljoin(self.root, f"{address.path}{anchor}")


def site_root(here: Setting) -> str:
    """Return the address of the site in the language of the document."""
    return f"{here.plan_set.site.address}{here.words.locale}/"


def print_notices(here: Setting, pages: Sequence[Page], path: str, notice: Content) -> tuple[Content, ...]:
    """Return what the cover says of the whole document; ``pages`` are those that it is made of."""
    words = here.words
    found = [notice, online_notice(here, path)]
    if any(page.has_untranslated for page in pages):
        found.append((Phrase(words.gettext("Osaa teksteistä ei ole vielä käännetty. Ne näkyvät suomeksi.")),))
    if pages[0].is_service:
        said = words.gettext(
            "Laki ei velvoita tätä organisaatiota julkaisemaan tietoja tällä kielellä. Tekstit ovat palvelu lukijoille."
        )
        found.append((Phrase(said),))
    return tuple(found)


def online_notice(here: Setting, path: str) -> Content:
    """Return where the document is on the site, with its address for those who read on paper."""
    url = f"{site_root(here)}{path}"
    says = here.words.gettext("Ajantasainen tieto on verkossa: {address}")
    return sentence(says, address=(OuterLink(url, Phrase(url)),))


def organisation_name(here: Setting, organisation: Organisation) -> Phrase:
    """Return the name of the organisation whose document it is."""
    return here.title(organisation.name)


def in_chapter(narrative: Narrative | None) -> Narrative | None:
    """Return a narrative with its headings below that of a chapter."""
    return replace(narrative, top_level=CHAPTER_LEVEL) if narrative else None
