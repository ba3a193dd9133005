"""Terms of the glossary on a page: explained in place at their first occurrence, and gathered for a list at its end."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from markupsafe import escape

from ..view.addresses import Address
from ..view.glossary import Explanation, Explanations

MOST_IN_PLACE = 8
"""How many terms a page explains where they stand; the list at its end has all."""

_TAG = re.compile(r"(<[^>]*>)")
_CLOSED = re.compile(r"<(/?)(a|h[1-6]|sup|span)\b")
"""Elements whose words are left alone: links, headings, footnotes, and notes or words of another language."""
_MARKS = r"(?:&#?\w+;|[^\w\s&])"
_MARKS_BEFORE = re.compile(rf"{_MARKS}+$")
_MARKS_AFTER = re.compile(rf"^{_MARKS}+")
"""Brackets, quotation marks, commas: they stay on the line of the button that they touch."""


class PageTerms:
    """The terms of one page.

    Args:
        explanations: What the language explains.
        link: Tells what ``href`` says for a place of the site.
        label: What the link to the glossary is called.
    """

    def __init__(self, explanations: Explanations, link: Callable[[Address], str], label: str) -> None:
        self._explanations, self._link, self._label = explanations, link, label
        self._met: dict[str, None] = {}
        self._explained: set[str] = set()

    @property
    def met(self) -> tuple[Explanation, ...]:
        """Every term that the page has had so far, in the order in which they stand."""
        return tuple(self._explanations.by_id[name] for name in self._met)

    def meet(self, written: str) -> None:
        """Note the terms of some HTML that is left as it is."""
        for name in _ids(self._explanations, written):
            self._met.setdefault(name)

    def explain(self, written: str) -> str:
        """Return HTML with each term that the page has not explained yet as a button that opens its explanation."""
        self.meet(written)
        if self._explained.issuperset(_ids(self._explanations, written)):
            return written
        pieces, depth = _TAG.split(written), 0
        for number, piece in enumerate(pieces):
            if number % 2:
                closed = _CLOSED.match(piece)
                depth += (-1 if closed[1] else 1) if closed else 0
            elif depth == 0 and piece:
                pieces[number] = self._marked(piece)
        return "".join(pieces)

    def _marked(self, text: str) -> str:
        parts, end = [], 0
        for found in self._explanations.finder.find(text):
            if found.id not in self._explained and len(self._explained) < MOST_IN_PLACE:
                self._explained.add(found.id)
                before = "".join(_MARKS_BEFORE.findall(text[end : found.start]))
                after = "".join(_MARKS_AFTER.findall(text[found.end :]))
                button = self._button(found.id, text[found.start : found.end])
                parts += [text[end : found.start - len(before)], _together(before, button, after)]
                end = found.end + len(after)
        return "".join((*parts, text[end:]))

    def _button(self, name: str, words: str) -> str:
        """Return a button and, beside it, what it opens: both may stand within a sentence, and need no script."""
        term = self._explanations.by_id[name]
        return (
            f'<button type="button" class="term" popovertarget="{name}">{words}</button>'
            f'<span popover class="term-note" id="{name}"><span><b>{escape(term.name)}</b> {escape(term.text)}</span> '
            f'<a href="{escape(self._link(term.address))}">{escape(self._label)}</a></span>'
        )


def _together(before: str, button: str, after: str) -> str:
    """Return a button with the marks that touch it: a browser would break the line at its edge, whatever is there."""
    return f'<span class="together">{before}{button}{after}</span>' if before or after else button


@lru_cache(maxsize=16384)
def _ids(explanations: Explanations, written: str) -> tuple[str, ...]:
    return explanations.finder.ids(_TAG.sub("", written) if "<" in written else written)
