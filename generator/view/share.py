"""The permanent address of a goal's page, to be passed on, and the way to give feedback on the goal."""

from __future__ import annotations

from ..model.plan import Goal
from ..model.value import value_class
from .addresses import Address
from .feedback import feedback_address
from .setting import Setting


@value_class(frozen=True)
class Share:
    """What a page says of itself: where it stands, in full, and the link for feedback; None where there is none."""

    address: Address
    url: str
    feedback: str | None


def goal_share(here: Setting, goal: Goal, path: str) -> Share:
    """Return the permanent address of the page of a goal, and where to give feedback on it."""
    site, words = here.plan_set.site, here.words
    subject = words.gettext("Palaute tavoitteesta {goal} ({language})", goal=goal.id, language=words.locale)
    feedback = feedback_address(site, words, goal.id, subject)
    return Share(Address(path), f"{site.address}{words.locale}/{path}", feedback)
