"""What is wrong in evaluations, surveys and year clocks whose every id leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..load.records import Filed
from ..model.evaluation import Evaluation, Scale
from ..model.survey import Survey, SurveyGroup, SurveyRow, SurveySummary, SurveyTheme
from ..model.time import first_day, last_day
from ..model.year_clock import YearClock
from ..problems import Location, Problem, problem

_WITH_MEAN = (SurveyRow, SurveySummary, SurveyTheme)


def find_ratings_off_scale(filed: Filed[Evaluation]) -> Iterator[Problem]:
    """Yield a rating, of a goal or of a summary row, that its scale does not have."""
    scales = {scale.id: scale for scale in filed.record.scales}
    group_scales = {group.id: scales[group.scale] for group in filed.record.groups}
    for number, group in enumerate(filed.record.groups):
        for index, rating in enumerate(group.ratings):
            for place, value in enumerate(rating.values):
                where = filed.location("groups", number, "ratings", index, "values", place)
                if not _is_on(group_scales[group.id], value):
                    yield _off_scale(where, value, group_scales[group.id])
    for number, row in enumerate(filed.record.summaries):
        published: tuple[tuple[str, Decimal | int | None], ...] = (("rating", row.rating), ("mean", row.mean))
        for key, figure in published:
            if figure is not None and not _is_on(group_scales[row.group], figure):
                yield _off_scale(filed.location("summaries", number, key), figure, group_scales[row.group])


def find_means_off_scale(filed: Filed[Survey]) -> Iterator[Problem]:
    """Yield a mean of a survey that its scale does not have."""
    scale = filed.record.scale
    if scale is None:
        return
    for path, record in filed.parts:
        if isinstance(record, _WITH_MEAN) and not _is_on(scale, record.mean):
            yield _off_scale(filed.location(*path, "mean"), record.mean, scale)


def find_means_without_ratings(filed: Filed[Evaluation]) -> Iterator[Problem]:
    """Yield a mean of a group without ratings: nothing stands behind it."""
    rated = {group.id for group in filed.record.groups if any(rating.values for rating in group.ratings)}
    for number, row in enumerate(filed.record.summaries):
        if row.mean is not None and row.group not in rated:
            yield problem("P302", filed.location("summaries", number, "mean"), mean=row.mean)


def find_means_without_answers(filed: Filed[Survey]) -> Iterator[Problem]:
    """Yield a mean of no rows, or of a survey without answers: nothing stands behind it."""
    for path, record in filed.parts:
        is_empty = filed.record.answered == 0 or (isinstance(record, SurveySummary) and not record.rows)
        if isinstance(record, _WITH_MEAN) and is_empty:
            yield problem("P302", filed.location(*path, "mean"), mean=record.mean)


def find_entries_outside_year(filed: Filed[YearClock]) -> Iterator[Problem]:
    """Yield an entry of a year clock with a day in another year."""
    year = filed.record.year
    for number, entry in enumerate(filed.record.entries):
        for index, day in enumerate(entry.days):
            if first_day(day).year != year:
                yield problem("P303", filed.location("entries", number, "days", index), day=day, year=year)
        if entry.until and last_day(entry.until).year != year:
            yield problem("P303", filed.location("entries", number, "until"), day=entry.until, year=year)


def find_too_many_answers(filed: Filed[Survey]) -> Iterator[Problem]:
    """Yield a survey that more answered than were asked."""
    asked, answered = filed.record.asked, filed.record.answered
    if asked is not None and answered > asked:
        yield problem("P304", filed.location("answered"), answered=answered, asked=asked)


def find_miscounted_respondents(filed: Filed[Survey]) -> Iterator[Problem]:
    """Yield a survey whose list has more answers than it states, or fewer where the list is whole."""
    survey = filed.record
    named = sum(respondent.answered for respondent in survey.respondents)
    is_whole = survey.asked == len(survey.respondents)
    if named > survey.answered or (is_whole and named < survey.answered):
        yield problem("P305", filed.location("answered"), answered=survey.answered, named=named)


def find_lost_parents(filed: Filed[Survey]) -> Iterator[Problem]:
    """Yield a subgoal of a survey whose parent is no main goal of the same group: no table would show it."""
    for path, group in filed.parts:
        if isinstance(group, SurveyGroup):
            mains = {row.id for row in group.rows if row.kind == "main_goal"}
            for number, row in enumerate(group.rows):
                if row.parent is not None and row.parent not in mains:
                    where = filed.location(*path, "rows", number, "parent")
                    yield problem("P306", where, id=row.parent, group=group.id)


def _is_on(scale: Scale, value: Decimal | int) -> bool:
    return scale.lowest <= value <= scale.highest


def _off_scale(where: Location, value: Decimal | int, scale: Scale) -> Problem:
    return problem("P301", where, value=value, lowest=scale.lowest, highest=scale.highest)
