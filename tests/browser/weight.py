"""What the first view of a page costs a reader: requests and compressed bytes, read from the files of the site."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from .documents import Document, Element, Site
from .finding import Finding

MOST_BYTES = 30 * 1024
"""HTML, stylesheet and scripts together, compressed."""
MOST_REQUESTS = 4
"""With the page itself and its icon."""
_COUNTED = (".css", ".js")


@dataclass(frozen=True)
class Weight:
    """What a page costs: the files beside it that a browser fetches at once, and the bytes of all but pictures."""

    files: tuple[str, ...]
    size: int

    @property
    def requests(self) -> int:
        """The page itself and its files."""
        return 1 + len(self.files)


def weigh(folder: Path, document: Document) -> Weight:
    """Return what the first view of a page costs; ``folder`` is that of the built site."""
    files = tuple(dict.fromkeys(_fetched(document)))
    page = document.page if document.page.endswith(".html") else f"{document.page}index.html"
    size = _packed(folder / page)
    return Weight(files, size + sum(_packed(folder / file) for file in files if file.endswith(_COUNTED)))


def find_heavy_pages(folder: Path, site: Site) -> Iterator[Finding]:
    """Yield every page that costs more than it may."""
    for document in site.documents.values():
        weight = weigh(folder, document)
        if weight.size > MOST_BYTES:
            yield Finding("weight", f"more than {MOST_BYTES} bytes compressed", f"{weight.size} bytes", document.page)
        if weight.requests > MOST_REQUESTS:
            yield Finding("weight", f"more than {MOST_REQUESTS} requests", ", ".join(weight.files), document.page)


def _fetched(document: Document) -> Iterator[str]:
    """Yield the path of every file that a browser fetches with the page."""
    base = urljoin("https://site.example/", document.page)
    for element in document.find("link", "script", "img", "source", "iframe"):
        target = _target(element)
        if target:
            yield urlsplit(urljoin(base, target)).path.removeprefix("/")


def _target(element: Element) -> str:
    if element.tag != "link":
        return element.attributes.get("src", "")
    kinds = element.attributes.get("rel", "").split()
    return element.attributes.get("href", "") if {"stylesheet", "icon", "preload"} & set(kinds) else ""


def _packed(file: Path) -> int:
    """Return the size of a file as a server sends it, in bytes."""
    return len(gzip.compress(file.read_bytes(), mtime=0))
