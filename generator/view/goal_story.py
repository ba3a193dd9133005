"""What other documents say of a goal: its ratings, what partners answered, the same goal elsewhere, its relatives."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..localise import Phrase
from ..model.plan import FocusArea, Plan
from ..model.value import value_class
from ..resolve.plan_set import Place
from ..resolve.stories import Aim, Asked, Rated, subgoals_below
from .aims import aim_id, aim_label
from .answering import goal_number
from .goal_comparison import comparisons
from .inline import Content, remark
from .rating import achievement_content, assessment_content, rating_content, scale_words
from .relations import RelationItem, aim_relations, relation_items
from .setting import Setting
from .tables import Row, Table


@value_class(frozen=True)
class Story:
    """What the page of a goal or a focus area gathers from other documents.

    Attributes:
        ratings: What evaluations say of it, its subgoals and, for a goal, of its focus area; oldest first.
        means: What surveys asked of it.
        same: The same thing, or nearly the same, in other documents.
        comparisons: One small table for each such goal, with what differs.
        related: What belongs to the same theme.
    """

    ratings: Table | None
    means: Table | None
    same: tuple[RelationItem, ...]
    comparisons: tuple[Table, ...]
    related: tuple[RelationItem, ...]


def goal_story(here: Setting, place: Place) -> Story:
    """Return what other documents say of a goal, its subgoals and its focus area as a whole."""
    goal = place.goal
    ids = (place.focus_area.id, goal.id, *(subgoal.id for subgoal in subgoals_below(goal.subgoals)))
    aims = [here.stories.aims[each] for each in ids]
    return _story(here, here.stories.aims[goal.id], aims, goal_number(here.words, place))


def focus_area_story(here: Setting, plan: Plan, focus_area: FocusArea) -> Story:
    """Return what other documents say of a focus area as a whole; its goals have stories of their own."""
    aim = Aim(plan, focus_area)
    return _story(here, aim, [aim], here.title(focus_area.title).text)


def _story(here: Setting, own: Aim, aims: Sequence[Aim], name: str) -> Story:
    relations = aim_relations(here, own)
    return Story(
        ratings=_ratings(here, own, aims, name),
        means=_means(here, own, aims, name),
        same=relation_items(here, relations, ("identical", "near_identical")),
        comparisons=comparisons(here, own.place, relations) if own.place else (),
        related=relation_items(here, relations, ("thematic",)),
    )


def _about(here: Setting, own: Aim, aim: Aim) -> Content:
    """Return which part of the page's goal a rating or a question is about."""
    label = aim_label(here, aim)
    if aim == own:
        return (Phrase(label.lead.rstrip(": ")),) if label.lead else (label,)
    if aim.place is None:
        return label, Phrase(" "), remark(here.words.gettext("yhteinen kaikille sen tavoitteille"))
    return (label,)


def _ratings(here: Setting, own: Aim, aims: Sequence[Aim], name: str) -> Table | None:
    words = here.words
    found = [(aim, rated) for aim in aims for rated in here.stories.ratings_of(aim_id(aim))]
    if not found:
        return None
    order = [each.id for each in here.stories.evaluations]
    found.sort(key=lambda pair: order.index(pair[1].evaluation.id))
    columns: list[tuple[str, Callable[[Aim, Rated], Content]]] = []
    if any(aim != own for aim, _rated in found):
        columns.append((words.gettext("Mitä arvioitiin"), lambda aim, _rated: _about(here, own, aim)))
    if any(rated.rating.achievement for _aim, rated in found):
        columns.append((words.gettext("Saavutettu?"), lambda _aim, rated: achievement_content(here, rated.rating)))
    columns.append((words.gettext("Arvosana"), lambda _aim, rated: rating_content(here, rated)))
    columns.append((words.gettext("Sanallinen arviointi"), lambda _aim, rated: assessment_content(here, rated.rating)))
    rows = (Row(_evaluation(here, rated), tuple(cell(aim, rated) for _name, cell in columns)) for aim, rated in found)
    caption = words.ngettext("{n} arviointi", "{n} arviointia", len(found))
    names = (words.gettext("Arviointi"), *(column for column, _cell in columns))
    return Table(f"{name}: {caption}", names, tuple(rows))


def _evaluation(here: Setting, rated: Rated) -> Content:
    """Return the evaluation as a link to the row, with its day where it has one."""
    link = here.link(rated.rating.id, here.title(rated.evaluation.short_title))
    if rated.evaluation.dated is None:
        return (link,)
    return link, Phrase(f", {here.words.date(rated.evaluation.dated)}")


def _means(here: Setting, own: Aim, aims: Sequence[Aim], name: str) -> Table | None:
    words = here.words
    found = [(aim, asked) for aim in aims for asked in here.stories.rows_about(aim_id(aim))]
    if not found:
        return None
    rows = (
        Row(_survey(here, asked), (_about(here, own, aim), (here.title(asked.row.text),), _mean(here, asked)))
        for aim, asked in found
    )
    caption = words.ngettext("{n} kyselyn keskiarvo", "{n} kyselyjen keskiarvoa", len(found))
    columns = (
        words.gettext("Kysely"),
        words.gettext("Mistä kysyttiin"),
        words.gettext("Kysymys"),
        words.gettext("Keskiarvo"),
    )
    return Table(f"{name}: {caption}", columns, tuple(rows))


def _survey(here: Setting, asked: Asked) -> Content:
    return (here.link(asked.row.id, here.title(asked.survey.short_title)),)


def _mean(here: Setting, asked: Asked) -> Content:
    mean = Phrase(here.words.figure(asked.row.mean))
    if asked.survey.scale is None:
        return (mean,)
    return mean, Phrase(f", {scale_words(here, asked.survey.scale)}")
