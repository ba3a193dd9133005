"""Whom goals concern, as goal pages, pages of groups and pages of municipalities show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from ..localise import Phrase
from ..model.plan import Plan
from ..model.target_group import TargetGroup
from ..resolve.concerns import Concern, groups_of
from ..resolve.plan_set import Place
from .action_table import goal_label
from .addresses import Address, goal_path
from .answering import goal_parties, number_runs
from .deadlines import goal_deadlines, has_deadlines
from .frame import focus_area_label
from .inline import Content, InnerLink, joined, remark, stacked
from .narrative import Fact
from .setting import Setting
from .tables import Row, Table
from .terms import counts_of_goals, focus_area_term


def group_link(here: Setting, group: TargetGroup) -> InnerLink:
    """Return the name of a group as a link to its page."""
    return here.link(group.id, here.title(group.name))


def concern_facts(here: Setting, place: Place) -> tuple[Fact, ...]:
    """Return whom a goal concerns and which municipalities it names, with the actions that alone do so."""
    words, goal = here.words, place.goal
    whole = groups_of(place)
    groups = _with_actions(here, place, whole, [action.target_groups for action in goal.actions])
    named = _with_actions(here, place, goal.municipalities, [action.municipalities for action in goal.actions])
    order = [group.id for group in here.plan_set.target_groups]
    known = {group.id: group_link(here, group) for group in here.plan_set.target_groups}
    names = {
        each.id: here.link(each.id, here.title(each.name))
        for organisation in here.plan_set.organisations
        for each in (organisation.municipalities if named else ())
    }
    found = (
        (words.gettext("Ketä koskee"), [(known[name], *groups[name]) for name in sorted(groups, key=order.index)]),
        (words.gettext("Mainitut kunnat"), [(names[name], *note) for name, note in named.items()]),
    )
    return tuple(Fact(term, _listed(contents)) for term, contents in found if contents)


def goals_count(here: Setting, concerns: Iterable[Concern]) -> str:
    """Return "12 tavoitetta"."""
    return counts_of_goals(here.words, (each.place.goal.model_copy(update=_BARE) for each in concerns))[0]


def concern_tables(here: Setting, concerns: Sequence[Concern]) -> tuple[tuple[Plan, Table], ...]:
    """Return a table of goals for each plan, in the order of the plans."""
    by_plan = groupby(concerns, key=lambda each: each.place.plan.id)
    return tuple((here.plan_set.plan(plan_id), _table(here, plan_id, tuple(group))) for plan_id, group in by_plan)


_BARE = {"subgoals": (), "actions": ()}


def _with_actions(
    here: Setting, place: Place, whole: Sequence[str], of_actions: Sequence[Sequence[str]]
) -> dict[str, Content]:
    """Return each id with a note of the actions that name it, where the goal as a whole does not."""
    found: dict[str, Content] = dict.fromkeys(whole, ())
    parts: dict[str, list[int]] = {}
    for index, names in enumerate(of_actions):
        for name in dict.fromkeys(names):
            if name not in found:
                parts.setdefault(name, []).append(index)
    return found | {name: (Phrase(" "), remark(_actions(here, place, held))) for name, held in parts.items()}


def _listed(contents: list[Content]) -> Content:
    short = all(len(content) == 1 for content in contents)
    return joined(contents, ", ") if short else stacked(contents)


def _actions(here: Setting, place: Place, indexes: Sequence[int]) -> str:
    numbers = number_runs(here, place, indexes)
    return here.words.ngettext("toimenpide {numbers}", "toimenpiteet {numbers}", len(indexes), numbers=numbers)


def _table(here: Setting, plan_id: str, concerns: Sequence[Concern]) -> Table:
    words, plan = here.words, here.plan_set.plan(plan_id)
    goals = [each.place.goal for each in concerns]
    is_part = any(each.actions for each in concerns)
    is_answered = any(goal.parties or goal.actions for goal in goals)
    is_due = any(map(has_deadlines, goals))
    rows = []
    for each in concerns:
        place = each.place
        goal = place.goal.model_copy(update={"actions": each.actions}) if each.actions else place.goal
        area = here.link(place.focus_area.id, focus_area_label(here, place.focus_area))
        cells: list[Content] = [(area,)]
        if is_part:
            cells.append((Phrase(_part(here, each)),))
        if is_answered:
            cells.append(goal_parties(here, goal))
        if is_due:
            cells.append(goal_deadlines(here, goal))
        header = InnerLink(Address(goal_path(plan, place.goal)), goal_label(here, place))
        rows.append(Row((header,), tuple(cells)))
    columns = (
        words.gettext("Tavoite"),
        focus_area_term(words, plan),
        *([words.gettext("Miltä osin")] if is_part else []),
        *([words.gettext("Kuka vastaa")] if is_answered else []),
        *([words.gettext("Määräaika")] if is_due else []),
    )
    organisation = here.plan_set.organisation(plan.organisation)
    label = f"{here.title(organisation.short_name).text}, {here.title(plan.short_title).text}"
    return Table(f"{label}: {goals_count(here, concerns)}", columns, tuple(rows))


def _part(here: Setting, concern: Concern) -> str:
    if not concern.actions:
        return here.words.gettext("koko tavoite")
    held = [index for index, action in enumerate(concern.place.goal.actions) if action in concern.actions]
    return _actions(here, concern.place, held)
