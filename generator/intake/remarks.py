"""What a person has to confirm, as comments of a data file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

SIGN = "VAHVISTA: "
"""What every comment begins with, to be found by."""


def remark(name: str, /, **values: object) -> str:
    """Return a comment; comments of data files are in Finnish.

    Raises:
        KeyError: There is no such text.
    """
    return SIGN + _table()[name].format_map(values)


def reason(name: str, /, **values: object) -> dict[str, str]:
    """Return a text in both languages that readers of the page see until somebody has confirmed."""
    return {locale: _table()[f"{name}_{locale}"].format_map(values) for locale in ("fi", "sv")}


@cache
def _table() -> Mapping[str, str]:
    return tomllib.loads(files(__package__).joinpath("texts/remarks.toml").read_text(encoding="utf-8"))
