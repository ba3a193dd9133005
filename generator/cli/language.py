"""The language that the terminal is spoken to in."""

from __future__ import annotations

from collections.abc import Mapping

from ..problems import Language


def language_of(environment: Mapping[str, str]) -> Language:
    """Return the language that LC_ALL, LC_MESSAGES or LANG asks for, in that order; English for others."""
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    wanted = next((name for name in names if name), "")
    match wanted.replace("-", "_").split("_")[0].split(".")[0].lower():
        case "fi":
            return "fi"
        case "sv":
            return "sv"
        case _:
            return "en"
