"""Markdown of the data becomes HTML that holds nothing but what is allowed."""

from __future__ import annotations

import html
import re
from functools import lru_cache

import nh3
from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify_unicode

from ..model.text import FOOTNOTE_REFERENCE

_ALLOWED_TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "a", "blockquote", "br"}
_ALLOWED_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, **{f"h{level}": {"id"} for level in range(2, 7)}}
_ALLOWED_SCHEMES = {"http", "https", "mailto", "page"}

_OPEN, _CLOSE = "\ue000", "\ue001"
REFERENCE_MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
"""Where the n-th footnote reference of a text stands in its HTML."""

_HEADING = re.compile(r'<h([1-6])(?: id="([^"]*)")?>(.*?)</h\1>', re.DOTALL)
_OWN_LINK = re.compile(r'href="#([^"]*)"')
_MARKUP = re.compile(r"[*_\[\]`\\<&!\n]|://")

_markdown = Markdown(extensions=[TocExtension(slugify=slugify_unicode), "sane_lists"], output_format="html")


@lru_cache(maxsize=8192)
def inline_html(markdown: str) -> str:
    """Return the HTML of one line of Markdown, without a paragraph round it."""
    marked = _mark_references(markdown)
    if not _MARKUP.search(marked):
        return html.escape(marked, quote=False)
    return _clean(marked).removeprefix("<p>").removesuffix("</p>")


@lru_cache(maxsize=2048)
def narrative_html(markdown: str, prefix: str, top_level: int) -> str:
    """Return the HTML of a narrative.

    Headings get the anchors ``<prefix>-h1``, ``<prefix>-h2`` … in order, and the level ``top_level``
    where they are written ``##``. Links to headings by their words lead to these anchors.
    """
    cleaned = _clean(_mark_references(markdown))
    anchors: dict[str, str] = {}

    def heading(found: re.Match[str]) -> str:
        anchor = f"{prefix}-h{len(anchors) + 1}"
        anchors[found[2] or anchor] = anchor
        level = min(max(int(found[1]) - 2, 0) + top_level, 6)
        return f'<h{level} id="{anchor}">{found[3]}</h{level}>'

    headed = _HEADING.sub(heading, cleaned)
    return _OWN_LINK.sub(lambda found: f'href="#{anchors.get(found[1], found[1])}"', headed)


def _mark_references(markdown: str) -> str:
    pieces = FOOTNOTE_REFERENCE.split(markdown)
    kept = [pieces[0]]
    for index, piece in enumerate(pieces[2::2]):
        kept.append(f"{_OPEN}{index}{_CLOSE}{piece}")
    return "".join(kept)


def _clean(markdown: str) -> str:
    raw = _markdown.reset().convert(markdown)
    return nh3.clean(
        raw,
        tags=_ALLOWED_TAGS,
        attributes=_ALLOWED_ATTRIBUTES,
        url_schemes=_ALLOWED_SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style"},
    )
