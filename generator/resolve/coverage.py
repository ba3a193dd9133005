"""How much of the site's texts is there in each language, as the data alone tells it."""

from __future__ import annotations

from ..load.records import Records
from ..load.twins import TextCounts, count_narrative_texts, document_of


def text_coverage(records: Records) -> dict[str, TextCounts]:
    """Return how many texts each document has with its narratives, by its id, or its file where it has none.

    The same texts as ``suunta translations`` counts. {} where the site is in one language: nothing is translated.
    """
    if len(records.site.record.languages) < 2:
        return {}
    found: dict[str, TextCounts] = {}
    for filed in records.all:
        record_id: str | None = vars(filed.record).get("id")
        found[record_id or filed.document.file] = filed.text_counts
    texts = records.narratives
    for path in {path: None for _locale, path in texts}:
        found[document_of(path, found)] += count_narrative_texts(texts.get(("fi", path)), texts.get(("sv", path)))
    return found
