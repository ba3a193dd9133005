"""What is said of changes: names, counts, and what of them concerns the readers of a language."""

from __future__ import annotations

from ..localise import Localiser, Phrase
from ..model.change_log import ChangeCounts, ChangedDocument, ChangedThing
from ..model.text import Locale
from .kinds import kind_label


def document_name(words: Localiser, document: ChangedDocument) -> Phrase:
    """Return what a changed document is called."""
    if document.title:
        return words.phrase(document.title)
    return Phrase(document.about or words.gettext("Muut tiedot"))


def thing_words(words: Localiser, thing: ChangedThing) -> str:
    """Return kind and name of a changed thing: "Tavoite: Apua saa heti"."""
    kind = kind_label(words, thing.kind)
    return f"{kind}: {words.phrase(thing.title).text}" if thing.title else kind


def count_words(words: Localiser, counts: ChangeCounts) -> str:
    """Return "2 lisäystä ja 1 muutos. Lisäksi korjattiin kirjoitusasua 3 kohdassa."."""
    counted = (
        (counts.added, words.ngettext("{n} lisäys", "{n} lisäystä", counts.added)),
        (counts.removed, words.ngettext("{n} poisto", "{n} poistoa", counts.removed)),
        (counts.moved, words.ngettext("{n} siirto", "{n} siirtoa", counts.moved)),
        (counts.renamed, words.ngettext("{n} uusi nimi", "{n} uutta nimeä", counts.renamed)),
        (counts.changed, words.ngettext("{n} muutos", "{n} muutosta", counts.changed)),
    )
    said = [each for number, each in counted if number]
    sentences = [f"{words.list(said)}."] if said else []
    sentences += [_only(words, counts.only_fi, "fi")] if counts.only_fi else []
    sentences += [_only(words, counts.only_sv, "sv")] if counts.only_sv else []
    if counts.spelling:
        sentences.append(
            words.ngettext(
                "Kirjoitusasua korjattiin {n} kohdassa.", "Kirjoitusasua korjattiin {n} kohdassa.", counts.spelling
            )
        )
    return " ".join(sentences)


def told_in(locale: Locale, document: ChangedDocument) -> tuple[ChangedThing, ...]:
    """Return what changed for the readers of a language."""
    return tuple(thing for thing in document.things if said_in(locale, thing))


def said_in(locale: Locale, thing: ChangedThing) -> tuple[str, ...]:
    """Return every change of a thing in a language; () where only its words in another language changed."""
    found = (each.fi if locale == "fi" else each.sv for each in thing.says)
    return tuple(words for words in found if words)


def _only(words: Localiser, number: int, locale: Locale) -> str:
    if locale == "fi":
        return words.ngettext(
            "Vain suomenkielinen teksti muuttui {n} kohdassa.",
            "Vain suomenkielinen teksti muuttui {n} kohdassa.",
            number,
        )
    return words.ngettext(
        "Vain ruotsinkielinen teksti muuttui {n} kohdassa.",
        "Vain ruotsinkielinen teksti muuttui {n} kohdassa.",
        number,
    )
