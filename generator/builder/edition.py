"""The site in one language: what each page is made of, and each page made when it is asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cached_property

from ..exchange.schema_org import breadcrumbs, linked_data, to_script
from ..localise import localiser
from ..model.text import Locale
from ..render import Renderer, page_digest
from ..resolve.news import news_of
from ..resolve.plan_set import PlanSet
from ..view.open_data import Offer
from ..view.page import Page
from ..view.pages import make_pages
from ..view.subscriptions import feed_path
from .assets import AssetNames
from .frame import Frame, site_words


class Edition:
    """All pages of one language.

    Attributes:
        locale: The language.
        pages: The pages that are still to be made, by path, in reading order.
        templates: The template of every page, by path.
    """

    def __init__(self, plan_set: PlanSet, locale: Locale, assets: AssetNames, offers: tuple[Offer, ...]) -> None:
        self.locale: Locale = locale
        self.pages: dict[str, Page] = {page.path: page for page in make_pages(plan_set, locale, offers)}
        self.templates = {path: page.template for path, page in self.pages.items()}
        self._languages = plan_set.site.languages
        self._address = plan_set.site.address
        self._assets = assets
        self._feed = feed_path("new", locale) if plan_set.site.open_data and news_of(plan_set) else ""
        self._words = site_words(plan_set.site, localiser(locale))
        self._setting = hashlib.sha256(f"{plan_set.site.model_dump_json()}{assets}{self._feed}".encode())
        self._renderer = Renderer(locale)
        self._linked_data = linked_data(plan_set, locale, offers)

    @cached_property
    def gettext(self) -> Callable[[str], str]:
        """The interface words of this language, for the templates of the frame."""
        return localiser(self.locale).gettext

    def key(self, path: str) -> str:
        """Return a digest of all that a page and its frame are made of, but for the generator itself."""
        digest = self._setting.copy()
        digest.update(page_digest(self.pages[path]).encode())
        digest.update(to_script(self._linked_data.get(path, ())).encode())
        return digest.hexdigest()[:32]

    def frame(self, path: str) -> Frame:
        """Return a page with all that stands round it."""
        rendered = self._renderer.render(self.pages[path])
        linked = (*breadcrumbs(self.pages[path], self._address), *self._linked_data.get(path, ()))
        return Frame(rendered, self._words, self._languages, self._address, self._assets, self._feed, to_script(linked))

    def let_go(self, paths: Iterable[str]) -> None:
        """Forget pages that are written or kept, so that memory does not hold them until the end."""
        for path in paths:
            del self.pages[path]


def page_file(locale: Locale, path: str) -> str:
    """Return where a page stands below the root of the site."""
    return f"{locale}/{path}index.html"
