"""A document that cannot be read."""

from __future__ import annotations


class IntakeError(Exception):
    """A document that cannot be read, or whose content cannot be written.

    Attributes:
        name: Which text of ``texts/words.toml`` says why.
        values: What is filled into that text.
    """

    def __init__(self, name: str, **values: object) -> None:
        super().__init__(name, values)
        self.name = name
        self.values = values
