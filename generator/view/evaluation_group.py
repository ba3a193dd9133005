"""The page of a rating group: the evaluation table, with what is not rated said in words."""

from __future__ import annotations

from collections.abc import Callable

from ..localise import Phrase
from ..model.evaluation import Evaluation, Rating, RatingGroup
from ..model.value import value_class
from ..resolve.plan_set import places
from ..resolve.stories import Rated, focus_areas_of_group
from .action_table import NoteOnSource, goal_label, note_on_source
from .addresses import rating_group_path
from .aims import aim_label, aim_link
from .answering import goal_number
from .evaluation_facts import evaluation_notice, group_holds
from .evaluation_figures import group_summary
from .frame import Section, make_page
from .inline import Content, stacked
from .narrative import Fact, Narrative, document_narrative
from .page import Page
from .rating import achievement_content, assessment_content, rating_content, scale_words
from .relations import RelationItem, own_words, relation_items
from .setting import Setting
from .tables import Row, Table, nothing
from .terms import focus_area_term


@value_class(frozen=True)
class RatingGroupContent:
    """What the page of a rating group shows.

    ``not_rated`` lists goals of the same focus areas that have no row; ``published`` is what the summary
    tables of the document say of the group.
    """

    title: Phrase
    holds: str
    notice: Content
    facts: tuple[Fact, ...]
    note: Content
    narrative: Narrative | None
    ratings: Table | None
    not_rated: Content
    related: tuple[RelationItem, ...]
    published: tuple[Content, ...]
    notes: tuple[NoteOnSource, ...]


def rating_group_page(here: Setting, evaluation: Evaluation, group: RatingGroup) -> Page:
    """Return the page of a rating group with its evaluation table."""
    holds = group_holds(here, group)
    content = RatingGroupContent(
        title=here.title(group.title),
        holds=holds,
        notice=evaluation_notice(here, evaluation),
        facts=_facts(here, evaluation, group),
        note=(here.words.phrase(group.note),) if group.note else (),
        narrative=document_narrative(here, f"{evaluation.organisation}/{evaluation.id}", group.id),
        ratings=_table(here, evaluation, group),
        not_rated=_not_rated(here, group),
        related=_related(here, group),
        published=group_summary(here, evaluation, group),
        notes=_notes(here, group),
    )
    return make_page(
        here,
        Section(here.plan_set.organisation(evaluation.organisation), evaluation=evaluation),
        path=rating_group_path(evaluation, group),
        template="evaluation_group",
        title=content.title,
        description=f"{content.title.text} – {here.title(evaluation.title).text}: {holds}.",
        content=content,
    )


def _facts(here: Setting, evaluation: Evaluation, group: RatingGroup) -> tuple[Fact, ...]:
    words = here.words
    areas = focus_areas_of_group(here.stories, group)
    scale = next(scale for scale in evaluation.scales if scale.id == group.scale)
    plans = {area.plan.id: area.plan for area in areas}
    known: tuple[tuple[str, Content], ...] = (
        (words.gettext("Arviointi"), (here.link(evaluation.id, here.title(evaluation.title)),)),
        (
            words.gettext("Mitä arvioitiin"),
            stacked([(here.link(plan.id, here.title(plan.title)),) for plan in plans.values()]),
        ),
        (words.gettext("Missä tavoitteet ovat"), stacked([(aim_link(here, area),) for area in areas])),
        (words.gettext("Millä asteikolla"), (here.link(scale.id, Phrase(scale_words(here, scale))),)),
    )
    return tuple(Fact(term, content) for term, content in known if content)


def _table(here: Setting, evaluation: Evaluation, group: RatingGroup) -> Table | None:
    """Return the evaluation table with those columns that the source has something for."""
    words = here.words
    rated = [Rated(evaluation, group, rating) for rating in group.ratings]
    if not rated:
        return None
    columns: list[tuple[str, Callable[[Rated], Content]]] = []
    if any(_below(here, each) for each in rated):
        columns.append((_below_term(here, group), lambda each: _below_cell(here, each)))
    if any(rating.achievement for rating in group.ratings):
        columns.append((words.gettext("Saavutettu?"), lambda each: achievement_content(here, each.rating)))
    columns.append((words.gettext("Arvosana"), lambda each: rating_content(here, each)))
    columns.append((words.gettext("Sanallinen arviointi"), lambda each: assessment_content(here, each.rating)))
    rows = (
        Row(
            (aim_link(here, here.stories.aims[each.rating.of]),),
            tuple(cell(each) for _name, cell in columns),
            each.rating.id,
        )
        for each in rated
    )
    caption = words.ngettext("{n} arvioitu kohta", "{n} arvioitua kohtaa", len(rated))
    title = here.title(group.title).text
    names = (_row_term(here, group), *(name for name, _cell in columns))
    return Table(f"{title}: {caption}", names, tuple(rows))


def _below(here: Setting, each: Rated) -> list[Content]:
    """Return what a rating covers besides its own words: subgoals, or the goals of a focus area."""
    aim = here.stories.aims[each.rating.of]
    if aim.subgoal is not None:
        parts = aim.subgoal.subgoals
    elif aim.place is not None:
        parts = aim.place.goal.subgoals
    else:
        return [
            (here.link(place.goal.id, goal_label(here, place)),)
            for place in places(aim.plan)
            if place.focus_area is aim.focus_area
        ]
    rated = {rating.of for rating in each.group.ratings}
    return [here.rich(part.text) for part in parts if part.id not in rated]


def _row_term(here: Setting, group: RatingGroup) -> str:
    """Return what the rows are: goals, goals and subgoals, or what the plan calls its focus areas."""
    aims = [here.stories.aims[rating.of] for rating in group.ratings]
    if all(aim.place is None for aim in aims):
        return focus_area_term(here.words, aims[0].plan)
    if any(aim.subgoal is not None for aim in aims):
        return here.words.gettext("Tavoite tai alatavoite")
    return here.words.gettext("Tavoite")


def _below_term(here: Setting, group: RatingGroup) -> str:
    aims = [here.stories.aims[rating.of] for rating in group.ratings]
    if all(aim.place is None for aim in aims):
        return here.words.gettext("Tavoitteet")
    return here.words.gettext("Alatavoitteet")


def _below_cell(here: Setting, each: Rated) -> Content:
    return stacked(_below(here, each)) or nothing(here.words.gettext("ei alatavoitteita"))


def _not_rated(here: Setting, group: RatingGroup) -> Content:
    """Return the goals of the group's focus areas that have no row, unless the focus area itself is rated."""
    aims = [here.stories.aims[rating.of] for rating in group.ratings]
    covered = {aim.focus_area.id for aim in aims if aim.place is None}
    rated = {aim.place.goal.id for aim in aims if aim.place is not None}
    missing: list[Content] = [
        (here.link(place.goal.id, goal_label(here, place)),)
        for area in focus_areas_of_group(here.stories, group)
        if area.focus_area.id not in covered
        for place in places(area.plan)
        if place.focus_area is area.focus_area and place.goal.id not in rated
    ]
    return stacked(missing)


def _related(here: Setting, group: RatingGroup) -> tuple[RelationItem, ...]:
    """Return the links of the rows to other documents."""
    found = [relation for rating in group.ratings for relation in here.stories.relations_of(rating.source_ref)]
    return relation_items(here, found, ("identical", "near_identical", "thematic"), own_words)


def _notes(here: Setting, group: RatingGroup) -> tuple[NoteOnSource, ...]:
    return tuple(note_on_source(here, note, _about(here, rating)) for rating in group.ratings for note in rating.notes)


def _about(here: Setting, rating: Rating) -> str:
    """Return the number of the goal that a rating is about, or the words of what has no number."""
    aim = here.stories.aims[rating.of]
    if aim.place is not None and aim.subgoal is None:
        return goal_number(here.words, aim.place).lower()
    return aim_label(here, aim).words
