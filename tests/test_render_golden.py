"""One page of each kind in both languages, as a dump of the page and as HTML, compared with what was agreed on."""

from __future__ import annotations

import os
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from generator.model.text import LOCALES, Locale
from generator.render import Renderer
from generator.view.page import Page
from generator.view.pages import make_pages

from .sample import sample_plan_set
from .sample_glossary import with_glossary
from .sample_pages import sample_pages

GOLDEN = Path(__file__).parent / "golden"
RENEW = "SUUNTA_RENEW=1 .venv/bin/python -m pytest tests/test_render_golden.py"
KINDS = {
    "start": "",
    "organisation": "koe/",
    "plan": "koe/suunnitelma/",
    "background": "koe/suunnitelma/background/",
    "focus_area": "koe/suunnitelma/arki/",
    "goal": "koe/suunnitelma/mieli-1/",
    "evaluation": "koe/arviointi/",
    "evaluation_group": "koe/arviointi/arvio-arki/",
    "survey": "koe/kuntakysely/",
    "negotiation": "koe/neuvottelu/",
    "year_clock": "koe/vuosikello/",
    "parties": "koe/parties/",
    "party": "koe/parties/linja/",
    "municipalities": "koe/municipalities/",
    "municipality": "koe/municipalities/alakunta/",
    "groups": "groups/",
    "group": "groups/nuoret/",
    "all_goals": "goals/",
    "schedule": "koe/schedule/",
    "schedule_year": "schedule/2025/",
    "figures": "figures/",
    "sources": "sources/",
    "glossary": "glossary/",
    "changes": "changes/",
    "accessibility": "accessibility/",
    "site_text": "about/",
    "site_map": "site-map/",
    "search": "search/",
}
PAGES = {(locale, page.path): page for locale in LOCALES for page in sample_pages(locale)}
PAGES |= {
    (locale, page.path): page
    for locale in LOCALES
    for page in make_pages(with_glossary(sample_plan_set()), locale)
    if page.template == "glossary"
}


def dump(value: object, depth: int = 0) -> str:
    """Return a value as indented lines, one for each thing that it holds."""
    indent = "  " * depth
    if is_dataclass(value) and not isinstance(value, type):
        held = [(field.name, getattr(value, field.name)) for field in fields(value)]
        shown = [f"{indent}  {name}: {dump(item, depth + 1).lstrip()}" for name, item in held if item]
        return "\n".join([f"{indent}{type(value).__name__}", *shown])
    if isinstance(value, tuple):
        return "\n".join([f"{indent}{len(value)} items", *(dump(item, depth + 1) for item in value)])
    return f"{indent}{value!r}"


def difference(kind: str, locale: Locale, page: Page) -> tuple[str, ...]:
    """Return which of a page's two golden files differ from it; writes them where renewing is asked for."""
    written = {"page": dump(page) + "\n", "html": Renderer(locale).render(page).html + "\n"}
    files = {what: GOLDEN / f"{kind}.{locale}.{'txt' if what == 'page' else 'html'}" for what in written}
    if os.environ.get("SUUNTA_RENEW"):
        GOLDEN.mkdir(exist_ok=True)
        for what, file in files.items():
            file.write_text(written[what], encoding="utf-8")
    return tuple(
        what for what, file in files.items() if not file.is_file() or file.read_text(encoding="utf-8") != written[what]
    )


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_is_as_agreed(kind: str, locale: Locale) -> None:
    """A change that nobody meant shows here first: in the page (the view) or only in its HTML (the templates)."""
    moved = difference(kind, locale, PAGES[locale, KINDS[kind]])
    said = {
        ("page", "html"): "the page and so its HTML",
        ("page",): "the page, not its HTML",
        ("html",): "only the HTML",
    }
    assert not moved, f"{said[moved]} of {kind} in {locale} moved; read the difference, then renew with: {RENEW}"


def test_every_kind_of_page_has_a_golden_case() -> None:
    """A new kind of page brings its case."""
    assert {page.template for page in PAGES.values()} == set(KINDS)
    assert all(PAGES["fi", path].template == kind for kind, path in KINDS.items())
