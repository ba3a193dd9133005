"""The overview of an evaluation: what was evaluated, on which scale, what came out, group by group."""

from __future__ import annotations

from ..localise import Phrase
from ..model.evaluation import Evaluation, Scale, ServiceArea
from ..model.value import value_class
from ..resolve.stories import plans_of_group
from .action_table import NoteOnSource, note_on_source
from .addresses import FIGURES, Address, evaluation_path
from .distribution import Distribution, distributions
from .evaluation_facts import evaluation_counts, evaluation_facts, evaluation_notice, group_holds
from .evaluation_figures import SummaryPart, summary_parts, totals_table
from .frame import Section, figures_label, make_page
from .inline import Content, InnerLink
from .narrative import Fact
from .page import Page
from .plan import FocusAreaItem
from .progress import Means, Picture, achieved_picture, means_of
from .setting import Setting
from .tables import Row, Table, with_own_captions


@value_class(frozen=True)
class ScalePart:
    """A scale: its anchor, its levels, or a sentence with both ends where the source names none, and its note."""

    anchor: str
    sentence: str
    levels: Table | None
    note: Content


@value_class(frozen=True)
class PlanGroups:
    """The groups that rate the goals of one plan."""

    plan: InnerLink
    groups: tuple[FocusAreaItem, ...]


@value_class(frozen=True)
class ServiceAreaPart:
    """What the document lists for one service area, with the groups that it is about."""

    anchor: str
    title: Phrase
    groups: tuple[InnerLink, ...]
    successes: tuple[Content, ...]
    themes: tuple[Content, ...]
    notes: tuple[NoteOnSource, ...]


@value_class(frozen=True)
class EvaluationContent:
    """What the overview of an evaluation shows."""

    title: Phrase
    summary: Content
    notice: Content
    facts: tuple[Fact, ...]
    chapters: tuple[InnerLink, ...]
    scales: tuple[ScalePart, ...]
    distributions: tuple[Distribution, ...]
    achieved: Picture | None
    means: tuple[Means, ...]
    counts: str
    plans: tuple[PlanGroups, ...]
    summaries: tuple[SummaryPart, ...]
    totals: Table | None
    figures: InnerLink | None
    service_areas: tuple[ServiceAreaPart, ...]
    notes: tuple[NoteOnSource, ...]


def evaluation_page(here: Setting, evaluation: Evaluation) -> Page:
    """Return the overview of an evaluation."""
    plans = [here.plan_set.plan(plan_id) for plan_id in evaluation.plans]
    content = EvaluationContent(
        title=here.title(evaluation.title),
        summary=(here.title(evaluation.summary),),
        notice=evaluation_notice(here, evaluation),
        facts=evaluation_facts(here, evaluation),
        chapters=tuple(here.link(section.id, here.title(section.title)) for section in evaluation.sections),
        scales=tuple(_scale(here, scale) for scale in evaluation.scales),
        distributions=distributions(here, evaluation),
        achieved=achieved_picture(here, "achieved", [each for group in evaluation.groups for each in group.ratings]),
        means=tuple(means for means in (means_of(here, evaluation, plan) for plan in plans) if means),
        counts=evaluation_counts(here, evaluation),
        plans=_plans(here, evaluation),
        summaries=summary_parts(here, evaluation),
        totals=totals_table(here, evaluation),
        figures=InnerLink(Address(FIGURES), figures_label(here)) if evaluation.summaries or evaluation.totals else None,
        service_areas=tuple(_service_area(here, evaluation, area) for area in evaluation.service_areas),
        notes=tuple(note_on_source(here, note) for note in evaluation.notes),
    )
    tables = [scale.levels for scale in content.scales] + [each.table for each in content.distributions]
    tables += [part.table for part in content.summaries] + [content.totals]
    with_own_captions(table for table in tables if table)
    return make_page(
        here,
        Section(here.plan_set.organisation(evaluation.organisation), evaluation=evaluation),
        path=evaluation_path(evaluation),
        template="evaluation",
        title=content.title,
        description=here.title(evaluation.summary).text,
        content=content,
    )


def _scale(here: Setting, scale: Scale) -> ScalePart:
    words = here.words
    levels = None
    if scale.levels:
        rows = (
            Row((Phrase(str(level.value)),), ((words.phrase(level.text),),))
            for level in sorted(scale.levels, key=lambda level: -level.value)
        )
        caption = words.gettext(
            "Mitä arvosanat {lowest}–{highest} tarkoittavat", lowest=scale.lowest, highest=scale.highest
        )
        levels = Table(caption, (words.gettext("Arvosana"), words.gettext("Mitä se tarkoittaa")), tuple(rows))
    note: Content = (words.phrase(scale.note),) if scale.note else ()
    sentence = words.gettext(
        "Arvosanat annettiin asteikolla {lowest}–{highest}. Lähde ei kerro, mitä arvosanat tarkoittavat.",
        lowest=scale.lowest,
        highest=scale.highest,
    )
    return ScalePart(scale.id, "" if levels else sentence, levels, note)


def _plans(here: Setting, evaluation: Evaluation) -> tuple[PlanGroups, ...]:
    found: dict[str, list[FocusAreaItem]] = {}
    for group in evaluation.groups:
        item = FocusAreaItem(here.link(group.id, here.title(group.title)), group_holds(here, group))
        for plan in plans_of_group(here.stories, group):
            found.setdefault(plan.id, []).append(item)
    plans = here.plan_set.plan
    return tuple(
        PlanGroups(here.link(plan_id, here.title(plans(plan_id).title)), tuple(items))
        for plan_id, items in found.items()
    )


def _service_area(here: Setting, evaluation: Evaluation, area: ServiceArea) -> ServiceAreaPart:
    return ServiceAreaPart(
        anchor=area.id,
        title=here.title(area.title),
        groups=tuple(
            here.link(group.id, here.title(group.title)) for group in evaluation.groups if group.id in area.groups
        ),
        successes=tuple(map(here.rich, area.successes)),
        themes=tuple(map(here.rich, area.themes)),
        notes=tuple(note_on_source(here, note) for note in area.notes),
    )
