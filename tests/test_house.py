"""The rules of the house, read from the files: who imports whom, who touches files, what a module looks like."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = "generator"

STREET_TO_CELLAR = (
    "__main__ cli builder pipeline output history intake edit exchange pdf fetch search diff render view "
    "localise resolve load schema model problems"
)
"""A room imports only itself and rooms after it."""

ROOMS = tuple(STREET_TO_CELLAR.split())
LET_INTO = {
    "babel": {"localise"},
    "click": {"cli"},
    "docx": {"intake"},
    "gettext": {"localise"},
    "icalendar": {"exchange"},
    "jinja2": {"render"},
    "markdown": {"render"},
    "markupsafe": {"render"},
    "mkdocs": {"builder"},
    "nh3": {"render"},
    "pagefind_bin": {"search"},
    "openpyxl": {"intake"},
    "pikepdf": {"pdf"},
    "pydantic": {"model", "load"},
    "pydantic_core": {"model", "load"},
    "ruamel": {"edit"},
    "simplemma": {"search"},
    "pyphen": {"render"},
    "snowballstemmer": {"search"},
    "subprocess": {"history", "search"},
    "watchdog": {"builder"},
    "weasyprint": {"pdf"},
    "xlsxwriter": {"exchange"},
    "yaml": {"load"},
}
"""Which library is let into which room. A library that does not stand here is let in nowhere.

``history`` calls Git, ``search`` Pagefind.
"""

TOUCHES_FILES = {"load", "output", "history", "builder"}
CALLS_OUT = {"fetch"}
READS = {"open", "read_text", "read_bytes", "iterdir", "glob", "rglob"}
WRITES = {"write_text", "write_bytes", "mkdir", "unlink", "rmdir", "touch", "symlink_to", "hardlink_to"}
CLOCKS = {"today", "now", "utcnow"}
WORN_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
REGISTRIES = re.compile(r"https?://[^\s\"']*(pypi|pythonhosted|npmjs|yarnpkg|debian\.org|crates\.io)")


@dataclass(frozen=True)
class Module:
    """One module of the package: its dotted name, its room and its parsed source."""

    name: str
    room: str
    is_package: bool
    source: str

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the parsed source, outermost first; walked once for all rules."""
        return tuple(ast.walk(ast.parse(self.source)))

    @cached_property
    def imports(self) -> tuple[tuple[str, int], ...]:
        """The dotted name and line of everything that the module imports, inside functions too."""
        return tuple(_imports(self))

    @cached_property
    def calls(self) -> tuple[tuple[str, str, int], ...]:
        """Receiver, name and line of every call: ``date``, ``today``, 12."""
        return tuple(_calls(self))


def read_module(path: Path) -> Module:
    """Return the module at a path of the package."""
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    is_package = parts[-1] == "__init__"
    if is_package:
        parts.pop()
    return Module(".".join(parts), parts[1] if len(parts) > 1 else "", is_package, path.read_text(encoding="utf-8"))


MODULES = tuple(read_module(path) for path in sorted((ROOT / PACKAGE).rglob("*.py")))


def list_files(*options: str) -> frozenset[str]:
    """Return the names that ``git ls-files`` gives for some options."""
    command = ["git", "ls-files", "-z", "--exclude-standard", *options]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return frozenset(filter(None, listed.split("\0")))


@cache
def committed_files() -> tuple[Path, ...]:
    """Return every file of ours that is in the repository or about to be, in order of name."""
    names = list_files("--cached", "--others") - list_files("--cached", "--ignored")
    return tuple(path for name in sorted(names) if (path := ROOT / name).is_file())


def _imports(module: Module) -> Iterator[tuple[str, int]]:
    package = module.name if module.is_package else module.name.rpartition(".")[0]
    for node in module.nodes:
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from ((f"{base}.{alias.name}", node.lineno) for alias in node.names)


def find_room_faults(module: Module) -> Iterator[str]:
    """Yield each import that leads up the house, or to a library that is not let into the room."""
    for name, line in module.imports:
        top, _, rest = name.partition(".")
        if top == PACKAGE:
            room = rest.partition(".")[0]
            if room in ROOMS and (module.room not in ROOMS or ROOMS.index(room) < ROOMS.index(module.room)):
                yield f"{module.name}:{line}: {module.room or 'the package'} may not import {room}"
        elif (top in LET_INTO or top not in sys.stdlib_module_names) and module.room not in LET_INTO.get(top, set()):
            yield f"{module.name}:{line}: {top} is not let into {module.room or 'the package'}"


def _calls(module: Module) -> Iterator[tuple[str, str, int]]:
    for node in module.nodes:
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield ast.unparse(node.func.value), node.func.attr, node.lineno
            elif isinstance(node.func, ast.Name):
                yield "", node.func.id, node.lineno


def find_file_faults(module: Module) -> Iterator[str]:
    """Yield each touch of a file outside the rooms for it.

    A room may read the data that it carries itself (catalogue, texts) through ``importlib.resources``.
    """
    if module.room in TOUCHES_FILES:
        return
    carries_data = any(name.startswith("importlib.resources") for name, _ in module.imports)
    banned = WRITES if carries_data else WRITES | READS
    for receiver, name, line in module.calls:
        if (receiver, name) == ("Pdf", "open"):  # of bytes
            continue
        if name in banned or (receiver == "" and name == "open") or receiver == "shutil":
            yield f"{module.name}:{line}: {name}() touches files; {module.room} may not"


def find_clock_faults(module: Module) -> Iterator[str]:
    """Yield each look at the clock outside the street door: ``today`` is passed in."""
    if module.room == "cli":
        return
    for receiver, name, line in module.calls:
        if (receiver and name in CLOCKS) or (receiver, name) == ("time", "time"):
            yield f"{module.name}:{line}: {receiver}.{name}() reads the clock; take today as an argument"


def find_hand_faults(module: Module) -> Iterator[str]:
    """Yield what the style page forbids in a line of code: broad excepts and booleans without a name."""
    for node in module.nodes:
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            passes_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            if caught in {"Exception", "BaseException", "everything"} and not passes_on:
                yield f"{module.name}:{node.lineno}: catches {caught}; name the fault that is expected"
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for argument in [*node.args.posonlyargs, *node.args.args]:
                if argument.annotation is not None and ast.unparse(argument.annotation) == "bool":
                    yield f"{module.name}:{node.lineno}: {node.name}({argument.arg}): put * before a boolean"


def test_a_room_imports_only_what_stands_below_it() -> None:
    """Data flows one way: a view that reads YAML, or a model that knows a template, cannot be changed alone."""
    assert [fault for module in MODULES for fault in find_room_faults(module)] == []


def test_only_the_rooms_for_it_touch_files() -> None:
    """What takes values and returns values can be tested without a disk, and cannot leave half a site behind."""
    assert [fault for module in MODULES for fault in find_file_faults(module)] == []


def test_only_the_street_door_reads_the_clock() -> None:
    """Two builds of the same input are the same bytes only where no page knows when it was made."""
    assert [fault for module in MODULES for fault in find_clock_faults(module)] == []


def test_only_the_room_for_it_calls_out() -> None:
    """A build that asks the web for figures gives another site tomorrow, and none where the web is down."""
    callers = ("urllib.request", "http.client", "ftplib", "smtplib")
    found = [
        f"{module.name}:{line}: {name}"
        for module in MODULES
        if module.room not in CALLS_OUT
        for name, line in module.imports
        if name.startswith(callers)
    ]
    assert found == []


def test_no_broad_except_and_no_nameless_boolean() -> None:
    """A broad except hides a fault from staff; ``build(root, True)`` tells its reader nothing."""
    assert [fault for module in MODULES for fault in find_hand_faults(module)] == []


def test_every_module_stands_in_a_known_room() -> None:
    """A room that nobody has placed in the house is under no rule at all."""
    assert {module.room for module in MODULES} - {"", *ROOMS} == set()


def test_the_map_of_the_house_shows_every_room_in_its_order() -> None:
    """A newcomer reads the README first, and it says that a room imports only itself and the rooms below it."""
    shown = re.findall(r"^\| `(\w+)(?:/|\.py)`[^|]*\|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert [room for room in shown if room in ROOMS] == list(ROOMS[1:])


def test_a_file_of_code_stays_under_300_lines() -> None:
    """What fits on a few screens is read before it is changed."""
    code = [path for path in committed_files() if path.suffix in {".py", ".jinja", ".css", ".js"}]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in code}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_nothing_that_is_ignored_is_in_the_repository() -> None:
    """A virtual environment in a commit carries the paths of one machine, and no other can use it."""
    assert {name.partition("/")[0] for name in list_files("--cached", "--ignored")} == set()


def test_no_module_is_named_for_nothing() -> None:
    """A ``utils`` is where things go that nobody has understood."""
    names = [path.relative_to(ROOT) for path in committed_files() if path.suffix == ".py"]
    assert [str(name) for name in names if {part.lower() for part in name.with_suffix("").parts} & WORN_NAMES] == []


def test_no_file_names_a_package_registry() -> None:
    """Who builds Suunta chooses where packages come from: no file may lead elsewhere."""
    found = []
    for path in committed_files():
        text = path.read_text(encoding="utf-8", errors="ignore")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in REGISTRIES.finditer(text)]
    assert found == []


def test_the_tests_patch_nothing_of_ours() -> None:
    """A patched test proves the patch: stations take values and return values."""
    tests = [path for path in committed_files() if path.suffix == ".py" and "tests" in path.parts]
    patch = re.compile(r"monkeypatch\.(setattr|delattr|setitem)\(|\bimport mock\b|unittest\.mock import")
    found = [path.name for path in tests if path != Path(__file__) and patch.search(path.read_text(encoding="utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("generator.view.goal", "from ..render import page"),
        ("generator.model.plan", "import generator.view.page"),
        ("generator.view.goal", "import jinja2"),
        ("generator.load.project", "def f() -> None:\n    import numpy"),
        ("generator.problems", "from .model.text import Text"),
    ],
)
def test_the_import_rule_sees_each_kind_of_breach(name: str, source: str) -> None:
    """A rule that cannot fail guards nothing."""
    assert len(list(find_room_faults(Module(name, name.split(".")[1], is_package=False, source=source)))) == 1


@pytest.mark.parametrize("source", ["open('x')", "path.read_text()", "shutil.rmtree('x')", "path.unlink()"])
def test_the_file_rule_sees_each_kind_of_touch(source: str) -> None:
    """A rule that cannot fail guards nothing."""
    assert list(find_file_faults(Module("generator.view.goal", "view", is_package=False, source=source)))


@pytest.mark.parametrize("source", ["date.today()", "datetime.now()", "import time\ntime.time()"])
def test_the_clock_rule_sees_each_kind_of_look(source: str) -> None:
    """A rule that cannot fail guards nothing."""
    assert list(find_clock_faults(Module("generator.view.goal", "view", is_package=False, source=source)))


@pytest.mark.parametrize("source", ["try:\n    f()\nexcept Exception:\n    g()", "def f(is_draft: bool) -> None: ..."])
def test_the_hand_rule_sees_each_kind_of_fault(source: str) -> None:
    """A rule that cannot fail guards nothing."""
    assert list(find_hand_faults(Module("generator.view.goal", "view", is_package=False, source=source)))
