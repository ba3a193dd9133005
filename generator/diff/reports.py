"""A comparison as text for people, Markdown for a comment in a pull request, JSON for programs."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ..model.record import Record
from ..problems import Language
from . import words
from .changes import Change, Named, PageChange, Responsibility, Subject, Value
from .word_diff import Piece, word_diff
from .wording import Item, Line, sections, summary

_TEXT_MARKS = {"plain": "{}", "place": "{}:", "id": "[{}]", "old": "[-{}-]", "new": "{{+{}+}}"}
_MARKDOWN_MARKS = {"plain": "{}", "name": "**{}**", "place": "`{}`", "id": "`{}`", "old": "~~{}~~", "new": "**{}**"}
_SPECIAL = re.compile(r"([\\`*_\[\]<>#!|~$&]|^[-+]|(?<=^\d)[.)]|(?<=^\d\d)[.)])")
_CALLS = re.compile(r"@|(?<=:)//|(?<=www)\.", re.IGNORECASE)
"""What services make a mention or a link of by themselves."""


@dataclass(frozen=True)
class Comparison:
    """What ``suunta diff`` tells: the changes between two versions and the pages that they make differ.

    ``head`` is None where the second side is the work tree, ``pages`` None where nobody asked for them.
    """

    base: str
    head: str | None
    changes: tuple[Change, ...]
    pages: tuple[PageChange, ...] | None


def to_text(comparison: Comparison, language: Language) -> str:
    """Return plain text, at most one line for each change."""
    lines = [_heading(comparison, language), _summary(comparison, language)]
    if comparison.changes:
        lines.append(words.phrase(language, "legend"))
    for section in sections(comparison.changes, language):
        lines += ["", section.title, *_text_items(section.items, "  ", language)]
        if section.spelling:
            lines += [f"  {words.phrase(language, 'only_spelling')}", *_text_items(section.spelling, "    ", language)]
    for title, rows, frame in _page_lists(comparison.pages or (), language):
        lines += ["", title, *(f"  {said}: {page.title} [{page.locale}/{page.path}]" for said, page in rows)]
        lines += [f"  {frame}"] if frame else []
    return "\n".join(lines)


def to_markdown(comparison: Comparison, language: Language) -> str:
    """Return Markdown for a comment; nothing of the data can become markup, a link or a call to somebody."""
    lines = [f"## {escape(_heading(comparison, language))}", "", escape(_summary(comparison, language))]
    for section in sections(comparison.changes, language):
        lines += ["", f"### {escape(section.title)}", "", *_markdown_items(section.items)]
        if section.spelling:
            lines += folded(words.phrase(language, "only_spelling"), _markdown_items(section.spelling))
    for title, rows, frame in _page_lists(comparison.pages or (), language):
        listed = [f"- {said}: {escape(page.title)} `{page.locale}/{page.path}`" for said, page in rows]
        lines += folded(f"{title} ({len(rows)})", listed + ([f"- {escape(frame)}"] if frame else []))
    return "\n".join(lines)


def to_json(comparison: Comparison, language: Language) -> str:
    """Return one object; ``words`` of a changed text are its pieces."""
    del language  # a program reads the same in every language
    return json.dumps(
        {
            "base": comparison.base,
            "head": comparison.head,
            "changes": [_as_row(change) for change in comparison.changes],
            "pages": None if comparison.pages is None else [vars(page) for page in comparison.pages],
        },
        ensure_ascii=False,
        indent=2,
    )


def escape(text: str) -> str:
    """Return words that Markdown shows as they are."""
    plain = _CALLS.sub("\u2060\\g<0>\u2060", " ".join(text.split()))
    return _SPECIAL.sub(r"\\\1", plain)


def _heading(comparison: Comparison, language: Language) -> str:
    head = comparison.head or words.phrase(language, "work_tree")
    return words.phrase(language, "heading", base=comparison.base, head=head)


def _summary(comparison: Comparison, language: Language) -> str:
    said = [f"{summary(comparison.changes, language)}."] if comparison.changes else [words.phrase(language, "nothing")]
    if comparison.pages is not None:
        counts = Counter(page.how for page in comparison.pages if page.how != "frame")
        each = [
            words.count(language, f"page_{how}", counts[how]) for how in ("added", "removed", "changed") if counts[how]
        ]
        said.append(f"{words.listed(each, language)}." if each else words.phrase(language, "no_pages"))
    return " ".join(said)


def _text_items(items: Sequence[Item], indent: str, language: Language) -> Iterator[str]:
    for item in items:
        yield indent + text_line(item.head, language)
        yield from (f"{indent}  {text_line(line, language)}" for line in item.lines)


def text_line(line: Line, language: Language) -> str:
    """Return a line as plain text, with marks round what went and what came."""
    return " ".join(
        words.quoted(piece.text, language) if piece.style == "name" else _TEXT_MARKS[piece.style].format(piece.text)
        for piece in line
    )


def _markdown_items(items: Sequence[Item]) -> list[str]:
    lines = []
    for item in items:
        lines.append(f"- {markdown_line(item.head)}")
        lines += [f"  - {markdown_line(line)}" for line in item.lines]
    return lines


def markdown_line(line: Line) -> str:
    """Return a line as Markdown."""
    return " ".join(_markdown_piece(piece) for piece in line)


def _markdown_piece(piece: Piece) -> str:
    text = piece.text.replace("`", "'") if piece.style in ("id", "place") else escape(piece.text)
    return _MARKDOWN_MARKS[piece.style].format(text)


def folded(title: str, lines: list[str]) -> list[str]:
    """Return lines that open on a click; the title is words of ours and holds no markup."""
    return ["", "<details>", f"<summary>{title}</summary>", "", *lines, "", "</details>"]


def _page_lists(
    pages: Sequence[PageChange], language: Language
) -> Iterator[tuple[str, list[tuple[str, PageChange]], str]]:
    """Yield for each language its title, its pages with what becomes of them, and what is said of the others."""
    for locale in dict.fromkeys(page.locale for page in pages):
        mine = [page for page in pages if page.locale == locale]
        rows = [(words.phrase(language, "page", page.how), page) for page in mine if page.how != "frame"]
        frame = len(mine) - len(rows)
        said = words.phrase(language, "frame", count=words.count(language, "pages", frame)) if frame else ""
        yield words.phrase(language, "page_language", locale), rows, said


def _as_row(change: Change) -> dict[str, object]:
    row: dict[str, object] = {
        "how": change.how,
        "kind": change.kind,
        "id": change.id,
        "title": _as_plain(change.subject.title),
        "document": change.subject.document.id,
        "field": change.field,
        "lang": change.lang,
        "old": _as_plain(change.old),
        "new": _as_plain(change.new),
        "place_before": _as_place(change.before),
        "place_after": _as_place(change.after),
    }
    if change.lang and isinstance(change.old, str) and isinstance(change.new, str):
        row["words"] = [vars(piece) for piece in word_diff(change.old, change.new)]
    return row


def _as_place(subject: Subject | None) -> dict[str, object] | None:
    if subject is None:
        return None
    return {"within": [above.id for above in subject.trail], "number": subject.number}


def _as_plain(value: Value) -> object:
    match value:
        case Record():
            return value.model_dump(mode="json", exclude_none=True)
        case Named():
            return {"id": value.id, "title": _as_plain(value.title)}
        case Responsibility():
            return {"kind": value.kind, "parties": _as_plain(value.parties)}
        case tuple():
            return [_as_plain(each) for each in value]
        case Decimal() | date():
            return str(value)
        case _:
            return value
