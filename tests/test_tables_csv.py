"""The tables of open data as CSV: nothing is lost, nothing is run, nothing is made up."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.exchange.csv_table import CsvError, from_csv, to_csv
from generator.exchange.csvw import to_csvw
from generator.exchange.table import Column, Row, Value, plain
from generator.exchange.tables import TABLES, FilledTable, fill_tables

from .test_exchange import make_plan_set

COLUMNS = (
    Column("text", "Teksti", "Text"),
    Column("count", "Määrä", "Antal", "integer"),
    Column("mean", "Keskiarvo", "Medelvärde", "decimal"),
    Column("is_known", "Tiedossa", "Känd", "boolean"),
    Column("day", "Päivä", "Dag", "date"),
    Column("page", "Sivu", "Sida", "anyURI"),
    Column("parties", "Vastuutahot", "Ansvariga", "ids"),
)
NOTHING: Row = dict.fromkeys(column.name for column in COLUMNS)
IDS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
TEXTS = st.text(min_size=1) | st.builds(str.__add__, st.sampled_from("=+-@\t\r\n'＝\""), st.text())
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "text": st.none() | TEXTS,
            "count": st.none() | st.integers(),
            "mean": st.none() | st.decimals(allow_nan=False, allow_infinity=False),
            "is_known": st.none() | st.booleans(),
            "day": st.none() | st.dates(),
            "page": st.none() | TEXTS,
            "parties": st.none() | st.lists(IDS, min_size=1, max_size=3).map(tuple),
        }
    ),
    max_size=4,
)
FILLED = {filled.table.name: filled for filled in fill_tables(make_plan_set())}


def cells(text: str) -> list[str]:
    """Return the first cell of a row with a text, as another program reads it."""
    written = to_csv(COLUMNS[:1], [{"text": text}]).decode()
    return list(csv.reader(io.StringIO(written, newline="")))[1]


@settings(derandomize=True, deadline=None, max_examples=50)
@given(ROWS)
def test_reading_what_was_written_gives_it_back(rows: list[dict[str, Value]]) -> None:
    """A table that comes back from a spreadsheet may have changed only where somebody changed it."""
    assert list(from_csv(COLUMNS, to_csv(COLUMNS, rows))) == rows


@pytest.mark.parametrize("text", ["=1+1", "+358", "-1", "@SUM(A1)", "\tx", "\r=1", "'=1"])
def test_no_text_is_run_as_a_formula(text: str) -> None:
    """A goal that begins with an equals sign must not start a program on the machine of who opens it."""
    assert cells(text) == [f"'{text}"]
    assert from_csv(COLUMNS[:1], to_csv(COLUMNS[:1], [{"text": text}])) == ({"text": text},)


def test_a_negative_number_stays_a_number() -> None:
    """A score of -20 with an apostrophe could not be summed up."""
    assert b",-20," in to_csv(COLUMNS, [{**NOTHING, "count": -20}])


def test_lines_and_quotes_are_those_of_the_standard() -> None:
    """RFC 4180: lines end in CR and LF, quotes are doubled; and there is no byte order mark."""
    written = to_csv(COLUMNS[:1], [{"text": 'Sanoi "kyllä", ja\nlähti'}])
    assert written == 'text\r\n"Sanoi ""kyllä"", ja\nlähti"\r\n'.encode()


@pytest.mark.parametrize("value", ["", 1, ("a b",), True])
def test_a_value_that_is_not_of_its_column_is_refused(value: Value) -> None:
    """A number among texts would come back as a text."""
    with pytest.raises(ValueError, match="text"):
        to_csv(COLUMNS[:1], [{"text": value}])


@pytest.mark.parametrize(
    ("content", "line"),
    [("teksti\r\n", 1), ("count\r\n1\r\nkaksi\r\n", 3), ("count\r\n1,2\r\n", 2)],
)
def test_a_fault_names_its_line(content: str, line: int) -> None:
    """Who edited the file finds the cell."""
    with pytest.raises(CsvError) as fault:
        from_csv(COLUMNS[1:2], content.encode())
    assert fault.value.line == line


@pytest.mark.parametrize("filled", FILLED.values(), ids=FILLED)
def test_every_row_fits_its_columns_and_has_a_key_of_its_own(filled: FilledTable) -> None:
    """A key that stands twice cannot be joined with anything."""
    table, rows = filled.table, filled.rows
    assert rows
    assert all(set(row) == {column.name for column in table.columns} for row in rows)
    assert len({tuple(row[name] for name in table.key) for row in rows}) == len(rows)
    given = [{name: value or None if value == () else value for name, value in row.items()} for row in rows]
    assert list(from_csv(table.columns, to_csv(table.columns, rows))) == given


def test_a_missing_translation_is_an_empty_cell() -> None:
    """The Finnish words in the Swedish column would pass for a translation."""
    plan_set = make_plan_set()
    party = plan_set.organisations[0].parties[0]
    assert party.short_name is None
    row = FILLED["responsible_parties"].rows[0]
    assert (row["name_sv"], row["short_name_fi"], row["short_name_sv"]) == ("Osa på svenska", None, None)


def test_every_action_says_how_it_is_answered_for() -> None:
    """Nobody named, named later and not clear whom are three different things, and none of them is a lost row."""
    rows = [(row["action"], row["kind"], row["party"]) for row in FILLED["responsibilities"].rows]
    assert rows == [
        ("teko-1", "named", "osa"),
        ("teko-2", "shared", "osa"),
        ("teko-2", "shared", "toinen-osa"),
        ("teko-3", "to_be_confirmed", None),
        ("teko-4", "none", None),
        ("teko-5", "uncertain", "osa"),
    ]


def test_each_rating_of_a_goal_is_a_row_and_none_is_an_empty_one() -> None:
    """Two ratings are not their mean, and "not rated" is not 0."""
    assert [row["value"] for row in FILLED["ratings"].rows] == [1, 2, None, None]


def test_published_figures_keep_their_decimals() -> None:
    """2.0 was published with one decimal."""
    row = next(row for row in FILLED["summaries"].rows if row["what"] == "mean")
    assert (str(row["published"]), str(row["computed"]), row["agrees"]) == ("2.0", "1.5", False)


def test_an_unknown_day_is_a_span() -> None:
    """A day that the source leaves open shall not turn into one that it never named."""
    row = FILLED["year_clock"].rows[0]
    assert (row["earliest"], row["latest"], row["day_known"]) == (date(2024, 12, 1), date(2024, 12, 31), False)


def test_a_row_leads_to_its_page_in_both_languages() -> None:
    """Who finds a goal in a table can read it, and what stands round it."""
    row = FILLED["goals"].rows[0]
    assert row["page_sv"] == "https://sivusto.example/sv/alue/suunnitelma/tavoite/"


def test_texts_are_plain_words() -> None:
    """A spreadsheet shows Markdown as it is written."""
    assert plain("**Tue** [perheitä](id:perheet) ja *lapsia*[^1].") == "Tue perheitä ja lapsia."


def test_the_metadata_tells_every_column_in_both_languages() -> None:
    """A program reads names and types from it; its first title has to be what the file's first line says."""
    group = json.loads(to_csvw(make_plan_set().site, TABLES))
    described = {table["url"]: table["tableSchema"]["columns"] for table in group["tables"]}
    for table in TABLES:
        header = to_csv(table.columns, []).decode().strip().split(",")
        columns = described[f"{table.name}.csv"]
        assert [column["name"] for column in columns] == [column["titles"]["en"] for column in columns] == header
        assert all(column["titles"]["fi"] and column["titles"]["sv"] for column in columns)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_two_columns_of_a_table_share_a_title(table: object) -> None:
    """A spreadsheet cannot filter by a title that stands twice."""
    columns = next(each.columns for each in TABLES if each is table)
    for titles in ([each.name for each in columns], [each.fi for each in columns], [each.sv for each in columns]):
        assert len(set(titles)) == len(titles)
