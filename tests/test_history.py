"""Other versions of the data, from tiny Git repositories."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.history.versions import FOLDERS, HistoryError, find_parting, read_steps, version_folder
from generator.history.words import history_words
from generator.problems import LANGUAGES

from .sample_repository import PLAN, Repository, make_repository

pytestmark = pytest.mark.integration


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Give a repository with one commit."""
    return make_repository(tmp_path / "repository")


def tree(root: Path) -> dict[str, bytes]:
    """Return every file of the data by path."""
    files = (path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def reason(root: Path, version: str) -> str:
    """Return why a version cannot be given."""
    with pytest.raises(HistoryError) as caught, version_folder(root, version):
        pass
    return caught.value.reason


def test_a_version_is_given_byte_for_byte(repository: Repository) -> None:
    """An attribute such as ``eol=crlf`` must not invent changes that nobody made."""
    (repository.root / ".gitattributes").write_text("*.yml eol=crlf export-subst\n*.md export-ignore\n")
    before = tree(repository.root)
    repository.commit()
    repository.edit(PLAN, "Apua saa heti", "Muu")
    with version_folder(repository.root, "HEAD") as folder:
        assert tree(folder) == before


def test_the_work_tree_is_not_touched(repository: Repository) -> None:
    """Whoever compares may have unsaved work, another index and another branch."""
    repository.edit(PLAN, "Apua saa heti", "Muu")
    before = tree(repository.root), repository.git("status", "--porcelain")
    with version_folder(repository.root, "HEAD"):
        assert (tree(repository.root), repository.git("status", "--porcelain")) == before


def test_the_folder_is_gone_afterwards(repository: Repository) -> None:
    """A hundred comparisons leave nothing behind."""
    with version_folder(repository.root, "HEAD") as folder:
        pass
    assert not folder.exists()


def test_a_project_below_the_top_of_its_repository(tmp_path: Path) -> None:
    """A county may keep its plans in a folder of a larger repository."""
    repository = make_repository(tmp_path, "suunnitelmat/alue")
    with version_folder(repository.root, "main") as folder:
        assert tree(folder) == tree(repository.root)
    assert [sorted(step.after) for step in read_steps(repository.root)] == [sorted(tree(repository.root))]


@pytest.mark.parametrize("version", ["ei-ole", "--output=x", "main^{tree}", ""])
def test_a_version_that_is_not_there(repository: Repository, version: str) -> None:
    """A mistyped branch is the commonest mistake of all; it must not become an option of Git either."""
    assert reason(repository.root, version) == "no_version"


def test_a_folder_without_repository(tmp_path: Path) -> None:
    """Some get the project as a packed folder."""
    assert reason(tmp_path, "main") == "no_repository"


def test_a_version_without_data(repository: Repository) -> None:
    """The first commit of a repository often holds a readme alone."""
    repository.git("rm", "-r", "--quiet", "data")
    repository.commit()
    assert reason(repository.root, "HEAD") == "no_data"


def test_a_shallow_clone_says_that_it_is_shallow(repository: Repository, tmp_path: Path) -> None:
    """The robots of GitHub and GitLab clone one commit: "no such version" would be a riddle there."""
    first = repository.git("rev-parse", "HEAD")
    repository.commit()
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.top}", str(tmp_path / "clone"))
    assert reason(tmp_path / "clone", first) == "shallow"
    with pytest.raises(HistoryError, match="shallow"):
        list(read_steps(tmp_path / "clone"))


def test_a_link_out_of_the_version_is_not_followed(repository: Repository) -> None:
    """The pull request of a stranger must not print the files of the machine that checks it."""
    (repository.root / "content/fi/rannikko/salaisuus.md").symlink_to("/etc/passwd")
    repository.commit()
    with version_folder(repository.root, "HEAD") as folder:
        assert (folder / "content/fi/rannikko/salaisuus.md").read_text() == "/etc/passwd"


def test_steps_are_commits_from_the_newest(repository: Repository) -> None:
    """Each step has the files that differ, as they were and as they became."""
    repository.edit(PLAN, "Apua saa heti", "Muu")
    repository.commit()
    newest, first = read_steps(repository.root)
    assert (list(newest.before), list(newest.after)) == ([PLAN], [PLAN])
    assert "Muu" in newest.after[PLAN].decode()
    assert (first.before, newest.before[PLAN]) == ({}, first.after[PLAN])


def test_a_merge_is_one_step(repository: Repository) -> None:
    """What a branch did in several commits became part of the data at once."""
    repository.git("switch", "--quiet", "--create", "haara")
    for old, new in (("Apua saa heti", "Muu"), ("Muu", "Kolmas")):
        repository.edit(PLAN, old, new)
        repository.commit()
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "haara")
    assert [list(step.before) for step in read_steps(repository.root)] == [[PLAN], []]


def test_where_two_versions_parted(repository: Repository) -> None:
    """A pull request must not be blamed for what others did meanwhile."""
    first = repository.git("rev-parse", "HEAD")
    repository.git("switch", "--quiet", "--create", "haara")
    repository.commit("Here")
    repository.git("switch", "--quiet", "main")
    repository.commit("There")
    assert find_parting(repository.root, "main", "haara") == first


def test_git_hooks_lead_nowhere_else(repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git sets GIT_DIR inside hooks; the folder that was asked for counts."""
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "muualla"))
    with version_folder(repository.root, "HEAD") as folder:
        assert (folder / PLAN).is_file()


@pytest.mark.parametrize("why", ["no_git", "no_repository", "no_version", "no_data", "shallow", "unreadable"])
def test_every_reason_has_words_in_three_languages(why: str) -> None:
    """Nobody shall meet a traceback for want of a sentence."""
    said = {history_words(HistoryError(why, "main"), language) for language in LANGUAGES}  # type: ignore[arg-type]
    assert len(said) == 3


def test_paths_with_odd_letters(repository: Repository) -> None:
    """Git quotes what it does not know; files are found by their bytes."""
    odd = repository.root / "content/fi/rannikko/ä ö\n.md"
    odd.write_text("Teksti.\n", encoding="utf-8")
    repository.commit()
    assert os.fsdecode(odd.relative_to(repository.root)) in next(iter(read_steps(repository.root))).after
