"""What WeasyPrint leaves to be mended in a tag tree, as functions of values.

WeasyPrint writes a new element on each page that a block runs over, and a neutral one for each box. Here the pieces
become one again, a header row that is repeated on the next page is dropped (so it becomes an artefact), cells get
their headers, and the contents list, footnotes, terms and nested lists get the tags that PDF 1.7 has for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from .tags import Annotation, Element, Kid, Mark, content

_BEGIN = Element("Begin")
"""Stands where a block begins: what an empty ``::before`` of the print stylesheet becomes."""
_NEUTRAL = frozenset({"NonStruct", "Span", "Div", "Part"})
_ALWAYS_GOES_ON = frozenset({"L", "TOC", "BlockQuote", "LBody", "TBody"})
_GOES_ON_UNLESS_BEGUN = frozenset({"P", "Note", "LI", "TR"})
_FOOTNOTE = re.compile(r".+-fn\d+")


def mended(document: Element) -> Element:
    """Return the tag tree of a document as PDF/UA asks for it."""
    (plain,) = _plain(document)
    assert isinstance(plain, Element)
    return _numbered(_shaped(_joined(plain)))


def _plain(element: Element) -> tuple[Kid, ...]:
    """Return an element with no neutral ones left below it, or the kids of a neutral one.

    The templates use article for the contents list alone and section for footnotes alone.
    """
    if element.tag == "NonStruct" and not element.kids:
        return (_BEGIN,)
    if element.tag == "L" and any(kid.tag == "Div" for kid in element.elements):
        element = replace(element, kids=tuple(_fact(kid) if kid.tag == "Div" else kid for kid in element.elements))
    kids = tuple(each for kid in element.kids for each in (_plain(kid) if isinstance(kid, Element) else (kid,)))
    match element.tag:
        case "Div" if any(not isinstance(kid, Element) for kid in kids):
            return (Element("P", (_BEGIN, *kids)),)
        case "Sect":
            return _renamed(kids, "P", "Note")
        case "Art":
            return _renamed(kids, "L", "TOC")
        case "Link" if not any(isinstance(kid, Annotation) for kid in kids):
            return kids
        case tag if tag in _NEUTRAL:
            return kids
    return (replace(element, kids=kids),)


def _fact(row: Element) -> Element:
    """Return a term and what is known of it as one list item; WeasyPrint writes an item for each."""
    term, *known = row.elements
    body = tuple(kid for item in known for part in item.elements for kid in part.kids)
    return Element(
        "LI", (Element("Lbl", tuple(kid for part in term.elements for kid in part.kids)), Element("LBody", body))
    )


def _renamed(kids: Iterable[Kid], tag: str, new: str) -> tuple[Kid, ...]:
    return tuple(replace(kid, tag=new) if isinstance(kid, Element) and kid.tag == tag else kid for kid in kids)


def _joined(element: Element) -> Element:
    """Return an element with the pieces below it joined that pages had parted."""
    return replace(element, kids=_join(_joined(kid) if isinstance(kid, Element) else kid for kid in element.kids))


def _join(kids: Iterable[Kid]) -> tuple[Kid, ...]:
    found: list[Kid] = []
    for kid in kids:
        before = found[-1] if found else None
        if isinstance(before, Element) and isinstance(kid, Element) and _goes_on(before, kid):
            found[-1] = _merged(before, kid)
        else:
            found.append(kid)
    return tuple(found)


def _goes_on(before: Element, after: Element) -> bool:
    """Return whether an element is the rest of the one before it, parted from it by the end of a page."""
    ends, begins = [each.page for each in content(before)], [each.page for each in content(after)]
    if before.tag != after.tag or (ends and begins and max(ends) >= begins[0]):
        return False
    if after.tag == "Table":
        return all(kid.tag != "Caption" for kid in after.elements)
    if after.tag == "TR" and not any(True for _each in content(before.elements[0])):
        return True  # the header did not fit on the page where other cells of its row begin
    return after.tag in _ALWAYS_GOES_ON or (after.tag in _GOES_ON_UNLESS_BEGUN and not _is_begun(after))


def _is_begun(element: Element) -> bool:
    match element.tag:
        case "LI":
            return any(kid.tag == "Lbl" or _is_begun(kid) for kid in element.elements)
        case "TR":
            return _is_begun(element.elements[0])
    return element.kids[:1] == (_BEGIN,)


def _merged(before: Element, after: Element) -> Element:
    match before.tag:
        case "Table":
            has_head = any(kid.tag == "THead" for kid in before.elements)
            rest: tuple[Kid, ...] = tuple(kid for kid in after.elements if not (has_head and kid.tag == "THead"))
        case "TR":
            cells = zip(before.elements, after.elements, strict=True)
            return replace(before, kids=tuple(_merged(first, second) for first, second in cells))
        case _:
            rest = after.kids
    return replace(before, kids=_join((*before.kids, *rest)))


def _shaped(element: Element) -> Element:
    """Return an element with contents list, nested lists and references as PDF 1.7 has them, without what is empty."""
    if element.tag == "TOC":
        return replace(element, kids=tuple(map(_contents_line, element.elements)))
    kids: list[Kid] = []
    for kid in element.kids:
        if not isinstance(kid, Element):
            kids.append(kid)
        elif kid.tag == "L" and element.tag == "L":
            item = kids[-1]
            assert isinstance(item, Element)
            *parts, body = item.elements
            kids[-1] = replace(item, kids=(*parts, replace(body, kids=(*body.kids, _shaped(kid)))))
        elif kid.tag == "Link" and any(map(_leads_to_footnote, kid.kids)):
            kids.append(Element("Reference", (kid,)))
        elif kid.tag in ("TH", "TD") or any(True for _each in content(kid)):
            kids.append(_shaped(kid))
    return replace(element, kids=tuple(kids))


def _contents_line(item: Element) -> Element:
    """Return a line of the contents list; the lines below it stand in it."""
    kids: list[Kid] = []
    for part in item.elements:
        for kid in part.elements:
            if kid.tag == "Link":
                kids.append(Element("Reference", (kid,)))
            elif kid.tag == "L":
                kids.append(_shaped(replace(kid, tag="TOC")))
    return Element("TOCI", tuple(kids))


def _leads_to_footnote(kid: Kid) -> bool:
    return isinstance(kid, Annotation) and _FOOTNOTE.fullmatch(kid.target) is not None


def _numbered(document: Element) -> Element:
    """Return the tree with an id for every footnote and header cell, and with the headers of every cell."""
    tables, notes = count(1), count(1)

    def numbered(element: Element) -> Element:
        if element.tag == "Note":
            element = replace(element, id=f"note-{next(notes)}")
        if element.tag == "Table":
            element = _with_headers(element, f"table-{next(tables)}")
        return replace(element, kids=tuple(numbered(kid) if isinstance(kid, Element) else kid for kid in element.kids))

    return numbered(document)


def _with_headers(table: Element, name: str) -> Element:
    """Return a table whose cells name the header of their row and that of their column."""
    columns: list[str] = []
    rows = count(1)

    def part(group: Element) -> Element:
        if group.tag == "THead":
            return replace(group, kids=tuple(map(header_row, group.elements)))
        return replace(group, kids=tuple(map(row, group.elements))) if group.tag == "TBody" else group

    def header_row(cells: Element) -> Element:
        columns.extend(f"{name}-column-{number}" for number, _cell in enumerate(cells.elements, 1))
        named = zip(cells.elements, columns, strict=True)
        return replace(cells, kids=tuple(replace(cell, id=column, scope="Column") for cell, column in named))

    def row(cells: Element) -> Element:
        own = f"{name}-row-{next(rows)}"
        first, *others = cells.elements
        header = replace(first, id=own, scope="Row", headers=(columns[0],))
        rest = (replace(cell, headers=(own, column)) for cell, column in zip(others, columns[1:], strict=True))
        return replace(cells, kids=(header, *rest))

    return replace(table, kids=tuple(map(part, table.elements)))


def marks(document: Element) -> Iterator[Mark]:
    """Yield the marked content that a tree holds; what a page has besides is an artefact."""
    return (each for each in content(document) if isinstance(each, Mark))
