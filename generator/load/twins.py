"""Finnish texts with their Swedish twins, as they stand in the files: also those that no record could hold."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ..model.text import Locale
from ..problems import Location
from .project import Source
from .yaml_source import Document, Step, Value

_LANGUAGES = {"fi", "sv"}
_BLOCKS = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Twin:
    """A text in both languages.

    Attributes:
        document: Id of the plan, evaluation, organisation … that it belongs to; the file where it has none.
        owner: Id of the nearest record around it; the path of a narrative.
        field: Its field below that record, without positions in lists: ``due.printed``; "" for a narrative.
        fi: The Finnish words; "" where there are none.
        sv: The Swedish words; None where the key is missing.
        location: Where the text stands; for a narrative the Swedish file, or the Finnish where that is missing.
    """

    document: str
    owner: str
    field: str
    fi: str
    sv: str | None
    location: Location


@dataclass(frozen=True)
class TwinDocument:
    """A document with its texts.

    ``title_sv`` is Finnish where the Swedish is missing. ``is_approved`` is None where the document does not say
    whether its Swedish is approved.
    """

    id: str
    title: str
    title_sv: str
    is_approved: bool | None
    twins: tuple[Twin, ...]


@dataclass(frozen=True)
class TextCounts:
    """How many texts something has in either language, in Finnish, and in Swedish."""

    total: int = 0
    finnish: int = 0
    swedish: int = 0

    def __add__(self, other: TextCounts) -> TextCounts:
        """Return the texts of both."""
        return TextCounts(self.total + other.total, self.finnish + other.finnish, self.swedish + other.swedish)


def count_texts(document: Document) -> TextCounts:
    """Return how many of the twins of a data file there are, without making them: the site counts at every build."""
    total = finnish = swedish = 0
    open_values: list[Value] = [_written(document)]
    while open_values:
        value = open_values.pop()
        if isinstance(value, list):
            open_values += value
        elif isinstance(value, dict):
            if _is_twin(value):
                total += 1
                finnish += bool(_text(value.get("fi")))
                swedish += bool(_text(value.get("sv")))
            else:
                open_values += [each for each in value.values() if isinstance(each, dict | list)]
    return TextCounts(total, finnish, swedish)


@lru_cache(maxsize=4096)
def count_narrative_texts(fi: str | None, sv: str | None) -> TextCounts:
    """Return how many twins a narrative has, as ``narrative_twins`` tells them apart."""
    twins = narrative_twins("", fi, sv)
    return TextCounts(len(twins), sum(bool(each.fi) for each in twins), sum(bool(each.sv) for each in twins))


def document_of(path: str, names: Container[str]) -> str:
    """Return which of the documents a narrative belongs to by its path; the site's own file where it is none."""
    return next((each for each in reversed(path.split("/")[:-1]) if each in names), "data/site.yml")


def read_twin_documents(source: Source) -> tuple[TwinDocument, ...]:
    """Return every document that holds texts, sorted by file, each with its narratives."""
    found: dict[str, TwinDocument] = {}
    for document in source.documents.values():
        name = _document_id(document)
        said = document.value.get("translation")
        approved = None if said is None else said == "approved"
        title = _title(document, "fi") or name
        title_sv = _title(document, "sv") or title
        found[name] = TwinDocument(name, title, title_sv, approved, tuple(document_twins(document)))
    texts = source.narratives
    for path in sorted({path for _locale, path in texts}):
        name = document_of(path, found)
        twins = narrative_twins(path, texts.get(("fi", path)), texts.get(("sv", path)), name)
        found[name] = replace(found[name], twins=(*found[name].twins, *twins))
    return tuple(each for each in found.values() if each.twins)


def document_twins(document: Document) -> Iterator[Twin]:
    """Yield the texts of a data file, in its order."""
    name = _document_id(document)
    open_values: list[tuple[tuple[Step, ...], str, str, Value]] = [((), name, "", _written(document))]
    while open_values:
        path, owner, field, value = open_values.pop()
        if isinstance(value, list):
            open_values += [((*path, place), owner, field, item) for place, item in reversed(list(enumerate(value)))]
        elif isinstance(value, dict) and _is_twin(value):
            fi, sv = value.get("fi"), value.get("sv")
            where = document.location(*path, "sv" if "sv" in value else "fi")
            yield Twin(name, owner, field, _text(fi) or "", _text(sv), where)
        elif isinstance(value, dict):
            own = _text(value.get("id"))
            owner, field = (own, "") if own else (owner, field)
            below = [((*path, key), owner, f"{field}.{key}".lstrip("."), item) for key, item in value.items()]
            open_values += reversed(below)


def narrative_twins(path: str, fi: str | None, sv: str | None, document: str = "") -> tuple[Twin, ...]:
    """Return the paragraphs of a narrative as twins, or the whole of it where the two have not as many."""
    where = Location(f"content/{'fi' if sv is None else 'sv'}/{path}.md")
    finnish, swedish = _blocks(fi), _blocks(sv)
    if sv is not None and len(finnish) == len(swedish):
        return tuple(Twin(document, path, "", one, other, where) for one, other in zip(finnish, swedish, strict=True))
    return (Twin(document, path, "", (fi or "").strip(), None if sv is None else sv.strip(), where),)


def _blocks(text: str | None) -> list[str]:
    return [block for block in _BLOCKS.split((text or "").strip()) if block]


def _written(document: Document) -> dict[str, Value]:
    """Return what people translate of a file: what a record of changes lists was worded by a command."""
    if document.file.startswith("data/changes/"):
        return {key: value for key, value in document.value.items() if key != "documents"}
    return document.value


def _is_twin(value: dict[str, Value]) -> bool:
    """Return whether a mapping holds a text by language; the forms of a word are a list in each and no translation."""
    return bool(value) and value.keys() <= _LANGUAGES and not any(isinstance(each, list) for each in value.values())


def _document_id(document: Document) -> str:
    return _text(document.value.get("id")) or document.file


def _title(document: Document, locale: Locale) -> str | None:
    return _text(document.part(("title", locale))) or _text(document.part(("name", locale)))


def _text(value: Value) -> str | None:
    """Return words with single line feeds kept and blanks round them gone; None for what is no text."""
    return value.strip() if isinstance(value, str) else None
