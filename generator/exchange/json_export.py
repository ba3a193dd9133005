"""Everything that the site tells, as one JSON document that ``export.schema.json`` describes."""

from __future__ import annotations

import json

from ..model.indicator import Indicator
from ..model.organisation import Organisation
from ..model.plan import Action, FocusArea, Goal, Plan
from ..resolve.figures import figures_of
from ..resolve.plan_set import PlanSet, indicators_of
from .findings_json import (
    evaluation_json,
    figure_summary_json,
    goal_references,
    link_json,
    negotiation_json,
    survey_json,
)
from .promises_json import promises_json
from .record_json import Json, narratives_json, plain_json, record_json

FORMAT_VERSION = "1.4"
"""Grows by 1.0 when a key changes its meaning or goes away, by 0.1 when one is added."""
SCHEMA_ID = "urn:suunta:schema:export:1"


def to_json(plan_set: PlanSet) -> bytes:
    """Return the whole of the data as one JSON document.

    Keys have the names of the data files, and every key is always there: what is missing is null
    or an empty list. What the day of the export says (``plan_set.today``) is not in it.

    Returns:
        UTF-8 with a newline at the end. Keys are sorted; organisations, plans and sources stand in
        the order of the plan set, everything below a plan in printed order. Equal data, equal bytes.
    """
    return written_json(plan_set.once(whole_json))


def written_json(value: Json) -> bytes:
    """Return a value as lines with sorted keys, in UTF-8 with a newline at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def whole_json(plan_set: PlanSet) -> dict[str, Json]:
    """Return the whole of the data as the value that ``to_json`` writes."""
    references = goal_references(plan_set)
    return {
        "$schema": SCHEMA_ID,
        "format_version": FORMAT_VERSION,
        "site": _site(plan_set),
        "organisations": [_organisation(plan_set, organisation) for organisation in plan_set.organisations],
        "plans": [_plan(plan_set, plan) for plan in plan_set.plans],
        "sources": plain_json(plan_set.sources),
        "evaluations": [evaluation_json(plan_set, each, references) for each in plan_set.evaluations],
        "surveys": [survey_json(plan_set, each, references) for each in plan_set.surveys],
        "summaries": [figure_summary_json(figure) for figure in plan_set.once(figures_of)],
        "year_clocks": plain_json(plan_set.year_clocks),
        "negotiations": [negotiation_json(plan_set, each) for each in plan_set.negotiations],
        "links": [link_json(link) for link in plan_set.links],
        "series": plain_json(plan_set.series),
        "target_groups": plain_json(plan_set.target_groups),
        "glossary": plain_json(plan_set.glossary),
        **promises_json(plan_set),
    }


def _site(plan_set: PlanSet) -> Json:
    found = record_json(plan_set.site, narratives=narratives_json(plan_set, ""))
    del found["form_editor"]  # how the staff edit is no part of what the site tells
    return found


def _organisation(plan_set: PlanSet, organisation: Organisation) -> Json:
    return record_json(organisation, narratives=narratives_json(plan_set, organisation.id))


def _plan(plan_set: PlanSet, plan: Plan) -> Json:
    return record_json(
        plan,
        focus_areas=[_focus_area(plan, focus_area) for focus_area in plan.focus_areas],
        narratives=narratives_json(plan_set, f"{plan.organisation}/{plan.id}"),
    )


def _focus_area(plan: Plan, focus_area: FocusArea) -> Json:
    groups = focus_area.target_groups or plan.target_groups
    return record_json(focus_area, goals=[_goal(goal, goal.target_groups or groups) for goal in focus_area.goals])


def _goal(goal: Goal, groups: tuple[str, ...]) -> Json:
    return record_json(
        goal,
        target_groups=plain_json(groups),
        indicators=[_indicator(indicator, is_shared=True) for indicator in goal.indicators],
        actions=[_action(goal, action, action.target_groups or groups) for action in goal.actions],
    )


def _action(goal: Goal, action: Action, groups: tuple[str, ...]) -> Json:
    responsible = action.responsible
    parties = goal.parties if responsible.kind == "shared" else responsible.parties
    return record_json(
        action,
        target_groups=plain_json(groups),
        responsible=record_json(responsible, parties=plain_json(parties)),
        indicators=[_indicator(indicator, is_shared=shared) for indicator, shared in indicators_of(goal, action)],
    )


def _indicator(indicator: Indicator, *, is_shared: bool) -> Json:
    target = indicator.measures[0].target if len(indicator.measures) == 1 else None
    return record_json(indicator, kind=indicator.kind, target=plain_json(target), is_shared=is_shared)
