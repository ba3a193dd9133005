"""How it is seen whether something was done: indicators and their targets."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from .record import Id, Many, Record
from .text import RichText, Text
from .time import Due

MeasureKind = Literal["outcome", "number", "share", "rate", "qualitative", "open"]
TimesPer = Literal["year", "half_year", "month", "week"]


def _number_as_decimal(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(str(value))
    return value


Number = Annotated[
    Decimal, BeforeValidator(_number_as_decimal), WithJsonSchema({"type": "number", "examples": [70, 2.7]})
]
"""An exact number, written ``70`` or ``2.7``."""


class Target(Record):
    """The value that is wished for an indicator.

    Either a number (``value``, with ``unit`` of the indicator) or words (``relative_to``) where the
    source compares, such as "the mean of the whole country". ``baseline`` is where it starts from.
    """

    comparison: Literal["equal", "at_least", "more_than", "at_most", "less_than", "increase", "decrease"]
    value: Number | None = None
    baseline: Number | None = None
    relative_to: Text | None = None

    @model_validator(mode="after")
    def _check_value(self) -> Target:
        if self.value is None and self.relative_to is None and self.comparison not in ("increase", "decrease"):
            raise PydanticCustomError("target_needs_value", "needs a value")
        return self


class Measure(Record):
    """One thing that is looked at.

    ``outcome``: came true or not. ``number``: a count, in ``unit``. ``share``: a part of a whole.
    ``rate``: a count for each ``per``. ``qualitative``: answers, experiences. ``open``: not yet chosen.
    """

    kind: MeasureKind
    text: Text | None = None
    unit: Text | None = None
    per: TimesPer | None = None
    target: Target | None = None
    due: Due | None = None
    """Its own deadline, where the measures of one indicator have several."""

    @model_validator(mode="after")
    def _check_per(self) -> Measure:
        if (self.kind == "rate") != (self.per is not None):
            raise PydanticCustomError("rate_needs_period", "rate and per go together")
        return self


class Indicator(Record):
    """One indicator text of the source: one measure, or several printed together.

    The same words may stand at many actions; its id tells them apart. ``measures`` has one item for
    each thing that the text measures, in printed order.
    """

    id: Id
    text: RichText
    measures: Many[Measure]
    due: Due | None = None
    pairing_reason: Text | None = None
    """Why it is uncertain which action the source means; None where that is clear."""

    @model_validator(mode="after")
    def _check_measures(self) -> Indicator:
        if not self.measures:
            raise PydanticCustomError("no_measure", "no measure")
        return self

    @property
    def kind(self) -> MeasureKind | Literal["compound"]:
        """The kind of its only measure, or ``compound`` where it has several."""
        return self.measures[0].kind if len(self.measures) == 1 else "compound"
