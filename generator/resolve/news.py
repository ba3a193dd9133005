"""What is new: evaluations and surveys, by the days that their documents tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model.evaluation import Evaluation
from ..model.survey import Survey
from ..model.text import Text
from ..model.time import first_day
from .plan_set import PlanSet


@dataclass(frozen=True)
class News:
    """An evaluation or a survey, with the day of its document; ``about`` is its id."""

    about: str
    kind: Literal["evaluation", "survey"]
    dated: date
    title: Text
    summary: Text
    organisation: str


def news_of(plan_set: PlanSet) -> tuple[News, ...]:
    """Return every evaluation and survey whose day is known, newest first, then by id.

    A document without any date is left out: the day on which somebody wrote it down would not be its own.
    """
    evaluations = ((each, _day_of_evaluation(plan_set, each)) for each in plan_set.evaluations)
    surveys = ((each, _day_of_survey(plan_set, each)) for each in plan_set.surveys)
    found = [_news("evaluation", each, day) for each, day in evaluations if day]
    found += [_news("survey", each, day) for each, day in surveys if day]
    return tuple(sorted(found, key=lambda news: (-news.dated.toordinal(), news.about)))


def _news(kind: Literal["evaluation", "survey"], of: Evaluation | Survey, day: date) -> News:
    return News(of.id, kind, day, of.title, of.summary, of.organisation)


def _day_of_evaluation(plan_set: PlanSet, evaluation: Evaluation) -> date | None:
    return evaluation.dated or _day_of_source(plan_set, evaluation.source)


def _day_of_survey(plan_set: PlanSet, survey: Survey) -> date | None:
    """Return when the answers were told: the day of its evaluation or source, but not before its own last day."""
    evaluation = next((each for each in plan_set.evaluations if each.id == survey.evaluation), None)
    told = _day_of_evaluation(plan_set, evaluation) if evaluation else _day_of_source(plan_set, survey.source)
    held = survey.held.latest if survey.held else None
    return max((day for day in (told, held) if day), default=None)


def _day_of_source(plan_set: PlanSet, source_id: str) -> date | None:
    source = plan_set.source(source_id)
    return first_day(source.published) if source.published else source.retrieved
