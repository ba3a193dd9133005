"""Where the PDF of a document stands, and the link that leads to it from a page."""

from __future__ import annotations

from ..load.frozen import MARK
from ..localise import Phrase
from ..model.text import Locale
from .inline import Content, FileLink
from .setting import Setting


def pdf_path(record_id: str, locale: Locale) -> str:
    """Return where the PDF of a plan or evaluation stands below ``data/``; that of a version is beside its data."""
    plan, mark, version = record_id.partition(MARK)
    return f"versions/{plan}/{version}.{locale}.pdf" if mark else f"pdf/{record_id}.{locale}.pdf"


def print_link(here: Setting, record_id: str, label: str) -> Content:
    """Return the link to the PDF of a plan, evaluation or version; () where none was made."""
    path = pdf_path(record_id, here.words.locale)
    if path not in here.files:
        return ()
    return (FileLink(f"data/{path}", Phrase(label), path.rpartition("/")[2]),)
