"""The page of an evaluation's chapters: where it began, how it was done."""

from __future__ import annotations

from ..localise import Phrase
from ..model.evaluation import Evaluation
from .addresses import evaluation_background_path
from .background import BackgroundContent, document_chapters
from .evaluation_facts import evaluation_notice
from .frame import Section, evaluation_background_label, make_page
from .page import Page
from .setting import Setting


def evaluation_background_title(here: Setting, evaluation: Evaluation) -> Phrase:
    """Return the title of the page of an evaluation's chapters."""
    label = here.title(evaluation.short_title)
    return Phrase(label.text, label.lang, f"{evaluation_background_label(here).text}: ")


def evaluation_background_page(here: Setting, evaluation: Evaluation) -> Page:
    """Return the page that holds an evaluation's chapters, in printed order."""
    title = evaluation_background_title(here, evaluation)
    chapters = document_chapters(here, f"{evaluation.organisation}/{evaluation.id}", evaluation.sections)
    description = here.words.gettext(
        "Arvioinnin luvut tiivistettyinä: {chapters}.",
        chapters=here.words.list([chapter.title.text for chapter in chapters]),
    )
    return make_page(
        here,
        Section(here.plan_set.organisation(evaluation.organisation), evaluation=evaluation),
        path=evaluation_background_path(evaluation),
        template="background",
        title=title,
        description=description,
        content=BackgroundContent(title, evaluation_notice(here, evaluation), chapters),
    )
