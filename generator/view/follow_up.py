"""How far an action has come, in words: its status, the day that it was seen, what the party adds."""

from __future__ import annotations

from collections.abc import Iterable

from ..localise import Localiser, Phrase
from ..model.plan import Action, ActionStatus
from .inline import Content, Lines, Status
from .setting import Setting


def has_follow_up(actions: Iterable[Action]) -> bool:
    """Return whether anybody has said of any of the actions how far it has come."""
    return any(action.follow_up for action in actions)


def status_words(words: Localiser, status: ActionStatus) -> str:
    """Return "Ei aloitettu", "Käynnissä", "Valmis" or "Ei toteutunut"."""
    match status:
        case "not_started":
            return words.gettext("Ei aloitettu")
        case "ongoing":
            return words.gettext("Käynnissä")
        case "done":
            return words.gettext("Valmis")
        case "not_done":
            return words.gettext("Ei toteutunut")


def follow_up_content(here: Setting, action: Action) -> Content:
    """Return the status with its day, and below it what the party adds; that nobody has said is not "not started"."""
    words, said = here.words, action.follow_up
    if said is None:
        return (Status("not-stated", words.gettext("Ei seurantatietoa")),)
    day = words.date(said.date)
    status = words.gettext("{status}, tilanne {date}", status=status_words(words, said.status), date=day)
    lines: list[Content] = [(Phrase(status),)]
    if said.note:
        lines.append((words.phrase(said.note),))
    return (Lines(tuple(lines)),) if len(lines) > 1 else lines[0]
