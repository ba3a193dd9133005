"""The frame round every page."""

from __future__ import annotations

import gzip
import re
from importlib.metadata import version
from pathlib import Path

import pytest

from generator.builder.assets import load_assets
from generator.builder.frame import Door, DoorPart, Frame, SiteWords
from generator.builder.mkdocs_build import frame_templates
from generator.localise import Phrase, localiser
from generator.model.text import Locale
from generator.render import Heading, Link, Menu, RenderedPage

REPOSITORY = Path(__file__).parent.parent
ASSETS = load_assets(REPOSITORY / "overrides")
WORDS = SiteWords(Phrase("Suunta"), Phrase("Lupaukset"), Phrase("CC BY", "fi"), "https://lupa.example/", None)
TRAIL = (Link("", "Etusivu"), Link("alue/", "Alue"), Link("alue/ohjelma/", "Ohjelma &amp; suunta"))
HEADINGS = (
    Heading(2, "yksi", "Yksi"),
    Heading(3, "kaksi", "Kaksi <"),
    Heading(2, "kolme", "Kolme"),
    Heading(2, "neljä", "Neljä"),
)


def _frame(path: str, locale: Locale = "fi", **values: object) -> Frame:
    page = {"title": "Sivu & muu", "description": "Kuvaus.", "html": "<h1>Sivu</h1>\n<p>Teksti</p>", **values}
    rendered = RenderedPage(locale=locale, path=path, **page)  # type: ignore[arg-type]
    return Frame(rendered, WORDS, ("fi", "sv"), "https://suunta.example/", ASSETS.names)


@pytest.fixture(scope="module")
def written() -> str:
    """Return a page with everything that a frame can hold."""
    frame = _frame(
        "alue/ohjelma/arki/",
        headings=HEADINGS,
        breadcrumbs=TRAIL,
        navigation=Menu("1", (Link("", "Etusivu"), Link("alue/ohjelma/arki/", "Arki"))),
        previous=Link("alue/ohjelma/", "Ohjelma"),
        next=Link("alue/ohjelma/koti/", "Koti"),
        layout="focus_area",
    )
    return frame_templates(REPOSITORY / "mkdocs.yml", REPOSITORY).page(frame, localiser("fi").gettext)


def test_the_frame_fits_the_pinned_versions() -> None:
    """The overrides were tried with these versions alone.

    With others: run the browser tests, look at the pages, then change the numbers here and in pyproject.toml.
    """
    assert version("mkdocs").startswith("1.6.")
    assert version("mkdocs-material").startswith("9.8.")


def test_the_ways_are_relative() -> None:
    """A site must work under any address, in any folder."""
    frame = _frame("alue/ohjelma/")
    assert (frame.root, frame.top) == ("../../", "../../../")
    assert frame.href("alue/") == "../../alue/"
    assert frame.href("") == "../../"
    assert _frame("").href("") == "./"


def test_the_title_names_the_plan() -> None:
    """Two plans have goals of the same name; a list of tabs or results must tell them apart."""
    assert _frame("").title == "Suunta – Lupaukset"
    assert _frame("alue/").title == "Sivu & muu – Suunta"
    assert _frame("alue/ohjelma/arki/", breadcrumbs=TRAIL).title == "Sivu & muu – Ohjelma & suunta – Suunta"


def test_the_switch_leads_to_the_same_page() -> None:
    """A reader who changes the language must not have to find the page again."""
    frame = _frame("alue/", "sv")
    assert [(each.name, each.href, each.is_current) for each in frame.alternates] == [
        ("Suomi", "../../fi/alue/", False),
        ("Svenska", "../../sv/alue/", True),
    ]
    assert frame.canonical == "https://suunta.example/sv/alue/"
    assert frame.default_url == "https://suunta.example/fi/alue/"
    assert _frame("").default_url == "https://suunta.example/"


def test_the_contents_list_needs_four_headings() -> None:
    """A list of a few places is longer than the page that it saves."""
    assert _frame("", headings=HEADINGS[:3]).contents == ()
    assert [(heading.anchor, len(below)) for heading, below in _frame("", headings=HEADINGS).contents] == [
        ("yksi", 1),
        ("kolme", 0),
        ("neljä", 0),
    ]


def test_the_skip_link_comes_first(written: str) -> None:
    """Whoever moves by keyboard reaches the content with one key."""
    body = written[written.index("<body") :]
    assert re.findall(r"<a [^>]*>", body)[0] == '<a class="skip-link" href="#main">'
    assert written.count('<main id="main">') == 1


def test_every_navigation_has_a_name_of_its_own(written: str) -> None:
    """A list of landmarks with five times "navigation" helps nobody."""
    names = re.findall(r'<nav [^>]*aria-label="([^"]*)"', written)
    assert len(names) == len(set(names)) == written.count("<nav ") - written.count("aria-labelledby")
    assert 'id="contents-label"' in written


def test_the_current_page_is_marked(written: str) -> None:
    """The mark is for ears as well as for eyes; once in the menu, once in the sidebar."""
    assert written.count('aria-current="page"') == 2


def test_words_are_escaped(written: str) -> None:
    """A title with an ampersand is no HTML."""
    assert "<title>Sivu &amp; muu – Ohjelma &amp; suunta – Suunta</title>" in written
    assert "Kaksi &lt;</a>" in written


def test_words_in_another_language_say_so(written: str) -> None:
    """A voice reads Finnish words right only if it knows that they are Finnish."""
    assert 'rel="license"><span lang="fi">CC BY</span></a>' in written


def test_nothing_is_inline_and_nothing_from_elsewhere(written: str) -> None:
    """The policy of the page would block it, and no other host shall know who reads."""
    assert "default-src 'self'" in written
    assert not re.findall(r"<style|\sstyle=|<script(?! src=\"\.\./)|\son[a-z]+=", written)
    assert not re.findall(r'(?:src|rel="(?:stylesheet|icon)" href)="(?:https?:)?//', written)


def test_the_first_view_is_light(written: str) -> None:
    """A phone with a weak signal opens the page at once: under 30 kB with style and script."""
    parts = [written.encode(), *ASSETS.files.values()]
    assert sum(len(gzip.compress(part)) for part in parts) < 15_000


SHEET = (REPOSITORY / "overrides/assets/stylesheets/suunta.css").read_text("utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", part)) for part in SHEET.split("@media", 2)[:2])


@pytest.mark.parametrize("colours", [LIGHT, {**LIGHT, **DARK}], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["page", "surface", "accent-surface"])
def test_text_has_a_contrast_of_seven(colours: dict[str, str], ground: str) -> None:
    """Tired eyes, bad screens and sunlight: 7:1 for every text, 3:1 for the ring of the focus."""
    for role in ("text", "muted", "link", "link-hover", "visited"):
        assert _contrast(colours[role], colours[ground]) >= 7, role
    assert _contrast(colours["page-focus"], colours[ground]) >= 3
    assert _contrast(colours["accent"], colours["page"]) >= 7
    for role in ("band-text", "band-muted", "band-focus"):
        assert _contrast(colours[role], colours["band"]) >= 7, role


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_frame_says_everything_in_swedish_too() -> None:
    """A Finnish word in the Swedish frame would stand on every page."""
    templates = (REPOSITORY / "overrides/main.html").read_text("utf-8")
    words = re.findall(r'_\("([^"]+)"\)', templates)
    same = [each for each in words if localiser("sv").gettext(each) == each]
    assert words
    assert same == []


def test_a_door_shows_every_language() -> None:
    """Nobody knows which language a reader of the root has, so each part says its own."""
    parts = (
        DoorPart("fi", "Suomi", "Valitse kieli", Phrase("Teksti"), "Jatka"),
        DoorPart("sv", "Svenska", "Välj språk", Phrase("Text"), "Fortsätt"),
    )
    door = Door(parts, "Suunta", "https://suunta.example/", "", ASSETS.names, is_missing=False)
    html = frame_templates(REPOSITORY / "mkdocs.yml", REPOSITORY).door(door)
    assert door.title == "Valitse kieli / Välj språk – Suunta"
    assert html.count('<section class="card" lang="sv"') == 1
    assert html.count('href="sv/" hreflang="sv"') == 1
    assert 'http-equiv="refresh"' not in html
