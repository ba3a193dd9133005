"""A tiny site without a fault, and ways to break it."""

from __future__ import annotations

from string import Template

from .documents import Site, parse

ADDRESS = "https://suunta.example/"

TEMPLATE = Template("""<!doctype html>
<html lang="$lang"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<link rel="canonical" href="https://suunta.example/$lang/$path">
<link rel="alternate" hreflang="fi" href="https://suunta.example/fi/$path">
<link rel="alternate" hreflang="sv" href="https://suunta.example/sv/$path">
<link rel="alternate" hreflang="x-default" href="https://suunta.example/">
<link rel="stylesheet" href="${up}sample.css">
</head><body class="goal">
<header><a class="skip" href="#main">$skip</a>
<nav aria-label="Suunta 1"><a lang="$other" hreflang="$other" href="$up$other/$path">$switch</a></nav>
<nav aria-label="Suunta 2"><a href="$away">Lapset 1</a></nav></header>
<main id="main" tabindex="-1"><h1>Lapset</h1>
<p>$text <a href="#g1">Tavoite</a></p>
<h2 id="g1">Tavoite 1</h2>
<table class="goal-table"><caption>Toimenpiteet, tavoite 1</caption>
<thead><tr><th scope="col">Toimenpide</th><th scope="col">Vastuutaho</th></tr></thead>
<tbody><tr><th scope="row"><span class="lbl">Toimenpide</span> 1.1 Avataan</th>
<td><span class="lbl">Vastuutaho</span>
<span>Alue <sup><a class="fn" id="r1" href="#n1">Alaviite 1</a></sup></span></td></tr>
<tr><th scope="row"><span class="lbl">Toimenpide</span> 1.2 Jatketaan</th><td>Kunta</td></tr></tbody></table>
<ol><li id="n1">Tarkennus <a href="#r1">Takaisin</a></li></ol>
<p><a href="https://example.org/">Lähde</a></p>
</main><footer><p>Suunta</p></footer>
<script>onclick = (e) => { if (e.target.hreflang) e.target.hash = location.hash; };</script></body></html>
""")

WORDS = {
    "fi": {
        "other": "sv",
        "skip": "Siirry sisältöön",
        "switch": "På svenska",
        "text": "Tavoite on tärkeä, ja siitä vastaa alue sekä kunta, joka on mukana.",
    },
    "sv": {
        "other": "fi",
        "skip": "Hoppa till innehållet",
        "switch": "Suomeksi",
        "text": "Målet är viktigt och det gäller för alla.",
    },
}


def good_page(language: str, path: str) -> str:
    """Return a page without a fault: the start page (an empty path) or ``lapset/``."""
    title, away = ("Lapset – Suunta", "../") if path else ("Suunta", "lapset/")
    up = "../" * (1 + path.count("/"))
    return TEMPLATE.substitute(WORDS[language], lang=language, path=path, up=up, away=away, title=title)


PAGE = good_page("fi", "lapset/")

STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.6 sans-serif; margin: 1rem; background: #fff; color: #111; }
a { color: #03396c; display: inline-block; min-height: 24px; min-width: 24px; }
:focus-visible { outline: 3px solid #03396c; outline-offset: 2px; }
table { table-layout: fixed; width: 100%; overflow-wrap: break-word; }
@media (prefers-color-scheme: dark) {
  body { background: #111; color: #fff; } a { color: #9cd; } :focus-visible { outline-color: #9cd; }
}
"""


def broken(page: str, old: str, new: str) -> str:
    """Return a page with some words changed.

    Raises:
        ValueError: The words do not stand in it, so that nothing would be broken.
    """
    if old not in page:
        raise ValueError(f"{old!r} does not stand in the page")
    return page.replace(old, new, 1)


def sample_pages(finnish: str = PAGE) -> dict[str, str]:
    """Return the pages of the site by address; the Finnish page of a goal may be a broken one."""
    return {
        "": '<html lang="fi"><head><title>Suunta</title></head><body><h1>Suunta</h1></body></html>',
        "fi/": good_page("fi", ""),
        "fi/lapset/": finnish,
        "sv/": good_page("sv", ""),
        "sv/lapset/": good_page("sv", "lapset/"),
    }


def sample_site(finnish: str = PAGE) -> Site:
    """Return the site of the pages, without a disk."""
    documents = {address: parse(address, html) for address, html in sample_pages(finnish).items()}
    return Site(ADDRESS, documents, frozenset({"sample.css"}))
