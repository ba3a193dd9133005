"""Open a Word file that somebody sent: only what is safe to unpack is unpacked."""

from __future__ import annotations

import io

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError

from .fault import IntakeError
from .package import UNREADABLE, check_package


def open_word(content: bytes) -> Document:
    """Return the Word document that bytes hold.

    Raises:
        IntakeError: They are no Word document, or one that cannot or must not be unpacked.
    """
    check_package(content, "word")
    try:
        return docx.Document(io.BytesIO(content))
    except (OpcError, *UNREADABLE):
        raise IntakeError("broken_word") from None
