"""The page of a goal: what is promised, who answers, how it is measured and where the source says so."""

from __future__ import annotations

import re
from dataclasses import replace

from ..localise import Phrase
from ..model.value import value_class
from ..resolve.plan_set import Place
from .action_table import GoalPart, goal_label
from .addresses import goal_path
from .answering import goal_parties
from .concerned import concern_facts
from .deadlines import goal_deadlines
from .frame import Section, focus_area_label, make_page
from .goal_status import goal_status
from .goal_story import Story, goal_story
from .indicator_table import indicator_table
from .inline import Content, sentence
from .narrative import Fact
from .page import Page
from .plan_facts import document_content
from .plan_notice import plan_notice
from .series import observed_content
from .setting import Setting
from .share import Share, goal_share
from .tables import Table, with_own_captions
from .terms import focus_area_term

_SOURCE_PARTS = re.compile(r"\d{3}-F(\d+)-G(\d+)")


@value_class(frozen=True)
class GoalContent:
    """What the page of a goal shows: ``key_facts`` are what a reader asks first, ``facts`` where the goal belongs."""

    title: Phrase
    lead: Content
    notice: Content
    key_facts: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    goal: GoalPart
    indicators: Table | None
    observed: tuple[Content, ...]
    story: Story
    in_source: tuple[Fact, ...]
    share: Share


def goal_page(here: Setting, place: Place, part: GoalPart) -> Page:
    """Return the page of a goal; ``part`` is the goal as the page of its focus area shows it too."""
    plan, goal = place.plan, place.goal
    indicators = indicator_table(here, place)
    story = goal_story(here, place)
    tables = (part.table, indicators, story.ratings, story.means, *story.comparisons)
    with_own_captions(table for table in tables if table)
    title = goal_label(here, place)
    content = GoalContent(
        title=title,
        lead=_lead(here, place),
        notice=plan_notice(here, plan),
        key_facts=_key_facts(here, place, part),
        facts=_facts(here, place),
        goal=part,
        indicators=indicators,
        observed=observed_content(here, place),
        story=story,
        in_source=_in_source(here, place),
        share=goal_share(here, goal, goal_path(plan, goal)),
    )
    page = make_page(
        here,
        Section(here.plan_set.organisation(plan.organisation), plan, place.focus_area),
        path=goal_path(plan, goal),
        template="goal",
        title=title,
        description=f"{here.title(plan.title).text}: {title.words}.",
        content=content,
    )
    return replace(page, edit=None) if part.edit else page


def _lead(here: Setting, place: Place) -> Content:
    """Return whose promise the goal is, and in which plan."""
    organisation = here.plan_set.organisation(place.plan.organisation)
    return sentence(
        here.words.gettext("Tavoitteen on asettanut {organisation}. Suunnitelma: {plan}."),
        organisation=(here.link(organisation.id, here.title(organisation.name)),),
        plan=(here.link(place.plan.id, here.title(place.plan.title)),),
    )


def _key_facts(here: Setting, place: Place, part: GoalPart) -> tuple[Fact, ...]:
    words, goal = here.words, place.goal
    known: tuple[tuple[str, Content], ...] = (
        (words.gettext("Tilanne"), goal_status(here, place)),
        (words.gettext("Mihin mennessä"), part.due or (goal_deadlines(here, goal) if goal.actions else ())),
        (words.gettext("Kuka vastaa"), goal_parties(here, goal) if goal.actions or goal.parties else ()),
        *((fact.term, fact.content) for fact in concern_facts(here, place)),
    )
    return tuple(Fact(term, content) for term, content in known if content)


def _facts(here: Setting, place: Place) -> tuple[Fact, ...]:
    words, plan, goal = here.words, place.plan, place.goal
    focus_area = here.link(place.focus_area.id, focus_area_label(here, place.focus_area))
    known: tuple[tuple[str, Content], ...] = (
        (words.gettext("Suunnitelma"), (here.link(plan.id, here.title(plan.title)),)),
        (focus_area_term(words, plan), (focus_area,)),
        (words.gettext("Teema"), (here.title(goal.theme),) if goal.theme else ()),
    )
    return tuple(Fact(term, content) for term, content in known if content)


def _in_source(here: Setting, place: Place) -> tuple[Fact, ...]:
    words = here.words
    document = document_content(here, place.plan)
    found = _SOURCE_PARTS.fullmatch(place.goal.source_ref)
    facts = [Fact(words.gettext("Asiakirja"), document)]
    if found:
        where = words.gettext("painopiste {focus_area}, tavoite {goal}", focus_area=found[1], goal=found[2])
        facts.append(Fact(words.gettext("Kohta"), (Phrase(where),)))
    return (*facts, Fact(words.gettext("Viite"), (Phrase(place.goal.source_ref),)))
