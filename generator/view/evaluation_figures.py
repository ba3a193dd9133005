"""Published summaries and totals of an evaluation, and what there is to say where items give something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from ..localise import Localiser, Phrase
from ..model.evaluation import Achievement, Evaluation, RatingGroup, Summary
from ..model.plan import Plan
from ..model.value import value_class
from ..resolve.figures import Figure, FigureKind, Uneven, uneven_rows
from ..resolve.stories import plans_of_group
from .inline import Content, Lines, remark, visible_words
from .setting import Setting
from .tables import MAX_COLUMNS, Row, Table, nothing

_RESULTS: tuple[FigureKind, ...] = ("yes", "partly", "no")


@value_class(frozen=True)
class SummaryPart:
    """One published summary table, usually that of a plan, and the sentences on its figures."""

    table: Table
    checks: tuple[Content, ...]


def result_words(words: Localiser, result: Achievement) -> str:
    """Return "Saavutettu", "Saavutettu osittain" or "Ei saavutettu"."""
    match result:
        case "yes":
            return words.gettext("Saavutettu")
        case "partly":
            return words.gettext("Saavutettu osittain")
        case "no":
            return words.gettext("Ei saavutettu")


def figure_name(here: Setting, kind: FigureKind) -> str:
    """Return what a published figure is of."""
    words = here.words
    match kind:
        case "goals":
            return words.gettext("Tavoitteita")
        case "mean" | "survey_mean":
            return words.gettext("Keskiarvo")
        case "rating":
            return words.gettext("Arvosana")
        case "yes" | "partly" | "no":
            return result_words(words, kind)
        case "total":
            return words.gettext("Yhteismäärä")
        case "subgoals":
            return words.gettext("Alatavoitteita")
        case "share":
            return words.gettext("Osuus")
        case "score":
            return words.gettext("Suositteluluku")
        case "themes_goals":
            return words.gettext("Kysyttyjä tavoitteita")


def summary_parts(here: Setting, evaluation: Evaluation) -> tuple[SummaryPart, ...]:
    """Return the published summary tables, one for each plan, in printed order."""
    groups = {group.id: group for group in evaluation.groups}
    by_plan: dict[str, list[Summary]] = {}
    for row in evaluation.summaries:
        plan = plans_of_group(here.stories, groups[row.group])[0]
        by_plan.setdefault(here.title(plan.title).text, []).append(row)
    return tuple(_part(here, evaluation, name, rows) for name, rows in by_plan.items())


def plan_summary(here: Setting, evaluation: Evaluation, plan: Plan) -> SummaryPart | None:
    """Return the published summary table of one plan; None where the evaluation publishes none."""
    groups = {group.id for group in evaluation.groups if plans_of_group(here.stories, group)[:1] == (plan,)}
    rows = [row for row in evaluation.summaries if row.group in groups]
    return _part(here, evaluation, here.title(plan.title).text, rows) if rows else None


def group_summary(here: Setting, evaluation: Evaluation, group: RatingGroup) -> tuple[Content, ...]:
    """Return what the published summaries say of one group, figure by figure, and how the figures check out."""
    contents: list[Content] = []
    for row in evaluation.summaries:
        if row.group == group.id:
            figures = _figures(here, evaluation, row)
            contents += [(Phrase(f"{figure_name(here, each.kind)}: "), *_cell(here, each)) for each in figures.values()]
            contents += _checks(here, evaluation, [row], {})
    return tuple(contents)


def totals_table(here: Setting, evaluation: Evaluation) -> Table | None:
    """Return the totals that the document states beside what can be counted; None where it states none."""
    words, rows = here.words, []
    for figure in here.figures:
        if figure.owner == evaluation.id and figure.kind == "total":
            counted = nothing(words.gettext("ei voi laskea, osia ei ole julkaistu"))
            if figure.computed is not None:
                counted = (Phrase(words.figure(figure.computed)),)
            rows.append(Row((here.title(figure.label),), ((Phrase(words.figure(figure.published)),), counted)))
    if not rows:
        return None
    caption = words.ngettext("Asiakirjan ilmoittama yhteismäärä", "Asiakirjan ilmoittamat {n} yhteismäärää", len(rows))
    columns = (words.gettext("Mitä on laskettu"), words.gettext("Julkaistu"), words.gettext("Osista laskettu"))
    return Table(caption, columns, tuple(rows))


def mean_words(here: Setting, figure: Figure) -> str:
    """Return of how many ratings a mean is made, and how many goals have none; empty for other figures."""
    if figure.made_of is None:
        return ""
    words, made_of = here.words, figure.made_of
    total = made_of.value * made_of.ratings
    said = words.ngettext(
        "Keskiarvossa on yksi arvosana.",
        "Keskiarvossa on {n} arvosanaa, ja niiden summa on {total}.",
        made_of.ratings,
        total=words.number(Decimal(total.numerator)),
    )
    if made_of.goals_without:
        said += " " + words.ngettext(
            "Yhdellä rivillä ei ole arvosanaa.", "{n} rivillä ei ole arvosanaa.", made_of.goals_without
        )
    return said


def difference_words(here: Setting, figure: Figure) -> str:
    """Return both figures in one sentence, and of what the computed one is made where it is a mean."""
    assert figure.computed is not None
    said = here.words.gettext(
        "{name}: julkaistu {published}, osista laskettu {computed}.",
        name=figure_name(here, figure.kind),
        published=here.words.figure(figure.published),
        computed=here.words.figure(figure.computed),
    )
    return f"{said} {mean_words(here, figure)}".strip()


def uneven_words(here: Setting, uneven: Uneven) -> str:
    """Return in one sentence that the results of a row do not add up to its goals."""
    return here.words.gettext(
        "Tavoitteita on rivin mukaan {goals}, mutta tulosten summa on {results}.",
        goals=uneven.row.goals,
        results=uneven.results,
    )


def _part(here: Setting, evaluation: Evaluation, name: str, rows: list[Summary]) -> SummaryPart:
    words = here.words
    found = [(row, _figures(here, evaluation, row)) for row in rows]
    groups = {group.id: group for group in evaluation.groups}
    kinds = [kind for kind in ("goals", "mean", "rating", *_RESULTS) if any(kind in figures for _row, figures in found)]
    results = [kind for kind in kinds if kind in _RESULTS]
    is_folded = len(kinds) + 1 > MAX_COLUMNS
    single = [kind for kind in kinds if kind not in results] if is_folded else kinds
    columns = [words.gettext("Ryhmä"), *(figure_name(here, kind) for kind in single)]
    if is_folded:
        columns.append(words.gettext("Saavutetut tavoitteet"))
    table_rows = []
    for row, figures in found:
        missing = nothing(words.gettext("lähde ei kerro"))
        cells = [_cell(here, figures[kind]) if kind in figures else missing for kind in single]
        if is_folded:
            cells.append(_folded(here, [figures[kind] for kind in results if kind in figures]) or missing)
        group = groups[row.group]
        table_rows.append(Row((here.link(group.id, here.title(group.title)),), tuple(cells)))
    caption = words.gettext("Julkaistu yhteenveto: {plan}", plan=name)
    labels: dict[str, Content] = {row.group: (here.title(groups[row.group].title),) for row in rows}
    return SummaryPart(Table(caption, tuple(columns), tuple(table_rows)), _checks(here, evaluation, rows, labels))


def _figures(here: Setting, evaluation: Evaluation, row: Summary) -> dict[FigureKind, Figure]:
    """Return the figures of one row by kind, in the order of the columns."""
    return {
        figure.kind: figure
        for figure in here.figures
        if figure.owner == evaluation.id and figure.source_ref == row.source_ref
    }


def _cell(here: Setting, figure: Figure) -> Content:
    published: Content = (Phrase(here.words.figure(figure.published)),)
    if figure.reason != "differs" or figure.computed is None:
        return published
    computed = here.words.gettext("laskettu {computed}", computed=here.words.figure(figure.computed))
    return (*published, Phrase(" "), remark(computed))


def _folded(here: Setting, figures: list[Figure]) -> Content:
    return (Lines(tuple((Phrase(f"{figure_name(here, each.kind)}: "), *_cell(here, each)) for each in figures)),)


def _checks(
    here: Setting, evaluation: Evaluation, rows: Sequence[Summary], labels: Mapping[str, Content]
) -> tuple[Content, ...]:
    """Return a sentence for each figure that differs and each row that does not add up, and one for lacking items.

    ``labels`` holds the words that go before a sentence on a group; none where the whole page is about it.
    """
    return (
        *_differing(here, evaluation, rows, labels),
        *_uneven(here, evaluation, rows, labels),
        *_without_items(here, evaluation, rows, labels),
    )


def _differing(
    here: Setting, evaluation: Evaluation, rows: Sequence[Summary], labels: Mapping[str, Content]
) -> Iterator[Content]:
    for row in rows:
        for figure in _figures(here, evaluation, row).values():
            if figure.reason == "differs":
                said, label = difference_words(here, figure), labels.get(row.group)
                yield (*label, Phrase(f", {said[0].lower()}{said[1:]}")) if label else (Phrase(said),)


def _uneven(
    here: Setting, evaluation: Evaluation, rows: Sequence[Summary], labels: Mapping[str, Content]
) -> Iterator[Content]:
    for uneven in uneven_rows(evaluation):
        if uneven.row in rows:
            yield _labelled(labels.get(uneven.row.group), uneven_words(here, uneven))


def _without_items(
    here: Setting, evaluation: Evaluation, rows: Sequence[Summary], labels: Mapping[str, Content]
) -> Iterator[Content]:
    found = [
        labels.get(row.group, ())
        for row in rows
        if any(figure.reason == "no_items" for figure in _figures(here, evaluation, row).values())
    ]
    if found:
        said = here.words.gettext(
            "Saavutettujen tavoitteiden määriä ei voi laskea, koska lähde ei kerro yksittäisten tavoitteiden tuloksia."
        )
        names = [] if len(found) == len(rows) else [visible_words(label) for label in found]
        yield _labelled((Phrase(here.words.list(names)),) if names else None, said)


def _labelled(label: Content | None, said: str) -> Content:
    return (*label, Phrase(f": {said}")) if label else (Phrase(said),)
