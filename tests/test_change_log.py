"""Records of changes: made from two versions in Git, written as YAML, read back, kept in the words of people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.diff.change_log import compared_version, make_change_log, plain
from generator.exchange.change_log_file import to_change_log_file
from generator.load.yaml_source import parse_yaml
from generator.model.change_log import ChangeLog
from generator.pipeline import load_plan_set
from generator.resolve.changes import RecordedChanges

from .sample_repository import PLAN, Repository, make_repository

pytestmark = pytest.mark.integration

DAY = date(2026, 3, 1)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a repository whose first version is tagged v1."""
    found = make_repository(tmp_path)
    found.git("tag", "v1")
    return found


def run(repository: Repository, *words: str) -> str:
    """Return what ``suunta changes`` says; its status must be 0."""
    result = CliRunner().invoke(main, ["changes", *words, "--lang", "en", "--root", str(repository.root)])
    assert result.exit_code == 0, result.output
    return result.output


def recorded(repository: Repository) -> tuple[RecordedChanges, ...]:
    """Return the changes that the project knows."""
    return load_plan_set(repository.root, DAY)[0].permanence.changes


def between(repository: Repository) -> ChangeLog:
    """Return the changes from v1 to the work tree."""
    version = compared_version("0" * 40, DAY, None)
    after = load_plan_set(repository.root, DAY)[0]
    return make_change_log(
        load_plan_set(make_repository(repository.top / "first").root, DAY)[0], after, (version, version)
    )


def test_tagged_versions_become_a_record_that_is_read_back(repository: Repository) -> None:
    """The command is the only step that needs Git: what it leaves behind is all that a build reads."""
    repository.edit(PLAN, "Apua saa heti, sv: Hjälp fås genast", "Apua saa aina, sv: Hjälp fås alltid")
    repository.commit()
    repository.git("tag", "v2")
    assert "Recorded data/changes/" in run(repository, "--tags", "v*")
    (found,) = recorded(repository)
    (document,) = found.log.documents
    (thing,) = document.things
    assert (found.log.before.tag, found.log.after.tag) == ("v1", "v2")
    assert (document.about, thing.about, document.counts.renamed) == ("suunnitelma", "mieli-1", 1)
    assert thing.says[0].fi == "nimetty uudelleen, otsikko: Apua saa [-heti-] {+aina+}"
    assert thing.says[0].sv == "har fått ett nytt namn, rubrik: Hjälp fås [-genast-] {+alltid+}"


def test_the_next_record_begins_where_the_last_one_ended(repository: Repository) -> None:
    """Nobody has to remember what was told already; two records of one day do not meet."""
    for words in ("Koulutamme väen.", "Koulutamme kaikki."):
        old = "Koulutamme henkilöstön." if words.endswith("väen.") else "Koulutamme väen."
        repository.edit(PLAN, old, words)
        repository.commit()
        run(repository, *(["--since", "v1"] if words.endswith("väen.") else []))
        repository.commit()
    newest, first = recorded(repository)
    assert newest.name == f"{first.name}-2"
    assert newest.log.before == first.log.after


def test_a_record_is_never_written_again(repository: Repository) -> None:
    """People may have mended its words."""
    repository.edit(PLAN, "Koulutamme henkilöstön.", "Koulutamme väen.")
    repository.commit()
    run(repository, "--since", "v1")
    (file,) = (repository.root / "data/changes").iterdir()
    file.write_text(file.read_text("utf-8").replace("Koulutamme", "Opetamme"), "utf-8")
    assert "recorded already" in run(repository, "--since", "v1")
    assert "Opetamme" in file.read_text("utf-8")


def test_a_day_names_the_last_version_of_the_day(repository: Repository) -> None:
    """Staff know days, not commits."""
    day = repository.git("show", "-s", "--format=%cs", "HEAD")
    assert "nothing has changed" in run(repository, "--since", day)


def test_a_shallow_clone_says_what_to_do(repository: Repository) -> None:
    """The history that is not there must not look like no change."""
    repository.commit()
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.top}", str(repository.top / "clone"))
    words = ["changes", "--since", "HEAD~1", "--lang", "en", "--root", str(repository.top / "clone")]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 2
    assert "git fetch --unshallow" in result.output


def test_without_a_record_the_command_asks_what_to_compare_with(repository: Repository) -> None:
    """A guess would tell readers the whole site as news."""
    result = CliRunner().invoke(main, ["changes", "--lang", "en", "--root", str(repository.root)])
    assert result.exit_code == 2
    assert "--since 2026-01-01" in result.output


def test_spelling_is_only_counted(repository: Repository) -> None:
    """A comma is no news, but nobody may think that it was hidden."""
    repository.edit(PLAN, "Koulutamme henkilöstön.", "Koulutamme henkilöstön!")
    (document,) = between(repository).documents
    assert (document.counts.spelling, document.things) == (1, ())


def test_a_text_in_one_language_shows_no_words_of_the_other(repository: Repository) -> None:
    """A Finnish sentence in a Swedish list would be read out as Swedish."""
    repository.edit(PLAN, "Koulutamme henkilöstön.", "Koulutamme väen.")
    (document,) = between(repository).documents
    (said,) = document.things[0].says
    assert document.counts.only_fi == 1
    assert said.fi == "teksti: Koulutamme [-henkilöstön.-] {+väen.+}"
    assert said.sv is None


def test_what_stands_in_no_document_is_told_together(repository: Repository) -> None:
    """Thirty sources as thirty documents would bury the plan that changed."""
    repository.edit("data/site.yml", "fi: Koesivusto", "fi: Aivan toinen sivusto")
    (document,) = between(repository).documents
    assert (document.about, document.kind, document.title) == (None, "site", None)


def test_words_of_the_glossary_are_no_documents(repository: Repository) -> None:
    """A glossary of ninety words would fill the page of changes with ninety headings of one line each."""
    (repository.root / "data/glossary.yml").write_text(
        "terms:\n"
        + "".join(
            f"  - id: sana-{word}\n    name: {{fi: {word}, sv: {word}}}\n    explanation: {{fi: Ann, sv: Beata}}\n"
            for word in ("neuvonta", "piste")
        ),
        encoding="utf-8",
    )
    (document,) = between(repository).documents
    assert (document.about, [thing.about for thing in document.things]) == (None, ["sana-neuvonta", "sana-piste"])


def test_a_record_is_read_as_it_was_written(repository: Repository) -> None:
    """Words with quotes, colons and marks stand in YAML unharmed; equal records are equal bytes."""
    repository.edit(PLAN, "Koulutamme henkilöstön.", "'Koulutamme: ”väen” # ja \"muut\".'")
    log = between(repository)
    document, problems = parse_yaml(to_change_log_file(log).decode(), "data/changes/2026-03-01.yml")
    assert document is not None
    assert not problems
    assert ChangeLog.model_validate(document.value) == log
    assert to_change_log_file(log) == to_change_log_file(between(repository))


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("## Otsikko\n\n- **Lihava** [linkki](id:mieli)[^piste]", "Otsikko Lihava linkki"),
        ("a < b, <b>, x_y_z & `koodi`", "a < b, < b>, x_y_z & koodi"),
        ("&amp; ja 2*3", "& amp; ja 2*3"),
    ],
)
def test_no_markup_is_left(markdown: str, words: str) -> None:
    """The record holds plain words, which the check takes."""
    assert plain(markdown) == words


def test_a_build_never_asks_git() -> None:
    """A clone without history, or a folder without any, makes the same site."""
    package = Path(__file__).parent.parent / "generator"
    asking = [path for path in package.rglob("*.py") if "history.versions import" in path.read_text("utf-8")]
    assert {path.relative_to(package).parts[0] for path in asking} == {"cli"}
