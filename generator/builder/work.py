"""The work of one build: which pages have to be made, which are taken over, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path

from ..exchange.data_file import DataFile
from ..exchange.data_files import data_files, offers
from ..exchange.sitemap import to_sitemap
from ..localise import localiser
from ..model.text import Locale
from ..output import SiteTree, begin_site
from ..pipeline import load_plan_set
from ..problems import Problem
from ..render import Renderer
from ..resolve.plan_set import PlanSet
from ..search.pagefind import can_run
from ..view.site_map import is_listed
from .assets import Assets, load_assets
from .cycles import drop_new_cycles, spare_all_so_far
from .edition import Edition, page_file
from .frame import Door, language_door, missing_door
from .inputs import Inputs, overrides_folder, read_inputs
from .open_data import write_data_files, write_site_archive
from .record import Record, load_record, make_record, record_file, save_record
from .search import Indexes, write_search_indexes
from .signposts import Small, forwards, signposts

Tell = Callable[[str, int, int], None]
"""Is told a language, how many of its pages are made, and how many have to be made."""

_PAGES_BETWEEN_SEARCHES = 200
"""Printing a page leaves cycles. Without a search now and then all pages of a large site would stay in memory."""


def _tell_nobody(locale: str, made: int, total: int) -> None:
    """Say nothing."""


@dataclass(frozen=True)
class Project:
    """What a build starts from: the data, the shared files, and the record of the site that stands."""

    root: Path
    site: Path
    plan_set: PlanSet
    assets: Assets
    inputs: Inputs
    standing: Record | None
    data_files: tuple[DataFile, ...] = ()
    lacks_search: bool = False
    """Whether the site is made without the search that it ought to have, because Pagefind does not run here."""


@dataclass
class Work:
    """The pages of one or more languages, on their way into a tree.

    Attributes:
        keys: The key of every page by its file, as far as the work is done.
        rendered: How many pages were made.
        kept: How many pages were taken over from the site that stands.
    """

    project: Project
    tree: SiteTree
    editions: tuple[Edition, ...]
    writes_shared: bool = True
    tell: Tell = _tell_nobody
    keys: dict[str, str] = field(default_factory=dict)
    rendered: int = 0
    kept: int = 0
    _total: dict[str, int] = field(default_factory=dict)

    def to_make(self) -> Iterator[tuple[str, str]]:
        """Take over what is unchanged, and yield language and path of each page that has to be made."""
        spare_all_so_far()
        for edition in self.editions:
            waiting = [path for path in edition.pages if not self._take_over(edition, path)]
            edition.let_go(edition.pages.keys() - set(waiting))
            self._total[edition.locale] = len(waiting)
            for path in waiting:
                yield edition.locale, path

    def edition(self, locale: str) -> Edition:
        """Return the pages of a language."""
        return next(edition for edition in self.editions if edition.locale == locale)

    def done(self, edition: Edition, path: str) -> None:
        """Note that a page is made, and forget it."""
        self.keys[page_file(edition.locale, path)] = edition.key(path)
        edition.let_go([path])
        self.rendered += 1
        if self.rendered % _PAGES_BETWEEN_SEARCHES == 0:
            drop_new_cycles()
        total = self._total[edition.locale]
        self.tell(edition.locale, total - len(edition.pages), total)

    def write_shared(self, door_html: Callable[[Door], str]) -> None:
        """Write what no language owns, with ``door_html`` as the template of the doorways."""
        site, assets = self.project.plan_set.site, self.project.assets
        localisers = [localiser(locale) for locale in site.languages]
        self.tree.write(
            "index.html", door_html(language_door(self.project.plan_set, localisers, assets.names)).encode()
        )
        self.tree.write("404.html", door_html(missing_door(self.project.plan_set, localisers, assets.names)).encode())
        listed = [path for path, kind in self.editions[0].templates.items() if is_listed(path, kind)]
        self.tree.write("sitemap.xml", to_sitemap(site.address, site.languages, listed))
        robots = f"User-agent: *\nAllow: /\n\nSitemap: {site.address}sitemap.xml\n"
        self.tree.write("robots.txt", robots.encode())
        for path, content in assets.files.items():
            if site.search or path != assets.names.search:
                self.tree.write(path, content)

    def write_signposts(self, small_html: Callable[[Small], str]) -> None:
        """Write the pages that only lead on, or take them over; a rebuild touches only those that changed.

        Old addresses belong to their language: MkDocs empties the folder of each language when it begins with it.
        """
        plan_set, templates, assets = self.project.plan_set, self.editions[0].templates, self.project.assets.names
        posts = [forwards(plan_set, templates, assets, small_html, edition.locale) for edition in self.editions]
        if self.writes_shared:
            posts.append(signposts(plan_set, templates, assets, small_html))
        for file, key, content in chain.from_iterable(posts):
            self.keys[file] = key
            if not self._keep(file, key):
                self.tree.write(file, content)

    def _keep(self, file: str, key: str) -> bool:
        standing = self.project.standing
        return standing is not None and standing.holds(self.project.site, file, key) and self.tree.keep(file)

    def _take_over(self, edition: Edition, path: str) -> bool:
        if not self.project.standing:
            return False  # the page is not even made until its turn comes, so no more than one is held at a time
        file = page_file(edition.locale, path)
        key = edition.key(path)
        if not self._keep(file, key):
            return False
        self.keys[file] = key
        self.kept += 1
        return True


def load_work_project(
    root: Path, site: Path, today: date, *, with_pdf: bool = False
) -> tuple[Project, tuple[Problem, ...]]:
    """Return what a build starts from, with the warnings and notes about it.

    Raises:
        ProblemsError: The data holds errors.
    """
    inputs = read_inputs(root, today, with_pdf=with_pdf)
    plan_set, problems = load_plan_set(root, today)
    lacks_search = plan_set.site.search and not can_run()
    if lacks_search:
        plan_set = replace(plan_set, site=plan_set.site.model_copy(update={"search": False}))
    standing = load_record(record_file(root, site))
    if standing and standing.inputs.tool != inputs.tool:
        standing = None
    assets = load_assets(overrides_folder(root))
    files = data_files(plan_set, with_pdf=with_pdf)
    return Project(root, site, plan_set, assets, inputs, standing, files, lacks_search), problems


def begin_work(root: Path, site: Path, today: date) -> tuple[Work, tuple[Problem, ...]]:
    """Return the work of all languages in one process, with the warnings and notes about the data.

    Raises:
        ProblemsError: The data holds errors.
        OutputError: The site cannot be written there.
    """
    project, problems = load_work_project(root, site, today)
    editions = tuple(make_edition(project, locale) for locale in project.plan_set.site.languages)
    return Work(project, begin_site(site, project=root), editions), problems


def make_edition(project: Project, locale: Locale) -> Edition:
    """Return the pages of a language."""
    return Edition(project.plan_set, project.assets.names, offers(project.data_files), Renderer(locale))


def finish_work(project: Project, tree: SiteTree, keys: Mapping[str, str]) -> int:
    """Add search and open data, put the new site in the place of the old one, then write down what it is made of.

    Returns:
        How many words the search knows in no other form than the one they are written in.
    """
    made, indexes = dict(keys), Indexes()
    if project.plan_set.site.search:
        languages = project.plan_set.site.languages
        indexes = write_search_indexes(project.root, languages, tree, keys, project.standing)
        made |= indexes.keys
    made |= write_data_files(project.data_files, tree, project.standing)
    if project.data_files:
        write_site_archive(project.plan_set.site, tree, made, project.standing)
    tree.finish()
    save_record(make_record(project.inputs, project.site, made), record_file(project.root, project.site))
    return indexes.new_words
