"""What evaluations and surveys speak of: focus areas, goals and subgoals, named and linked the same everywhere."""

from __future__ import annotations

from ..localise import Phrase
from ..resolve.stories import Aim
from .action_table import goal_label
from .inline import InnerLink
from .setting import Setting
from .terms import focus_area_term


def aim_label(here: Setting, aim: Aim) -> Phrase:
    """Return "Suuntaviiva 1: …", "Tavoite 3: …" or "Alatavoite: …" with the words of the plan."""
    if aim.subgoal is not None:
        text = here.plain(aim.subgoal.text)
        ordinal = f" {aim.subgoal.number.rstrip('.')}" if aim.subgoal.number else ""
        return Phrase(text.text, text.lang, f"{here.words.gettext('Alatavoite')}{ordinal}: ")
    if aim.place is not None:
        return goal_label(here, aim.place)
    title, number = here.title(aim.focus_area.title), aim.focus_area.number
    term = focus_area_term(here.words, aim.plan)
    return Phrase(title.text, title.lang, f"{term}: " if number is None else f"{term} {number}: ")


def aim_link(here: Setting, aim: Aim) -> InnerLink:
    """Return the name of an aim as a link to it."""
    return here.link(aim_id(aim), aim_label(here, aim))


def aim_id(aim: Aim) -> str:
    """Return the id of what an aim is."""
    if aim.subgoal is not None:
        return aim.subgoal.id
    return aim.place.goal.id if aim.place else aim.focus_area.id
