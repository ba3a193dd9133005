"""A name for everything that a page is made of, so that an unchanged page need not be rendered again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..view.page import Page
from ..view.row import digest_of, row_of

if TYPE_CHECKING:
    from ..view.print_document import PrintDocument


def page_digest(page: Page | PrintDocument, version: str = "") -> str:
    """Return a digest of a page and of what renders it.

    Args:
        page: The page, or the document for print.
        version: A digest of templates, catalogues, code and libraries; the caller makes it once.

    Returns:
        64 hexadecimal digits: the same in every process for the same page and version.

    Raises:
        TypeError: The page holds something else than words, numbers, tuples and frozen dataclasses.
    """
    return digest_of([version, *(page.row if isinstance(page, Page) else row_of(page))])
