"""The columns of the follow-up form, and what its cells show: both languages in every title and every choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, get_args

from ..localise import localiser
from ..model.evaluation import Achievement
from ..model.plan import ActionStatus
from ..model.text import LOCALES
from ..view.follow_up import status_words
from ..view.rating import achievement_words
from .form_rows import Answer, FormRow, Sheet, in_both

ID, CHECK = "id", "check"
"""The columns that tell which row it is, and what it was made from."""


@dataclass(frozen=True)
class FormColumn:
    """A column of the form.

    Attributes:
        name: What the form calls it to the program, in a hidden row.
        fi, sv: Its titles.
        width: In characters.
        takes: What is asked there; None where the cell is not to be changed.
    """

    name: str
    fi: str
    sv: str
    width: int
    takes: Literal["choice", "date", "text"] | None = None

    @property
    def title(self) -> str:
        """Its title in both languages; one that asks says so."""
        return f"Täytä: {self.fi} / Fyll i: {self.sv}" if self.takes else f"{self.fi} / {self.sv}"


SHEET_NAMES: Mapping[Sheet, str] = {
    "actions": "Toimenpiteet – Åtgärder",
    "ratings": "Arvosanat – Vitsord",
}
COLUMNS: Mapping[Sheet, tuple[FormColumn, ...]] = {
    "actions": (
        FormColumn(ID, "Tunnus", "Id", 16),
        FormColumn("plan", "Suunnitelma", "Plan", 22),
        FormColumn("goal", "Tavoite", "Mål", 36),
        FormColumn("action_fi", "Toimenpide suomeksi", "Åtgärden på finska", 44),
        FormColumn("action_sv", "Toimenpide ruotsiksi", "Åtgärden på svenska", 44),
        FormColumn("due", "Määräaika", "Tidsfrist", 20),
        FormColumn("status", "Tila", "Status", 26, "choice"),
        FormColumn("date", "Päivä, jona tila katsottiin", "Dagen då statusen kontrollerades", 20, "date"),
        FormColumn("note_fi", "Lisäys suomeksi", "Tillägg på finska", 44, "text"),
        FormColumn("note_sv", "Lisäys ruotsiksi", "Tillägg på svenska", 44, "text"),
        FormColumn(CHECK, "Tarkiste", "Kontroll", 12),
    ),
    "ratings": (
        FormColumn(ID, "Tunnus", "Id", 16),
        FormColumn("evaluation", "Arviointi", "Utvärdering", 22),
        FormColumn("plan", "Suunnitelma", "Plan", 22),
        FormColumn("above", "Mihin kuuluu", "Hör till", 36),
        FormColumn("goal_fi", "Mitä arvioidaan, suomeksi", "Vad som utvärderas, på finska", 44),
        FormColumn("goal_sv", "Mitä arvioidaan, ruotsiksi", "Vad som utvärderas, på svenska", 44),
        FormColumn("rating", "Arvosana", "Vitsord", 44, "choice"),
        FormColumn("achievement", "Saavutettiinko", "Uppnåddes", 20, "choice"),
        FormColumn("assessment_fi", "Sanallinen arviointi suomeksi", "Verbal utvärdering på finska", 60, "text"),
        FormColumn("assessment_sv", "Sanallinen arviointi ruotsiksi", "Verbal utvärdering på svenska", 60, "text"),
        FormColumn(CHECK, "Tarkiste", "Kontroll", 12),
    ),
}


def choices(row: FormRow, name: str) -> dict[Answer, str]:
    """Return what a column offers in a row, and how it is shown; a rating with the words of its level."""
    match name:
        case "status":
            return dict(_statuses())
        case "achievement":
            return dict(_achievements())
        case "rating" if row.scale and name not in row.fixed:
            levels = {level.value: in_both(level.text, " / ") for level in row.scale.levels}
            steps = range(row.scale.highest, row.scale.lowest - 1, -1)
            return {step: f"{step} – {levels[step]}" if step in levels else str(step) for step in steps}
    return {}


def shown(row: FormRow, name: str) -> str | date | None:
    """Return what the cell of a row shows; None where it is empty."""
    if name == ID:
        return row.id
    if name == CHECK:
        return f"{row.told_digest}-{row.answers_digest}"
    if name in row.told:
        return row.told[name] or None
    answer = row.answers[name]
    if answer is None or isinstance(answer, date):
        return answer
    return choices(row, name).get(answer, str(answer))


@cache
def _statuses() -> tuple[tuple[ActionStatus, str], ...]:
    words = [localiser(locale) for locale in LOCALES]
    names: tuple[ActionStatus, ...] = get_args(ActionStatus)
    return tuple((each, " / ".join(status_words(said, each) for said in words)) for each in names)


@cache
def _achievements() -> tuple[tuple[Achievement, str], ...]:
    words = [localiser(locale) for locale in LOCALES]
    names: tuple[Achievement, ...] = get_args(Achievement)
    return tuple((each, " / ".join(achievement_words(said, each) for said in words)) for each in names)
