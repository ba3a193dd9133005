"""What has changed as entries of a feed: one for each document that a version changed for the readers of a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..localise import Localiser, localiser
from ..model.change_log import ChangedDocument
from ..model.text import Locale
from ..resolve.changes import RecordedChanges
from ..resolve.plan_set import PlanSet
from ..view.change_words import count_words, document_name, said_in, thing_words, told_in
from ..view.changes import changes_path, document_anchor
from .atom import FeedEntry
from .documents import documents_of

MOST = 100
"""How many entries a feed has; older changes stay on the page."""
_MARKS = frozenset("[{")
"""Begin words that are gone or came: a feed shows no such marks."""
NAMED = 5
"""How many changed things an entry names."""


@dataclass(frozen=True)
class _Teller:
    words: Localiser
    root: str
    authors: dict[str, str]
    author: str

    def entry(self, recorded: RecordedChanges, document: ChangedDocument) -> FeedEntry:
        name, counts = document_name(self.words, document), count_words(self.words, document.counts)
        anchor = document_anchor(document.about)
        return FeedEntry(
            key=f"changes:{recorded.name}:{anchor}",
            title=f"{name.text}: {counts.rstrip('.')}",
            summary=self._summary(document) or counts,
            url=f"{self.root}{changes_path(recorded)}#{anchor}",
            updated=recorded.dated,
            author=self.authors.get(document.about or "", self.author),
            category="change",
            lang=name.lang,
        )

    def _summary(self, document: ChangedDocument) -> str:
        """Return the names of what changed; for a document that came or went, what came or went with it."""
        told = told_in(self.words.locale, document)
        own = [words for thing in told if thing.about == document.about for words in said_in(self.words.locale, thing)]
        named = [words for words in own if not _MARKS.intersection(words)]
        named += [thing_words(self.words, thing) for thing in told if thing.about != document.about]
        rest = len(named) - NAMED
        more = [self.words.ngettext("ja {n} muu kohta", "ja {n} muuta kohtaa", rest)] if rest > 0 else []
        return "; ".join([*named[:NAMED], *more])


def change_entries(plan_set: PlanSet) -> dict[Locale, tuple[FeedEntry, ...]]:
    """Return the entries of each language of the site, newest first; none where no changes are recorded."""
    return {locale: tuple(_entries(plan_set, locale))[:MOST] for locale in plan_set.site.languages}


def _entries(plan_set: PlanSet, locale: Locale) -> Iterator[FeedEntry]:
    if not plan_set.permanence.changes:
        return
    words = localiser(locale)
    names = {each.id: words.phrase(each.name).text for each in plan_set.organisations}
    authors = names | {each.id: names[each.organisation] for each in documents_of(plan_set)}
    teller = _Teller(words, f"{plan_set.site.address}{locale}/", authors, words.phrase(plan_set.site.name).text)
    for recorded in plan_set.permanence.changes:
        for document in recorded.log.documents:
            if told_in(locale, document):
                yield teller.entry(recorded, document)
