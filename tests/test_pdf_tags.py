"""Plans and evaluations as PDF: what PDF/UA-1 (ISO 14289-1) asks of tags, as far as a program can see it.

The numbers are its clauses.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from generator.render import Renderer
from tests.sample_pdf import DOCUMENTS, both, prints, read, squeezed

pytestmark = pytest.mark.integration


class Words(HTMLParser):
    """The words of every heading, caption and header cell of the HTML, in order."""

    KEPT = frozenset({"h1", "h2", "h3", "h4", "caption", "th"})
    EMPTY = frozenset({"meta", "br", "line", "rect"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what is open."""
        if tag in self.KEPT:
            self.found.append((tag, ""))
        if tag not in self.EMPTY:
            self._open.append("hidden" if ("class", "vh") in attrs else tag)

    def handle_endtag(self, tag: str) -> None:
        """Note what is closed."""
        if tag not in self.EMPTY:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Keep words that print shows."""
        if self.KEPT & set(self._open) and "hidden" not in self._open:
            tag, words = self.found[-1]
            self.found[-1] = (tag, words + data)


@prints
@both
def test_a_document_says_what_it_is(name: str) -> None:
    """7.1, 7.2: a window shows the title and not the file name, and a voice reads in the right language."""
    pdf, document = read(name).pdf, DOCUMENTS[name]
    assert str(pdf.Root.Lang) == document.locale
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == document.title.words
        assert metadata["pdfuaid:part"] == "1"


@prints
@both
def test_everything_on_every_page_is_tagged_or_an_artefact(name: str) -> None:
    """7.1: what is neither is either lost to a reader who listens, or heard where it means nothing."""
    shown = [piece for pieces in read(name).pieces for piece in pieces]
    assert {piece.around for piece in shown} <= {("Span",), ("Figure",), ("Artifact",)}
    assert len(shown) > 100


@prints
@both
def test_no_piece_is_lost_and_none_is_read_twice(name: str) -> None:
    """The tree holds each marked piece once, and each page leads back from a piece to its element."""
    from pikepdf import Name

    pdf = read(name).pdf
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums.as_list()
    owners = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for number, page in enumerate(pdf.pages):
        assert page.Tabs == Name.S
        marked = {each for piece in read(name).pieces[number] for each in piece.numbers}
        owned = {index for index, owner in enumerate(owners[int(page.StructParents)].as_list()) if owner is not None}
        assert marked <= owned


@prints
@both
def test_it_is_read_in_the_order_of_the_document(name: str) -> None:
    """7.2: headings, captions and header cells come as the HTML has them; a repeated header row is heard once."""
    html = Renderer(DOCUMENTS[name].locale).render_print(DOCUMENTS[name])
    wanted = [(tag, squeezed(words)) for tag, words in Words(html).found]
    nodes = read(name).tags("H1", "H2", "H3", "H4", "Caption", "TH")
    assert [(node.tag.lower(), squeezed(node.words)) for node in nodes] == wanted


@prints
@both
def test_no_heading_level_is_skipped(name: str) -> None:
    """7.4.2: the first heading is the title, and each step down is one step."""
    levels = [int(node.tag[1]) for node in read(name).tags(*(f"H{level}" for level in range(1, 7)))]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert levels.count(1) == 1


@prints
@both
def test_every_cell_leads_to_its_headers(name: str) -> None:
    """7.5: a cell names the header of its row and that of its column, and both are there."""
    tables = read(name).tags("Table")
    assert tables
    for table in tables:
        headers = {str(node.own.ID): node for node in table.all() if node.tag == "TH"}
        assert {str(node.own.A.Scope) for node in headers.values()} == {"/Row", "/Column"}
        for cell in (node for node in table.all() if node.tag == "TD"):
            scopes = [str(headers[str(key)].own.A.Scope) for key in cell.own.A.Headers.as_list()]
            assert scopes == ["/Row", "/Column"]


@prints
@both
def test_no_cell_spans_others(name: str) -> None:
    """Every row has as many cells as the header row, so that no header has to be guessed."""
    for table in read(name).tags("Table"):
        assert len({len(row.kids) for row in table.all() if row.tag == "TR"}) == 1


@prints
def test_every_picture_has_its_figures_in_words() -> None:
    """7.3: who does not see the bars hears the numbers."""
    figures = read("evaluation").tags("Figure")
    assert figures
    assert all(re.search(r": \d", str(node.own.Alt)) for node in figures)
    assert all(len(node.own.A.BBox) == 4 for node in figures)


@prints
@both
def test_the_parts_of_lists_and_tables_stand_where_they_belong(name: str) -> None:
    """7.2: ISO 32000-1, 14.8.4 says what may stand in what."""
    parents = {
        "LI": {"L"},
        "Lbl": {"LI"},
        "LBody": {"LI"},
        "TOCI": {"TOC"},
        "TR": {"THead", "TBody"},
        "THead": {"Table"},
        "TBody": {"Table"},
        "TD": {"TR"},
        "TH": {"TR"},
        "Caption": {"Table"},
    }
    wrong = [
        (node.tag, node.parent)
        for node in read(name).root.all()
        if node.parent not in parents.get(node.tag, {node.parent})
    ]
    assert wrong == []
    assert not [node.tag for node in read(name).root.all() if node.tag in ("NonStruct", "Span", "Div")]


@prints
def test_a_footnote_has_an_id_and_a_reference() -> None:
    """7.9: the id is in the table of ids, and the reference is a link of its own kind."""
    notes = read("plan").tags("Note")
    named = list(read("plan").pdf.Root.StructTreeRoot.IDTree.Kids[0].Names.as_list())[::2]
    assert {str(note.own.ID) for note in notes} <= {str(each) for each in named}
    assert notes
    assert {node.parent for node in read("plan").tags("Reference")} >= {"P", "TOCI"}


@prints
@both
def test_every_link_is_tagged_and_says_where_it_leads(name: str) -> None:
    """7.18.5: a link annotation stands in a Link, and its description is no bare name of a place."""
    pdf = read(name).pdf
    annotations = [each for page in pdf.pages for each in page.get("/Annots", [])]
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums.as_list()
    owners = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    assert annotations
    assert {str(owners[int(each.StructParent)].S) for each in annotations} == {"/Link"}
    inner = {str(each.Contents) for each in annotations if "/Dest" in each}
    assert inner <= {*DOCUMENTS[name].labels.values(), "Kohta tässä asiakirjassa", "Ett ställe i detta dokument"}


@prints
@both
def test_every_font_is_in_the_file_and_tells_its_characters(name: str) -> None:
    """7.21: a reader without the font sees the same, and a copied word is the same word."""
    for page in read(name).pdf.pages:
        for font in page.Resources.Font.values():
            (descendant,) = font.DescendantFonts.as_list()
            assert {"/FontFile2", "/FontFile3"} & set(descendant.FontDescriptor.keys())
            assert "/ToUnicode" in font
    assert "\ufffd" not in read(name).root.words
