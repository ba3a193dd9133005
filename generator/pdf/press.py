"""A document for print becomes a PDF."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, NoReturn

from ..localise import localiser
from ..render import Renderer
from ..view.print_document import PrintDocument
from .errors import PdfError
from .tag_tree import with_mended_tags

if TYPE_CHECKING:
    from types import ModuleType


def check_press() -> None:
    """Return if this machine can make PDFs.

    Raises:
        PdfError: The extra is not installed, or the system lacks Pango.
    """
    _weasyprint()


def print_pdf(document: PrintDocument) -> bytes:
    """Return a document as PDF/UA-1: the same bytes for the same document, fonts and libraries.

    Raises:
        PdfError: The extra is not installed, or the system lacks Pango.
    """
    words = localiser(document.locale)
    html = Renderer(document.locale).render_print(document)
    return html_to_pdf(html, document.labels, words.gettext("Kohta tässä asiakirjassa"))


def html_to_pdf(html: str, labels: Mapping[str, str], link_words: str) -> bytes:
    """Return a page of HTML as PDF/UA-1; ``labels`` and ``link_words`` say where links within it lead."""
    weasyprint = _weasyprint()
    written: bytes = weasyprint.HTML(string=html, url_fetcher=_refuse).write_pdf(pdf_variant="pdf/ua-1")
    gc.collect()  # a document leaves a hundred megabytes in cycles, and a build looks for none by itself
    return with_mended_tags(written, labels, link_words)


def _refuse(url: str) -> NoReturn:
    raise ValueError(f"a document for print loads nothing: {url}")


def _weasyprint() -> ModuleType:
    try:
        import_module("pikepdf")
        with redirect_stdout(StringIO()):  # where Pango is missing WeasyPrint prints what we say better
            return import_module("weasyprint")
    except ModuleNotFoundError as fault:
        raise PdfError("PDF1", name=fault.name) from None
    except OSError as fault:
        raise PdfError("PDF2", why=str(fault).splitlines()[0]) from None
