"""Laws that hold for whatever is put in: dates, the order of keys and files, the day, ids."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.exchange.json_export import to_json
from generator.model.time import Due, first_day, last_day
from generator.pipeline import load_plan_set
from generator.resolve.plan_set import PlanSet

Value: TypeAlias = "str | int | Sequence[Value] | Mapping[str, Value] | None"
Files: TypeAlias = Mapping[str, "Value"]

TODAY = date(2025, 6, 1)
MANY = settings(derandomize=True, max_examples=200, deadline=None)
FEW = settings(derandomize=True, max_examples=12, deadline=None)
SITE_FILES: dict[str, Value] = {
    "data/site.yml": {
        "name": {"fi": "Sivusto", "sv": "Webbplats"},
        "tagline": {"fi": "Lupaukset", "sv": "Löften"},
        "summary": {"fi": "Mitä on luvattu.", "sv": "Vad som har lovats."},
        "languages": ["fi", "sv"],
        "address": "https://sivusto.example/",
        "licence": {"name": {"fi": "CC0", "sv": "CC0"}, "url": "https://lupa.example/"},
    },
    "data/sources.yml": {
        "sources": [
            {"id": "asiakirja", "kind": "plan_document", "title": {"fi": "Asiakirja", "sv": "Dokument"}},
            {"id": "laki", "kind": "law", "number": "612/2021", "title": {"fi": "Laki", "sv": "Lag"}},
        ]
    },
}


def _organisation(name: str) -> Value:
    title = {"fi": f"Alue {name}", "sv": f"Området {name}"}
    return {
        "id": name,
        "kind": "wellbeing_services_county",
        "name": title,
        "short_name": title,
        "locative": title,
        "website": "https://alue.example/",
        "official_languages": ["fi", "sv"],
        "summary": title,
        "parties": [{"id": f"{name}-yksikko", "kind": "unit", "name": {"fi": "Yksikkö", "sv": "Enheten"}}],
    }


def _plan(organisation: str, name: str, number: int) -> Value:
    ref = f"{number:03}-F1"
    due: Value = {"printed": {"fi": "2025 mennessä", "sv": "senast 2025"}, "form": "by", "date": "2025"}
    return {
        "id": name,
        "organisation": organisation,
        "kind": "wellbeing_plan",
        "title": {"fi": f"Suunnitelma {name}", "sv": f"Planen {name}"},
        "short_title": {"fi": name, "sv": name},
        "summary": {"fi": "Yhteenveto.", "sv": "Sammandrag."},
        "source": "asiakirja",
        "period": {"start": f"{2020 + number}", "end": "2026"},
        "decision": {"status": "not_stated"},
        "translation": "unapproved",
        "focus_areas": [
            {
                "id": f"{name}-arki",
                "source_ref": ref,
                "number": 1,
                "title": {"fi": "Arki", "sv": "Vardagen"},
                "goals": [
                    {
                        "id": f"{name}-tavoite",
                        "source_ref": f"{ref}-G1",
                        "title": {"fi": "Arki sujuu", "sv": "Vardagen löper"},
                        "due": due,
                        "parties": [f"{organisation}-yksikko"],
                        "actions": [
                            {
                                "id": f"{name}-teko",
                                "source_ref": f"{ref}-G1-A1",
                                "text": {"fi": "Teemme jotakin", "sv": "Vi gör något"},
                                "responsible": {"kind": "shared"},
                            }
                        ],
                    }
                ],
            }
        ],
    }


DATA: Files = SITE_FILES | {
    "data/organisations/ita.yml": _organisation("ita"),
    "data/organisations/lansi.yml": _organisation("lansi"),
    "data/plans/ita/vanha.yml": _plan("ita", "vanha", 1),
    "data/plans/ita/uusi.yml": _plan("ita", "uusi", 3),
    "data/plans/lansi/toinen.yml": _plan("lansi", "toinen", 2),
}
NARRATIVES = ["ita/index", "lansi/index", "ita/vanha/vanha-arki", "ita/uusi/uusi-arki", "lansi/toinen/toinen-arki"]


def read(data: Files, today: date = TODAY) -> PlanSet:
    """Return the plan set of these data files, written as JSON (which is YAML) in the given order of keys."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        prose = {f"content/{locale}/{path}.md": "Kertomus.\n" for locale in ("fi", "sv") for path in NARRATIVES}
        texts = {path: json.dumps(value, ensure_ascii=False) + "\n" for path, value in data.items()}
        for path, text in (texts | prose).items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")
        return load_plan_set(root, today)[0]


def shuffled(value: Value, random: Random) -> Value:
    """Return the value with the keys of every mapping in another order; lists keep theirs."""
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: shuffled(value[key], random) for key in keys}
    return [shuffled(item, random) for item in value] if isinstance(value, list) else value


years = st.integers(1900, 2199).map(str)
months = st.builds(lambda year, month: f"{year}-{month:02}", years, st.integers(1, 12))
days = st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(date.isoformat)
halves = st.builds(lambda year, half: f"{year}-H{half}", years, st.sampled_from([1, 2]))
partial_dates = st.one_of(years, months, days, halves)


@st.composite
def dues(draw: st.DrawFn) -> Due:
    """Return a deadline of any form."""
    form = draw(st.sampled_from(Due.model_fields["form"].annotation.__args__))  # type: ignore[union-attr]
    if form in ("between", "plan_period"):
        start, end = sorted(draw(st.tuples(partial_dates, partial_dates)), key=lambda when: (first_day(when), when))
        when = {"start": start, "end": end if first_day(start) <= last_day(end) else start}
    else:
        when = {"date": draw(partial_dates)}
    return Due.model_validate({"printed": {"fi": "Aika"}, "form": form, **when})


@MANY
@given(partial_dates)
def test_a_date_begins_before_it_ends(when: str) -> None:
    """Every comparison of deadlines stands on this."""
    assert first_day(when) <= last_day(when)


@MANY
@given(days)
def test_a_day_lies_in_its_month_half_and_year(day: str) -> None:
    """A coarser date covers the finer one, so that sorting by span never contradicts the words."""
    half = f"{day[:4]}-H{1 if int(day[5:7]) <= 6 else 2}"
    for coarser in (day[:7], half, day[:4]):
        assert first_day(coarser) <= first_day(day) <= last_day(day) <= last_day(coarser)


@MANY
@given(dues())
def test_a_deadline_begins_before_it_ends(due: Due) -> None:
    """A span that ends before it begins would sort and warn wrongly."""
    assert due.latest is None or due.earliest <= due.latest


@MANY
@given(dues())
def test_only_an_open_deadline_has_no_end(due: Due) -> None:
    """A missing end is a claim of the source ("from 2025 on"), never a gap of ours."""
    assert (due.latest is None) == (due.form == "from")


@FEW
@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_changes_nothing(random: Random) -> None:
    """Editors sort keys as they like; a page must not change for it."""
    plan_set = read({path: shuffled(value, random) for path, value in DATA.items()})
    assert plan_set == read(DATA)
    assert to_json(plan_set) == export()


@FEW
@given(st.permutations(["a", "b", "c"]), st.permutations(["k", "m"]))
def test_the_names_of_files_change_nothing(plans: list[str], organisations: list[str]) -> None:
    """A file may be renamed or be listed in another order: what it says is known by its ids."""
    names = iter([*organisations, *plans])
    renamed = dict(SITE_FILES)
    for path, value in DATA.items():
        if path not in SITE_FILES:
            renamed[re.sub(r"[^/]+\.yml$", f"{next(names)}.yml", path)] = value
    assert to_json(read(renamed)) == export()


@pytest.mark.parametrize("today", [date(1900, 1, 1), date(2024, 2, 29), date(2199, 12, 31)])
def test_the_day_of_reading_changes_nothing(today: date) -> None:
    """The same data must give the same export for ever."""
    assert to_json(read(DATA, today)) == export()


@FEW
@given(st.text("abcåäö ", min_size=1).filter(str.strip))
def test_ids_and_references_stay_when_words_change(words: str) -> None:
    """An address that was published has to hold whatever becomes of its title."""
    numbers = count()  # two things of one name would be a fault

    def other_words(found: re.Match[str]) -> str:
        return f'"{found[1]}": "{words} {next(numbers)}"'

    changed = json.loads(re.sub(r'"(fi|sv)": "[^"]+"', other_words, json.dumps(DATA)))
    assert _ids(to_json(read(changed))) == _ids(export())


def _ids(export: bytes) -> list[str]:
    return re.findall(r'"(?:id|source_ref)": "([^"]+)"', export.decode("utf-8"))


@cache
def export() -> bytes:
    """Return the export of the data as it stands above."""
    return to_json(read(DATA))
