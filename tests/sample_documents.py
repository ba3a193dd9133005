"""What the made-up organisation has beside its plans: a survey, another one, a year clock and a negotiation."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from generator.model.negotiation import Negotiation
from generator.model.survey import Survey
from generator.model.year_clock import YearClock


def _words(fi: str, sv: str | None = None) -> dict[str, str]:
    return {"fi": fi} if sv is None else {"fi": fi, "sv": sv}


def _head(document_id: str, fi: str, sv: str) -> dict[str, Any]:
    return {
        "id": document_id,
        "organisation": "koe",
        "source": "asiakirja",
        "title": _words(f"{fi} 2024", f"{sv} 2024"),
        "short_title": _words(fi, sv),
        "summary": _words(f"{fi} lyhyesti.", f"{sv} i korthet."),
        "translation": "unapproved",
    }


def _row(number: int, fi: str, sv: str | None, kind: str, mean: str, **more: str) -> dict[str, Any]:
    reference = {"id": f"rivi-{number}", "source_ref": f"902-KK-{number:02}"}
    return {**reference, "text": _words(fi, sv), "kind": kind, "mean": Decimal(mean), **more}


def sample_surveys() -> tuple[Survey, ...]:
    """Return a survey of municipalities with rows, and one of partners with themes; nothing to compute is left out."""
    municipal = {
        **_head("kuntakysely", "Kuntakysely", "Kommunenkäten"),
        "asked_of": _words("Kuntien johto", "Kommunernas ledning"),
        "asked": 2,
        "answered": 1,
        "held": {"printed": _words("6.–9.11.2024", "6–9.11.2024"), "form": "during", "date": "2024-11"},
        "scale": {
            "id": "asteikko",
            "lowest": 1,
            "highest": 2,
            "levels": [
                {"value": 1, "text": _words("Heikosti", "Svagt")},
                {"value": 2, "text": _words("Hyvin", "Bra")},
            ],
        },
        "sections": [{"id": "kyselysta", "title": _words("Kyselystä", "Om enkäten")}],
        "respondents": [
            {"name": _words("Alakunta", "Öby"), "municipality": "alakunta", "answered": True},
            {"name": _words("Yläkunta", "Åby"), "municipality": "ylakunta", "answered": False},
        ],
        "groups": [
            {
                "id": "ryhma",
                "title": _words("Yhteistyö", "Samarbete"),
                "rows": [
                    _row(1, "Nuoret osallistuvat", "De unga deltar", "goal", "1.5", of="mieli-2"),
                    _row(2, "Arki helpottuu", None, "main_goal", "2.0", of="arki-2"),
                    _row(3, "Jonot lyhenevät", "Köerna blir kortare", "subgoal", "1.0", parent="rivi-2"),
                ],
            }
        ],
        "summaries": [
            {
                "source_ref": "902-KK-S1",
                "text": _words("Arki", "Vardagen"),
                "mean": Decimal("2.0"),
                "rows": ["rivi-2"],
                "subgoals": 1,
            }
        ],
        "limits": [_words("Jakaumaa ei ole.", "Fördelningen saknas.")],
    }
    partners = {
        **_head("sidosryhmakysely", "Sidosryhmäkysely", "Intressentenkäten"),
        "asked_of": _words("Kumppanit", "Partner"),
        "answered": 35,
        "respondents": [{"name": _words("Järjestö", "Organisation"), "answered": True}],
        "themes": [
            {
                "id": "teema-1",
                "source_ref": "902-SK-T1",
                "title": _words("Palvelut", "Tjänster"),
                "mean": 4,
                "goals": 2,
            },
            {
                "id": "teema-2",
                "source_ref": "902-SK-T2",
                "title": _words("Kehittäminen", "Utveckling"),
                "mean": Decimal("3.3"),
                "goals": 1,
                "best": _words("Verkostot", "Nätverk"),
            },
        ],
        "goals_stated": 4,
        "shares": [
            {"what": _words("Suosittelijat", "De som rekommenderar"), "percent": 78},
            {"what": _words("Järjestöt", "Organisationer"), "percent": 31},
        ],
        "scores": [{"what": _words("Suositteluluku", "Rekommendationsvärde"), "value": 22}],
        "to_improve": [_words("Lisää **koulutusta**.", "Mer **utbildning**.")],
        "answers": [_words("Yhteistyö sujui.", "Samarbetet löpte.")],
    }
    return Survey.model_validate(municipal), Survey.model_validate(partners)


def sample_year_clock() -> YearClock:
    """Return a clock with every way in which a time can be known or unknown."""
    return YearClock.model_validate(
        {
            "id": "vuosikello",
            "organisation": "koe",
            "source": "asiakirja",
            "title": _words("Yhteistyön vuosikello 2024", "Samarbetets årsklocka 2024"),
            "year": 2024,
            "entries": [
                _entry(1, "Perhelinja", "Familjelinjen", "5.3.2024", ["2024-03-05"], body="linja"),
                _entry(2, "Seminaari", "Seminarium", "xx.3.2024", ["2024-03"], is_yearly=True, body="linja"),
                _entry(3, "Kokous", "Möte", "2. ja 9.5.2024", ["2024-05-02", "2024-05-09"], if_needed=True),
            ],
            "recurrences": [
                _recurrence(1, "7-10x/vuosi", times_min=7, times_max=10, per="year", body="kunnat"),
                _recurrence(2, "1 krt/kk", times_min=1, times_max=1, per="month", each=_words("kukin", "var och en")),
                _recurrence(3, "usein"),
            ],
            "boxes": [_words("Arvioidaan läpi vuoden.", "Utvärderas året om.")],
            "other_dates": [_entry(9, "Ohjelma", "Program", "2024–2026", ["2024"], until="2026")],
        }
    )


def _entry(number: int, fi: str, sv: str, printed: str, days: list[str], **more: object) -> dict[str, Any]:
    known = {"id": f"merkinta-{number}", "source_ref": f"903-YC-{number}", "title": _words(fi, sv)}
    return {**known, "printed": printed, "days": days, **more}


def _recurrence(number: int, printed: str, **more: object) -> dict[str, Any]:
    known = {
        "id": f"toisto-{number}",
        "source_ref": f"903-RC-{number}",
        "title": _words(f"Ryhmä {number}", f"Grupp {number}"),
    }
    return {**known, "printed": printed, **more}


def sample_negotiation() -> Negotiation:
    """Return a negotiation with each kind of priority and duty, and plans whose period is known, open and missing."""
    priorities: list[dict[str, Any]] = [
        {"id": f"painopiste-{kind.replace('_', '-')}", "source_ref": f"904-PR-{number}", "kind": kind}
        | {"title": _words(f"Painopiste {number}", f"Tyngdpunkt {number}")}
        for number, kind in enumerate(("detailed", "other", "cross_cutting", "joker"), 1)
    ]
    inner = {"text": _words("Myös alueella", "Också i området")}
    priorities[0]["points"] = [{"text": _words("Teemme **yhdessä**.", "Vi gör **tillsammans**."), "points": [inner]}]
    priorities[1] |= {"listed_as": _words("Toinen", "Den andra"), "age_group": _words("Ikääntyneet", "Äldre")}
    priorities[3]["note"] = _words("Yksi rivi.", "En rad.")
    periods: tuple[dict[str, str] | None, ...] = ({"start": "2022", "end": "2025"}, {"start": "2023"}, None)
    return Negotiation.model_validate(
        {
            **_head("neuvottelu", "Neuvottelu", "Förhandlingen"),
            "year": 2024,
            "sections": [{"id": "rakenne", "title": _words("Rakenne", "Struktur")}],
            "priorities": priorities,
            "duties": [
                {
                    "id": f"velvoite-{who}",
                    "source_ref": f"904-D-{number}",
                    "who": who,
                    "text": _words(f"Teko {number}.", f"Gärning {number}."),
                }
                for number, who in enumerate(("municipality", "county", "both"), 1)
            ],
            "plans": [
                {
                    "id": f"tunnettu-{number}",
                    "source_ref": f"904-P-{number}",
                    "title": _words(f"Ohjelma {number}", f"Program {number}"),
                }
                | ({"period": period} if period else {"note": _words("Nimi on epäselvä.", "Namnet är oklart.")})
                for number, period in enumerate(periods, 1)
            ],
            "open_indicators": [_words("Mittaria ei ole valittu.", "Mätaren har inte valts.")],
        }
    )
