"""A name for everything that a page is made of, so that an unchanged page need not be rendered again."""

from __future__ import annotations

import hashlib
import io
import pickle

from ..view.page import Page


def page_digest(page: Page, version: str = "") -> str:
    """Return a digest of a page and of what renders it.

    Args:
        page: The page.
        version: A digest of templates, catalogues, code and libraries; the caller makes it once.

    Returns:
        64 hexadecimal digits: the same in every process for the same page and version.
    """
    written = io.BytesIO()
    pickler = pickle.Pickler(written, protocol=4)
    # Without its memo a pickle depends on the values alone, and not on which of them happen to be one object.
    pickler.fast = True
    pickler.dump(page)
    return hashlib.sha256(version.encode() + b"\0" + written.getvalue()).hexdigest()
