"""A name for everything that a page is made of, so that an unchanged page need not be rendered again."""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeAlias

from ..view.page import Page

if TYPE_CHECKING:
    from ..view.print_document import PrintDocument

Written: TypeAlias = list[Any]
"""Words, numbers, None, bytes and tuples of one number: what marshal can write."""

_PLAIN = frozenset({str, int, bool, float, type(None)})
_FORMAT = 0
"""Later formats of marshal write which strings happen to be one object, and two builds may differ in that."""


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
    written: Written = [version]
    _add(page, written)
    return hashlib.sha256(marshal.dumps(written, _FORMAT)).hexdigest()


def _add(value: object, to: Written) -> None:
    """Write a value out, all parts in one row.

    A record begins with its name in bytes and a tuple with its length in a tuple; neither can be mistaken for a word
    or a number, so no two values give the same row.
    """
    if isinstance(value, tuple):
        parts = value
        to.append((len(value),))
    else:
        kind: type = type(value)
        name, parts_of = _record(kind)
        parts = parts_of(value)
        to.append(name)
    for part in parts:
        if type(part) in _PLAIN:
            to.append(part)
        else:
            _add(part, to)


@cache
def _record(kind: type) -> tuple[bytes, Callable[[object], tuple[object, ...]]]:
    if not is_dataclass(kind):
        raise TypeError(f"no digest of {kind.__qualname__}")
    names = [field.name for field in fields(kind)]
    name = kind.__qualname__.encode()
    if len(names) == 1:
        return name, lambda value: (getattr(value, names[0]),)
    return name, attrgetter(*names)
