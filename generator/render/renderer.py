"""Pages become HTML: templates, compiled once for each language, print what the page holds."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemBytecodeCache, PackageLoader, StrictUndefined
from jinja2 import TemplateError as TemplateError
from markupsafe import escape

from ..localise import Localiser, Phrase, localiser
from ..model.text import Locale
from ..view.addresses import Address
from ..view.glossary import Explanations
from ..view.page import Navigation, Page, PageLink
from .calls import PlainCalls
from .hyphenation import SOFT_HYPHEN, soft_hyphens
from .inline import InlineHtml
from .links import relative_link
from .rendered_page import Heading, Link, Menu, RenderedPage
from .terms import PageTerms

if TYPE_CHECKING:
    from ..view.print_document import PrintDocument

_HEADING = re.compile(r'<h([23]) id="([^"]+)">(.*?)</h\1>', re.DOTALL)
_FOOTNOTE_LINK = re.compile(r"\u00a0?<sup>.*?</sup>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SECTIONS = 64
"""The pages of one section come one after the other; so many sections are kept in mind."""
_BLANKS = re.compile(r"\s+")


class Renderer:
    """Renders the pages of one language; keep it, for it holds the compiled templates.

    Args:
        locale: The language.
        follows_edits: Whether a template that was changed on the disk is compiled again.
    """

    def __init__(self, locale: Locale, *, follows_edits: bool = False) -> None:
        self.locale: Locale = locale
        self._words = localiser(locale)
        self._environment = _environment(self._words)
        self._environment.auto_reload = follows_edits
        self._menu = lru_cache(maxsize=_SECTIONS)(self._make_menu)

    @property
    def is_current(self) -> bool:
        """Whether its interface words are those that a localiser has now."""
        return self._words.translations is localiser(self.locale).translations

    def render(self, page: Page, explained: Explanations | None = None) -> RenderedPage:
        """Return a page with its content as HTML, from the h1 on; ``explained`` are the terms that it may explain.

        Raises:
            jinja2.TemplateError: A template asks for what the page does not hold.
        """
        link = partial(relative_link, page.path)
        written = InlineHtml(self._words, link, terms=self._terms(explained, page, link))
        template = self._environment.get_template(f"{page.template}.html.jinja")
        content = template.render(page=page, content=page.content, write=written)
        return RenderedPage(
            locale=page.locale,
            path=page.path,
            title=page.title.words,
            description=page.description,
            html=content,
            headings=tuple(_headings(content)),
            breadcrumbs=tuple(map(self._link, page.breadcrumbs)),
            navigation=self._menu(page.navigation),
            previous=self._link(page.previous) if page.previous else None,
            next=self._link(page.next) if page.next else None,
            layout=page.template,
        )

    def _terms(self, explained: Explanations | None, page: Page, link: Callable[[Address], str]) -> PageTerms | None:
        known = explained.on(page.template) if explained else None
        return PageTerms(known, link, self._words.gettext("Koko sanasto")) if known else None

    def _link(self, link: PageLink) -> Link:
        return Link(link.path, _label(link.label, self.locale), tuple(map(self._link, link.children)))

    def _make_menu(self, navigation: Navigation) -> Menu:
        return Menu(navigation.digest, tuple(map(self._link, navigation.links)))

    def render_print(self, document: PrintDocument) -> str:
        """Return a document as one whole HTML page with its own stylesheet, from the doctype on.

        Raises:
            jinja2.TemplateError: A template asks for what the document does not hold.
        """
        written = InlineHtml(self._words, document.link, is_divided=False)
        template = self._environment.get_template(f"{document.template}.html.jinja")
        return template.render(document=document, content=document.content, write=written)


@cache
def compiled_templates() -> FileSystemBytecodeCache:
    """Return where Jinja2 keeps compiled templates between runs, as Python keeps its modules: by their content."""
    return FileSystemBytecodeCache()


def _environment(words: Localiser) -> Environment:
    environment = Environment(
        loader=PackageLoader("generator"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled_templates(),
        extensions=["jinja2.ext.i18n"],
    )
    environment.context_class = PlainCalls
    # The i18n extension adds this method when it is loaded, so the type of an environment does not know it.
    environment.install_gettext_translations(words.translations, newstyle=True)  # type: ignore[attr-defined]
    return environment


def _headings(content: str) -> list[Heading]:
    return [Heading(int(level), anchor, plain_words(inner)) for level, anchor, inner in _HEADING.findall(content)]


def plain_words(written: str) -> str:
    """Return the words of some HTML, without tags, footnote links and soft hyphens."""
    whole = written.replace(SOFT_HYPHEN, "")
    return _BLANKS.sub(" ", html.unescape(_TAG.sub("", _FOOTNOTE_LINK.sub("", whole)))).strip()


@lru_cache(maxsize=8192)
def _label(phrase: Phrase, locale: Locale) -> str:
    lead = soft_hyphens(str(escape(phrase.lead)), locale)
    text = soft_hyphens(str(escape(phrase.text)), phrase.lang or locale)
    return f"{lead}{text}" if phrase.lang is None else f'{lead}<span lang="{phrase.lang}">{text}</span>'
