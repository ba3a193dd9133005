"""Commands that write data files: what they write is sound, and what they do not write stays byte for byte."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.edit.new import add_source
from generator.edit.yaml_text import EditError, change_yaml, scalar
from generator.load.yaml_source import parse_yaml

from .broken_cases import BASE

ROOT = Path(__file__).parent.parent
DATA = sorted((ROOT / "data").rglob("*.yml"))
PLAN = "data/plans/rannikko/suunnitelma.yml"
COMMON = ("--organisation", "rannikko", "--id", "uusi", "--title-fi", "Uusi: koe, osa 1", "--title-sv", "Ny, del 1")
NEW = {
    "plan": ("--kind", "other", "--start", "2027", "--end", "2029"),
    "evaluation": ("--plan", "suunnitelma"),
    "survey": (),
    "year-clock": ("--year", "2027"),
    "party": ("--kind", "unit"),
}
every_sort = pytest.mark.parametrize("sort", NEW)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a sound project that may be changed."""
    return shutil.copytree(BASE, tmp_path / "project")


def run(root: Path, *words: str, asked: str = "") -> Result:
    """Return what a command says in English."""
    return CliRunner().invoke(main, [*words, "--root", str(root), "--lang", "en"], input=asked)


def change(root: Path, path: str, old: str, new: str) -> None:
    """Put words in the place of others in a file."""
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), "utf-8")


def texts(root: Path) -> dict[str, str]:
    """Return every file of a project."""
    return {str(path.relative_to(root)): path.read_text("utf-8") for path in root.rglob("*") if path.is_file()}


@pytest.mark.integration
@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_a_file_that_nothing_changes_in_keeps_its_bytes(path: Path) -> None:
    """One line of work must be one line of a pull request."""
    text = path.read_text("utf-8")
    assert change_yaml(path.name, text, lambda _root: None) == text


def test_a_file_that_would_change_elsewhere_is_refused() -> None:
    """A command that tidies up behind people's backs is used once."""
    with pytest.raises(EditError) as caught:
        change_yaml("a.yml", "a:\n  - b\n  -   c\n", lambda root: root.update(d="e"))
    assert (caught.value.file, caught.value.line) == ("a.yml", 3)


@pytest.mark.parametrize("words", ["no", "12:30", "a: b", "'", "- x", "049", "Uusi, #1", "&", "true", "2024", "ä"])
def test_words_are_read_as_they_were_given(words: str) -> None:
    """A name that YAML takes for something else would break the file that a command just wrote."""
    text = add_source("sources:\n  - id: a\n", {"source": "b", "title_fi": words, "title_sv": scalar(words)})
    document, problems = parse_yaml(text, "")
    assert problems == []
    assert document is not None
    assert document.part(("sources", 1, "title", "fi")) == words


@every_sort
def test_what_is_new_passes_the_check(sort: str, root: Path) -> None:
    """A skeleton with faults teaches that faults are usual; each text that is to be replaced is told as a note."""
    assert run(root, "new", sort, *COMMON, *NEW[sort]).exit_code == 0
    result = run(root, "check")
    assert (result.exit_code, set(re.findall(r": ([A-Z]\d{3}) ", result.output)) - {"P211"}) == (0, set())
    written = "".join(text for path, text in texts(root).items() if "uusi" in path)
    assert result.output.count("P211") == written.count("Kirjoita tähän") + written.count("Skriv här")


@every_sort
def test_what_is_new_leaves_all_else_alone(sort: str, root: Path) -> None:
    """Nobody begins a plan with a command that touches the others."""
    before = texts(root)
    run(root, "new", sort, *COMMON, *NEW[sort])
    after = texts(root)
    assert [path for path, text in before.items() if not after[path].startswith(text)] == []


@every_sort
def test_an_id_is_never_taken_twice(sort: str, root: Path) -> None:
    """The second of two equal commands must not overwrite what was written into the first file."""
    run(root, "new", sort, *COMMON, *NEW[sort])
    before = texts(root)
    result = run(root, "new", sort, *COMMON, *NEW[sort])
    assert (result.exit_code, texts(root)) == (2, before)
    assert "The id “uusi” is taken already" in result.output


def test_a_file_in_the_way_is_not_overwritten(root: Path) -> None:
    """Narrative may be written before the plan."""
    path = root / "content/fi/rannikko/uusi/uusi-johdanto.md"
    path.parent.mkdir(parents=True)
    path.write_text("Oma teksti.\n", "utf-8")
    before = texts(root)
    assert run(root, "new", "plan", *COMMON, *NEW["plan"]).exit_code == 1
    assert texts(root) == before


def test_what_no_option_gives_is_asked_until_it_fits(root: Path) -> None:
    """Who does not know the options is led through them."""
    asked = "nowhere\nrannikko\nUusi Kello\nkello-2027\nKello\nKlocka\n27\n2027\n"
    result = run(root, "new", "year-clock", asked=asked)
    assert result.exit_code == 0
    assert [line for line in result.output.split("\n") if " none of these" in line or " cannot be" in line] != []
    assert "year: 2027" in (root / "data/year_clocks/rannikko/kello-2027.yml").read_text("utf-8")


@pytest.mark.parametrize("options", [("--start", "2030"), ("--kind", "suunnitelma"), ("--end", "29"), ("--id", "A B")])
def test_an_option_that_does_not_fit_is_refused(options: tuple[str, str], root: Path) -> None:
    """Status 2 tells a script that its call was wrong; nothing is written then."""
    before = texts(root)
    assert run(root, "new", "plan", *COMMON, *NEW["plan"], *options).exit_code == 2
    assert texts(root) == before


def test_missing_ids_are_given_and_the_rest_stays(root: Path) -> None:
    """Who copies an action removes its id; everything else in the file is somebody's work."""
    change(root, PLAN, "          - id: mieli-1-2\n            source", "          # Uusi.\n          - source")
    change(root, PLAN, "              - id: mieli-1-m1\n                text", "              - text")
    change(root, PLAN, "id: suunnitelma\n", "")
    before = (root / PLAN).read_text("utf-8").split("\n")
    result = run(root, "ids")
    after = (root / PLAN).read_text("utf-8")
    assert result.exit_code == 0
    assert [line for line in after.split("\n") if line not in before] == [
        "id: suunnitelma",
        "              - id: mieli-1-m1",
        "                text: {fi: Käynnit, sv: Besök}",
        "          - id: mieli-1-2",
        "            source_ref: 900-F1-G1-A2",
    ]
    assert run(root, "check").exit_code == 0


def test_an_id_that_was_published_is_not_given_again(root: Path) -> None:
    """An old link must never lead to something new."""
    change(root, PLAN, "          - id: mieli-1-2\n            source", "          - source")
    (root / "data/addresses.lock").write_text("id mieli-1-7 action rannikko/suunnitelma/mieli-1/#mieli-1-7\n", "utf-8")
    run(root, "ids")
    assert "- id: mieli-1-8\n" in (root / PLAN).read_text("utf-8")


def test_ids_change_nothing_where_none_is_missing(root: Path) -> None:
    """The command may run before every commit."""
    before = texts(root)
    assert run(root, "ids").output == "No id is missing.\n"
    assert texts(root) == before


def test_an_id_without_a_model_is_left_to_a_person(root: Path) -> None:
    """A source has nothing above it to be named after."""
    change(root, "data/sources.yml", "  - id: laki\n    kind", "  - kind")
    result = run(root, "ids")
    assert (result.exit_code, result.output.split(",")[0]) == (1, "data/sources.yml:7: an id is missing")
