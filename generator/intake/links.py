"""A cell beside actions."""

from __future__ import annotations

from dataclasses import dataclass

from .content import Paragraph
from .draft import DraftAction


@dataclass(frozen=True)
class Link:
    """The paragraphs of one cell and the actions that it stands beside.

    ``may_be_for_all``: only the first row of the goal has such a cell, and the others may share it.
    """

    paragraphs: list[Paragraph]
    actions: list[DraftAction]
    may_be_for_all: bool = False
