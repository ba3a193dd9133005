"""The site while it is being written: data held in memory, each page made when a browser asks for it.

After an edit only what was edited is made again, the whole is checked, and no page is made: the next page that a
browser asks for is the first.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from pathlib import Path

from ..exchange.data_file import DataFile
from ..exchange.data_files import data_files, offers
from ..localise import localiser, renew_words
from ..model.text import Locale
from ..pipeline import Kept, load_plan_set
from ..problems import Language, Problem, ProblemsError, suggestion_words, words
from ..render import Renderer, TemplateError
from ..resolve.plan_set import PlanSet
from ..view.open_data import DATA_FOLDER
from .assets import Assets, load_assets
from .cycles import lasting
from .edition import Edition
from .frame import language_door, missing_door
from .inputs import mkdocs_file, overrides_folder
from .mkdocs_build import frame_templates
from .signposts import signpost_of

SCRIPT = "_suunta/preview.js"
STYLE = "_suunta/preview.css"
_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@dataclass(frozen=True)
class Answer:
    """What a browser gets: the status, the kind of content, the content; or where else to look."""

    status: int
    kind: str
    content: bytes
    location: str = ""


@dataclass(frozen=True)
class State:
    """What browsers are told: which version of the site stands, and what is wrong with the newest data."""

    version: int
    faults: tuple[str, ...]


class Preview:
    """The last good site of a project. Safe to ask from several threads.

    Args:
        root: The project.
        today: The day that the site is made for.
        language: Language of the words about faults.
    """

    def __init__(self, root: Path, today: date, language: Language) -> None:
        self._root, self._today, self._language = root, today, language
        self._lock = threading.RLock()
        self._changed = threading.Condition(self._lock)
        self._plan_set: PlanSet | None = None
        self._words: tuple[object, ...] = ()
        self._kept = Kept()
        self._renderers: dict[str, Renderer] = {}
        self._state = State(time.time_ns() // 1_000_000, ())
        self._templates = frame_templates(mkdocs_file(root), root)
        self._assets: Assets = load_assets(overrides_folder(root))
        self.refresh()

    def refresh(self) -> State:
        """Read the project again, and return what came of it. A fault leaves the last good site as it was."""
        with self._lock, lasting():
            faults: tuple[str, ...] = ()
            try:
                renew_words(self._plan_set.site.languages if self._plan_set else ())
                plan_set, _ = load_plan_set(self._root, self._today, self._kept)
                words = tuple(localiser(locale).translations for locale in plan_set.site.languages)
            except ProblemsError as error:
                faults = tuple(self._lines(error.problems))
            except (OSError, ValueError) as error:
                faults = (f"generator/locale: {error}",)
            else:
                self._plan_set, self._words = plan_set, words
            with suppress(OSError):  # an editor that is just saving a stylesheet; its next step is seen too
                self._assets = load_assets(overrides_folder(self._root))
            self._state = State(self._state.version + 1, faults)
            self._changed.notify_all()
            return self._state

    def wait(self, version: int, seconds: float) -> State:
        """Return the state, after waiting until it is another version or so many seconds have passed."""
        with self._lock:
            self._changed.wait_for(lambda: self._state.version != version, seconds)
            return self._state

    def answer(self, path: str) -> Answer:
        """Return what stands at a path of the site, which begins without a slash."""
        with self._lock:
            if path in (SCRIPT, STYLE):
                content = (overrides_folder(self._root) / "preview" / path.rpartition("/")[2]).read_bytes()
                return Answer(200, _TYPES[path.rpartition(".")[2]], content)
            if path in self._assets.files:
                return Answer(200, _TYPES[path.rpartition(".")[2]], self._assets.files[path])
            if self._plan_set is None:
                return self._page(500, _NO_SITE)
            try:
                return self._answer_page(self._plan_set, path)
            except TemplateError as error:
                return self._page(500, _NO_SITE.replace("<body>", f"<body><p>{escape(_template_fault(error))}</p>"))

    def _answer_page(self, plan_set: PlanSet, path: str) -> Answer:
        for file in self._data_files(plan_set) if path.startswith(DATA_FOLDER) else ():
            if path == f"{DATA_FOLDER}{file.path}":
                return Answer(200, file.media_type, file.make())
        first, slash, rest = path.partition("/")
        locale = next((each for each in plan_set.site.languages if each == first), None)
        if locale:
            edition = self._edition(plan_set, locale)
            if slash and rest in edition.pages:
                frame = replace(edition.frame(rest), assets=self._assets.names)
                return self._page(200, self._templates.page(frame, edition.gettext))
            if not path.endswith("/"):
                return Answer(301, "", b"", f"/{path}/")
        templates = self._edition(plan_set, plan_set.site.languages[0]).templates
        post = signpost_of(plan_set, templates, self._assets.names, path)
        if post is not None:
            return self._page(200, self._templates.small(post))
        localisers = [localiser(each) for each in plan_set.site.languages]
        make = language_door if path in ("", "index.html") else missing_door
        door = make(plan_set, localisers, self._assets.names)
        return self._page(404 if door.is_missing else 200, self._templates.door(door))

    def _edition(self, plan_set: PlanSet, locale: Locale) -> Edition:
        """Return the pages of a language; an edit of a template or stylesheet changes what they look like alone."""

        def make(_given: object) -> Edition:
            with lasting():
                return Edition(plan_set, self._assets.names, offers(self._data_files(plan_set)), renderer)

        renderer = self._renderer(locale)
        return self._kept.make(f"edition {locale}", (plan_set, self._words, renderer), make)

    def _data_files(self, plan_set: PlanSet) -> tuple[DataFile, ...]:
        return self._kept.make("data files", (plan_set, self._words), lambda given: data_files(given[0]))

    def _renderer(self, locale: Locale) -> Renderer:
        if locale not in self._renderers or not self._renderers[locale].is_current:
            self._renderers[locale] = Renderer(locale, follows_edits=True)
        return self._renderers[locale]

    def _page(self, status: int, html: str) -> Answer:
        version = self._state.version
        live = f'<link rel="stylesheet" href="/{STYLE}"><script src="/{SCRIPT}?{version}" defer></script></head>'
        return Answer(status, "text/html; charset=utf-8", html.replace("</head>", live, 1).encode())

    def _lines(self, problems: tuple[Problem, ...]) -> Iterator[str]:
        for problem in problems:
            place, said = problem.location, words(problem, self._language)
            hint = suggestion_words(problem, self._language)
            yield f"{place.file}:{place.line}:{place.column}: {problem.code} {said.message}\n{said.mend} {hint}".strip()


def _template_fault(error: TemplateError) -> str:
    """Return where a template is wrong, as far as it is known, and why."""
    place = ":".join(str(vars(error)[name]) for name in ("name", "lineno") if vars(error).get(name))
    return f"{place}: {error}" if place else str(error)


_NO_SITE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Suunta</title></head><body></body></html>'
