"""Word documents for the tests of the import, made with python-docx in the shapes that published plans have."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TypeAlias
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from generator.intake.content import Content
from generator.intake.draft import DraftGoal, DraftPlan
from generator.intake.outline import outline
from generator.intake.parties import PartyBook
from generator.intake.star_notes import join_star_notes
from generator.intake.word_body import read_body
from generator.intake.word_file import open_word
from generator.load.yaml_source import Value

Words: TypeAlias = "str | Sequence[str]"
HEADER = ("Tavoite", "Toimenpiteet", "Vastuutaho", "Mittari/seuranta")
FILE = "data/organisations/rannikko.yml"
ORGANISATION: dict[str, Value] = {
    "short_name": {"fi": "Rannikko", "sv": "Kusten"},
    "parties": [
        {"id": "neuvola", "name": {"fi": "Neuvola", "sv": "Rådgivningsbyrån"}},
        {"id": "sote", "name": {"fi": "Sosiaali- ja terveyspalvelut"}, "spellings": ["sote-palvelut"]},
        {"id": "kunnat", "name": {"fi": "Kunnat"}},
        {"id": "hr", "name": {"fi": "Henkilöstöpalvelut"}, "short_name": {"fi": "HR"}},
    ],
}


def plan_document(*rows: Sequence[Words], header: Sequence[str] = HEADER) -> Document:
    """Return a document with one focus area and its table."""
    document = docx.Document()
    document.add_heading("1 Mielen hyvinvointi", 1)
    add_table(document, header, *rows)
    return document


def add_table(document: Document, *rows: Sequence[Words]) -> Table:
    """Add a table; a cell with several texts has several paragraphs, ``**…**`` is bold and ``- `` a list item."""
    table: Table = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            fill(cell, text)
    return table


def fill(cell: _Cell, words: Words) -> None:
    """Write paragraphs into a cell."""
    for number, text in enumerate([words] if isinstance(words, str) else words):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        if text.startswith("- "):
            paragraph.style = "List Bullet"
        for part, piece in enumerate(re.split(r"\*\*", text.removeprefix("- "))):
            paragraph.add_run(piece).bold = part % 2 == 1 or None


def add_footnote(document: Document, paragraph: Paragraph, words: str) -> None:
    """Add a footnote of Word after the words of a paragraph; python-docx knows none, so its part is made here."""
    start = f"<w:footnotes {nsdecls('w')}>"
    rels = document.part.rels.values()
    part = next((rel.target_part for rel in rels if rel.reltype == RELATIONSHIP_TYPE.FOOTNOTES), None)
    if part is None:
        separator = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote></w:footnotes>'
        blob = f"{start}{separator}".encode()
        assert document.part.package is not None
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    number = part.blob.count(b"<w:footnote ")
    note = f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{escape(words)}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    part._blob = part.blob.replace(b"</w:footnotes>", note.encode())
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    paragraph.add_run()._r.append(reference)


def to_bytes(document: Document) -> bytes:
    """Return the file that Word would open."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def content_of(document: Document) -> Content:
    """Return what the import reads in a document."""
    return join_star_notes(read_body(open_word(to_bytes(document)), "p-viite"), "p-viite")


def draft_of(document: Document) -> DraftPlan:
    """Return the plan that the import makes of a document."""
    return outline(content_of(document), PartyBook(ORGANISATION), FILE)


def actions(goal: DraftGoal) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return words, kind of answering and parties of each action."""
    return [(each.text.markdown, each.responsible, each.parties) for each in goal.actions]
