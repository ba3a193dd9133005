"""Tables as assistive technology gets them: read from Chromium's accessibility tree, not from the HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page

HEADERS = ("rowheader", "columnheader")


@dataclass(frozen=True)
class Cell:
    """A cell as a screen reader names it: its role and its words."""

    role: str
    words: str


@dataclass(frozen=True)
class TreeTable:
    """A table of the accessibility tree: its name (the caption), the heading before it and its rows."""

    name: str
    heading: str
    rows: tuple[tuple[Cell, ...], ...]


class Tree:
    """The accessibility tree of a page, without the nodes that are ignored."""

    def __init__(self, nodes: Sequence[Mapping[str, Any]]) -> None:
        self._nodes = {node["nodeId"]: node for node in nodes}
        self._root = nodes[0]

    def role(self, node: Mapping[str, Any]) -> str:
        """Return the role of a node, in lower case; empty where it has none."""
        return str(node.get("role", {}).get("value", "")).lower()

    def name(self, node: Mapping[str, Any]) -> str:
        """Return the name of a node."""
        return str(node.get("name", {}).get("value", "")).strip()

    def children(self, node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """Yield the children that are there for assistive technology; those of an ignored node stand in its place."""
        for child in filter(None, map(self._nodes.get, node.get("childIds", ()))):
            if child.get("ignored"):
                yield from self.children(child)
            else:
                yield child

    def walk(self, node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """Yield a node and everything below it, in the order of the document."""
        yield node
        for child in self.children(node):
            yield from self.walk(child)

    def words(self, node: Mapping[str, Any]) -> str:
        """Return the words that stand in a node."""
        return " ".join(self.name(part) for part in self.walk(node) if self.role(part) == "statictext")

    def rows(self, table: Mapping[str, Any]) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows of a table, with its header rows."""
        for child in self.children(table):
            if self.role(child) == "row":
                yield tuple(Cell(self.role(cell), self.words(cell)) for cell in self.children(child))
            elif self.role(child) not in ("table", "caption"):
                yield from self.rows(child)

    def tables(self) -> Iterator[TreeTable]:
        """Yield every table, in the order of the document."""
        heading = ""
        for node in self.walk(self._root):
            if self.role(node) == "heading":
                heading = self.name(node)
            elif self.role(node) == "table":
                yield TreeTable(self.name(node), heading, tuple(self.rows(node)))


def read_tables(session: CDPSession) -> tuple[TreeTable, ...]:
    """Return the tables of the open page as its accessibility tree has them."""
    return tuple(Tree(session.send("Accessibility.getFullAXTree")["nodes"]).tables())


def find_row_faults(table: TreeTable) -> Iterator[tuple[str, str]]:
    """Yield rule and words of each data cell that has not both its headers, and of each row of another length."""
    if not table.rows or any(cell.role != "columnheader" for cell in table.rows[0]):
        yield "the first row is not made of column headers", table.name
        return
    head, *body = table.rows
    for row in body:
        first = row[0].words[:60] if row else "an empty row"
        if len(row) != len(head):
            yield f"a row has {len(row)} cells under {len(head)} headers", first
        if [cell.role for cell in row[:1]] != ["rowheader"] or not row[0].words:
            yield "a row does not begin with its own header", first
        if any(cell.role in HEADERS for cell in row[1:]):
            yield "a header stands inside a row", first
        yield from (("a cell says nothing", first) for cell in row if not cell.words)
    yield from (("a column header says nothing", table.name) for cell in head if not cell.words)


def find_table_faults(page: Page, session: CDPSession) -> Iterator[tuple[str, str]]:
    """Yield rule and table of each fault in what assistive technology is told of the page's tables."""
    shapes: list[list[int]] = page.evaluate(
        "[...document.querySelectorAll('table, [role=table], [role=grid]')].filter(t => t.checkVisibility())"
        ".map(t => [t.rows?.length ?? 0, ...[...t.rows ?? []].map(r => r.cells.length)])"
    )
    # The tree of a whole page is dear, and a page without a table has none in it.
    tables = read_tables(session) if shapes else ()
    if len(tables) != len(shapes):
        yield f"{len(shapes)} tables are shown, {len(tables)} stand in the accessibility tree", "the page"
    for table, (row_count, *lengths) in zip(tables, shapes, strict=False):
        if not table.name:
            yield "a table has no name", table.heading
        if not table.heading:
            yield "a table stands under no heading", table.name
        if [len(row) for row in table.rows] != lengths:
            yield f"{row_count} rows of {lengths} cells are other rows in the accessibility tree", table.name
        yield from find_row_faults(table)
