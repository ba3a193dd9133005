"""All pages of one language, in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache, partial

from ..localise import Phrase
from ..model.evaluation import Evaluation
from ..model.organisation import Organisation
from ..model.plan import FocusArea, Plan
from ..model.text import Locale
from ..resolve.plan_set import Place, PlanSet, places_in
from .accessibility import accessibility_label, accessibility_page
from .action_table import GoalPart, goal_label, goal_part
from .addresses import (
    ACCESSIBILITY,
    FIGURES,
    GLOSSARY,
    GROUPS,
    INDICATORS,
    OPEN_DATA,
    SEARCH,
    SITE_MAP,
    SOURCES,
    START,
    TRANSLATIONS,
    background_path,
    evaluation_background_path,
    evaluation_path,
    focus_area_path,
    goal_path,
    group_path,
    municipalities_path,
    municipality_path,
    negotiation_path,
    organisation_path,
    parties_path,
    party_path,
    plan_path,
    rating_group_path,
    series_path,
    survey_path,
    year_clock_path,
)
from .all_goals import all_goals_drafts
from .background import background_page, background_title
from .changes import change_drafts
from .coverage import coverage_page
from .evaluation import evaluation_page
from .evaluation_background import evaluation_background_page, evaluation_background_title
from .evaluation_group import rating_group_page
from .figures import figures_page
from .focus_area import focus_area_page
from .frame import (
    Section,
    breadcrumbs,
    figures_label,
    focus_area_label,
    glossary_label,
    groups_label,
    indicators_label,
    parties_label,
)
from .glossary import glossary_page
from .goal import goal_page
from .groups import group_page, groups_page
from .municipalities import municipalities_page, municipalities_title, municipality_page
from .negotiation import negotiation_page
from .open_data import Offer, open_data_label, open_data_page
from .organisation import organisation_page
from .outline import Draft, Entry, finished, with_neighbours, with_own_titles
from .page import Page, PageLink
from .parties import parties_page, parties_title
from .party import party_page
from .plan import plan_page
from .plan_notice import coverage_label
from .published import tombstones
from .removed import removed_page, tombstone_page
from .schedule import schedule_draft, schedule_drafts
from .search import search_label, search_page
from .series import series_list_page, series_page
from .setting import Setting, setting
from .site_map import site_map_label, site_map_page
from .site_text import site_text_drafts
from .sources import sources_label, sources_page
from .start import start_page, start_title
from .survey import survey_page
from .versions import version_drafts
from .year_clock import year_clock_page


def make_pages(plan_set: PlanSet, locale: Locale, offers: tuple[Offer, ...] = ()) -> tuple[Page, ...]:
    """Return every page of a language; see ``make_drafts``."""
    return tuple(draft.page() for draft in make_drafts(plan_set, locale, offers))


def make_drafts(plan_set: PlanSet, locale: Locale, offers: tuple[Offer, ...] = ()) -> tuple[Draft, ...]:
    """Return the draft of every page of a language, in reading order: the same paths in each language.

    Args:
        plan_set: The data.
        locale: The language.
        offers: The files that the page of open data offers; without any there is no such page.

    Raises:
        ValueError: Two pages would have the same path, because ids meet the words that paths are made of.
    """
    here = setting(plan_set, locale, frozenset(offer.path for offer in offers))
    drafts = [Draft(START, "start", start_title(here), partial(start_page, here))]
    for organisation in plan_set.organisations:
        drafts += _organisation_drafts(here, organisation)
    drafts += all_goals_drafts(here)
    drafts += schedule_drafts(here)
    drafts += _group_drafts(here)
    if plan_set.series:
        drafts.append(Draft(INDICATORS, "series_list", indicators_label(here), partial(series_list_page, here)))
        drafts += [
            Draft(series_path(each), "series", here.title(each.title), partial(series_page, here, each))
            for each in plan_set.series
        ]
    if here.figures:
        drafts.append(Draft(FIGURES, "figures", figures_label(here), partial(figures_page, here)))
    if plan_set.glossary:
        drafts.append(Draft(GLOSSARY, "glossary", glossary_label(here), partial(glossary_page, here)))
    drafts.append(Draft(SOURCES, "sources", sources_label(here), partial(sources_page, here)))
    if plan_set.coverage:
        drafts.append(Draft(TRANSLATIONS, "coverage", coverage_label(here.words), partial(coverage_page, here)))
    if offers:
        make = partial(open_data_page, here, offers)
        drafts.append(Draft(OPEN_DATA, "open_data", open_data_label(here), make))
    if plan_set.site.search:
        drafts.append(Draft(SEARCH, "search", search_label(here), partial(search_page, here)))
    drafts += change_drafts(here)
    if plan_set.accessibility:
        make = partial(accessibility_page, here, plan_set.accessibility)
        drafts.append(Draft(ACCESSIBILITY, "accessibility", accessibility_label(here.words), make))
    drafts += site_text_drafts(here, has_open_data=bool(offers))
    entries: list[Entry] = []  # not the drafts: a page that holds itself would never be let go
    drafts.append(Draft(SITE_MAP, "site_map", site_map_label(here.words), partial(site_map_page, here, entries)))
    drafts += _gone_drafts(here, [draft.path for draft in drafts])
    entries += [Entry(draft.path, draft.template, draft.title) for draft in drafts]
    for path, count in Counter(draft.path for draft in drafts).items():
        if count > 1:
            raise ValueError(f"{count} pages have the path “{path}”")
    return tuple(with_own_titles(drafts))


def _organisation_drafts(here: Setting, organisation: Organisation) -> list[Draft]:
    name = here.title(organisation.name)
    path = organisation_path(organisation)
    make = partial(organisation_page, here, organisation)
    drafts = [_draft(here, Section(organisation), path, "organisation", name, make)]
    for plan in here.plan_set.plans_of(organisation):
        drafts += with_neighbours(_plan_drafts(here, plan))
    for version in here.plan_set.permanence.versions:
        if version.plan.organisation == organisation.id:
            drafts += with_neighbours(version_drafts(here, version, _plan_drafts))
    for evaluation in here.plan_set.evaluations_of(organisation):
        drafts += with_neighbours(_evaluation_drafts(here, evaluation))
    drafts += _document_drafts(here, organisation)
    drafts.append(schedule_draft(here, organisation))
    drafts += _party_drafts(here, organisation)
    drafts += _municipality_drafts(here, organisation)
    return drafts


def _municipality_drafts(here: Setting, organisation: Organisation) -> list[Draft]:
    if not organisation.municipalities:
        return []
    path, title = municipalities_path(organisation), municipalities_title(here, organisation)
    drafts = [Draft(path, "municipalities", title, partial(municipalities_page, here, organisation))]
    for each in organisation.municipalities:
        make = partial(municipality_page, here, organisation, each)
        drafts.append(Draft(municipality_path(organisation, each), "municipality", here.title(each.name), make))
    return drafts


def _group_drafts(here: Setting) -> list[Draft]:
    if not here.plan_set.target_groups:
        return []
    return [
        Draft(GROUPS, "groups", groups_label(here), partial(groups_page, here)),
        *(
            Draft(group_path(each), "group", here.title(each.name), partial(group_page, here, each))
            for each in here.plan_set.target_groups
        ),
    ]


def _gone_drafts(here: Setting, there: list[str]) -> list[Draft]:
    """Return the list of what was removed, and a page at every old address that no other page has taken."""
    if not here.plan_set.permanence.removed:
        return []
    gone = tombstones(here.plan_set, there)
    return [
        finished(removed_page(here)),
        *(finished(tombstone_page(here, path, removed)) for path, removed in gone.items()),
    ]


def _plan_drafts(here: Setting, plan: Plan) -> list[Draft]:
    drafts = [Draft(plan_path(plan), "plan", here.title(plan.title), partial(plan_page, here, plan))]
    organisation = here.plan_set.organisation(plan.organisation)
    if plan.sections:
        section, title = Section(organisation, plan), background_title(here, plan)
        make = partial(background_page, here, plan)
        drafts.append(_draft(here, section, background_path(plan), "background", title, make))
    for focus_area in plan.focus_areas:
        section = Section(organisation, plan, focus_area)
        goals = tuple(places_in(plan, focus_area))
        parts: list[Callable[[], GoalPart]] = [cache(partial(goal_part, here, place)) for place in goals]
        title = focus_area_label(here, focus_area)
        make = partial(_focus_area_page, here, plan, focus_area, parts)
        drafts.append(_draft(here, section, focus_area_path(plan, focus_area), "focus_area", title, make))
        for place, part in zip(goals, parts, strict=True):
            make, title = partial(_goal_page, here, place, part), goal_label(here, place)
            drafts.append(_draft(here, section, goal_path(plan, place.goal), "goal", title, make))
    return drafts


def _focus_area_page(here: Setting, plan: Plan, focus_area: FocusArea, parts: list[Callable[[], GoalPart]]) -> Page:
    return focus_area_page(here, plan, focus_area, tuple(part() for part in parts))


def _goal_page(here: Setting, place: Place, part: Callable[[], GoalPart]) -> Page:
    return goal_page(here, place, part())


def _evaluation_drafts(here: Setting, evaluation: Evaluation) -> list[Draft]:
    title = here.title(evaluation.title)
    drafts = [Draft(evaluation_path(evaluation), "evaluation", title, partial(evaluation_page, here, evaluation))]
    section = Section(here.plan_set.organisation(evaluation.organisation), evaluation=evaluation)
    if evaluation.sections:
        path, make = evaluation_background_path(evaluation), partial(evaluation_background_page, here, evaluation)
        title = evaluation_background_title(here, evaluation)
        drafts.append(_draft(here, section, path, "background", title, make))
    for group in evaluation.groups:
        path, make = rating_group_path(evaluation, group), partial(rating_group_page, here, evaluation, group)
        drafts.append(_draft(here, section, path, "evaluation_group", here.title(group.title), make))
    return drafts


def _document_drafts(here: Setting, organisation: Organisation) -> list[Draft]:
    data = here.plan_set
    return [
        *(
            Draft(survey_path(each), "survey", here.title(each.title), partial(survey_page, here, each))
            for each in data.surveys_of(organisation)
        ),
        *(
            Draft(negotiation_path(each), "negotiation", here.title(each.title), partial(negotiation_page, here, each))
            for each in data.negotiations_of(organisation)
        ),
        *(
            Draft(year_clock_path(each), "year_clock", here.title(each.title), partial(year_clock_page, here, each))
            for each in data.year_clocks_of(organisation)
        ),
    ]


def _party_drafts(here: Setting, organisation: Organisation) -> list[Draft]:
    drafts = [
        Draft(
            parties_path(organisation),
            "parties",
            parties_title(here, organisation),
            partial(parties_page, here, organisation),
        )
    ]
    section = Section(organisation, below=PageLink(parties_path(organisation), parties_label(here)))
    for party in organisation.parties:
        path, make = party_path(organisation, party), partial(party_page, here, organisation, party)
        drafts.append(_draft(here, section, path, "party", here.title(party.name), make))
    return drafts


def _draft(here: Setting, section: Section, path: str, template: str, title: Phrase, make: Callable[[], Page]) -> Draft:
    """Return a draft that knows its breadcrumbs, for pages that may share their title with others."""
    return Draft(path, template, title, make, partial(breadcrumbs, here, section, path))
