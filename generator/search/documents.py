"""What a finished page is found by: the page itself, and each action or term that it tells of."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["goal", "action", "party", "page"]
KINDS: tuple[Kind, ...] = ("goal", "action", "party", "page")
_OF_LAYOUT: dict[str, Kind] = {"goal": "goal", "party": "party"}
UNSEARCHED = frozenset({"search", "tombstone", "removed", "version_changes", "changes", "coverage", "site_map"})
"""Kinds of pages that tell nothing of what is planned now."""
_TELLING = frozenset(
    {"goal", "focus_area", "background", "evaluation_background", "evaluation_group"}
    | {"survey", "negotiation", "year_clock", "series", "narrative"}
)
"""Kinds of pages with a text of their own. The others list what stands elsewhere: they are found by how they begin."""
_BEGINNING_WORDS = 80
_TITLE_COUNTS = {"plan": 2.0, "party": 0.6}
_TERM_COUNTS = 0.4
_OLD = "/versions/"

_LAYOUT = re.compile(r'<body class="layout-([\w-]+)')
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_TRAIL = re.compile(r'<nav class="breadcrumbs".*?</nav>', re.DOTALL)
_LINK = re.compile(r"<a [^>]*>(.*?)</a>", re.DOTALL)
_MAIN = re.compile(r'<main id="main">(.*)</main>', re.DOTALL)
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_UNREAD = re.compile(
    r'<(nav|figure|svg|script)\b.*?</\1>|<p class="notice.*?</p>|<span class="lbl">.*?</span>|<sup>.*?</sup>'
    r'|<span popover.*?</a></span>|<section class="terms">.*?</section>',
    re.DOTALL,
)
_ACTION = re.compile(r'<tr id="([^"]+)">\s*<th scope="row">(.*?)</th>', re.DOTALL)
_TERM = re.compile(r'<div id="([^"]+)">\s*<dt>(.*?)</dt>\s*<dd>(.*?)</dd>', re.DOTALL)
_FOREIGN = re.compile(r'\s*<span lang="(\w+)">')
_TAG = re.compile(r"<[^>]+>")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Document:
    """One thing that is found.

    Attributes:
        address: Path below the language's root, with an anchor for what stands on a page.
        title: What it is called.
        lang: The language of the title, where it is not that of the page; else empty.
        place: Where it belongs: its organisation, its plan and so on, joined.
        text: Everything else that it says.
        title_counts: How much its title counts among the titles of others: most that of a plan, which holds the rest;
            less that of a party, which others are often named after; least that of a term, which only explains.
    """

    address: str
    kind: Kind
    title: str
    lang: str
    place: str
    description: str
    text: str
    title_counts: float = 1.0


def documents_of(path: str, page: str) -> Iterator[Document]:
    """Yield what is found on a page, the page first; nothing for a page that no search is to find.

    Args:
        path: Where the page stands below its language's root.
        page: The whole page, as it is published.
    """
    layout = _first(_LAYOUT, page)
    if layout in UNSEARCHED or _OLD in path:
        return
    main = _UNREAD.sub(" ", _first(_MAIN, page))
    heading = _first(_HEADING, main)
    trail = [plain(link) for link in _LINK.findall(_whole(_TRAIL, page))][1:]
    text = plain(_HEADING.sub(" ", main))
    kind, title = _OF_LAYOUT.get(layout, "page"), plain(heading)
    yield Document(
        path,
        kind,
        title,
        _first(_FOREIGN, heading),
        ", ".join(reversed(trail)),
        html.unescape(_first(_DESCRIPTION, page)),
        text if layout in _TELLING else " ".join(text.split()[:_BEGINNING_WORDS]),
        _TITLE_COUNTS.get(layout, 1.0),
    )
    if kind == "goal":
        place = ", ".join([title, *reversed(trail)])
        for anchor, written in _ACTION.findall(main):
            yield Document(f"{path}#{anchor}", "action", plain(written), _first(_FOREIGN, written), place, "", "")
    if layout == "glossary":
        for anchor, name, said in _TERM.findall(main):
            term, lang = plain(name), _first(_FOREIGN, name)
            yield Document(f"{path}#{anchor}", "page", term, lang, title, "", plain(said), _TERM_COUNTS)


def text_of(content: str) -> str:
    """Return the words of the content of a page, its heading first."""
    return plain(_UNREAD.sub(" ", content))


def plain(written: str) -> str:
    """Return the words of some HTML."""
    return _BLANKS.sub(" ", html.unescape(_TAG.sub(" ", written.replace("&shy;", "")))).strip()


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _whole(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""
