"""What makes each file of open data, in the order of the open-data page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib.resources import files as carried

from ..model.plan import Plan
from ..model.text import Locale, Text
from ..resolve.plan_set import PlanSet, places
from ..resolve.stories import Document
from ..view.open_data import Offer
from ..view.subscriptions import goal_list_path
from . import data_file as media
from .calendars import calendars
from .change_feed import change_entries
from .csv_table import to_csv
from .csvw import FILE as CSVW_FILE
from .csvw import to_csvw
from .data_file import DataFile
from .dcat import PREFIXES, catalogue
from .document_json import to_document_json
from .documents import documents_of, folder_of, kind_of
from .feeds import feeds
from .goal_list import to_goal_list
from .json_export import to_json, whole_json
from .made_of import (
    parts_of_all,
    parts_of_catalogue,
    parts_of_document,
    parts_of_site,
    parts_of_stratml,
    parts_of_tables,
)
from .rdf import Statement, to_json_ld, to_turtle
from .stratml import to_stratml
from .table import Table
from .tables import TABLES, fill_tables
from .version_files import version_files

Writes = Callable[[Mapping[str, str], Iterable[Statement]], bytes]
SCHEMA_FILE = "suunta.schema.json"


def every_file(plan_set: PlanSet, archive: Offer, *, with_pdf: bool) -> tuple[DataFile, ...]:
    """Return every file below ``data/`` but the archive, which the catalogue lists too; see ``data_files``."""
    found = _DataFiles(plan_set)
    described = (
        *found.whole(),
        *found.goal_lists(),
        *found.tables(),
        *found.documents(),
        *version_files(plan_set, SCHEMA_FILE),
        *(_pdf_files(plan_set) if with_pdf else ()),
        *calendars(plan_set),
        *feeds(plan_set, change_entries(plan_set)),
    )
    return (*described, *_catalogues(plan_set, (*described, archive)))


class _DataFiles:
    """The files of one plan set."""

    def __init__(self, plan_set: PlanSet) -> None:
        self._plan_set = plan_set

    def whole(self) -> Iterator[DataFile]:
        plan_set = self._plan_set
        yield DataFile(
            path="suunta.json",
            media_type=media.JSON,
            group="whole",
            title=Text(fi="Kaikki yhdessä tiedostossa", sv="Allt i en fil"),
            description=Text(
                fi="Organisaatiot, suunnitelmat, arvioinnit, kyselyt, vuosikellot, tarkistetut luvut ja tekstit.",
                sv="Organisationer, planer, utvärderingar, enkäter, årsklockor, kontrollerade siffror och texter.",
            ),
            made_of=partial(parts_of_all, plan_set),
            make=partial(to_json, plan_set),
            conforms_to=SCHEMA_FILE,
        )
        for locale in plan_set.site.languages:
            yield self._workbook(locale)
        yield DataFile(
            path=SCHEMA_FILE,
            media_type=media.JSON_SCHEMA,
            group="whole",
            title=Text(fi="JSON-tiedostojen kuvaus", sv="Beskrivning av JSON-filerna"),
            description=Text(
                fi="Mitä avaimia JSON-tiedostoissa on ja mitä ne tarkoittavat, englanniksi.",
                sv="Vilka nycklar JSON-filerna har och vad de betyder, på engelska.",
            ),
            made_of=tuple,
            make=_schema,
        )

    def goal_lists(self) -> Iterator[DataFile]:
        for locale in self._plan_set.site.languages:
            yield DataFile(
                path=goal_list_path(locale),
                media_type=media.JSON,
                group="whole",
                title=Text(fi="Kaikki tavoitteet ja toimenpiteet luettelona", sv="Alla mål och åtgärder som en lista"),
                description=Text(
                    fi="Pieni luettelo, josta samanniminen sivu valitsee: teksti, osoite, määräaika ja millä rajata.",
                    sv="En liten lista som sidan med samma namn väljer ur: text, adress, tidsfrist och urval.",
                ),
                made_of=partial(parts_of_tables, self._plan_set),
                make=partial(to_goal_list, self._plan_set, locale),
                locale=locale,
            )

    def tables(self) -> Iterator[DataFile]:
        for number, table in enumerate(TABLES):
            yield DataFile(
                path=f"{table.name}.csv",
                media_type=media.CSV,
                group="tables",
                title=table.title,
                description=table.description,
                made_of=partial(parts_of_tables, self._plan_set),
                make=partial(self._csv, number, table),
                about=f"table-{table.name}",
                conforms_to=CSVW_FILE,
            )
        yield DataFile(
            path=CSVW_FILE,
            media_type=media.CSVW,
            group="tables",
            title=Text(fi="CSV-tiedostojen kuvaus", sv="Beskrivning av CSV-filerna"),
            description=Text(
                fi="Jokaisen sarakkeen nimi suomeksi ja ruotsiksi ja mitä siinä on (CSV on the Web).",
                sv="Namnet på varje kolumn på finska och svenska och vad den innehåller (CSV on the Web).",
            ),
            made_of=partial(parts_of_site, self._plan_set),
            make=partial(to_csvw, self._plan_set.site, TABLES),
        )

    def documents(self) -> Iterator[DataFile]:
        for document in documents_of(self._plan_set):
            kind = kind_of(document)
            yield DataFile(
                path=f"{folder_of(document)}/{document.id}.json",
                media_type=media.JSON,
                group="documents",
                title=document.title,
                description=Text(
                    fi=f"Yksi {kind.fi}, sen organisaatio, lähteet, luvut ja tekstit.",
                    sv=f"En {kind.sv}, dess organisation, källor, siffror och texter.",
                ),
                made_of=partial(parts_of_document, self._plan_set, document),
                make=partial(self._document, document),
                about=document.id,
                conforms_to=SCHEMA_FILE,
            )
            if isinstance(document, Plan) and next(places(document), None):
                yield from self._stratml(document)

    def _workbook(self, locale: Locale) -> DataFile:
        return DataFile(
            path=f"suunta-{locale}.xlsx",
            media_type=media.XLSX,
            group="whole",
            title=Text(fi="Kaikki taulut työkirjana", sv="Alla tabeller som arbetsbok"),
            description=Text(
                fi="Samat taulut kuin CSV-tiedostoissa, kukin omalla välilehdellään, suodattimin ja selityksin.",
                sv="Samma tabeller som i CSV-filerna, var och en på ett eget blad, med filter och förklaringar.",
            ),
            made_of=partial(parts_of_tables, self._plan_set),
            make=partial(self._xlsx, locale),
            locale=locale,
        )

    def _stratml(self, plan: Plan) -> Iterator[DataFile]:
        for locale in self._plan_set.site.languages:
            yield DataFile(
                path=f"stratml/{plan.id}.{locale}.xml",
                media_type=media.XML,
                group="documents",
                title=plan.title,
                description=Text(
                    fi="Suunnitelman tavoitteet, toimenpiteet, vastuutahot ja mittarit strategioiden vaihtomuodossa "
                    "(StratML, ISO 17469-2).",
                    sv="Planens mål, åtgärder, ansvariga instanser och mätare i utbytesformatet för strategier "
                    "(StratML, ISO 17469-2).",
                ),
                made_of=partial(parts_of_stratml, self._plan_set, plan, locale),
                make=partial(to_stratml, self._plan_set, plan, locale),
                about=plan.id,
                locale=locale,
            )

    def _xlsx(self, locale: Locale) -> bytes:
        from .workbook import to_xlsx  # only now: xlsxwriter takes longer to import than most builds have to do

        return to_xlsx(self._plan_set.site, self._plan_set.once(fill_tables), locale)

    def _csv(self, number: int, table: Table) -> bytes:
        return to_csv(table.columns, self._plan_set.once(fill_tables)[number].rows)

    def _document(self, document: Document) -> bytes:
        return to_document_json(self._plan_set.once(whole_json), document)


def _catalogues(plan_set: PlanSet, described: tuple[Offer, ...]) -> Iterator[DataFile]:
    title = Text(fi="Aineistojen luettelo", sv="Katalog över datamängderna")
    description = Text(
        fi="Jokainen tiedosto, sen sisältö, kieli, muoto ja käyttöehdot (DCAT-AP 3).",
        sv="Varje fil, dess innehåll, språk, format och användningsvillkor (DCAT-AP 3).",
    )
    for path, media_type, write in (
        ("catalogue.ttl", media.TURTLE, to_turtle),
        ("catalogue.jsonld", media.JSON_LD, to_json_ld),
    ):
        yield DataFile(
            path=path,
            media_type=media_type,
            group="catalogue",
            title=title,
            description=description,
            made_of=partial(parts_of_catalogue, plan_set, described),
            make=partial(_catalogue, write, plan_set, described),
            about="catalogue",
        )


def _catalogue(write: Writes, plan_set: PlanSet, described: tuple[Offer, ...]) -> bytes:
    return write(PREFIXES, catalogue(plan_set, described))


def _pdf_files(plan_set: PlanSet) -> Iterator[DataFile]:
    from .pdf_files import pdf_files  # only now: few builds print

    yield from pdf_files(plan_set)


def _schema() -> bytes:
    return carried("generator.exchange").joinpath("export.schema.json").read_bytes()
