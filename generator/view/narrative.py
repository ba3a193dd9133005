"""Longer texts of the plans, and facts and footnotes round them, as values."""

from __future__ import annotations

from dataclasses import replace

from ..localise import Phrase
from ..model.organisation import Organisation
from ..model.plan import Plan
from ..model.text import Locale, without_footnotes
from ..model.value import value_class
from .editing import EditLink
from .inline import Content, RichPhrase
from .setting import Footnotes, Setting
from .tables import FootnoteText


@value_class(frozen=True)
class Narrative:
    """Markdown of several paragraphs.

    Attributes:
        text: The Markdown, its links naming pages, with its footnote references in order.
        prefix: The headings get the anchors ``<prefix>-h1``, ``<prefix>-h2`` …: the same in both
            languages, whatever words the headings have.
        top_level: The level that a heading written ``##`` has on the page.
        footnotes: What its references lead to.
        edit: The link to its file; None where there is none.
    """

    text: RichPhrase
    prefix: str
    top_level: int
    footnotes: tuple[FootnoteText, ...] = ()
    edit: EditLink | None = None


@value_class(frozen=True)
class Fact:
    """One thing that is known, with what it is called."""

    term: str
    content: Content


def plan_narrative(here: Setting, plan: Plan, name: str, top_level: int = 2) -> Narrative | None:
    """Return what ``content/<language>/<organisation>/<plan>/<name>.md`` tells; None where there is no such file."""
    path = f"{plan.organisation}/{plan.id}/{name}"
    found = _find(here, path)
    if found is None:
        return None
    footnotes = Footnotes(here, plan, name)
    rich = footnotes.rich_phrase(found)
    return Narrative(rich, name, top_level, footnotes.texts(), _edit(here, found, path))


def document_narrative(here: Setting, folder: str, name: str, top_level: int = 2) -> Narrative | None:
    """Return what ``content/<language>/<folder>/<name>.md`` tells; None where there is no such file.

    Evaluations, surveys and negotiations have no footnotes; their folder is ``<organisation>/<id>``.
    """
    found = _find(here, f"{folder}/{name}")
    if found is None:
        return None
    markdown = here.with_page_links(without_footnotes(found.text))
    return Narrative(RichPhrase(markdown, found.lang), name, top_level, edit=_edit(here, found, f"{folder}/{name}"))


def organisation_narrative(here: Setting, organisation: Organisation) -> Narrative | None:
    """Return what ``content/<language>/<organisation>/index.md`` tells; None where there is no such file."""
    found = document_narrative(here, organisation.id, "index")
    return replace(found, prefix=organisation.id) if found else None


def start_narrative(here: Setting) -> Narrative | None:
    """Return what ``content/<language>/index.md`` tells; None where there is no such file."""
    found = site_narrative(here, "index")
    return replace(found, prefix="start") if found else None


def site_narrative(here: Setting, name: str) -> Narrative | None:
    """Return what ``content/<language>/<name>.md`` tells of the whole site; None where there is no such file."""
    found = _find(here, name)
    if found is None:
        return None
    markdown = here.with_page_links(without_footnotes(found.text))
    return Narrative(RichPhrase(markdown, found.lang), name, 2, edit=_edit(here, found, name))


def _find(here: Setting, path: str) -> Phrase | None:
    narratives = here.plan_set.narratives
    wanted: Locale = here.words.locale
    if (wanted, path) in narratives:
        return Phrase(narratives[wanted, path])
    return Phrase(narratives["fi", path], "fi") if ("fi", path) in narratives else None


def _edit(here: Setting, found: Phrase, path: str) -> EditLink | None:
    return here.editor.narrative(found.lang or here.words.locale, path)
