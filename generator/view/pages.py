"""All pages of one language, in reading order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ..localise import Phrase
from ..model.evaluation import Evaluation
from ..model.organisation import Organisation
from ..model.plan import Plan
from ..model.text import Locale
from ..resolve.plan_set import PlanSet, places
from .action_table import goal_part
from .background import background_page
from .evaluation import evaluation_page
from .evaluation_background import evaluation_background_page
from .evaluation_group import rating_group_page
from .figures import figures_page
from .focus_area import focus_area_page
from .frame import with_neighbours
from .goal import goal_page
from .negotiation import negotiation_page
from .open_data import Offer, open_data_page
from .organisation import organisation_page
from .page import Page
from .parties import parties_page
from .party import party_page
from .plan import plan_page
from .published import tombstones
from .removed import removed_page, tombstone_page
from .series import series_list_page, series_page
from .setting import Setting, setting
from .sources import sources_page
from .start import start_page
from .survey import survey_page
from .versions import version_pages
from .year_clock import year_clock_page


def make_pages(plan_set: PlanSet, locale: Locale, offers: tuple[Offer, ...] = ()) -> tuple[Page, ...]:
    """Return every page of a language, in reading order: the same paths in the same order in each language.

    Args:
        plan_set: The data.
        locale: The language.
        offers: The files that the page of open data offers; without any there is no such page.

    Raises:
        ValueError: Two pages would have the same path, because ids meet the words that paths are made of.
    """
    here = setting(plan_set, locale, frozenset(offer.path for offer in offers))
    pages = [start_page(here)]
    for organisation in plan_set.organisations:
        pages.append(organisation_page(here, organisation))
        for plan in plan_set.plans_of(organisation):
            pages += with_neighbours(_plan_pages(here, plan))
        for version in plan_set.permanence.versions:
            if version.plan.organisation == organisation.id:
                pages += with_neighbours(version_pages(here, version, _plan_pages))
        for evaluation in plan_set.evaluations_of(organisation):
            pages += with_neighbours(_evaluation_pages(here, evaluation))
        pages += _document_pages(here, organisation)
        pages += _party_pages(here, organisation)
    if plan_set.series:
        pages += [series_list_page(here), *(series_page(here, series) for series in plan_set.series)]
    if here.figures:
        pages.append(figures_page(here))
    pages.append(sources_page(here))
    if offers:
        pages.append(open_data_page(here, offers))
    pages += _gone_pages(here, [page.path for page in pages])
    for path, count in Counter(page.path for page in pages).items():
        if count > 1:
            raise ValueError(f"{count} pages have the path “{path}”")
    return _with_own_titles(pages)


def _gone_pages(here: Setting, there: list[str]) -> list[Page]:
    """Return the list of what was removed, and a page at every old address that no other page has taken."""
    if not here.plan_set.permanence.removed:
        return []
    gone = tombstones(here.plan_set, there)
    return [removed_page(here), *(tombstone_page(here, path, removed) for path, removed in gone.items())]


def _plan_pages(here: Setting, plan: Plan) -> list[Page]:
    pages = [plan_page(here, plan)]
    if plan.sections:
        pages.append(background_page(here, plan))
    for focus_area in plan.focus_areas:
        goals = [(place, goal_part(here, place)) for place in places(plan) if place.focus_area is focus_area]
        pages.append(focus_area_page(here, plan, focus_area, tuple(part for _, part in goals)))
        pages += [goal_page(here, place, part) for place, part in goals]
    return pages


def _evaluation_pages(here: Setting, evaluation: Evaluation) -> list[Page]:
    pages = [evaluation_page(here, evaluation)]
    if evaluation.sections:
        pages.append(evaluation_background_page(here, evaluation))
    return pages + [rating_group_page(here, evaluation, group) for group in evaluation.groups]


def _document_pages(here: Setting, organisation: Organisation) -> list[Page]:
    data = here.plan_set
    return [
        *(survey_page(here, survey) for survey in data.surveys_of(organisation)),
        *(negotiation_page(here, negotiation) for negotiation in data.negotiations_of(organisation)),
        *(year_clock_page(here, clock) for clock in data.year_clocks_of(organisation)),
    ]


def _party_pages(here: Setting, organisation: Organisation) -> list[Page]:
    return [
        parties_page(here, organisation),
        *(party_page(here, organisation, party) for party in organisation.parties),
    ]


def _with_own_titles(pages: list[Page]) -> tuple[Page, ...]:
    """Return the pages with titles that differ: equal ones name as many of the pages above them as it takes."""
    found = list(pages)
    for parents in range(1, max(len(page.breadcrumbs) for page in pages) + 1):
        counts = Counter(page.title.words for page in found)
        for index, page in enumerate(pages):
            if counts[found[index].title.words] > 1 and parents < len(page.breadcrumbs):
                above = ", ".join(link.label.words for link in page.breadcrumbs[: -parents - 1 : -1])
                found[index] = replace(page, title=Phrase(f"{page.title.words} ({above})"))
    return tuple(found)
