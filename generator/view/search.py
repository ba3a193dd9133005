"""The search page: a form, and the place where the browser puts what it finds."""

from __future__ import annotations

from ..localise import Localiser, Phrase
from ..model.value import value_class
from .addresses import SEARCH, START, Address, organisation_path, parties_path
from .frame import Section, make_page
from .inline import Content, InnerLink
from .page import Page
from .setting import Setting


@value_class(frozen=True)
class SearchContent:
    """What the search page shows.

    Attributes:
        says: What the script says of its results, by name; ``{n}`` and ``{query}`` are filled in.
        dull: Words of a query that tell nothing of what is looked for.
        ways: Other ways in, for whom no search is there.
    """

    title: Phrase
    says: tuple[tuple[str, str], ...]
    dull: str
    ways: tuple[Content, ...]


def search_page(here: Setting) -> Page:
    """Return the search page; the same in every language but for its words."""
    words = here.words
    title = search_label(here)
    ways = (InnerLink(Address(START), Phrase(words.gettext("Etusivu"))), *_organisation_ways(here))
    content = SearchContent(title, _says(words), _dull(words), tuple((way,) for way in ways))
    description = words.gettext("Hae suunnitelmien tavoitteita, toimenpiteitä, vastuutahoja ja sivuja.")
    return make_page(
        here, Section(), path=SEARCH, template="search", title=title, description=description, content=content
    )


def search_label(here: Setting) -> Phrase:
    """Return the name of the search page."""
    return Phrase(here.words.gettext("Haku"))


def _organisation_ways(here: Setting) -> tuple[InnerLink, ...]:
    return tuple(
        link
        for organisation in here.plan_set.organisations
        for link in (
            InnerLink(Address(organisation_path(organisation)), here.title(organisation.name)),
            InnerLink(
                Address(parties_path(organisation)),
                Phrase(
                    here.words.gettext("Vastuutahot: {organisation}", organisation=here.title(organisation.name).text)
                ),
            ),
        )
    )


def _says(words: Localiser) -> tuple[tuple[str, str], ...]:
    """Return the words of the script; counts of one and of more, which is all that both languages tell apart."""
    _ = words.gettext
    return (
        ("busy", _("Haetaan …")),
        ("none", _("Ei osumia haulle ”{query}”. Kokeile lyhyempää tai toista sanaa.")),
        ("one", _("1 osuma haulle ”{query}”.")),
        ("many", _("{n} osumaa haulle ”{query}”.")),
        ("failed", _("Haku ei nyt toimi. Löydät sivut myös alla olevista linkeistä.")),
        ("best", _("Parhaat osumat")),
        ("goals", _("Tavoitteet")),
        ("actions", _("Toimenpiteet")),
        ("parties", _("Vastuutahot")),
        ("pages", _("Muut sivut")),
        ("goal", _("Tavoite")),
        ("action", _("Toimenpide")),
        ("party", _("Vastuutaho")),
        ("page", _("Sivu")),
        ("more", _("Näytä lisää: {group}, jäljellä {n}")),
        ("title", _("{query} – haku")),
    )


def _dull(words: Localiser) -> str:
    """Return the words that questions are made of; each language has its own."""
    return words.gettext(
        "ja tai sekä on ovat ei mikä mitä mitkä missä kuka ketkä miten milloin se että kun voi saa saan"
    )
