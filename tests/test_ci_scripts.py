"""The steps of the workflows, run in a fresh clone of a small project as both services run them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from .sample_repository import PLAN, Repository, make_repository

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parent.parent
BRANCH = "tavoite"


@cache
def _origin() -> TemporaryDirectory[str]:
    """Return a folder with ``origin``: a sound project with the scripts, and a branch that changes a title."""
    folder = TemporaryDirectory(prefix="suunta-ci-")
    repository = make_repository(Path(folder.name) / "origin")
    for name in (".ci", "overrides"):
        shutil.copytree(ROOT / name, repository.root / name)
    for name in ("Makefile", "mkdocs.yml", ".gitignore", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, repository.root)
    (repository.root / ".gitignore").write_text(".venv\nsite\n.cache\n", encoding="utf-8")
    for name in ("__init__", "documents", "file_checks", "finding", "dead_links"):
        path = f"tests/browser/{name}.py"
        (repository.root / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, repository.root / path)
    (repository.root / "tests/__init__.py").touch()
    # The document of the sample stands on the sample's own host, where nothing is built.
    repository.edit("data/sources.yml", "https://koe.example/asiakirja", "https://lahde.example/asiakirja")
    repository.commit("Scripts")
    repository.git("switch", "--quiet", "--create", BRANCH)
    repository.edit(PLAN, "Apua saa heti", "Apua saa nopeasti")
    repository.commit("Goal")
    repository.git("switch", "--quiet", "main")
    return folder


@pytest.fixture
def clone(tmp_path: Path) -> Repository:
    """Give a clone as a service makes it of a request: the branch merged into main, with the whole history."""
    top = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", f"{_origin().name}/origin", str(top)], check=True)
    repository = Repository(top, top)
    repository.git("switch", "--quiet", "--detach", "origin/main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", f"origin/{BRANCH}")
    make_environment(top)
    return repository


def make_environment(top: Path) -> None:
    """Put the environment of the tests in the place of the one that make would install."""
    (top / ".venv").mkdir()
    (top / ".venv/bin").symlink_to(Path(sys.executable).parent)
    (top / ".venv/site-ready").touch()


def run(clone: Repository, line: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Return what a line of a workflow does in a clone."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "CI", "GITHUB_", "MAKE"))}
    return subprocess.run(
        ["sh", "-e", "-c", line], cwd=clone.top, env={**own, **more}, capture_output=True, text=True, check=False
    )


def github_lines(name: str) -> list[str]:
    """Return every line that a workflow of GitHub runs, in order."""
    found = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text("utf-8"))
    return [step["run"] for job in found["jobs"].values() for step in job["steps"] if "run" in step]


def gitlab_lines(name: str) -> list[str]:
    """Return every line of a job of GitLab."""
    script: list[str] = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))[name]["script"]
    return script


def test_a_request_on_github_gets_its_report_and_its_preview(clone: Repository, tmp_path: Path) -> None:
    """Each line of the workflow works in a fresh clone; a service is a slow place to find a slip."""
    told = tmp_path / "summary.md"
    for line in github_lines("pull-request"):
        done = run(clone, line, BASE="origin/main", GITHUB_STEP_SUMMARY=str(told))
        assert done.returncode == 0, (line, done.stdout, done.stderr)
    assert "nopeasti" in told.read_text("utf-8")
    assert "Ruotsinnosten tila" in told.read_text("utf-8")
    assert (clone.top / "site/fi/index.html").is_file()
    assert clone.git("status", "--porcelain", "--untracked-files=no") == ""


def test_a_request_on_gitlab_gets_the_same(clone: Repository) -> None:
    """Two services, one way to do it."""
    for job in ("check", "report", "preview"):
        for line in gitlab_lines(job):
            done = run(clone, line, CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main")
            assert done.returncode == 0, (line, done.stdout, done.stderr)
    assert json.loads((clone.top / "gl-code-quality-report.json").read_text("utf-8")) == []
    assert "Mitä muuttuu" in (clone.top / "report/report.md").read_text("utf-8")


def test_a_fault_fails_the_check_and_is_told_in_both(clone: Repository) -> None:
    """A check that is green over broken data is worse than none."""
    (clone.top / "data/sources.yml").write_text("sources: [{id: laki}]\n", encoding="utf-8")
    on_github, on_gitlab = run(clone, ".ci/check github"), run(clone, ".ci/check gitlab quality.json")
    assert on_github.returncode == on_gitlab.returncode == 1
    assert on_github.stdout.startswith("::error file=data/sources.yml,line=1,")
    assert json.loads((clone.top / "quality.json").read_text("utf-8"))[0]["location"]["path"] == "data/sources.yml"


def test_the_report_says_why_there_is_none(clone: Repository) -> None:
    """Who broke the data reads so beside the request, and not that nothing changes."""
    (clone.top / "data/sources.yml").write_text("sources: [{id: laki}]\n", encoding="utf-8")
    clone.commit("Broken")
    done = run(clone, ".ci/report origin/main report.md")
    said = (clone.top / "report.md").read_text("utf-8")
    assert done.returncode == 0, done.stderr
    assert "    data/sources.yml:1:" in said


def test_the_report_of_a_shallow_clone_says_so(tmp_path: Path) -> None:
    """Stale translations would look fresh where the history is cut off."""
    top = tmp_path / "shallow"
    origin = f"file://{_origin().name}/origin"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", origin, str(top)], check=True)
    make_environment(top)
    clone = Repository(top, top)
    assert run(clone, ".ci/report HEAD report.md").returncode == 0
    assert "--unshallow" in (top / "report.md").read_text("utf-8")


@pytest.mark.parametrize("service", ["github", "gitlab"])
def test_what_is_merged_is_laid_out_for_the_service(clone: Repository, service: str) -> None:
    """Pages of GitHub takes one archive, those of GitLab a folder."""
    lines = github_lines("publish") if service == "github" else gitlab_lines("pages")
    for line in lines:
        done = run(clone, line)
        assert done.returncode == 0, (done.stdout, done.stderr)
    if service == "github":
        with tarfile.open(clone.top / "build/pages/artifact.tar") as archive:
            assert "./fi/index.html" in archive.getnames()
    else:
        assert (clone.top / "public/fi/index.html").is_file()


def test_nothing_broken_is_published(clone: Repository) -> None:
    """A fault that came in past the check must not take the site down."""
    (clone.top / "data/sources.yml").write_text("sources: [{id: laki}]\n", encoding="utf-8")
    assert run(clone, ".ci/publish gitlab public").returncode != 0
    assert not (clone.top / "public").exists()


def test_a_dead_link_inside_the_site_is_told(clone: Repository) -> None:
    """The last look before a preview is shown."""
    assert run(clone, ".ci/build").returncode == 0
    page = clone.top / "site/fi/index.html"
    page.write_text(page.read_text("utf-8").replace("</main>", '<a href="katosi/">x</a></main>'), encoding="utf-8")
    done = run(clone, ".venv/bin/python -m tests.browser.dead_links site")
    assert done.returncode == 1
    assert "katosi/" in done.stdout


class _Answers(BaseHTTPRequestHandler):
    """Answers from a table of the server and notes what was asked."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        asked: list[tuple[str, str, str]] = self.server.asked  # type: ignore[attr-defined]
        asked.append((self.command, self.path, body))
        status, said = self.server.table.get(self.path.partition("?")[0], (404, ""))  # type: ignore[attr-defined]
        self.send_response(status)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(said.encode())

    def log_message(self, format: str, *args: object) -> None:
        del format, args


@contextmanager
def server(table: Mapping[str, tuple[int, str]]) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Give the address of a small server that answers from a table, and the list of what it is asked."""
    with HTTPServer(("127.0.0.1", 0), _Answers) as running:
        running.table, running.asked = table, []  # type: ignore[attr-defined]
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}", running.asked  # type: ignore[attr-defined]
        running.shutdown()


def test_only_pages_that_are_gone_are_told(clone: Repository) -> None:
    """A site that shuts out programs is there for people; each address is asked once."""
    with server({"/on": (200, ""), "/kielletty": (403, "")}) as (address, _asked):
        (clone.top / "site/fi").mkdir(parents=True)
        links = "".join(f'<a href="{address}/{name}">x</a>' for name in ("on", "kielletty", "poissa", "poissa#a"))
        (clone.top / "site/fi/index.html").write_text(links, encoding="utf-8")
        done = run(clone, ".ci/outlinks site", SUUNTA_PAUSE="0")
        assert (done.returncode, done.stdout) == (1, f"404 {address}/poissa\n")


def test_gitlab_gets_one_comment_that_is_renewed(clone: Repository) -> None:
    """A comment for each push would bury what people say."""
    (clone.top / "report.md").write_text("## Mitä muuttuu\n/merge\n", encoding="utf-8")
    notes = "/projects/7/merge_requests/3/notes"
    others = [{"id": 1, "author": {"id": 8}, "body": "<!-- suunta -->\n"}, {"id": 2, "author": {"id": 9}, "body": "x"}]
    own = {"id": 5, "author": {"id": 9}, "body": "<!-- suunta -->\nold"}
    for known, wanted in ((others, ("POST", notes)), ([*others, own], ("PUT", f"{notes}/5"))):
        table = {"/user": (200, '{"id": 9}'), notes: (200, json.dumps(known)), f"{notes}/5": (200, "{}")}
        with server(table) as (address, asked):
            names = {"CI_API_V4_URL": address, "CI_MERGE_REQUEST_PROJECT_ID": "7", "CI_MERGE_REQUEST_IID": "3"}
            done = run(clone, ".ci/comment_gitlab.py report.md", SUUNTA_COMMENT_TOKEN="x", **names)
        assert done.returncode == 0, done.stderr
        assert asked[-1][:2] == wanted
        assert json.loads(asked[-1][2])["body"] == "<!-- suunta -->\n## Mitä muuttuu\n\u2060/merge\n"


GH = """#!/bin/sh
echo "$*" >>"$ASKED"
case "$*" in
    *repos/o/r/pulls*) echo "$PULL" ;;
    *"--paginate repos/o/r/issues/4/comments"*) echo "$BEFORE" ;;
esac
"""


@pytest.mark.parametrize(
    ("pull", "before", "wanted"),
    [
        ("4", "", "--method POST repos/o/r/issues/4/comments"),
        ("4", "77", "--method PATCH repos/o/r/issues/comments/77"),
        ("", "", "--jq"),
    ],
    ids=["new", "renewed", "no request any more"],
)
def test_github_gets_one_comment_that_is_renewed(
    clone: Repository, tmp_path: Path, pull: str, before: str, wanted: str
) -> None:
    """The request is found by its commit, and the comment before is put to new words."""
    (tmp_path / "gh").write_text(GH, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    (clone.top / "report.md").write_text("x\n", encoding="utf-8")
    who = {"GITHUB_REPOSITORY": "o/r", "HEAD_OWNER": "p", "HEAD_BRANCH": "$(id)", "HEAD_SHA": "abc"}
    answers = {"ASKED": str(tmp_path / "asked"), "PULL": pull, "BEFORE": before}
    path = f"{tmp_path}:{os.environ['PATH']}"
    done = run(clone, ".ci/comment-github report.md", PATH=path, **who, **answers)
    asked = (tmp_path / "asked").read_text("utf-8").splitlines()
    assert done.returncode == 0, done.stderr
    assert "head=p:$(id)" in asked[0]
    assert wanted in asked[-1] or wanted in "\n".join(asked)
