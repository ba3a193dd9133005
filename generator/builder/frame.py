"""What the frame round a page shows: links, names and words, ready for the templates in ``overrides/``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from re import DOTALL, sub
from re import compile as compile_pattern
from urllib.parse import urlsplit

from ..localise import Localiser
from ..model.site import Site
from ..model.text import Locale
from ..render.rendered_page import Heading, RenderedPage
from ..resolve.plan_set import PlanSet
from ..view.addresses import SEARCH, SITE_MAP, START, organisation_path
from ..view.feedback import feedback_address
from ..view.page import PageLink, Phrase
from ..view.site_map import is_listed, site_map_label
from .assets import AssetNames

OWN_NAMES: dict[Locale, str] = {"fi": "Suomi", "sv": "Svenska"}
CONTENTS_FROM = 4
"""A page with fewer headings has no contents list."""
CONTENTS_SHORT = 8
"""A page with more headings lists only those of level 2, so that the list stays short."""
_HEADING = compile_pattern(r".*?</h1>", DOTALL)
_LEAD = compile_pattern(r'\s*<p class="lead">.*?</p>', DOTALL)
_PLAN_DEPTH = 2
"""Which breadcrumb is the plan: start page, organisation, plan."""


@dataclass(frozen=True)
class SiteWords:
    """The site's own words in one language."""

    name: Phrase
    tagline: Phrase
    licence: Phrase
    licence_url: str
    feedback: str | None
    has_open_data: bool = True
    has_search: bool = True
    has_translations: bool = False
    footer: tuple[PageLink, ...] = ()


@dataclass(frozen=True)
class Alternate:
    """The same page in one of the languages: its name there, its address seen from here and in full."""

    locale: Locale
    name: str
    href: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class Frame:
    """One page with all that stands round it."""

    page: RenderedPage
    site: SiteWords
    languages: tuple[Locale, ...]
    address: str
    assets: AssetNames
    feed: str = ""
    """Path below ``data/`` of the feed of what is new in the language of the page; empty where there is none."""
    linked_data: str = ""
    """What the page says to search engines, as the content of a script element that no browser runs."""
    change_feed: str = ""
    """Path below ``data/`` of the feed of changes; empty where none are recorded."""

    @cached_property
    def root(self) -> str:
        """The way from the page to the start page of its language; empty on that page itself."""
        return "../" * self.page.path.count("/")

    @cached_property
    def top(self) -> str:
        """The way from the page to the root of the whole site."""
        return self.root + "../"

    def href(self, path: str) -> str:
        """Return the way from the page to another page of its language."""
        return self.root + path or "./"

    @cached_property
    def title(self) -> str:
        """The words of the browser's tab: page, then its plan if it has one, then site."""
        name = self.site.name.text
        if not self.page.path:
            return f"{name} – {self.site.tagline.text}"
        plans = [_plain(link.label) for link in self.page.breadcrumbs[_PLAN_DEPTH : _PLAN_DEPTH + 1]]
        return " – ".join([self.page.title, *plans, name])

    @cached_property
    def canonical(self) -> str:
        """The page's full address."""
        return self._url(self.page.locale)

    @property
    def is_listed(self) -> bool:
        """Whether search engines are to show the page."""
        return is_listed(self.page.path, self.page.layout)

    @cached_property
    def alternates(self) -> tuple[Alternate, ...]:
        """The page in every language of the site, in the site's order."""
        path = self.page.path
        return tuple(
            Alternate(
                locale, OWN_NAMES[locale], f"{self.top}{locale}/{path}", self._url(locale), locale == self.page.locale
            )
            for locale in self.languages
        )

    @cached_property
    def default_url(self) -> str:
        """Where a reader of some other language is sent: the choice of language, or the page in the first one."""
        return self._url(self.languages[0]) if self.page.path else self.address

    @cached_property
    def heading(self) -> str:
        """The content up to its h1."""
        found = _HEADING.match(self.page.html)
        return found[0] if found else ""

    @cached_property
    def lead(self) -> str:
        """The lead, where it comes right after the heading; empty where it does not."""
        found = _LEAD.match(self.page.html, len(self.heading))
        return found[0] if found else ""

    @cached_property
    def body(self) -> str:
        """The content after its heading and lead."""
        return self.page.html[len(self.heading) + len(self.lead) :]

    @cached_property
    def contents(self) -> tuple[tuple[Heading, tuple[Heading, ...]], ...]:
        """The headings of level 2, with those of level 3 below them while the list is short.

        Empty where a list would be of no use.
        """
        if len(self.page.headings) < CONTENTS_FROM or self.page.layout == "start":
            return ()
        is_long = len(self.page.headings) > CONTENTS_SHORT
        tree: list[tuple[Heading, list[Heading]]] = []
        for heading in self.page.headings:
            if heading.level > 2 and tree:
                if not is_long:
                    tree[-1][1].append(heading)
            else:
                tree.append((heading, []))
        return tuple((heading, tuple(below)) for heading, below in tree)

    def _url(self, locale: Locale) -> str:
        return f"{self.address}{locale}/{self.page.path}"


@dataclass(frozen=True)
class DoorPart:
    """What a doorway says to the readers of one language."""

    locale: Locale
    name: str
    heading: str
    text: Phrase
    link: str
    search: tuple[str, str, str] | None = None
    """The address of the search page, what the field is called and what its button says; None where there is none."""
    ways: tuple[PageLink, ...] = ()
    """Pages where the search for what is missing can go on."""
    report: str | None = None
    """Where a dead link can be told of; None where the site takes no feedback."""


@dataclass(frozen=True)
class Door:
    """A page that no language owns: the choice of language, or "page not found".

    Attributes:
        top: The way to the site's root. A missing page can be missing at any depth, so its way starts at the host.
    """

    parts: tuple[DoorPart, ...]
    site_name: str
    address: str
    top: str
    assets: AssetNames
    is_missing: bool

    @property
    def title(self) -> str:
        """The headings in every language, then the site."""
        return f"{' / '.join(part.heading for part in self.parts)} – {self.site_name}"

    @property
    def description(self) -> str:
        """The texts in every language."""
        return " ".join(part.text.text for part in self.parts)


def site_words(site: Site, localiser: Localiser, footer: tuple[PageLink, ...] = ()) -> SiteWords:
    """Return the site's own words in the localiser's language; ``footer`` are the pages that every footer leads to."""
    return SiteWords(
        localiser.phrase(site.name),
        localiser.phrase(site.tagline),
        localiser.phrase(site.licence.name),
        site.licence.url,
        feedback_address(site, localiser),
        site.open_data,
        site.search,
        len(site.languages) > 1,
        footer,
    )


def language_door(plan_set: PlanSet, localisers: Iterable[Localiser], assets: AssetNames) -> Door:
    """Return the page that offers the site's languages."""
    site = plan_set.site
    parts = tuple(_language_part(site, localiser) for localiser in localisers)
    return Door(parts, site.name.fi, site.address, "", assets, is_missing=False)


def missing_door(plan_set: PlanSet, localisers: Iterable[Localiser], assets: AssetNames) -> Door:
    """Return the page for an address that leads nowhere: it leads on to a search and to the pages that lead on."""
    site = plan_set.site
    parts = tuple(_missing_part(plan_set, localiser) for localiser in localisers)
    return Door(parts, site.name.fi, site.address, urlsplit(site.address).path or "/", assets, is_missing=True)


def _language_part(site: Site, localiser: Localiser) -> DoorPart:
    _ = localiser.gettext
    summary = localiser.phrase(site.summary)
    return DoorPart(localiser.locale, OWN_NAMES[localiser.locale], _("Valitse kieli"), summary, _("Jatka suomeksi"))


def _missing_part(plan_set: PlanSet, localiser: Localiser) -> DoorPart:
    _ = localiser.gettext
    ways = (
        PageLink(START, Phrase(_("Etusivu"))),
        *(PageLink(organisation_path(each), localiser.phrase(each.name)) for each in plan_set.organisations),
        PageLink(SITE_MAP, site_map_label(localiser)),
    )
    text = _("Osoitteessa ei ole sivua. Se on voitu poistaa, tai osoitteessa on kirjoitusvirhe.")
    return DoorPart(
        localiser.locale,
        OWN_NAMES[localiser.locale],
        _("Sivua ei löydy"),
        Phrase(text),
        _("Kerro meille rikkinäisestä linkistä"),
        (SEARCH, _("Hae sivuilta"), _("Hae")) if plan_set.site.search else None,
        ways,
        feedback_address(plan_set.site, localiser, subject=_("Sivua ei löydy")),
    )


def _plain(label: str) -> str:
    return unescape(sub(r"<[^>]+>", "", label.replace("&shy;", ""))).strip()
