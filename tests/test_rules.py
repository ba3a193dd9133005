"""Rules that tell apart what looks alike; what each rule says stands in the broken cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.load.project import Source, load_project
from generator.load.records import Records, validate
from generator.load.yaml_source import parse_yaml
from generator.problems import ProblemsError
from generator.resolve.index import find_cycles
from generator.resolve.links import resolve
from generator.resolve.rules import find_problems

from .broken_cases import BASE

PLAN = "data/plans/rannikko/suunnitelma.yml"
TODAY = date(2024, 6, 1)


def records_with(old: str, new: str) -> Records:
    """Return the records of the sound project with other words in its plan."""
    source = load_project(BASE)
    text = (BASE / PLAN).read_text(encoding="utf-8")
    assert old in text
    document, problems = parse_yaml(text.replace(old, new), PLAN)
    assert document is not None, problems
    return validate(replace(source, documents={**source.documents, PLAN: document}))


def codes_with(old: str, new: str) -> list[str]:
    """Return the codes that the rules find after a change."""
    return [each.code for each in find_problems(records_with(old, new))]


@pytest.mark.parametrize(("year", "codes"), [(2026, []), (2027, []), (2028, ["P204"]), (2023, []), (2022, ["P204"])])
def test_a_deadline_may_miss_the_period_by_a_year(year: int, codes: list[str]) -> None:
    """Plans reach into the next council term; only what is far away looks mistyped."""
    due = "vuoteen {0} mennessä, sv: senast {0}}}\n          form: by\n          date: {0}"
    assert codes_with(due.format(2026), due.format(year)) == codes


def test_short_texts_may_be_the_same() -> None:
    """Names of programmes are the same in both languages."""
    assert (
        codes_with(
            "fi: Koulutamme henkilöstön.\n              sv: Vi utbildar personalen.", "fi: ICDP\n              sv: ICDP"
        )
        == []
    )


def test_site_in_finnish_needs_no_swedish() -> None:
    """A county of one language is not told to translate."""
    source = load_project(BASE)
    site = source.documents["data/site.yml"]
    finnish = replace(site, value={**site.value, "languages": ["fi"]})
    plan, _ = parse_yaml(
        (BASE / PLAN).read_text(encoding="utf-8").replace("{fi: Mieli, sv: Sinnet}", "{fi: Mieli}"), PLAN
    )
    assert plan is not None
    records = validate(Source({**source.documents, PLAN: plan, "data/site.yml": finnish}, source.narratives))
    assert [each.code for each in find_problems(records)] == ["P208"]


def test_resolve_is_all_or_nothing() -> None:
    """The next station must never meet an id that leads nowhere."""
    with pytest.raises(ProblemsError) as caught:
        resolve(records_with("source: asiakirja", "source: poissa"), TODAY)
    assert [each.code for each in caught.value.problems] == ["R102"]


def test_cycles_are_told_once() -> None:
    """Three units that belong to each other are one fault, not three."""
    assert list(find_cycles({"b": ("c",), "c": ("a",), "a": ("b",), "d": ("a",)})) == [("a", "b", "c", "a")]


def test_chains_are_no_cycles() -> None:
    """Two units may belong to the same third one."""
    assert list(find_cycles({"a": ("c",), "b": ("c",)})) == []
