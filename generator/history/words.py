"""What is said when Git cannot tell, in three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..problems import Language
    from .versions import HistoryError, Reason

_WORDS: dict[Reason, dict[Language, str]] = {
    "no_git": {
        "fi": "Git-ohjelmaa ei löydy. Asenna Git.",
        "sv": "Programmet Git hittas inte. Installera Git.",
        "en": "Git is not found. Install Git.",
    },
    "no_repository": {
        "fi": "Kansio {detail} ei ole Git-säilössä, joten sillä ei ole aiempia versioita.",
        "sv": "Mappen {detail} finns inte i något Git-arkiv, så den har inga tidigare versioner.",
        "en": "The folder {detail} is in no Git repository, so it has no earlier versions.",
    },
    "no_version": {
        "fi": "Versiota ”{detail}” ei ole. Anna haara, tunniste (tag) tai muutoksen (commit) tunnus. "
        "Komento git branch -a luettelee haarat.",
        "sv": "Versionen ”{detail}” finns inte. Ange en gren, en tagg eller en commits namn. "
        "Kommandot git branch -a listar grenarna.",
        "en": "There is no version “{detail}”. Give a branch, a tag or the name of a commit. "
        "The command git branch -a lists the branches.",
    },
    "no_data": {
        "fi": "Versiossa ”{detail}” ei ole kansiota data.",
        "sv": "Versionen ”{detail}” har ingen mapp data.",
        "en": "The version “{detail}” has no folder data.",
    },
    "shallow": {
        "fi": "Tästä kopiosta puuttuu osa historiasta, joten ”{detail}” jää tietämättä. "
        "Hae koko historia: git fetch --unshallow (GitHub Actions: fetch-depth: 0, GitLab: GIT_DEPTH: 0).",
        "sv": "En del av historiken saknas i denna kopia, så ”{detail}” förblir okänt. "
        "Hämta hela historiken: git fetch --unshallow (GitHub Actions: fetch-depth: 0, GitLab: GIT_DEPTH: 0).",
        "en": "This clone lacks a part of the history, so “{detail}” cannot be known. "
        "Fetch the whole history: git fetch --unshallow (GitHub Actions: fetch-depth: 0, GitLab: GIT_DEPTH: 0).",
    },
    "unreadable": {
        "fi": "Git ei voinut lukea historiaa: {detail}",
        "sv": "Git kunde inte läsa historiken: {detail}",
        "en": "Git could not read the history: {detail}",
    },
}


def history_words(error: HistoryError, language: Language) -> str:
    """Return what is wrong and what to do."""
    return _WORDS[error.reason][language].format(detail=error.detail)
