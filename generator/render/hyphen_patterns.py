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

_NO_DIGITS = str.maketrans("", "", "0123456789")


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
        encoding, _, patterns = load_bytes(path).partition(b"\n")
        text = patterns.decode(encoding.decode("ascii").strip())
        if "=" in text or "^^" in text:
            raise ValueError(f"{path.name} has alternatives or hexadecimal letters")
        written = [line.strip() for line in text.split("\n")]
        letters = [line.strip() for line in text.translate(_NO_DIGITS).split("\n")]
        pairs = zip(letters, written, strict=True)
        self.patterns = _Patterns((key, line) for key, line in pairs if key and not line.startswith(ignored))
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
