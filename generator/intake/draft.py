"""A plan as it could be read from a document. ``remarks`` are what a person has to confirm."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .content import Note, Paragraph
from .deadlines import Deadline
from .parties import Unknown

ResponsibleKind = Literal["named", "shared", "to_be_confirmed", "none", "uncertain"]


@dataclass
class DraftIndicator:
    """An indicator text. ``reason`` says in both languages why it is uncertain what it belongs to."""

    text: Paragraph
    due: Deadline | None = None
    reason: dict[str, str] | None = None
    remarks: list[str] = field(default_factory=list)


@dataclass
class DraftAction:
    """An action with who answers for it."""

    text: Paragraph
    responsible: ResponsibleKind = "none"
    parties: tuple[str, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    reason: dict[str, str] | None = None
    due: Deadline | None = None
    indicators: list[DraftIndicator] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass
class DraftGoal:
    """A goal. Its ``parties`` and ``indicators`` are shared by its actions."""

    title: Paragraph
    number: str | None = None
    subgoals: list[Paragraph] = field(default_factory=list)
    due: Deadline | None = None
    parties: tuple[str, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    indicators: list[DraftIndicator] = field(default_factory=list)
    actions: list[DraftAction] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass
class DraftPart:
    """A chapter of narrative, in Markdown; a focus area where it has goals. ``number`` is as printed."""

    title: str
    markdown: str = ""
    number: int | None = None
    goals: list[DraftGoal] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass
class DraftPlan:
    """All of a document.

    ``tables`` are those that hold goals, ``skipped`` the number and first words of each that does not,
    ``repeats`` how often a header was repeated.
    """

    title: str = ""
    sections: list[DraftPart] = field(default_factory=list)
    focus_areas: list[DraftPart] = field(default_factory=list)
    notes: tuple[Note, ...] = ()
    tables: int = 0
    repeats: int = 0
    skipped: list[tuple[int, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def goals(self) -> list[DraftGoal]:
        """All goals in order."""
        return [goal for area in self.focus_areas for goal in area.goals]

    @property
    def actions(self) -> list[DraftAction]:
        """All actions in order."""
        return [action for goal in self.goals for action in goal.actions]

    @property
    def indicators(self) -> list[DraftIndicator]:
        """All indicators, those of goals before those of their actions."""
        found = []
        for goal in self.goals:
            found += goal.indicators
            found += [indicator for action in goal.actions for indicator in action.indicators]
        return found
