"""Reads the tag tree of a PDF and writes another in its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from .mend import marks, mended
from .tags import Annotation, Element, Kid, Mark

if TYPE_CHECKING:
    from pikepdf import Object, Page, Pdf

_POINTS_PER_PIXEL = 0.75


def with_mended_tags(pdf: bytes, labels: Mapping[str, str], link_words: str) -> bytes:
    """Return a PDF of WeasyPrint with its tags mended and what has none marked as artefact.

    Args:
        pdf: The file.
        labels: What a link to a name within the document says to those who do not see it.
        link_words: The same for a link to any other name.
    """
    from pikepdf import Name, ObjectStreamMode, Pdf

    with Pdf.open(BytesIO(pdf)) as opened:
        reading = _Reading(opened)
        document = mended(reading.element(reading.root))
        _Writing(opened).write(document)
        _mark_artefacts(opened, marks(document))
        _describe_links(opened, labels, link_words)
        opened.Root.PageMode = Name.UseOutlines
        written = BytesIO()
        opened.save(written, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
        return written.getvalue()


def _items(value: Object | None) -> list[Object]:
    from pikepdf import Array

    if value is None:
        return []
    return list(value.as_list()) if isinstance(value, Array) else [value]


class _Reading:
    """Reads the tree that WeasyPrint wrote."""

    def __init__(self, pdf: Pdf) -> None:
        self._pages: dict[object, int] = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self._heights = [float(page.mediabox[3]) for page in pdf.pages]
        self._annotations: dict[object, Annotation] = {
            annotation.objgen: Annotation(number, index, str(annotation.get("/Dest", "")))
            for number, page in enumerate(pdf.pages)
            for index, annotation in enumerate(_items(page.get("/Annots")))
        }
        (self.root,) = _items(pdf.Root.StructTreeRoot.K)

    def element(self, found: Object) -> Element:
        """Return an element with all below it."""
        page = self._pages[found.Pg.objgen] if "/Pg" in found else 0
        return Element(
            tag=str(found.S).removeprefix("/"),
            kids=tuple(self._kid(kid, page) for kid in _items(found.get("/K"))),
            alt=str(found.get("/Alt", "")),
            box=self._box(found, page),
        )

    def _kid(self, kid: Object | int, page: int) -> Kid:
        if isinstance(kid, int):
            return Mark(page, kid)
        if kid.get("/Type") == "/OBJR":
            return self._annotations[kid.Obj.objgen]
        return self.element(kid)

    def _box(self, found: Object, page: int) -> tuple[float, ...]:
        """Return the place of a picture; WeasyPrint gives it in pixels from the top."""
        if str(found.S) != "/Figure":
            return ()
        left, top, right, bottom = (float(each) * _POINTS_PER_PIXEL for each in found.A.BBox.as_list())
        height = self._heights[page]
        return tuple(round(each, 2) for each in (left, height - bottom, right, height - top))


class _Writing:
    """Writes a tree in the place of the one that stands."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._owners: dict[int, dict[int, Object]] = defaultdict(dict)
        self._links: list[Object] = []
        self._named: dict[str, Object] = {}

    def write(self, document: Element) -> None:
        """Write the tree, and the tables that lead from a page and from an id to an element."""
        from pikepdf import Array, Dictionary, Name, String

        root = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = self._element(document, root)
        numbers: list[Object | int] = []
        for page in range(len(self._pages)):
            owners = self._owners[page]
            numbers += [page, Array([owners.get(number) for number in range(max(owners, default=-1) + 1)])]
        for number, link in enumerate(self._links, len(self._pages)):
            numbers += [number, link]
        root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        root.ParentTreeNextKey = len(self._pages) + len(self._links)
        if self._named:
            names = sorted(self._named)
            pairs = [each for name in names for each in (String(name), self._named[name])]
            leaf = Dictionary(Limits=Array([String(names[0]), String(names[-1])]), Names=Array(pairs))
            root.IDTree = self._pdf.make_indirect(Dictionary(Kids=Array([self._pdf.make_indirect(leaf)])))
        self._pdf.Root.StructTreeRoot = root

    def _element(self, element: Element, parent: Object) -> Object:
        from pikepdf import Array, Dictionary, Name, String

        written = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent))
        pages = [kid.page for kid in element.kids if not isinstance(kid, Element)]
        if pages:
            written.Pg = self._pages[pages[0]]
        written.K = Array([self._kid(kid, written, pages[0] if pages else 0) for kid in element.kids])
        if element.alt:
            written.Alt = String(element.alt)
        if element.id:
            written.ID = String(element.id)
            self._named[element.id] = written
        attributes = _attributes(element)
        if attributes:
            written.A = Dictionary(attributes)
        return written

    def _kid(self, kid: Kid, owner: Object, page: int) -> Object | int:
        from pikepdf import Dictionary, Name

        if isinstance(kid, Element):
            return self._element(kid, owner)
        if isinstance(kid, Mark):
            self._owners[kid.page][kid.number] = owner
            if kid.page == page:
                return kid.number
            return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.number)
        annotation = self._pages[kid.page].Annots[kid.index]
        annotation.StructParent = len(self._pages) + len(self._links)
        self._links.append(owner)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self._pages[kid.page])


def _attributes(element: Element) -> dict[str, Object]:
    from pikepdf import Array, Name, String

    if element.box:
        return {"/O": Name.Layout, "/Placement": Name.Block, "/BBox": Array(element.box)}
    if not (element.scope or element.headers):
        return {}
    found: dict[str, Object] = {"/O": Name.Table}
    if element.scope:
        found["/Scope"] = Name(f"/{element.scope}")
    if element.headers:
        found["/Headers"] = Array([String(each) for each in element.headers])
    return found


def _mark_artefacts(pdf: Pdf, kept: Iterable[Mark]) -> None:
    """Mark what the tree does not hold, page headers and repeated header rows, as artefacts of paging."""
    numbers: dict[int, set[int]] = defaultdict(set)
    for mark in kept:
        numbers[mark.page].add(mark.number)
    for number, page in enumerate(pdf.pages):
        _rewrite(pdf, page, numbers[number])


def _rewrite(pdf: Pdf, page: Page, kept: set[int]) -> None:
    from pikepdf import (
        ContentStreamInstruction,
        Dictionary,
        Name,
        Operator,
        parse_content_stream,
        unparse_content_stream,
    )

    begin = Operator("BDC")
    paging = ContentStreamInstruction([Name.Artifact, Dictionary(Type=Name.Pagination)], begin)
    found = []
    for instruction in parse_content_stream(page):
        is_dropped = instruction.operator == begin and int(instruction.operands[1].get("/MCID", -1)) not in kept
        found.append(paging if is_dropped else instruction)
    page.Contents = pdf.make_stream(unparse_content_stream(found))


def _describe_links(pdf: Pdf, labels: Mapping[str, str], link_words: str) -> None:
    from pikepdf import String

    for page in pdf.pages:
        for annotation in _items(page.get("/Annots")):
            if "/Dest" in annotation:
                annotation.Contents = String(labels.get(str(annotation.Dest), link_words))
