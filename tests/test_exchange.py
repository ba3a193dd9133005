"""The JSON export: everything is in it, and each thing is said as what it is."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from generator.exchange.json_export import to_json
from generator.model.glossary import Term
from generator.model.organisation import Organisation
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.source import Source
from generator.model.target_group import TargetGroup
from generator.model.year_clock import YearClock
from generator.resolve.plan_set import PlanSet

from .sample_findings import EVALUATION, LINK, NEGOTIATION, SURVEY
from .sample_series import sample_series


def _words(words: str) -> dict[str, str]:
    return {"fi": f"{words} suomeksi", "sv": f"{words} på svenska"}


def _due(form: str, **when: object) -> dict[str, object]:
    return {"printed": _words("Määräaika"), "form": form, **when}


def _action(number: int, **more: object) -> dict[str, object]:
    return {"id": f"teko-{number}", "source_ref": f"000-F2-G1-A{number}", "text": _words("Teko"), **more}


def _indicator(indicator_id: str, *measures: dict[str, object], **more: object) -> dict[str, object]:
    return {"id": indicator_id, "text": _words("Mittari"), "measures": list(measures), **more}


SHARE: dict[str, object] = {
    "kind": "share",
    "unit": _words("%"),
    "target": {"comparison": "at_least", "value": 70.5, "baseline": 60},
}
TERM = {
    "id": "sana-hyte",
    "name": _words("hyte"),
    "stands_for": _words("hyvinvoinnin ja terveyden edistäminen"),
    "forms": {"fi": ["hyten"], "sv": ["hyte*"]},
    "explanation": _words("Työ, joka auttaa ihmisiä voimaan hyvin."),
    "citation": {"source": "asiakirja", "section": _words("6 §")},
}
PLAN = {
    "id": "suunnitelma",
    "organisation": "alue",
    "kind": "wellbeing_plan",
    "title": _words("Suunnitelma"),
    "short_title": _words("Suunnitelma"),
    "summary": {"fi": "Vain suomeksi"},
    "source": "asiakirja",
    "dated": "2023-12-18",
    "period": {"start": "2024", "end": "2026"},
    "decision": {"status": "approved", "body": "osa", "date": "2023-12-18"},
    "legal_basis": [{"source": "asiakirja", "section": _words("7 §")}],
    "annexes": [{"title": _words("Liite")}],
    "translation": "unapproved",
    "target_groups": ["perheet"],
    "sections": [{"id": "johdanto", "title": _words("Johdanto")}],
    "footnotes": [{"id": "viite", "mark": "*", "text": _words("Alaviite")}],
    "notes": [{"kind": "scope", "text": _words("Huomautus")}],
    "focus_areas": [
        {"id": "luvuton", "title": _words("Painopiste ilman lukua"), "note": _words("Ei lukua")},
        {
            "id": "luku",
            "number": 2,
            "source_ref": "000-F2",
            "title": _words("Painopiste"),
            "goals": [
                {
                    "id": "tavoite",
                    "source_ref": "000-F2-G1",
                    "title": _words("Tavoite"),
                    "due": _due("between", start="2024-05", end="2025-H1"),
                    "parties": ["osa", "toinen-osa"],
                    "targets": [_words("70 %")],
                    "indicators": [_indicator("yhteinen", {"kind": "outcome"}, {"kind": "rate", "per": "year"})],
                    "subgoals": [{"id": "alatavoite", "source_ref": "000-F2-G1-S1", "text": _words("Alatavoite")}],
                    "actions": [
                        _action(1, responsible={"kind": "named", "parties": ["osa"]}, due=_due("from", date="2025")),
                        _action(2, responsible={"kind": "shared"}, indicators=[_indicator("osuus", SHARE)]),
                        _action(3, responsible={"kind": "to_be_confirmed"}, due=_due("by_end_of", date="2024")),
                        _action(
                            4,
                            responsible={"kind": "none"},
                            form="statement",
                            follow_up={"status": "ongoing", "date": "2025-02-03", "note": _words("Alussa")},
                        ),
                        _action(5, responsible={"kind": "uncertain", "parties": ["osa"], "reason": _words("Epäselvä")}),
                    ],
                }
            ],
        },
    ],
}
ORGANISATION = {
    "id": "alue",
    "kind": "wellbeing_services_county",
    "name": _words("Alue"),
    "short_name": _words("A"),
    "locative": _words("Alueella"),
    "website": "https://alue.example/",
    "official_languages": ["fi", "sv"],
    "summary": _words("Alue"),
    "municipalities": [{"id": "kunta", "code": "049", "name": _words("Kunta")}],
    "parties": [
        {"id": "osa", "kind": "unit", "name": _words("Osa"), "spellings": ["Ossa"]},
        {"id": "toinen-osa", "kind": "unit", "name": _words("Toinen osa"), "unit_of": "osa"},
    ],
}
SITE = {
    "name": _words("Sivusto"),
    "tagline": _words("Lause"),
    "summary": _words("Kuvaus"),
    "languages": ["fi", "sv"],
    "address": "https://sivusto.example/",
    "licence": {"name": _words("Lupa"), "url": "https://lupa.example/"},
}
CLOCK = {
    "id": "kello",
    "organisation": "alue",
    "source": "asiakirja",
    "title": _words("Vuosikello"),
    "year": 2024,
    "entries": [
        {"id": "kokous", "source_ref": "005-E1", "title": _words("Kokous"), "printed": "xx.12.", "days": ["2024-12"]}
    ],
    "recurrences": [{"id": "toisto", "source_ref": "005-R1", "title": _words("Toisto"), "printed": "7–10 kertaa"}],
    "boxes": [_words("Laatikko")],
}


def make_plan_set(today: date = date(2025, 1, 1)) -> PlanSet:
    """Return a small plan set that has every kind of responsibility and most kinds of everything else."""
    return PlanSet(
        site=Site.model_validate(SITE),
        organisations=(Organisation.model_validate(ORGANISATION),),
        plans=(Plan.model_validate(PLAN),),
        sources=(Source.model_validate({"id": "asiakirja", "kind": "plan_document", "title": _words("Asiakirja")}),),
        evaluations=(EVALUATION,),
        surveys=(SURVEY,),
        year_clocks=(YearClock.model_validate(CLOCK),),
        negotiations=(NEGOTIATION,),
        links=(LINK,),
        target_groups=(
            TargetGroup.model_validate({"id": "perheet", "name": _words("Perheet"), "summary": _words("Lapsiperheet")}),
        ),
        glossary=(Term.model_validate(TERM),),
        series=(sample_series(),),
        narratives={
            ("fi", "alue/suunnitelma/johdanto"): "## Otsikko\n\nLeipätekstiä.\n",
            ("sv", "alue/suunnitelma/johdanto"): "## Rubrik\n\nBrödtext.\n",
            ("fi", "alue/arviointi/arviointi-luku"): "Arvioinnista.\n",
            ("fi", "alue/kysely/kysely-luku"): "Kyselystä.\n",
            ("fi", "alue/neuvottelu/neuvottelu-luku"): "Neuvottelusta.\n",
            ("fi", "alue/index"): "Alueesta.\n",
            ("sv", "index"): "Om webbplatsen.\n",
        },
        today=today,
    )


def exported(plan_set: PlanSet) -> Any:  # noqa: ANN401
    """Return the export as it is read back."""
    return json.loads(to_json(plan_set))


EXPORT = exported(make_plan_set())
GOAL = EXPORT["plans"][0]["focus_areas"][1]["goals"][0]


def test_every_part_of_the_plan_set_is_exported() -> None:
    """Who takes the export shall have everything.

    The day of the export is no part of the data, versions have files, lines and counts are those of other files, and
    the accessibility statement speaks of the pages.
    """
    elsewhere = {"today", "narratives", "permanence", "written", "coverage", "accessibility"}
    assert {field.name for field in fields(PlanSet)} - elsewhere <= EXPORT.keys()


def test_a_month_without_a_day_spans_the_month() -> None:
    """A day that the source leaves open shall not turn into a day that it never named."""
    entry = EXPORT["year_clocks"][0]["entries"][0]
    assert (entry["earliest"], entry["latest"], entry["day_known"]) == ("2024-12-01", "2024-12-31", False)


def test_a_goal_and_its_actions_name_the_groups_of_their_plan() -> None:
    """Who reads one goal must not have to know what its plan says of all of them."""
    assert GOAL["target_groups"] == ["perheet"]
    assert {name for action in GOAL["actions"] for name in action["target_groups"]} == {"perheet"}


def test_a_shared_action_names_the_parties_of_its_goal() -> None:
    """Who reads one action must not have to know that the answer stands elsewhere."""
    assert GOAL["actions"][1]["responsible"] == {"kind": "shared", "parties": ["osa", "toinen-osa"], "reason": None}


@pytest.mark.parametrize(
    ("number", "kind", "parties"),
    [(1, "named", ["osa"]), (3, "to_be_confirmed", []), (4, "none", []), (5, "uncertain", ["osa"])],
)
def test_responsibilities_stay_apart(number: int, kind: str, parties: list[str]) -> None:
    """Nobody named, named later and not clear whom are three different things."""
    responsible = GOAL["actions"][number - 1]["responsible"]
    assert (responsible["kind"], responsible["parties"]) == (kind, parties)


def test_shared_indicators_are_repeated_and_said() -> None:
    """An action is read with all its indicators, and own ones stay apart from shared ones."""
    indicators = [(each["id"], each["kind"], each["is_shared"]) for each in GOAL["actions"][1]["indicators"]]
    assert indicators == [("osuus", "share", False), ("yhteinen", "compound", True)]
    assert [each["id"] for each in GOAL["indicators"]] == ["yhteinen"]


def test_numbers_are_numbers() -> None:
    """A target that is text cannot be compared with what was measured."""
    target = GOAL["actions"][1]["indicators"][0]["target"]
    assert target == {"comparison": "at_least", "value": 70.5, "baseline": 60, "relative_to": None}


def test_a_deadline_is_words_and_days() -> None:
    """The printed words keep their precision; the days can be sorted."""
    assert GOAL["due"] == {
        "printed": _words("Määräaika"),
        "form": "between",
        "earliest": "2024-05-01",
        "latest": "2025-06-30",
        "is_questioned": False,
    }
    assert GOAL["actions"][0]["due"]["latest"] is None


def test_missing_swedish_is_null() -> None:
    """A copy of the Finnish text in its place would pass for a translation."""
    assert EXPORT["plans"][0]["summary"] == {"fi": "Vain suomeksi", "sv": None}


def test_narratives_stand_with_what_they_are_about() -> None:
    """Markdown of both languages side by side, and none lost."""
    assert EXPORT["organisations"][0]["narratives"] == [{"id": "index", "text": {"fi": "Alueesta.\n", "sv": None}}]
    assert [each["id"] for each in EXPORT["plans"][0]["narratives"]] == ["johdanto"]
    assert [each["text"]["sv"] for each in EXPORT["site"]["narratives"]] == ["Om webbplatsen.\n"]


def test_the_export_can_be_compared_line_by_line() -> None:
    """Two exports are compared with ordinary tools: own lines, sorted keys, letters as letters, newline at the end."""
    text = to_json(make_plan_set()).decode("utf-8")
    assert text.endswith("}\n")
    assert "på svenska" in text
    assert list(EXPORT["plans"][0]) == sorted(EXPORT["plans"][0])


def test_the_day_changes_nothing() -> None:
    """Data that has not changed gives the same bytes on every day."""
    assert to_json(make_plan_set(date(2024, 2, 29))) == to_json(make_plan_set(date(2199, 12, 31)))


def test_the_order_of_narrative_files_changes_nothing() -> None:
    """File systems list files in different orders."""
    plan_set = make_plan_set()
    turned = replace(plan_set, narratives=dict(reversed(list(plan_set.narratives.items()))))
    assert to_json(turned) == to_json(plan_set)
