"""How far the Swedish texts have come: missing, blank, stale, not approved, or without an agreed word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..load.terms import Term
from ..load.twins import Twin, TwinDocument
from .stale import Stale


@dataclass(frozen=True)
class TermNote:
    """A Swedish text without the agreed word for a Finnish term."""

    twin: Twin
    term: Term


@dataclass(frozen=True)
class DocumentTranslation:
    """The texts of one document.

    Attributes:
        id: Id of the plan, evaluation, organisation …
        title: Its title in Finnish.
        title_sv: Its title in Swedish, or in Finnish where that is missing.
        is_approved: Whether its Swedish is approved; None where it does not say.
        finnish: How many texts it has in Finnish.
        swedish: How many of its texts have Swedish words.
        total: How many texts it has in either language.
        missing: Texts without Swedish.
        blank: Texts whose Swedish is white space alone.
        stale: Texts whose Finnish changed after their Swedish.
        terms: Texts that lack an agreed word.
    """

    id: str
    title: str
    title_sv: str
    is_approved: bool | None
    finnish: int
    swedish: int
    total: int
    missing: tuple[Twin, ...]
    blank: tuple[Twin, ...]
    stale: tuple[Stale, ...]
    terms: tuple[TermNote, ...]

    @property
    def unapproved(self) -> int:
        """How many Swedish texts nobody has approved."""
        return self.swedish if self.is_approved is False else 0


@dataclass(frozen=True)
class Translations:
    """All documents, by file. ``knows_history`` is False where nobody looked for what is stale."""

    documents: tuple[DocumentTranslation, ...]
    knows_history: bool


def percent(part: int, whole: int) -> int:
    """Return a share in whole per cent, rounded down, so that 100 means all; 100 where there is nothing to do."""
    return 100 * part // whole if whole else 100


def look_at_translations(
    documents: Iterable[TwinDocument], stale: Sequence[Stale] | None, terms: Sequence[Term]
) -> Translations:
    """Return how far the Swedish of each document has come; ``stale`` is None where history was not asked."""
    found = []
    for document in documents:
        twins = document.twins
        found.append(
            DocumentTranslation(
                document.id,
                document.title,
                document.title_sv,
                document.is_approved,
                finnish=sum(bool(twin.fi) for twin in twins),
                swedish=sum(bool(twin.sv) for twin in twins),
                total=len(twins),
                missing=tuple(twin for twin in twins if twin.sv is None),
                blank=tuple(twin for twin in twins if twin.sv == ""),
                stale=tuple(each for each in stale or () if each.twin.document == document.id),
                terms=tuple(note for twin in twins for note in _term_notes(twin, terms)),
            )
        )
    return Translations(tuple(found), stale is not None)


def _term_notes(twin: Twin, terms: Sequence[Term]) -> Iterable[TermNote]:
    if twin.sv and not twin.sv.startswith("https://"):
        for term in terms:
            if term.fi_forms.search(twin.fi) and not term.sv_forms.search(twin.sv):
                yield TermNote(twin, term)
