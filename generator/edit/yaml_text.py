"""Change YAML and leave the rest of the file as it is."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from ..load.yaml_source import Step, parse_yaml


class EditError(Exception):
    """A file that cannot be changed in one place alone.

    Attributes:
        file: The file.
        line: The first line that would change though nobody asked for it.
    """

    def __init__(self, file: str, line: int) -> None:
        super().__init__(f"{file}:{line}")
        self.file = file
        self.line = line


def change_yaml(file: str, text: str, change: Callable[[CommentedMap], None]) -> str:
    """Return the text of a data file after ``change``; what that leaves alone keeps its bytes.

    Raises:
        EditError: The file is written in a way that would change elsewhere too.
    """
    root = parse(text)
    written = dump(root)
    if written != text:
        pairs = zip(written.split("\n"), text.split("\n"), strict=False)
        raise EditError(file, next((number for number, (one, other) in enumerate(pairs, 1) if one != other), 1))
    change(root)
    return dump(root)


def parse(text: str) -> CommentedMap:
    """Return the mapping that a text holds, with its comments."""
    root = _yaml().load(text)
    assert isinstance(root, CommentedMap)
    return root


def dump(root: CommentedMap) -> str:
    """Return a mapping as text, with its comments."""
    stream = io.StringIO()
    _yaml().dump(root, stream)
    return stream.getvalue()


def part_at(root: CommentedMap, path: Sequence[Step]) -> CommentedMap | CommentedSeq:
    """Return the mapping or list at a path."""
    part: CommentedMap | CommentedSeq = root
    for step in path:
        part = part[step]
    return part


def scalar(value: str | int) -> str | int:
    """Return a value that the data reader will read as the same: quoted where bare words would mean something else."""
    if isinstance(value, int):
        return value
    document, _problems = parse_yaml(f"value: {value}\n", "")
    is_plain = document is not None and document.value == {"value": value}
    return value if is_plain else DoubleQuotedScalarString(value)


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 4096
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    return yaml
