"""The only way to build a table. A table that a screen reader would misread cannot be built.

No cell can span others, and the language of a text stands on the text and never on its cell, because
the types below have no word for either.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..localise import Phrase
from ..model.value import value_class
from .inline import Content, FootnoteReference, Hidden, Items, Lines, visible_words

MAX_COLUMNS = 5
DASHES = frozenset("-–—")


@value_class(frozen=True)
class Row:
    """One row: its header, which every other cell of it is announced with, and its cells.

    ``anchor`` is the id that links to the row lead to; empty where nothing links to it.
    """

    header: Content
    cells: tuple[Content, ...]
    anchor: str = ""


@value_class(frozen=True)
class FootnoteText:
    """A footnote under a table or a narrative: its place, its words and the places that refer to it."""

    anchor: str
    text: Content
    references: tuple[FootnoteReference, ...]


@value_class(frozen=True)
class Table:
    """A simple table: one row of column headers, one header in each row, no spanned cell.

    Attributes:
        caption: What the table shows and how much of it; unique on its page.
        columns: The column headers, that of the row headers first; at most five.
        rows: At least one.
        footnotes: What the references in its cells lead to, printed right after the table.

    Raises:
        ValueError: The table breaks a rule; the message says which and where.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    footnotes: tuple[FootnoteText, ...] = ()

    def __post_init__(self) -> None:
        if not self.caption.strip():
            raise ValueError("a table needs a caption")
        if len(self.columns) > MAX_COLUMNS:
            raise self._fault(f"{len(self.columns)} columns, at most {MAX_COLUMNS} can be read")
        for column in self.columns:
            if not isinstance(column, str) or "[^" in column:
                raise self._fault("a column header is plain words without footnotes")
            if not column.strip():
                raise self._fault("a column header is empty")
        if len(set(self.columns)) < len(self.columns):
            raise self._fault("two columns have the same header")
        if not self.rows:
            raise self._fault("no rows; say in a sentence that there is nothing to list")
        for row in self.rows:
            self._check_row(row)

    def _check_row(self, row: Row) -> None:
        name = visible_words(row.header)
        if not name:
            raise self._fault("a row header is empty")
        if len(row.cells) + 1 != len(self.columns):
            raise self._fault(f"row “{name}” has {len(row.cells) + 1} cells, the table {len(self.columns)} columns")
        for column, cell in zip(self.columns[1:], row.cells, strict=True):
            if not isinstance(cell, tuple):
                raise self._fault(f"a cell is a tuple of content; its language stands on the words in it ({column})")
            for part in _parts(cell):
                seen = visible_words(part)
                if not seen:
                    raise self._fault(f"empty cell in row “{name}”, column “{column}”")
                if seen in DASHES and not any(isinstance(inline, Hidden) for inline in part):
                    raise self._fault(f"a dash without words for it in row “{name}”, column “{column}”")

    def _fault(self, rule: str) -> ValueError:
        return ValueError(f"table “{self.caption}”: {rule}")


def _parts(cell: Content) -> Iterable[Content]:
    yield cell
    for inline in cell:
        if isinstance(inline, Items):
            yield from inline.items
        if isinstance(inline, Lines):
            yield from inline.lines


def with_own_captions(tables: Iterable[Table]) -> tuple[Table, ...]:
    """Return the tables of one page.

    Raises:
        ValueError: Two of them have the same caption, so that a list of tables could not tell them apart.
    """
    found = tuple(tables)
    seen: set[str] = set()
    for table in found:
        if table.caption in seen:
            raise ValueError(f"two tables of one page have the caption “{table.caption}”")
        seen.add(table.caption)
    return found


def nothing(meaning: str) -> Content:
    """Return what stands in a cell without a value: a dash for the eye and its meaning for the ear."""
    return Phrase("–"), Hidden(f" {meaning}")
