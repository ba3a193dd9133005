"""``suunta diff`` towards people and programs, on tiny Git repositories."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.diff.reports import escape

from .sample_repository import PLAN, Repository, make_repository

pytestmark = pytest.mark.integration

UNCHANGED = {"fi": "Mikään ei muutu.", "sv": "Ingenting ändras.", "en": "Nothing changes."}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Give a repository with one commit."""
    return make_repository(tmp_path / "repository")


def run(repository: Repository, *arguments: str) -> Result:
    """Return what ``suunta diff`` does with a repository, in English where nothing else is asked for."""
    result = CliRunner().invoke(main, ["diff", "--root", str(repository.root), "--lang", "en", *arguments])
    assert not result.exception or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize("language", UNCHANGED)
def test_nothing_changes(repository: Repository, language: str) -> None:
    """Saying nothing could mean anything."""
    result = run(repository, "HEAD", "--lang", language)
    assert result.exit_code == 0
    assert UNCHANGED[language] in result.output


def test_the_work_tree_is_the_second_side(repository: Repository) -> None:
    """Staff ask what they have done before they commit it."""
    repository.edit(PLAN, "Apua saa heti", "Apua saa saman päivän aikana")
    lines = run(repository, "HEAD", "--lang", "fi").output.splitlines()
    assert "  Tavoite ”Apua saa saman päivän aikana” [mieli-1]" in lines
    assert "    nimetty uudelleen, otsikko (suomeksi): Apua saa [-heti-] {+saman päivän aikana+}" in lines


def test_two_versions(repository: Repository) -> None:
    """What came later, in the work tree too, does not count."""
    repository.edit(PLAN, "date: 2026", "date: 2027")
    repository.commit()
    repository.edit(PLAN, "Apua saa heti", "Muuta")
    output = run(repository, "HEAD~1", "HEAD", "--lang", "sv").output
    assert "tidsfrist: ”senast 2026” → ”senast 2026” (senast 2027)" in output
    assert "Muuta" not in output


def test_numbers_have_the_right_form(repository: Repository) -> None:
    """One is not many, and Finnish counts in the partitive."""
    text = (repository.root / PLAN).read_text(encoding="utf-8")
    action = text[text.index("          - id: mieli-1-2") : text.index("footnotes:")]
    (repository.root / PLAN).write_text(text.replace(action, ""), encoding="utf-8")
    assert run(repository, "HEAD", "--lang", "fi").output.splitlines()[1].startswith("1 poisto. ")
    more = action.replace("mieli-1-2", "mieli-1-3").replace("G1-A2", "G1-A3")
    (repository.root / PLAN).write_text(text.replace(action, more + more.replace("1-3", "1-4").replace("A3", "A4")))
    assert run(repository, "HEAD", "--lang", "fi").output.splitlines()[1].startswith("2 lisäystä ja 1 poisto. ")


def test_what_comes_together_is_told_together(repository: Repository) -> None:
    """A goal with twenty actions is one line for a reviewer and twenty-one records for a program."""
    text = (repository.root / PLAN).read_text(encoding="utf-8")
    goal = text[text.index("      - id: mieli-1\n") : text.index("footnotes:")]
    new = goal.replace("mieli-1", "mieli-2").replace("F1-G1", "F1-G2")
    repository.edit(PLAN, "footnotes:", new + "footnotes:")
    assert "\n    added, with 2 actions and 1 indicator\n" in run(repository, "HEAD").output
    told = json.loads(run(repository, "HEAD", "--format", "json", "--no-pages").output)
    assert len(told["changes"]) == 4


def test_spelling_stands_apart(repository: Repository) -> None:
    """A reviewer of substance may skip it."""
    repository.edit(PLAN, "Koulutamme henkilöstön.", "Koulutamme henkilöstön!")
    output = run(repository, "HEAD").output
    assert "1 spelling correction." in output
    assert output.index("Spelling only") < output.index("Koulutamme [-henkilöstön.-] {+henkilöstön!+}")


def test_a_renamed_file_is_no_change(repository: Repository) -> None:
    """Ids decide: the address of every page stays."""
    repository.git("mv", PLAN, PLAN.replace("suunnitelma.yml", "toinen.yml"))
    assert UNCHANGED["en"] in run(repository, "HEAD").output


def test_json_says_it_all(repository: Repository) -> None:
    """The page "What has changed" and a robot read the same records."""
    repository.edit(PLAN, "Apua saa heti", "Apua tulee heti")
    told = json.loads(run(repository, "HEAD", "--format", "json").output)
    change = told["changes"][0]
    assert (told["base"], told["head"]) == ("HEAD", None)
    assert [change[key] for key in ("how", "kind", "id", "field", "lang")] == [
        "renamed",
        "goal",
        "mieli-1",
        "title",
        "fi",
    ]
    assert [piece["style"] for piece in change["words"]] == ["plain", "old", "new", "plain"]
    assert {page["how"] for page in told["pages"]} <= {"added", "removed", "changed", "frame"}


def test_markdown_cannot_be_broken_by_the_data(repository: Repository) -> None:
    """A comment on a pull request must not call people or lead where a stranger wishes."""
    repository.edit(PLAN, "Koulutamme henkilöstön.", "'Koulutamme @kaikki [x](https://x.example/) *nyt*.'")
    output = run(repository, "HEAD", "--format", "markdown").output
    assert "@kaikki" not in output
    assert "://" not in output
    assert r"\[x\](https:" in output
    assert r"\*nyt\*" in output


def test_no_markup_survives() -> None:
    """A text that closes our markup could hide what follows it."""
    assert escape("</details> `x` ![y](z)\n# w") == r"\</details\> \`x\` \!\[y\](z) \# w"
    assert [escape(words) for words in ("- a", "1. b", "a-b 2.5")] == [r"\- a", r"1\. b", "a-b 2.5"]


@pytest.mark.parametrize(("language", "words"), [("fi", "ei ole"), ("sv", "finns inte"), ("en", "no version")])
def test_a_missing_version(repository: Repository, language: str, words: str) -> None:
    """The commonest mistake has a sentence and status 2."""
    result = run(repository, "ei-ole", "--lang", language)
    assert result.exit_code == 2
    assert words in result.output


def test_a_side_with_errors_is_named(repository: Repository) -> None:
    """Which of the two sides is broken decides who mends it."""
    repository.edit(PLAN, "organisation: rannikko", "organisation: ranikko")
    result = run(repository, "HEAD")
    assert result.exit_code == 1
    assert "“work tree” has errors" in result.output
    assert f"{PLAN}:2:15: R101" in result.output


def test_a_project_without_git(repository: Repository, tmp_path: Path) -> None:
    """A packed folder has no history."""
    (repository.top / ".git").rename(tmp_path / "pois")
    assert run(repository, "HEAD").exit_code == 2


def test_a_pull_request_is_not_blamed_for_others(repository: Repository) -> None:
    """What went into main meanwhile is no work of the branch."""
    repository.git("switch", "--quiet", "--create", "haara")
    repository.commit("Here")
    repository.git("switch", "--quiet", "main")
    repository.edit(PLAN, "Apua saa heti", "Muuta")
    repository.commit("There")
    repository.git("switch", "--quiet", "haara")
    assert UNCHANGED["en"] in run(repository, "main", "--merge-base").output
    assert UNCHANGED["en"] not in run(repository, "main").output
