"""All writing of files: a new tree beside the old one, swapped in whole; unchanged bytes are left alone."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Refusal = Literal["holds_the_project", "not_a_site", "not_a_folder"]


class OutputError(Exception):
    """A place that nothing may be written to, because something would be lost.

    Attributes:
        reason: ``holds_the_project``: the folder is the project or lies round it; ``not_a_site``: it holds files
            that no build made; ``not_a_folder``: a file stands in its place.
        path: The place.
    """

    def __init__(self, reason: Refusal, path: Path) -> None:
        super().__init__(f"{reason}: {path}")
        self.reason = reason
        self.path = path


@dataclass(frozen=True)
class SiteTree:
    """A site that is being written beside the one that stands.

    Attributes:
        target: The folder that readers see.
        new: Where the next site grows; renamed to ``target`` when it is whole.
        old: What ``target`` is called between the two renames.
    """

    target: Path
    new: Path
    old: Path

    def keep(self, path: str) -> bool:
        """Take a file over from the site that stands, and return whether it was there."""
        source, goal = self.target / path, self.new / path
        goal.parent.mkdir(parents=True, exist_ok=True)
        try:
            _link(source, goal)
        except FileNotFoundError:
            return False
        return True

    def write(self, path: str, content: bytes) -> None:
        """Write one file of the new site; its folders are made."""
        goal = self.new / path
        goal.parent.mkdir(parents=True, exist_ok=True)
        goal.write_bytes(content)

    def finish(self) -> None:
        """Put the new site in the place of the old one.

        A file with the same bytes as before stays the same file, so that what copies the site elsewhere by
        time stamps has nothing to do.
        """
        for path in site_files(self.new):
            _leave_alone(self.target / path, self.new / path)
        shutil.rmtree(self.old, ignore_errors=True)
        if self.target.exists():
            self.target.rename(self.old)
        self.new.rename(self.target)
        shutil.rmtree(self.old, ignore_errors=True)

    def abandon(self) -> None:
        """Throw the unfinished site away; the one that stands is left as it was."""
        shutil.rmtree(self.new, ignore_errors=True)


def begin_site(target: Path, *, project: Path) -> SiteTree:
    """Return an empty tree beside ``target``, after mending what a killed build left.

    Args:
        target: The site's folder. It need not exist.
        project: The folder that holds data and content.

    Raises:
        OutputError: Writing there would remove something that no build made.
    """
    target = target.resolve()
    tree = SiteTree(target, target.with_name(target.name + ".new"), target.with_name(target.name + ".old"))
    if project.resolve().is_relative_to(target):
        raise OutputError("holds_the_project", target)
    mend_site(target)
    if target.exists() and not target.is_dir():
        raise OutputError("not_a_folder", target)
    if target.is_dir() and any(target.iterdir()) and not _is_site(target):
        raise OutputError("not_a_site", target)
    shutil.rmtree(tree.new, ignore_errors=True)
    tree.new.mkdir(parents=True)
    return tree


def mend_site(target: Path) -> None:
    """Put the old site back if a build was killed between its two renames."""
    old = target.with_name(target.name + ".old")
    if old.is_dir() and not target.exists():
        old.rename(target)


def site_files(root: Path) -> Iterator[str]:
    """Yield the path of every file below ``root``, with slashes, sorted within each folder."""
    for folder, names, files in os.walk(root):
        names.sort()
        for name in sorted(files):
            yield os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")  # noqa: PTH118 - speed


def write_file(path: Path, content: bytes) -> bool:
    """Write a file whole or not at all, and return whether its bytes changed.

    Raises:
        OSError: The folder cannot be made or written to.
    """
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.chmod(name, 0o666 & ~_umask())  # noqa: PTH101 - mkstemp makes files that only their owner reads
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def add_to_site(site: Path, place: str, made: Mapping[str, bytes], taken: Path, patterns: Sequence[str]) -> bool:
    """Put files that were made, and those of a folder that fit a pattern, into a folder of a built site.

    Returns:
        Whether there is a site; nothing is written where there is none.

    Raises:
        OSError: A file cannot be read or written.
    """
    if not _is_site(site):
        return False
    for name, content in made.items():
        write_file(site / place / name, content)
    for path in sorted({path for pattern in patterns for path in taken.glob(pattern)}):
        write_file(site / place / path.name, path.read_bytes())
    return True


def _is_site(folder: Path) -> bool:
    return (folder / "index.html").is_file() and (folder / "404.html").is_file()


def _link(source: Path, goal: Path) -> None:
    try:
        os.link(source, goal)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(source, goal)


def _leave_alone(standing: Path, fresh: Path) -> None:
    try:
        before, after = standing.stat(), fresh.stat()
    except OSError:
        return
    if before.st_ino == after.st_ino or before.st_size != after.st_size:
        return
    if standing.read_bytes() == fresh.read_bytes():
        fresh.unlink()
        _link(standing, fresh)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
