"""Broken projects as YAML: the small sound project with something changed, and what the check says of it.

A case is ``tests/broken/<name>.yml``:

* ``why``: one sentence on what people do to get there.
* ``edit``: by file, words of the sound project and the words to put in their place.
* ``files``: by path, a new text; null takes a file or folder away; ``{folder: true}``, ``{link: target}``,
  ``{hex: ef bb bf}``, ``{text: …, encoding: latin-1}``, ``{repeat: "[", times: 100000, before: "a: "}``.
* ``expected``: the exact lines of ``suunta check --lang en``; the last key of the file.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

import yaml

Content: TypeAlias = "str | Mapping[str, str | int | bool] | None"

FOLDER = Path(__file__).parent / "broken"
BASE = FOLDER / "_base"


@dataclass(frozen=True)
class Case:
    """One broken project."""

    path: Path
    edits: Mapping[str, Mapping[str, str]]
    files: Mapping[str, Content]
    expected: str

    def lay_out(self, root: Path) -> None:
        """Write the broken project into the folder ``root``, which must not be there yet."""
        shutil.copytree(BASE, root, copy_function=shutil.copyfile)
        for name, changes in self.edits.items():
            text = (root / name).read_text(encoding="utf-8")
            for old, new in changes.items():
                assert text.count(old) == 1, f"{self.path.name}: {old!r} stands {text.count(old)} times in {name}"
                text = text.replace(old, new)
            (root / name).write_text(text, encoding="utf-8")
        for name, content in self.files.items():
            _put(root / name, content)

    def renew(self, output: str) -> None:
        """Write ``output`` into the case as what is expected."""
        text = self.path.read_text(encoding="utf-8")
        lines = "".join(f"  {line}\n" if line else "\n" for line in output.splitlines())
        self.path.write_text(text[: text.index("expected:")] + "expected: |\n" + lines, encoding="utf-8")


def _put(path: Path, content: Content) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    if content is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    match content:
        case str():
            path.write_text(content, encoding="utf-8")
        case {"folder": True}:
            path.mkdir()
        case {"link": str(target)}:
            path.symlink_to(target)
        case {"hex": str(digits)}:
            path.write_bytes(bytes.fromhex(digits))
        case {"text": str(text), "encoding": str(encoding)}:
            path.write_bytes(text.encode(encoding))
        case {"repeat": str(text), "times": int(times)}:
            path.write_text(f"{content.get('before', '')}{text * times}{content.get('after', '')}", encoding="utf-8")
        case _:
            raise ValueError(f"no such way to write a file: {content}")


@cache
def read_cases() -> list[Case]:
    """Return every case, sorted by name."""
    cases = []
    for path in sorted(FOLDER.glob("*.yml")):
        case = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        cases.append(Case(path, case.get("edit", {}), case.get("files", {}), case["expected"]))
    return cases
