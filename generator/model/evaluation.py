"""What was found when plans were evaluated: ratings, achievements, assessments and published summaries."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from .indicator import Number
from .plan import Section, SourceNote
from .record import Id, Many, Record, SourceRef
from .text import RichText, Text
from .time import Date

Achievement = Literal["yes", "partly", "no"]


class Level(Record):
    """One step of a scale and what it means."""

    value: int
    text: Text


class Scale(Record):
    """The steps that a rating may have, both ends included.

    ``levels`` names every step, or none where the source prints no level texts (003). 0 is a value.
    """

    id: Id
    lowest: int
    highest: int
    levels: Many[Level] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def _check_levels(self) -> Scale:
        steps = sorted(level.value for level in self.levels)
        if self.lowest >= self.highest or (steps and steps != list(range(self.lowest, self.highest + 1))):
            raise PydanticCustomError("scale_levels", "levels do not fit the scale")
        return self


class Finding(Record):
    """One thing that the evaluators noted, with findings below it where the source nests them."""

    text: RichText
    findings: Many[Finding] = ()


class Rating(Record):
    """What the evaluation says of one goal, subgoal or focus area: one rated row of the source.

    Attributes:
        of: Id of the goal, subgoal or focus area that is rated.
        values: Usually one; two where the source rates two parts of one goal. ``parts`` then says which.
            Empty where the row has no rating.
        printed: As the source prints it, such as ``4`` or ``(5)``.
        achievement: Whether the goal was reached. None where the source does not say: that is not "no".
        municipalities: Those that its assessment or findings name.
    """

    id: Id
    source_ref: SourceRef
    of: Id
    values: Many[int] = ()
    printed: str | None = None
    parts: Many[Text] = ()
    achievement: Achievement | None = None
    assessment: RichText | None = None
    findings: Many[Finding] = ()
    municipalities: Many[Id] = ()
    notes: Many[SourceNote] = ()

    @model_validator(mode="after")
    def _check_parts(self) -> Rating:
        if self.parts and len(self.parts) != len(self.values):
            raise PydanticCustomError("rating_parts", "one part for each value")
        return self


class RatingGroup(Record):
    """Ratings that the source keeps together: a strategic line, a service line, a guideline."""

    id: Id
    title: Text
    scale: Id
    note: Text | None = None
    ratings: Many[Rating]


class Summary(Record):
    """One row of a published summary table, figures as published.

    Attributes:
        group: The group that the row sums up.
        goals: How many goals the row says that the group has.
        mean: The published mean of the ratings.
        rating: The published rating where the source prints one rating instead of a mean.
        yes, partly, no: How many goals it counts as reached; None where the column is missing.
    """

    source_ref: SourceRef
    group: Id
    goals: int | None = None
    mean: Number | None = None
    rating: int | None = None
    yes: int | None = None
    partly: int | None = None
    no: int | None = None


class Total(Record):
    """A total that the source states, such as "22 goals".

    ``counted`` says what it can be counted from; ``nothing`` where the parts are not printed.
    """

    source_ref: SourceRef | None = None
    what: Text
    published: int
    counted: Literal["goals", "subgoals", "guidelines", "ratings", "nothing"]
    groups: Many[Id] = ()


class ServiceArea(Record):
    """Successes and themes for development that the source lists for one service area."""

    id: Id
    title: Text
    groups: Many[Id] = ()
    successes: Many[RichText] = ()
    themes: Many[RichText] = ()
    municipalities: Many[Id] = ()
    """Those that its texts name."""
    notes: Many[SourceNote] = ()


class Evaluation(Record):
    """One evaluation of one or several plans."""

    id: Id
    organisation: Id
    kind: Literal["evaluation", "self_evaluation"]
    title: Text
    short_title: Text
    summary: Text
    source: Id
    dated: Date | None = None
    evaluator: Text
    plans: Many[Id]
    translation: Literal["approved", "unapproved"]
    sections: Many[Section] = ()
    scales: Many[Scale]
    groups: Many[RatingGroup]
    summaries: Many[Summary] = ()
    totals: Many[Total] = ()
    service_areas: Many[ServiceArea] = ()
    notes: Many[SourceNote] = ()
