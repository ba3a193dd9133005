"""Words in both languages, as they stand in the data."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .record import Record

Locale = Literal["fi", "sv"]
LOCALES: tuple[Locale, ...] = ("fi", "sv")

FOOTNOTE_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
"""A reference to a footnote of the plan, such as ``[^monimuotoisuuslupaus]``; allowed in every text."""

_MARKUP = re.compile(
    r"""<[A-Za-z/!]          # an HTML tag or comment
      | \*\*|__              # bold
      | `                    # code
      | \]\(                 # a link or an image
      | ^\s*(?:\#{1,6}\s|>\s)  # a heading or a quotation
      | &(?:[a-z]+|\#\d+);   # an HTML entity
    """,
    re.VERBOSE | re.MULTILINE,
)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""Every control character but the line feed."""
_RAW_HTML = re.compile(r"<[A-Za-z/!]|&(?:[a-z]+|#\d+);")
_INLINE_MARKUP = re.compile(r"\*{1,2}([^*]+)\*{1,2}|\[([^]]*)\]\([^)]*\)")
_BLOCK = re.compile(r"^\s*(?:#{1,6}\s|>\s|[-*+]\s|\d+\.\s|```)|!\[|\n\s*\n", re.MULTILINE)


def _check_words(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("text_blank", "blank text")
    if _CONTROL.search(value):
        raise PydanticCustomError("text_control", "control character")
    return unicodedata.normalize("NFC", value.strip())


def _check_plain(value: str) -> str:
    found = _find_markup(value)
    if found:
        raise PydanticCustomError("text_markup", "markup", _told(found))
    return value


def _check_inline(value: str) -> str:
    found = _find_block(value)
    if found:
        raise PydanticCustomError("text_block_markup", "markup", _told(found))
    return value


def _find_markup(value: str) -> re.Match[str] | None:
    return _MARKUP.search(_blanked(value))


def _find_block(value: str) -> re.Match[str] | None:
    return _RAW_HTML.search(value) or _BLOCK.search(_blanked(value))


def _blanked(value: str) -> str:
    """Return a text with its footnote references filled up, so that all places stay."""
    return FOOTNOTE_REFERENCE.sub(lambda found: "·" * len(found.group()), value) if "[^" in value else value


def _told(found: re.Match[str]) -> dict[str, str | int]:
    words = found.group()
    return {"found": words.strip(), "offset": found.start() + len(words) - len(words.lstrip())}


def find_unfit(value: str, *, is_rich: bool) -> str | None:
    """Return the first thing that a text (or a rich one) may not hold; None where it may hold all of ``value``."""
    found = _CONTROL.search(value) or (_find_block(value) if is_rich else _find_markup(value))
    return (found.group().strip() or repr(found.group()).strip("'")) if found else None


_WORDS_SCHEMA = WithJsonSchema({"type": "string", "pattern": r"\S"})

Words = Annotated[str, AfterValidator(_check_words), AfterValidator(_check_plain), _WORDS_SCHEMA]
InlineMarkdown = Annotated[str, AfterValidator(_check_words), AfterValidator(_check_inline), _WORDS_SCHEMA]


class Text(Record):
    """Plain words in Finnish and in Swedish.

    Finnish is the language that plans are decided in and has to be there. A missing Swedish text is
    a fault that the check names; the page then shows the Finnish text and says so.
    """

    fi: Words
    sv: Words | None = None


class RichText(Record):
    """Words that may hold bold, emphasis and links in Markdown, but no headings, lists or HTML."""

    fi: InlineMarkdown
    sv: InlineMarkdown | None = None


def footnote_references(words: str) -> tuple[str, ...]:
    """Return the ids of the footnotes that ``words`` refers to, in order."""
    return tuple(FOOTNOTE_REFERENCE.findall(words))


def without_footnotes(words: str) -> str:
    """Return ``words`` without its footnote references, for headings, titles and searching."""
    return FOOTNOTE_REFERENCE.sub("", words) if "[^" in words else words


def plain_words(markdown: str) -> str:
    """Return the bare words of a Markdown text of one line, without footnote references, for titles and files."""
    return _INLINE_MARKUP.sub(lambda found: found[1] or found[2], without_footnotes(markdown))
