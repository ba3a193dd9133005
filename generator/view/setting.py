"""What every page is made with: the data, the language and the addresses; and how texts become content."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from functools import cached_property

from ..localise import Localiser, Phrase, localiser
from ..model.plan import Plan
from ..model.text import FOOTNOTE_REFERENCE, Locale, RichText, Text, without_footnotes
from ..model.value import value_class
from ..resolve.agenda import Agenda, Occasion, agenda_of
from ..resolve.concerns import Concerns, concerns_of
from ..resolve.figures import Figure, figures_of
from ..resolve.news import news_of
from ..resolve.plan_set import PlanSet, footnote
from ..resolve.stories import Stories, stories_of
from .addresses import Address, addresses
from .editing import Editor, editor
from .inline import Content, FootnoteReference, Inline, InnerLink, RichPhrase
from .page import Navigation
from .tables import FootnoteText

_ID_LINK = re.compile(r"\]\(id:([^)\s]+)\)")
_MARKUP = re.compile(r"\*{1,2}([^*]+)\*{1,2}|\[([^]]*)\]\([^)]*\)")


@value_class(frozen=True)
class Setting:
    """The data and the language that pages are made in.

    ``addresses`` knows every id, ``editor`` makes links to the data, ``files`` tells which files stand below ``data/``
    of the site, as far as pages link to them.
    """

    plan_set: PlanSet
    words: Localiser
    addresses: dict[str, Address]
    editor: Editor
    files: frozenset[str] = frozenset()
    navigations: dict[tuple[str, ...], Navigation] = field(init=False, compare=False, default_factory=dict)
    """The main navigation of each section that a page was made in: it is made once for all its pages."""

    @property
    def stories(self) -> Stories:
        """What is said of each goal."""
        return self.plan_set.once(stories_of)

    @property
    def concerns(self) -> Concerns:
        """Whom each goal concerns."""
        return self.plan_set.once(concerns_of)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every published figure."""
        return self.plan_set.once(figures_of)

    @property
    def agenda(self) -> Agenda:
        """What is due when, by organisation, party and year clock."""
        return self.plan_set.once(agenda_of)

    @property
    def has_news(self) -> bool:
        """Whether there is a feed."""
        return self.plan_set.site.open_data and bool(self.plan_set.once(news_of))

    @cached_property
    def occasions(self) -> dict[str, tuple[Occasion, ...]]:
        """Every deadline and every entry of a year clock by the plan or year clock that says so, earliest first."""
        agenda = self.agenda
        found: dict[str, list[Occasion]] = {}
        for organisation in self.plan_set.organisations:
            for each in agenda.get(organisation.id, ()):
                owner = each.place.plan.id if each.place else each.clock.id if each.clock else ""
                found.setdefault(owner, []).append(each)
        return {owner: tuple(held) for owner, held in found.items()}

    def link(self, record_id: str, label: Phrase) -> InnerLink:
        """Return a link to the page, or the place on a page, of an id."""
        return InnerLink(self.addresses[record_id], label)

    def title(self, text: Text) -> Phrase:
        """Return a text for a title or a link, without its footnote references."""
        phrase = self.words.phrase(text)
        return Phrase(without_footnotes(phrase.text), phrase.lang)

    def rich(self, text: RichText) -> Content:
        """Return a Markdown text of one line that refers to no footnotes."""
        phrase = self.words.phrase(text)
        return (RichPhrase(self.with_page_links(without_footnotes(phrase.text)), phrase.lang),)

    def plain(self, text: RichText) -> Phrase:
        """Return the bare words of a Markdown text, for titles and links."""
        phrase = self.words.phrase(text)
        return Phrase(_MARKUP.sub(lambda found: found[1] or found[2], without_footnotes(phrase.text)), phrase.lang)

    def with_page_links(self, markdown: str) -> str:
        """Return Markdown with its ``id:`` links as ``page:`` links, which name an address.

        Raises:
            KeyError: A link names an id that the data does not have.
        """

        def address(found: re.Match[str]) -> str:
            to = self.addresses[found[1]]
            return f"](page:{to.path}#{to.anchor})" if to.anchor else f"](page:{to.path})"

        return _ID_LINK.sub(address, markdown) if "](id:" in markdown else markdown


def setting(plan_set: PlanSet, locale: Locale, files: frozenset[str] = frozenset()) -> Setting:
    """Return what the pages of one language are made with."""
    places = plan_set.once(addresses)
    return Setting(
        plan_set,
        localiser(locale),
        places,
        editor=editor(plan_set, localiser(locale), places),
        files=files,
    )


class Footnotes:
    """Numbers the footnotes of one table or one narrative, in the order in which they are referred to.

    Args:
        here: What the page is made with.
        plan: The plan whose footnotes are meant.
        prefix: Begins the anchors, so that they differ from those of other tables on the page.
    """

    def __init__(self, here: Setting, plan: Plan, prefix: str) -> None:
        self._here, self._plan, self._prefix = here, plan, prefix
        self._references: dict[str, list[FootnoteReference]] = {}

    def refer(self, footnote_id: str) -> FootnoteReference:
        """Return a new reference to a footnote of the plan."""
        earlier = self._references.setdefault(footnote_id, [])
        number = list(self._references).index(footnote_id) + 1
        repeated = f"-{len(earlier) + 1}" if earlier else ""
        earlier.append(FootnoteReference(number, f"{self._prefix}-ref{number}{repeated}", f"{self._prefix}-fn{number}"))
        return earlier[-1]

    def plain(self, text: Text) -> Content:
        """Return a plain text with its references as links."""
        phrase = self._here.words.phrase(text)
        return self._split(phrase.text, lambda words: Phrase(words, phrase.lang))

    def rich(self, text: RichText) -> Content:
        """Return a Markdown text of one line with its references as links."""
        phrase = self._here.words.phrase(text)
        return (self.rich_phrase(phrase),)

    def rich_phrase(self, phrase: Phrase) -> RichPhrase:
        """Return Markdown with its references in order and with links that name pages."""
        references = tuple(map(self.refer, FOOTNOTE_REFERENCE.findall(phrase.text)))
        return RichPhrase(self._here.with_page_links(phrase.text), phrase.lang, references)

    def texts(self) -> tuple[FootnoteText, ...]:
        """Return every footnote that was referred to, in order."""
        return tuple(
            FootnoteText(references[0].target, self._text(footnote_id), tuple(references))
            for footnote_id, references in self._references.items()
        )

    def _text(self, footnote_id: str) -> Content:
        phrase = self._here.words.phrase(footnote(self._plan, footnote_id).text)
        return (RichPhrase(self._here.with_page_links(without_footnotes(phrase.text)), phrase.lang),)

    def _split(self, text: str, as_words: Callable[[str], Inline]) -> Content:
        found: list[Inline] = []
        for index, piece in enumerate(FOOTNOTE_REFERENCE.split(text)):
            if index % 2:
                found.append(self.refer(piece))
            elif piece:
                found.append(as_words(piece))
        return tuple(found)
