"""What stands inside a cell, a heading or a sentence: words, links, notes and footnote references as values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from ..localise import Phrase
from ..model.text import Locale
from ..model.value import value_class
from .addresses import Address


@value_class(frozen=True)
class Foreign:
    """Words that are meant to stand in another language, such as a name as the source prints it."""

    text: str
    lang: Locale


@value_class(frozen=True)
class InnerLink:
    """A link to a page of this site in the same language."""

    address: Address
    label: Phrase


@value_class(frozen=True)
class OuterLink:
    """A link to another site."""

    url: str
    label: Phrase


@value_class(frozen=True)
class FileLink:
    """A link to a file that every language shares: ``path`` below the root of the site, ``name`` as readers see it."""

    path: str
    label: Phrase
    name: str


@value_class(frozen=True)
class Hidden:
    """Words for those who listen, where the eye sees enough without them."""

    text: str


@value_class(frozen=True)
class Remark:
    """A note of ours beside words of the data, such as "yhteinen toimenpiteille 1.1–1.3"; stands in brackets."""

    content: Content


@value_class(frozen=True)
class Status:
    """Words that stand where the data has none; ``kind`` tells them apart and never says more than they do."""

    kind: str
    text: str


@value_class(frozen=True)
class FootnoteReference:
    """A numbered link to a footnote: ``anchor`` is its own place, ``target`` that of the note."""

    number: int
    anchor: str
    target: str


@value_class(frozen=True)
class RichPhrase:
    """Words in Markdown of one line, with their footnote references in order and links that name pages."""

    markdown: str
    lang: Locale | None = None
    references: tuple[FootnoteReference, ...] = ()


@value_class(frozen=True)
class Items:
    """Several things of one kind, as a list."""

    items: tuple[Content, ...]


@value_class(frozen=True)
class Lines:
    """Things of different kinds below each other."""

    lines: tuple[Content, ...]


Inline: TypeAlias = (
    Phrase
    | Foreign
    | InnerLink
    | OuterLink
    | FileLink
    | Hidden
    | Remark
    | Status
    | FootnoteReference
    | RichPhrase
    | Items
    | Lines
)
Content: TypeAlias = tuple[Inline, ...]

_GAP = re.compile(r"\{(\w+)\}")


def sentence(template: str, **parts: Content) -> Content:
    """Return an interface text with content put into its ``{names}``, in the order of the language.

    Raises:
        KeyError: The text has a name that ``parts`` does not know.
    """
    found: list[Inline] = []
    for index, piece in enumerate(_GAP.split(template)):
        if index % 2:
            found.extend(parts[piece])
        elif piece:
            found.append(Phrase(piece))
    return tuple(found)


def joined(contents: Iterable[Content], between: str | Sequence[str] = " ") -> Content:
    """Return contents one after the other, with the same words or each its own words between them."""
    found: list[Inline] = []
    for index, content in enumerate(contents):
        if index:
            found.append(Phrase(between if isinstance(between, str) else between[index - 1]))
        found.extend(content)
    return tuple(found)


def remark(text: str) -> Remark:
    """Return a note in the language of the page."""
    return Remark((Phrase(text),))


def stacked(contents: Sequence[Content]) -> Content:
    """Return the only content as it is, several as items below each other, nothing for none."""
    if len(contents) > 1:
        return (Items(tuple(contents)),)
    return contents[0] if contents else ()


def visible_words(content: Content) -> str:
    """Return what the eye reads of a content, without markup."""
    return "".join(map(_visible, content)).strip()


def _visible(inline: Inline) -> str:
    match inline:
        case Phrase():
            return inline.words
        case Foreign(text=text) | Status(text=text):
            return text
        case InnerLink(label=label) | OuterLink(label=label) | FileLink(label=label):
            return label.words
        case RichPhrase(markdown=markdown):
            return markdown
        case Remark(content=content):
            return visible_words(content)
        case Items(items=parts) | Lines(lines=parts):
            return " ".join(map(visible_words, parts))
        case Hidden() | FootnoteReference():
            return ""
