"""The MkDocs plugin ``suunta``: hands MkDocs finished pages, so that Markdown never sees a goal table."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime
from mkdocs.utils.templates import TemplateContext

from ..output import SiteTree
from ..problems import Level, Problem, ProblemsError, words
from ..render.calls import PlainCalls
from ..render.renderer import compiled_templates
from .frame import Door, Frame
from .signposts import Signpost, Small
from .work import Work, begin_work, finish_work

FRAME = "main.html"
NAVIGATION = "navigation.html"
DOORWAY = "doorway.html"
SIGNPOST = "signpost.html"
FORWARD = "forward.html"
_MENUS = 64
"""The pages of one section come one after the other; so many written navigations are kept."""
log = get_plugin_logger("suunta")


class FrameTemplates:
    """The templates in ``overrides/``: everything that is not marked as HTML is escaped.

    Args:
        environment: The theme's template environment, of a library that is not let into this room.
        folders: Of the overrides and of Material, whose icons the frame shows.
    """

    def __init__(self, environment: Any, folders: list[str]) -> None:  # noqa: ANN401 - see above
        environment.autoescape = True
        environment.context_class = PlainCalls
        environment.bytecode_cache = compiled_templates()
        environment.loader.searchpath[:] = folders
        self._get = environment.get_template
        self._picture = cache(lambda name: self._get(f".icons/material/{name}.svg").render())
        self._written = lru_cache(maxsize=_MENUS)(
            lambda template, menu, root: template.render(links=menu.links, root=root)
        )

    def page(self, frame: Frame, gettext: Callable[[str], str]) -> str:
        """Return a whole page."""
        return str(self._get(FRAME).render(self.round(frame, gettext)))

    def round(self, frame: Frame, gettext: Callable[[str], str]) -> dict[str, object]:
        """Return what the template of the frame asks for."""
        written = str(self._written(self._get(NAVIGATION), frame.page.navigation, frame.root))
        own = f'<a href="{frame.href(frame.page.path)}"'
        navigation = written.replace(f"{own}>", f'{own} aria-current="page">', 1)
        return {"frame": frame, "navigation": navigation, "picture": self._picture, "_": gettext}

    def door(self, door: Door) -> str:
        """Return a page that no language owns."""
        return str(self._get(DOORWAY).render(door=door))

    def small(self, post: Small) -> str:
        """Return a page that only leads on."""
        return str(self._get(SIGNPOST if isinstance(post, Signpost) else FORWARD).render(post=post))


class PlanPage(Page):
    """A page that is finished already: MkDocs has nothing to read and nothing to convert."""

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Leave the source empty; the page is made when its frame asks for it."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        """Leave the content empty, so that no more than one page is held at a time."""
        self.content = ""


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """The plugin has none: what the site says stands in ``data/site.yml``."""


class SuuntaPlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Puts the pages of a plan set into a MkDocs build.

    Attributes:
        work: What to build. ``suunta build`` sets it; under plain ``mkdocs build`` the plugin loads the project
            beside ``mkdocs.yml`` itself.
    """

    def __init__(self) -> None:
        self.work: Work | None = None
        self._own: SiteTree | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Keep Material's fifteen thousand files out of the build and redirect it to a new tree."""
        if self.work is None:
            self.work = self._load_work(config)
            self._own = self.work.tree
        one = self.work.editions[0].locale if len(self.work.editions) == 1 else ""
        config.site_dir = str(self.work.tree.new / one)
        config.theme.static_templates = set()
        self._theme_folders = list(config.theme.dirs)
        config.theme.dirs = [folder for folder in config.theme.dirs if folder == config.theme.custom_dir]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:  # noqa: ARG002 - MkDocs' signature
        """Return the pages that have to be made; the others are taken over from the site that stands."""
        return Files(self._page_file(locale, path, config) for locale, path in self._at_work.to_make())

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ANN401, ARG002 - as above
        """Prepare the templates, and write what the languages share."""
        env.auto_reload = False
        self._templates = templates = FrameTemplates(env, self._theme_folders)
        if self._at_work.writes_shared:
            self._at_work.write_shared(templates.door)
        self._at_work.write_signposts(templates.small)

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002 - MkDocs' signature
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Make the page and give it to its frame."""
        locale, _, path = page.file.src_uri.removesuffix("index.md").partition("/")
        edition = self._at_work.edition(locale)
        cast(dict[str, object], context).update(self._templates.round(edition.frame(path), edition.gettext))
        self._at_work.done(edition, path)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Put the new site in the place of the old one, unless ``suunta build`` does that."""
        if self._own:
            finish_work(self._at_work.project, self._own, self._at_work.keys)

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - MkDocs' signature
        """Leave the site that stands as it was."""
        if self._own:
            self._own.abandon()

    @property
    def _at_work(self) -> Work:
        assert self.work is not None
        return self.work

    def _load_work(self, config: MkDocsConfig) -> Work:
        root = Path(config.config_file_path).parent
        try:
            work, problems = begin_work(root, Path(config.site_dir), get_build_datetime().date())
        except ProblemsError as error:
            raise PluginError("\n".join(map(_line, error.problems))) from error
        for problem in problems:
            if problem.level == Level.WARNING:
                log.warning("%s", _line(problem))
        return work

    def _page_file(self, locale: str, path: str, config: MkDocsConfig) -> File:
        file = File.generated(config, f"{locale}/{path}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.dest_dir = str(self._at_work.tree.new)
        file.page = PlanPage(path, file, config)
        return file


def _line(problem: Problem) -> str:
    place = problem.location
    return f"{place.file}:{place.line}:{place.column}: {problem.code} {words(problem, 'en').message}"
