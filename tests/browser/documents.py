"""The pages of a built site as trees of elements, read from the files alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
LANGUAGES = ("fi", "sv")


@dataclass(eq=False)
class Element:
    """An element of a page; its children are elements and words, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: Element | None = None
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """Yield the element and everything below it, in the order of the document."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def find(self, *tags: str) -> Iterator[Element]:
        """Yield every element below with one of some tags."""
        return (element for element in self.walk() if element.tag in tags)

    @property
    def text(self) -> str:
        """Return the words in the element, with single spaces."""
        return " ".join("".join(self._words()).split())

    @property
    def lang(self) -> str:
        """Return the language that its words are said to be in; empty where nothing says so."""
        if "lang" in self.attributes:
            return self.attributes["lang"]
        return self.parent.lang if self.parent else ""

    @property
    def classes(self) -> frozenset[str]:
        """Return the classes of the element."""
        return frozenset(self.attributes.get("class", "").split())

    def _words(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in ("script", "style"):
                yield from child._words()

    def __str__(self) -> str:
        """Return tag, id and first words, for a list of findings."""
        anchor = f"#{self.attributes['id']}" if "id" in self.attributes else ""
        return f'{self.tag}{anchor} "{self.text[:50]}"'


class TreeBuilder(HTMLParser):
    """Builds the tree of a page. An end tag closes what is open inside it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        element = Element(tag, {name: value or "" for name, value in attrs}, self._open)
        self._open.children.append(element)
        if tag not in VOID:
            self._open = element

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost open element of a tag."""
        element: Element | None = self._open
        while element is not None and element.tag != tag:
            element = element.parent
        if element is not None and element.parent is not None:
            self._open = element.parent

    def handle_data(self, data: str) -> None:
        """Take words."""
        self._open.children.append(data)


@dataclass(frozen=True)
class Document:
    """One page of the site.

    Attributes:
        page: Address below the site's root: ``fi/luvn/``, ``404.html``; the doorway is empty.
        root: The tree of the page.
    """

    page: str
    root: Element

    @property
    def locale(self) -> str:
        """Return ``fi`` or ``sv``; empty for a page of both languages."""
        first = self.page.partition("/")[0]
        return first if first in LANGUAGES else ""

    @property
    def path(self) -> str:
        """Return the address below the language's root, the same in every language."""
        return self.page.partition("/")[2] if self.locale else self.page

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Return every element, in the order of the document."""
        return tuple(self.root.walk())

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Return every id, in order, as often as it stands there."""
        return tuple(element.attributes["id"] for element in self.elements if "id" in element.attributes)

    @property
    def title(self) -> str:
        """Return the words of the title; empty where there is none."""
        titles = [title.text for title in self.find("title") if title.parent and title.parent.tag == "head"]
        return titles[0] if titles else ""

    @property
    def kind(self) -> str:
        """Return the kind of page that its body names; without one, how deep it lies."""
        body = next(self.root.find("body"), None)
        named = " ".join(sorted(body.classes)) if body else ""
        return named or str(self.page.count("/"))

    def find(self, *tags: str) -> tuple[Element, ...]:
        """Return every element with one of some tags, in order."""
        return tuple(element for element in self.elements if element.tag in tags)


def parse(page: str, html: str) -> Document:
    """Return the page of an address."""
    builder = TreeBuilder()
    builder.feed(html)
    builder.close()
    return Document(page, builder.root)


@dataclass(frozen=True)
class Site:
    """All pages of a built site, by address, and the files beside them.

    Attributes:
        address: Where the site is published, with a slash at the end.
        documents: By address, in order of the address.
        files: Every file, by its path below the site.
    """

    address: str
    documents: dict[str, Document]
    files: frozenset[str]

    @cached_property
    def titles(self) -> Counter[tuple[str, str]]:
        """Return how often each title stands, by language and title."""
        return Counter((document.locale, document.title) for document in self.documents.values())

    @cached_property
    def linked(self) -> frozenset[str]:
        """Return the address of every page that another page of its language leads to."""
        routes = (
            (document, place[0])
            for document in self.documents.values()
            for link in document.find("a")
            if (place := self.locate(document, link.attributes.get("href", "")))
        )
        return frozenset(
            page for document, page in routes if page != document.page and page.partition("/")[0] == document.locale
        )

    def locate(self, document: Document, link: str) -> tuple[str, str] | None:
        """Return address and fragment that a link leads to inside the site; None where it leads to another host."""
        target, fragment = urldefrag(urljoin(self.address + document.page, link.strip()))
        if not target.startswith(self.address):
            return None
        page = unquote(target.removeprefix(self.address)).partition("?")[0]
        return page.removesuffix("index.html"), unquote(fragment)

    def twin(self, document: Document) -> Document | None:
        """Return the same page in the other language; None where it is missing."""
        other = next((language for language in LANGUAGES if language != document.locale), "")
        return self.documents.get(f"{other}/{document.path}")


def read_site(folder: Path) -> Site:
    """Return a built site. Its address is the one that the Finnish start page gives as its own."""
    documents = {}
    for path in sorted(folder.rglob("*.html")):
        if path.relative_to(folder).parts[0] == "id":
            continue  # a thousand pages of one mould: tests/browser/test_signposts.py reads them
        page = path.relative_to(folder).as_posix().removesuffix("index.html")
        documents[page] = parse(page, path.read_text(encoding="utf-8"))
    start = documents.get("fi/")
    own = [link.attributes.get("href", "") for link in start.find("link") if is_rel(link, "canonical")] if start else []
    files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return Site(own[0].removesuffix("fi/") if own else "https://suunta.example/", documents, files)


def is_rel(link: Element, relation: str) -> bool:
    """Return whether a link element stands for a relation: ``canonical``, ``alternate``."""
    return relation in link.attributes.get("rel", "").split()
