"""The yearly follow-up as rows: what somebody is told of an action or a rated goal, and what is asked of it.

A form is made from these rows, and an answered form is read against them: both sides see the same thing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from ..model.evaluation import Evaluation, Rating, Scale
from ..model.plan import Action
from ..model.text import RichText, Text
from ..resolve.plan_set import Place, PlanSet, places
from ..resolve.stories import Aim, Rated, stories_of
from .table import plain

Answer: TypeAlias = "str | int | date | None"
"""What the data holds: the name of a choice, the figure of a rating, a day, words. None where nothing is said."""
Sheet = Literal["actions", "ratings"]
_DIGEST_LENGTH = 12


@dataclass(frozen=True)
class FormRow:
    """One row: an action, or the rating of a goal, a subgoal or a focus area.

    Attributes:
        id: Of the action or the rating.
        sheet: Which of the two it stands in.
        file: The data file that holds it, below the project root.
        parties: Who is asked.
        told: What stands in the cells that are not to be changed, by the name of the column.
        answers: What the data says now, by the name of the column.
        fixed: Answers that this row cannot take, because the data holds more than one cell can.
        scale: The scale of a rating.
    """

    id: str
    sheet: Sheet
    file: str
    parties: frozenset[str]
    told: Mapping[str, str]
    answers: Mapping[str, Answer]
    fixed: frozenset[str] = frozenset()
    scale: Scale | None = None

    @property
    def told_digest(self) -> str:
        """What changes when the row asks about something else than before."""
        levels = [[each.value, each.text.fi, each.text.sv] for each in self.scale.levels] if self.scale else []
        return _digest([self.id, *self.told.items(), *levels])

    @property
    def answers_digest(self) -> str:
        """What changes with any answer."""
        return digest_of(self.answers)


def digest_of(answers: Mapping[str, Answer]) -> str:
    """Return what stands for a set of answers."""
    return _digest([[name, str(answers[name])] for name in sorted(answers) if answers[name] is not None])


def form_rows(plan_set: PlanSet) -> tuple[FormRow, ...]:
    """Return every row of every form, in the order of the plans and of the newest evaluation of each.

    A row that names nobody is asked of the organisation itself: of the parties of that kind in its register.
    """
    return (*_action_rows(plan_set), *_rating_rows(plan_set))


def rows_for(rows: tuple[FormRow, ...], party_id: str) -> tuple[FormRow, ...]:
    """Return the rows that a party is asked about."""
    return tuple(row for row in rows if party_id in row.parties)


def in_both(text: Text | RichText | None, between: str = "\n") -> str:
    """Return a text as bare words, Finnish first; once where there is no Swedish or it is the same."""
    if text is None:
        return ""
    return between.join(dict.fromkeys(plain(each) for each in (text.fi, text.sv) if each))


def _action_rows(plan_set: PlanSet) -> Iterator[FormRow]:
    for plan in plan_set.plans:
        for place in places(plan):
            yield from (_action_row(plan_set, place, action) for action in place.goal.actions)


def _action_row(plan_set: PlanSet, place: Place, action: Action) -> FormRow:
    plan, goal, said = place.plan, place.goal, action.follow_up
    note = said.note if said else None
    due = action.due or goal.due
    named = frozenset(party.id for party in plan_set.answering(goal, action).parties)
    return FormRow(
        action.id,
        "actions",
        f"data/plans/{plan.organisation}/{plan.id}.yml",
        named or _organisation_itself(plan_set, plan.organisation),
        {
            "plan": in_both(plan.short_title),
            "goal": in_both(goal.title),
            "action_fi": plain(action.text.fi),
            "action_sv": plain(action.text.sv or ""),
            "due": in_both(due.printed if due else None),
        },
        {
            "status": said.status if said else None,
            "date": said.date if said else None,
            "note_fi": note.fi if note else None,
            "note_sv": note.sv if note else None,
        },
    )


def _rating_rows(plan_set: PlanSet) -> Iterator[FormRow]:
    stories = plan_set.once(stories_of)
    newest = _newest(plan_set)
    for evaluation in plan_set.evaluations:
        for group in evaluation.groups:
            for rating in group.ratings:
                aim = stories.aims[rating.of]
                if newest.get(aim.plan.id, evaluation.id) == evaluation.id:
                    yield _rating_row(plan_set, aim, Rated(evaluation, group, rating))


def _newest(plan_set: PlanSet) -> dict[str, str]:
    """Return the newest evaluation of each plan; one that has no day yet is the one that is being made."""
    by_day = sorted(plan_set.evaluations, key=lambda each: (each.dated or date.max, each.id))
    return {plan: evaluation.id for evaluation in by_day for plan in evaluation.plans}


def _rating_row(plan_set: PlanSet, aim: Aim, rated: Rated) -> FormRow:
    evaluation, rating = rated.evaluation, rated.rating
    said = rating.assessment
    is_plain = len(rating.values) < 2 and not rating.parts
    return FormRow(
        rating.id,
        "ratings",
        f"data/evaluations/{evaluation.organisation}/{evaluation.id}.yml",
        _asked(plan_set, aim) or _organisation_itself(plan_set, evaluation.organisation),
        _told_of(aim, evaluation),
        {
            "rating": _figure(rating) if is_plain else ", ".join(map(str, rating.values)),
            "achievement": rating.achievement,
            "assessment_fi": said.fi if said else None,
            "assessment_sv": said.sv if said else None,
        },
        frozenset() if is_plain else frozenset({"rating"}),
        rated.scale,
    )


def _told_of(aim: Aim, evaluation: Evaluation) -> dict[str, str]:
    goal = aim.place.goal.title if aim.place else aim.focus_area.title
    words = aim.subgoal.text if aim.subgoal else goal
    return {
        "evaluation": in_both(evaluation.short_title),
        "plan": in_both(aim.plan.short_title),
        "above": in_both(goal if aim.subgoal else aim.focus_area.title),
        "goal_fi": plain(words.fi),
        "goal_sv": plain(words.sv or ""),
    }


def _figure(rating: Rating) -> int | None:
    return rating.values[0] if rating.values else None


def _asked(plan_set: PlanSet, aim: Aim) -> frozenset[str]:
    """Return the parties of a rated goal and of its actions."""
    if aim.place is None:
        return frozenset()
    goal = aim.place.goal
    answering = (plan_set.answering(goal, action).parties for action in goal.actions)
    return frozenset(goal.parties) | {party.id for parties in answering for party in parties}


def _organisation_itself(plan_set: PlanSet, organisation_id: str) -> frozenset[str]:
    parties = plan_set.organisation(organisation_id).parties
    return frozenset(party.id for party in parties if party.kind == "organisation")


def _digest(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_LENGTH]
