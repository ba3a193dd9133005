"""Checks of a built site that need no browser: what its files say of each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from .documents import LANGUAGES, Document, Element, Site, is_rel
from .finding import Finding

Found = Iterator[tuple[str, object]]
"""Rule and element of each fault."""

Check = Callable[[Site, Document], Found]

LOADED = {
    "img": "src",
    "script": "src",
    "source": "src",
    "iframe": "src",
    "audio": "src",
    "video": "src",
    "use": "href",
}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def find_links(site: Site, document: Document) -> Found:
    """Yield each link and #anchor that leads to nothing."""
    for element in document.elements:
        link = element.attributes.get(LOADED.get(element.tag, "href"))
        if link is None or link.startswith(("mailto:", "tel:", "data:")):
            continue
        if not link and element.tag == "a":
            yield "a link leads nowhere", element
            continue
        place = site.locate(document, link)
        if place is None:
            continue
        page, fragment = place
        if page not in site.documents and page not in site.files:
            yield f"nothing stands at {link}", element
        elif fragment and page in site.documents and fragment not in site.documents[page].ids:
            yield f"no anchor at {link}", element


def find_other_hosts(site: Site, document: Document) -> Found:
    """Yield what a browser would fetch from another host."""
    for element in document.elements:
        is_fetched = element.tag in LOADED or (
            element.tag == "link" and not any(is_rel(element, name) for name in ("canonical", "alternate", "license"))
        )
        link = element.attributes.get(LOADED.get(element.tag, "href"), "")
        if is_fetched and link and not link.startswith("data:") and site.locate(document, link) is None:
            yield f"{link} is fetched from another host", element


def find_ids(site: Site, document: Document) -> Found:
    """Yield each id that stands twice on a page."""
    yield from (("an id stands more than once", name) for name, count in Counter(document.ids).items() if count > 1)


def find_headings(site: Site, document: Document) -> Found:
    """Yield where a page has not one h1, first of all, or a level is left out."""
    headings = document.find(*HEADINGS)
    if [heading.tag for heading in headings].count("h1") != 1:
        yield "a page has not exactly one h1", document.page
    before = 0
    for heading in headings:
        level = int(heading.tag[1])
        if level > before + 1:
            yield f"h{level} follows {f'h{before}' if before else 'nothing'}", heading
        if not heading.text:
            yield "a heading says nothing", heading
        before = level


def find_titles(site: Site, document: Document) -> Found:
    """Yield where a page has no title, or shares it with another page of its language."""
    if not document.title:
        yield "a page has no title", document.page
    elif site.titles[document.locale, document.title] > 1:
        yield "a title stands on more than one page", document.title


def find_tables(site: Site, document: Document) -> Found:
    """Yield where a table breaks a rule of the one table that was tried with assistive technology."""
    captions: Counter[str] = Counter()
    for table in document.find("table"):
        caption = next(table.find("caption"), Element("")).text
        captions[caption] += 1
        if not caption:
            yield "a table has no caption", table
        elif captions[caption] == 2:
            yield "two tables of a page have the same caption", caption
        if not table.classes:
            yield "a table has no class", table
        for row in table.find("tr"):
            if len(list(row.find("td", "th"))) > 5:
                yield "a table has more than five columns", row
        yield from find_cells(table)


def find_cells(table: Element) -> Found:
    """Yield each cell of a table that spans, is empty, has no scope or gives its label the wrong voice."""
    for cell in table.find("td", "th"):
        if {cell.attributes.get("rowspan", "1"), cell.attributes.get("colspan", "1")} != {"1"}:
            yield "a cell spans rows or columns", cell
        label = " ".join(part.text for part in cell.walk() if "lbl" in part.classes)
        if cell.text in ("", label):
            yield "a cell is empty", table
        if cell.tag == "th" and cell.attributes.get("scope") not in ("col", "row"):
            yield "a header cell has no scope", cell
    for part in table.find("table", "tr", "td", "th"):
        if "lang" in part.attributes:
            yield "lang stands on a part of the table, not on the words", part


def find_footnotes(site: Site, document: Document) -> Found:
    """Yield each footnote whose note does not lead back to it."""
    by_id = {element.attributes["id"]: element for element in document.elements if "id" in element.attributes}
    for marker in document.elements:
        if marker.tag == "a" and "fn" in marker.classes and marker.parent and marker.parent.tag == "sup":
            note = by_id.get(marker.attributes.get("href", "").removeprefix("#"))
            back = f"#{marker.attributes.get('id', '')}"
            if note is not None and not any(link.attributes.get("href") == back for link in note.find("a")):
                yield "a footnote does not lead back", marker


def find_twins(site: Site, document: Document) -> Found:
    """Yield where a page has no twin, its head does not name it, or the language switch leads elsewhere."""
    if not document.locale:
        return
    if site.twin(document) is None:
        yield "the page is missing in the other language", document.page
    links = document.find("link")
    named = {
        link.attributes.get("hreflang"): link.attributes.get("href") for link in links if is_rel(link, "alternate")
    }
    for language in LANGUAGES:
        if named.get(language) != f"{site.address}{language}/{document.path}":
            yield f"hreflang {language} is not the page in that language", str(named.get(language))
    if site.locate(document, named.get("x-default") or "https://nowhere.example/") is None:
        yield "hreflang x-default does not lead into the site", str(named.get("x-default"))
    own = [link.attributes.get("href") for link in links if is_rel(link, "canonical")]
    if own != [site.address + document.page]:
        yield "the canonical address is not its own", str(own)
    switches = [a for a in document.find("a") if a.attributes.get("hreflang") not in (None, document.locale)]
    if not switches:
        yield "no language switch", document.page
    for switch in switches:
        language = switch.attributes["hreflang"]
        place = site.locate(document, switch.attributes.get("href", ""))
        if language in LANGUAGES and place and place[0] != f"{language}/{document.path}":
            yield "the language switch does not lead to the same page", switch
        if switch.lang != language:
            yield "the language switch is not marked with its language", switch


OF_ONE_LANGUAGE = ("letter-", "terms")
"""Anchors of what each language has of its own: the letters of the glossary, and whether a page uses its words."""


def find_anchors(site: Site, document: Document) -> Found:
    """Yield where the headings of the two languages have other anchors, so that the language switch loses the place."""
    twin = site.twin(document) if document.locale == "fi" else None
    if twin is not None:
        ours, theirs = (
            {heading.attributes["id"] for heading in page.find(*HEADINGS) if "id" in heading.attributes}
            for page in (document, twin)
        )
        ours, theirs = (
            {anchor for anchor in anchors if not anchor.startswith(OF_ONE_LANGUAGE)} for anchors in (ours, theirs)
        )
        if ours != theirs:
            yield "the anchors of the headings differ between the languages", sorted(ours ^ theirs)


def find_navigation(site: Site, document: Document) -> Found:
    """Yield where the ways to other pages differ from those of the same page in the other language."""
    twin = site.twin(document) if document.locale == "fi" else None
    if twin is None:
        return

    def routes(page: Document) -> list[str]:
        places = (
            site.locate(page, link.attributes["href"])
            for nav in page.find("nav")
            for link in nav.find("a")
            if "href" in link.attributes and "hreflang" not in link.attributes
        )
        return [place[0].partition("/")[2] for place in places if place and place[0] != page.page]

    ours, theirs = routes(document), routes(twin)
    if ours != theirs:
        yield "the navigation differs between the languages", sorted(set(ours) ^ set(theirs)) or "its order"


def find_unreachable(site: Site, document: Document) -> Found:
    """Yield a page that no other page of its language leads to."""
    if document.locale and document.path and document.page not in site.linked:
        yield "no page leads here", document.page


CHECKS: dict[str, Check] = {
    "links": find_links,
    "other hosts": find_other_hosts,
    "ids": find_ids,
    "headings": find_headings,
    "titles": find_titles,
    "tables": find_tables,
    "footnotes": find_footnotes,
    "twins": find_twins,
    "anchors": find_anchors,
    "navigation": find_navigation,
    "unreachable": find_unreachable,
}


def find_file_faults(site: Site, name: str, check: Check) -> Iterator[Finding]:
    """Yield the findings of one check on every page of a site."""
    for document in site.documents.values():
        yield from (Finding(name, rule, str(where), document.page) for rule, where in check(site, document))
