"""Look into an Office file that somebody sent before it is opened: only what is safe to unpack is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import Literal

from .fault import IntakeError

SIZE_LIMIT = 50_000_000
"""The most bytes that a file may have."""
UNPACKED_LIMIT = 200_000_000
"""The most bytes that all parts of a file may have together when unpacked, pictures too."""
TEXT_LIMIT = 40_000_000
"""The most bytes that one part with text may have: a book has less than two million."""

Kind = Literal["word", "workbook"]
_MAIN_PARTS: Mapping[Kind, str] = {"word": "word/document.xml", "workbook": "xl/workbook.xml"}
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,  # a part that another one names is not there
    NotImplementedError,  # a way of packing that nothing knows
    RuntimeError,
    SyntaxError,  # broken XML
    TypeError,
    ValueError,  # a part has the type of another kind of file
    AttributeError,  # an element that has to be there is not
    OSError,
    AssertionError,
)
"""What reading a broken package can raise, besides what the library for its kind calls its own."""


def check_package(content: bytes, kind: Kind) -> None:
    """Refuse what is no file of a kind, and what would fill the memory. zipfile never unpacks more than is declared.

    Raises:
        IntakeError: The bytes are no such file, or one that must not be unpacked.
    """
    if len(content) > SIZE_LIMIT:
        raise IntakeError("too_big", limit=SIZE_LIMIT // 1_000_000)
    if content.startswith(_OLE):
        raise IntakeError("encrypted" if _ENCRYPTED in content else f"old_{kind}")
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, struct.error, OSError, ValueError, NotImplementedError, LookupError):
        raise IntakeError(f"broken_{kind}" if content.startswith(b"PK") else f"not_{kind}") from None
    if not any(part.filename == _MAIN_PARTS[kind] for part in parts):
        raise IntakeError(f"not_{kind}")
    if any(part.flag_bits & 1 for part in parts):
        raise IntakeError("encrypted")
    texts = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))]
    if sum(part.file_size for part in parts) > UNPACKED_LIMIT or max(texts) > TEXT_LIMIT:
        raise IntakeError("too_big_unpacked", limit=UNPACKED_LIMIT // 1_000_000)
