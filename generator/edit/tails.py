"""Where the comments below a record hang, so that a key can be added or removed above them."""

from __future__ import annotations

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.tokens import CommentToken

Part = CommentedMap | CommentedSeq


def add_last(record: CommentedMap, key: str, value: object) -> None:
    """Put a new key at the end of a record; what stands below the record stays below it."""
    tail = _take_tail(record)
    record[key] = value
    _put_tail(record, tail)


def remove(record: CommentedMap, key: str) -> None:
    """Take a key with its value out of a record; what stands below them stays."""
    names = list(record)
    place = names.index(key)
    tail = _take_tail(record, key)
    record.pop(key)
    if place:
        before = names[place - 1]
        _put_tail(record, (_take_tail(record, before) or "") + (tail or "") or None, before)


def _leaf(part: Part, key: str | int | None) -> tuple[Part, str | int] | None:
    """Return the last value below a key (or the last key) that is no mapping and no list, with what holds it."""
    last: str | int | None = key
    if last is None:
        last = (len(part) - 1 if isinstance(part, CommentedSeq) else next(reversed(part))) if len(part) else None
    if last is None:
        return None
    value = part[last]
    if isinstance(value, Part) and len(value) and not value.fa.flow_style():
        return _leaf(value, None)
    return part, last


def _take_tail(part: Part, key: str | None = None) -> str | None:
    """Take the lines of comments that stand below the last value away and return them; a comment beside it stays."""
    found = _leaf(part, key)
    if found is None:
        return None
    owner, last = found
    slot = 0 if isinstance(owner, CommentedSeq) else 2
    tokens = owner.ca.items.get(last)
    token = tokens[slot] if tokens else None
    if token is None:
        return None
    beside, line_end, below = token.value.partition("\n")
    if not below:
        return None
    if beside.strip():
        tokens[slot] = CommentToken(beside + line_end, token.start_mark)
    else:
        del owner.ca.items[last]
    return str(below)


def _put_tail(part: Part, tail: str | None, key: str | None = None) -> None:
    """Hang lines of comments below the last value."""
    found = _leaf(part, key) if tail else None
    if found is None:
        return
    owner, last = found
    slot = 0 if isinstance(owner, CommentedSeq) else 2
    tokens = owner.ca.items.setdefault(last, [None, None, None, None])
    beside = tokens[slot].value if tokens[slot] else "\n"
    tokens[slot] = CommentToken(f"{beside}{tail}", CommentMark(0))
