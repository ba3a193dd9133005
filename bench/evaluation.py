"""The made-up evaluation of an organisation's plans: a group of ratings for each focus area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from .words import phrase

RATED_GOALS = (8, 4)
"""In every other group: first all goals, with achievements and a published summary row, then half of them, without."""
ASSESSMENT_WORDS = 30
HIGHEST = 5

Data = dict[str, object]


def evaluation_of(
    random: Random, organisation: str, evaluation: str, number: int, areas: Mapping[str, Mapping[str, Sequence[str]]]
) -> Data:
    """Return the evaluation of the goals, given by plan and focus area."""
    goals_of = [goals for of_plan in areas.values() for goals in of_plan.values()]
    scale = f"{evaluation}-a"
    groups = [
        _group(random, f"{evaluation}-{index}", f"9{number:02}-E{index}", goals[: RATED_GOALS[index % 2]], scale)
        for index, goals in enumerate(goals_of)
    ]
    return {
        "id": evaluation,
        "organisation": organisation,
        "kind": "evaluation",
        "title": {"fi": f"Arviointi {organisation}", "sv": f"Utvärdering {organisation}"},
        "short_title": {"fi": "Arviointi", "sv": "Utvärdering"},
        "summary": phrase(random, 25),
        "source": "asiakirja-1",
        "dated": "2025-01-17",
        "evaluator": {"fi": "Keksityt arvioijat", "sv": "Påhittade utvärderare"},
        "plans": list(areas),
        "translation": "unapproved",
        "sections": [{"id": f"{evaluation}-tausta", "title": {"fi": "Tausta", "sv": "Bakgrund"}}],
        "scales": [
            {
                "id": scale,
                "lowest": 1,
                "highest": HIGHEST,
                "levels": [{"value": value, "text": phrase(random, 8)} for value in range(1, HIGHEST + 1)],
            }
        ],
        "groups": [group for group, _ in groups],
        "summaries": [summary for _, summary in groups if summary],
    }


def _group(random: Random, group: str, ref: str, goals: Sequence[str], scale: str) -> tuple[Data, Data]:
    is_summed_up = len(goals) == max(RATED_GOALS)
    values = [random.randint(1, HIGHEST) for _ in goals]
    achieved = [random.choice(("yes", "partly", "partly")) for _ in goals] if is_summed_up else []
    ratings = [
        {
            "id": f"{group}-{index}",
            "source_ref": f"{ref}-{index}",
            "of": goal,
            "values": [values[index]],
            "printed": str(values[index]),
            **({"achievement": achieved[index]} if achieved else {}),
            "assessment": phrase(random, ASSESSMENT_WORDS),
        }
        for index, goal in enumerate(goals)
    ]
    mean = (Decimal(sum(values)) / len(values)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    summary: Data = {
        "source_ref": f"{ref}-S",
        "group": group,
        "goals": len(goals),
        "mean": float(mean),
        "yes": achieved.count("yes"),
        "partly": achieved.count("partly"),
    }
    return {"id": group, "title": phrase(random, 4), "scale": scale, "ratings": ratings}, summary if achieved else {}
