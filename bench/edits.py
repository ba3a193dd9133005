"""Edits as people make them, each with the page that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Edit:
    """A place in a file of a project, and the page that shows what is written there.

    Attributes:
        kind: What the file is, in words.
        file: Is edited.
        place: Its text up to the edit and after it.
        written: What is put between, with ``{mark}``.
        page: Path below the server's root.
    """

    kind: str
    file: Path
    place: tuple[str, str]
    written: str
    page: str

    def save(self, mark: str) -> None:
        """Write the file with the mark in its place, in one step."""
        before, after = self.place
        self.file.write_text(f"{before}{self.written.format(mark=mark)}{after}", "utf-8")


def edits_of(project: Path) -> tuple[Edit, ...]:
    """Return an edit of each kind in a project that holds the generator too.

    Raises:
        SystemExit: The project has no longer the text that an edit changes.
    """
    plan, area, goal, words = next(_actions(project))
    below = f"{plan.parent.name}/{plan.stem}"
    goal_page = f"fi/{below}/{goal}/"
    narrative = project / "content/fi" / below / f"{area}.md"
    template = project / "generator/templates/goal.html.jinja"
    catalogue = project / "generator/locale/sv.po"
    stylesheet = project / "overrides/assets/stylesheets/suunta.css"
    return (
        Edit("YAML, the text of an action", plan, _before(plan, words), "{mark} – ", goal_page),
        Edit("Markdown, narrative", narrative, _at_end(narrative), "\n\n{mark}\n", f"fi/{below}/{area}/"),
        Edit("template of goals", template, _after(template, "{% block main %}"), "<p>{mark}</p>", goal_page),
        Edit(
            "catalogue, Swedish", catalogue, _after(catalogue, 'msgid "Lähteet"\nmsgstr "'), "{mark} ", f"sv/{below}/"
        ),
        Edit("stylesheet", stylesheet, _at_end(stylesheet), "\n.{mark} {{ color: inherit }}\n", goal_page),
    )


def _actions(project: Path) -> Iterator[tuple[Path, str, str, str]]:
    """Yield the first action of each plan that has one: file, focus area, goal and Finnish words."""
    for file in sorted((project / "data/plans").rglob("*.yml")):
        plan = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
        for area in plan["focus_areas"]:
            for goal in area.get("goals", ()):
                for action in goal.get("actions", ()):
                    if (project / "content/fi" / file.parent.name / file.stem / f"{area['id']}.md").is_file():
                        yield file, area["id"], goal["id"], action["text"]["fi"]


def _before(file: Path, words: str) -> tuple[str, str]:
    text = file.read_text("utf-8")
    found = re.search(rf"(?<=fi: )['\"]?(?={re.escape(words)})", text)
    if not found:
        raise SystemExit(f"{file.name}: “{words}” is not on one line")
    return text[: found.end()], text[found.end() :]


def _after(file: Path, words: str) -> tuple[str, str]:
    before, found, after = file.read_text("utf-8").partition(words)
    if not found:
        raise SystemExit(f"{file.name} has no “{words}”")
    return before + found, after


def _at_end(file: Path) -> tuple[str, str]:
    return file.read_text("utf-8"), ""
