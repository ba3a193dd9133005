"""Who answers for something, in words that keep its five ways apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..localise import Localiser, Phrase
from ..model.organisation import ResponsibleParty
from ..model.plan import Action, Goal
from ..resolve.plan_set import Answering, Place
from .inline import Content, Inline, InnerLink, Lines, Status, remark, stacked
from .setting import Setting


def action_number(place: Place, index: int) -> str:
    """Return the number that an action is called by: goal and place in it, such as ``1.2``; ``index`` from 0."""
    return f"{_ordinal(place)}.{index + 1}"


def goal_number(words: Localiser, place: Place) -> str:
    """Return what a goal is called within its focus area: "Tavoite 1", with the printed number where there is one."""
    return words.gettext("Tavoite {number}", number=_ordinal(place))


def _ordinal(place: Place) -> str:
    return (place.goal.number or str(place.number)).rstrip(".")


def number_runs(here: Setting, place: Place, indexes: Sequence[int]) -> str:
    """Return numbers of actions in order: ``1.1 ja 1.2``, ``1.1–1.3``, ``1.1–1.3 ja 1.5``."""
    runs: list[list[int]] = []
    for index in indexes:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    written: list[str] = []
    for run in runs:
        ends = [action_number(place, index) for index in (run if len(run) < 3 else (run[0], run[-1]))]
        written += ["–".join(ends)] if len(run) > 2 else ends
    return here.words.list(written)


def party_link(here: Setting, party: ResponsibleParty) -> InnerLink:
    """Return the name of a party as a link to its page."""
    return here.link(party.id, here.title(party.name))


def who_answers(here: Setting, place: Place, action: Action) -> Content:
    """Return what the column of responsible parties says of one action."""
    answering = here.plan_set.answering(place.goal, action)
    links = [(party_link(here, party),) for party in answering.parties]
    if answering.kind == "to_be_confirmed":
        return (to_be_confirmed(here),)
    if not links:
        return (none_named(here),)
    if answering.kind == "uncertain":
        return _uncertain(here, answering, links)
    if answering.kind == "shared":
        indexes = [i for i, each in enumerate(place.goal.actions) if each.responsible.kind == "shared"]
        if len(indexes) > 1:
            return _shared(here, links, number_runs(here, place, indexes))
    return stacked(links)


def to_be_confirmed(here: Setting) -> Status:
    """Return the words for a party that the source promises to name later."""
    return Status("to-be-confirmed", here.words.gettext("Vastuutaho tarkentuu myöhemmin"))


def none_named(here: Setting) -> Status:
    """Return the words for an action that the source names nobody for."""
    return Status("none", here.words.gettext("Vastuutahoa ei ole nimetty"))


def goal_parties(here: Setting, goal: Goal) -> Content:
    """Return who answers for the actions of a goal, each party once, then what is still open."""
    kinds = {action.responsible.kind for action in goal.actions}
    parties = {
        party.id: party for action in goal.actions for party in here.plan_set.answering(goal, action).parties
    } or {party_id: here.plan_set.party(party_id) for party_id in goal.parties}
    contents: list[Content] = [(party_link(here, party),) for party in parties.values()]
    if "uncertain" in kinds:
        contents.append((Status("uncertain", here.words.gettext("Osa vastuutahoista on epävarmoja")),))
    if "to_be_confirmed" in kinds:
        part = here.words.gettext("Osa vastuutahoista tarkentuu myöhemmin")
        contents.append((Status("to-be-confirmed", part) if parties else to_be_confirmed(here),))
    if "none" in kinds or not contents:
        part = here.words.gettext("Osalle toimenpiteistä ei ole nimetty vastuutahoa")
        contents.append((Status("none", part) if contents else none_named(here),))
    return stacked(contents)


def _shared(here: Setting, links: Iterable[Content], numbers: str) -> Content:
    note = remark(here.words.gettext("yhteinen toimenpiteille {numbers}", numbers=numbers))
    return _with_note(stacked(list(links)), note)


def _with_note(content: Content, note: Inline) -> Content:
    if len(content) == 1 and isinstance(content[0], InnerLink):
        return (*content, Phrase(" "), note)
    return (Lines((content, (note,))),)


def _uncertain(here: Setting, answering: Answering, links: Sequence[Content]) -> Content:
    status = Status("uncertain", here.words.gettext("Vastuutaho on epävarma, mahdollisesti:"))
    lines = [(status,), stacked(links)]
    if answering.reason:
        lines.append((here.words.phrase(answering.reason),))
    return (Lines(tuple(lines)),)
