"""What a site is made of, as two digests. Imports nothing slow: an unchanged site is known before MkDocs is read."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

GENERATOR = Path(__file__).resolve().parent.parent
DATA_FOLDERS = ("data", "content")
_OWN_CODE = (".py", ".jinja", ".po", ".toml", ".json")


@dataclass(frozen=True)
class Inputs:
    """Digests of all that goes into a site.

    Attributes:
        data: Of the project's data and content, of stylesheets and scripts, and of the day that the site is made for.
        tool: Of the generator, the frame's templates, ``mkdocs.yml`` and the versions of all that is installed.
    """

    data: str
    tool: str


def mkdocs_file(root: Path) -> Path:
    """Return the project's ``mkdocs.yml``, or the generator's own where a project has none."""
    own = root / "mkdocs.yml"
    return own if own.is_file() else GENERATOR.parent / "mkdocs.yml"


def overrides_folder(root: Path) -> Path:
    """Return the folder of the page frame that goes with the project's ``mkdocs.yml``."""
    return mkdocs_file(root).parent / "overrides"


def read_inputs(root: Path, today: date, *, with_pdf: bool = False) -> Inputs:
    """Return the digests of a project as it stands now.

    File times are not looked at: a checkout of the same files gives the same digests in any folder.
    A file that cannot be read counts as such; saying so is the loader's task.
    """
    return Inputs(_read_data(root, today, *(["pdf"] if with_pdf else [])), _read_tool(root))


def renew_inputs(inputs: Inputs, root: Path, today: date, changed: Iterable[Path]) -> Inputs:
    """Return the digests as they are now, where those are known before something at some paths changed."""
    is_data = all(any(path.is_relative_to(root / name) for name in DATA_FOLDERS) for path in changed)
    return Inputs(_read_data(root, today), inputs.tool if is_data else _read_tool(root))


def _read_data(root: Path, today: date, *words: str) -> str:
    overrides = overrides_folder(root)
    folders = (*(root / name for name in DATA_FOLDERS), overrides / "assets", overrides / "preview")
    places: list[tuple[Path, str | tuple[str, ...]]] = [(folder, "") for folder in folders]
    return _digest(places, [today.isoformat(), *words])


def _read_tool(root: Path) -> str:
    places: list[tuple[Path, str | tuple[str, ...]]]
    places = [(GENERATOR, _OWN_CODE), (overrides_folder(root), ".html"), (mkdocs_file(root), "")]
    return _digest(places, [sys.version, *_installed()])


def read_code(root: Path) -> str:
    """Return the digest of what no process can take in while it runs: its own code, and ``mkdocs.yml``."""
    return _digest([(GENERATOR, (".py", ".toml", ".json")), (mkdocs_file(root), "")], _installed())


def _digest(places: list[tuple[Path, str | tuple[str, ...]]], words: list[str]) -> str:
    total = hashlib.sha256("\0".join(words).encode())
    for place, ending in places:
        for name, path in _files(place):
            if name.endswith(ending):
                total.update(f"\0{place.name}\0{name}\0".encode("utf-8", "surrogateescape"))
                total.update(_content(path))
    return total.hexdigest()


def _files(place: Path) -> Iterator[tuple[str, str]]:
    """Yield name and path of each file below a place; what editors leave beside files is no part of a site."""
    if place.is_file():
        yield "", str(place)
    top = str(place)
    for folder, names, files in os.walk(top):
        names[:] = sorted(name for name in names if name != "__pycache__" and not _is_aside(name))
        for name in sorted(name for name in files if not _is_aside(name)):
            path = os.path.join(folder, name)  # noqa: PTH118 - thousands of files, before anything else is done
            yield path[len(top) :].replace(os.sep, "/"), path


def _is_aside(name: str) -> bool:
    """Return whether the loader passes over a name: hidden, such as a swap file, or an editor's copy."""
    return name.startswith(".") or name.endswith("~")


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:  # noqa: PTH123
            return hashlib.sha256(stream.read()).digest()
    except OSError as fault:
        return f"unreadable: {fault.errno}".encode()


def _installed() -> list[str]:
    """Return name and version of every installed library; a listing takes a fiftieth of ``importlib.metadata``."""
    folders = (folder for folder in sys.path if os.path.isdir(folder))  # noqa: PTH112
    names = {name for folder in folders for name in os.listdir(folder)}  # noqa: PTH208
    return sorted(name for name in names if name.endswith((".dist-info", ".egg-info")))
