"""What a room says that is no problem: from its own ``texts/words.toml``, in three languages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from .words import Language


def said(room: str, name: str, language: Language, /, **values: object) -> str:
    """Return a text of a room with its values filled in.

    Args:
        room: The room's package.
        name: The name of the text in the room's ``texts/words.toml``.
        language: The language of the terminal.
        values: What is put into the ``{names}`` of the text.

    Raises:
        KeyError: There is no such text, or a value is missing.
    """
    return _table(room)[name][language].format_map(values)


@cache
def _table(room: str) -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files(room).joinpath("texts/words.toml").read_text(encoding="utf-8"))
