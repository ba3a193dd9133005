"""All pages of one language, in reading order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache, partial

from ..model.evaluation import Evaluation
from ..model.organisation import Organisation
from ..model.plan import FocusArea, Plan
from ..model.text import Locale
from ..resolve.plan_set import Place, PlanSet, places
from .accessibility import accessibility_label, accessibility_page
from .action_table import GoalPart, goal_label, goal_part
from .addresses import (
    ACCESSIBILITY,
    FIGURES,
    GLOSSARY,
    GROUPS,
    INDICATORS,
    SEARCH,
    SITE_MAP,
    TRANSLATIONS,
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
from .background import background_page
from .changes import change_drafts
from .coverage import coverage_page
from .evaluation import evaluation_page
from .evaluation_background import evaluation_background_page
from .evaluation_group import rating_group_page
from .figures import figures_page
from .focus_area import focus_area_page
from .frame import figures_label, focus_area_label, glossary_label, groups_label, indicators_label
from .glossary import glossary_page
from .goal import goal_page
from .groups import group_page, groups_page
from .municipalities import municipalities_page, municipalities_title, municipality_page
from .negotiation import negotiation_page
from .open_data import Offer, open_data_page
from .organisation import organisation_page
from .outline import Draft, finished, with_neighbours, with_own_titles
from .page import Page
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
from .sources import sources_page
from .start import start_page
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
    drafts = [finished(start_page(here))]
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
    drafts.append(finished(sources_page(here)))
    if plan_set.coverage:
        drafts.append(Draft(TRANSLATIONS, "coverage", coverage_label(here.words), partial(coverage_page, here)))
    if offers:
        drafts.append(finished(open_data_page(here, offers)))
    if plan_set.site.search:
        drafts.append(Draft(SEARCH, "search", search_label(here), partial(search_page, here)))
    drafts += change_drafts(here)
    if plan_set.accessibility:
        make = partial(accessibility_page, here, plan_set.accessibility)
        drafts.append(Draft(ACCESSIBILITY, "accessibility", accessibility_label(here.words), make))
    drafts += site_text_drafts(here, has_open_data=bool(offers))
    drafts.append(Draft(SITE_MAP, "site_map", site_map_label(here.words), partial(site_map_page, here, drafts)))
    drafts += _gone_drafts(here, [draft.path for draft in drafts])
    for path, count in Counter(draft.path for draft in drafts).items():
        if count > 1:
            raise ValueError(f"{count} pages have the path “{path}”")
    return tuple(with_own_titles(drafts))


def _organisation_drafts(here: Setting, organisation: Organisation) -> list[Draft]:
    name = here.title(organisation.name)
    path = organisation_path(organisation)
    drafts = [Draft(path, "organisation", name, partial(organisation_page, here, organisation))]
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
    if plan.sections:
        drafts.append(finished(background_page(here, plan)))
    for focus_area in plan.focus_areas:
        goals = [place for place in places(plan) if place.focus_area is focus_area]
        parts: list[Callable[[], GoalPart]] = [cache(partial(goal_part, here, place)) for place in goals]
        title = focus_area_label(here, focus_area)
        make = partial(_focus_area_page, here, plan, focus_area, parts)
        drafts.append(Draft(focus_area_path(plan, focus_area), "focus_area", title, make))
        drafts += [
            Draft(goal_path(plan, place.goal), "goal", goal_label(here, place), partial(_goal_page, here, place, part))
            for place, part in zip(goals, parts, strict=True)
        ]
    return drafts


def _focus_area_page(here: Setting, plan: Plan, focus_area: FocusArea, parts: list[Callable[[], GoalPart]]) -> Page:
    return focus_area_page(here, plan, focus_area, tuple(part() for part in parts))


def _goal_page(here: Setting, place: Place, part: Callable[[], GoalPart]) -> Page:
    return goal_page(here, place, part())


def _evaluation_drafts(here: Setting, evaluation: Evaluation) -> list[Draft]:
    title = here.title(evaluation.title)
    drafts = [Draft(evaluation_path(evaluation), "evaluation", title, partial(evaluation_page, here, evaluation))]
    if evaluation.sections:
        drafts.append(finished(evaluation_background_page(here, evaluation)))
    for group in evaluation.groups:
        path, make = rating_group_path(evaluation, group), partial(rating_group_page, here, evaluation, group)
        drafts.append(Draft(path, "evaluation_group", here.title(group.title), make))
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
    for party in organisation.parties:
        make = partial(party_page, here, organisation, party)
        drafts.append(Draft(party_path(organisation, party), "party", here.title(party.name), make))
    return drafts
