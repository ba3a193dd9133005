"""The page of a focus area: what it is about, and every goal with its table."""

from __future__ import annotations

from ..localise import Phrase
from ..model.plan import FocusArea, Plan
from ..model.value import value_class
from .action_table import GoalPart
from .addresses import focus_area_path
from .frame import Section, focus_area_label, make_page
from .goal_story import Story, focus_area_story
from .inline import Content
from .narrative import Narrative, plan_narrative
from .page import Page
from .plan import focus_area_holds
from .plan_notice import plan_notice
from .progress import focus_area_progress
from .setting import Setting
from .tables import with_own_captions


@value_class(frozen=True)
class FocusAreaContent:
    """What the page of a focus area shows.

    ``part`` is the part of the plan that it belongs to, ``listed_as`` its name in the plan's own list
    where that differs; ``note`` says why it has no chapter where it has none.
    """

    title: Phrase
    notice: Content
    holds: str
    progress: str
    part: Phrase | None
    listed_as: Phrase | None
    note: Content
    narrative: Narrative | None
    goals: tuple[GoalPart, ...]
    story: Story


def focus_area_page(here: Setting, plan: Plan, focus_area: FocusArea, goals: tuple[GoalPart, ...]) -> Page:
    """Return the page of a focus area with its goals, also of one that the plan lists without a chapter."""
    story = focus_area_story(here, plan, focus_area)
    tables = (*(goal.table for goal in goals), story.ratings, story.means)
    with_own_captions(table for table in tables if table)
    holds = focus_area_holds(here, focus_area)
    content = FocusAreaContent(
        title=focus_area_label(here, focus_area),
        notice=plan_notice(here, plan),
        holds=holds,
        progress=focus_area_progress(here, plan, focus_area),
        part=here.title(focus_area.part) if focus_area.part else None,
        listed_as=here.title(focus_area.listed_as) if focus_area.listed_as else None,
        note=(here.words.phrase(focus_area.note),) if focus_area.note else (),
        narrative=plan_narrative(here, plan, focus_area.id),
        goals=goals,
        story=story,
    )
    plan_title = here.title(plan.title).text
    return make_page(
        here,
        Section(here.plan_set.organisation(plan.organisation), plan, focus_area),
        path=focus_area_path(plan, focus_area),
        template="focus_area",
        title=content.title,
        description=f"{content.title.words} – {plan_title}: {holds}.",
        content=content,
    )
