"""A made-up evaluation, survey, negotiation and link for the export: one of everything that they can hold."""

from __future__ import annotations

from generator.model.evaluation import Evaluation
from generator.model.link import Link
from generator.model.negotiation import Negotiation
from generator.model.survey import Survey


def _words(words: str) -> dict[str, str]:
    return {"fi": f"{words} suomeksi", "sv": f"{words} på svenska"}


def _head(document_id: str) -> dict[str, object]:
    return {
        "id": document_id,
        "organisation": "alue",
        "source": "asiakirja",
        "title": _words("Nimi"),
        "short_title": _words("Nimi"),
        "summary": _words("Kuvaus"),
        "translation": "unapproved",
        "sections": [{"id": f"{document_id}-luku", "title": _words("Luku")}],
    }


_LEVELS = [{"value": value, "text": _words(str(value))} for value in (1, 2)]
_SCALE = {"id": "asteikko", "lowest": 1, "highest": 2, "levels": _LEVELS, "note": _words("Huomautus")}
_NOTE = {"kind": "scope", "text": _words("Huomautus")}
_RATINGS = [
    {
        "id": "arvosana-1",
        "source_ref": "000-F2-G1",
        "of": "tavoite",
        "values": [1, 2],
        "printed": "1 ja (2)",
        "parts": [_words("Alku"), _words("Loppu")],
        "achievement": "partly",
        "assessment": _words("Arvio"),
        "findings": [{"text": _words("Havainto"), "findings": [{"text": _words("Osahavainto")}]}],
        "notes": [_NOTE],
    },
    {"id": "arvosana-2", "source_ref": "000-F2-G1-S1", "of": "alatavoite"},
    {"id": "arvosana-3", "source_ref": "000-F9", "of": "luvuton"},
]
EVALUATION = Evaluation.model_validate(
    {
        **_head("arviointi"),
        "kind": "evaluation",
        "dated": "2025-01-31",
        "evaluator": _words("Alue"),
        "plans": ["suunnitelma"],
        "scales": [_SCALE],
        "groups": [{"id": "ryhma", "title": _words("Ryhmä"), "scale": "asteikko", "ratings": _RATINGS}],
        "summaries": [{"source_ref": "005-SUM-1", "group": "ryhma", "goals": 1, "mean": 2.0, "yes": 0, "partly": 1}],
        "totals": [{"what": _words("Tavoitteita"), "published": 264, "counted": "nothing", "groups": ["ryhma"]}],
        "service_areas": [
            {
                "id": "palvelualue",
                "title": _words("Palvelualue"),
                "groups": ["ryhma"],
                "successes": [_words("Onnistuminen")],
                "themes": [_words("Teema")],
                "notes": [_NOTE],
            }
        ],
        "notes": [_NOTE],
    }
)


def _row(number: int, kind: str, mean: float, **more: str) -> dict[str, object]:
    return {
        "id": f"rivi-{number}",
        "source_ref": f"005-KK-{number}",
        "text": _words("Rivi"),
        "kind": kind,
        "mean": mean,
        **more,
    }


SURVEY = Survey.model_validate(
    {
        **_head("kysely"),
        "evaluation": "arviointi",
        "asked_of": _words("Kunnat"),
        "asked": 40,
        "answered": 35,
        "held": {"printed": _words("2024"), "form": "during", "date": "2024"},
        "scale": {**_SCALE, "id": "kyselyn-asteikko"},
        "respondents": [{"name": _words("Kunta"), "municipality": "kunta", "answered": True}],
        "groups": [
            {
                "id": "kyselyn-ryhma",
                "title": _words("Ryhmä"),
                "rows": [_row(1, "main_goal", 2.0, of="tavoite"), _row(2, "subgoal", 1.2, parent="rivi-1")],
            }
        ],
        "summaries": [
            {"source_ref": "005-KK-S1", "text": _words("Yhteensä"), "mean": 2.0, "rows": ["rivi-1"], "subgoals": 1}
        ],
        "themes": [
            {
                "id": "teema",
                "source_ref": "005-T1",
                "title": _words("Teema"),
                "mean": 3.8,
                "goals": 6,
                "best": _words("Paras"),
            }
        ],
        "goals_stated": 6,
        "shares": [{"what": _words("Suosittelijat"), "percent": 78}],
        "scores": [{"what": _words("Suositteluluku"), "value": -20}],
        "to_improve": [_words("Parannus")],
        "answers": [_words("Vastaus")],
        "limits": [_words("Raja")],
    }
)
NEGOTIATION = Negotiation.model_validate(
    {
        **_head("neuvottelu"),
        "year": 2024,
        "priorities": [
            {
                "id": "painopiste",
                "source_ref": "005-PR-1",
                "title": _words("Painopiste"),
                "listed_as": _words("Toinen nimi"),
                "kind": "detailed",
                "age_group": _words("Ikäryhmä"),
                "points": [{"text": _words("Kohta"), "points": [{"text": _words("Alakohta")}]}],
                "note": _words("Huomautus"),
            }
        ],
        "duties": [{"id": "velvoite", "source_ref": "005-D-1", "who": "both", "text": _words("Velvoite")}],
        "plans": [
            {
                "id": "ohjelma",
                "source_ref": "005-P-1",
                "title": _words("Ohjelma"),
                "period": {"start": "2024", "note": _words("Kausi")},
                "note": _words("Huomautus"),
            }
        ],
        "open_indicators": [_words("Avoin mittari")],
    }
)
LINK = Link.model_validate({"from": "000-F2-G1", "to": "005-KK-1", "kind": "identical", "note": _words("Sama")})
