"""The overview of a plan."""

from __future__ import annotations

from collections.abc import Callable

from ..localise import Phrase
from ..model.plan import FocusArea, Plan
from ..model.value import value_class
from ..resolve.plan_set import Place, places
from .action_table import NoteOnSource, goal_label, has_actions, note_on_source
from .addresses import plan_path
from .ahead import DueDay, due_days
from .answering import goal_parties
from .changes import change_facts
from .deadlines import goal_deadlines, has_deadlines
from .frame import Section, focus_area_label, make_page
from .inline import Content, InnerLink
from .narrative import Fact, Narrative, plan_narrative
from .page import Page
from .plan_facts import citations, counts, key_facts, plan_facts
from .plan_files import plan_files
from .plan_notice import plan_notice
from .progress import Evaluated, Picture, evaluated, focus_area_progress, followed_picture
from .setting import Footnotes, Setting
from .tables import FootnoteText, Row, Table, nothing
from .terms import counts_of_goals, focus_area_term, focus_area_terms
from .versions import version_facts


@value_class(frozen=True)
class FocusAreaItem:
    """A focus area in a list: its link, how much it holds, and how far it has come where anybody says so."""

    link: InnerLink
    holds: str
    progress: str = ""


@value_class(frozen=True)
class PlanContent:
    """What the overview of a plan shows."""

    title: Phrase
    summary: Content
    footnotes: tuple[FootnoteText, ...]
    notice: Content
    key_facts: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    files: tuple[Content, ...]
    narrative: Narrative | None
    focus_area_terms: str
    counts: str
    focus_areas: tuple[FocusAreaItem, ...]
    chapters: tuple[InnerLink, ...]
    followed: Picture | None
    evaluated: Evaluated | None
    due: tuple[DueDay, ...]
    goals: Table | None
    sources: Content
    notes: tuple[NoteOnSource, ...]


def plan_page(here: Setting, plan: Plan) -> Page:
    """Return the overview of a plan: what it is, its focus areas and one table of all its goals."""
    footnotes = Footnotes(here, plan, plan.id)
    actions = [action for place in places(plan) for action in place.goal.actions]
    content = PlanContent(
        title=here.title(plan.title),
        summary=footnotes.plain(plan.summary),
        footnotes=footnotes.texts(),
        notice=plan_notice(here, plan),
        key_facts=key_facts(here, plan),
        facts=(*plan_facts(here, plan), *version_facts(here, plan), *change_facts(here, plan)),
        files=plan_files(here, plan),
        narrative=plan_narrative(here, plan, "index"),
        focus_area_terms=focus_area_terms(here.words, plan),
        counts=counts(here, plan),
        focus_areas=tuple(_focus_area(here, plan, focus_area) for focus_area in plan.focus_areas),
        chapters=tuple(here.link(section.id, here.title(section.title)) for section in plan.sections),
        followed=followed_picture(here, f"{plan.id}-followed", actions),
        evaluated=evaluated(here, plan),
        due=due_days(here, here.occasions.get(plan.id, ()), 4, with_plan=False),
        goals=_goals(here, plan),
        sources=citations(here, plan.sources),
        notes=tuple(note_on_source(here, note) for note in plan.notes),
    )
    return make_page(
        here,
        Section(here.plan_set.organisation(plan.organisation), plan),
        path=plan_path(plan),
        template="plan",
        title=content.title,
        description=here.title(plan.summary).text,
        content=content,
    )


def focus_area_holds(here: Setting, focus_area: FocusArea) -> str:
    """Return "3 tavoitetta ja 5 toimenpidettä", or that the plan sets no goals under a focus area."""
    if not focus_area.goals:
        return here.words.gettext("ei tavoitteita tässä suunnitelmassa")
    return here.words.list(counts_of_goals(here.words, focus_area.goals))


def _focus_area(here: Setting, plan: Plan, focus_area: FocusArea) -> FocusAreaItem:
    link = here.link(focus_area.id, focus_area_label(here, focus_area))
    progress = focus_area_progress(here, plan, focus_area)
    return FocusAreaItem(link, focus_area_holds(here, focus_area), progress)


def _goals(here: Setting, plan: Plan) -> Table | None:
    """Return all goals of a plan with those columns that some goal has something for."""
    words, found = here.words, tuple(places(plan))
    if not found:
        return None
    columns: list[tuple[str, Callable[[Place], Content]]] = [
        (focus_area_term(words, plan), lambda place: _focus_area_link(here, place))
    ]
    if has_actions(plan):
        columns += [
            (words.gettext("Toimenpiteitä"), lambda place: _count(here, len(place.goal.actions))),
            (words.gettext("Kuka vastaa"), lambda place: goal_parties(here, place.goal)),
        ]
    elif any(place.goal.subgoals for place in found):
        columns.append((words.gettext("Alatavoitteita"), lambda place: _count(here, len(place.goal.subgoals))))
    if any(has_deadlines(place.goal) for place in found):
        columns.append((words.gettext("Mihin mennessä"), lambda place: goal_deadlines(here, place.goal)))
    rows = (
        Row((here.link(place.goal.id, goal_label(here, place)),), tuple(cell(place) for _column, cell in columns))
        for place in found
    )
    caption = words.ngettext("Suunnitelman ainoa tavoite", "Suunnitelman kaikki {n} tavoitetta", len(found))
    return Table(caption, (words.gettext("Tavoite"), *(column for column, _cell in columns)), tuple(rows))


def _focus_area_link(here: Setting, place: Place) -> Content:
    return (here.link(place.focus_area.id, focus_area_label(here, place.focus_area)),)


def _count(here: Setting, count: int) -> Content:
    return (Phrase(str(count)),) if count else nothing(here.words.gettext("ei yhtään"))
