"""The data of one version as things with ids: what each says, where it stands and what it holds.

Everything is read from the fields of the records, so that a new field of the model is compared from its first day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TypeAlias, get_args

from ..model.evaluation import Level
from ..model.plan import Responsible
from ..model.record import Record
from ..model.text import Locale, RichText, Text
from ..model.time import Due
from ..resolve.plan_set import PlanSet
from .changes import Named, Responsibility, Subject, Value

Key: TypeAlias = tuple[str, str]
"""Kind and id of a thing."""
Field: TypeAlias = tuple[str, Locale | None]
"""Name of a field and, for words, their language."""

REFERENCES = frozenset(
    {"body", "evaluation", "group", "groups", "indicators", "municipality", "of", "organisation", "parent", "parties"}
    | {"municipalities", "plan", "plans", "rows", "scale", "source", "successor", "target_groups", "unit_of"}
)
"""Fields that hold ids of other things."""

_TITLES = ("title", "name", "text", "what")


@dataclass(frozen=True)
class Row:
    """What a record says: its fields, and the lists of records without ids within it.

    Attributes:
        key: What tells it from the other rows of its list; None where only its words do.
        words: What to call it.
    """

    fields: Mapping[Field, Value]
    rows: Mapping[str, tuple[Row, ...]]
    key: Value = None
    words: Value = None


@dataclass(frozen=True)
class Thing:
    """A record with an id.

    Attributes:
        subject: Its kind, id, title and place.
        within: The list that it stands in: the key of what holds it and the name of the list; None for a document.
        says: Its fields.
    """

    subject: Subject
    within: tuple[Key, str] | None
    says: Row

    @property
    def key(self) -> Key:
        """Its kind and id."""
        return self.subject.kind, self.subject.id


def read_things(plan_set: PlanSet) -> dict[Key, Thing]:
    """Return everything that has an id, by kind and id, in reading order."""
    titles = dict(_titles(_documents(plan_set)))
    found: list[Thing] = []
    for record in _documents(plan_set):
        found += _things(record, (), None, 1, titles)
    found += _narratives(plan_set, {thing.subject.id: thing.subject for thing in found})
    return {thing.key: thing for thing in found}


def kind_of(record: type[Record]) -> str:
    """Return the kind of a type of record: ``responsible_party`` for ResponsibleParty."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", record.__name__).lower()


def _documents(plan_set: PlanSet) -> Iterator[Record]:
    """Yield every record of a plan set, in the order of its fields: a new kind of document needs no word here."""
    for each in fields(plan_set):
        value = getattr(plan_set, each.name)
        if isinstance(value, Record):
            yield value
        elif isinstance(value, tuple):
            yield from value


def _titles(records: Iterable[Record]) -> Iterator[tuple[str, Text | RichText | None]]:
    for record in records:
        name = _id(record)
        if name is not None:
            yield name, _title(record)
        for value in vars(record).values():
            if isinstance(value, tuple):
                yield from _titles(item for item in value if isinstance(item, Record))


def _id(record: Record) -> str | None:
    found: str | None = vars(record).get("id")
    return found


def _title(record: Record) -> Text | RichText | None:
    values = (vars(record).get(name) for name in _TITLES)
    return next((value for value in values if isinstance(value, Text | RichText)), None)


def _things(
    record: Record,
    trail: tuple[Subject, ...],
    within: tuple[Key, str] | None,
    number: int,
    titles: Mapping[str, Text | RichText | None],
) -> Iterator[Thing]:
    """Yield a record and everything with an id below it."""
    title = _title(record) or titles.get(vars(record).get("of", ""))
    kind = kind_of(type(record))
    subject = Subject(kind, _id(record) or _made_up_id(record), title, trail, number)
    thing = Thing(subject, within, _row(record, titles))
    yield thing
    for name, value in vars(record).items():
        if isinstance(value, tuple):
            inner = [item for item in value if isinstance(item, Record) and _id(item)]
            for place, item in enumerate(inner, 1):
                yield from _things(item, (*trail, subject), (thing.key, name), place, titles)
        elif isinstance(value, Record) and _id(value):
            yield from _things(value, (*trail, subject), (thing.key, name), 1, titles)


def _made_up_id(record: Record) -> str:
    """Return what tells a document without an id from the others: both ends of a link, or its kind."""
    said = vars(record)
    return f"{said['from_']}–{said['to']}" if "from_" in said else kind_of(type(record))


def _row(record: Record, titles: Mapping[str, Text | RichText | None]) -> Row:
    said: dict[Field, Value] = {}
    rows: dict[str, tuple[Row, ...]] = {}
    for name, value in vars(record).items():
        if name == "id":
            continue
        if isinstance(value, Text | RichText):
            said |= _words(name, value)
        elif isinstance(value, Responsible):
            said[name, None] = Responsibility(
                value.kind, tuple(Named(each, titles.get(each)) for each in value.parties)
            )
            said |= _words(f"{name}.reason", value.reason) if value.reason else {}
        elif isinstance(value, Record) and not isinstance(value, Due):
            if not _id(value):
                inner = _row(value, titles)
                said |= {
                    (f"{name}.{below}" if below else name, lang): each for (below, lang), each in inner.fields.items()
                }
                rows |= {f"{name}.{below}": each for below, each in inner.rows.items()}
        elif isinstance(value, tuple) and value and isinstance(value[0], Record):
            if not _id(value[0]):
                rows[name] = tuple(_list_row(item, titles) for item in value if isinstance(item, Record))
        elif value is not None and value != ():
            said[name, None] = _named(name, value, titles)
    return Row(said, rows)


def _list_row(record: Record, titles: Mapping[str, Text | RichText | None]) -> Row:
    """Return a record without an id, with what tells it from the others of its list."""
    if isinstance(record, Text | RichText):
        return Row(_words("", record), {}, words=record)
    key = _key(record)
    row = _row(record, titles)
    words = _title(record) or (titles.get(key) if isinstance(key, str) else None) or key
    return Row(row.fields, row.rows, key.fi if isinstance(key, Text) else key, words)


def _key(record: Record) -> Value:
    """Return what tells a record without an id from the others of its list; None where only its words do."""
    said = vars(record)
    if isinstance(record, Level):
        return record.value
    if "region" in said:
        return tuple(said[name] for name in ("region", "year", "gender"))
    return next((said[name] for name in ("source_ref", "source", "key", "name") if said.get(name)), None)


def _words(name: str, text: Text | RichText) -> dict[Field, Value]:
    said: dict[Field, Value] = {(name, "fi"): text.fi}
    return said if text.sv is None else said | {(name, "sv"): text.sv}


def _named(name: str, value: Value, titles: Mapping[str, Text | RichText | None]) -> Value:
    if name not in REFERENCES:
        return value
    if isinstance(value, tuple):
        return tuple(_named(name, each, titles) for each in value)
    return Named(value, titles.get(value)) if isinstance(value, str) else value


def _narratives(plan_set: PlanSet, subjects: Mapping[str, Subject]) -> Iterator[Thing]:
    """Yield each narrative, below the document that its path names: ``luvn/hyvinvointi-2024/mieli``."""
    for path in sorted({path for _locale, path in plan_set.narratives}):
        *folders, name = path.split("/")
        document = next((subjects[each] for each in reversed(folders) if each in subjects), subjects["site"])
        owner = subjects.get(name)
        subject = Subject("narrative", path, owner.title if owner else document.title, (document,), 1)
        locales: tuple[Locale, ...] = get_args(Locale)
        said = {("", locale): plan_set.narratives.get((locale, path)) for locale in locales}
        yield Thing(subject, None, Row({field: value for field, value in said.items() if value is not None}, {}))
