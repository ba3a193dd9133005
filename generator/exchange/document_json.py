"""One document in the form of the whole export: what can read everything can read each part."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ..resolve.stories import Document
from .json_export import written_json
from .promises_json import promises_of
from .record_json import Json

_DOCUMENTS = ("plans", "evaluations", "surveys", "negotiations", "year_clocks")


def to_document_json(whole: Mapping[str, Json], document: Document) -> bytes:
    """Return one plan, evaluation, survey, negotiation or year clock, cut out of the whole export.

    With it stand its organisation, the sources that it names, its published figures, the observations of its
    indicators, the groups that its goals concern, the links that lead from it or to it, what was removed from it or
    has moved, and its frozen versions; the other lists are empty.
    The bytes fit the schema of the whole.
    """
    found = dict(whole)
    for name in _DOCUMENTS:
        found[name] = _only(whole[name], ("id",), {document.id})
    named = set(_texts([found[name] for name in _DOCUMENTS]))
    found["organisations"] = _only(whole["organisations"], ("id",), {document.organisation})
    found["sources"] = _only(whole["sources"], ("id",), named)
    found["summaries"] = _only(whole["summaries"], ("owner",), {document.id})
    found["links"] = _only(whole["links"], ("from", "to"), named)
    found["series"] = _measuring(whole["series"], named)
    found["glossary"] = []
    found["target_groups"] = _only(whole["target_groups"], ("id",), named)
    return written_json(found | promises_of(whole, document))


def _only(values: Json, keys: Collection[str], wanted: Collection[str]) -> Json:
    """Return those of a list of objects that have one of the wanted texts under one of the keys."""
    assert isinstance(values, list)
    return [each for each in values if isinstance(each, dict) and any(each[key] in wanted for key in keys)]


def _measuring(series: Json, wanted: Collection[str]) -> Json:
    """Return the series that measure one of the wanted indicators."""
    assert isinstance(series, list)
    return [
        each
        for each in series
        if isinstance(each, dict)
        and isinstance(each["indicators"], list)
        and any(indicator in wanted for indicator in each["indicators"])
    ]


def _texts(value: Json) -> Iterator[str]:
    """Yield every text within a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
