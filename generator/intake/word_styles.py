"""What the styles of a Word document say: headings, lists, bold."""

from __future__ import annotations

import re
from functools import cached_property

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

_HEADING = re.compile(r"heading (\d)|(?:otsikko|rubrik) ?(\d)", re.IGNORECASE)
_OFF = {"0", "false", "off", "none"}


class WordStyles:
    """Looks up styles by their id, and by what they are based on."""

    def __init__(self, document: Document) -> None:
        self._root: Element = document.styles.element

    def heading_level(self, paragraph: Element) -> int | None:
        """Return the level of a heading, 0 for the title of the document; None for ordinary words."""
        direct = _said(paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}"))
        for style in self._chain(_paragraph_style(paragraph)):
            name = _said(style.find(qn("w:name"))) or ""
            found = _HEADING.fullmatch(name.strip())
            if found:
                return int(found[1] or found[2])
            if name.lower() in ("title", "otsikko"):
                return 0
            direct = direct or _said(style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}"))
        return int(direct) + 1 if direct and direct in "012345678" else None

    def is_contents(self, paragraph: Element) -> bool:
        """Whether a paragraph is a line of a table of contents."""
        name = next((_said(style.find(qn("w:name"))) for style in self._chain(_paragraph_style(paragraph))), None)
        return (name or "").lower().startswith(("toc ", "sisluet"))

    def is_item(self, paragraph: Element) -> bool:
        """Whether Word puts a bullet or a number before a paragraph."""
        direct = _said(paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}"))
        if direct is not None:
            return direct != "0"
        chain = self._chain(_paragraph_style(paragraph))
        return any(style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None for style in chain)

    def is_bold_paragraph(self, paragraph: Element) -> bool:
        """Whether the words of a paragraph are bold where they do not say otherwise."""
        marks = (style.find(f"{qn('w:rPr')}/{qn('w:b')}") for style in self._chain(_paragraph_style(paragraph)))
        return next((_is_on(mark) for mark in marks if mark is not None), False)

    def is_bold(self, run: Element, *, otherwise: bool) -> bool:
        """Whether a run is bold by itself or by its style, and if neither says it, what its paragraph says."""
        own = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
        if own is not None:
            return _is_on(own)
        chain = self._chain(_said(run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")))
        marks = (style.find(f"{qn('w:rPr')}/{qn('w:b')}") for style in chain)
        return next((_is_on(mark) for mark in marks if mark is not None), otherwise)

    def is_hidden(self, run: Element) -> bool:
        """Whether Word shows nothing of a run."""
        mark = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
        return mark is not None and _is_on(mark)

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        return {style.get(qn("w:styleId"), ""): style for style in self._root.iterchildren(qn("w:style"))}

    def _chain(self, name: str | None) -> list[Element]:
        """Return a style and those that it is based on, nearest first; [] where it is not defined."""
        found: list[Element] = []
        while name in self._by_id and self._by_id[name] not in found:
            found.append(self._by_id[name])
            name = _said(found[-1].find(qn("w:basedOn")))
        return found


def _paragraph_style(paragraph: Element) -> str | None:
    return _said(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}"))


def _said(element: Element | None) -> str | None:
    value = element.get(qn("w:val")) if element is not None else None
    return str(value) if value is not None else None


def _is_on(mark: Element) -> bool:
    return (_said(mark) or "true").lower() not in _OFF
