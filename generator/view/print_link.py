"""Where the PDF of a document stands, and the link that leads to it from a page."""

from __future__ import annotations

from ..localise import Phrase
from ..model.text import Locale
from .inline import Content, FileLink
from .setting import Setting


def pdf_path(record_id: str, locale: Locale) -> str:
    """Return where the PDF of a plan or evaluation stands below ``data/``."""
    return f"pdf/{record_id}.{locale}.pdf"


def print_link(here: Setting, record_id: str) -> Content:
    """Return the link to the PDF of a plan or evaluation; () where none was made."""
    path = pdf_path(record_id, here.words.locale)
    if path not in here.files:
        return ()
    return (FileLink(f"data/{path}", Phrase(here.words.gettext("PDF-tiedosto")), path.rpartition("/")[2]),)
