"""A plan as one document for print: what it is, its chapters, its focus areas with the tables of their goals."""

from __future__ import annotations

from dataclasses import replace

from ..localise import Phrase
from ..model.plan import FocusArea, Plan
from ..model.value import value_class
from ..resolve.plan_set import Place, places
from .action_table import goal_label, goal_part, has_actions
from .addresses import background_path, focus_area_path, goal_path, plan_path
from .background import BackgroundContent, Chapter, background_page
from .focus_area import FocusAreaContent, focus_area_page
from .frame import plan_label
from .narrative import Fact
from .page import Page
from .plan import PlanContent, plan_page
from .plan_facts import decision_content, period_content, plan_kind
from .print_document import ContentsLine, Cover, PrintDocument, in_chapter, organisation_name, print_notices, site_root
from .setting import Setting

LISTED_GOALS = 60
"""With more goals than this the contents list, two pages long by then, names the focus areas alone."""


@value_class(frozen=True)
class FocusAreaChapter:
    """A focus area as a chapter; its anchor is its id."""

    anchor: str
    content: FocusAreaContent


@value_class(frozen=True)
class PrintedPlan:
    """What the document shows of a plan; without actions it has no table of all goals, which would only repeat them."""

    plan: PlanContent
    chapters: tuple[Chapter, ...]
    focus_areas: tuple[FocusAreaChapter, ...]


def print_plan(here: Setting, plan: Plan) -> PrintDocument:
    """Return a plan as a document for print."""
    overview = plan_page(here, plan)
    content: PlanContent = overview.content
    areas = [_focus_area(here, plan, focus_area) for focus_area in plan.focus_areas]
    background = [background_page(here, plan)] if plan.sections else []
    chapters = tuple(chapter for page in background for chapter in _chapters(page))
    printed = PrintedPlan(
        plan=replace(
            content,
            narrative=in_chapter(content.narrative),
            goals=content.goals if has_actions(plan) else None,
        ),
        chapters=chapters,
        focus_areas=tuple(chapter for _page, chapter in areas),
    )
    pages = [overview, *background, *(page for page, _chapter in areas)]
    return PrintDocument(
        record_id=plan.id,
        locale=here.words.locale,
        template="print_plan",
        title=content.title,
        short_title=plan_label(here, plan),
        subject=overview.description,
        dated=plan.dated.isoformat() if plan.dated else "",
        cover=Cover(
            organisation=organisation_name(here, here.plan_set.organisation(plan.organisation)),
            kind=plan_kind(here, plan),
            facts=_cover_facts(here, plan),
            notices=print_notices(here, pages, plan_path(plan), content.notice),
        ),
        contents=_contents(here, plan, printed),
        places=_places(plan),
        root=site_root(here),
        content=printed,
    )


def _focus_area(here: Setting, plan: Plan, focus_area: FocusArea) -> tuple[Page, FocusAreaChapter]:
    goals = tuple(goal_part(here, place) for place in _places_of(plan, focus_area))
    page = focus_area_page(here, plan, focus_area, goals)
    content: FocusAreaContent = page.content
    return page, FocusAreaChapter(focus_area.id, replace(content, narrative=in_chapter(content.narrative)))


def _chapters(page: Page) -> tuple[Chapter, ...]:
    content: BackgroundContent = page.content
    return content.chapters


def _cover_facts(here: Setting, plan: Plan) -> tuple[Fact, ...]:
    words = here.words
    dated = words.date(plan.dated) if plan.dated else words.gettext("Asiakirja ei kerro päivää")
    known = (
        (words.gettext("Päätös"), decision_content(here, plan)),
        (words.gettext("Suunnitelmakausi"), period_content(here, plan)),
        (words.gettext("Asiakirjan versio"), (Phrase(dated),)),
    )
    return tuple(Fact(term, content) for term, content in known if content)


def _contents(here: Setting, plan: Plan, printed: PrintedPlan) -> tuple[ContentsLine, ...]:
    words = here.words
    goal_count = sum(len(focus_area.goals) for focus_area in plan.focus_areas)
    lines = [ContentsLine("summary", Phrase(words.gettext("Suunnitelma lyhyesti")))]
    lines += [ContentsLine(chapter.anchor, chapter.title) for chapter in printed.chapters]
    if printed.plan.goals:
        lines.append(ContentsLine("goals", Phrase(words.gettext("Kaikki tavoitteet"))))
    for focus_area, chapter in zip(plan.focus_areas, printed.focus_areas, strict=True):
        listed = _places_of(plan, focus_area) if goal_count <= LISTED_GOALS else []
        goals = (ContentsLine(each.goal.id, goal_label(here, each)) for each in listed)
        lines.append(ContentsLine(chapter.anchor, chapter.content.title, tuple(goals)))
    if printed.plan.sources:
        lines.append(ContentsLine("sources", Phrase(words.gettext("Suunnitelman lähteet"))))
    if printed.plan.notes:
        lines.append(ContentsLine("notes", Phrase(words.gettext("Huomioita asiakirjasta"))))
    return tuple(lines)


def _places_of(plan: Plan, focus_area: FocusArea) -> list[Place]:
    return [place for place in places(plan) if place.focus_area is focus_area]


def _places(plan: Plan) -> tuple[tuple[str, str], ...]:
    found = {plan_path(plan): "summary"}
    if plan.sections:
        found[background_path(plan)] = plan.sections[0].id
    for focus_area in plan.focus_areas:
        found[focus_area_path(plan, focus_area)] = focus_area.id
        found |= {goal_path(plan, goal): goal.id for goal in focus_area.goals}
    return tuple(found.items())
