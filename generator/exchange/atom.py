"""A feed as an Atom file (RFC 4287), whatever it tells of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from xml.etree import ElementTree

from ..model.text import Locale

_ATOM = "http://www.w3.org/2005/Atom"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MINTED = "2025"
"""The year of every ``tag:`` id (RFC 4151). It never changes, for with it every id would."""


@dataclass(frozen=True)
class FeedEntry:
    """One piece of news.

    Attributes:
        key: Its permanent name within the site, such as an id of the data.
        title: One line.
        summary: A sentence or a few.
        url: The full address of the page that tells more.
        updated: The day of the data that tells it, never that of the build.
        author: Who published it.
        category: Stable English word for what it tells of, such as ``evaluation``.
        lang: The language of its title where that is not the feed's.
    """

    key: str
    title: str
    summary: str
    url: str
    updated: date
    author: str
    category: str
    lang: Locale | None = None


@dataclass(frozen=True)
class Feed:
    """A feed in one language: its permanent name within the site, its words, its own address and its page."""

    key: str
    locale: Locale
    title: str
    subtitle: str
    address: str
    page: str
    entries: tuple[FeedEntry, ...]


def to_atom(feed: Feed) -> bytes:
    """Return a feed as XML, its entries in the order given.

    Raises:
        ValueError: The feed has no entries, so nothing can say when it last changed.
    """
    root = _element("feed", {_XML_LANG: feed.locale})
    _add(root, "id", _tag(feed.address, f"{feed.key}:{feed.locale}"))
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", _moment(max(entry.updated for entry in feed.entries)))
    _add(root, "generator", "Suunta")
    _link(root, "self", feed.address, "application/atom+xml")
    _link(root, "alternate", feed.page, "text/html", feed.locale)
    for entry in feed.entries:
        root.append(_entry(feed, entry))
    ElementTree.register_namespace("", _ATOM)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: Feed, entry: FeedEntry) -> ElementTree.Element:
    found = _element("entry", {_XML_LANG: entry.lang} if entry.lang else {})
    _add(found, "id", _tag(feed.address, f"{entry.key}:{feed.locale}"))
    _add(found, "title", entry.title)
    _add(found, "updated", _moment(entry.updated))
    _add(_add(found, "author"), "name", entry.author)
    _add(found, "category").set("term", entry.category)
    _link(found, "alternate", entry.url, "text/html", feed.locale)
    _add(found, "summary", entry.summary)
    return found


def _tag(address: str, key: str) -> str:
    return f"tag:{urlsplit(address).hostname},{MINTED}:{key}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _link(parent: ElementTree.Element, relation: str, href: str, media_type: str, locale: Locale | None = None) -> None:
    link = _add(parent, "link")
    for name, value in (("rel", relation), ("href", href), ("type", media_type), ("hreflang", locale)):
        if value:
            link.set(name, value)


def _add(parent: ElementTree.Element, name: str, text: str | None = None) -> ElementTree.Element:
    child = _element(name, {})
    child.text = text
    parent.append(child)
    return child


def _element(name: str, attributes: dict[str, str]) -> ElementTree.Element:
    return ElementTree.Element(f"{{{_ATOM}}}{name}", attributes)
