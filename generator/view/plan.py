"""The overview of a plan."""

from __future__ import annotations

from dataclasses import dataclass

from ..localise import Phrase
from ..model.plan import FocusArea, Plan
from ..resolve.plan_set import places
from .action_table import NoteOnSource, goal_label, note_on_source
from .addresses import Address, background_path, focus_area_path, goal_path, plan_path
from .answering import goal_parties
from .deadlines import goal_deadlines
from .frame import Section, background_label, focus_area_label, make_page
from .inline import Content, InnerLink
from .narrative import Fact, Narrative, plan_narrative
from .page import Page
from .plan_facts import citations, counts, plan_facts
from .plan_notice import plan_notice
from .setting import Footnotes, Setting
from .tables import FootnoteText, Row, Table


@dataclass(frozen=True)
class FocusAreaItem:
    """A focus area in a list: its link and how much it holds."""

    link: InnerLink
    holds: str


@dataclass(frozen=True)
class PlanContent:
    """What the overview of a plan shows."""

    title: Phrase
    summary: Content
    footnotes: tuple[FootnoteText, ...]
    notice: Content
    facts: tuple[Fact, ...]
    narrative: Narrative | None
    counts: str
    focus_areas: tuple[FocusAreaItem, ...]
    background: InnerLink | None
    chapters: tuple[Phrase, ...]
    goals: Table | None
    sources: Content
    notes: tuple[NoteOnSource, ...]


def plan_page(here: Setting, plan: Plan) -> Page:
    """Return the overview of a plan: what it is, its focus areas and one table of all its goals."""
    footnotes = Footnotes(here, plan, plan.id)
    background = InnerLink(Address(background_path(plan)), background_label(here)) if plan.sections else None
    content = PlanContent(
        title=here.title(plan.title),
        summary=footnotes.plain(plan.summary),
        footnotes=footnotes.texts(),
        notice=plan_notice(here, plan),
        facts=plan_facts(here, plan),
        narrative=plan_narrative(here, plan, "index"),
        counts=counts(here, plan),
        focus_areas=tuple(_focus_area(here, plan, focus_area) for focus_area in plan.focus_areas),
        background=background,
        chapters=tuple(here.title(section.title) for section in plan.sections),
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
    words = here.words
    if not focus_area.goals:
        return words.gettext("ei tavoitteita tässä suunnitelmassa")
    actions = sum(len(goal.actions) for goal in focus_area.goals)
    return words.list(
        [
            words.ngettext("{n} tavoite", "{n} tavoitetta", len(focus_area.goals)),
            words.ngettext("{n} toimenpide", "{n} toimenpidettä", actions),
        ]
    )


def _focus_area(here: Setting, plan: Plan, focus_area: FocusArea) -> FocusAreaItem:
    link = InnerLink(Address(focus_area_path(plan, focus_area)), focus_area_label(here, focus_area))
    return FocusAreaItem(link, focus_area_holds(here, focus_area))


def _goals(here: Setting, plan: Plan) -> Table | None:
    words = here.words
    rows = []
    for place in places(plan):
        focus_area = InnerLink(
            Address(focus_area_path(plan, place.focus_area)), focus_area_label(here, place.focus_area)
        )
        rows.append(
            Row(
                (InnerLink(Address(goal_path(plan, place.goal)), goal_label(here, place)),),
                (
                    (focus_area,),
                    (Phrase(str(len(place.goal.actions))),),
                    goal_parties(here, place.goal),
                    goal_deadlines(here, place.goal),
                ),
            )
        )
    if not rows:
        return None
    columns = (
        words.gettext("Tavoite"),
        words.gettext("Painopiste"),
        words.gettext("Toimenpiteitä"),
        words.gettext("Kuka vastaa"),
        words.gettext("Mihin mennessä"),
    )
    caption = words.ngettext("Suunnitelman ainoa tavoite", "Suunnitelman kaikki {n} tavoitetta", len(rows))
    return Table(caption, columns, tuple(rows))
