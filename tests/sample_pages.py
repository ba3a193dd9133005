"""The pages of the samples, made once for all tests that only read them."""

from __future__ import annotations

from functools import cache

from generator.model.text import Locale
from generator.view.page import Page
from generator.view.pages import make_pages

from .sample import sample_plan_set
from .sample_permanence import promised_plan_set


@cache
def sample_pages(locale: Locale = "fi") -> tuple[Page, ...]:
    """Return the pages of the small plan set."""
    return tuple(make_pages(sample_plan_set(), locale))


@cache
def promised_pages(locale: Locale = "fi") -> dict[str, Page]:
    """Return, by path, the pages of the small plan set from which something was removed or moved."""
    return {page.path: page for page in make_pages(promised_plan_set(), locale)}
