"""What partners answered: surveys with their respondents, means and limits."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .evaluation import Scale
from .indicator import Number
from .plan import Section
from .record import Id, Many, Record, SourceRef
from .text import RichText, Text
from .time import Due


class Respondent(Record):
    """Somebody who was asked, and whether an answer came in time."""

    name: Text
    municipality: Id | None = None
    answered: bool


class SurveyRow(Record):
    """One question with the mean of its answers.

    Attributes:
        of: The goal or subgoal of a plan that the question is about; None where it is no goal of a plan.
        kind: A goal on its own, a main goal with subgoals, or a subgoal under the row ``parent``.
        mean: As published.
    """

    id: Id
    source_ref: SourceRef
    text: Text
    kind: Literal["goal", "main_goal", "subgoal"]
    parent: Id | None = None
    of: Id | None = None
    mean: Number

    @model_validator(mode="after")
    def _check_parent(self) -> SurveyRow:
        if (self.kind == "subgoal") != (self.parent is not None):
            raise PydanticCustomError("survey_parent", "a subgoal has a parent, nothing else has")
        return self


class SurveyGroup(Record):
    """Rows that the source shows in one table."""

    id: Id
    title: Text
    rows: Many[SurveyRow]


class SurveySummary(Record):
    """One row of the published summary: the mean of one or several rows."""

    source_ref: SourceRef
    text: Text
    mean: Number
    rows: Many[Id]
    subgoals: int | None = None
    """The number of subgoals that the row prints in brackets."""


class SurveyTheme(Record):
    """A theme with its mean where the source prints no rows below it."""

    id: Id
    source_ref: SourceRef
    title: Text
    mean: Number
    goals: int = Field(ge=0)
    best: Text | None = None
    """The goal that succeeded best, as the source picks it."""


class Share(Record):
    """A share of the respondents that the source states."""

    what: Text
    percent: int = Field(ge=0, le=100)


class Score(Record):
    """A recommendation score (NPS, from -100 to 100)."""

    what: Text
    value: int = Field(ge=-100, le=100)


class Survey(Record):
    """One survey. A municipality that did not answer is a respondent with ``answered: false``."""

    id: Id
    organisation: Id
    evaluation: Id | None = None
    source: Id
    title: Text
    short_title: Text
    summary: Text
    asked_of: Text
    asked: int | None = Field(default=None, ge=0)
    answered: int = Field(ge=0)
    held: Due | None = None
    scale: Scale | None = None
    translation: Literal["approved", "unapproved"]
    sections: Many[Section] = ()
    respondents: Many[Respondent] = ()
    groups: Many[SurveyGroup] = ()
    summaries: Many[SurveySummary] = ()
    themes: Many[SurveyTheme] = ()
    goals_stated: int | None = None
    """How many goals the source says that it asked about."""
    shares: Many[Share] = ()
    scores: Many[Score] = ()
    to_improve: Many[RichText] = ()
    answers: Many[RichText] = ()
    """What respondents said, retold."""
    limits: Many[Text] = ()
    """What the source does not tell, such as the spread of the answers."""
