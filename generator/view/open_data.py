"""The page of open data: every file that can be taken along, what it holds and under which terms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from ..localise import Phrase
from ..model.text import Text
from ..model.value import value_class
from .addresses import OPEN_DATA
from .frame import Section, make_page
from .inline import Content, FileLink, OuterLink
from .page import Page
from .setting import Setting
from .tables import Row, Table

Group = Literal["whole", "tables", "documents", "calendars", "feeds", "catalogue"]
"""Under which heading of the page a file stands."""

DATA_FOLDER = "data/"
_FORMATS = {
    "application/json": "JSON",
    "application/schema+json": "JSON Schema",
    "text/csv": "CSV",
    "application/csvm+json": "CSVW (JSON)",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel (XLSX)",
    "application/xml": "StratML (XML)",
    "application/ld+json": "JSON-LD",
    "text/turtle": "Turtle",
    "application/zip": "ZIP",
    "application/pdf": "PDF",
    "text/calendar": "iCalendar",
    "application/atom+xml": "Atom",
}


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A file that the page offers.

    Attributes:
        path: Where it stands below ``data/``; a promise, like every address.
        media_type: Its type as the Internet names it, such as ``text/csv``.
        group: The heading that it stands under.
        title: What it holds, in a few words; the page adds the format.
        description: What it holds, and what its reader has to know, in one or two sentences.
        about: Id of the document, table or organisation that the file tells of; files about the same are
            formats of one data set. Empty where it tells everything.
        locale: The language of its words where it has only one; empty where it has all.
        conforms_to: Path below ``data/`` of the schema that it follows; empty where there is none.
    """

    path: str
    media_type: str
    group: Group
    title: Text
    description: Text
    about: str = ""
    locale: str = ""
    conforms_to: str = ""


@value_class(frozen=True)
class OpenDataGroup:
    """The files under one heading."""

    anchor: str
    title: str
    introduction: str
    files: Table


@value_class(frozen=True)
class OpenDataContent:
    """What the page shows."""

    title: Phrase
    licence: Content
    groups: tuple[OpenDataGroup, ...]


def open_data_page(here: Setting, offers: Iterable[Offer]) -> Page:
    """Return the page that offers files, by groups, each group in the order given."""
    words, site = here.words, here.plan_set.site
    title = open_data_label(here)
    offered = tuple(offers)
    groups = ((group, [each for each in offered if each.group == group]) for group in get_args(Group))
    content = OpenDataContent(
        title,
        (OuterLink(site.licence.url, words.phrase(site.licence.name)),),
        tuple(_group(here, group, found) for group, found in groups if found),
    )
    return make_page(
        here,
        Section(),
        path=OPEN_DATA,
        template="open_data",
        title=title,
        description=words.gettext("Sivuston tiedot tiedostoina: taulukot, JSON, luettelot ja koko aineisto."),
        content=content,
    )


def open_data_label(here: Setting) -> Phrase:
    """Return the name of the page of open data."""
    return Phrase(here.words.gettext("Avoin data"))


def format_name(media_type: str) -> str:
    """Return the usual name of a format: ``CSV``; the media type itself where it is not known."""
    return _FORMATS.get(media_type, media_type)


def _group(here: Setting, group: Group, offers: list[Offer]) -> OpenDataGroup:
    words = here.words
    title = _title(here, group)
    rows = tuple(_row(here, offer) for offer in offers)
    columns = (words.gettext("Tiedosto"), words.gettext("Muoto"), words.gettext("Mitä se sisältää"))
    count = words.ngettext("{n} tiedosto", "{n} tiedostoa", len(rows))
    return OpenDataGroup(group, title, _introduction(here, group), Table(f"{title}: {count}", columns, rows))


def _row(here: Setting, offer: Offer) -> Row:
    words = here.words
    kind = format_name(offer.media_type)
    if offer.locale:
        kind += ", " + (words.gettext("suomeksi") if offer.locale == "fi" else words.gettext("ruotsiksi"))
    link = FileLink(f"{DATA_FOLDER}{offer.path}", here.title(offer.title), offer.path)
    return Row((link,), ((Phrase(kind),), (words.phrase(offer.description),)))


def _title(here: Setting, group: Group) -> str:
    words = here.words
    match group:
        case "whole":
            return words.gettext("Kaikki tiedot")
        case "tables":
            return words.gettext("Taulut")
        case "documents":
            return words.gettext("Asiakirjat")
        case "calendars":
            return words.gettext("Kalenterit")
        case "feeds":
            return words.gettext("Syötteet")
        case "catalogue":
            return words.gettext("Luettelo ja kuvaukset koneille")


def _introduction(here: Setting, group: Group) -> str:
    words = here.words
    match group:
        case "whole":
            return words.gettext("Näissä tiedostoissa on kaikki, mitä sivustolla on.")
        case "tables":
            return words.gettext(
                "CSV-tiedosto avautuu taulukkolaskennassa ja tilasto-ohjelmissa. Merkistö on UTF-8 ja erotin pilkku. "
                "Sarakkeiden englanninkieliset nimet eivät muutu; nimet suomeksi ja ruotsiksi ovat CSVW-kuvauksessa. "
                "Tyhjä solu tarkoittaa, että lähde ei kerro asiaa tai että käännös puuttuu. Heittomerkki solun alussa "
                "estää taulukkolaskentaa tulkitsemasta tekstiä kaavaksi."
            )
        case "documents":
            return words.gettext(
                "Jokainen suunnitelma, arviointi, kysely, neuvottelu ja vuosikello omana tiedostonaan. JSON-tiedostot "
                "noudattavat samaa JSON Schema -kuvausta kuin koko aineisto."
            )
        case "calendars":
            return words.gettext("Tilaa määräajat ja vuosikellon päivät omaan kalenteriisi.")
        case "feeds":
            return words.gettext(
                "Seuraa sivustoa syötteenlukijalla: tilaa tiedoston osoite (Atom). Lukija kertoo uusista "
                "arvioinneista ja kyselyistä sekä siitä, mitä suunnitelmissa on muuttunut."
            )
        case "catalogue":
            return words.gettext("Luettelo kuvaa kaikki tiedostot DCAT-AP-muodossa avoimen datan portaaleille.")
