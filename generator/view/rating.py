"""A rating in words: figure, scale and what the level means; whether the goal was reached; what was said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..localise import Localiser, Phrase
from ..model.evaluation import Achievement, Finding, Rating, Scale
from ..resolve.stories import Rated
from .inline import Content, Foreign, Inline, Items, Lines, Remark, Status, remark, stacked
from .setting import Setting
from .tables import nothing

_PLAIN_PRINT = re.compile(r"[\d\s,]|\bja\b")


def rating_content(here: Setting, rated: Rated) -> Content:
    """Return "4 / 5, Tavoite on edennyt …", each part of the goal on its own line where there are several."""
    rating, scale = rated.rating, rated.scale
    if not rating.values:
        return (Status("not-rated", here.words.gettext("Ei arvioitu")),)
    contents: list[Content] = []
    for index, value in enumerate(rating.values):
        part: Content = (here.title(rating.parts[index]), Phrase(": ")) if rating.parts else ()
        contents.append((*part, value_phrase(here, value, scale)))
    found = stacked(contents)
    printed = _printed(here, rating)
    return (*found, Phrase(" "), printed) if printed else found


def value_phrase(here: Setting, value: int, scale: Scale) -> Phrase:
    """Return a rating with its scale, and with what the level means or, where nobody says that, both ends."""
    figure = f"{value} / {scale.highest}, "
    for level in scale.levels:
        if level.value == value:
            text = here.title(level.text)
            return Phrase(text.text, text.lang, figure)
    return Phrase(figure + scale_words(here, scale))


def scale_words(here: Setting, scale: Scale) -> str:
    """Return both ends of a scale: "asteikko 0–4"."""
    return here.words.gettext("asteikko {lowest}–{highest}", lowest=scale.lowest, highest=scale.highest)


def achievement_words(words: Localiser, achievement: Achievement) -> str:
    """Return "Kyllä", "Osittain" or "Ei"."""
    match achievement:
        case "yes":
            return words.gettext("Kyllä")
        case "partly":
            return words.gettext("Osittain")
        case "no":
            return words.gettext("Ei")


def achieved_phrase(here: Setting, achievement: Achievement) -> Phrase:
    """Return "saavutettu: osittain", for lists where no column says what the word is about."""
    return Phrase(
        here.words.gettext("saavutettu: {achieved}", achieved=achievement_words(here.words, achievement).lower())
    )


def achievement_content(here: Setting, rating: Rating) -> Content:
    """Return whether a goal was reached; that the source does not say it is not "no"."""
    if rating.achievement is None:
        return (Status("not-stated", here.words.gettext("Lähde ei kerro")),)
    return (Phrase(achievement_words(here.words, rating.achievement)),)


def assessment_content(here: Setting, rating: Rating) -> Content:
    """Return the verbal assessment and the findings below it, nested as in the source."""
    lines: list[Content] = []
    if rating.assessment:
        lines.append(here.rich(rating.assessment))
    if rating.findings:
        lines.append((_findings(here, rating.findings),))
    if not lines:
        return nothing(here.words.gettext("ei sanallista arviointia"))
    return lines[0] if len(lines) == 1 else (Lines(tuple(lines)),)


def _findings(here: Setting, findings: Sequence[Finding]) -> Items:
    return Items(tuple(_finding(here, finding) for finding in findings))


def _finding(here: Setting, finding: Finding) -> Content:
    text = here.rich(finding.text)
    return (*text, _findings(here, finding.findings)) if finding.findings else text


def _printed(here: Setting, rating: Rating) -> Inline | None:
    """Return how the source prints a rating, where that is more than its figures."""
    if rating.printed is None or not _PLAIN_PRINT.sub("", rating.printed):
        return None
    if rating.printed == f"({rating.values[0]})":
        return remark(here.words.gettext("lähteessä sulkeissa"))
    return Remark((Phrase(here.words.gettext("lähteessä:") + " "), Foreign(rating.printed, "fi")))
