"""What pages say to search engines, in the words of schema.org."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import RDF, Graph, URIRef

from generator.exchange.data_files import data_files, offers
from generator.exchange.schema_org import LinkedData, breadcrumbs, to_script
from generator.view.pages import make_pages

from .test_exchange import make_plan_set

PLAN_SET = make_plan_set()
OFFERS = offers(data_files(PLAN_SET))
LINKED = LinkedData(PLAN_SET, "sv", OFFERS)
FOUND = {path: LINKED.of(path) for path in LINKED.paths}
PAGES = {page.path: page for page in make_pages(PLAN_SET, "sv", OFFERS)}


def node(path: str, number: int = 0) -> Any:  # noqa: ANN401
    """Return what a page says, as it is read back."""
    return json.loads(to_script(FOUND[path]))["@graph"][number]


def test_a_plan_is_a_report_of_its_organisation() -> None:
    """A search engine names who has published it and which years it covers."""
    report = node("alue/suunnitelma/")
    assert (report["@type"], report["temporalCoverage"]) == ("Report", "2024-01-01/2026-12-31")
    assert report["publisher"]["name"] == "Alue på svenska"
    assert report["url"] == "https://sivusto.example/sv/alue/suunnitelma/"


def test_words_in_another_language_say_so() -> None:
    """Finnish words must not pass for Swedish ones."""
    assert node("alue/suunnitelma/")["description"] == {"@value": "Vain suomeksi", "@language": "fi"}


def test_actions_name_only_those_who_answer_for_certain() -> None:
    """An uncertain party in a search result would be a claim that the source does not make."""
    agents = [each.get("agent") for each in FOUND["alue/suunnitelma/tavoite/"]]
    assert [agent and len(agent) for agent in agents] == [1, 2, None, None, None]


def test_an_event_without_a_day_has_its_month() -> None:
    """A first of December that nobody has announced would fill a hall with nobody."""
    event = node("alue/kello/")
    assert (event["@type"], event["startDate"]) == ("Event", "2024-12")


def test_the_open_data_page_offers_its_files_as_a_data_set() -> None:
    """Search engines for data sets read name, licence and files."""
    dataset = node("open-data/")
    addresses = [each["contentUrl"] for each in dataset["distribution"]]
    assert (dataset["@type"], dataset["license"]) == ("Dataset", "https://lupa.example/")
    assert "https://sivusto.example/data/goals.csv" in addresses
    assert "https://sivusto.example/data/suunta-fi.xlsx" not in addresses


def test_breadcrumbs_end_with_the_page_itself() -> None:
    """The way is the one that the page shows, with full addresses."""
    page = PAGES["alue/suunnitelma/tavoite/"]
    (trail,) = breadcrumbs(page, "https://sivusto.example/")
    items: Any = trail["itemListElement"]
    assert [item["position"] for item in items] == [str(number) for number in range(1, len(items) + 1)]
    assert items[-1]["item"] == "https://sivusto.example/sv/alue/suunnitelma/tavoite/"
    assert breadcrumbs(PAGES[""], "https://sivusto.example/") == ()


def test_no_text_can_end_the_script_element() -> None:
    """A title with a tag in it must stay a title."""
    written = to_script([{"@type": "Report", "name": "</script><script>alert(1)</script><!--"}])
    assert "<" not in written
    assert json.loads(written)["@graph"][0]["name"] == "</script><script>alert(1)</script><!--"


@pytest.mark.parametrize("path", sorted(FOUND))
def test_each_page_speaks_of_pages_that_are_there(path: str) -> None:
    """An address that leads nowhere is a promise broken where everybody sees it."""
    assert path in PAGES


@pytest.mark.parametrize("path", sorted(FOUND))
def test_another_library_reads_it(path: str) -> None:
    """JSON that is no JSON-LD is passed over in silence; the context is put in place, for nothing is fetched."""
    document = json.loads(to_script(FOUND[path]))
    assert document["@context"] == "https://schema.org"
    document["@context"] = {"@vocab": "https://schema.org/"}
    graph = Graph().parse(data=json.dumps(document), format="json-ld")
    kinds = {str(kind) for kind in graph.objects(None, RDF.type) if isinstance(kind, URIRef)}
    assert {f"https://schema.org/{each['@type']}" for each in FOUND[path]} <= kinds
