"""Read YAML into plain values that know their line and column; refuse what is ambiguous or dangerous.

One pass over libyaml's events builds the values, so nothing recurses: no nesting and no alias can hurt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

import yaml

from ..model.text import LOCALES
from ..problems import Location, Problem, problem
from .inside import place_inside
from .yaml_fault import find_yaml_fault
from .yaml_mistakes import find_cut_text, find_empty_value, find_keyless_text

Value: TypeAlias = "str | int | bool | Decimal | list[Value] | dict[str, Value] | None"
Step: TypeAlias = str | int

_AnyMark: TypeAlias = "yaml.error.Mark | yaml._yaml.Mark | None"

_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
DEPTH_LIMIT = 40
_MOST_PROBLEMS_OF_A_FILE = 100

_WORDS: dict[str, Value] = {"true": True, "True": True, "false": False, "False": False, "null": None, "~": None}
_AMBIGUOUS_WORD = re.compile(r"(?i:yes|no|on|off|y|n|true|false|null)")
_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,17})", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,17})\.\d{1,18}", re.ASCII)
_CLOCK = re.compile(r"[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?", re.ASCII)
_LEADING_ZERO = re.compile(r"[-+]?0\d+(?:\.\d*)?", re.ASCII)
_OTHER_NUMBER = re.compile(
    r"[-+]?(?:0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*_[\d_]*(?:\.\d*)?|\d+\.|\.\d+"
    r"|\d+(?:\.\d*)?[eE][-+]?\d+|\.(?i:inf|nan))",
    re.ASCII,
)


@dataclass(slots=True)
class Mark:
    """Where a value stands, and its parts by key or index; a mapping also has the places of its keys."""

    line: int
    column: int
    parts: dict[str, Mark] | list[Mark] | None = None
    keys: dict[str, tuple[int, int]] | None = None


@dataclass(frozen=True)
class Document:
    """One YAML file: its plain value, the place of everything in it, and the text that it was read from."""

    file: str
    value: dict[str, Value]
    mark: Mark
    text: str = field(default="", repr=False)

    def location(self, *path: Step) -> Location:
        """Return the place of the value at ``path``; of the nearest value around it where it is missing."""
        mark = self.mark
        for step in path:
            mark = _part(mark, step) or mark
        return Location(self.file, mark.line, mark.column)

    def location_inside(self, path: Sequence[Step], words: str, offset: int) -> Location:
        """Return the place of a character of the text at ``path``, which reads ``words``; else that of the text."""
        start = self.location(*path)
        return place_inside(self.text, start, words, offset) if self.text else start

    def key_location(self, *path: Step) -> Location:
        """Return the place of the key that ``path`` ends in; of the value around it where it has none."""
        mark = self.mark
        for step in path[:-1]:
            mark = _part(mark, step) or mark
        return Location(self.file, *(mark.keys or {}).get(str(path[-1]), (mark.line, mark.column)))

    def part(self, path: Sequence[Step]) -> Value:
        """Return the plain value at ``path``; None where there is none."""
        value: Value = self.value
        for step in path:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value


def _part(mark: Mark, step: Step) -> Mark | None:
    if isinstance(mark.parts, dict):
        return mark.parts.get(str(step))
    if isinstance(mark.parts, list) and isinstance(step, int) and step < len(mark.parts):
        return mark.parts[step]
    return None


def parse_yaml(text: str, file: str) -> tuple[Document | None, list[Problem]]:
    """Return the document that ``text`` holds, or None and every fault that can be seen in it."""
    reader = _Reader(file, text.split("\n"))
    last: yaml.Event | None = None
    try:
        next_event = yaml.CSafeLoader(text).get_event
        while event := next_event():
            reader.take(event)
            last = event
            if reader.is_stopped or len(reader.problems) >= _MOST_PROBLEMS_OF_A_FILE:
                break
    except yaml.MarkedYAMLError as error:
        reader.problems.append(find_yaml_fault(error, last, text, file))
    if reader.problems:
        return None, reader.problems
    if reader.root is None:
        return None, [problem("Y106", Location(file))]
    value, mark = reader.root
    if not isinstance(value, dict):
        return None, [problem("Y211", Location(file, mark.line, mark.column))]
    return Document(file, value, mark, text), []


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read; ``key`` is the key that waits for its value."""

    value: dict[str, Value] | list[Value]
    mark: Mark
    keys: dict[str, tuple[int, int]]
    is_flow: bool
    key: str | None = None
    key_end: tuple[int, int] = (0, 0)
    is_doubled: bool = False


class _Reader:
    """Builds values out of events and gathers problems."""

    def __init__(self, file: str, lines: Sequence[str]) -> None:
        self.file = file
        self.lines = lines
        self.problems: list[Problem] = []
        self.root: tuple[Value, Mark] | None = None
        self.is_stopped = False
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, _STARTS):
            self._take_start(event)
        elif isinstance(event, _ENDS):
            closed = self._open.pop()
            self._add(closed.value, closed.mark)
        elif isinstance(event, yaml.AliasEvent):
            self._tell("Y302", event, name=event.anchor or "")
            self._add(None, _mark(event))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if event.version or event.tags:
                self._tell("Y307", event)
            if self._documents > 1:
                self._tell("Y305", event)
                self.is_stopped = True

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_extras(event)
        parent = self._open[-1] if self._open else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            self._take_key(event, parent)
            return
        text = event.value
        if event.style:
            self._add(text, _mark(event))
        elif text == "":
            if event.tag is None:
                self._tell_empty(event, parent)
            self._add(None, _mark(event))
        else:
            if parent is not None and parent.key in LOCALES:
                self.problems += find_cut_text(self.file, self.lines, _place(event.end_mark), text)
            self._add(self._plain(event, text), _mark(event))

    def _take_key(self, event: yaml.ScalarEvent, parent: _Open) -> None:
        key = event.value
        if key in parent.keys:
            self._tell_twice(event, key, parent)
        else:
            parent.keys[key] = _place(event.start_mark)
        parent.key = key
        parent.key_end = _place(event.end_mark)

    def _take_start(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        self._refuse_extras(event)
        parent = self._open[-1] if self._open else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            self._tell("Y306", event)
            self.is_stopped = True
        elif len(self._open) == DEPTH_LIMIT:
            self._tell("Y304", event, limit=DEPTH_LIMIT)
            self.is_stopped = True
        else:
            mark = _mark(event)
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            mark.parts = {} if is_mapping else []
            mark.keys = {}
            self._open.append(_Open({} if is_mapping else [], mark, mark.keys, bool(event.flow_style)))

    def _add(self, value: Value, mark: Mark) -> None:
        if not self._open:
            self.root = (value, mark)
            return
        parent = self._open[-1]
        if isinstance(parent.value, list):
            assert isinstance(parent.mark.parts, list)
            parent.value.append(value)
            parent.mark.parts.append(mark)
        elif parent.key is None:
            self.is_stopped = True
        else:
            assert isinstance(parent.mark.parts, dict)
            parent.value[parent.key] = value
            parent.mark.parts[parent.key] = mark
            parent.key = None

    def _plain(self, event: yaml.ScalarEvent, text: str) -> Value:
        if text in _WORDS:
            return _WORDS[text]
        first = text[0]
        if first.isdigit() or first in "-+.":
            if _INTEGER.fullmatch(text):
                return int(text)
            if _DECIMAL.fullmatch(text):
                return Decimal(text)
            if _CLOCK.fullmatch(text):
                self._tell("Y217", event, value=text)
            elif _LEADING_ZERO.fullmatch(text):
                self._tell("Y218", event, value=text)
            elif _OTHER_NUMBER.fullmatch(text):
                self._tell("Y219", event, value=text)
        elif _AMBIGUOUS_WORD.fullmatch(text):
            self._tell("Y216", event, value=text)
        return text

    def _tell_twice(self, event: yaml.ScalarEvent, key: str, parent: _Open) -> None:
        """Tell a key that stands twice: the first of a mapping, since where one is copied, all its keys are."""
        if parent.is_doubled:
            return
        parent.is_doubled = True
        is_start = key == next(iter(parent.keys)) and not parent.is_flow
        is_item = len(self._open) > 1 and isinstance(self._open[-2].value, list)
        code = "Y212" if not is_start else "Y224" if is_item else "Y225" if len(self._open) == 1 else "Y212"
        self._tell(code, event, key=key, line=parent.keys[key][0])

    def _tell_empty(self, event: yaml.ScalarEvent, parent: _Open | None) -> None:
        if parent is None:
            return
        if isinstance(parent.value, list):
            self._tell("Y214", event)
            return
        assert parent.key is not None
        start = parent.keys[parent.key]
        if not parent.is_flow or parent.key_end != _place(event.start_mark):
            found = find_empty_value(self.file, self.lines, parent.key, start, parent.key_end)
            self.problems.append(found)
            self.is_stopped = found.code == "Y203"  # all that comes after it stands where it should not
            return
        assert isinstance(parent.value, dict)
        assert isinstance(parent.mark.parts, dict)
        last = next(reversed(parent.mark.parts.values()), parent.mark)
        where = Location(self.file, last.line, last.column)
        self.problems.append(find_keyless_text(self.file, parent.key, start, parent.value, where))

    def _refuse_extras(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._tell("Y301", event, name=event.anchor)
        if event.tag is not None:
            self._tell("Y303", event, name=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _tell(self, code: str, event: yaml.Event, **values: str | int) -> None:
        self.problems.append(problem(code, Location(self.file, *_place(event.start_mark)), **values))


def _place(mark: _AnyMark) -> tuple[int, int]:
    """Return line and column counted from 1; events of a parsed text always have marks."""
    assert mark is not None
    return mark.line + 1, mark.column + 1


def _mark(event: yaml.Event) -> Mark:
    return Mark(*_place(event.start_mark))
