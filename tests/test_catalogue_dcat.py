"""The catalogue of open data, read back by rdflib."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.compare import isomorphic

from generator.exchange.data_files import data_files
from generator.exchange.dcat import PREFIXES
from generator.exchange.rdf import Iri, Literal, to_json_ld, to_turtle

from .test_exchange import make_plan_set

FILES = {file.path: file for file in data_files(make_plan_set())}
BASE = "https://sivusto.example/data/"


def read(path: str, form: str) -> Graph:
    """Return a catalogue as another library reads it."""
    return Graph().parse(data=FILES[path].make(), format=form)


TURTLE = read("catalogue.ttl", "turtle")
SETS = list(TURTLE.subjects(RDF.type, DCAT.Dataset))
DISTRIBUTIONS = list(TURTLE.subjects(RDF.type, DCAT.Distribution))


def test_both_forms_say_the_same() -> None:
    """Two forms that differ are two catalogues."""
    assert isomorphic(TURTLE, read("catalogue.jsonld", "json-ld"))


@settings(derandomize=True, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), st.sampled_from(["", "fi"]))
def test_any_text_comes_back_from_turtle_and_json_ld(text: str, lang: str) -> None:
    """A title with a quote or a backslash must not end the file."""
    said = [(Iri("https://a.example/"), Iri(PREFIXES["dct"] + "title"), Literal(text, lang))]
    expected = RdfLiteral(text, lang=lang or None)
    for written, form in ((to_turtle(PREFIXES, said), "turtle"), (to_json_ld(PREFIXES, said), "json-ld")):
        assert list(Graph().parse(data=written, format=form).objects()) == [expected]


def test_an_address_that_is_none_is_refused() -> None:
    """A space in an address would end it, and say something else of something else."""
    with pytest.raises(ValueError, match="not an address"):
        Iri("https://a.example/ b")


def test_the_catalogue_has_what_dcat_ap_asks_for() -> None:
    """DCAT-AP 3: a catalogue has a title, a description and a publisher, and leads to its data sets."""
    (catalogue,) = TURTLE.subjects(RDF.type, DCAT.Catalog)
    languages = {title.language for title in TURTLE.objects(catalogue, DCTERMS.title) if isinstance(title, RdfLiteral)}
    (publisher,) = TURTLE.objects(catalogue, DCTERMS.publisher)
    assert languages == {"fi", "sv"}
    assert list(TURTLE.objects(catalogue, DCTERMS.description))
    assert (publisher, RDF.type, FOAF.Agent) in TURTLE
    assert set(TURTLE.objects(catalogue, DCAT.dataset)) == set(SETS)


@pytest.mark.parametrize("dataset", SETS, ids=str)
def test_a_data_set_has_what_dcat_ap_asks_for(dataset: URIRef) -> None:
    """A title and a description in both languages, a publisher with a name, and at least one distribution."""
    for way in (DCTERMS.title, DCTERMS.description):
        assert all(isinstance(text, RdfLiteral) and text.language for text in TURTLE.objects(dataset, way))
    (publisher,) = TURTLE.objects(dataset, DCTERMS.publisher)
    assert list(TURTLE.objects(publisher, FOAF.name))
    assert set(TURTLE.objects(dataset, DCAT.distribution)) <= set(DISTRIBUTIONS)
    assert list(TURTLE.objects(dataset, DCAT.distribution))


@pytest.mark.parametrize("distribution", DISTRIBUTIONS, ids=str)
def test_a_distribution_leads_to_a_file_under_a_licence(distribution: URIRef) -> None:
    """A portal offers the address as it stands; without a licence nobody may use what is there."""
    (address,) = TURTLE.objects(distribution, DCAT.downloadURL)
    assert (distribution, DCAT.accessURL, address) in TURTLE
    assert str(address).removeprefix(BASE) in {*FILES, "archive.zip"}
    assert list(TURTLE.objects(distribution, DCTERMS.license)) == [URIRef("https://lupa.example/")]
    assert list(TURTLE.objects(distribution, DCAT.mediaType))


def test_every_file_is_in_the_catalogue_but_the_catalogue() -> None:
    """What stands nowhere is found by nobody."""
    found = {str(address).removeprefix(BASE) for address in TURTLE.objects(None, DCAT.downloadURL)}
    assert found == {*FILES, "archive.zip"} - {"catalogue.ttl", "catalogue.jsonld"}


def test_a_plan_says_which_years_it_covers() -> None:
    """A portal can be searched by time."""
    (period,) = TURTLE.objects(URIRef(f"{BASE}catalogue.ttl#dataset-suunnitelma"), DCTERMS.temporal)
    assert list(TURTLE.objects(period, DCAT.endDate)) == [RdfLiteral("2026-12-31", datatype=XSD.date)]
