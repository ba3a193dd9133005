"""The page of a goal: what is promised, who answers, how it is measured and where the source says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..localise import Phrase
from ..model.indicator import Indicator
from ..model.text import without_footnotes
from ..resolve.plan_set import Place
from .action_table import GoalPart, count_of_actions, goal_label, goal_part
from .addresses import Address, focus_area_path, goal_path
from .answering import action_number, goal_parties, number_runs
from .deadlines import due_content, goal_deadlines
from .frame import Section, focus_area_label, make_page
from .inline import Content, InnerLink, RichPhrase
from .measuring import measure_content, measure_words
from .narrative import Fact
from .page import Page
from .plan_facts import document_content
from .plan_notice import plan_notice
from .setting import Setting

_SOURCE_PARTS = re.compile(r"\d{3}-F(\d+)-G(\d+)")


@dataclass(frozen=True)
class IndicatorItem:
    """An indicator: its words, what it is about and everything that is known of it.

    ``measures`` holds its parts where it measures several things at once.
    """

    text: Content
    about: str
    kind: Content
    measures: tuple[Content, ...]
    due: Content | None


@dataclass(frozen=True)
class GoalContent:
    """What the page of a goal shows."""

    title: Phrase
    notice: Content
    facts: tuple[Fact, ...]
    goal: GoalPart
    indicators: tuple[IndicatorItem, ...]
    in_source: tuple[Fact, ...]


def goal_page(here: Setting, place: Place) -> Page:
    """Return the page of a goal."""
    plan, goal = place.plan, place.goal
    part = goal_part(here, place)
    title = goal_label(here, place)
    content = GoalContent(
        title=title,
        notice=plan_notice(here, plan),
        facts=_facts(here, place, part),
        goal=part,
        indicators=_indicators(here, place),
        in_source=_in_source(here, place),
    )
    return make_page(
        here,
        Section(here.plan_set.organisation(plan.organisation), plan, place.focus_area),
        path=goal_path(plan, goal),
        template="goal",
        title=title,
        description=f"{here.title(plan.title).text}: {title.text}. {count_of_actions(here.words, goal)}.",
        content=content,
    )


def _facts(here: Setting, place: Place, part: GoalPart) -> tuple[Fact, ...]:
    words = here.words
    plan = here.link(place.plan.id, here.title(place.plan.title))
    focus_area = InnerLink(
        Address(focus_area_path(place.plan, place.focus_area)), focus_area_label(here, place.focus_area)
    )
    return (
        Fact(words.gettext("Suunnitelma"), (plan,)),
        Fact(words.gettext("Painopiste"), (focus_area,)),
        Fact(words.gettext("Mihin mennessä"), part.due or goal_deadlines(here, place.goal)),
        Fact(words.gettext("Kuka vastaa"), goal_parties(here, place.goal)),
    )


def _indicators(here: Setting, place: Place) -> tuple[IndicatorItem, ...]:
    words, goal = here.words, place.goal
    found = []
    for index, action in enumerate(goal.actions):
        about = words.gettext("toimenpide {number}", number=action_number(place, index))
        found += [_indicator(here, indicator, about) for indicator in action.indicators]
    if goal.indicators and len(goal.actions) > 1:
        numbers = number_runs(here, place, range(len(goal.actions)))
        about = words.gettext("toimenpiteet {numbers}", numbers=numbers)
    else:
        about = words.gettext("koko tavoite")
    return (*found, *(_indicator(here, indicator, about) for indicator in goal.indicators))


def _indicator(here: Setting, indicator: Indicator, about: str) -> IndicatorItem:
    phrase = here.words.phrase(indicator.text)
    text = RichPhrase(here.with_page_links(without_footnotes(phrase.text)), phrase.lang)
    measures: list[Content] = []
    if len(indicator.measures) > 1:
        for measure in indicator.measures:
            named: Content = (here.words.phrase(measure.text), Phrase(": ")) if measure.text else ()
            measures.append((*named, *measure_content(here, measure)))
    due = due_content(here, indicator.due) if indicator.due else None
    return IndicatorItem((text,), about, measure_words(here, indicator), tuple(measures), due)


def _in_source(here: Setting, place: Place) -> tuple[Fact, ...]:
    words = here.words
    document = document_content(here, place.plan)
    found = _SOURCE_PARTS.fullmatch(place.goal.source_ref)
    facts = [Fact(words.gettext("Asiakirja"), document)]
    if found:
        where = words.gettext("painopiste {focus_area}, tavoite {goal}", focus_area=found[1], goal=found[2])
        facts.append(Fact(words.gettext("Kohta"), (Phrase(where),)))
    return (*facts, Fact(words.gettext("Viite"), (Phrase(place.goal.source_ref),)))
