"""Open a Word file that somebody sent: only what is safe to unpack is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError

from .fault import IntakeError

SIZE_LIMIT = 50_000_000
"""The most bytes that a file may have."""
UNPACKED_LIMIT = 200_000_000
"""The most bytes that all parts of a file may have together when unpacked, pictures too."""
TEXT_LIMIT = 40_000_000
"""The most bytes that one part with text may have: a book has less than two million."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UNREADABLE = (
    OpcError,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,  # a part that another one names is not there
    NotImplementedError,  # a way of packing that nothing knows
    RuntimeError,
    SyntaxError,  # what lxml calls broken XML
    TypeError,
    ValueError,  # a part has the type of another kind of file
    AttributeError,  # an element that has to be there is not
    OSError,
    AssertionError,
)


def open_word(content: bytes) -> Document:
    """Return the Word document that bytes hold.

    Raises:
        IntakeError: They are no Word document, or one that cannot or must not be unpacked.
    """
    if len(content) > SIZE_LIMIT:
        raise IntakeError("too_big", limit=SIZE_LIMIT // 1_000_000)
    if content.startswith(_OLE):
        raise IntakeError("encrypted" if _ENCRYPTED in content else "old_word")
    _check_package(content)
    try:
        return docx.Document(io.BytesIO(content))
    except _UNREADABLE:
        raise IntakeError("broken_word") from None


def _check_package(content: bytes) -> None:
    """Refuse what is no Word file, and what would fill the memory. zipfile never unpacks more than a part declares."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, struct.error, OSError, ValueError, NotImplementedError, LookupError):
        raise IntakeError("not_word" if not content.startswith(b"PK") else "broken_word") from None
    if not any(part.filename == "word/document.xml" for part in parts):
        raise IntakeError("not_word")
    if any(part.flag_bits & 1 for part in parts):
        raise IntakeError("encrypted")
    texts = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    if sum(part.file_size for part in parts) > UNPACKED_LIMIT or max(texts) > TEXT_LIMIT:
        raise IntakeError("too_big_unpacked", limit=UNPACKED_LIMIT // 1_000_000)
