"""What each page of a plan says of itself: that it is condensed, from which document, and who approved the Swedish."""

from __future__ import annotations

from urllib.parse import urlsplit

from ..localise import SOURCE_LOCALE, Phrase
from ..model.plan import Plan
from .inline import Content, OuterLink, sentence
from .setting import Setting


def plan_notice(here: Setting, plan: Plan) -> Content:
    """Return the sentences that stand on every page of a plan."""
    words = here.words
    source = here.plan_set.source(plan.source)
    document: Content = (here.link(source.id, here.title(source.title)),)
    if plan.dated:
        document += (Phrase(f" ({words.date(plan.dated)})"),)
    found = sentence(words.gettext("Tämä on tiivistelmä asiakirjasta {document}."), document=document)
    if source.url:
        official = words.gettext("Virallinen teksti on osoitteessa {address}.")
        found += (Phrase(" "), *sentence(official, address=(outer_link(source.url),)))
    if words.locale != SOURCE_LOCALE and plan.translation == "unapproved":
        found += (Phrase(" " + words.gettext("Ruotsinkielistä käännöstä ei ole hyväksytty.")),)
    return found


def outer_link(url: str) -> OuterLink:
    """Return a link to another site with its host as words."""
    return OuterLink(url, Phrase(urlsplit(url).netloc.removeprefix("www.") or url))
