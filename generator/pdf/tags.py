"""The tag tree of a PDF as values: what each element is, and which marked content of which page it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Mark:
    """A piece of the content of a page, by its number there; pages count from 0."""

    page: int
    number: int


@dataclass(frozen=True)
class Annotation:
    """A link on a page, by its place among the annotations of the page; ``target`` is a name within the document.

    ``target`` is empty where the link leads out of the document.
    """

    page: int
    index: int
    target: str = ""


@dataclass(frozen=True)
class Element:
    """An element of the tag tree.

    Attributes:
        tag: Its structure type, such as ``P``.
        kids: What it holds, in reading order.
        alt: What a picture shows, in words.
        box: Where a picture stands on its page: left, bottom, right and top in points.
        id: By which cells name it as their header.
        scope: Of a header cell: ``Row`` or ``Column``.
        headers: Ids of the header cells of a cell.
    """

    tag: str
    kids: tuple[Kid, ...] = ()
    alt: str = ""
    box: tuple[float, ...] = ()
    id: str = ""
    scope: str = ""
    headers: tuple[str, ...] = ()

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements directly below."""
        return tuple(kid for kid in self.kids if isinstance(kid, Element))


Kid: TypeAlias = Element | Mark | Annotation


def walk(element: Element) -> Iterator[Element]:
    """Yield an element and all below it, in reading order."""
    yield element
    for kid in element.elements:
        yield from walk(kid)


def content(element: Element) -> Iterator[Mark | Annotation]:
    """Yield all marks and links of an element and of all below it, in reading order."""
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from content(kid)
        else:
            yield kid
