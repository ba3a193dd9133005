"""Answers of a person: from an option where it is given, else asked until they fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import click

from ..edit.project import Project
from ..edit.words import edit_words
from ..model.record import ID_PATTERN
from ..problems import Language

Answer = TypeVar("Answer", str, int)


class BadAnswerError(Exception):
    """An option that does not fit: its name and what is wrong with it."""

    def __init__(self, option: str, words: str) -> None:
        super().__init__(words)
        self.option = option.replace("_", "-")
        self.words = words


@dataclass(frozen=True)
class Answers:
    """Asks in a language about a project. Each question raises BadAnswerError where a given option does not fit."""

    project: Project
    language: Language

    def choice(self, name: str, given: str | None, known: tuple[str, ...]) -> str:
        """Return one of the values that are known."""
        listed = ", ".join(known)

        def read(text: str) -> str:
            return text if text in known else self._refuse(name, "unknown", text, known=listed)

        return self._ask(name, given, read, known=listed)

    def new_id(self, name: str, given: str | None) -> str:
        """Return an id that nothing has or ever had."""

        def read(text: str) -> str:
            if not ID_PATTERN.fullmatch(text):
                self._refuse(name, "bad_id", text)
            return self._refuse(name, "taken_id", text) if text in self.project.taken else text

        return self._ask(name, given, read)

    def words(self, name: str, given: str | None) -> str:
        """Return a text that is not blank."""
        return self._ask(name, given, lambda text: text.strip() or self._refuse(name, "empty", text))

    def year(self, name: str, given: str | None) -> int:
        """Return a year."""

        def read(text: str) -> int:
            is_year = text.isascii() and text.isdigit() and 1900 <= int(text) <= 2199
            return int(text) if is_year else int(self._refuse(name, "bad_year", text))

        return self._ask(name, given, read)

    def _ask(self, name: str, given: str | None, read: Callable[[str], Answer], **values: object) -> Answer:
        if given is not None:
            return read(given)
        while True:
            try:
                return read(click.prompt(edit_words(f"ask_{name}", self.language, **values)))
            except BadAnswerError as error:
                click.echo(error.words)

    def _refuse(self, name: str, words: str, value: str, **values: object) -> str:
        raise BadAnswerError(name, edit_words(words, self.language, value=value, **values))
