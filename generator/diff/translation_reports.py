"""The state of the Swedish texts as text for people, Markdown for a comment, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..load.twins import Twin
from ..problems import Language
from .reports import escape, folded, markdown_line, text_line
from .translations import DocumentTranslation, Translations, percent
from .word_diff import Piece, word_diff
from .wording import Line
from .words import table


def translation_words(name: str, language: Language, **values: object) -> str:
    """Return what is said in a language, with ``values`` put into its ``{names}``."""
    words = str(table("translations")[name][language])
    return words.format(**values) if values else words


def translations_to_text(report: Translations, language: Language) -> str:
    """Return plain text: the coverage of each document, then what has to be done in it."""
    lines = [translation_words("heading", language), *_warnings(report, language)]
    lines.append(f"{translation_words('all', language)}: {_coverage(report, report.documents, language)}")
    for document in report.documents:
        title = _title(document, language)
        name = title if title == document.id else f"{title} [{document.id}]"
        lines += ["", f"{name}: {_coverage(report, [document], language)}"]
        for title, rows in _lists(document, language):
            lines.append(f"  {title}")
            lines += [f"    {text_line(row, language)}" for row in rows]
    return "\n".join(lines)


def translations_to_markdown(report: Translations, language: Language) -> str:
    """Return Markdown for a comment; nothing of the data can become markup."""
    lines = [f"## {translation_words('heading', language)}", ""]
    lines += [f"{escape(words)}\n" for words in _warnings(report, language)]
    said = escape(_coverage(report, report.documents, language))
    lines.append(f"- **{translation_words('all', language)}**: {said}")
    for document in report.documents:
        lines.append(f"- **{escape(_title(document, language))}**: {escape(_coverage(report, [document], language))}")
    for document in report.documents:
        lists = list(_lists(document, language))
        lines += ["", f"### {escape(_title(document, language))}"] if lists else []
        for title, rows in lists:
            lines += folded(title, [f"- {markdown_line(row)}" for row in rows]) if rows else ["", escape(title)]
    return "\n".join(lines)


def translations_to_json(report: Translations, language: Language) -> str:
    """Return one object; ``stale`` is null where nobody looked for it."""
    del language  # a program reads the same in every language
    documents = [_as_row(document, report) for document in report.documents]
    return json.dumps({"knows_history": report.knows_history, "documents": documents}, ensure_ascii=False, indent=2)


def _title(document: DocumentTranslation, language: Language) -> str:
    return document.title_sv if language == "sv" else document.title


def _warnings(report: Translations, language: Language) -> list[str]:
    return [] if report.knows_history else [translation_words("no_history", language)]


def _coverage(
    report: Translations, documents: tuple[DocumentTranslation, ...] | list[DocumentTranslation], language: Language
) -> str:
    total, swedish = sum(each.total for each in documents), sum(each.swedish for each in documents)
    said = translation_words(
        "coverage",
        language,
        finnish=percent(sum(each.finnish for each in documents), total),
        swedish=percent(swedish, total),
        count=swedish,
        total=total,
    )
    if report.knows_history:
        fresh = swedish - sum(len(each.stale) for each in documents)
        said += f", {translation_words('fresh', language, fresh=percent(fresh, total))}"
    return said


def _lists(document: DocumentTranslation, language: Language) -> Iterator[tuple[str, list[Line]]]:
    """Yield a title and rows for everything that has to be done, without what is in order."""
    if document.unapproved:
        yield translation_words("unapproved", language, count=_count(document.unapproved, language)), []
    lists: list[tuple[str, list[Line]]] = [
        ("missing", [(*_place(twin, language), Piece(_short(twin.fi))) for twin in document.missing]),
        ("blank", [(*_place(twin, language), Piece(_short(twin.fi))) for twin in document.blank]),
        ("stale", [(*_place(each.twin, language), *word_diff(each.fi_then, each.twin.fi)) for each in document.stale]),
        (
            "terms",
            [(*_place(note.twin, language), Piece(_term(note.term.fi, note.term.sv))) for note in document.terms],
        ),
    ]
    for name, rows in lists:
        if rows:
            yield f"{translation_words(name, language)}: {_count(len(rows), language)}", rows


def _place(twin: Twin, language: Language) -> Line:
    field = twin.field or translation_words("narrative", language)
    where = f"{twin.location.file}:{twin.location.line}:{twin.location.column}"
    return Piece(where, "place"), Piece(twin.owner, "id"), Piece(f"{field}:")


def _term(fi: str, sv: str) -> str:
    return f"{fi} → {sv}"


def _short(words: str) -> str:
    return words if len(words) <= 120 else words[:120].rpartition(" ")[0] + " …"


def _count(number: int, language: Language) -> str:
    one, several = table("translations")["count"][language]
    return str(one if number == 1 else several).format(count=number)


def _as_row(document: DocumentTranslation, report: Translations) -> dict[str, object]:
    fresh = document.swedish - len(document.stale)
    return {
        "id": document.id,
        "title": document.title,
        "approved": document.is_approved,
        "texts": document.total,
        "finnish_percent": percent(document.finnish, document.total),
        "swedish_percent": percent(document.swedish, document.total),
        "fresh_percent": percent(fresh, document.total) if report.knows_history else None,
        "unapproved": document.unapproved,
        "missing": [_as_twin(twin) for twin in document.missing],
        "blank": [_as_twin(twin) for twin in document.blank],
        "stale": [_as_twin(each.twin) | {"fi_then": each.fi_then} for each in document.stale]
        if report.knows_history
        else None,
        "terms": [_as_twin(note.twin) | {"term": note.term.fi, "agreed": note.term.sv} for note in document.terms],
    }


def _as_twin(twin: Twin) -> dict[str, object]:
    place = twin.location
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "id": twin.owner,
        "field": twin.field,
        "fi": twin.fi,
        "sv": twin.sv,
    }
