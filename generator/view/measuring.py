"""What an indicator looks at and which value is wished for, in words."""

from __future__ import annotations

import re
from decimal import Decimal

from ..localise import Localiser, Phrase
from ..model.indicator import Indicator, Measure, Target, TimesPer
from ..model.plan import Action
from ..resolve.plan_set import Place, indicators_of
from .answering import number_runs
from .inline import Content, Inline, Remark, joined, remark, sentence, stacked
from .setting import Footnotes, Setting
from .tables import nothing

_NO = re.compile(r"\bei\b", re.IGNORECASE)


def measured_by(here: Setting, place: Place, action: Action, footnotes: Footnotes) -> Content:
    """Return what the column of indicators says of one action."""
    contents: list[Content] = []
    for indicator, is_shared in indicators_of(place.goal, action):
        found: list[Inline] = [*footnotes.rich(indicator.text)]
        more = _beyond_its_words(here, indicator)
        if more:
            found += [Phrase(" "), Remark(more)]
        if is_shared and len(place.goal.actions) > 1:
            numbers = number_runs(here, place, range(len(place.goal.actions)))
            found += [Phrase(" "), remark(here.words.gettext("yhteinen toimenpiteille {numbers}", numbers=numbers))]
        if indicator.pairing_reason:
            found += [Phrase(" "), remark(here.words.gettext("epävarmaa, mitä toimenpidettä mittari koskee"))]
        contents.append(tuple(found))
    return stacked(contents) or nothing(here.words.gettext("mittaria ei ole nimetty"))


def measure_content(here: Setting, measure: Measure) -> Content:
    """Return the kind of one measure and the value that is wished for it."""
    kind: Content = (Phrase(_kind(here.words, measure)),)
    if not measure.target:
        return kind
    return joined((kind, _target(here, measure, measure.target)), ", ")


def _beyond_its_words(here: Setting, indicator: Indicator) -> Content:
    """Return what the table adds to the words of an indicator: its targets, and its kind where they leave it open.

    That something is counted is heard in the words themselves, and so is yes or no where they name
    both ways ("toteutui / ei toteutunut"); the Finnish words decide it for both languages.
    """
    contents: list[Content] = []
    for measure in indicator.measures:
        if measure.target:
            contents.append(_target(here, measure, measure.target))
        elif measure.kind in ("open", "qualitative") or (
            measure.kind == "outcome" and not _NO.search(indicator.text.fi)
        ):
            contents.append((Phrase(_kind(here.words, measure)),))
    return joined(dict.fromkeys(contents), "; ")


def _kind(words: Localiser, measure: Measure) -> str:
    match measure.kind:
        case "outcome":
            return words.gettext("kyllä tai ei")
        case "number":
            return words.gettext("lukumäärä")
        case "share":
            return words.gettext("osuus")
        case "qualitative":
            return words.gettext("vastauksia ja kokemuksia")
        case "open":
            return words.gettext("mittaria ei ole vielä valittu")
        case "rate":
            assert measure.per is not None
            return _rate(words, measure.per)


def _rate(words: Localiser, per: TimesPer) -> str:
    match per:
        case "year":
            return words.gettext("määrä vuodessa")
        case "half_year":
            return words.gettext("määrä puolessa vuodessa")
        case "month":
            return words.gettext("määrä kuukaudessa")
        case "week":
            return words.gettext("määrä viikossa")


def _target(here: Setting, measure: Measure, target: Target) -> Content:
    words = here.words
    value = _value(here, measure, target.value)
    if target.relative_to:
        value = joined((value, (words.phrase(target.relative_to),))) if value else (words.phrase(target.relative_to),)
    found = sentence(_comparison(words, target, value), value=value)
    if target.baseline is None:
        return found
    baseline = sentence(words.gettext("lähtötaso {value}"), value=_value(here, measure, target.baseline))
    return joined((baseline, found), ", ")


def _comparison(words: Localiser, target: Target, value: Content) -> str:
    match target.comparison:
        case "equal":
            return words.gettext("tavoitetaso {value}")
        case "at_least":
            return words.gettext("tavoitetaso vähintään {value}")
        case "more_than":
            return words.gettext("tavoitetaso yli {value}")
        case "at_most":
            return words.gettext("tavoitetaso enintään {value}")
        case "less_than":
            return words.gettext("tavoitetaso alle {value}")
        case "increase":
            return words.gettext("tavoitteena kasvu: {value}") if value else words.gettext("tavoitteena kasvu")
        case "decrease":
            return words.gettext("tavoitteena lasku: {value}") if value else words.gettext("tavoitteena lasku")


def _value(here: Setting, measure: Measure, value: Decimal | None) -> Content:
    if value is None:
        return ()
    number = here.words.number(value)
    if measure.unit:
        unit = here.words.phrase(measure.unit)
        return (Phrase(f"{number}\u00a0"), unit) if unit.lang else (Phrase(f"{number}\u00a0{unit.text}"),)
    return (Phrase(f"{number}\u00a0%" if measure.kind == "share" else number),)
