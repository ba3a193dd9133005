"""Checks that the words are in the language that the page says they are in."""

from __future__ import annotations

import re

from .documents import Document, Element, Site
from .file_checks import Found

SIGNS = {
    "fi": "ja ei sekä että tai ovat joka jotka myös kun mukaan kuin tämä tämän sen ole kanssa varten niiden mennessä",
    "sv": "och att är för som med av på till den det inte eller från har ska om ett vid enligt",
    "en": "the and of to is for with this that are from by not you it be",
}
"""Small words that stand in one of the languages alone; nearly every sentence has two of them."""

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
SMALL_WORDS = {language: frozenset(words.split()) for language, words in SIGNS.items()}

THEME_LABELS = (
    "skip to content|search|next|previous|back to top|table of contents|menu|home|permanent link|permalink|light|dark|"
    "footer|header|navigation|tabs|edit this page|not found|close|open|language|select language"
)
"""Words that a theme brings along."""

ENGLISH_LABELS = frozenset(THEME_LABELS.split("|"))

SPOKEN = ("aria-label", "title", "alt", "placeholder", "aria-description")


def language_of(text: str) -> str:
    """Return the language that a text is plainly written in; empty where two small words do not tell."""
    words = re.findall(r"[^\W\d_]+", text.lower().replace(SOFT_HYPHEN, ""))
    counts = {language: sum(word in small for word in words) for language, small in SMALL_WORDS.items()}
    first, second, *_ = sorted(counts, key=lambda language: counts[language], reverse=True)
    return first if counts[first] >= 2 and counts[first] > counts[second] else ""


def own_text(element: Element) -> str:
    """Return the words of an element and of its parts in the same language."""
    parts = []
    for child in element.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag not in ("script", "style") and child.lang == element.lang:
            parts.append(own_text(child))
    return " ".join(" ".join(parts).split())


def find_languages(site: Site, document: Document) -> Found:
    """Yield where the page or a part of it is in another language than its ``lang`` says."""
    html = next(document.root.find("html"), Element(""))
    said = html.attributes.get("lang", "")
    if not said or (document.locale and said != document.locale):
        yield f"the page says lang={said!r}", document.page
    for element in document.elements:
        is_whole = element.tag in ("p", "li", "td", "th", "dd", "dt", "caption", "h1", "h2", "h3", "h4", "a", "title")
        if (is_whole or "lang" in element.attributes) and element.tag not in ("html", "script", "style"):
            found = language_of(own_text(element))
            if found and element.lang.partition("-")[0] not in ("", found):
                yield f"words in {found} are marked as {element.lang}", element


def find_english(site: Site, document: Document) -> Found:
    """Yield the labels in English that a theme leaves on a page."""
    for element in document.elements:
        if element.lang.startswith("en"):
            continue
        spoken = [element.attributes[name] for name in SPOKEN if name in element.attributes]
        if element.tag not in ("html", "body", "script", "style"):
            spoken.append(" ".join(child for child in element.children if isinstance(child, str)))
        for words in spoken:
            if words.strip().lower() in ENGLISH_LABELS:
                yield "an English label", f"{element.tag} {words.strip()!r}"
