"""Write the answers of a form of follow-up into the data files that hold the actions and the ratings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

from ..exchange.form_rows import Answer, FormRow
from ..model.text import LOCALES
from .tails import add_last, remove
from .yaml_text import EditError, change_yaml, scalar

_QUOTED = {"yes", "no"}
"""Words that other readers of YAML take for true and false."""


def write_answers(file: str, text: str, answered: Iterable[tuple[FormRow, Mapping[str, Answer]]]) -> str:
    """Return the text of a data file with new answers; what was not asked or not changed keeps its bytes.

    Raises:
        EditError: The file is written in a way that would change elsewhere too, or a comment would be lost.
    """

    def change(root: CommentedMap) -> None:
        records = dict(_records(root))
        for row, answers in answered:
            record = records[row.id]
            if row.sheet == "actions":
                _follow_up(record, answers)
            else:
                _rating(record, row, answers)

    changed = change_yaml(file, text, change)
    if _comments(changed) != _comments(text):
        raise EditError(file, 1)
    return changed


def _records(part: object) -> Iterator[tuple[str, CommentedMap]]:
    if isinstance(part, CommentedMap):
        if isinstance(part.get("id"), str):
            yield str(part["id"]), part
        for value in part.values():
            yield from _records(value)
    elif isinstance(part, CommentedSeq):
        for value in part:
            yield from _records(value)


def _follow_up(action: CommentedMap, answers: Mapping[str, Answer]) -> None:
    if answers["status"] is None:
        _set(action, "follow_up", None)
    elif "follow_up" not in action:
        said = CommentedMap({name: _written(answers[name], None) for name in ("status", "date")})
        _set_text(said, "note", answers)
        add_last(action, "follow_up", said)
    else:
        said = action["follow_up"]
        _set(said, "status", answers["status"])
        _set(said, "date", answers["date"])
        _set_text(said, "note", answers)


def _rating(rating: CommentedMap, row: FormRow, answers: Mapping[str, Answer]) -> None:
    figure = answers["rating"]
    if figure != row.answers["rating"]:
        items = CommentedSeq([figure])
        items.fa.set_flow_style()
        _set(rating, "values", None if figure is None else items)
        if "printed" in rating:
            _set(rating, "printed", None if figure is None else str(figure))
    _set(rating, "achievement", answers["achievement"])
    _set_text(rating, "assessment", answers)


def _set_text(record: CommentedMap, key: str, answers: Mapping[str, Answer]) -> None:
    said = {locale: answers[f"{key}_{locale}"] for locale in LOCALES}
    if said["fi"] is None:
        _set(record, key, None)
    elif key not in record:
        words = CommentedMap({locale: _written(each, None) for locale, each in said.items() if each is not None})
        add_last(record, key, words)
    else:
        for locale, each in said.items():
            _set(record[key], locale, each)


def _set(record: CommentedMap, key: str, value: Answer | CommentedSeq) -> None:
    """Give a key a value, unless it says the same already; None takes it away."""
    old = record.get(key)
    if value is None:
        if key in record:
            remove(record, key)
    elif key not in record:
        add_last(record, key, _written(value, None))
    elif old != value:
        record[key] = _written(value, old)


def _written(value: Answer | CommentedSeq, old: object) -> Answer | CommentedSeq:
    """Return a value as it stands in the file, quoted where it was."""
    if isinstance(value, date):
        return value.replace()  # the same day twice in a file would be written as an anchor and its alias
    if not isinstance(value, str):
        return value
    is_quoted = isinstance(old, DoubleQuotedScalarString | SingleQuotedScalarString)
    return DoubleQuotedScalarString(value) if is_quoted or value in _QUOTED else scalar(value)


def _comments(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.lstrip().startswith("#")]
