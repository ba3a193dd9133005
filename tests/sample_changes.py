"""Two recorded versions of the sample: one with everything that a change can be, one of only a few words."""

from __future__ import annotations

from datetime import date

from generator.diff.change_log import compared_version
from generator.model.change_log import ChangeCounts, ChangedDocument, ChangedThing, ChangeLog, Said
from generator.model.text import Text
from generator.resolve.changes import RecordedChanges

from .sample_goals import text

FIRST, SECOND, THIRD = (
    compared_version(commit * 40, date.fromisoformat(day), tag)
    for commit, day, tag in (("a", "2024-12-31", None), ("b", "2025-01-15", "v1"), ("c", "2025-02-20", None))
)


def said(fi: str, sv: str | None = None) -> Said:
    """Return a change in words; without Swedish where only the Finnish text changed."""
    return Said(fi=fi, sv=sv)


def thing(kind: str, about: str, title: Text | None, *says: Said) -> ChangedThing:
    """Return what became of a thing."""
    return ChangedThing(kind=kind, about=about, title=title, says=says)


def changed_plan() -> ChangedDocument:
    """Return more changes than stand open: a goal, a text, something that is gone, a thing without a name."""
    came = said("lisätty", "tillagt")
    return ChangedDocument(
        about="suunnitelma",
        kind="plan",
        title=text("Koesuunnitelma", "Provplanen"),
        counts=ChangeCounts(added=3, renamed=1, changed=1, only_fi=1, spelling=2),
        things=(
            thing(
                "goal",
                "mieli-1",
                text("Apua saa heti", "Hjälp fås genast"),
                said("nimetty uudelleen, otsikko: Apua saa [-pian-] {+heti+}", "omdöpt, rubrik: Hjälp fås {+genast+}"),
                said("teksti: Apua saa {+aina.+}"),
            ),
            thing(
                "narrative",
                "koe/suunnitelma/mieli",
                text("Mieli", "Sinnet"),
                said("teksti: {+Uusi.+}", "text: {+Ny.+}"),
            ),
            thing("goal", "mieli-9", text("Poissa", "Borta"), said("poistettu", "borttaget")),
            thing("footnote", "lupaus", None, came),
            thing("action", "ei-ole", text("Ei enää & missään", "Ingenstans"), came),
            thing("goal", "mieli-2", text("Vain suomeksi"), came),
        ),
    )


def sample_changes() -> tuple[RecordedChanges, ...]:
    """Return both versions, the newest first."""
    new_plan = ChangedDocument(
        about="liite",
        kind="plan",
        title=text("Liite", "Bilaga"),
        counts=ChangeCounts(added=1),
        things=(
            thing("plan", "liite", text("Liite", "Bilaga"), said("lisätty, mukana 1 tavoite", "tillagt, med 1 mål")),
        ),
    )
    rest = ChangedDocument(kind="site", counts=ChangeCounts(spelling=1))
    title, summary = text("Koe alkoi", "Provet började"), text("Ensimmäiset korjaukset.", "De första rättelserna.")
    return (
        RecordedChanges("2025-02-20", ChangeLog(before=SECOND, after=THIRD, documents=(changed_plan(), rest))),
        RecordedChanges(
            "2025-01-15", ChangeLog(title=title, summary=summary, before=FIRST, after=SECOND, documents=(new_plan,))
        ),
    )
