"""Guides as steps: every block of a guide is run, put into the data, or compared with what the program says.

A comment that readers do not see stands before a block and says what it is:

* ``sh``: runs in the order of the guide, in a clone of the project; ``make`` finds its environment made.
* ``<!-- in: FILE PATH -->`` before ``yaml``: goes to this place of a file. PATH names keys, and items of lists by their
  id. A list is put before the items that stand there, a mapping among the keys that stand there, in their place.
* ``<!-- new: FILE without: FILE PATH -->`` before ``yaml``: a new file, and what is taken out of another file for it.
* ``<!-- says: FILE | OLD | NEW -->`` before ``text``: what the check says when OLD (an expression) is replaced.
* ``<!-- diff -->``, ``<!-- translations -->`` before ``text``: what that command says of the project as it is then.
* ``text`` without a mark: has been printed by a command of the guide.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from click.testing import CliRunner

from generator.cli import main

ROOT = Path(__file__).parent.parent
ADDRESS = "https://git.example.fi/luvn/suunta.git"
PREPARED = ".venv/bin/suunta"
_BLOCK = re.compile(r"^(?:<!-- (?P<mark>.+?) -->\n)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_NUMBER = re.compile(r"(?<![\w-])\d+(?:[,.]\d+)?")


@dataclass(frozen=True)
class Block:
    """One block of a guide: ``sh``, ``yaml`` or ``text``, what stands in it, and its mark."""

    kind: str
    text: str
    mark: str


def read_blocks(guide: Path) -> list[Block]:
    """Return the blocks of a guide in their order."""
    found = _BLOCK.finditer(guide.read_text("utf-8"))
    return [Block(each["kind"], each["text"], each["mark"] or "") for each in found]


@dataclass
class Reader:
    """Somebody who follows a guide: where they are, what they have seen on the screen."""

    home: Path
    origin: Path
    language: str
    seen: str = ""
    folder: Path = field(init=False)
    path: str = field(init=False)

    def __post_init__(self) -> None:
        self.folder = self.home
        self.path = os.environ["PATH"]

    @property
    def project(self) -> Path:
        """The project that they change: the one on the host until they have a clone."""
        return self.folder if (self.folder / "data").is_dir() else self.origin

    def follow(self, block: Block) -> None:
        """Do what a block says; AssertionError with what was printed where it does not hold."""
        match block.kind, block.mark.split(" ")[0]:
            case "sh", _:
                self.run(block.text)
            case "yaml", "in:":
                _, file, *path = block.mark.split(" ")
                put(self.project / file, path[0] if path else "", block.text)
            case "yaml", "new:":
                _, new, _, file, gone = block.mark.split(" ")
                take_out(self.project / file, gone)
                (self.project / new).write_text(block.text, "utf-8")
            case "text", "says:":
                self.compare(block.text, self.break_by(*block.mark.removeprefix("says: ").split(" |")))
            case "text", "diff" | "translations" as command:
                base = ("main",) if command == "diff" else ()
                self.compare(block.text, self.suunta(command, *base)[1])
            case "text", "":
                self.compare(block.text, self.seen)
            case _:
                raise AssertionError(f"no way to test this block: {block}")

    def run(self, text: str) -> None:
        """Run lines of a shell where the reader is, as the shell of their window would."""
        if text.startswith("make ") and not (self.folder / PREPARED).exists():
            make_environment(self.folder)
        if "suunta serve" in self.suunta_of(text):
            return self.serve()
        state = self.home / "state"
        after = f'\npwd >"{state}"\nprintf %s "$PATH" >>"{state}"'
        done = self._shell(["bash", "-e", "-c", text + after])
        assert done.returncode == 0, f"{text}{done.stdout}"
        folder, self.path = state.read_text("utf-8").split("\n")
        self.folder = Path(folder)
        self.seen += done.stdout
        return None

    def suunta_of(self, text: str) -> str:
        """Return what ``make`` would do for a line of a guide; "" for other lines."""
        if not text.startswith("make "):
            return ""
        return self._shell(["make", "--dry-run", *text.split()[1:]]).stdout

    def serve(self) -> None:
        """See the site as ``make serve`` shows it, on a port that is free."""
        words = [PREPARED, "serve", "--port", "0"]
        pipe, both = subprocess.PIPE, subprocess.STDOUT
        with subprocess.Popen(
            words, cwd=self.folder, env=self._environment(), stdout=pipe, stderr=both, text=True
        ) as shown:
            assert shown.stdout is not None
            try:
                lines = iter(shown.stdout.readline, "")
                self.seen += next((line for line in lines if "http://127.0.0.1:" in line), "")
            finally:
                shown.terminate()
        assert "http://127.0.0.1:" in self.seen

    def compare(self, quoted: str, printed: str) -> None:
        """Compare each line of a quotation with what was printed, but for numbers that any change of the data moves."""
        known = {_NUMBER.sub("0", line.strip()) for line in printed.splitlines()}
        for line in quoted.splitlines():
            wanted = _NUMBER.sub("0", line.strip())
            assert any(wanted in each for each in known), f"{line}\nis not in\n{printed}"

    def break_by(self, file: str, old: str, new: str) -> str:
        """Return what the check says while ``old`` is replaced."""
        path = self.project / file
        sound = path.read_text("utf-8")
        broken, count = re.subn(old.strip(), new.strip(), sound, count=1, flags=re.MULTILINE)
        assert count == 1, f"{old} is not in {file}"
        path.write_text(broken, "utf-8")
        try:
            return self.suunta("check")[1]
        finally:
            path.write_text(sound, "utf-8")

    def suunta(self, *words: str) -> tuple[int, str]:
        """Return the status of a command of Suunta and what it says."""
        done = CliRunner().invoke(main, [*words, "--root", str(self.project), "--lang", self.language])
        return done.exit_code, done.output

    def _shell(self, words: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            cwd=self.folder,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )

    def _environment(self) -> dict[str, str]:
        names = ("GIT_", "LC_", "LANG", "MAKE", "VIRTUAL_ENV")
        own = {name: value for name, value in os.environ.items() if not name.startswith(names)}
        settings = {"user.name": "Testi", "user.email": "testi@suunta.example", f"url.{self.origin}.insteadOf": ADDRESS}
        for number, (key, value) in enumerate(settings.items()):
            own |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
        own |= {"GIT_CONFIG_COUNT": str(len(settings)), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        return own | {"PATH": self.path, "LANG": f"{self.language}_FI.UTF-8", "LC_ALL": f"{self.language}_FI.UTF-8"}


def make_environment(top: Path) -> None:
    """Put the environment of the tests in the place of the one that make would install."""
    (top / ".venv").mkdir()
    (top / ".venv/bin").symlink_to(Path(sys.executable).parent)
    (top / ".venv/site-ready").touch()


def put(file: Path, path: str, text: str) -> None:
    """Put a list or a mapping to its place in a file, word for word."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    place = _node(file, path)
    added = yaml.compose(text)
    indent = " " * place.start_mark.column
    if isinstance(place, yaml.MappingNode) and isinstance(added, yaml.MappingNode):
        names = {key.value for key, _ in added.value}
        first = place.value[0][0]
        assert first.value not in names, f"{first.value} is the first key"
        for key, value in reversed(place.value):
            if key.value in names:
                del lines[key.start_mark.line : _end(value)]
        at = _end(place.value[0][1])
    else:
        assert isinstance(place, yaml.SequenceNode), path
        assert isinstance(added, yaml.SequenceNode), path
        at = place.start_mark.line
    lines[at:at] = [indent + line if line.strip() else line for line in text.splitlines(keepends=True)]
    file.write_text("".join(lines), "utf-8")


def take_out(file: Path, path: str) -> None:
    """Take an item of a list out of a file."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    place = _node(file, path)
    del lines[place.start_mark.line : _end(place)]
    file.write_text("".join(lines), "utf-8")


def _end(node: yaml.Node) -> int:
    """Return the line after a node: the mark of a block stands there, that of words at their end."""
    return node.end_mark.line + bool(node.end_mark.column and not _is_block(node))


def _is_block(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def _node(file: Path, path: str) -> yaml.Node:
    node = yaml.compose(file.read_text("utf-8"))
    for name in filter(None, path.split("/")):
        assert node is not None
        node = next((each for key, each in _children(node) if key == name), None)
        assert node is not None, f"{name} of {path} is not in {file}"
    assert node is not None
    return node


def _children(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((key.value, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from ((value.value, item) for name, value in _children(item) if name == "id")
