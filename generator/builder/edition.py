"""The site in one language: what each page is made of, and each page made when it is asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cached_property

from ..exchange.schema_org import LinkedData, breadcrumbs, to_script
from ..localise import localiser
from ..model.text import Locale
from ..render import Renderer, page_digest
from ..resolve.news import news_of
from ..resolve.plan_set import PlanSet
from ..view.addresses import FOOTER
from ..view.glossary import explanations
from ..view.open_data import Offer
from ..view.outline import Draft
from ..view.page import Page, PageLink
from ..view.pages import make_drafts
from ..view.subscriptions import feed_path
from .assets import AssetNames
from .frame import Frame, site_words


class Edition:
    """All pages of one language.

    Args:
        plan_set: The data.
        assets: The names of the shared files.
        offers: The files of open data.
        renderer: Renders the pages; the language is its own.

    Attributes:
        locale: The language.
        pages: The pages that are still to be made, by path, in reading order.
        templates: The template of every page, by path.
    """

    def __init__(self, plan_set: PlanSet, assets: AssetNames, offers: tuple[Offer, ...], renderer: Renderer) -> None:
        self.locale: Locale = renderer.locale
        self.pages: dict[str, Draft] = {draft.path: draft for draft in make_drafts(plan_set, self.locale, offers)}
        self.templates = {path: draft.template for path, draft in self.pages.items()}
        self._made: dict[str, Page] = {}
        self._plan_set, self._assets, self._offers = plan_set, assets, offers
        self._feed = feed_path("new", self.locale) if plan_set.site.open_data and plan_set.once(news_of) else ""
        has_changes = plan_set.site.open_data and plan_set.permanence.changes
        self._change_feed = feed_path("changes", self.locale) if has_changes else ""
        self._explained = explanations(plan_set, self.locale)
        footer = tuple(PageLink(path, self.pages[path].title) for path in FOOTER if path in self.pages)
        self._words = site_words(plan_set.site, localiser(self.locale), footer)
        self._renderer = renderer

    @cached_property
    def gettext(self) -> Callable[[str], str]:
        """The interface words of this language, for the templates of the frame."""
        return localiser(self.locale).gettext

    def page(self, path: str) -> Page:
        """Return a page; it is made once, and kept until it is let go."""
        if path not in self._made:
            self._made[path] = self.pages[path].page()
        return self._made[path]

    def key(self, path: str) -> str:
        """Return a digest of all that a page and its frame are made of, but for the generator itself."""
        digest = self._setting.copy()
        digest.update(page_digest(self.page(path)).encode())
        digest.update(to_script(self._linked_data.of(path)).encode())
        return digest.hexdigest()[:32]

    def frame(self, path: str) -> Frame:
        """Return a page with all that stands round it.

        Raises:
            TemplateError: A template asks for what the page does not hold.
        """
        page, site = self.page(path), self._plan_set.site
        linked = (*breadcrumbs(page, site.address), *self._linked_data.of(path))
        return Frame(
            self._renderer.render(page, self._explained),
            self._words,
            site.languages,
            site.address,
            self._assets,
            self._feed,
            to_script(linked),
            self._change_feed,
        )

    def let_go(self, paths: Iterable[str]) -> None:
        """Forget pages that are written or kept, so that memory does not hold them until the end."""
        for path in paths:
            del self.pages[path]
            self._made.pop(path, None)

    @cached_property
    def _setting(self) -> hashlib._Hash:
        shared = (self._plan_set.site.model_dump_json(), self._assets, self._feed, self._change_feed, self._words)
        return hashlib.sha256(f"{''.join(map(str, shared))}{self._explained}".encode())

    @cached_property
    def _linked_data(self) -> LinkedData:
        return LinkedData(self._plan_set, self.locale, self._offers)


def page_file(locale: Locale, path: str) -> str:
    """Return where a page stands below the root of the site."""
    return f"{locale}/{path}index.html"
