"""Chapters of a document, and the page of a plan's chapters beside its focus areas."""

from __future__ import annotations

from ..localise import Phrase
from ..model.plan import Plan
from ..model.plan import Section as NamedSection
from ..model.value import value_class
from .addresses import background_path
from .frame import Section, background_label, make_page, plan_label
from .inline import Content
from .narrative import Narrative, document_narrative, plan_narrative
from .page import Page
from .plan_notice import plan_notice
from .setting import Setting


@value_class(frozen=True)
class Chapter:
    """A chapter: its anchor, its title and what it tells, None where nothing has been written."""

    anchor: str
    title: Phrase
    narrative: Narrative | None


@value_class(frozen=True)
class BackgroundContent:
    """What the background page shows."""

    title: Phrase
    notice: Content
    chapters: tuple[Chapter, ...]


def document_chapters(here: Setting, folder: str, sections: tuple[NamedSection, ...]) -> tuple[Chapter, ...]:
    """Return the chapters of an evaluation, survey or negotiation; their folder is ``<organisation>/<id>``."""
    return tuple(
        Chapter(section.id, here.title(section.title), document_narrative(here, folder, section.id, top_level=3))
        for section in sections
    )


def background_title(here: Setting, plan: Plan) -> Phrase:
    """Return the title of the page of a plan's chapters."""
    label = plan_label(here, plan)
    return Phrase(label.text, label.lang, f"{background_label(here).text}: ")


def background_page(here: Setting, plan: Plan) -> Page:
    """Return the page that holds a plan's chapters beside its focus areas, in printed order."""
    title = background_title(here, plan)
    chapters = tuple(
        Chapter(section.id, here.title(section.title), plan_narrative(here, plan, section.id, top_level=3))
        for section in plan.sections
    )
    description = here.words.gettext(
        "Suunnitelman luvut tiivistettyinä: {chapters}.",
        chapters=here.words.list([chapter.title.text for chapter in chapters]),
    )
    return make_page(
        here,
        Section(here.plan_set.organisation(plan.organisation), plan),
        path=background_path(plan),
        template="background",
        title=title,
        description=description,
        content=BackgroundContent(title, plan_notice(here, plan), chapters),
    )
