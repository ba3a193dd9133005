"""An evaluation as one document for print: what came out, on which scale, its chapters and its groups."""

from __future__ import annotations

from dataclasses import replace

from ..localise import Phrase
from ..model.evaluation import Evaluation
from ..model.value import value_class
from .addresses import evaluation_background_path, evaluation_path, rating_group_path
from .background import BackgroundContent, Chapter
from .evaluation import EvaluationContent, evaluation_page
from .evaluation_background import evaluation_background_page
from .evaluation_facts import evaluation_kind
from .evaluation_group import RatingGroupContent, rating_group_page
from .inline import Content, stacked
from .narrative import Fact
from .print_document import ContentsLine, Cover, PrintDocument, in_chapter, organisation_name, print_notices, site_root
from .setting import Setting


@value_class(frozen=True)
class GroupChapter:
    """A rating group as a chapter; its anchor is its id."""

    anchor: str
    content: RatingGroupContent


@value_class(frozen=True)
class PrintedEvaluation:
    """What the document shows of an evaluation."""

    evaluation: EvaluationContent
    chapters: tuple[Chapter, ...]
    groups: tuple[GroupChapter, ...]


def print_evaluation(here: Setting, evaluation: Evaluation) -> PrintDocument:
    """Return an evaluation as a document for print."""
    overview = evaluation_page(here, evaluation)
    content: EvaluationContent = overview.content
    background = [evaluation_background_page(here, evaluation)] if evaluation.sections else []
    groups = [rating_group_page(here, evaluation, group) for group in evaluation.groups]
    chapters: list[Chapter] = []
    for page in background:
        told: BackgroundContent = page.content
        chapters += told.chapters
    printed = PrintedEvaluation(
        content,
        tuple(chapters),
        tuple(
            GroupChapter(group.id, replace(page.content, narrative=in_chapter(page.content.narrative)))
            for group, page in zip(evaluation.groups, groups, strict=True)
        ),
    )
    return PrintDocument(
        record_id=evaluation.id,
        locale=here.words.locale,
        template="print_evaluation",
        title=content.title,
        short_title=here.title(evaluation.short_title),
        subject=overview.description,
        dated=evaluation.dated.isoformat() if evaluation.dated else "",
        cover=Cover(
            organisation=organisation_name(here, here.plan_set.organisation(evaluation.organisation)),
            kind=evaluation_kind(here, evaluation),
            facts=_cover_facts(here, evaluation),
            notices=print_notices(here, [overview, *background, *groups], evaluation_path(evaluation), content.notice),
        ),
        contents=_contents(here, printed),
        places=_places(evaluation),
        root=site_root(here),
        content=printed,
    )


def _cover_facts(here: Setting, evaluation: Evaluation) -> tuple[Fact, ...]:
    words = here.words
    dated = words.date(evaluation.dated) if evaluation.dated else words.gettext("Asiakirja ei kerro päivää")
    plans = [here.plan_set.plan(plan_id) for plan_id in evaluation.plans]
    known: tuple[tuple[str, Content], ...] = (
        (words.gettext("Mitä arvioitiin"), stacked([(here.link(plan.id, here.title(plan.title)),) for plan in plans])),
        (words.gettext("Kuka arvioi"), (here.title(evaluation.evaluator),)),
        (words.gettext("Asiakirjan versio"), (Phrase(dated),)),
    )
    return tuple(Fact(term, content) for term, content in known if content)


def _contents(here: Setting, printed: PrintedEvaluation) -> tuple[ContentsLine, ...]:
    words, content = here.words, printed.evaluation
    known = (
        ("summary", words.gettext("Arviointi lyhyesti"), True),
        ("ratings", words.gettext("Arvosanat yhdellä silmäyksellä"), bool(content.distributions)),
        ("scales", words.gettext("Millä asteikolla arvioitiin"), True),
        ("summaries", words.gettext("Julkaistut yhteenvedot"), bool(content.summaries)),
        ("totals", words.gettext("Asiakirjan ilmoittamat määrät"), bool(content.totals)),
    )
    after = (
        (
            "service-areas",
            words.gettext("Onnistumiset ja kehittämisen teemat palvelualueittain"),
            bool(content.service_areas),
        ),
        ("notes", words.gettext("Huomioita asiakirjasta"), bool(content.notes)),
    )
    return (
        *(ContentsLine(anchor, Phrase(title)) for anchor, title, is_there in known if is_there),
        *(ContentsLine(chapter.anchor, chapter.title) for chapter in printed.chapters),
        *(ContentsLine(group.anchor, group.content.title) for group in printed.groups),
        *(ContentsLine(anchor, Phrase(title)) for anchor, title, is_there in after if is_there),
    )


def _places(evaluation: Evaluation) -> tuple[tuple[str, str], ...]:
    found = {evaluation_path(evaluation): "summary"}
    if evaluation.sections:
        found[evaluation_background_path(evaluation)] = evaluation.sections[0].id
    found |= {rating_group_path(evaluation, group): group.id for group in evaluation.groups}
    return tuple(found.items())
