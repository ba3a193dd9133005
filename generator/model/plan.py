"""A plan: what an organisation promises, who answers for it and by when."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .indicator import Indicator
from .record import Id, Many, Record, SourceRef
from .text import RichText, Text
from .time import Date, Due, Period

SourceNoteKind = Literal[
    "shared_cell", "page_break", "missing_separator", "spelling", "wrong_name", "contradiction", "wording", "scope"
]


class SourceNote(Record):
    """Something that a reader should know about how the source prints this part."""

    kind: SourceNoteKind
    text: Text


class Responsible(Record):
    """Who answers for an action, in one of five ways that must not be mixed up.

    ``named``: the parties stand beside this action. ``shared``: the goal's parties answer for all its
    actions together. ``to_be_confirmed``: the source says that the party will be named later.
    ``none``: the source names nobody. ``uncertain``: the source leaves open whom it means; ``reason``
    says why, ``parties`` are those it may mean.
    """

    kind: Literal["named", "shared", "to_be_confirmed", "none", "uncertain"]
    parties: Many[Id] = ()
    reason: Text | None = None

    @model_validator(mode="after")
    def _check_kind(self) -> Responsible:
        if (self.kind in ("named", "uncertain")) != bool(self.parties):
            raise PydanticCustomError("responsible_parties", "parties", {"kind": self.kind})
        if self.kind == "uncertain" and self.reason is None:
            raise PydanticCustomError("responsible_reason", "reason")
        return self


ActionStatus = Literal["not_started", "ongoing", "done", "not_done"]


class FollowUp(Record):
    """How far an action has come, as its responsible party says: seen on which day, and what it wants to add.

    ``not_done``: its time is over, or it was given up. It is not part of the plan that was approved.
    """

    status: ActionStatus
    date: Date
    note: Text | None = None


class Action(Record):
    """What is done: one table row of the source, or one paragraph of an action cell."""

    id: Id
    source_ref: SourceRef
    text: RichText
    form: Literal["task", "several_tasks", "statement"] = "task"
    """``statement``: the source describes a state instead of something to do."""
    repeats_goal: bool = False
    responsible: Responsible
    target_groups: Many[Id] = ()
    """Whom it concerns, where that differs from its goal."""
    municipalities: Many[Id] = ()
    """Those that its words name."""
    due: Due | None = None
    indicators: Many[Indicator] = ()
    follow_up: FollowUp | None = None
    """None where nobody has said how far it has come: that is not "not started"."""
    notes: Many[SourceNote] = ()


class Subgoal(Record):
    """A part of a goal that the source lists under it, with parts of its own where it nests them.

    ``theme`` is a heading that the source prints before the words, ``number`` the printed number.
    """

    id: Id
    source_ref: SourceRef
    number: str | None = None
    text: RichText
    subgoals: Many[Subgoal] = ()
    notes: Many[SourceNote] = ()


class Goal(Record):
    """What is aimed at. ``parties`` and ``indicators`` of a goal are shared by all its actions.

    ``number`` is as printed; None where the source does not number its goals. ``theme`` is a heading
    that the source prints before the words of the goal. ``target_groups`` says whom it concerns, where that
    differs from its focus area; ``municipalities`` are those that its words name.
    """

    id: Id
    source_ref: SourceRef
    number: str | None = None
    theme: Text | None = None
    title: Text
    target_groups: Many[Id] = ()
    municipalities: Many[Id] = ()
    due: Due | None = None
    parties: Many[Id] = ()
    indicators: Many[Indicator] = ()
    targets: Many[Text] = ()
    """Figures that the goal itself states, in words, such as "70 % of rehabilitation goals are met"."""
    subgoals: Many[Subgoal] = ()
    actions: Many[Action] = ()
    notes: Many[SourceNote] = ()


class FocusArea(Record):
    """A theme that the plan sets its goals under.

    ``number`` is as printed (000 counts from 2). A focus area that is listed but has no chapter has
    no number, no goals and a ``note`` that says so.
    """

    id: Id
    source_ref: SourceRef | None = None
    number: int | None = Field(default=None, ge=1)
    title: Text
    listed_as: Text | None = None
    """Its name in the plan's own list, where that differs from the title of its chapter."""
    note: Text | None = None
    part: Text | None = None
    """The part of the plan that it belongs to, such as a service area with several service lines."""
    target_groups: Many[Id] = ()
    """Whom its goals concern unless they say otherwise, where that differs from the plan."""
    goals: Many[Goal] = ()


class Section(Record):
    """A chapter of narrative beside the focus areas, such as a foreword. ``municipalities`` are those that it names."""

    id: Id
    title: Text
    municipalities: Many[Id] = ()


class Footnote(Record):
    """A note of the plan, referred to as ``[^id]`` in texts and narrative. ``mark`` is as printed."""

    id: Id
    mark: str
    text: RichText


class Citation(Record):
    """A source that the plan refers to, and which part of it."""

    source: Id
    section: Text | None = None
    note: Text | None = None


class Decision(Record):
    """How far the plan has come in decision-making.

    Only what the source says: a document without a decision has status ``not_stated``.
    """

    status: Literal["draft", "approved", "not_stated"]
    body: Id | None = None
    date: Date | None = None
    section: str | None = None
    diary_number: str | None = None


class Annex(Record):
    """A document that belongs to the plan; ``plan`` where it is published here too."""

    title: Text
    plan: Id | None = None


class Plan(Record):
    """One plan of one organisation, with everything that it promises."""

    id: Id
    organisation: Id
    kind: Literal["wellbeing_plan", "children_plan", "strategy", "service_strategy", "rescue_decision", "other"]
    title: Text
    short_title: Text
    summary: Text
    source: Id
    """The document that this plan renders, from ``sources.yml``."""
    dated: Date | None = None
    period: Period
    decision: Decision
    legal_basis: Many[Citation] = ()
    annexes: Many[Annex] = ()
    sources: Many[Citation] = ()
    translation: Literal["approved", "unapproved"]
    """Whether anybody has approved the Swedish text."""
    sections: Many[Section] = ()
    focus_area_term: Literal["focus_area", "strategic_line", "goal_group", "guideline"] = "focus_area"
    """What the source calls its focus areas."""
    target_groups: Many[Id] = ()
    """Whom its goals concern unless they say otherwise."""
    focus_areas: Many[FocusArea]
    footnotes: Many[Footnote] = ()
    notes: Many[SourceNote] = ()
