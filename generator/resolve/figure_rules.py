"""Published figures that their items do not give: notes, for a published figure is never mended here."""

from __future__ import annotations

from collections.abc import Iterator

from ..load.records import Filed, Path, Records
from ..model.evaluation import Evaluation, Summary, Total
from ..model.survey import Score, Share, Survey, SurveyRow, SurveySummary, SurveyTheme
from ..problems import Location, Problem, problem
from .figures import Figure, GroupItems, group_items, published_figures, uneven_rows

COUNTS = frozenset({"goals", "yes", "partly", "no", "total"})
"""Figures that readers expect to be counted from items; means without items are the rule in surveys."""

_KEYS = {"share": "percent", "score": "value", "survey_mean": "mean", "total": "published"}
"""Under which key a figure stands, where the key is not named like its kind."""


def find_disagreeing_figures(records: Records) -> Iterator[Problem]:
    """Yield a published figure of an evaluation that differs from its items, or has none."""
    items = group_items([filed.record for filed in records.plans], [filed.record for filed in records.evaluations])
    for filed in records.evaluations:
        for figure in published_figures([filed.record], [], items):
            yield from _find_disagreement(filed, figure)


def find_impossible_figures(filed: Filed[Survey]) -> Iterator[Problem]:
    """Yield a published figure of a survey that differs from its items, or cannot be reached by any answers."""
    for figure in published_figures([], [filed.record], GroupItems({}, {})):
        yield from _find_disagreement(filed, figure)


def find_uneven_rows(filed: Filed[Evaluation]) -> Iterator[Problem]:
    """Yield a row of a published summary whose results count more or fewer goals than it states."""
    for uneven in uneven_rows(filed.record):
        path = next(path for path, record in filed.parts if record is uneven.row)
        said = {"goals": uneven.row.goals, "results": uneven.results, "reference": uneven.row.source_ref}
        yield problem("F104", filed.location(*path, "goals"), **said)


def _find_disagreement(filed: Filed[Evaluation] | Filed[Survey], figure: Figure) -> Iterator[Problem]:
    said = {"published": figure.published, "reference": figure.source_ref or figure.owner}
    if figure.reason == "differs":
        yield problem("F101", _place(filed, figure), computed=figure.computed, **said)
    elif figure.reason == "no_items" and figure.kind in COUNTS:
        yield problem("F102", _place(filed, figure), **said)
    elif figure.nearest is not None:
        below, above = figure.nearest
        yield problem("F103", _place(filed, figure), below=below, above=above, **said)


def _place(filed: Filed[Evaluation] | Filed[Survey], figure: Figure) -> Location:
    """Return where a figure stands in its file."""
    if figure.kind == "themes_goals":
        return filed.location("goals_stated")
    return filed.location(*_path(filed, figure), _KEYS.get(figure.kind, figure.kind))


def _path(filed: Filed[Evaluation] | Filed[Survey], figure: Figure) -> Path:
    for path, record in filed.parts:
        match record:
            case Summary() | SurveyRow() | SurveySummary() | SurveyTheme():
                if figure.source_ref == record.source_ref:
                    return path
            case Total(what=label) | Share(what=label) | Score(what=label):
                if label is figure.label:
                    return path
    raise LookupError(f"a figure of {figure.owner} stands nowhere in its file")
