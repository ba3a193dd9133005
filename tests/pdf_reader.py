"""Reads a PDF as a program that reads it aloud does: by its tags. Knows nothing of the code that wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, parse_content_stream

_CHARACTER = re.compile(r"<([0-9a-f]+)> <([0-9a-f]+)>")
_GROUPING = {"Document", "Sect", "Div", "NonStruct"}


@dataclass
class Node:
    """An element: its tag, its own object, its parent's tag, the elements below it and the words it holds."""

    tag: str
    own: Object
    parent: str
    kids: list[Node] = field(default_factory=list)
    words: str = ""

    def all(self) -> Iterator[Node]:
        """Yield this and everything below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.all()


@dataclass(frozen=True)
class Piece:
    """Something that a page shows: the tags round it, outermost first, and its words where it is text."""

    around: tuple[str, ...]
    numbers: tuple[int, ...]
    words: str


class TaggedPdf:
    """A PDF by its tags."""

    def __init__(self, content: bytes) -> None:
        self.pdf = Pdf.open(BytesIO(content))
        self._pages: dict[object, int] = {page.objgen: number for number, page in enumerate(self.pdf.pages)}

    @cached_property
    def pieces(self) -> list[list[Piece]]:
        """What each page shows, in the order in which it is drawn."""
        return [list(_pieces(page)) for page in self.pdf.pages]

    @cached_property
    def root(self) -> Node:
        """The tag tree."""
        (root,) = _items(self.pdf.Root.StructTreeRoot.K)
        return self._node(root, "")

    def tags(self, *names: str) -> list[Node]:
        """Return every element with one of these tags, in reading order."""
        return [node for node in self.root.all() if node.tag in names]

    def _node(self, found: Object, parent: str) -> Node:
        node = Node(str(found.S)[1:], found, parent)
        for kid in _items(found.get("/K")):
            if isinstance(kid, int):
                node.words += self._text(found.Pg, kid)
            elif kid.get("/Type") == Name.MCR:
                node.words += self._text(kid.Pg, int(kid.MCID))
            elif kid.get("/Type") != Name.OBJR:
                below = self._node(kid, node.tag)
                node.kids.append(below)
                node.words += below.words
        return node

    def _text(self, page: Object, number: int) -> str:
        return self._texts[self._pages[page.objgen]].get(number, "")

    @cached_property
    def _texts(self) -> list[dict[int, str]]:
        found: list[dict[int, str]] = []
        for pieces in self.pieces:
            texts: dict[int, str] = {}
            for piece in pieces:
                for number in piece.numbers:
                    texts[number] = texts.get(number, "") + piece.words
            found.append(texts)
        return found


def _items(value: Object | None) -> list[Object]:
    if value is None:
        return []
    return list(value.as_list()) if isinstance(value, Array) else [value]


def _pieces(page: Page) -> Iterator[Piece]:
    """Yield what a page shows. Operators: ISO 32000-1, annex A."""
    fonts = {name: _characters(font) for name, font in page.resources.get("/Font", Dictionary()).items()}
    around: list[tuple[str, int | None]] = []
    font: dict[str, str] = {}
    for instruction in parse_content_stream(page):
        operands: list[Object] = list(instruction.operands)
        match str(instruction.operator):
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else Dictionary()
                number = properties.get("/MCID")
                around.append((str(operands[0])[1:], None if number is None else int(number)))
            case "EMC":
                around.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj" | "TJ" | "f" | "f*" | "S" | "s" | "B" | "Do" | "sh" as shown:
                words = _words(operands, font) if shown in ("Tj", "TJ") else ""
                yield Piece(
                    tuple(tag for tag, _ in around), tuple(number for _, number in around if number is not None), words
                )


def _words(operands: list[Object], font: dict[str, str]) -> str:
    strings = [each for each in _items(operands[0]) if hasattr(each, "__bytes__") and not isinstance(each, int)]
    codes = "".join(bytes(each).hex() for each in strings)
    return "".join(font.get(codes[start : start + 4], "\ufffd") for start in range(0, len(codes), 4))


def _characters(font: Object) -> dict[str, str]:
    """Return the characters of a font by the codes of its glyphs, as ``ToUnicode`` tells them."""
    told = bytes(font.ToUnicode.read_bytes()).decode("ascii")
    return {code: bytes.fromhex(character).decode("utf-16-be") for code, character in _CHARACTER.findall(told)}
