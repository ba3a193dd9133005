"""The same pages as a stock project: Material, mkdocs-static-i18n, Markdown files in two folders."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

_CONTAINERS = {"main", "article", "section", "div", "header"}
_VOID = {"br", "hr", "img", "input", "wbr"}
_PLAIN_LIST = re.compile(r"<ul>\s*(?:<li>(?:(?!<[uo]l|<p|<li).)*</li>\s*)+</ul>")
_ITEM = re.compile(r"<li>(.*?)</li>")
_CONFIGURATION = """\
site_name: Mittaus
site_url: https://mittaus.example/
docs_dir: docs
site_dir: {site}
theme:
  name: material
{features}plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: fi, name: Suomi, default: true, build: true}}
        - {{locale: sv, name: Svenska, build: true}}
markdown_extensions:
  - attr_list
"""


def write_stock(built: Path, root: Path) -> None:
    """Write a stock project with the pages of a built Suunta site.

    A page with pages below it becomes ``index.md`` in its folder, another one ``name.md``. Headings,
    paragraphs and plain lists are Markdown again; tables and everything else stay raw HTML.

    Args:
        built: The site that Suunta made, with ``fi/`` and ``sv/``.
        root: Gets ``docs/``, ``full.yml`` and ``pruned.yml``.
    """
    for name, features in (("full", ""), ("pruned", "  features:\n    - navigation.prune\n")):
        _write(root / f"{name}.yml", _CONFIGURATION.format(site=name, features=features))
    for locale in ("fi", "sv"):
        for page in (built / locale).rglob("index.html"):
            path = page.parent.relative_to(built)
            is_leaf = len(path.parts) > 1 and not any(child.is_dir() for child in page.parent.iterdir())
            target = root / "docs" / (path.with_suffix(".md") if is_leaf else path / "index.md")
            _write(target, to_markdown(page.read_text("utf-8")))


def to_markdown(page: str) -> str:
    """Return what ``main`` of a page holds as Markdown with raw HTML blocks, in the same order."""
    reader = _MainReader()
    reader.feed(page)
    reader.close()
    return "\n\n".join(reader.blocks) + "\n"


class _MainReader(HTMLParser):
    """Cuts ``main`` into headings, paragraphs and raw blocks; containers round them are dropped."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.blocks: list[str] = []
        self._inside_main = False
        self._open: list[str] = []
        self._anchor = ""
        self._parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self._inside_main = True
        if not self._inside_main or (not self._open and tag in _CONTAINERS):
            return
        if self._open:
            self._parts.append(self.get_starttag_text() or "")
        else:
            self._anchor = dict(attrs).get("id") or ""
            self._parts = [self.get_starttag_text() or ""]
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.handle_data(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if not self._open:
            self._inside_main = self._inside_main and tag != "main"
            return
        self._parts.append(f"</{tag}>")
        if self._open.pop() != tag:
            raise ValueError(f"not closed in order: {tag}")
        if not self._open:
            self.blocks.append(self._block(tag))

    def handle_data(self, data: str) -> None:
        if self._open:
            self._parts.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _block(self, tag: str) -> str:
        inner = " ".join("".join(self._parts[1:-1]).split())
        if tag == "p":
            return inner
        if tag in ("h1", "h2", "h3", "h4"):
            anchor = f" {{ #{self._anchor} }}" if self._anchor else ""
            return f"{'#' * int(tag[1])} {inner}{anchor}"
        raw = "".join(self._parts)
        if _PLAIN_LIST.fullmatch(raw):
            return "\n".join(f"- {item.strip()}" for item in _ITEM.findall(raw))
        return raw


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    write_stock(Path(sys.argv[1]), Path(sys.argv[2]))
