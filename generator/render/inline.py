"""Words, links, notes and footnote references become HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial

from markupsafe import Markup, escape

from ..localise import Localiser, Phrase
from ..model.text import Locale
from ..view.addresses import Address
from ..view.glossary import Explanation
from ..view.inline import (
    Content,
    FileLink,
    FootnoteReference,
    Foreign,
    Hidden,
    Inline,
    InnerLink,
    Items,
    Lines,
    OuterLink,
    Remark,
    RichPhrase,
    Status,
)
from ..view.narrative import Narrative
from .hyphenation import LONGEST_IN_NARROW, LONGEST_WHOLE, soft_hyphens
from .markdown import REFERENCE_MARK, inline_html, narrative_html
from .terms import PageTerms

_PAGE_LINK = re.compile(r'href="page:([^"#]*)(?:#([^"]*))?"')
_NO_BREAK = "\u00a0"
_marked: Callable[[str], Markup] = partial(str.__new__, Markup)
"""What ``Markup`` does for a plain text, without the question whether the text is HTML already."""


class InlineHtml:
    """Writes the content of one page or document.

    Args:
        words: The language.
        link: Tells what ``href`` says for a place of the site.
        is_divided: Whether long words get soft hyphens; a PDF has its own hyphenation.
        terms: The terms of the page; None where nothing is explained.
    """

    def __init__(
        self,
        words: Localiser,
        link: Callable[[Address], str],
        *,
        is_divided: bool = True,
        terms: PageTerms | None = None,
    ) -> None:
        self._locale, self._link, self._is_divided = words.locale, link, is_divided
        self._terms, self._is_prose = terms, False
        self._longest_whole = LONGEST_WHOLE
        self._footnote = escape(words.gettext("Alaviite"))
        self._marks: dict[Locale, str] = {"fi": words.gettext("suomeksi"), "sv": words.gettext("ruotsiksi")}

    def content(self, content: Content) -> Markup:
        """Return the HTML of a content."""
        return _marked("".join(map(self._inline, content)))

    def prose(self, content: Content) -> Markup:
        """Return the HTML of a content that stands in a paragraph or list: its terms are explained in place."""
        self._is_prose = True
        written = self.content(content)
        self._is_prose = False
        return written

    @property
    def terms(self) -> tuple[Explanation, ...]:
        """The terms of everything that was written so far, in the order in which they stand."""
        return self._terms.met if self._terms else ()

    def phrase(self, phrase: Phrase) -> Markup:
        """Return words, marked where they are in another language than the page."""
        return _marked(self._phrase(phrase))

    def narrow(self, content: Content) -> Markup:
        """Return the HTML of a content that stands in a column or in large letters: shorter words are divided too."""
        self._longest_whole = LONGEST_IN_NARROW
        written = self.content(content)
        self._longest_whole = LONGEST_WHOLE
        return written

    def words(self, text: str) -> Markup:
        """Return an interface text for a narrow place, in the language of the page."""
        return _words(text, self._locale) if self._is_divided else Markup(_escaped(text))

    def labels(self, columns: Iterable[str]) -> tuple[Markup, ...]:
        """Return the headers of a table's columns."""
        return tuple(map(self.words, columns))

    def labelled(self, labels: Sequence[Markup], cells: Iterable[Content]) -> Iterator[tuple[Markup, Markup]]:
        """Yield the cells of a row after its header, each behind the label of its column."""
        return zip(labels[1:], map(self.narrow, cells), strict=True)

    def href(self, address: Address) -> str:
        """Return the link to a place."""
        return self._link(address)

    def narrative(self, narrative: Narrative) -> Markup:
        """Return the HTML of a narrative, in a wrapper that says its language where that is another one."""
        text = narrative.text
        written = narrative_html(text.markdown, narrative.prefix, narrative.top_level)
        if self._terms and text.lang is None:
            written = self._terms.explain(written)
        written = self._finished(self._divided(written, text.lang), text.references)
        if text.lang:
            mark = f'<p class="translation-mark">({escape(self._marks[text.lang])})</p>'
            written = f'{mark}<div lang="{text.lang}">{written}</div>'
        return Markup(written)

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Phrase():
                return self._phrase(inline)
            case InnerLink(address=address, label=label):
                return f'<a href="{_escaped(self.href(address))}">{self._label(label)}</a>'
            case OuterLink(url=url, label=label):
                return f'<a href="{_escaped(url)}">{self._label(label)}</a>'
            case FileLink(path=path, label=label, name=name):
                href = escape(self.href(Address(f"../{path}")))
                return f'<a href="{href}">{self._label(label)}<br>{escape(name)}</a>'
            case RichPhrase(markdown=markdown, lang=lang, references=references):
                written = self._worded(inline_html(markdown), lang)
                return self._in_language(self._finished(written, references), lang)
            case Remark(content=content):
                return f'<span class="shared">({self.content(content)})</span>'
            case Status(kind=kind, text=text):
                return f'<span class="status status--{kind}">{_escaped(text)}</span>'
            case Hidden(text=text):
                return f'<span class="vh">{_escaped(text)}</span>'
            case FootnoteReference():
                return self._reference(inline)
            case Foreign(text=text, lang=lang):
                return _escaped(text) if lang == self._locale else f'<span lang="{lang}">{_escaped(text)}</span>'
            case Items(items=items):
                return "<ul>" + "".join(f"<li>{self.content(item)}</li>" for item in items) + "</ul>"
            case Lines(lines=lines):
                return "".join(f"<div>{self.content(line)}</div>" for line in lines)

    def _phrase(self, phrase: Phrase) -> str:
        written = self._in_language(self._worded(_escaped(phrase.text), phrase.lang), phrase.lang)
        return f"{_escaped(phrase.lead)}{written}" if phrase.lead else written

    def _label(self, phrase: Phrase) -> str:
        """Return the words of a link, whose terms are left alone."""
        written = self._in_language(self._divided(_escaped(phrase.text), phrase.lang), phrase.lang)
        return f"{_escaped(phrase.lead)}{written}" if phrase.lead else written

    def _worded(self, written: str, lang: Locale | None) -> str:
        if self._terms and lang is None:
            if self._is_prose:
                written = self._terms.explain(written)
            else:
                self._terms.meet(written)
        return self._divided(written, lang)

    def _divided(self, written: str, lang: Locale | None) -> str:
        return soft_hyphens(written, lang or self._locale, self._longest_whole) if self._is_divided else written

    def _in_language(self, written: str, lang: Locale | None) -> str:
        if lang is None:
            return written
        mark = f'<span class="translation-mark">({escape(self._marks[lang])})</span>'
        return f'<span lang="{lang}">{written}</span> {mark}'

    def _reference(self, reference: FootnoteReference) -> str:
        return (
            f'{_NO_BREAK}<sup><a class="fn" id="{reference.anchor}" href="#{reference.target}">'
            f'<span class="vh">{self._footnote} </span>{reference.number}</a></sup>'
        )

    def _finished(self, written: str, references: Sequence[FootnoteReference]) -> str:
        """Return HTML of Markdown with its footnote references as links and its page links relative to the page."""
        if references:
            written = REFERENCE_MARK.sub(lambda found: self._reference(references[int(found[1])]), written)
        if 'href="page:' in written:
            written = _PAGE_LINK.sub(
                lambda found: f'href="{escape(self.href(Address(found[1], found[2] or "")))}"', written
            )
        return written


@lru_cache(maxsize=32768)
def _escaped(text: str) -> str:
    return str(escape(text))


@lru_cache(maxsize=4096)
def _words(text: str, locale: Locale) -> Markup:
    return Markup(soft_hyphens(_escaped(text), locale, LONGEST_IN_NARROW))
