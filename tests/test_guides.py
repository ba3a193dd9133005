"""The guides of staff hold: commands run, examples pass the check, messages are printed, links lead somewhere."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from .guide import ROOT, Reader, make_environment, read_blocks
from .sample_repository import Repository

pytestmark = pytest.mark.integration

DOCS = ROOT / "docs"
FOR_WHO_KEEPS_THE_SERVER = DOCS / "palvelin.fi.md"
FINNISH = sorted({*DOCS.glob("*.fi.md")} - {FOR_WHO_KEEPS_THE_SERVER})
GUIDES = sorted({*FINNISH, *DOCS.glob("*.sv.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"})
FOLLOWED = [DOCS / f"{name}.{language}.md" for name in ("opas", "kirjoittaminen") for language in ("fi", "sv")]
PROJECT = (
    "data content overrides schemas docs .vscode .ci Makefile mkdocs.yml pyproject.toml requirements.lock .gitignore"
)
every_guide = pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
every_pair = pytest.mark.parametrize("finnish", FINNISH, ids=lambda path: path.name)


@cache
def _origin() -> TemporaryDirectory[str]:
    """Return a repository with the data and what make needs, as it stands on the host."""
    folder = TemporaryDirectory(prefix="suunta-guide-")
    top = Path(folder.name)
    for name in PROJECT.split():
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, top / name)
    repository = Repository(top, top)
    repository.git("init", "--quiet", "--initial-branch", "main")
    repository.commit("Begin")
    return folder


@pytest.mark.parametrize("guide", FOLLOWED, ids=lambda path: path.name)
def test_who_follows_a_guide_gets_there(guide: Path, tmp_path: Path) -> None:
    """Staff have only the guide: a line of it that fails stops them, and an example is copied before it is read."""
    origin = shutil.copytree(_origin().name, tmp_path / "origin")
    reader = Reader(tmp_path, origin, guide.name.split(".")[1])
    blocks = read_blocks(guide)
    if not any("git clone" in block.text for block in blocks):
        make_environment(origin)
        reader.folder, reader.path = origin, f"{origin}/.venv/bin:{reader.path}"
    for block in blocks:
        reader.follow(block)
    status, printed = reader.suunta("check")
    assert status == 0, printed


def _without_blocks(guide: Path) -> str:
    return re.sub(r"^```.*?^```$", "", guide.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


@every_guide
def test_each_link_leads_somewhere(guide: Path) -> None:
    """A link is followed by who is stuck already."""
    for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", _without_blocks(guide)):
        file = guide.parent / target if target else guide
        assert file.exists(), f"{guide.name}: {target}"
        assert not anchor or anchor in _anchors(file), f"{guide.name}: {target}#{anchor}"


def _anchors(guide: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", _without_blocks(guide), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("guide", FOLLOWED, ids=lambda path: path.name)
def test_each_file_that_a_guide_names_is_there(guide: Path) -> None:
    """What is named is looked for."""
    made = [*re.findall(r"\bnew: (\S+)", guide.read_text("utf-8")), "site/", "tuonti/", "data/versions"]
    named = re.findall(r"`((?:\.?\w+/)[^`\s…]*|[\w-]+\.(?:yml|md|tsv|lock))…?`", _without_blocks(guide))
    assert named
    for name in named:
        is_made = name in made or name.split("/")[0] in {"luvn"} or "2026" in name or "2027" in name
        assert is_made or (ROOT / name).exists(), name


@pytest.mark.parametrize("guide", FOLLOWED, ids=lambda path: path.name)
def test_each_command_that_a_guide_names_is_there(guide: Path) -> None:
    """A command in a sentence is typed as well as one in a block."""
    from click.testing import CliRunner

    from generator.cli import main

    for line in re.findall(r"`suunta (.+?)`", _without_blocks(guide)):
        words = [word for word in line.split() if not word.startswith("-")]
        result = CliRunner().invoke(main, [*words[: 2 if words[0] == "new" else 1], "--help"])
        assert result.exit_code == 0, line
        assert all(word in result.output for word in line.split() if word.startswith("--")), line


@every_pair
def test_both_languages_say_the_same(finnish: Path) -> None:
    """Staff of a bilingual county read the same guide: the same headings, examples, commands and files."""
    swedish = finnish.with_name(finnish.name.replace(".fi.", ".sv."))
    assert _frame(swedish) == _frame(finnish)


def _frame(guide: Path) -> list[object]:
    text = guide.read_text("utf-8")
    commands = [re.sub('".*?"', "", block.text) for block in read_blocks(guide) if block.kind == "sh"]
    kinds = [(block.kind, block.text.count("\n")) for block in read_blocks(guide)]
    headings = [len(mark) for mark in re.findall(r"^(#+) ", _without_blocks(guide), re.MULTILINE)]
    named = set(re.findall(r"`((?:data|content|schemas)/[^`]*)`", text))
    files = sorted(re.sub(r"<\w+>|\.(?:fi|sv)\b", "", name) for name in named)
    rows = len(re.findall(r"^\|", text, re.MULTILINE))
    return [headings, commands, kinds, files, rows]


def test_the_goal_of_the_readme_is_the_goal_of_the_data() -> None:
    """The tour shows what is there, and its message leads to the word that it speaks of."""
    readme = (ROOT / "README.md").read_text("utf-8")
    plan = (ROOT / "data/plans/luvn/hyvinvointi-2024.yml").read_text("utf-8")
    (tour,) = re.findall(r"^```yaml\n(.*?)^```", readme, re.MULTILINE | re.DOTALL)
    goals = [goal for area in yaml.safe_load(plan)["focus_areas"] for goal in area.get("goals", [])]
    assert _holds(goals, yaml.safe_load(tour))
    (place,) = re.findall(r"hyvinvointi-2024\.yml:(\d+):(\d+): R103", readme)
    assert plan.splitlines()[int(place[0]) - 1][int(place[1]) - 1 :].startswith("jarjestot")


def _holds(real: object, shown: object) -> bool:
    """Return whether a value holds all that an excerpt of it shows; ``…`` stands for anything."""
    if isinstance(shown, dict):
        return isinstance(real, dict) and all(key in real and _holds(real[key], shown[key]) for key in shown)
    if isinstance(shown, list):
        return isinstance(real, list) and all(any(_holds(one, each) for one in real) for each in shown)
    return shown in ("…", real)
