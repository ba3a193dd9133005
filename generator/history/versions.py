"""The only room that calls Git: other versions of the data, read without touching the work tree.

Files are read as the bytes that Git holds (``ls-tree`` and ``cat-file``), so that no attribute or filter of the
repository changes them, and are put into a folder that is thrown away afterwards.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import IO, Literal

FOLDERS = ("data", "content")
_SYMBOLIC_LINK = "120000"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Reason = Literal["no_git", "no_repository", "no_version", "no_data", "shallow", "unreadable"]


class HistoryError(Exception):
    """Git cannot tell what is asked.

    Attributes:
        reason: ``no_git``: there is no Git on this machine; ``no_repository``: the folder is in none;
            ``no_version``: there is no such commit, branch or tag; ``no_data``: the version holds no data;
            ``shallow``: the clone does not hold the history that is asked for; ``unreadable``: Git failed.
        detail: The version, the folder or the words of Git.
    """

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason: Reason = reason
        self.detail = detail


@dataclass(frozen=True)
class Step:
    """One commit seen from its first parent: the files that differ, by path, before and after.

    A file that was not there has no entry in ``before``; one that is gone has none in ``after``.
    """

    commit: str
    before: Mapping[str, bytes]
    after: Mapping[str, bytes]


@contextmanager
def version_folder(root: Path, version: str) -> Iterator[Path]:
    """Give a folder with ``data/`` and ``content/`` of a version; it is gone when the block ends.

    Args:
        root: The project, anywhere in a work tree.
        version: Whatever names a commit: a branch, a tag, ``HEAD~3``.

    Raises:
        HistoryError: Git cannot give that version.
    """
    commit = find_commit(root, version)
    with tempfile.TemporaryDirectory(prefix="suunta-") as name:
        folder = Path(name)
        listed = _listed(root, commit)
        if not any(path.startswith("data/") for _mode, _blob, path in listed):
            raise HistoryError("no_data", version)
        for above in FOLDERS:
            (folder / above).mkdir()
        with _blobs(root) as blobs:
            for mode, blob, path in listed:
                _put(folder, path, mode, blobs.read(blob))
        yield folder


def read_files(root: Path, version: str) -> dict[str, bytes]:
    """Return every file of a version's data by path.

    Raises:
        HistoryError: Git cannot give that version.
    """
    listed = _listed(root, find_commit(root, version))
    with _blobs(root) as blobs:
        return {path: blobs.read(blob) for _mode, blob, path in listed}


def find_commit(root: Path, version: str) -> str:
    """Return the full name of the commit that a version names.

    Raises:
        HistoryError: There is no repository, or no such commit in it.
    """
    _find_repository(root)
    if not version.startswith("-"):
        found = _git(root, "rev-parse", "--verify", "--quiet", f"{version}^{{commit}}")
        if found.returncode == 0:
            return found.stdout.decode().strip()
    raise HistoryError("shallow" if is_shallow(root) else "no_version", version)


def find_version(root: Path, version: str) -> str:
    """Return the commit that a version names, or of a day such as ``2026-03-01`` the last one made by its end (UTC).

    Raises:
        HistoryError: There is no repository, or no such version in it.
    """
    try:
        return find_commit(root, version)
    except HistoryError as error:
        if error.reason not in ("no_version", "shallow") or not _DAY.fullmatch(version):
            raise
        found = _git(root, "rev-list", "-1", "--first-parent", f"--before={version}T23:59:59Z", "HEAD")
        commit = found.stdout.decode().strip()
        if found.returncode or not commit:
            raise
        return commit


def day_of(root: Path, commit: str) -> date:
    """Return the day of a commit, where it was made."""
    return date.fromisoformat(_git(root, "show", "-s", "--format=%cs", commit).stdout.decode().strip())


def find_tags(root: Path, pattern: str) -> tuple[str, ...]:
    """Return the tags of the current branch whose names fit a pattern such as ``v*``, oldest first.

    Raises:
        HistoryError: There is no repository, or it has no commit.
    """
    find_commit(root, "HEAD")
    order = ("--sort=version:refname", "--sort=creatordate")
    found = _git(root, "for-each-ref", "--merged=HEAD", *order, "--format=%(refname:strip=2)", f"refs/tags/{pattern}")
    return tuple(found.stdout.decode().split())


def find_parting(root: Path, one: str, other: str) -> str:
    """Return the commit where two versions parted: the base of a pull request.

    Raises:
        HistoryError: One of them is not there, or they have no commit in common.
    """
    found = _git(root, "merge-base", find_commit(root, one), find_commit(root, other))
    if found.returncode == 0:
        return found.stdout.decode().strip()
    raise HistoryError("shallow" if is_shallow(root) else "no_version", f"{one}...{other}")


def is_shallow(root: Path) -> bool:
    """Return whether the clone was made without its whole history."""
    return _git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def read_steps(root: Path) -> Iterator[Step]:
    """Yield each commit of the current branch that touches the data, the newest first, along first parents.

    A merge is one step, as its branch became part of the data at once.

    Raises:
        HistoryError: There is no repository, it has no commit, or the clone is shallow.
    """
    find_commit(root, "HEAD")
    if is_shallow(root):
        raise HistoryError("shallow", "HEAD")
    logged = _git(
        root,
        *("-c", "log.showRoot=true", "log", "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "--no-renames"),
        *("--relative", "--no-color", "--no-show-signature", "--format=tformat:commit %H", "HEAD", "--", *FOLDERS),
    )
    if logged.returncode:
        raise HistoryError("unreadable", logged.stderr.decode(errors="replace").strip())
    with _blobs(root) as blobs:
        for commit, changes in _commits(logged.stdout.decode("utf-8", "surrogateescape").split("\0")):
            yield Step(
                commit,
                {path: blobs.read(old) for old, _new, path in changes if old.strip("0")},
                {path: blobs.read(new) for _old, new, path in changes if new.strip("0")},
            )


def _commits(tokens: Sequence[str]) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Yield each commit with old blob, new blob and path of what differs."""
    commit, changes = "", list[tuple[str, str, str]]()
    rest = iter(tokens)
    for token in rest:
        said = token.lstrip("\n")
        if said.startswith("commit "):
            if commit:
                yield commit, changes
            commit, changes = said.removeprefix("commit "), []
        elif said.startswith(":"):
            _old_mode, _new_mode, old, new, _status = said[1:].split(" ")
            changes.append((old, new, next(rest)))
    if commit:
        yield commit, changes


def _listed(root: Path, commit: str) -> list[tuple[str, str, str]]:
    """Return mode, blob and path below the project of every file of a commit's data."""
    found = _git(root, "ls-tree", "-r", "-z", commit, "--", *(f"{folder}/" for folder in FOLDERS))
    if found.returncode:
        raise HistoryError("unreadable", found.stderr.decode(errors="replace").strip())
    rows = []
    for line in found.stdout.decode("utf-8", "surrogateescape").split("\0"):
        said, _tab, path = line.partition("\t")
        if said.partition(" ")[2].startswith("blob ") and ".." not in path.split("/"):
            mode, _kind, blob = said.split(" ")
            rows.append((mode, blob, path))
    return rows


def _put(folder: Path, path: str, mode: str, content: bytes) -> None:
    goal = folder / path
    goal.parent.mkdir(parents=True, exist_ok=True)
    if mode == _SYMBOLIC_LINK:
        target = os.fsdecode(content)
        # A link that leads out of the version would read files of this machine.
        if not PurePosixPath(target).is_absolute() and (goal.parent / target).resolve().is_relative_to(
            folder.resolve()
        ):
            goal.symlink_to(target)
            return
    goal.write_bytes(content)


class _Blobs:
    """Reads one object after the other from a Git that stays open."""

    def __init__(self, requests: IO[bytes], answers: IO[bytes]) -> None:
        self._requests, self._answers = requests, answers

    def read(self, blob: str) -> bytes:
        """Return the bytes of an object."""
        self._requests.write(f"{blob}\n".encode())
        self._requests.flush()
        header = self._answers.readline().split()
        if len(header) != 3 or header[1] != b"blob":
            raise HistoryError("unreadable", blob)
        content = self._answers.read(int(header[2]))
        self._answers.read(1)
        return content


@contextmanager
def _blobs(root: Path) -> Iterator[_Blobs]:
    with subprocess.Popen(
        ["git", "-C", str(root), "cat-file", "--batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield _Blobs(process.stdin, process.stdout)
        finally:
            process.stdin.close()


def _find_repository(root: Path) -> None:
    if _git(root, "rev-parse", "--git-dir").returncode:
        raise HistoryError("no_repository", str(root.resolve()))


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False, env=_environment())
    except FileNotFoundError:
        raise HistoryError("no_git", "git") from None


def _environment() -> dict[str, str]:
    """Return the environment without what would lead Git to another repository, as it is set inside hooks."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return own | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
