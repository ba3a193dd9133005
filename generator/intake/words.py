"""What the import of documents says, in three languages, and what it writes into data files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from ..problems import Language


def intake_words(name: str, language: Language, /, **values: object) -> str:
    """Return a text with its values filled in.

    Raises:
        KeyError: There is no such text.
    """
    return _table()[name][language].format_map(values)


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files(__package__).joinpath("texts/words.toml").read_text(encoding="utf-8"))
