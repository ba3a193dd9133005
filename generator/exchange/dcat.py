"""The catalogue of the open data, as DCAT-AP 3 asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.organisation import Organisation
from ..model.plan import Plan
from ..model.text import Locale, Text
from ..model.time import first_day, last_day
from ..resolve.plan_set import PlanSet
from ..view.open_data import Offer
from . import data_file as media
from .documents import documents_of
from .rdf import RDF_TYPE, Iri, Literal, Statement, Term

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU = "http://publications.europa.eu/resource/authority/"
_LANGUAGES: dict[str, str] = {"fi": "FIN", "sv": "SWE"}
_FILE_TYPES = {
    media.JSON: "JSON",
    media.CSV: "CSV",
    media.XLSX: "XLSX",
    media.XML: "XML",
    media.JSON_LD: "JSON_LD",
    media.TURTLE: "RDF_TURTLE",
    media.ZIP: "ZIP",
    media.PDF: "PDF",
    media.CALENDAR: "ICS",
    media.ATOM: "ATOM",
}
_WHOLE = "everything"


def catalogue(plan_set: PlanSet, files: Iterable[Offer]) -> tuple[Statement, ...]:
    """Return what the catalogue says of some files: each is a distribution, those about the same a data set."""
    return tuple(_Catalogue(plan_set).statements(tuple(files)))


class _Catalogue:
    def __init__(self, plan_set: PlanSet) -> None:
        self._plan_set, self._site = plan_set, plan_set.site
        self._documents = {each.id: each for each in documents_of(plan_set)}
        self._organisations = {each.id: each for each in plan_set.organisations}

    def statements(self, files: tuple[Offer, ...]) -> Iterator[Statement]:
        catalogue, publisher = self._iri("catalogue"), self._iri("publisher")
        sets: dict[str, list[Offer]] = {}
        for file in files:
            sets.setdefault(file.about, []).append(file)
        yield catalogue, RDF_TYPE, _dcat("Catalog")
        yield from self._texts(catalogue, "title", self._site.name)
        yield from self._texts(catalogue, "description", self._site.summary)
        yield catalogue, _dct("publisher"), publisher
        yield catalogue, _dct("license"), Iri(self._site.licence.url)
        yield from self._languages(catalogue, self._site.languages)
        yield catalogue, Iri(PREFIXES["foaf"] + "homepage"), Iri(self._site.address)
        for about in sets:
            yield catalogue, _dcat("dataset"), self._set_iri(about)
        yield from self._agent(publisher, self._site.name, self._site.address)
        for organisation in self._plan_set.organisations:
            yield from self._agent(self._agent_iri(organisation), organisation.name, organisation.website)
        for about, found in sets.items():
            yield from self._set(about, found)
        for file in files:
            yield from self._distribution(file)

    def _agent(self, agent: Iri, name: Text, homepage: str) -> Iterator[Statement]:
        yield agent, RDF_TYPE, Iri(PREFIXES["foaf"] + "Agent")
        for term in _terms(name):
            yield agent, Iri(PREFIXES["foaf"] + "name"), term
        yield agent, Iri(PREFIXES["foaf"] + "homepage"), Iri(homepage)

    def _set(self, about: str, files: list[Offer]) -> Iterator[Statement]:
        dataset, document = self._set_iri(about), self._documents.get(about)
        yield dataset, RDF_TYPE, _dcat("Dataset")
        yield from self._texts(dataset, "title", files[0].title)
        yield from self._texts(dataset, "description", files[0].description)
        yield dataset, _dct("identifier"), Literal(about or _WHOLE)
        owner = self._organisations.get(document.organisation if document else about)
        yield dataset, _dct("publisher"), self._agent_iri(owner) if owner else self._iri("publisher")
        yield dataset, _dct("accessRights"), Iri(_EU + "access-right/PUBLIC")
        for theme in ("HEAL", "GOVE"):
            yield dataset, _dcat("theme"), Iri(_EU + "data-theme/" + theme)
        yield from self._languages(dataset, self._site.languages)
        for locale in self._site.languages:
            yield dataset, _dcat("landingPage"), Iri(f"{self._site.address}{locale}/open-data/")
        if about:
            yield dataset, _dct("isPartOf"), self._set_iri("")
        if self._site.feedback and "@" in self._site.feedback:
            yield from self._contact(dataset)
        if isinstance(document, Plan):
            yield from self._plan(dataset, document)
        for file in files:
            yield dataset, _dcat("distribution"), self._file_iri(file)

    def _contact(self, dataset: Iri) -> Iterator[Statement]:
        contact = self._iri("contact")
        yield dataset, _dcat("contactPoint"), contact
        yield contact, RDF_TYPE, Iri(PREFIXES["vcard"] + "Kind")
        yield contact, Iri(PREFIXES["vcard"] + "hasEmail"), Iri(f"mailto:{self._site.feedback}")

    def _plan(self, dataset: Iri, plan: Plan) -> Iterator[Statement]:
        if plan.dated:
            yield dataset, _dct("issued"), _day(plan.dated.isoformat())
        if plan.period.start or plan.period.end:
            period = self._iri(f"period-{plan.id}")
            yield dataset, _dct("temporal"), period
            yield period, RDF_TYPE, _dct("PeriodOfTime")
            if plan.period.start:
                yield period, _dcat("startDate"), _day(first_day(plan.period.start).isoformat())
            if plan.period.end:
                yield period, _dcat("endDate"), _day(last_day(plan.period.end).isoformat())

    def _distribution(self, file: Offer) -> Iterator[Statement]:
        distribution, address = self._file_iri(file), Iri(f"{self._site.address}data/{file.path}")
        yield distribution, RDF_TYPE, _dcat("Distribution")
        yield from self._texts(distribution, "title", file.title)
        yield from self._texts(distribution, "description", file.description)
        yield distribution, _dcat("accessURL"), address
        yield distribution, _dcat("downloadURL"), address
        yield distribution, _dct("license"), Iri(self._site.licence.url)
        yield distribution, _dcat("mediaType"), Iri(f"http://www.iana.org/assignments/media-types/{file.media_type}")
        if file.media_type in _FILE_TYPES:
            yield distribution, _dct("format"), Iri(_EU + "file-type/" + _FILE_TYPES[file.media_type])
        if file.conforms_to:
            yield distribution, _dct("conformsTo"), Iri(f"{self._site.address}data/{file.conforms_to}")
        yield from self._languages(distribution, [file.locale] if file.locale else self._site.languages)

    def _texts(self, subject: Iri, name: str, text: Text) -> Iterator[Statement]:
        for term in _terms(text):
            yield subject, _dct(name), term

    def _languages(self, subject: Iri, locales: Iterable[Locale | str]) -> Iterator[Statement]:
        for locale in locales:
            yield subject, _dct("language"), Iri(_EU + "language/" + _LANGUAGES[locale])

    def _iri(self, name: str) -> Iri:
        return Iri(f"{self._site.address}data/catalogue.ttl#{name}")

    def _set_iri(self, about: str) -> Iri:
        return self._iri(f"dataset-{about or _WHOLE}")

    def _file_iri(self, file: Offer) -> Iri:
        return self._iri("file-" + file.path.replace("/", "-"))

    def _agent_iri(self, organisation: Organisation) -> Iri:
        return self._iri(f"organisation-{organisation.id}")


def _terms(text: Text) -> Iterator[Term]:
    yield Literal(text.fi, "fi")
    if text.sv:
        yield Literal(text.sv, "sv")


def _day(written: str) -> Literal:
    return Literal(written, datatype=Iri(PREFIXES["xsd"] + "date"))


def _dct(name: str) -> Iri:
    return Iri(PREFIXES["dct"] + name)


def _dcat(name: str) -> Iri:
    return Iri(PREFIXES["dcat"] + name)
