"""A table that a screen reader would misread cannot be built."""

from __future__ import annotations

import pytest

from generator.localise import Phrase
from generator.view.inline import Content, FootnoteReference, Foreign, Hidden, Items, RichPhrase
from generator.view.tables import Row, Table, nothing, with_own_captions

WORDS: Content = (Phrase("sana"),)


def table(caption: str = "Otsikko", columns: tuple[str, ...] = ("A", "B"), *rows: Row) -> Table:
    """Return a small table; with one right row where none is given."""
    return Table(caption, columns, rows or (Row(WORDS, (WORDS,) * (len(columns) - 1)),))


def test_a_right_table_can_be_built() -> None:
    """The rules must not be so strict that pages find a second way to build tables."""
    assert table().rows[0].cells == (WORDS,)


@pytest.mark.parametrize("cell", [(), (Phrase(" "),), (Hidden("ei tietoa"),), (Items((WORDS, ())),)])
def test_an_empty_cell_is_refused(cell: Content) -> None:
    """An empty cell is passed over in silence: the listener cannot know whether it was there."""
    with pytest.raises(ValueError, match="empty cell in row “sana”, column “B”"):
        table("Otsikko", ("A", "B"), Row(WORDS, (cell,)))


def test_a_dash_needs_words() -> None:
    """A dash alone is read as "dash", as "minus" or not at all."""
    with pytest.raises(ValueError, match="dash without words"):
        table("Otsikko", ("A", "B"), Row(WORDS, ((Phrase("–"),),)))


def test_a_dash_with_hidden_words_is_right() -> None:
    """This is how a table says that there is nothing, to the eye and to the ear."""
    assert table("Otsikko", ("A", "B"), Row(WORDS, (nothing("ei tietoa"),)))


def test_a_row_of_another_length_is_refused() -> None:
    """Cells that slip by one column are announced under the wrong header, and no checker notices."""
    with pytest.raises(ValueError, match="row “sana” has 3 cells, the table 2 columns"):
        table("Otsikko", ("A", "B"), Row(WORDS, (WORDS, WORDS)))


def test_more_than_five_columns_are_refused() -> None:
    """A sixth column does not fit beside the others on a phone turned sideways, nor in memory."""
    with pytest.raises(ValueError, match="6 columns, at most 5"):
        table("Otsikko", tuple("ABCDEF"))


@pytest.mark.parametrize("caption", ["", "  "])
def test_an_empty_caption_is_refused(caption: str) -> None:
    """A list of tables shows captions; one without cannot be told from the others."""
    with pytest.raises(ValueError, match="needs a caption"):
        table(caption)


def test_two_equal_captions_on_a_page_are_refused() -> None:
    """Equal captions make a list of tables useless."""
    with pytest.raises(ValueError, match="two tables of one page have the caption “Sama”"):
        with_own_captions([table("Sama"), table("Toinen"), table("Sama")])


def test_a_footnote_in_a_column_header_is_refused() -> None:
    """A column header is announced with every cell, and its footnote with it."""
    with pytest.raises(ValueError, match="without footnotes"):
        table("Otsikko", ("A", "B[^huomio]"))


@pytest.mark.parametrize("columns", [("A", ""), ("A", "A")])
def test_a_column_header_has_words_of_its_own(columns: tuple[str, ...]) -> None:
    """A header that is empty, or the same as another, tells the listener nothing."""
    with pytest.raises(ValueError, match="column"):
        table("Otsikko", columns)


def test_an_empty_row_header_is_refused() -> None:
    """Every cell of the row would be announced without its action."""
    with pytest.raises(ValueError, match="a row header is empty"):
        table("Otsikko", ("A", "B"), Row((FootnoteReference(1, "a", "b"),), (WORDS,)))


def test_a_table_without_rows_is_refused() -> None:
    """A table that is only headers sounds like a fault of the page."""
    with pytest.raises(ValueError, match="no rows"):
        Table("Otsikko", ("A", "B"), ())


def test_the_language_of_a_whole_cell_cannot_be_said() -> None:
    """With ``lang`` on the cell, the label inside it would be read with the wrong voice."""
    assert not hasattr(table().rows[0], "lang")
    with pytest.raises(ValueError, match="language stands on the words"):
        table("Otsikko", ("A", "B"), Row(WORDS, (Foreign("ord", "sv"),)))  # type: ignore[arg-type]


def test_words_in_another_language_stand_inside_the_cell() -> None:
    """The wrapper nearest to the words carries their language."""
    assert table("Otsikko", ("A", "B"), Row(WORDS, ((RichPhrase("ord", "sv"),),)))
