"""Narrative files: each part of a plan has one in every language, and what they hold is allowed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from ..load.narrative import Narrative, read_narrative
from ..load.records import Filed, Records
from ..model.plan import Plan
from ..model.text import Locale
from ..problems import Location, Problem, problem
from .index import Index, find_unknown, nearest


def find_narrative_problems(records: Records, index: Index) -> Iterator[Problem]:
    """Yield narratives that are missing, belong to nothing, or hold what they must not."""
    locales = records.site.record.languages
    written = {locale for locale, _path in records.narratives}
    for locale in locales:
        if locale not in written:
            yield problem("N103", Location(f"content/{locale}"), language=locale, path=f"content/{locale}")
    expected: dict[str, tuple[str, Location] | None] = {"index": None}
    expected |= {f"{each.record.id}/index": None for each in records.organisations}
    for filed in records.plans:
        if has_narrative(filed.record, records):
            expected |= _expected_paths(filed)
    for path, part in expected.items():
        yield from _find_missing(path, part, [each for each in locales if each in written], records)
    known = set(expected)
    for plan in _plans(records):
        known |= {f"{plan.organisation}/{plan.id}/{part}" for part in part_ids(plan)}
    footnotes = {f"{p.organisation}/{p.id}": [note.id for note in p.footnotes] for p in _plans(records)}
    for (locale, path), text in records.narratives.items():
        file = f"content/{locale}/{path}.md"
        if path not in known or locale not in locales:
            near = nearest(path, known)
            yield problem("N102", Location(file), near and f"content/{locale}/{near}.md")
        allowed = footnotes.get(path.rpartition("/")[0], [])
        yield from _find_content_problems(read_narrative(text), file, allowed, index)


def has_narrative(plan: Plan, records: Records) -> bool:
    """Return whether a plan has any narrative; one that has none is shown by its tables alone."""
    folder = f"{plan.organisation}/{plan.id}/"
    return any(path.startswith(folder) for _locale, path in records.narratives)


def part_ids(plan: Plan) -> tuple[str, ...]:
    """Return the ids of everything in a plan that can have a narrative, sections first."""
    return (*(section.id for section in plan.sections), *(area.id for area in plan.focus_areas))


def _plans(records: Records) -> Iterator[Plan]:
    return (each.record for each in records.plans)


def _expected_paths(filed: Filed[Plan]) -> dict[str, tuple[str, Location]]:
    plan = filed.record
    folder = f"{plan.organisation}/{plan.id}"
    sections = {
        f"{folder}/{section.id}": (section.id, filed.location("sections", number, "id"))
        for number, section in enumerate(plan.sections)
    }
    return sections | {
        f"{folder}/{area.id}": (area.id, filed.location("focus_areas", number, "id"))
        for number, area in enumerate(plan.focus_areas)
        if area.goals
    }


def _find_missing(
    path: str, part: tuple[str, Location] | None, locales: list[Locale], records: Records
) -> Iterator[Problem]:
    """A part of a plan has to have its narrative; another may have one, and then in every language."""
    there = [locale for locale in locales if (locale, path) in records.narratives]
    for locale in locales:
        if locale in there or (part is None and not there):
            continue
        name, where = part or (path, Location(f"content/{there[0]}/{path}.md"))
        yield problem("N101", where, id=name, language=locale, path=f"content/{locale}/{path}.md")


def _find_content_problems(
    narrative: Narrative, file: str, footnotes: Collection[str], index: Index
) -> Iterator[Problem]:
    level = 1
    for heading in narrative.headings:
        where = Location(file, heading.line)
        if not heading.words:
            yield problem("N307", where)
        elif heading.level == 1:
            yield problem("N303", where, heading=heading.words)
        elif heading.level > level + 1:
            yield problem("N304", where, heading=heading.words, before=level, level=heading.level)
        level = heading.level
    anchors = [heading.anchor for heading in narrative.headings]
    for mark in narrative.marks:
        where = Location(file, mark.line, mark.column)
        match mark.kind:
            case "link":
                yield from find_target_problems(mark.target, where, index, anchors)
            case "footnote":
                yield from find_unknown("R105", mark.target, footnotes, where)
            case "html":
                yield problem("N301", where, found=mark.target)
            case "image":
                yield problem("N302", where, target=mark.target)
            case "footnote_text":
                yield problem("N305", where, found=mark.target)
            case "front_matter":
                yield problem("N306", where)


def find_target_problems(target: str, where: Location, index: Index, anchors: Collection[str]) -> Iterator[Problem]:
    """Yield a problem where the target of a Markdown link is not allowed or leads nowhere."""
    scheme, _, rest = target.partition(":")
    if not target:
        yield problem("N202", where)
    elif target.startswith("#"):
        if target[1:] not in anchors:
            near = nearest(target[1:], anchors)
            known = ", ".join(f"#{each}" for each in anchors) or "–"
            yield problem("N201", where, near and f"#{near}", anchor=target[1:], known=known)
    elif scheme == "id":
        yield from find_unknown("R106", rest, index.linkable, where)
    elif scheme.lower() in ("javascript", "vbscript", "data"):
        yield problem("N203", where, target=target)
    elif not _is_outside(target, scheme, rest):
        yield problem("N204", where, target=target)


def _is_outside(target: str, scheme: str, rest: str) -> bool:
    """Whether a target is a web address with a host or an e-mail address."""
    if scheme == "mailto":
        name, _, host = rest.partition("@")
        return bool(name and "." in host)
    try:
        return scheme in ("http", "https") and bool(urlsplit(target).hostname)
    except ValueError:
        return False
