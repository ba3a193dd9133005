"""``sitemap.xml``: the addresses of all pages for search engines, each with its twin in the other language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from ..model.text import Locale

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def to_sitemap(address: str, languages: Sequence[Locale], paths: Iterable[str]) -> bytes:
    """Return the pages at some paths in every language, sorted, with their full addresses.

    Args:
        address: Of the site, with a slash at the end.
        languages: Of the site; readers of another are sent to the page in the first.
        paths: Below the root of a language.
    """
    return "".join([_HEAD, *(_entries(address, languages, path) for path in sorted(paths)), "</urlset>\n"]).encode()


def _entries(address: str, languages: Sequence[Locale], path: str) -> str:
    urls = {locale: f"{address}{locale}/{path}" for locale in languages}
    default = urls[languages[0]] if path else address
    twins = "".join(
        f'<xhtml:link rel="alternate" hreflang="{name}" href="{escape(url)}"/>\n'
        for name, url in (*urls.items(), ("x-default", default))
    )
    return "".join(f"<url>\n<loc>{escape(url)}</loc>\n{twins}</url>\n" for url in urls.values())
