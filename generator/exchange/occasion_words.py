"""What a calendar says of an occasion: one line for the day, and all that is known of it below."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from ..localise import Localiser, Phrase
from ..model.text import RichText, Text, plain_words
from ..model.time import Due
from ..resolve.agenda import Occasion
from ..resolve.plan_set import PlanSet

SUMMARY_LENGTH = 100
"""How many characters of a text stand in the line of the day; all of it stands in the description."""


def summary_words(words: Localiser, occasion: Occasion) -> Phrase:
    """Return the line that a calendar shows on the day; its language is that of the text where it has only one."""
    said = _said(words, occasion.text)
    text = shorten(said.text, SUMMARY_LENGTH, placeholder=" …")
    return Phrase(_leading(words, occasion, text), said.lang)


def description_words(plan_set: PlanSet, words: Localiser, occasion: Occasion) -> str:
    """Return what is known of an occasion, each thing on a line of its own."""
    lines = _lines_of_entry(words, occasion) if occasion.entry else _lines_of_deadline(plan_set, words, occasion)
    return "\n".join(lines)


def _said(words: Localiser, text: Text | RichText) -> Phrase:
    phrase = words.phrase(text)
    return Phrase(plain_words(phrase.text), phrase.lang)


def _leading(words: Localiser, occasion: Occasion, text: str) -> str:
    if occasion.entry:
        return words.gettext("{event} (tarvittaessa)", event=text) if occasion.entry.if_needed else text
    if occasion.due and occasion.due.form == "from":
        return words.gettext("Alkaa: {what}", what=text)
    match occasion.kind:
        case "goal":
            return words.gettext("Tavoitteen määräaika: {what}", what=text)
        case "indicator":
            return words.gettext("Mittarin määräaika: {what}", what=text)
        case _:
            return words.gettext("Määräaika: {what}", what=text)


def _lines_of_deadline(plan_set: PlanSet, words: Localiser, occasion: Occasion) -> Iterator[str]:
    place, due = occasion.place, occasion.due
    assert place is not None
    assert due is not None
    yield _said(words, occasion.text).text
    if occasion.action and occasion.kind == "indicator":
        yield words.gettext("Toimenpide: {action}", action=_said(words, occasion.action.text).text)
    if occasion.kind != "goal":
        yield words.gettext("Tavoite: {goal}", goal=_said(words, place.goal.title).text)
    yield words.gettext("Suunnitelma: {plan}", plan=_said(words, place.plan.title).text)
    yield _answering(plan_set, words, occasion)
    yield words.gettext("Määräaika lähteen sanoin: {printed}", printed=_said(words, due.printed).text)
    if due.is_questioned:
        yield words.gettext("Lähteessä on määräajan perässä kysymysmerkki.")
    if not occasion.day_known:
        yield _why_a_month(words, due)


def _why_a_month(words: Localiser, due: Due) -> str:
    when = due.end or due.date or ""
    if when.count("-") == 1 and "H" not in when:
        return words.gettext("Lähde ei kerro päivää, joten merkintä on koko kuukauden mittainen.")
    if due.form == "from":
        return words.gettext("Lähde ei kerro päivää eikä kuukautta, joten merkintä on ajan ensimmäisessä kuukaudessa.")
    return words.gettext("Lähde ei kerro päivää eikä kuukautta, joten merkintä on ajan viimeisessä kuukaudessa.")


def _answering(plan_set: PlanSet, words: Localiser, occasion: Occasion) -> str:
    names = sorted((_said(words, plan_set.party(party).name).text for party in occasion.parties), key=words.sort_key)
    kind = occasion.action.responsible.kind if occasion.action else None
    if kind == "to_be_confirmed":
        return words.gettext("Vastuutaho tarkentuu myöhemmin") + "."
    if not names:
        return words.gettext("Vastuutahoa ei ole nimetty") + "."
    if kind == "uncertain":
        return words.gettext("Vastuutaho on epävarma, mahdollisesti:") + f" {words.list(names)}"
    return words.gettext("Kuka vastaa: {parties}", parties=words.list(names))


def _lines_of_entry(words: Localiser, occasion: Occasion) -> Iterator[str]:
    entry, clock = occasion.entry, occasion.clock
    assert entry is not None
    assert clock is not None
    yield _said(words, entry.title).text
    yield words.gettext("Vuosikello: {clock}", clock=_said(words, clock.title).text)
    yield words.gettext("Ajankohta lähteen sanoin: {printed}", printed=entry.printed)
    if entry.if_needed:
        yield words.gettext("Pidetään vain tarvittaessa.")
    if not occasion.day_known:
        yield words.gettext("Lähde ei kerro päivää, joten merkintä on koko kuukauden mittainen.")
