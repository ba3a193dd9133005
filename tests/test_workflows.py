"""The workflows of GitHub and GitLab: sound files, least rights, nothing of a stranger's that runs with secrets."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

ROOT = Path(__file__).parent.parent
GITHUB = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
SCRIPTS = sorted(path for path in (ROOT / ".ci").iterdir() if path.is_file())
Node: TypeAlias = "dict[str, Node] | list[Node] | str | int | bool | None"

every_workflow = pytest.mark.parametrize("path", GITHUB, ids=lambda path: path.stem)
every_script = pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)


def read(path: Path) -> dict[str, Node]:
    """Return a workflow; the key ``on`` is true, as YAML 1.1 has it."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def jobs(path: Path) -> dict[str, dict[str, Node]]:
    """Return the jobs of a workflow of GitHub."""
    found = read(path)["jobs"]
    assert isinstance(found, dict)
    return {name: job for name, job in found.items() if isinstance(job, dict)}


def steps(path: Path) -> Iterator[dict[str, Node]]:
    """Yield each step of each job of a workflow of GitHub."""
    for job in jobs(path).values():
        listed = job["steps"]
        assert isinstance(listed, list)
        yield from (step for step in listed if isinstance(step, dict))


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Return what a program of the tests' environment says."""
    program = str(Path(sys.executable).parent / words[0])
    return subprocess.run([program, *words[1:]], capture_output=True, text=True, check=False, cwd=ROOT)


@pytest.mark.integration
@pytest.mark.parametrize(
    ("schema", "paths", "more"),
    [
        ("vendor.github-workflows", GITHUB, ()),
        ("vendor.gitlab-ci", [GITLAB], ("--data-transform", "gitlab-ci")),
    ],
    ids=["github", "gitlab"],
)
def test_workflows_fit_the_schema_of_their_service(schema: str, paths: list[Path], more: tuple[str, ...]) -> None:
    """A service ignores a workflow that it cannot read, and nobody is told."""
    found = run("check-jsonschema", "--builtin-schema", schema, *more, *map(str, paths))
    assert found.returncode == 0, found.stdout


def test_workflows_pass_the_audit() -> None:
    """Too many rights, words of strangers in a script, a kept token: the auditor knows more ways in than we do."""
    found = run("zizmor", "--offline", "--no-progress", "--persona", "pedantic", "--format", "plain", *map(str, GITHUB))
    assert found.returncode == 0, found.stdout


@every_workflow
def test_every_action_is_pinned_by_its_whole_digest(path: Path) -> None:
    """A tag can be moved to other code the day after it was read; the digest cannot."""
    for step in steps(path):
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", str(step["uses"]))
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert all(re.search(r"# v\d+\.\d+\.\d+$", line) for line in lines), "say the version beside the digest"


def test_one_version_of_each_action() -> None:
    """Two digests of one action are one that somebody forgot."""
    used = {str(step["uses"]) for path in GITHUB for step in steps(path) if "uses" in step}
    assert len({name.partition("@")[0] for name in used}) == len(used)


def test_the_image_is_pinned_by_its_digest() -> None:
    """What runs on GitLab is no other image tomorrow."""
    default = read(GITLAB)["default"]
    assert isinstance(default, dict)
    assert re.fullmatch(r"python:3\.11-[a-z-]+@sha256:[0-9a-f]{64}", str(default["image"]))


@every_workflow
def test_no_right_is_given_that_no_job_asks_for(path: Path) -> None:
    """Without the empty list every job has what the repository's settings happen to give."""
    assert read(path)["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in jobs(path).values())


RIGHTS = {
    "pull-request": {"contents: read"},
    "program": {"contents: read"},
    "links": {"contents: read"},
    "comment": {"contents: read", "actions: read", "pull-requests: write"},
    "publish": {"contents: read", "pages: write", "id-token: write"},
}


@every_workflow
def test_rights_are_these_and_no_more(path: Path) -> None:
    """Who needs another right has to say so here, where a reviewer sees it."""
    given = set()
    for job in jobs(path).values():
        assert isinstance(job["permissions"], dict)
        given |= {f"{name}: {right}" for name, right in job["permissions"].items()}
    assert given == RIGHTS[path.stem]


@every_workflow
def test_a_strangers_branch_never_runs_with_secrets(path: Path) -> None:
    """Code from a fork that can read a secret can send it anywhere."""
    text, begins = path.read_text("utf-8"), read(path).get(True)  # type: ignore[call-overload]
    assert "secrets." not in text
    assert "pull_request_target" not in text
    if "pull_request" in begins:
        assert RIGHTS[path.stem] == {"contents: read"}
        assert "github.token" not in text


def test_the_run_that_comments_runs_nothing_of_the_branch() -> None:
    """It may write comments: its scripts come from the default branch, and the report is only read."""
    checkouts = [step["with"] for step in steps(ROOT / ".github/workflows/comment.yml") if "uses" in step]
    assert [part["ref"] for part in checkouts if isinstance(part, dict)] == [
        "${{ github.event.repository.default_branch }}"
    ]


@every_workflow
def test_no_words_of_strangers_stand_in_a_script(path: Path) -> None:
    """A branch may be called $(curl …): such words come in as variables, never as part of a line."""
    assert not [step["run"] for step in steps(path) if "${{" in str(step.get("run", ""))]


@every_workflow
def test_the_token_does_not_stay_in_the_clone(path: Path) -> None:
    """What stands in .git/config is read by everything that the branch runs."""
    for step in steps(path):
        if str(step.get("uses", "")).startswith("actions/checkout@"):
            assert isinstance(step["with"], dict)
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("name", ["pull-request", "publish"])
def test_history_is_whole_where_it_is_read(name: str) -> None:
    """In a shallow clone nobody can say what changes, nor which translations are stale."""
    checkout = next(steps(ROOT / f".github/workflows/{name}.yml"))["with"]
    assert isinstance(checkout, dict)
    assert checkout["fetch-depth"] == 0
    variables = read(GITLAB)["variables"]
    assert isinstance(variables, dict)
    assert variables["GIT_DEPTH"] == "0"


def test_every_script_that_a_workflow_names_is_there() -> None:
    """A workflow with a lost script fails on the service first, where it costs most time."""
    named = {name for path in [*GITHUB, GITLAB] for name in re.findall(r"\.ci/[\w.-]+", path.read_text("utf-8"))}
    named = {name.rstrip(".") for name in named}
    assert named - {".ci/tame.py"} <= {f".ci/{path.name}" for path in SCRIPTS}
    assert {".ci/check", ".ci/report", ".ci/build", ".ci/publish"} <= named


@every_script
def test_every_script_can_be_read_by_its_program(path: Path) -> None:
    """A script with a slip of the pen is found here and not in the middle of a publication."""
    assert os.access(path, os.X_OK)
    if path.suffix == ".py":
        compile(path.read_text("utf-8"), path.name, "exec")
    else:
        assert path.read_text("utf-8").startswith("#!/bin/sh\n")
        subprocess.run(["sh", "-n", str(path)], check=True)


def test_gitlab_comments_only_for_branches_of_its_own() -> None:
    """The token of the comment must not come near the code of another project."""
    text = GITLAB.read_text("utf-8")
    using = [name for name, job in read(GITLAB).items() if "SUUNTA_COMMENT_TOKEN" in str(job)]
    assert using == ["comment"]
    assert "$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID" in text
