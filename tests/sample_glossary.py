"""A small glossary for the made-up plan set."""

from __future__ import annotations

from dataclasses import replace

from generator.model.glossary import Term, TermForms
from generator.model.plan import Citation
from generator.model.text import Locale, Text
from generator.resolve.plan_set import PlanSet

from .sample_goals import text

TERMS = (
    Term(
        id="sana-koe",
        name=text("koe", "prov"),
        forms=TermForms(fi=("koke*",), sv=("prove*",)),
        explanation=text("Yritys, josta opitaan & jatketaan.", "Ett försök som man lär sig av."),
        citation=Citation(source="laki", section=text("7 §", "7 §")),
    ),
    Term(
        id="sana-aly",
        name=text("äly", "ålder"),
        explanation=text("Kyky ymmärtää.", "Hur gammal någon är."),
        is_explained_in_place=False,
    ),
    Term(
        id="sana-mieli",
        name=text("mieli", "sinne"),
        forms=TermForms(fi=("mielen",)),
        explanation=Text(fi="Se, millä ajatellaan."),
    ),
    Term(
        id="sana-rai",
        name=text("RAI", "RAI"),
        stands_for=text("arvioinnin väline", "ett redskap för bedömning"),
        explanation=text("Tapa arvioida.", "Ett sätt att bedöma."),
    ),
)


def with_glossary(plan_set: PlanSet, **narratives: str) -> PlanSet:
    """Return a plan set with the glossary, and with other Finnish narratives of the plan by their names."""
    told: dict[tuple[Locale, str], str] = {
        ("fi", f"koe/suunnitelma/{name}"): words for name, words in narratives.items()
    }
    return replace(plan_set, glossary=TERMS, narratives={**plan_set.narratives, **told})
