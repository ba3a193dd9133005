"""The patterns of pyphen, each read when a word first meets it.

pyphen reads all fifteen thousand patterns of Swedish before it divides a word. That takes a fortieth of a build, and
most of them no word ever meets.
"""

from __future__ import annotations

from pathlib import Path

from pyphen import LANGUAGES as DICTIONARIES
from pyphen import HyphDict, Pyphen, ignored, language_fallback
from pyphen import hdcache as read_dictionaries
from pyphen import parse as parts_of

from ..load.texts import load_bytes


def hyphenation(language: str) -> Pyphen:
    """Return what divides words of a language, the same as pyphen alone would."""
    path = DICTIONARIES[language_fallback(language)]
    if path not in read_dictionaries:
        read_dictionaries[path] = _Dictionary(path)
    return Pyphen(lang=language)


class _Dictionary(HyphDict):  # type: ignore[misc]
    """A dictionary without alternatives, such as that of Swedish.

    Raises:
        ValueError: It has some: its patterns cannot be read this way.
    """

    def __init__(self, path: Path) -> None:
        name, _, content = load_bytes(path).partition(b"\n")
        if b"=" in content or b"^^" in content:
            raise ValueError(f"{path.name} has alternatives or hexadecimal letters")
        encoding = name.decode("ascii").strip()
        written = content.decode(encoding).split("\n")
        letters = content.translate(None, b"0123456789").decode(encoding).split("\n")
        self.patterns = _Patterns(zip(letters, written, strict=True))
        for setting in ("", *(f"{each} " for each in ignored)):
            self.patterns.pop(setting, None)
        self.cache: dict[str, list[int]] = {}
        self.maxlen = max(map(len, self.patterns))


class _Patterns(dict[str, str]):
    """Patterns as they are written, by their letters."""

    def get(self, letters: str, default: None = None) -> tuple[int, tuple[int, ...]] | None:  # type: ignore[override]
        """Return where the values of a pattern begin and the values, without zeros at either end."""
        written = super().get(letters)
        if written is None:
            return default
        values = [int(digit or 0) for digit, _letter in parts_of(written)]
        places = [place for place, value in enumerate(values) if value]
        return (places[0], tuple(values[places[0] : places[-1] + 1])) if places else default
