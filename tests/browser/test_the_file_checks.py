"""Each check of the files finds nothing on a good site and its fault on a broken one."""

from __future__ import annotations

import pytest

from .file_checks import find_file_faults
from .finding import Finding, report
from .sample_pages import PAGE, broken, sample_site
from .test_site_files import ALL_CHECKS

CASES = [
    ("links", 'href="#g1"', 'href="#g2"', "no anchor at #g2"),
    ("links", 'href="../">', 'href="../aikuiset/">', "nothing stands at ../aikuiset/"),
    ("links", "../../sample.css", "../../gone.css", "nothing stands at ../../gone.css"),
    ("other hosts", "../../sample.css", "https://example.org/font.css", "fetched from another host"),
    ("other hosts", "<p>Suunta</p>", '<img src="//example.org/x.png" alt="">', "fetched from another host"),
    ("ids", 'id="n1"', 'id="g1"', "more than once"),
    ("headings", "<h1>Lapset</h1>", "", "not exactly one h1"),
    ("headings", "<p>Suunta</p>", "<h1>Suunta</h1>", "not exactly one h1"),
    ("headings", '<h2 id="g1">Tavoite 1</h2>', '<h3 id="g1">Tavoite 1</h3>', "h3 follows h1"),
    ("headings", "Tavoite 1</h2>", "</h2>", "a heading says nothing"),
    ("titles", "Lapset – Suunta", "Suunta", "more than one page"),
    ("titles", "<title>Lapset – Suunta</title>", "", "no title"),
    ("tables", "<caption>Toimenpiteet, tavoite 1</caption>", "", "no caption"),
    (
        "tables",
        "<footer>",
        '<table class="t"><caption>Toimenpiteet, tavoite 1</caption></table><footer>',
        "same caption",
    ),
    ("tables", '<table class="goal-table">', "<table>", "no class"),
    ("tables", "<td>Kunta", '<td rowspan="2">Kunta', "spans"),
    ("tables", "<td>Kunta", '<td colspan="2">Kunta', "spans"),
    ("tables", "<td>Kunta", "<td> ", "empty"),
    ("tables", '<span>Alue <sup><a class="fn" id="r1" href="#n1">Alaviite 1</a></sup></span>', "", "empty"),
    ("tables", '<th scope="col">Vastuutaho', "<th>Vastuutaho", "no scope"),
    ("tables", "<td>Kunta", '<td lang="sv">Kommun', "lang stands on a part"),
    ("tables", "<td>Kunta</td>", "<td>Kunta</td>" * 5, "more than five columns"),
    ("footnotes", 'href="#r1"', 'href="#g1"', "does not lead back"),
    ("twins", 'hreflang="sv" href="https://suunta.example/sv/lapset/"', 'hreflang="sv" href="/sv/"', "hreflang sv"),
    ("twins", 'hreflang="x-default" href="https://suunta.example/"', 'hreflang="x"', "x-default"),
    ("twins", '"canonical" href="https://suunta.example/fi/lapset/"', '"canonical" href="/"', "canonical"),
    ("twins", "../../sv/lapset/", "../../sv/", "does not lead to the same page"),
    ("twins", 'lang="sv" hreflang="sv"', 'hreflang="sv"', "not marked with its language"),
    ("twins", 'hreflang="sv" href="../../sv/lapset/"', 'href="../../sv/lapset/"', "no language switch"),
    ("anchors", 'id="g1"', 'id="tavoite"', "anchors of the headings differ"),
    ("navigation", '<a href="../">', '<a href="./">', "navigation differs"),
    ("languages", '<html lang="fi">', '<html lang="en">', "the page says"),
    ("languages", "Avataan", "Det är till för alla som har det", "words in sv are marked as fi"),
    ("languages", "Avataan", '<span lang="en">Tämä on ja ei ole sekä tai</span>', "words in fi are marked as en"),
    ("English", "Siirry sisältöön", "Skip to content", "English label"),
    ("English", 'aria-label="Suunta 2"', 'aria-label="Navigation"', "English label"),
]


def findings(name: str, page: str = PAGE) -> list[Finding]:
    """Return what one check finds on the sample site with a page of it broken."""
    return list(find_file_faults(sample_site(page), name, ALL_CHECKS[name]))


@pytest.mark.parametrize("name", ALL_CHECKS)
def test_a_good_site_has_no_findings(name: str) -> None:
    """A check that cries on good pages is soon switched off."""
    assert report(findings(name)) == ""


@pytest.mark.parametrize(("name", "old", "new", "rule"), CASES, ids=[f"{case[0]}-{case[2][:30]}" for case in CASES])
def test_a_check_finds_its_fault(name: str, old: str, new: str, rule: str) -> None:
    """A check that cannot fail guards nothing."""
    assert rule in report(findings(name, broken(PAGE, old, new)))


def test_a_missing_twin_and_a_lonely_page_are_found() -> None:
    """A page in one language only is a plan that half of its readers never get."""
    site = sample_site()
    del site.documents["sv/lapset/"]
    del site.documents["fi/"]
    assert "missing in the other language" in report(find_file_faults(site, "twins", ALL_CHECKS["twins"]))
    assert "no page leads here" in report(find_file_faults(site, "unreachable", ALL_CHECKS["unreachable"]))


def test_a_report_names_each_fault_once_and_counts_the_pages() -> None:
    """A fault of the frame stands on every page: two hundred lines of it hide the others."""
    heap = [Finding("axe", "region", "main", f"fi/{number}/", "320 light") for number in range(5)]
    assert report(heap).count("region") == 1
    assert "and 3 more" in report(heap)
