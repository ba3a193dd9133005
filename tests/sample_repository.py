"""Tiny Git repositories for tests: the small sound project, and commits on top of it."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from .broken_cases import BASE

_IDENTITY = {"GIT_AUTHOR_NAME": "Testi", "GIT_AUTHOR_EMAIL": "testi@suunta.example"}
_COMMITTER = {"GIT_COMMITTER_NAME": "Testi", "GIT_COMMITTER_EMAIL": "testi@suunta.example"}
_NO_SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}

PLAN = "data/plans/rannikko/suunnitelma.yml"


@dataclass(frozen=True)
class Repository:
    """A Git repository with the project in its folder ``root``."""

    top: Path
    root: Path

    def edit(self, path: str, old: str, new: str) -> None:
        """Put other words in the place of some that stand once in a file."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")

    def commit(self, message: str = "Change") -> str:
        """Commit everything and return the name of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def git(self, *words: str) -> str:
        """Return what Git says."""
        found = subprocess.run(
            ["git", "-C", str(self.top), *words],
            capture_output=True,
            check=True,
            text=True,
            env={**os.environ, **_IDENTITY, **_COMMITTER, **_NO_SETTINGS},
        )
        return found.stdout.strip()


def make_repository(top: Path, below: str = "") -> Repository:
    """Return a repository with one commit: the small sound project, in a folder ``below`` its top or in the top."""
    shutil.copytree(Path(_begun(below).name), top, dirs_exist_ok=True)
    return Repository(top, top / below)


@cache
def _begun(below: str) -> TemporaryDirectory[str]:
    """Return a repository that is copied for each test, as that is faster than to make it; gone at the end."""
    folder = TemporaryDirectory(prefix="suunta-repository-")
    top = Path(folder.name)
    shutil.copytree(BASE, top / below, dirs_exist_ok=True)
    repository = Repository(top, top / below)
    repository.git("init", "--quiet", "--initial-branch", "main")
    repository.commit("Begin")
    return folder
