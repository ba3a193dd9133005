"""Values become a data file: with comments above them, in lines or in one line, with ids where they are missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ..load.yaml_source import parse_yaml
from .ids import find_missing_ids
from .yaml_text import dump, part_at, scalar


@dataclass(frozen=True)
class Remarked:
    """A value with lines of comment above it."""

    value: Tree
    remarks: Sequence[str]


@dataclass(frozen=True)
class InLine:
    """A mapping or list that stands in one line."""

    value: Tree


Tree: TypeAlias = "str | int | bool | Sequence[Tree] | Mapping[str, Tree] | Remarked | InLine"


def write_tree(file: str, tree: Mapping[str, Tree], head: Sequence[str], taken: Iterable[str]) -> str:
    """Return the text of a data file; each record without an id is given one, as ``suunta ids`` would.

    Args:
        file: The path of the file, which says what kind of records it holds.
        tree: Its values. The first key of a mapping has no remarks.
        head: The comments that it begins with.
        taken: Ids that may not be given.
    """
    root = _mapping(tree, 0)
    document, problems = parse_yaml(dump(root), file)
    assert document is not None, problems
    for given in find_missing_ids({file: document}, taken):
        part = part_at(root, given.path)
        assert isinstance(part, CommentedMap)
        if given.id is not None:
            part.insert(0, "id", given.id)
    return "".join(f"{line}\n" for line in head) + dump(root)


def _mapping(tree: Mapping[str, Tree], indent: int) -> CommentedMap:
    made = CommentedMap()
    for key, value in tree.items():
        made[key] = _value(value.value if isinstance(value, Remarked) else value, indent + 2)
        if isinstance(value, Remarked) and value.remarks:
            made.yaml_set_comment_before_after_key(key, before="\n".join(value.remarks), indent=indent)
    return made


def _value(tree: Tree, indent: int) -> CommentedMap | CommentedSeq | str | int:
    is_in_line = isinstance(tree, InLine)
    if isinstance(tree, InLine):
        tree = tree.value
    if isinstance(tree, str | int):
        return scalar(tree) if not isinstance(tree, bool) else tree
    assert not isinstance(tree, Remarked | InLine)
    made: CommentedMap | CommentedSeq
    if isinstance(tree, Mapping):
        made = _mapping(tree, indent)
    else:
        made = CommentedSeq([_value(each, indent + 2) for each in tree])
    if is_in_line:
        made.fa.set_flow_style()
    return made
