"""The preview: what is saved is seen, and a fault hides nothing that was good."""

from __future__ import annotations

import json
import re
import shutil
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from http.client import HTTPResponse
from pathlib import Path
from queue import Queue

import pytest
from watchdog.events import FileSystemEvent

from bench.project import FEWEST_PAGES, MARK, change_value, write_project
from generator.builder.inputs import GENERATOR, read_code, read_inputs
from generator.builder.preview import Preview
from generator.builder.serve import PreviewServer, Watcher
from generator.builder.site import build_site
from generator.output import site_files

pytestmark = pytest.mark.integration

TODAY = date(2026, 1, 15)
_LIVE = re.compile(
    r'<link rel="stylesheet" href="/_suunta/preview.css"><script src="/_suunta/preview.js[^>]*></script>'
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small project."""
    write_project(tmp_path, FEWEST_PAGES)
    return tmp_path


def _goal_page(preview: Preview) -> str:
    """Return the path of a page that shows the words that ``change_value`` changes."""
    start = preview.answer("fi/").content.decode()
    assert "_suunta/preview.js" in start
    return next(path for path in _paths(preview) if MARK in preview.answer(path).content.decode())


def _paths(preview: Preview) -> Iterator[str]:
    assert preview._plan_set is not None
    return (f"fi/{path}" for path in preview._edition(preview._plan_set, "fi").pages)


def test_both_languages_stand_on_one_address(project: Path) -> None:
    """Who writes Finnish wants to see at once what the Swedish reader sees."""
    preview = Preview(project, TODAY, "en")
    assert b'<html lang="fi">' in preview.answer("fi/").content
    assert b'<html lang="sv">' in preview.answer("sv/").content
    assert b'href="sv/"' in preview.answer("").content


def test_a_path_without_its_slash_is_sent_on(project: Path) -> None:
    """Links are relative, so a page shown under the wrong address would lead nowhere."""
    answer = Preview(project, TODAY, "en").answer("fi/sources")
    assert (answer.status, answer.location) == (301, "/fi/sources/")


def test_an_unknown_path_is_not_found(project: Path) -> None:
    """The preview shows the same page as the published site."""
    answer = Preview(project, TODAY, "en").answer("fi/nowhere/")
    assert answer.status == 404
    assert b"noindex" in answer.content


def test_an_edit_is_shown(project: Path) -> None:
    """The reason for a preview."""
    preview = Preview(project, TODAY, "en")
    path = _goal_page(preview)
    before = preview.answer(path).content
    change_value(project)
    assert preview.refresh().faults == ()
    assert preview.answer(path).content != before


def _shown(preview: Preview, path: str) -> str:
    """Return a page as it will be published."""
    return _LIVE.sub("", preview.answer(path).content.decode())


def _rewrite(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")


def _edits(project: Path) -> Iterator[str]:
    """Make one edit after the other, and yield what was done."""
    change_value(project)
    yield "words of an action"
    plan = next((project / "data/plans").rglob("*.yml"))
    _rewrite(plan, "alue-0-taho-1\n", "alue-0-taho-2\n")
    yield "who answers"
    next((project / "content/fi").rglob("*-p0.md")).write_text("## Uusi\n\nTeksti.\n", "utf-8")
    next((project / "content/sv").rglob("*-p0.md")).write_text("## Ny\n\nText.\n", "utf-8")
    yield "narrative"
    organisation = next((project / "data/organisations").iterdir())
    party = "- id: uusi\n  kind: unit\n  name:\n    fi: Yksikkö alue-0-taho-0\n    sv: Enhet alue-0-taho-0\n"
    organisation.write_text(organisation.read_text("utf-8") + party, "utf-8")
    yield "a party with the name of another"
    _rewrite(project / "data/site.yml", "open_data: false", "open_data: true")
    yield "open data"
    _rewrite(project / "data/site.yml", "open_data: true", "open_data: false")
    yield "no open data"


def test_after_every_edit_the_preview_is_what_a_fresh_build_gives(project: Path) -> None:
    """What is kept from before an edit must never be seen after it."""
    preview = Preview(project, TODAY, "en")
    for edit in _edits(project):
        assert preview.refresh().faults == (), edit
        build_site(project, project / "site", TODAY, lambda *_: None)
        pages = [path for path in site_files(project / "site") if path.endswith("/index.html")]
        assert pages, edit
        for path in pages:
            shown = _shown(preview, path.removesuffix("index.html"))
            assert shown == (project / "site" / path).read_text("utf-8"), f"{path} after {edit}"


@pytest.mark.parametrize(("file", "before"), [("main.html", "</main>"), ("assets/stylesheets/plan.css", "}")])
def test_an_edited_frame_is_shown_without_a_restart(project: Path, file: str, before: str) -> None:
    """A restart reads the whole project again; who tries out a colour does not wait for that."""
    for name in ("mkdocs.yml", "overrides"):
        copy = shutil.copytree if (GENERATOR.parent / name).is_dir() else shutil.copy
        copy(GENERATOR.parent / name, project / name)
    preview, code = Preview(project, TODAY, "en"), read_code(project)
    page = _shown(preview, "fi/")
    _rewrite(project / "overrides" / file, before, f".changed {{}} {before}")
    preview.refresh()
    assert _shown(preview, "fi/") != page
    assert read_code(project) == code


def test_a_broken_frame_is_told_on_the_page(project: Path) -> None:
    """A template is broken in the middle of every edit, like any other file."""
    for name in ("mkdocs.yml", "overrides"):
        copy = shutil.copytree if (GENERATOR.parent / name).is_dir() else shutil.copy
        copy(GENERATOR.parent / name, project / name)
    preview = Preview(project, TODAY, "en")
    _rewrite(project / "overrides/main.html", "</main>", "{% if %}</main>")
    preview.refresh()
    answer = preview.answer("fi/")
    assert answer.status == 500
    assert b"main.html:" in answer.content


def test_a_fault_leaves_the_last_good_page(project: Path) -> None:
    """In the middle of typing every file is broken; the page must not go away each time."""
    preview = Preview(project, TODAY, "en")
    before = preview.answer("fi/").content.partition(b"<body")[2]
    site = (project / "data/site.yml").read_text("utf-8")
    (project / "data/site.yml").write_text("name: [", "utf-8")
    faults = preview.refresh().faults
    assert len(faults) == 1
    assert faults[0].startswith("data/site.yml:1:")
    assert preview.answer("fi/").content.partition(b"<body")[2] == before
    (project / "data/site.yml").write_text(site, "utf-8")
    assert preview.refresh().faults == ()


def test_a_project_that_begins_with_a_fault_is_shown_when_mended(project: Path) -> None:
    """Who starts the preview to find a fault must not have to start it again."""
    site = (project / "data/site.yml").read_text("utf-8")
    (project / "data/site.yml").write_text("name: [", "utf-8")
    preview = Preview(project, TODAY, "en")
    assert preview.answer("fi/").status == 500
    (project / "data/site.yml").write_text(site, "utf-8")
    preview.refresh()
    assert preview.answer("fi/").status == 200


def test_a_saved_file_reaches_the_browser(project: Path) -> None:
    """The whole way: file, watcher, event stream, page."""
    preview = Preview(project, TODAY, "en")
    path = _goal_page(preview)
    with _serving(preview) as address, urllib.request.urlopen(f"{address}_suunta/events", timeout=20) as events:
        watcher = Watcher(project, TODAY, preview.refresh, lambda: None)
        watcher.start()
        first = _next_state(events)
        before = urllib.request.urlopen(address + path, timeout=20).read()
        change_value(project)
        began = time.monotonic()
        assert _next_state(events)["version"] != first["version"]
        assert urllib.request.urlopen(address + path, timeout=20).read() != before
        assert time.monotonic() - began < 10, "an edit should be seen in under a second on a quiet machine"
        watcher.stop()


@contextmanager
def _watching(project: Path) -> Iterator[Queue[str]]:
    """Watch a project, and give what the watcher calls."""
    called: Queue[str] = Queue()
    watcher = Watcher(project, TODAY, lambda: called.put("edit"), lambda: called.put("code"))
    watcher.start()
    yield called
    watcher.stop()


def test_a_file_that_takes_the_place_of_another_is_one_edit(project: Path) -> None:
    """Many editors write beside the file and rename: the page must not load twice, nor tell of a strange file."""
    site = project / "data/site.yml"
    with _watching(project) as called:
        (project / "data/site.tmp").write_text(site.read_text("utf-8").replace("Mittaus", "Koe"), "utf-8")
        (project / "data/site.tmp").rename(site)
        assert called.get(timeout=20) == "edit"
        time.sleep(0.3)
        assert called.empty()


def test_what_editors_leave_beside_a_file_is_no_edit(project: Path) -> None:
    """Vim writes its swap file while people type; the page would jump to its top each time."""
    with _watching(project) as called:
        for name in (".site.yml.swp", "site.yml~", "#site.yml~"):
            (project / "data" / name).write_text("kesken", "utf-8")
        time.sleep(0.3)
        assert called.empty()


def test_a_folder_that_goes_is_an_edit(project: Path) -> None:
    """What is dragged out of the project is gone from the site."""
    with _watching(project) as called:
        next((project / "content/fi").iterdir()).rename(project / "elsewhere")
        assert called.get(timeout=20) == "edit"


def test_reading_wakes_nobody(project: Path) -> None:
    """After each edit a preview reads every file; to be told of that costs more than the reading."""
    heard: Queue[str | bytes] = Queue()

    class Ear(Watcher):
        def on_any_event(self, event: FileSystemEvent) -> None:
            heard.put(event.src_path)

    ear = Ear(project, TODAY, lambda: None, lambda: None)
    ear.start()
    read_inputs(project, TODAY)
    written = next((project / "data/plans").rglob("*.yml"))
    written.write_text("id: uusi\n", "utf-8")
    assert heard.get(timeout=20) == str(written)
    ear.stop()


@contextmanager
def _serving(preview: Preview) -> Iterator[str]:
    with PreviewServer(preview, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.address
        server.shutdown()


def _next_state(events: HTTPResponse) -> dict[str, object]:
    for line in events:
        if line.startswith(b"data: "):
            state: dict[str, object] = json.loads(line.removeprefix(b"data: "))
            return state
    raise AssertionError("the stream ended")
