"""Narrative files: each part of a plan has one in every language, and what they hold is allowed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import urlsplit

from ..load.inside import offset_of
from ..load.narrative import Mark, Narrative, read_narrative
from ..load.records import Filed, Path, Records
from ..model.evaluation import Evaluation
from ..model.negotiation import Negotiation
from ..model.organisation import Organisation
from ..model.plan import Plan
from ..model.record import Record
from ..model.survey import Survey
from ..model.text import Locale
from ..problems import Location, Problem, problem
from .index import Index, find_unknown, nearest

_Document: TypeAlias = Plan | Evaluation | Survey | Negotiation


SITE_TEXTS = ("index", "privacy", "about")
"""Texts of the whole site: of its start page, on data protection, and on how it is made."""


@dataclass(frozen=True)
class Part:
    """Something that can have a narrative: its id, where it stands, whether it needs one."""

    id: str
    location: Location
    is_needed: bool


def find_narrative_problems(records: Records, index: Index) -> Iterator[Problem]:
    """Yield narratives that are missing, belong to nothing, or hold what they must not."""
    locales = records.site.record.languages
    written = {locale for locale, _path in records.narratives}
    for locale in locales:
        if locale not in written:
            yield problem("N103", Location(f"content/{locale}"), language=locale, path=f"content/{locale}")
    parts = narrative_parts(records)
    for path, part in parts.items():
        yield from _find_missing(path, part, [each for each in locales if each in written], records)
    is_plan_lost = any(each.record.organisation not in index.ids(Organisation) for each in records.plans)
    footnotes = {_folder(each.record): [note.id for note in each.record.footnotes] for each in records.plans}
    for (locale, path), text in records.narratives.items():
        file = f"content/{locale}/{path}.md"
        if (path not in parts and not is_plan_lost) or locale not in locales:
            near = nearest(path, parts)
            yield problem("N102", Location(file), near and f"content/{locale}/{near}.md")
        allowed = footnotes.get(path.rpartition("/")[0], [])
        yield from _find_content_problems(read_narrative(text), file, allowed, index)


def narrative_parts(records: Records) -> dict[str, Part]:
    """Return everything that can have a narrative by the path of its file below the language.

    Sections and focus areas with goals need one, unless their whole plan has none.
    """
    found = {name: Part(name, Location("content"), is_needed=False) for name in SITE_TEXTS}
    for organisation in records.organisations:
        path = f"{organisation.record.id}/index"
        found[path] = Part(path, organisation.location("id"), is_needed=False)
    told = {path.rpartition("/")[0] for _locale, path in records.narratives}
    documents: tuple[Filed[_Document], ...]
    documents = (*records.plans, *records.evaluations, *records.surveys, *records.negotiations)
    for filed in documents:
        folder = _folder(filed.record)
        for number, section in enumerate(filed.record.sections):
            where = filed.location("sections", number, "id")
            found[f"{folder}/{section.id}"] = Part(section.id, where, is_needed=folder in told)
    for plan in records.plans:
        folder = _folder(plan.record)
        for number, area in enumerate(plan.record.focus_areas):
            where = plan.location("focus_areas", number, "id")
            found[f"{folder}/{area.id}"] = Part(area.id, where, is_needed=folder in told and bool(area.goals))
    return found


def _folder(record: _Document) -> str:
    return f"{record.organisation}/{record.id}"


def _find_missing(path: str, part: Part, locales: Collection[Locale], records: Records) -> Iterator[Problem]:
    """A part that needs no narrative may have one, and then in every language."""
    there = [locale for locale in locales if (locale, path) in records.narratives]
    for locale in locales:
        if locale not in there and (part.is_needed or there):
            where = part.location if part.is_needed else Location(f"content/{there[0]}/{path}.md")
            yield problem("N101", where, id=part.id, language=locale, path=f"content/{locale}/{path}.md")


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
            case "link" | "reference":
                yield from find_link_problems(mark, where, index, anchors)
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


def find_broken_links(words: str, filed: Filed[Record], path: Path, index: Index) -> Iterator[Problem]:
    """Yield what is wrong with the links of a text of the data, at their own places in its file."""
    for mark in read_narrative(words).marks:
        if mark.kind in ("link", "reference"):
            where = filed.location_inside(path, words, offset_of(words, mark.line, mark.column))
            yield from find_link_problems(mark, where, index, anchors=())


def find_link_problems(mark: Mark, where: Location, index: Index, anchors: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with a mark that is a link; nothing for other marks."""
    if mark.kind == "link":
        yield from _find_target_problems(mark.target, where, index, anchors)
    elif mark.kind == "reference":
        yield problem("N205", where, name=mark.target)


def _find_target_problems(target: str, where: Location, index: Index, anchors: Collection[str]) -> Iterator[Problem]:
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
