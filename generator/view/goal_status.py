"""How a goal stands, in a few words: what its parties have told, and what its newest evaluation found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from ..localise import Localiser, Phrase
from ..model.evaluation import Achievement
from ..model.plan import ActionStatus, Goal
from ..resolve.figures import half_up
from ..resolve.plan_set import Place
from ..resolve.stories import Rated
from .follow_up import status_words
from .inline import Content, Lines, Status
from .setting import Setting

_STATES: tuple[ActionStatus, ...] = ("done", "ongoing", "not_started", "not_done")


def goal_status(here: Setting, place: Place) -> Content:
    """Return the status of a goal, each thing that is known of it on its own line; that nothing is known is said."""
    rated = here.stories.ratings_of(place.goal.id)
    lines = [*_followed(here, place.goal), *(_evaluated(here, rated[-1]) if rated else ())]
    if not lines:
        return (Status("not-stated", here.words.gettext("Ei vielä seurantatietoa")),)
    return (Lines(tuple(lines)),) if len(lines) > 1 else lines[0]


def _followed(here: Setting, goal: Goal) -> Iterator[Content]:
    """Yield "Valmis 2, käynnissä 1", where anybody has told how far an action has come."""
    words = here.words
    counts = Counter(action.follow_up.status for action in goal.actions if action.follow_up)
    said = [f"{status_words(words, status).lower()} {counts[status]}" for status in _STATES if counts[status]]
    if said:
        listed = words.list(said)
        told = words.gettext("Toimenpiteet: {states}", states=listed)
        yield (Status("told", told),)


def _evaluated(here: Setting, rated: Rated) -> Iterator[Content]:
    """Yield what an evaluation found: whether the goal was reached, and its rating."""
    words, rating = here.words, rated.rating
    if rating.achievement:
        yield (Status(f"result-{rating.achievement}", _reached(words, rating.achievement)),)
    if rating.values:
        mean = half_up(Fraction(sum(rating.values), len(rating.values)), 1)
        value = Decimal(rating.values[0]) if len(rating.values) == 1 else mean
        said = words.gettext(
            "Arvosana {value}, asteikko {lowest}–{highest}",
            value=words.number(value),
            lowest=rated.scale.lowest,
            highest=rated.scale.highest,
        )
        yield (Phrase(said),)
    if rating.achievement or rating.values:
        link = here.link(rating.id, here.title(rated.evaluation.short_title))
        day = f" {words.date(rated.evaluation.dated)}" if rated.evaluation.dated else ""
        yield (link, Phrase(day)) if day else (link,)


def _reached(words: Localiser, achievement: Achievement) -> str:
    """Return "Tavoite saavutettiin", "Tavoite saavutettiin osittain" or "Tavoitetta ei saavutettu"."""
    match achievement:
        case "yes":
            return words.gettext("Tavoite saavutettiin")
        case "partly":
            return words.gettext("Tavoite saavutettiin osittain")
        case "no":
            return words.gettext("Tavoitetta ei saavutettu")
