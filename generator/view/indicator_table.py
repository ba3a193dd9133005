"""The table of a goal's indicators: what each is about, what it looks at and which value is wished for."""

from __future__ import annotations

from ..localise import Phrase
from ..model.indicator import Indicator
from ..model.text import without_footnotes
from ..resolve.plan_set import Place
from .answering import action_number, goal_number, number_runs
from .deadlines import due_content, dues_of
from .inline import Content, Remark, RichPhrase, stacked
from .measuring import measure_content
from .setting import Setting
from .tables import Row, Table, nothing


def indicator_table(here: Setting, place: Place) -> Table | None:
    """Return the indicators of a goal, those of its actions first; None where it has none."""
    words, goal = here.words, place.goal
    found = [
        (indicator, words.gettext("toimenpide {number}", number=action_number(place, index)))
        for index, action in enumerate(goal.actions)
        for indicator in action.indicators
    ]
    found += [(indicator, _of_goal(here, place)) for indicator in goal.indicators]
    if not found:
        return None
    with_deadlines = any(dues_of(indicator) for indicator, _about in found)
    columns = [words.gettext("Mittari"), words.gettext("Mitä mittari koskee"), words.gettext("Mitä mitataan")]
    if with_deadlines:
        columns.append(words.gettext("Määräaika"))
    count = words.ngettext("{n} mittari", "{n} mittaria", len(found))
    rows = (_row(here, indicator, about, with_deadlines) for indicator, about in found)
    return Table(f"{goal_number(words, place)}: {count}", tuple(columns), tuple(rows))


def _of_goal(here: Setting, place: Place) -> str:
    count = len(place.goal.actions)
    if count < 2:
        return here.words.gettext("koko tavoite")
    return here.words.gettext("toimenpiteet {numbers}", numbers=number_runs(here, place, range(count)))


def _row(here: Setting, indicator: Indicator, about: str, with_deadlines: object) -> Row:
    phrase = here.words.phrase(indicator.text)
    header = RichPhrase(here.with_page_links(without_footnotes(phrase.text)), phrase.lang)
    action: Content = (Phrase(about),)
    if indicator.pairing_reason:
        uncertain = Phrase(here.words.gettext("epävarmaa, mitä toimenpidettä mittari koskee") + ": ")
        action += (Phrase(" "), Remark((uncertain, here.words.phrase(indicator.pairing_reason))))
    cells = [action, _measures(here, indicator)]
    if with_deadlines:
        dues = [due_content(here, due) for due in dues_of(indicator)]
        cells.append(stacked(dues) or nothing(here.words.gettext("määräaikaa ei ole annettu")))
    return Row((header,), tuple(cells))


def _measures(here: Setting, indicator: Indicator) -> Content:
    if len(indicator.measures) == 1:
        return measure_content(here, indicator.measures[0])
    contents = []
    for measure in indicator.measures:
        named: Content = (here.title(measure.text), Phrase(": ")) if measure.text else ()
        contents.append((*named, *measure_content(here, measure)))
    return stacked(contents)
