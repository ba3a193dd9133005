"""The page of a survey: who was asked, who answered, what they said, and what the source does not tell."""

from __future__ import annotations

from ..localise import Phrase
from ..model.evaluation import Scale
from ..model.survey import Survey
from ..model.value import value_class
from ..resolve.figures import Figure, GroupItems, published_figures
from .addresses import survey_path
from .background import Chapter, document_chapters
from .charts import BarChart
from .deadlines import due_content
from .evaluation_figures import figure_name
from .figure_words import check_words, published_words
from .frame import Section, make_page
from .inline import Content
from .narrative import Fact
from .page import Page
from .plan_notice import document_notice
from .relations import RelationItem, own_words, relation_items
from .setting import Setting
from .survey_means import MeanGroup, mean_groups, means_chart, summary_table, themes_table
from .tables import Row, Table, with_own_captions


@value_class(frozen=True)
class SurveyContent:
    """What the page of a survey shows.

    Attributes:
        chapters: What the source tells of the survey.
        respondents: Who was asked and whether they answered; None where the source does not name them.
        scale: The steps of its scale with what they mean; None where the source does not say it.
        scale_words: What is known of the scale instead.
        chart: The means as bars, with ``shown``, the sentence that says what they show.
        groups: The means of the single rows.
        checks: What there is to say of published means and counts that differ from computed ones.
        figures: Shares and scores, each with how it stands to the number of answers.
        to_improve, answers, limits: As lists.
    """

    title: Phrase
    summary: Content
    notice: Content
    facts: tuple[Fact, ...]
    chapters: tuple[Chapter, ...]
    respondents: Table | None
    scale: Table | None
    scale_words: str
    scale_note: Content
    chart: BarChart | None
    shown: Content
    summaries: Table | None
    themes: Table | None
    groups: tuple[MeanGroup, ...]
    checks: tuple[Content, ...]
    figures: Table | None
    related: tuple[RelationItem, ...]
    to_improve: tuple[Content, ...]
    answers: tuple[Content, ...]
    limits: tuple[Content, ...]


def survey_page(here: Setting, survey: Survey) -> Page:
    """Return the page of a survey."""
    words = here.words
    published = published_figures((), (survey,), GroupItems({}, {}))
    means = {figure.source_ref: figure for figure in published if figure.source_ref and figure.kind == "survey_mean"}
    chart, shown = means_chart(here, survey)
    content = SurveyContent(
        title=here.title(survey.title),
        summary=(here.title(survey.summary),),
        notice=document_notice(here, survey.source, survey.translation),
        facts=_facts(here, survey),
        chapters=document_chapters(here, f"{survey.organisation}/{survey.id}", survey.sections),
        respondents=_respondents(here, survey),
        scale=_scale(here, survey.scale),
        scale_words=_scale_words(here, survey.scale),
        scale_note=(words.phrase(survey.scale.note),) if survey.scale and survey.scale.note else (),
        chart=chart,
        shown=shown,
        summaries=summary_table(here, survey, means),
        themes=themes_table(here, survey),
        groups=mean_groups(here, survey, means),
        checks=tuple(
            _check(here, survey, figure)
            for figure in published
            if figure.agrees is False and figure.kind not in ("share", "score")
        ),
        figures=_figures(here, survey, published),
        related=_related(here, survey),
        to_improve=tuple(map(here.rich, survey.to_improve)),
        answers=tuple(map(here.rich, survey.answers)),
        limits=tuple((words.phrase(limit),) for limit in survey.limits),
    )
    tables = (content.respondents, content.scale, content.summaries, content.themes, content.figures)
    with_own_captions(
        [table for table in tables if table] + [table for each in content.groups for table in each.tables]
    )
    return make_page(
        here,
        Section(here.plan_set.organisation(survey.organisation)),
        path=survey_path(survey),
        template="survey",
        title=content.title,
        description=here.title(survey.summary).text,
        content=content,
    )


def _related(here: Setting, survey: Survey) -> tuple[RelationItem, ...]:
    """Return the links of rows, of the summary and of themes to other documents."""
    references = [row.source_ref for group in survey.groups for row in group.rows]
    references += [each.source_ref for each in survey.summaries]
    references += [theme.source_ref for theme in survey.themes]
    found = [relation for each in references for relation in here.stories.relations_of(each)]
    return relation_items(here, found, ("identical", "near_identical", "thematic"), own_words)


def _facts(here: Setting, survey: Survey) -> tuple[Fact, ...]:
    words = here.words
    organisation = here.plan_set.organisation(survey.organisation)
    evaluation = next((each for each in here.plan_set.evaluations if each.id == survey.evaluation), None)
    source = here.plan_set.source(survey.source)
    known: tuple[tuple[str, Content], ...] = (
        (words.gettext("Mikä tämä on"), (Phrase(words.gettext("Kysely")),)),
        (words.gettext("Kenen kysely"), (here.link(organisation.id, here.title(organisation.name)),)),
        (words.gettext("Keneltä kysyttiin"), (here.title(survey.asked_of),)),
        (words.gettext("Kuinka moni vastasi"), (Phrase(_answered(here, survey)),)),
        (words.gettext("Montako tavoitetta kysyttiin"), _stated(survey)),
        (words.gettext("Milloin"), due_content(here, survey.held) if survey.held else _unknown_time(here)),
        (words.gettext("Arviointi"), (here.link(evaluation.id, here.title(evaluation.title)),) if evaluation else ()),
        (words.gettext("Asiakirja"), (here.link(source.id, here.title(source.title)),)),
    )
    return tuple(Fact(term, content) for term, content in known if content)


def _answered(here: Setting, survey: Survey) -> str:
    words, answered = here.words, str(survey.answered)
    if survey.asked is None:
        return words.gettext("{answered} (lähde ei kerro, monelta kysyttiin)", answered=answered)
    return words.gettext("{answered} (kysyttiin {asked} vastaajalta)", answered=answered, asked=survey.asked)


def _stated(survey: Survey) -> Content:
    return () if survey.goals_stated is None else (Phrase(str(survey.goals_stated)),)


def _unknown_time(here: Setting) -> Content:
    return (Phrase(here.words.gettext("Lähde ei kerro, milloin kysely tehtiin")),)


def _respondents(here: Setting, survey: Survey) -> Table | None:
    words = here.words
    rows = []
    for each in survey.respondents:
        name = here.title(each.name)
        header: Content = (here.link(each.municipality, name),) if each.municipality else (name,)
        said = words.gettext("vastasi") if each.answered else words.gettext("ei vastausta määräajassa")
        rows.append(Row(header, ((Phrase(said),),)))
    if not rows:
        return None
    answered = sum(each.answered for each in survey.respondents)
    if all(each.municipality for each in survey.respondents):
        asked, first = words.ngettext("{n} kunta", "{n} kuntaa", len(rows)), words.gettext("Kunta")
    else:
        asked, first = words.ngettext("{n} vastaaja", "{n} vastaajaa", len(rows)), words.gettext("Vastaaja")
    caption = words.gettext("{asked}, joista {answered} vastasi", asked=asked, answered=answered)
    return Table(caption, (first, words.gettext("Vastasiko")), tuple(rows))


def _scale(here: Setting, scale: Scale | None) -> Table | None:
    if scale is None or not scale.levels:
        return None
    words = here.words
    levels = sorted(scale.levels, key=lambda level: -level.value)
    rows = tuple(Row((Phrase(str(level.value)),), ((words.phrase(level.text),),)) for level in levels)
    caption = words.gettext("Asteikko {lowest}–{highest}", lowest=scale.lowest, highest=scale.highest)
    return Table(caption, (words.gettext("Arvosana"), words.gettext("Mitä se tarkoittaa")), rows)


def _scale_words(here: Setting, scale: Scale | None) -> str:
    words = here.words
    if scale is None:
        return words.gettext("Lähde ei kerro, millä asteikolla vastattiin.")
    if scale.levels:
        return ""
    ends = {"lowest": scale.lowest, "highest": scale.highest}
    return words.gettext("Asteikko on {lowest}–{highest}. Lähde ei kerro, mitä arvosanat tarkoittavat.", **ends)


def _check(here: Setting, survey: Survey, figure: Figure) -> Content:
    """Return what a figure is of and how it stands to what can be computed."""
    name = figure_name(here, figure.kind).lower()
    return here.title(figure.label), Phrase(f" ({name}): {check_words(here.words, figure, survey.answered)}")


def _figures(here: Setting, survey: Survey, published: tuple[Figure, ...]) -> Table | None:
    words = here.words
    rows = []
    for figure in published:
        if figure.kind in ("share", "score"):
            is_possible = figure.reason == "no_items"
            said = (
                words.gettext("Luku on mahdollinen tällä vastaajien määrällä.")
                if is_possible
                else check_words(words, figure, survey.answered)
            )
            rows.append(Row((here.title(figure.label),), ((Phrase(published_words(words, figure)),), (Phrase(said),))))
    if not rows:
        return None
    caption = words.ngettext("{n} luku vastaajista", "{n} lukua vastaajista", len(rows))
    columns = (words.gettext("Mitä luku kertoo"), words.gettext("Julkaistu luku"), words.gettext("Tarkistus"))
    return Table(caption, columns, tuple(rows))
