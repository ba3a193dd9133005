"""The folder of open data of a built site: every file is linked, explained in both languages, read by another tool."""

from __future__ import annotations

import csv
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from xml.dom import minidom

import openpyxl
import pytest
import rdflib
import vobject
from click.testing import CliRunner

from generator.builder.site import build_site
from generator.cli import main
from generator.exchange.tables import TABLES

from .broken_cases import BASE
from .test_exchange_schema import VALIDATOR

pytestmark = pytest.mark.integration
TODAY = date(2025, 3, 1)
COLUMNS = Path(__file__).parent / "golden/columns.txt"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small project with a frozen version and a record of changes, and its built site."""
    root = tmp_path_factory.mktemp("data") / "project"
    shutil.copytree(BASE, root)
    assert CliRunner().invoke(main, ["freeze", "suunnitelma", "--root", str(root)]).exit_code == 0
    build_site(root, root / "site", TODAY, lambda *_: None)
    return root


def files_of(project: Path) -> dict[str, Path]:
    """Return every file below ``data/`` of the site, by its path there."""
    folder = project / "site/data"
    return {file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*")) if file.is_file()}


class Rows(HTMLParser):
    """The words of each table row of a page, by the file that its link leads to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._file = self._words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row, or note where its link leads."""
        if tag == "tr":
            self._file = self._words = ""
        elif tag == "a" and not self._file:
            self._file = normpath(f"fi/open-data/{dict(attrs).get('href')}").removeprefix("data/")

    def handle_data(self, data: str) -> None:
        """Gather the words of the row."""
        self._words += f" {data.strip()}"

    def handle_endtag(self, tag: str) -> None:
        """End a row."""
        if tag == "tr" and self._file:
            self.found[self._file] = self._words


def rows_of(project: Path, locale: str) -> dict[str, str]:
    """Return what the page of open data says of each file."""
    return Rows((project / f"site/{locale}/open-data/index.html").read_text("utf-8")).found


@pytest.mark.parametrize("locale", ["fi", "sv"])
def test_every_file_is_linked_and_explained(project: Path, locale: str) -> None:
    """What nobody is told of nobody uses, and a link to nothing is worse."""
    rows = rows_of(project, locale)
    assert sorted(rows) == sorted(files_of(project))
    assert [path for path, words in rows.items() if len(words.split()) < 8] == []


def test_each_page_explains_in_its_own_words(project: Path) -> None:
    """A Swedish page that explains in Finnish explains nothing."""
    finnish, swedish = rows_of(project, "fi"), rows_of(project, "sv")
    assert [path for path, words in finnish.items() if words == swedish[path]] == []


def _read_table(content: bytes) -> object:
    rows = list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    return rows


def _read_json(content: bytes) -> object:
    found = json.loads(content)
    if found.get("$schema") == "urn:suunta:schema:export:1":
        assert [error.message for error in VALIDATOR.iter_errors(found)] == []
    return found


def _read_workbook(content: bytes) -> object:
    return openpyxl.load_workbook(io.BytesIO(content)).sheetnames


def _read_archive(content: bytes) -> object:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def _read_graph(kind: str) -> Callable[[bytes], object]:
    return lambda content: list(rdflib.Graph().parse(data=content, format=kind))


READERS: dict[str, Callable[[bytes], object]] = {
    "atom": lambda content: minidom.parseString(content).getElementsByTagName("entry"),
    "csv": _read_table,
    "ics": lambda content: vobject.readOne(content.decode()).vevent_list,
    "json": _read_json,
    "jsonld": _read_graph("json-ld"),
    "ttl": _read_graph("turtle"),
    "xlsx": _read_workbook,
    "xml": lambda content: minidom.parseString(content).getElementsByTagName("Goal"),
    "zip": _read_archive,
}
"""By ending, the reader of a file: never the library that wrote it. Each returns something that is not empty."""


@pytest.mark.parametrize("ending", READERS)
def test_another_tool_reads_every_file(project: Path, ending: str) -> None:
    """A file that only its writer can read is no open data."""
    found = {path: file for path, file in files_of(project).items() if path.rpartition(".")[2] == ending}
    assert found
    assert [path for path, file in found.items() if not READERS[ending](file.read_bytes())] == []


def test_there_is_a_reader_for_every_ending(project: Path) -> None:
    """A new kind of file must not come without a tool that reads it."""
    assert {path.rpartition(".")[2] for path in files_of(project)} == set(READERS)


def test_the_archive_holds_the_site(project: Path) -> None:
    """What the records keep has to be what was published."""
    with zipfile.ZipFile(project / "site/data/archive.zip") as archive:
        held = {name.partition("/data/")[2] for name in archive.namelist() if "/data/" in name}
    there = {file.relative_to(project / "site").as_posix() for file in (project / "site").rglob("*") if file.is_file()}
    assert held == there - {"data/archive.zip"}


def test_columns_never_change_their_names() -> None:
    """A program of others breaks when a column is renamed, goes away or changes its place; new ones come last."""
    promised = [line.split(",") for line in COLUMNS.read_text("utf-8").splitlines()]
    now = {table.name: [column.name for column in table.columns] for table in TABLES}
    assert {name: now[name][: len(columns)] for name, *columns in promised} == {name: cols for name, *cols in promised}
    new = {name for name, *columns in promised if len(columns) < len(now[name])} | now.keys() - {
        each[0] for each in promised
    }
    assert new == set(), f"write the new columns of these tables into {COLUMNS.name}, at the end of their lines"


def test_only_what_changed_is_written_again(project: Path, tmp_path: Path) -> None:
    """An edit of one text must not cost every subscriber every file, nor the build its time."""
    root = tmp_path / "project"
    shutil.copytree(project, root, ignore=shutil.ignore_patterns("site"))
    build_site(root, root / "site", TODAY, lambda *_: None)
    before = {path: file.stat().st_ino for path, file in files_of(root).items()}
    party = root / "content/sv/rannikko/suunnitelma/mieli.md"
    party.write_text(party.read_text("utf-8") + "\nEn mening till.\n", "utf-8")
    build_site(root, root / "site", TODAY, lambda *_: None)
    after = {path: file.stat().st_ino for path, file in files_of(root).items()}
    written = {path for path in before if before[path] != after.get(path)}
    assert written == {"suunta.json", "plans/suunnitelma.json", "archive.zip"}
