"""What the commands that edit files ask and say, in three languages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from ..problems import Language


def edit_words(name: str, language: Language, **values: object) -> str:
    """Return a text with its values filled in.

    Raises:
        KeyError: There is no such text.
    """
    return _table()[name][language].format_map(values)


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files(__package__).joinpath("texts/words.toml").read_text(encoding="utf-8"))
