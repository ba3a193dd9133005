"""What is mended in the tags of a PDF, on trees of a few elements; needs neither WeasyPrint nor a PDF."""

from __future__ import annotations

from dataclasses import replace

from generator.pdf.mend import mended
from generator.pdf.tags import Annotation, Element, Kid, Mark, walk

BEGIN = Element("NonStruct")


def tree(*kids: Kid) -> Element:
    """Return a document as WeasyPrint writes it, mended."""
    return mended(Element("Document", kids))


def text(page: int, number: int) -> Element:
    """Return a line of text."""
    return Element("Span", (Mark(page, number),))


def table(page: int, *rows: str, caption: bool = True) -> Element:
    """Return a table, or the piece of one that stands on a page: a header row, and rows that begin or go on."""
    numbers = iter(range(100))
    head = Element("TR", tuple(Element("TH", (BEGIN, text(page, next(numbers)))) for _ in "ab"))
    body = [
        Element("TR", tuple(Element(tag, (*begin, text(page, next(numbers)))) for tag in ("TH", "TD")))
        for begin in ((BEGIN,) if row == "begins" else () for row in rows)
    ]
    parts = [Element("Caption", (text(page, 99),))] if caption else []
    return Element("Table", (*parts, Element("THead", (head,)), Element("TBody", tuple(body))))


def tags(element: Element) -> list[str]:
    """Return all tags of a tree."""
    return [each.tag for each in walk(element)]


def test_a_paragraph_that_a_page_parts_is_one() -> None:
    """A reader who listens would hear a paragraph end in the middle of a sentence."""
    found = tree(Element("P", (BEGIN, text(0, 0))), Element("P", (text(1, 0),)))
    assert found.kids == (Element("P", (Mark(0, 0), Mark(1, 0))),)


def test_two_paragraphs_on_two_pages_stay_two() -> None:
    """What begins on the next page is no rest of the last one."""
    found = tree(Element("P", (BEGIN, text(0, 0))), Element("P", (BEGIN, text(1, 0))))
    assert len(found.kids) == 2


def test_a_table_that_a_page_parts_is_one_and_has_one_header_row() -> None:
    """Two tables of half the rows, the second without a caption, are not what the eye sees."""
    (found,) = tree(table(0, "begins"), table(1, "begins", caption=False)).elements
    assert tags(found) == ["Table", "Caption", "THead", "TR", "TH", "TH", "TBody", *["TR", "TH", "TD"] * 2]


def test_a_row_that_a_page_parts_is_one() -> None:
    """The rest of a cell belongs to its row header."""
    (found,) = tree(table(0, "begins"), table(1, "goes on", caption=False)).elements
    cell = found.elements[2].elements[0].elements[1]
    assert cell.kids == (Mark(0, 3), Mark(1, 3))


def test_a_row_whose_header_comes_on_the_next_page_is_one() -> None:
    """A row without a header, and then a header without a row, could not be understood."""
    early = Element("TR", (Element("TH"), Element("TD", (BEGIN, text(0, 2)))))
    late = Element("TR", (Element("TH", (BEGIN, text(1, 2))), Element("TD", (text(1, 3),))))
    first, second = table(0), table(1, caption=False)
    first = replace(first, kids=(*first.kids[:2], Element("TBody", (early,))))
    second = replace(second, kids=(*second.kids[:1], Element("TBody", (late,))))
    (found,) = tree(first, second).elements
    (row,) = found.elements[2].elements
    assert [cell.kids for cell in row.elements] == [(Mark(1, 2),), (Mark(0, 2), Mark(1, 3))]


def test_two_tables_stay_two() -> None:
    """A table with a caption of its own goes on from nothing."""
    assert len(tree(table(0, "begins"), table(1, "begins")).kids) == 2


def test_every_cell_names_its_headers() -> None:
    """That is how a screen reader says in which row and column a cell stands."""
    (found,) = tree(table(0, "begins")).elements
    cells = {each.id: each for each in walk(found) if each.tag in ("TH", "TD")}
    assert cells[""].headers == ("table-1-row-1", "table-1-column-2")
    assert {key: cell.scope for key, cell in cells.items() if key} == {
        "table-1-column-1": "Column",
        "table-1-column-2": "Column",
        "table-1-row-1": "Row",
    }


def test_a_term_is_the_label_of_what_is_known() -> None:
    """Two list items of equal rank would part a fact from its name."""
    term, known = (Element("LI", (Element("LBody", (BEGIN, text(0, n))),)) for n in (0, 1))
    (found,) = tree(Element("L", (Element("Div", (term, known)),))).elements
    assert tags(found) == ["L", "LI", "Lbl", "LBody"]


def test_a_list_in_a_list_stands_in_its_item() -> None:
    """PDF knows no list directly below a list."""
    item = Element("LI", (Element("Lbl", (text(0, 0),)), Element("LBody", (BEGIN, text(0, 1)))))
    (found,) = tree(Element("L", (item, Element("L", (item,))))).elements
    assert tags(found) == ["L", "LI", "Lbl", "LBody", "L", "LI", "Lbl", "LBody"]


def test_the_contents_list_has_tags_of_its_own() -> None:
    """A reader can jump over it, or into it."""
    link = Element("Link", (Annotation(0, 0, "goal"), Mark(0, 0)))
    item = Element("LI", (Element("LBody", (BEGIN, link)),))
    (found,) = tree(Element("Art", (Element("L", (item,)),))).elements
    assert tags(found) == ["TOC", "TOCI", "Reference", "Link"]


def test_a_footnote_is_a_note_with_an_id_and_leads_from_a_reference() -> None:
    """ISO 14289-1, 7.9: a note needs an id."""
    reference = Element("P", (BEGIN, Element("Link", (Annotation(0, 0, "goal-fn1"), Mark(0, 0)))))
    note = Element("Sect", (Element("P", (BEGIN, Element("Link", (Annotation(0, 1, "goal-ref1"), Mark(0, 1))))),))
    paragraph, found = tree(reference, note).elements
    assert tags(paragraph) == ["P", "Reference", "Link"]
    assert (found.tag, found.id, tags(found)) == ("Note", "note-1", ["Note", "Link"])
