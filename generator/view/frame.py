"""What stands round the content of a page: breadcrumbs, navigation, neighbours, and the page itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..localise import Phrase
from ..model.evaluation import Evaluation
from ..model.organisation import Organisation
from ..model.plan import FocusArea, Plan
from ..model.value import value_class
from ..resolve.plan_set import places_in
from .action_table import goal_label
from .addresses import (
    FIGURES,
    GLOSSARY,
    GOALS,
    GROUPS,
    INDICATORS,
    REMOVED,
    SCHEDULE,
    SOURCES,
    START,
    background_path,
    evaluation_background_path,
    evaluation_path,
    focus_area_path,
    goal_path,
    municipalities_path,
    negotiation_path,
    organisation_path,
    parties_path,
    plan_path,
    rating_group_path,
    schedule_path,
    survey_path,
    year_clock_path,
)
from .page import Navigation, Page, PageLink
from .setting import Setting


@value_class(frozen=True)
class Section:
    """Where a page stands: as deep as it goes, None from there on. ``below`` is its parent beyond that, if any."""

    organisation: Organisation | None = None
    plan: Plan | None = None
    focus_area: FocusArea | None = None
    evaluation: Evaluation | None = None
    below: PageLink | None = None


def make_page(
    here: Setting,
    section: Section,
    *,
    path: str,
    template: str,
    title: Phrase,
    description: str,
    content: object,
) -> Page:
    """Return a page with everything round its content but its neighbours."""
    return Page(
        locale=here.words.locale,
        path=path,
        template=template,
        title=title,
        description=description,
        content=content,
        breadcrumbs=breadcrumbs(here, section, path),
        navigation=_navigation(here, section),
        is_service=section.organisation is not None
        and here.words.locale not in section.organisation.official_languages,
        edit=here.editor.page(path),
    )


def breadcrumbs(here: Setting, section: Section, path: str) -> tuple[PageLink, ...]:
    """Return the pages that a page of a section stands below, the start page first."""
    return tuple(link for link in _trail(here, section) if link.path != path)


def plan_label(here: Setting, plan: Plan) -> Phrase:
    """Return the short name of a plan."""
    return here.title(plan.short_title)


def focus_area_label(here: Setting, focus_area: FocusArea) -> Phrase:
    """Return number, where the plan prints one, and title of a focus area."""
    title = here.title(focus_area.title)
    return title if focus_area.number is None else Phrase(title.text, title.lang, f"{focus_area.number}. ")


def background_label(here: Setting) -> Phrase:
    """Return the name of the page that holds a plan's chapters beside its focus areas."""
    return Phrase(here.words.gettext("Suunnitelman tausta"))


def figures_label(here: Setting) -> Phrase:
    """Return the name of the page that tells how published figures are computed again."""
    return Phrase(here.words.gettext("Miten luvut lasketaan"))


def indicators_label(here: Setting) -> Phrase:
    """Return the name of the page that lists the indicators with observations."""
    return Phrase(here.words.gettext("Mittarien luvut"))


def evaluation_background_label(here: Setting) -> Phrase:
    """Return the name of the page that holds an evaluation's chapters."""
    return Phrase(here.words.gettext("Arvioinnin tausta"))


def changes_label(here: Setting) -> Phrase:
    """Return the name of the page of what has changed."""
    return Phrase(here.words.gettext("Mikä on muuttunut"))


def removed_label(here: Setting) -> Phrase:
    """Return the name of the list of everything that was removed."""
    return Phrase(here.words.gettext("Poistetut tiedot"))


def own_schedule_label(here: Setting) -> Phrase:
    """Return the name of the page that tells what happens when in one organisation."""
    return Phrase(here.words.gettext("Aikataulu"))


def all_goals_label(here: Setting) -> Phrase:
    """Return the name of the page with all goals and actions."""
    return Phrase(here.words.gettext("Kaikki tavoitteet ja toimenpiteet"))


def schedule_label(here: Setting) -> Phrase:
    """Return the name of the pages that tell what happens when."""
    return Phrase(here.words.gettext("Mitä tapahtuu ja milloin"))


def parties_label(here: Setting) -> Phrase:
    """Return the name of the register of responsible parties."""
    return Phrase(here.words.gettext("Vastuutahot"))


def groups_label(here: Setting) -> Phrase:
    """Return the name of the register of groups of people."""
    return Phrase(here.words.gettext("Ketä tavoitteet koskevat"))


def glossary_label(here: Setting) -> Phrase:
    """Return the name of the glossary."""
    return Phrase(here.words.gettext("Sanasto"))


def municipalities_label(here: Setting) -> Phrase:
    """Return the name of the list of an organisation's municipalities."""
    return Phrase(here.words.gettext("Kunnat"))


def _trail(here: Setting, section: Section) -> Iterator[PageLink]:
    yield PageLink(START, Phrase(here.words.gettext("Etusivu")))
    if section.organisation:
        yield PageLink(organisation_path(section.organisation), here.title(section.organisation.name))
    if section.plan:
        yield PageLink(plan_path(section.plan), plan_label(here, section.plan))
    if section.plan and section.focus_area:
        yield PageLink(focus_area_path(section.plan, section.focus_area), focus_area_label(here, section.focus_area))
    if section.evaluation:
        yield PageLink(evaluation_path(section.evaluation), here.title(section.evaluation.short_title))
    if section.below:
        yield section.below


def _navigation(here: Setting, section: Section) -> Navigation:
    things = (section.organisation, section.plan, section.focus_area, section.evaluation)
    key = tuple(thing.id if thing else "" for thing in things)
    if key not in here.navigations:
        here.navigations[key] = Navigation(_navigation_of(here, section))
    return here.navigations[key]


def _navigation_of(here: Setting, section: Section) -> tuple[PageLink, ...]:
    """Return the main navigation with a section opened."""

    def link(to: str, label: Phrase, *children: PageLink) -> PageLink:
        return PageLink(to, label, children=children)

    def focus_area_link(plan: Plan, focus_area: FocusArea) -> PageLink:
        goals = []
        if section.focus_area is focus_area:
            places = places_in(plan, focus_area)
            goals = [link(goal_path(plan, place.goal), goal_label(here, place)) for place in places]
        return link(focus_area_path(plan, focus_area), focus_area_label(here, focus_area), *goals)

    def plan_link(plan: Plan) -> PageLink:
        below = []
        if section.plan is plan:
            if plan.sections:
                below.append(link(background_path(plan), background_label(here)))
            below += [focus_area_link(plan, focus_area) for focus_area in plan.focus_areas]
        return link(plan_path(plan), plan_label(here, plan), *below)

    def evaluation_link(evaluation: Evaluation) -> PageLink:
        below = []
        if section.evaluation is evaluation:
            if evaluation.sections:
                below.append(link(evaluation_background_path(evaluation), evaluation_background_label(here)))
            below += [link(rating_group_path(evaluation, each), here.title(each.title)) for each in evaluation.groups]
        return link(evaluation_path(evaluation), here.title(evaluation.short_title), *below)

    def organisation_link(organisation: Organisation) -> PageLink:
        below = []
        if section.organisation is organisation:
            below = [plan_link(plan) for plan in here.plan_set.plans_of(organisation)]
            below += [evaluation_link(evaluation) for evaluation in here.plan_set.evaluations_of(organisation)]
            below += [link(to, label) for to, label in _documents(here, organisation)]
            below.append(link(schedule_path(organisation), own_schedule_label(here)))
            below.append(link(parties_path(organisation), parties_label(here)))
            if organisation.municipalities:
                below.append(link(municipalities_path(organisation), municipalities_label(here)))
        return link(organisation_path(organisation), here.title(organisation.name), *below)

    return (
        link(START, Phrase(here.words.gettext("Etusivu"))),
        *map(organisation_link, here.plan_set.organisations),
        link(GOALS, all_goals_label(here)),
        link(SCHEDULE, schedule_label(here)),
        *([link(GROUPS, groups_label(here))] if here.plan_set.target_groups else []),
        *([link(INDICATORS, indicators_label(here))] if here.plan_set.series else []),
        *([link(FIGURES, figures_label(here))] if here.figures else []),
        *([link(GLOSSARY, glossary_label(here))] if here.plan_set.glossary else []),
        link(SOURCES, Phrase(here.words.gettext("Lähteet"))),
        *([link(REMOVED, removed_label(here))] if here.plan_set.permanence.removed else []),
    )


def _documents(here: Setting, organisation: Organisation) -> Iterator[tuple[str, Phrase]]:
    """Yield path and name of everything that an organisation has published beside its plans."""
    for survey in here.plan_set.surveys_of(organisation):
        yield survey_path(survey), here.title(survey.short_title)
    for negotiation in here.plan_set.negotiations_of(organisation):
        yield negotiation_path(negotiation), here.title(negotiation.short_title)
    for clock in here.plan_set.year_clocks_of(organisation):
        yield year_clock_path(clock), Phrase(here.words.gettext("Vuosikello {year}", year=clock.year))
