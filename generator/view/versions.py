"""The pages of a frozen version: those of the plan as it was approved, each marked, with what has changed since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from ..localise import Phrase
from ..model.plan import Plan
from ..model.value import value_class
from ..resolve.identities import identities_of
from ..resolve.versions import NO_DIFFERENCES, Difference, Version, plan_set_of
from .addresses import REMOVED, Address, plan_path
from .frame import Section, make_page, plan_label
from .inline import Content, InnerLink, joined, sentence
from .narrative import Fact
from .open_data import DATA_FOLDER
from .outline import Draft, finished
from .page import Page, PageLink
from .plan_facts import decision_content
from .print_link import pdf_path
from .setting import Setting, setting

CHANGES = "changes/"
"""The page that tells every difference, below the address of a version."""


@value_class(frozen=True)
class VersionNotice:
    """What stands on every page of a version: what it is, and what of this page has changed since."""

    says: Content
    differences: tuple[Difference, ...]


@value_class(frozen=True)
class ChangesContent:
    """What the page of all differences shows."""

    title: Phrase
    says: str
    differences: tuple[Difference, ...]


def version_drafts(here: Setting, version: Version, make: Callable[[Setting, Plan], list[Draft]]) -> list[Draft]:
    """Return every page of a version, in reading order; ``make`` returns the pages of a plan."""
    then = version_setting(here, version)
    plan = then.plan_set.plan(version.plan.id)
    frame = _frame(here, version, plan)
    drafts = [*make(then, plan), finished(_changes_page(then, version, plan))]
    return [
        replace(
            draft,
            title=version_title(here, version, draft.title),
            make=partial(_marked, here, version, plan, draft, frame),
            above=None,
        )
        for draft in drafts
    ]


def version_facts(here: Setting, plan: Plan) -> tuple[Fact, ...]:
    """Return the links to the frozen versions of a plan; () where it has none."""
    found = here.plan_set.permanence.versions_of(plan.id)
    links = tuple(_version_links(here, each) for each in found)
    return (Fact(here.words.gettext("Hyväksytyt versiot"), joined(links, ", ")),) if links else ()


def _version_links(here: Setting, version: Version) -> Content:
    """Return the link to the pages of a version, then the one to its PDF where that was made."""
    mark = _capital(version_mark(here, version))
    page = InnerLink(Address(plan_path(version.frozen_plan)), Phrase(mark))
    return joined([(page,), *_printed(here, version, f"{mark} (PDF)")], ", ")


def _printed(here: Setting, version: Version, label: str) -> list[Content]:
    """Return the link to the PDF of a version; [] where none was made."""
    path = pdf_path(version.key, here.words.locale)
    return [(InnerLink(Address(f"../{DATA_FOLDER}{path}"), Phrase(label)),)] if path in here.files else []


def version_place(version: Version) -> Address:
    """Return where the overview of a version stands."""
    return Address(plan_path(version.frozen_plan))


def version_file_path(version: Version) -> str:
    """Return where a version stands as JSON below ``data/``."""
    return f"versions/{version.plan.id}/{version.version}.json"


def version_setting(here: Setting, version: Version) -> Setting:
    """Return the setting of a version: its plan at its own addresses, all others where they stand now."""
    then = setting(plan_set_of(here.plan_set, version), here.words.locale)
    gone = {each.id: Address(REMOVED, each.id) for each in here.plan_set.permanence.removed}
    return replace(then, addresses=gone | here.addresses | then.addresses, files=here.files)


def _frame(here: Setting, version: Version, plan: Plan) -> Page:
    """Return an empty page that stands where the pages of a version stand in the current site."""
    current = next((each for each in here.plan_set.plans if each.id == plan.id), None)
    return make_page(
        here,
        Section(here.plan_set.organisation(plan.organisation), current),
        path=f"{plan_path(plan)}{CHANGES}",
        template="version_changes",
        title=Phrase(version_mark(here, version)),
        description="",
        content=None,
    )


def version_title(here: Setting, version: Version, title: Phrase) -> Phrase:
    """Return a title of a version with the mark of the version behind it."""
    return replace(title, text=f"{title.text} ({version_mark(here, version)})")


def _marked(here: Setting, version: Version, plan: Plan, draft: Draft, frame: Page) -> Page:
    """Return a page of a version with the mark in its title, its notice, and the navigation of the current site."""
    page = draft.page()
    overview = PageLink(plan_path(plan), Phrase(_capital(version_mark(here, version))))
    below = [link for link in page.breadcrumbs if link.path.startswith(overview.path) and link != overview]
    below = [link for link in below if link.path != overview.path]
    trail = (*frame.breadcrumbs, *([] if page.path == overview.path else [overview]), *below)
    return replace(
        page,
        title=version_title(here, version, page.title),
        breadcrumbs=trail,
        navigation=frame.navigation,
        version=_notice(here, version, plan, page),
    )


def _notice(here: Setting, version: Version, plan: Plan, page: Page) -> VersionNotice:
    words, found = here.words, version.differences.get(here.words.locale, NO_DIFFERENCES)
    says: Content = (
        Phrase(words.gettext("Tämä on suunnitelman hyväksytty versio, ei välttämättä voimassa oleva suunnitelma.")),
        Phrase(" " + words.gettext("Päätös:") + " "),
        *decision_content(here, plan),
        Phrase(". "),
    )
    current = next((each for each in here.plan_set.plans if each.id == plan.id), None)
    if current is None:
        says += (Phrase(words.gettext("Suunnitelma on poistettu sivustolta.")), Phrase(" "))
    else:
        says += (InnerLink(_twin(here, plan, current, page), Phrase(words.gettext("Siirry nykyiseen sivuun"))),)
        says += (Phrase(". "),)
    if found.summary:
        link: Content = (InnerLink(Address(f"{plan_path(plan)}{CHANGES}"), Phrase(found.summary)),)
        says += sentence(words.gettext("Version jälkeen on muuttunut: {changes}."), changes=link)
    elif current is not None:
        says += (Phrase(words.gettext("Version jälkeen mikään ei ole muuttunut.")),)
    if page.path == plan_path(plan) and here.plan_set.site.open_data:
        file = InnerLink(
            Address(f"../{DATA_FOLDER}{version_file_path(version)}"), Phrase(words.gettext("Lataa versio (JSON)"))
        )
        says += (Phrase(" "), file, Phrase("."))
        for printed in _printed(here, version, words.gettext("Lataa versio (PDF)")):
            says += (Phrase(" "), *printed, Phrase("."))
    is_whole = page.path in (plan_path(plan), f"{plan_path(plan)}{CHANGES}")
    ids = frozenset() if is_whole else _ids_on(plan, page)
    return VersionNotice(says, tuple(each for each in found.items if each.id in ids))


def _twin(here: Setting, plan: Plan, current: Plan, page: Page) -> Address:
    """Return the current page that a page of a version corresponds to, or the plan's overview where it is gone."""
    rest = page.path.removeprefix(plan_path(plan)).rstrip("/")
    place = here.addresses.get(rest)
    is_there = place is not None and place.path == f"{plan_path(current)}{rest}/"
    is_there = is_there or (rest == "background" and bool(current.sections))
    return Address(f"{plan_path(current)}{rest}/" if is_there else plan_path(current))


def _ids_on(plan: Plan, page: Page) -> frozenset[str]:
    """Return the ids, and the paths of the narratives, that a page of a version shows."""
    name = page.path.rstrip("/").rpartition("/")[2]
    own = [each for each in identities_of(plan) if name in (each.id, *each.above[:-1])]
    if name == "background":
        own = [each for each in identities_of(plan) if each.kind == "section"]
    folder = f"{plan.organisation}/{plan.id}/"
    return frozenset(each.id for each in own) | {f"{folder}{each.id}" for each in own}


def _changes_page(then: Setting, version: Version, plan: Plan) -> Page:
    words, found = then.words, version.differences.get(then.words.locale, NO_DIFFERENCES)
    label = plan_label(then, plan)
    title = Phrase(label.text, label.lang, words.gettext("Mitä on muuttunut: "))
    says = words.gettext("Mitä suunnitelmassa on muuttunut tämän version jälkeen.")
    return make_page(
        then,
        Section(then.plan_set.organisation(plan.organisation), plan),
        path=f"{plan_path(plan)}{CHANGES}",
        template="version_changes",
        title=title,
        description=says,
        content=ChangesContent(title, says, found.items),
    )


def version_mark(here: Setting, version: Version) -> str:
    """Return "versio 11.3.2024"; a version that is not named after its day says its name too."""
    day = version.plan.decision.date
    if day is None or version.version not in (day.isoformat(), ""):
        return here.words.gettext("versio {name}", name=version.version)
    return here.words.gettext("versio {name}", name=here.words.date(day))


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]
