"""The means of a survey: tables by group with subgoals under their main goal, a summary, and one picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ..localise import Phrase
from ..model.survey import Survey, SurveyGroup, SurveyRow
from ..model.value import value_class
from ..resolve.figures import Figure
from .charts import BarChart, bar_chart
from .inline import Content, remark, sentence
from .setting import Setting
from .tables import Row, Table, nothing

Figures = Mapping[str, Figure]
"""Published means by their source reference."""


@value_class(frozen=True)
class MeanGroup:
    """Rows that the source shows together: its goals, then a table of subgoals for each main goal."""

    anchor: str
    title: Phrase
    tables: tuple[Table, ...]


def mean_groups(here: Setting, survey: Survey, figures: Figures) -> tuple[MeanGroup, ...]:
    """Return every group of rows with its tables, in printed order."""
    return tuple(
        MeanGroup(group.id, here.title(group.title), (*_goals(here, group, figures), *_subgoals(here, group)))
        for group in survey.groups
    )


def summary_table(here: Setting, survey: Survey, figures: Figures) -> Table | None:
    """Return the published summary beside the means of the rows that it sums up; None where there is none."""
    words = here.words
    rows = []
    for each in survey.summaries:
        header: Content = (here.title(each.text),)
        if each.subgoals is not None:
            count = words.ngettext("{n} alatavoite", "{n} alatavoitetta", each.subgoals)
            header = (*header, Phrase(" "), remark(count))
        rows.append(Row(header, (_mean(here, each.mean), _computed(here, figures[each.source_ref]))))
    if not rows:
        return None
    caption = words.ngettext("Yhteenvedon ainoa rivi", "Yhteenvedon {n} riviä", len(rows))
    columns = (
        words.gettext("Mitä arvioitiin"),
        words.gettext("Julkaistu keskiarvo"),
        words.gettext("Riveistä laskettu"),
    )
    return Table(caption, columns, tuple(rows))


def themes_table(here: Setting, survey: Survey) -> Table | None:
    """Return the themes with their means and what succeeded best in each; None where there are none."""
    words = here.words
    rows = tuple(
        Row(
            (here.title(theme.title),),
            (
                (Phrase(str(theme.goals)),),
                _mean(here, theme.mean),
                (words.phrase(theme.best),) if theme.best else nothing(words.gettext("lähde ei kerro")),
            ),
            theme.id,
        )
        for theme in survey.themes
    )
    if not rows:
        return None
    columns = (
        words.gettext("Teema"),
        words.gettext("Tavoitteita"),
        words.gettext("Keskiarvo"),
        words.gettext("Mikä onnistui parhaiten"),
    )
    return Table(words.ngettext("{n} teema", "{n} teemaa", len(rows)), columns, rows)


def means_chart(here: Setting, survey: Survey) -> tuple[BarChart | None, Content]:
    """Return the means as one picture with the sentence that says what it shows; nothing where there are none.

    It shows the shortest list that covers the survey: the summary, the themes, or the goals of all groups.
    """
    words = here.words
    items: list[tuple[Phrase, Decimal]] = [(here.title(each.text), each.mean) for each in survey.summaries]
    items = items or [(here.title(theme.title), theme.mean) for theme in survey.themes]
    items = items or [(here.title(row.text), row.mean) for group in survey.groups for row in _tops(group)]
    if not items:
        return None, ()
    title = words.gettext("Keskiarvot palkkeina")
    anchor = f"{survey.id}-chart"
    highest, lowest = (_extreme(here, items, pick(mean for _label, mean in items)) for pick in (max, min))
    said = sentence(words.gettext("Korkein keskiarvo on {highest}, matalin {lowest}."), highest=highest, lowest=lowest)
    if survey.scale:
        span = Decimal(survey.scale.lowest), Decimal(survey.scale.highest)
        ticks = range(survey.scale.lowest, survey.scale.highest + 1)
        return bar_chart(words, anchor, title, items, span, ticks), said
    note = words.gettext("Lähde ei kerro asteikkoa, joten palkkeja voi verrata vain toisiinsa.")
    span = Decimal(0), max(mean for _label, mean in items)
    return bar_chart(words, anchor, title, items, span), (*said, Phrase(f" {note}"))


def _extreme(here: Setting, items: Sequence[tuple[Phrase, Decimal]], value: Decimal) -> Content:
    """Return a figure and, in brackets, what has it: the only thing by its words, several by their number."""
    labels = [label for label, mean in items if mean == value]
    figure = Phrase(f"{here.words.figure(value)} (")
    if len(labels) == 1:
        return figure, labels[0], Phrase(")")
    count = here.words.ngettext("{n} kohdassa", "{n} kohdassa", len(labels))
    return figure, Phrase(count), Phrase(")")


def _tops(group: SurveyGroup) -> list[SurveyRow]:
    return [row for row in group.rows if row.kind != "subgoal"]


def _under(group: SurveyGroup, row: SurveyRow) -> list[SurveyRow]:
    return [other for other in group.rows if other.parent == row.id]


def _goals(here: Setting, group: SurveyGroup, figures: Figures) -> tuple[Table, ...]:
    words, tops = here.words, _tops(group)
    if not tops:
        return ()
    is_computed = any(_under(group, row) for row in tops)
    columns = [words.gettext("Tavoite"), words.gettext("Julkaistu keskiarvo")]
    if is_computed:
        columns.append(words.gettext("Alatavoitteista laskettu"))
    rows = []
    for row in tops:
        header, under = _header(here, row), _under(group, row)
        if under:
            count = words.ngettext("päätavoite, {n} alatavoite", "päätavoite, {n} alatavoitetta", len(under))
            header = (*header, Phrase(" "), remark(count))
        cells = [_mean(here, row.mean)]
        if is_computed:
            cells.append(
                _computed(here, figures[row.source_ref]) if under else nothing(words.gettext("ei alatavoitteita"))
            )
        rows.append(Row(header, tuple(cells), row.id))
    count = words.ngettext("{n} tavoite", "{n} tavoitetta", len(rows))
    return (Table(f"{here.title(group.title).text}: {count}", tuple(columns), tuple(rows)),)


def _subgoals(here: Setting, group: SurveyGroup) -> tuple[Table, ...]:
    words, found = here.words, []
    for top in _tops(group):
        rows = tuple(Row(_header(here, row), (_mean(here, row.mean),), row.id) for row in _under(group, top))
        if rows:
            caption = words.ngettext(
                "Päätavoitteen ”{goal}” ainoa alatavoite",
                "Päätavoitteen ”{goal}” {n} alatavoitetta",
                len(rows),
                goal=here.title(top.text).text,
            )
            columns = (words.gettext("Alatavoite"), words.gettext("Julkaistu keskiarvo"))
            found.append(Table(caption, columns, rows))
    return tuple(found)


def _header(here: Setting, row: SurveyRow) -> Content:
    """Return the words of a row, as a link to the goal that it asks about where it is the goal of a plan."""
    text = here.title(row.text)
    return (here.link(row.of, text),) if row.of else (text,)


def _mean(here: Setting, mean: Decimal) -> Content:
    return (Phrase(here.words.figure(mean)),)


def _computed(here: Setting, figure: Figure) -> Content:
    if figure.computed is None:
        return nothing(here.words.gettext("ei voi laskea"))
    return (Phrase(here.words.figure(figure.computed)),)
