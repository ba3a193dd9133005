"""Pages as HTML: what templates and Markdown may write, and what they must."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from functools import cache, partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.localise import Phrase, localiser
from generator.model.text import LOCALES, Locale
from generator.render import RenderedPage, Renderer, page_digest
from generator.render.inline import InlineHtml
from generator.render.links import relative_link
from generator.render.markdown import inline_html, narrative_html
from generator.render.renderer import plain_words
from generator.view.addresses import Address
from generator.view.inline import FootnoteReference, Foreign, InnerLink, OuterLink, RichPhrase
from generator.view.narrative import Narrative
from generator.view.page import Navigation

from .sample_pages import sample_pages

ROOT = Path(__file__).parent.parent
PAGES = {locale: sample_pages(locale) for locale in LOCALES}
RENDERED = {locale: {page.path: Renderer(locale).render(page) for page in pages} for locale, pages in PAGES.items()}
every_page = pytest.mark.parametrize(
    "page",
    [page for pages in RENDERED.values() for page in pages.values()],
    ids=lambda page: f"{page.locale}/{page.path}",
)
SWEDISH = InlineHtml(localiser("sv"), partial(relative_link, "a/b/"))


class Tags(HTMLParser):
    """Notes start and end tags, ids and the targets of links within the page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.with_lang: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        values = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if str(values.get("href", "")).startswith("#"):
            self.targets.append(str(values["href"])[1:])
        if "lang" in values:
            self.with_lang.add(tag)
        if tag not in {"br", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Take the tag that ends from the open ones."""
        assert self.open.pop() == tag


@cache
def tags_of(html: str) -> Tags:
    """Return what a page is made of; read once for all that is asked of it."""
    return Tags(html)


@every_page
def test_a_page_begins_with_its_only_h1(page: RenderedPage) -> None:
    """Screen readers jump to the h1; its words are the title's, before what tells equal titles apart."""
    assert page.html.removeprefix('<div class="hero"><div class="wrap">\n').startswith("<h1>")
    assert page.html.count("<h1") == 1
    heading = plain_words(page.html[: page.html.index("</h1>")]).removesuffix(" (på finska)")
    assert page.title.startswith(heading) or not page.path


@every_page
def test_tags_are_closed_and_headings_do_not_skip(page: RenderedPage) -> None:
    """A reader who jumps from heading to heading must not wonder what is missing."""
    tags = tags_of(page.html)
    assert tags.open == []
    assert all(later <= earlier + 1 for earlier, later in zip(tags.headings, tags.headings[1:], strict=False))


@every_page
def test_ids_differ_and_links_within_the_page_resolve(page: RenderedPage) -> None:
    """Footnotes lead there and back, and an anchor leads to one place."""
    tags = tags_of(page.html)
    assert len(set(tags.ids)) == len(tags.ids)
    assert set(tags.targets) <= set(tags.ids)


@every_page
def test_the_language_stands_on_the_words(page: RenderedPage) -> None:
    """On a cell, a row or a heading it would change the voice of our own words beside them."""
    assert tags_of(page.html).with_lang <= {"span", "div"}
    assert ("lang=" in page.html) <= (page.locale == "sv")


@every_page
def test_both_languages_have_the_same_anchors(page: RenderedPage) -> None:
    """The language switch keeps the anchor."""
    twin = RENDERED["fi" if page.locale == "sv" else "sv"][page.path]
    assert tags_of(page.html).ids == tags_of(twin.html).ids or page.path in ("koe/", "sources/")
    assert set(tags_of(page.html).ids) == set(tags_of(twin.html).ids)


@every_page
def test_no_table_has_spanned_cells_or_roles(page: RenderedPage) -> None:
    """Spanned cells are announced with the wrong headers; roles on table parts are errors."""
    assert not re.search(r"<t[dhr][^>]*(rowspan|colspan|role|headers)=", page.html)
    assert page.html.count("<table") == page.html.count('<table class="goal-table')


@every_page
def test_nothing_is_left_of_markup_that_is_ours(page: RenderedPage) -> None:
    """A reference or a gap that nobody filled would stand on the page as it is; only what a script fills has gaps."""
    read = re.sub(r' data-[a-z-]+="[^"]*"', "", page.html)
    assert not re.search(r"\[\^|page:|id:|[\ue000\ue001]|\{\w+\}|%\(", read)


def test_headings_enter_the_contents_list_in_order() -> None:
    """Those of the narrative too, with anchors that do not change with the language."""
    headings = {
        locale: [
            (heading.level, heading.anchor, heading.label) for heading in pages["koe/suunnitelma/background/"].headings
        ]
        for locale, pages in RENDERED.items()
    }
    assert headings == {
        "fi": [(2, "johdanto", "Johdanto"), (3, "johdanto-h1", "Tausta")],
        "sv": [(2, "johdanto", "Inledning"), (3, "johdanto-h1", "Bakgrund")],
    }


def test_a_heading_in_the_contents_list_has_no_footnote() -> None:
    """The words alone name the goal."""
    labels = [heading.label for heading in RENDERED["fi"]["koe/suunnitelma/mieli/"].headings]
    assert labels == ["Miksi", "Tavoite 1: Yksinäisyys vähenee", "Tavoite 2: Nuoret osallistuvat"]


@pytest.mark.parametrize(
    ("from_path", "to", "href"),
    [
        ("", Address(""), "./"),
        ("", Address("koe/"), "koe/"),
        ("koe/plan/", Address(""), "../../"),
        ("koe/plan/", Address("koe/parties/"), "../../koe/parties/"),
        ("koe/plan/", Address("sources/", "laki"), "../../sources/#laki"),
        ("sources/", Address("sources/", "laki"), "#laki"),
        ("sources/", Address("sources/"), "../sources/"),
    ],
)
def test_links_are_relative_to_the_page(from_path: str, to: Address, href: str) -> None:
    """The site can then stand at any address, and on a memory stick."""
    assert relative_link(from_path, to) == href


def test_words_without_translation_are_marked() -> None:
    """The voice changes for these words alone, and the eye is told too."""
    assert SWEDISH.phrase(Phrase("Arki & työ", "fi", "2. ")) == (
        '2. <span lang="fi">Arki &amp; työ</span> <span class="translation-mark">(på finska)</span>'
    )


def test_words_that_are_meant_to_be_foreign_have_no_mark() -> None:
    """A Finnish name that the source prints lacks no translation."""
    assert SWEDISH.content((Foreign("Perhelinja", "fi"), Foreign("Linje", "sv"))) == (
        '<span lang="fi">Perhelinja</span>Linje'
    )


def test_texts_are_escaped() -> None:
    """Data are words, never markup."""
    content = (
        Phrase("<b>"),
        OuterLink('https://a.example/?"b', Phrase("a&b")),
        InnerLink(Address("c/"), Phrase("<c>")),
    )
    assert SWEDISH.content(content) == (
        '&lt;b&gt;<a href="https://a.example/?&#34;b">a&amp;b</a><a href="../../c/">&lt;c&gt;</a>'
    )


def test_a_footnote_reference_sticks_to_its_word() -> None:
    """A line break before the mark would leave it alone on the next line."""
    reference = FootnoteReference(2, "x-ref2", "x-fn2")
    assert SWEDISH.content((RichPhrase("**ord[^a]**", None, (reference,)),)) == (
        '<strong>ord\u00a0<sup><a class="fn" id="x-ref2" href="#x-fn2">'
        '<span class="vh">Fotnot </span>2</a></sup></strong>'
    )


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("3 < 5 & 6", "3 &lt; 5 &amp; 6"),
        ("**vahva** ja *korostus*", "<strong>vahva</strong> ja <em>korostus</em>"),
        ("[a](javascript:alert(1))", "<a>a</a>"),
        ("![kuva](x.png){onerror=alert(1)}", "{onerror=alert(1)}"),
        ('<img src="x" onerror="alert(1)">sana', "sana"),
    ],
)
def test_markdown_of_one_line_keeps_what_is_allowed(markdown: str, html: str) -> None:
    """The check refuses such texts before; the renderer does not rely on it."""
    assert inline_html(markdown) == html


def test_scripts_in_a_narrative_vanish() -> None:
    """A site without cookies has nothing to steal, but its readers do."""
    assert "script" not in RENDERED["fi"]["koe/suunnitelma/arki/"].html
    assert "alert" not in narrative_html("a <script>alert(1)</script>", "p", 2)


def test_headings_of_a_narrative_take_their_place_on_the_page() -> None:
    """A heading written ``##`` is an h3 below a chapter's h2, and links to it follow."""
    html = narrative_html("## Äiti\n\n### Lapsi\n\nKatso [äitiä](#äiti) ja [lasta](#lapsi).", "luku", 3)
    assert '<h3 id="luku-h1">Äiti</h3>' in html
    assert '<h4 id="luku-h2">Lapsi</h4>' in html
    assert '<a href="#luku-h1">äitiä</a> ja <a href="#luku-h2">lasta</a>' in html


def test_a_narrative_in_finnish_on_a_swedish_page_says_so() -> None:
    """The mark stands outside the wrapper, in the language of the page."""
    html = SWEDISH.narrative(Narrative(RichPhrase("Arki.", "fi"), "arki", 2))
    assert html == '<p class="translation-mark">(på finska)</p><div lang="fi"><p>Arki.</p></div>'


def test_a_swedish_page_with_finnish_texts_says_so_on_top() -> None:
    """One notice for each page, beside the marks."""
    notice = "En del av texterna på den här sidan har ännu inte översatts."
    told = {path for path, page in RENDERED["sv"].items() if notice in page.html}
    assert told == {page.path for page in PAGES["sv"] if page.has_untranslated}


@pytest.mark.parametrize("locale", LOCALES)
def test_rendering_again_gives_the_same_bytes(locale: Locale) -> None:
    """Two builds of the same input are the same."""
    assert {page.path: Renderer(locale).render(page) for page in PAGES[locale]} == RENDERED[locale]


def test_the_digest_changes_with_anything_that_a_page_is_made_of() -> None:
    """An unchanged digest means that the page need not be rendered again."""
    page = PAGES["fi"][5]
    changed = [page, replace(page, title=Phrase("Toinen")), replace(page, navigation=Navigation()), PAGES["sv"][5]]
    digests = {page_digest(each) for each in changed} | {page_digest(page, "toinen versio")}
    assert len(digests) == 5


@pytest.mark.integration
def test_the_digest_is_the_same_in_every_process() -> None:
    """A digest that depends on memory or on hash seeds would make every build a full one."""
    code = (
        "from generator.render import page_digest; from generator.view.pages import make_pages;"
        "from tests.sample import sample_plan_set;"
        "print(*(page_digest(page) for page in make_pages(sample_plan_set(), 'sv')))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"PYTHONHASHSEED": "7"}, capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == [page_digest(page) for page in PAGES["sv"]]
