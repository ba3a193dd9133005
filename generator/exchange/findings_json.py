"""Evaluations, surveys, negotiations, links and checked figures as JSON values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model.evaluation import Evaluation, Rating, RatingGroup
from ..model.link import Link
from ..model.negotiation import Negotiation
from ..model.plan import Subgoal
from ..model.survey import Survey, SurveyGroup, SurveyRow
from ..resolve.figures import Figure
from ..resolve.plan_set import PlanSet
from .record_json import Json, figure_json, narratives_json, plain_json, record_json

References = Mapping[str, str | None]
"""The source reference of every focus area, goal and subgoal by its id; None where it has none."""


def goal_references(plan_set: PlanSet) -> References:
    """Return where the sources state everything that can be rated or asked about."""
    found: dict[str, str | None] = {}

    def add(subgoals: Iterable[Subgoal]) -> None:
        for subgoal in subgoals:
            found[subgoal.id] = subgoal.source_ref
            add(subgoal.subgoals)

    for plan in plan_set.plans:
        for area in plan.focus_areas:
            found[area.id] = area.source_ref
            for goal in area.goals:
                found[goal.id] = goal.source_ref
                add(goal.subgoals)
    return found


def evaluation_json(plan_set: PlanSet, evaluation: Evaluation, references: References) -> Json:
    """Return an evaluation with its ratings as one list, each with the id of its group."""
    return record_json(
        evaluation,
        groups=[
            {name: plain_json(getattr(group, name)) for name in ("id", "title", "scale", "note")}
            for group in evaluation.groups
        ],
        ratings=[_rating(group, rating, references) for group in evaluation.groups for rating in group.ratings],
        summaries=[record_json(row, mean=figure_json(row.mean)) for row in evaluation.summaries],
        narratives=narratives_json(plan_set, f"{evaluation.organisation}/{evaluation.id}"),
    )


def survey_json(plan_set: PlanSet, survey: Survey, references: References) -> Json:
    """Return a survey with its rows as one list, each with the id of its group."""
    return record_json(
        survey,
        groups=[{"id": group.id, "title": plain_json(group.title)} for group in survey.groups],
        rows=[_row(group, row, references) for group in survey.groups for row in group.rows],
        summaries=[record_json(row, mean=figure_json(row.mean)) for row in survey.summaries],
        themes=[record_json(theme, mean=figure_json(theme.mean)) for theme in survey.themes],
        narratives=narratives_json(plan_set, f"{survey.organisation}/{survey.id}"),
    )


def negotiation_json(plan_set: PlanSet, negotiation: Negotiation) -> Json:
    """Return a negotiation with its narrative."""
    folder = f"{negotiation.organisation}/{negotiation.id}"
    return record_json(negotiation, narratives=narratives_json(plan_set, folder))


def link_json(link: Link) -> Json:
    """Return a link; it holds in both directions."""
    return {"from": link.from_, "to": link.to, "kind": link.kind, "note": plain_json(link.note)}


def figure_summary_json(figure: Figure) -> Json:
    """Return a published figure beside the computed one."""
    return {
        "source_ref": figure.source_ref,
        "owner": figure.owner,
        "what": figure.kind,
        "label": plain_json(figure.label),
        "published": figure_json(figure.published),
        "computed": figure_json(figure.computed),
        "agrees": figure.agrees,
        "reason": figure.reason,
        "nearest": [str(value) for value in figure.nearest] if figure.nearest else None,
    }


def _rating(group: RatingGroup, rating: Rating, references: References) -> Json:
    found = record_json(rating, goal=rating.of, goal_source_ref=references[rating.of], group=group.id)
    del found["of"]
    return found


def _row(group: SurveyGroup, row: SurveyRow, references: References) -> Json:
    found = record_json(
        row,
        goal=row.of,
        goal_source_ref=references[row.of] if row.of else None,
        group=group.id,
        mean=figure_json(row.mean),
    )
    del found["of"]
    return found
