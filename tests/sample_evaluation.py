"""What the made-up organisation says of its own plans: an evaluation with every kind of rated row, and links."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from generator.model.evaluation import Evaluation
from generator.model.link import Link, LinkList


def _words(fi: str, sv: str) -> dict[str, str]:
    return {"fi": fi, "sv": sv}


def sample_evaluation() -> Evaluation:
    """Return an evaluation of both plans.

    It has a goal with two ratings, one that is not rated, a main goal beside its rated subgoal, a rating in
    parentheses, one rating for a whole focus area, a goal without a row, and figures that do not add up.
    """
    return Evaluation.model_validate(
        {
            "id": "arviointi",
            "organisation": "koe",
            "kind": "self_evaluation",
            "title": _words("Suunnitelmien arviointi 2025", "Utvärdering av planerna 2025"),
            "short_title": _words("Arviointi", "Utvärderingen"),
            "summary": _words("Miten lupaukset pitivät.", "Hur löftena hölls."),
            "source": "asiakirja",
            "dated": "2025-01-17",
            "evaluator": _words("Alue itse", "Området självt"),
            "plans": ["suunnitelma", "liite"],
            "translation": "unapproved",
            "sections": [{"id": "arvioinnin-kulku", "title": _words("Miten arvioitiin", "Hur utvärderingen gjordes")}],
            "scales": [_scale(), {"id": "nollasta", "lowest": 0, "highest": 4}],
            "groups": [_mind(), _everyday(), _play()],
            "summaries": [
                {"source_ref": "903-SUM-1", "group": "arvio-mieli", "goals": 2, "mean": Decimal("3.5"), "partly": 1},
                {"source_ref": "903-SUM-2", "group": "arvio-leikki", "goals": 1, "rating": 3, "yes": 1},
            ],
            "totals": [
                {"what": _words("Kaikki tavoitteet", "Alla mål"), "published": 4, "counted": "goals", "groups": GROUPS},
                {"what": _words("Kaikki toimet", "Alla åtgärder"), "published": 90, "counted": "nothing"},
            ],
            "service_areas": [_service_area()],
            "notes": [{"kind": "wording", "text": _words("Väri puuttuu.", "Färgen saknas.")}],
        }
    )


GROUPS = ["arvio-mieli", "arvio-arki", "arvio-leikki"]


def _scale() -> dict[str, Any]:
    levels = [("Ei alkanut", "Inte inlett"), ("Jäljessä", "Efter"), ("Etenee", "Framskrider")]
    return {
        "id": "taso",
        "lowest": 1,
        "highest": 3,
        "levels": [{"value": value, "text": _words(*words)} for value, words in enumerate(levels, 1)],
        "note": _words("Asteikko on painettu kahdesti.", "Skalan är tryckt två gånger."),
    }


def _mind() -> dict[str, Any]:
    rating = {
        "id": "arvio-mieli-1",
        "source_ref": "900-F1-G1",
        "of": "mieli-1",
        "values": [3, 2],
        "printed": "3 ja 2",
        "parts": [_words("Olohuone", "Vardagsrummet"), _words("Koulutus", "Utbildningen")],
        "achievement": "partly",
        "assessment": _words("Olohuone on **auki**.", "Vardagsrummet är **öppet**."),
        "notes": [{"kind": "shared_cell", "text": _words("Yksi ruutu.", "En ruta.")}],
    }
    title = _words("Mielen hyvinvointi", "Psykiskt välbefinnande")
    return {"id": "arvio-mieli", "title": title, "scale": "taso", "ratings": [rating]}


def _everyday() -> dict[str, Any]:
    inner = [{"text": _words("Puhelimessa yhä.", "I telefonen ännu.")}]
    findings = [{"text": _words("Jonoja on.", "Det finns köer."), "findings": inner}]
    ratings: list[dict[str, Any]] = [
        {"id": "arvio-arki-1", "source_ref": "900-F2-G1", "of": "arki-1", "achievement": "no"},
        {"id": "arvio-arki-2", "source_ref": "900-F2-G2", "of": "arki-2", "values": [0], "printed": "0"},
        {
            "id": "arvio-arki-2-s1",
            "source_ref": "900-F2-G2-S1",
            "of": "arki-2-s1",
            "values": [3],
            "printed": "(3)",
            "findings": findings,
        },
    ]
    return {"id": "arvio-arki", "title": _words("Arki", "Vardagen"), "scale": "nollasta", "ratings": ratings}


def _play() -> dict[str, Any]:
    assessment = _words("Leikit sujuvat.", "Lekarna löper.")
    rating = {"id": "arvio-leikki-1", "source_ref": "901-F1", "of": "leikki", "values": [3], "assessment": assessment}
    return {
        "id": "arvio-leikki",
        "title": _words("Leikki", "Lek"),
        "scale": "taso",
        "note": _words("Yksi arvosana kaikille.", "Ett vitsord för alla."),
        "ratings": [rating],
    }


def _service_area() -> dict[str, Any]:
    return {
        "id": "palvelualue",
        "title": _words("Perheiden palvelut", "Tjänster för familjer"),
        "groups": ["arvio-mieli"],
        "successes": [_words("Olohuone on auki.", "Vardagsrummet är öppet.")],
        "themes": [_words("Lisää koulutusta.", "Mer utbildning.")],
        "notes": [{"kind": "spelling", "text": _words("Kaksi kirjoitusasua.", "Två stavningar.")}],
    }


def sample_links() -> tuple[Link, ...]:
    """Return links between a goal and its twin, an action and a survey, a focus area and a goal."""
    note = _words("Tahot eroavat.", "Instanserna skiljer sig.")
    links = [
        {"from": "900-F1-G2", "to": "901-F1-G1", "kind": "identical", "note": note},
        {"from": "900-F1-G1-A1", "to": "902-KK-S1", "kind": "thematic"},
        {"from": "900-F2", "to": "900-F1-G1", "kind": "thematic"},
    ]
    return LinkList.model_validate({"links": links}).links
