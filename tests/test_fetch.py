"""Figures from Sotkanet: asked for as it wants to be asked, taken only when they are what was asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.exchange.snapshot import to_snapshot
from generator.fetch.download import USER_AGENT, Service
from generator.fetch.errors import FetchError, fetch_words
from generator.fetch.query import Query, RegionChoice, parse_region, parse_years
from generator.fetch.sotkanet import Fetched, fetch_series
from generator.load.series import load_series
from generator.model.observation import checksum_of
from generator.problems import LANGUAGES

from .sotkanet_server import REGIONS, Sotkanet, rows, serving

TODAY = date(2024, 6, 1)
ESPOO, FINLAND = RegionChoice("KUNTA", "049"), RegionChoice("MAA")
QUERY = Query(127, (ESPOO, FINLAND), (2022, 2023))


@pytest.fixture
def sotkanet() -> Iterator[Sotkanet]:
    """Give a service that answers as it should."""
    with serving(Sotkanet()) as service:
        yield service


def fetched(sotkanet: Sotkanet, query: Query = QUERY, waited: list[float] | None = None) -> Fetched:
    """Return what a query fetches, without waiting between the attempts."""
    pause = (waited if waited is not None else []).append
    return fetch_series(Service(sotkanet.address, timeout_s=2, pause=pause), query, TODAY)


def fault(sotkanet: Sotkanet, query: Query = QUERY) -> FetchError:
    """Return why a query fetches nothing."""
    with pytest.raises(FetchError) as raised:
        fetched(sotkanet, query)
    return raised.value


def run(sotkanet: Sotkanet, root: Path, *options: str) -> Result:
    """Return what the command does."""
    wanted = ["--indicator", "127", "--regions", "KUNTA:049", "--years", "2022-2023", "--root", str(root)]
    return CliRunner().invoke(main, ["fetch", "sotkanet", *wanted, "--address", sotkanet.address, *options])


def test_observations_of_the_regions_asked_for_in_their_order(sotkanet: Sotkanet) -> None:
    """Sotkanet sends the rows of all regions of Finland, whatever it is asked."""
    series = fetched(sotkanet).series
    assert [(each.region, each.year, int(each.value), each.absolute) for each in series.observations] == [
        ("kunta-049", 2022, 305274, Decimal(305274)),
        ("kunta-049", 2023, 314024, Decimal(314024)),
        ("maa-658", 2022, 5563970, Decimal(5563970)),
        ("maa-658", 2023, 5603851, Decimal(5603851)),
    ]
    assert [region.name.sv for region in series.regions] == ["Esbo", "Hela landet"]


def test_a_snapshot_says_where_it_comes_from(sotkanet: Sotkanet) -> None:
    """A figure without source, licence and day cannot be used again."""
    series = fetched(sotkanet).series
    source = series.source
    assert (source.retrieved, source.updated) == (TODAY, date(2024, 5, 27))
    assert source.licence.name.fi == "CC BY 4.0"
    assert source.producer is not None
    assert source.producer.sv == "Statistikcentralen"
    assert source.address.endswith("json?indicator=127&years=2022&years=2023&genders=total")
    assert series.checksum == checksum_of(series.observations)


def test_years_and_genders_are_repeated_and_the_client_says_who_it_is(sotkanet: Sotkanet) -> None:
    """The service refuses years=2022,2023 and clients without a name."""
    fetched(sotkanet, Query(127, (ESPOO,), (2022, 2023), ("total", "female")))
    asked = "/rest/1.1/json?indicator=127&years=2022&years=2023&genders=total&genders=female"
    assert sotkanet.asked == ["/rest/1.1/indicators/127", "/rest/1.1/regions", asked]
    assert set(sotkanet.agents) == {USER_AGENT}


def test_genders_stand_in_one_order_with_exact_values(sotkanet: Sotkanet) -> None:
    """49.25 is not 49.249999: values are read as decimals."""
    series = fetched(sotkanet, Query(127, (ESPOO,), (2022,), ("male", "total", "female"))).series
    assert [(each.gender, each.value) for each in series.observations] == [
        ("total", Decimal("305274.0")),
        ("female", Decimal("50.75")),
        ("male", Decimal("49.25")),
    ]


def test_a_region_without_figures_is_told(sotkanet: Sotkanet) -> None:
    """Hanko has no figure of 2023: staff must know, and the table must not show a hole without a word."""
    found = fetched(sotkanet, Query(127, (RegionChoice("KUNTA"),), (2023,)))
    assert [region.key for region in found.series.regions] == ["kunta-049"]
    assert [region.key for region in found.without_figures] == ["kunta-078"]


def test_a_service_that_stumbles_is_asked_again(sotkanet: Sotkanet) -> None:
    """Two bad moments are no reason to give up."""
    sotkanet.faults = [(500, b"oops"), (503, b"")]
    waited: list[float] = []
    assert len(fetched(sotkanet, QUERY, waited).series.observations) == 4
    assert waited == [1, 3]


def test_a_service_that_is_down_is_told(sotkanet: Sotkanet) -> None:
    """After four attempts somebody should look for themselves."""
    sotkanet.answers = {"regions": (500, b"oops")}
    error = fault(sotkanet)
    assert (error.reason, error.values["tries"], error.values["why"]) == ("no_answer", 4, "HTTP 500")
    assert sotkanet.asked.count("/rest/1.1/regions") == 4


def test_a_service_that_never_answers_is_not_waited_for(sotkanet: Sotkanet) -> None:
    """A command that hangs is stopped by hand, and nobody knows what it left."""
    sotkanet.delay_s = 0.4
    service = Service(sotkanet.address, timeout_s=0.05, waits_s=(0,), pause=lambda _seconds: None)
    with pytest.raises(FetchError) as raised:
        fetch_series(service, QUERY, TODAY)
    assert raised.value.reason == "no_answer"


def test_an_address_where_nobody_is(sotkanet: Sotkanet) -> None:
    """A closed port is no crash."""
    service = Service("http://127.0.0.1:9/", timeout_s=1, waits_s=())
    with pytest.raises(FetchError) as raised:
        fetch_series(service, QUERY, TODAY)
    assert raised.value.reason == "no_answer"


BAD_ANSWERS: dict[str, tuple[str, bytes, str]] = {
    "html": ("json", b"<html>Huoltokatko</html>", "not_json"),
    "cut": ("json", b'[{"indicator":127,', "not_json"),
    "latin": ("regions", "[{'Äänekoski'}]".encode("latin-1"), "not_json"),
    "not a number": ("json", b'[{"indicator":127,"region":84,"year":2022,"gender":"total","value":NaN}]', "not_json"),
    "nothing": ("json", b"[]", "no_observations"),
    "no list": ("json", b'{"error":"x"}', "not_understood"),
    "no regions": ("regions", b"[]", "not_understood"),
    "strange region": ("regions", b'[{"id":"84"}]', "not_understood"),
    "strange row": ("json", b'[{"region":84}]', "not_understood"),
    "a word as value": (
        "json",
        b'[{"indicator":127,"region":84,"year":2022,"gender":"total","value":"many"}]',
        "not_understood",
    ),
    "no title": ("indicators/127", b'{"id":127}', "not_understood"),
    "a row of another indicator": (
        "json",
        json.dumps([{**rows()[0], "indicator": 4}]).encode(),
        "other_indicator",
    ),
    "another indicator": ("indicators/127", b'{"id":4,"title":{"fi":"x"}}', "other_indicator"),
    "only other regions": ("json", json.dumps(rows()[-3:]).encode(), "no_observations"),
    "a row twice": ("json", json.dumps([row for row in rows() if row["region"] == 84] * 2).encode(), "observed_twice"),
    "no value": (
        "json",
        b'[{"indicator":127,"region":84,"year":2022,"gender":"total","value":null}]',
        "no_observations",
    ),
}


@pytest.mark.parametrize(("path", "body", "reason"), BAD_ANSWERS.values(), ids=BAD_ANSWERS)
def test_an_answer_that_is_not_what_was_asked_for_is_not_taken(
    sotkanet: Sotkanet, path: str, body: bytes, reason: str
) -> None:
    """A figure of another region or indicator on a page would be worse than none."""
    sotkanet.answers = {path: (200, body)}
    assert fault(sotkanet).reason == reason


def test_a_refusal_is_not_repeated(sotkanet: Sotkanet) -> None:
    """Asking again what was refused only makes a service angry."""
    sotkanet.answers = {"json": (400, b"Bad request")}
    assert (fault(sotkanet).reason, len(sotkanet.asked)) == ("refused", 3)


def test_an_unknown_indicator_or_region_is_named(sotkanet: Sotkanet) -> None:
    """A mistyped number or code gets the names that come near."""
    assert fault(sotkanet, Query(99, (ESPOO,), (2022,))).reason == "unknown_indicator"
    error = fault(sotkanet, Query(127, (RegionChoice("KUNTA", "094"),), (2022,)))
    assert (error.reason, "KUNTA:049" in str(error.values["near"])) == ("unknown_region", True)


@pytest.mark.parametrize("written", ["espoo!", "KUNTA:", "KUNTA:0 49", ""])
def test_a_region_in_another_form_is_refused(written: str) -> None:
    """A region that is guessed is a wrong region."""
    with pytest.raises(FetchError):
        parse_region(written)


def test_years_and_spans() -> None:
    """Each year once, in order; nothing backwards, nothing endless."""
    assert parse_years(["2021-2023", "2019", "2022"]) == (2019, 2021, 2022, 2023)
    for wrong in ("2023-2021", "23", "2022,2023", "1900-2100"):
        with pytest.raises(FetchError):
            parse_years([wrong])


def test_only_web_addresses_are_asked() -> None:
    """file:///etc/passwd is an address too."""
    with pytest.raises(FetchError):
        Service("file:///etc/passwd")


def test_a_snapshot_is_read_as_it_was_written(sotkanet: Sotkanet, tmp_path: Path) -> None:
    """What the command writes has to pass the check without a hand on it."""
    regions = [{**REGIONS[1], "title": {"fi": 'Espoo "\u202e<b>&amp;:#', "sv": None}}, *REGIONS]
    sotkanet.answers = {"regions": (200, json.dumps(regions[:1]).encode())}
    series = fetched(sotkanet, Query(127, (ESPOO,), (2022, 2023), ("total", "male"))).series
    (tmp_path / "x.yml").write_bytes(to_snapshot(series))
    assert load_series(tmp_path / "x.yml") == series


def test_the_command_writes_the_snapshot(sotkanet: Sotkanet, tmp_path: Path) -> None:
    """One command, one file, and the words say what came."""
    result = run(sotkanet, tmp_path, "--lang", "en")
    assert (result.exit_code, result.stderr) == (
        0,
        f"{tmp_path}/data/indicators/sotkanet-127.yml: 2 observations, regions 1.\n",
    )


def test_what_staff_have_added_stays(sotkanet: Sotkanet, tmp_path: Path) -> None:
    """The link to the plan's indicator is work by hand, and the next year's figures must not undo it."""
    assert run(sotkanet, tmp_path).exit_code == 0
    path = tmp_path / "data/indicators/sotkanet-127.yml"
    path.write_text(path.read_text().replace("indicators: []", "indicators: [mieli-1-m1]"))
    assert "samat kuin ennen" in run(sotkanet, tmp_path, "--lang", "fi").stderr
    assert "indicators: [mieli-1-m1]" in path.read_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failure_leaves_the_snapshot_and_says_so(sotkanet: Sotkanet, tmp_path: Path, language: str) -> None:
    """The figures of last year are better than half of this year's."""
    assert run(sotkanet, tmp_path).exit_code == 0
    before = (tmp_path / "data/indicators/sotkanet-127.yml").read_bytes()
    sotkanet.answers = {"json": (200, b"[")}
    result = run(sotkanet, tmp_path, "--lang", language)
    assert result.exit_code == 1
    assert result.stderr.endswith(fetch_words("left", language) + "\n")  # type: ignore[arg-type]
    assert [path.name for path in (tmp_path / "data/indicators").iterdir()] == ["sotkanet-127.yml"]
    assert (tmp_path / "data/indicators/sotkanet-127.yml").read_bytes() == before


def test_a_snapshot_with_a_fault_is_not_replaced(sotkanet: Sotkanet, tmp_path: Path) -> None:
    """Somebody is in the middle of an edit: their work must not vanish."""
    path = tmp_path / "data/indicators/sotkanet-127.yml"
    path.parent.mkdir(parents=True)
    path.write_text("id: sotkanet-127\n")
    assert run(sotkanet, tmp_path).exit_code == 1
    assert path.read_text() == "id: sotkanet-127\n"
