"""The mistakes that people make most often in a value, told by what they look like."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from ..model.record import ID_PATTERN
from .invisible import is_invisible, without_invisible
from .written_dates import find_written_date
from .yaml_source import Document, Step, Value

SMART_QUOTES = "”“„»«’‘"
_NAME_KEYS = ("name", "short_name", "title", "short_title")
_ONE_VALUE = {
    "string_type", "int_type", "bool_type", "is_instance_of", "literal_error", "model_type", "date_form"
}  # fmt: skip
_SHORT_VALUE = {
    "id_form", "source_ref_form", "date_form", "partial_date_form", "is_instance_of", "int_type", "bool_type",
    "literal_error", "web_address_form",
}  # fmt: skip
_DECIMAL_COMMA = re.compile(r"-?\d+,\d+")
_NUMBER = re.compile(r"[^\d-]*(-?\d{1,3}(?:\s\d{3})+|-?\d+)(?:[.,](\d+))?[^\d]*")


def find_mistake(
    kind: str, path: tuple[Step, ...], value: object, names: Mapping[str, str], ids: Collection[str] = ()
) -> tuple[str, str | None]:
    """Return the code of a common mistake and what was probably meant; "" where it is none.

    Args:
        kind: What pydantic says of the value.
        path: Its keys.
        value: As it stands in the file.
        names: Ids by the names of things, in small letters.
        ids: All ids.
    """
    if isinstance(value, list) and kind in _ONE_VALUE:
        if kind == "model_type" and not (len(value) == 1 and isinstance(value[0], dict)):
            return "", None
        return "V306", str(value[0]) if len(value) == 1 and isinstance(value[0], str | int) else None
    if not isinstance(value, str):
        return "", None
    if kind in _SHORT_VALUE and value[:1] and value[0] in SMART_QUOTES:
        return "V301", value.strip(SMART_QUOTES)
    if kind in _SHORT_VALUE and any(is_invisible(each) for each in value.strip()):
        return "V307", without_invisible(value).strip()
    if kind == "is_instance_of" and _DECIMAL_COMMA.fullmatch(value):
        return "V302", value.replace(",", ".")
    if kind in ("date_form", "partial_date_form"):
        return find_written_date(value, needs_day=kind == "date_form")
    return _find_name(path, value, names, ids) if kind == "id_form" else ("", None)


def names_in(documents: Iterable[Document]) -> dict[str, str]:
    """Return the id of everything by its names in small letters, without names that several things have."""
    found: dict[str, set[str]] = {}
    for document in documents:
        for name, named in _names(document.value):
            found.setdefault(name.casefold(), set()).add(named)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def ids_in(documents: Iterable[Document]) -> tuple[str, ...]:
    """Return every id that can stand, sorted."""
    found = {each for document in documents for each in _ids(document.value)}
    return tuple(sorted(each for each in found if ID_PATTERN.fullmatch(each)))


def meant_id(path: tuple[Step, ...], value: str, ids: Iterable[str]) -> str | None:
    """Return the id that a value with forbidden characters stands for: a new one at ``id``, else the nearest known."""
    bare = _as_id(value)
    if bare is None or path[-1:] == ("id",):
        return bare
    return next(iter(get_close_matches(bare, ids, 1)), None)


def number_meant(value: str) -> str | None:
    """Return the number in a text such as ``70 %`` or ``1 000``; None where there is none or more than one."""
    found = _NUMBER.fullmatch(value)
    if found is None:
        return None
    return re.sub(r"\s", "", found[1]) + (f".{found[2]}" if found[2] else "")


def _find_name(
    path: tuple[Step, ...], value: str, names: Mapping[str, str], ids: Collection[str]
) -> tuple[str, str | None]:
    is_own = path[-1:] == ("id",)
    if not is_own and value.casefold() in names:
        return "V304", names[value.casefold()]
    if re.search(r"\s", value):
        return "V304", _as_id(value) if is_own else None
    if value != value.lower() and ID_PATTERN.fullmatch(value.lower()):
        is_id = is_own or value.lower() in ids or re.search(r"[\d-]", value)
        return ("V305", value.lower()) if is_id else ("V304", None)
    return "", None


def _as_id(words: str) -> str | None:
    """Return an id that looks like some words: ``Äitiys neuvola`` is ``aitiys-neuvola``."""
    bare = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", bare)) or None


def _names(value: Value) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        for key in _NAME_KEYS:
            texts = value.get(key)
            for text in texts.values() if isinstance(texts, dict) else ():
                if isinstance(text, str):
                    yield text, str(value["id"])
        spellings = value.get("spellings")
        yield from ((str(each), str(value["id"])) for each in (spellings if isinstance(spellings, list) else ()))
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _names(part)


def _ids(value: Value) -> Iterator[str]:
    if isinstance(value, dict) and isinstance(value.get("id"), str):
        yield str(value["id"])
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _ids(part)
