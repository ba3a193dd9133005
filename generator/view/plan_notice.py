"""What each page of a document says of itself: that it is condensed, from which document, who approved the Swedish."""

from __future__ import annotations

from datetime import date
from typing import Literal
from urllib.parse import urlsplit

from ..localise import SOURCE_LOCALE, Localiser, Phrase
from ..model.plan import Plan
from .addresses import TRANSLATIONS, Address
from .inline import Content, InnerLink, OuterLink, sentence
from .setting import Setting


def plan_notice(here: Setting, plan: Plan) -> Content:
    """Return the sentences that stand on every page of a plan."""
    return document_notice(here, plan.source, plan.translation, plan.dated)


def document_notice(
    here: Setting, source_id: str, translation: Literal["approved", "unapproved"], dated: date | None = None
) -> Content:
    """Return the sentences that stand on every page of what is condensed from a document."""
    words = here.words
    source = here.plan_set.source(source_id)
    document: Content = (here.link(source.id, here.title(source.title)),)
    if dated:
        document += (Phrase(f" ({words.date(dated)})"),)
    found = sentence(words.gettext("Tämä on tiivistelmä asiakirjasta {document}."), document=document)
    if source.url:
        official = words.gettext("Virallinen teksti on osoitteessa {address}.")
        found += (Phrase(" "), *sentence(official, address=(outer_link(source.url),)))
    if words.locale != SOURCE_LOCALE and translation == "unapproved":
        found += (Phrase(" " + words.gettext("Ruotsinkielistä käännöstä ei ole hyväksytty.")),)
        if here.plan_set.coverage:
            found += (Phrase(" "), InnerLink(Address(TRANSLATIONS), coverage_label(words)), Phrase("."))
    return found


def coverage_label(words: Localiser) -> Phrase:
    """Return the name of the page that tells how much is translated."""
    return Phrase(words.gettext("Käännösten kattavuus"))


def outer_link(url: str) -> OuterLink:
    """Return a link to another site with its host as words."""
    return OuterLink(url, Phrase(urlsplit(url).netloc.removeprefix("www.") or url))
