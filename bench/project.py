"""A made-up Suunta project of a given size: organisations, plans, evaluations and narrative."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml

from .evaluation import evaluation_of
from .words import phrase, prose

PAGES_OF_AN_ORGANISATION = 300
FOCUS_AREAS_OF_A_PLAN = 6
GOALS = 8
ACTIONS = 3
NARRATIVE_WORDS = 300

MARK = "Ensimmäinen teko, versio "
"""Words of one action of each plan; a digit follows, which ``change_value`` counts up."""

SHARED_PAGES = 9
"""Start, sources, changes, site map, how published figures check out, how much is translated, all goals, what
happens when and its only year: who adds one counts it here."""
FEWEST_PAGES = SHARED_PAGES + 22
"""Of a site with one focus area: 10 pages, 8 of the organisation and its parties, 4 of plan and evaluation."""

Data = dict[str, object]


@dataclass(frozen=True)
class Size:
    """How one organisation's pages are made up."""

    parties: int
    focus_areas: int


def size_of(pages: int) -> Size:
    """Return how to fill so many pages of one organisation.

    Its home page, its schedule and the register of parties are three. A plan is an overview and a page of
    background, and so is the evaluation of all its plans; a focus area is one page, one for each goal and one
    with its ratings. One page in twenty is a party, and so is every page that is left over.
    """
    parties = max(5, pages // 20)
    left = pages - 3 - parties
    focus_areas = 0
    while _pages_of(focus_areas + 1) <= left:
        focus_areas += 1
    return Size(parties + left - _pages_of(focus_areas), focus_areas)


def _pages_of(focus_areas: int) -> int:
    if not focus_areas:
        return 0
    plans_and_evaluation = -(-focus_areas // FOCUS_AREAS_OF_A_PLAN) + 1
    return 2 * plans_and_evaluation + (1 + GOALS + 1) * focus_areas


def write_project(root: Path, pages: int) -> None:
    """Write ``data/`` and ``content/`` of a site with so many pages, at least ``FEWEST_PAGES``, in each language."""
    random = Random(f"suunta {pages}")
    organisations = max(1, round(pages / PAGES_OF_AN_ORGANISATION))
    _write_yaml(root / "data/site.yml", _site())
    _write_yaml(root / "data/sources.yml", {"sources": [_source(number) for number in range(20)]})
    for number in range(organisations):
        own = (pages - SHARED_PAGES) // organisations + (number < (pages - SHARED_PAGES) % organisations)
        _write_organisation(root, random, f"alue-{number}", number, size_of(own))


def change_value(root: Path) -> None:
    """Change the words of one action in one plan, as an editor would."""
    path = min((root / "data/plans").rglob("*.yml"))
    before, mark, after = path.read_text("utf-8").partition(MARK)
    path.write_text(f"{before}{mark}{(int(after[0]) + 1) % 10}{after[1:]}", "utf-8")


def _write_organisation(root: Path, random: Random, organisation: str, number: int, size: Size) -> None:
    parties = [f"{organisation}-taho-{party}" for party in range(size.parties)]
    _write_yaml(root / f"data/organisations/{organisation}.yml", _organisation(random, organisation, parties))
    for locale in ("fi", "sv"):
        _write(root / f"content/{locale}/{organisation}/index.md", prose(random, locale, 100))
    goals: dict[str, dict[str, list[str]]] = {}
    for start in range(0, size.focus_areas, FOCUS_AREAS_OF_A_PLAN):
        plan = f"{organisation}-suunnitelma-{start // FOCUS_AREAS_OF_A_PLAN}"
        document = f"{number}{start // FOCUS_AREAS_OF_A_PLAN:02}"
        count = min(FOCUS_AREAS_OF_A_PLAN, size.focus_areas - start)
        areas = [_focus_area(random, f"{plan}-p{area}", f"{document}-F{area}", parties, area) for area in range(count)]
        _write_yaml(root / f"data/plans/{organisation}/{plan}.yml", _plan(random, organisation, plan, areas))
        _write_narratives(root, random, organisation, plan, [f"{plan}-johdanto", *(str(area["id"]) for area in areas)])
        goals[plan] = {str(area["id"]): _goal_ids(str(area["id"])) for area in areas}
    evaluation = f"{organisation}-arviointi"
    _write_yaml(
        root / f"data/evaluations/{organisation}/{evaluation}.yml",
        evaluation_of(random, organisation, evaluation, number, goals),
    )
    _write_narratives(root, random, organisation, evaluation, [f"{evaluation}-tausta"])


def _write_narratives(root: Path, random: Random, organisation: str, document: str, names: list[str]) -> None:
    for locale in ("fi", "sv"):
        for name in names:
            _write(
                root / "content" / locale / organisation / document / f"{name}.md",
                prose(random, locale, NARRATIVE_WORDS),
            )


def _site() -> Data:
    return {
        "name": {"fi": "Mittaus", "sv": "Mätning"},
        "tagline": {"fi": "Keksittyjä suunnitelmia", "sv": "Påhittade planer"},
        "summary": {"fi": "Näillä sivuilla mitataan nopeutta.", "sv": "De här sidorna mäter hastighet."},
        "languages": ["fi", "sv"],
        "address": "https://mittaus.example/",
        "licence": {"name": {"fi": "CC0", "sv": "CC0"}, "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
        "open_data": False,  # stock makes nothing beside its pages
        "search": False,
    }


def _source(number: int) -> Data:
    title = {"fi": f"Asiakirja {number}", "sv": f"Dokument {number}"}
    return {"id": f"asiakirja-{number}", "kind": "plan_document", "title": title, "published": "2023-12-18"}


def _organisation(random: Random, organisation: str, parties: list[str]) -> Data:
    return {
        "id": organisation,
        "kind": "wellbeing_services_county",
        "name": {"fi": f"Keksitty {organisation}", "sv": f"Påhittat {organisation}"},
        "short_name": {"fi": organisation, "sv": organisation},
        "locative": {"fi": f"Keksityllä {organisation}", "sv": f"i påhittade {organisation}"},
        "website": "https://alue.example/",
        "official_languages": ["fi", "sv"],
        "summary": phrase(random, 15),
        "parties": [
            {"id": party, "kind": "unit", "name": {"fi": f"Yksikkö {party}", "sv": f"Enhet {party}"}}
            for party in parties
        ],
    }


def _plan(random: Random, organisation: str, plan: str, areas: list[Data]) -> Data:
    return {
        "id": plan,
        "organisation": organisation,
        "kind": "wellbeing_plan",
        "title": {"fi": f"Hyvinvointisuunnitelma {plan}", "sv": f"Välfärdsplan {plan}"},
        "short_title": {"fi": plan, "sv": plan},
        "summary": phrase(random, 20),
        "source": "asiakirja-0",
        "dated": "2023-12-18",
        "period": {"start": "2024", "end": "2026"},
        "decision": {"status": "not_stated"},
        "sources": [{"source": f"asiakirja-{number}"} for number in range(1, 6)],
        "translation": "unapproved",
        "sections": [{"id": f"{plan}-johdanto", "title": {"fi": "Johdanto", "sv": "Inledning"}}],
        "focus_areas": areas,
    }


def _goal_ids(area: str) -> list[str]:
    return [f"{area}-t{goal}" for goal in range(GOALS)]


def _focus_area(random: Random, area: str, ref: str, parties: list[str], number: int) -> Data:
    goals = [_goal(random, goal, f"{ref}-G{index}", parties) for index, goal in enumerate(_goal_ids(area))]
    return {"id": area, "source_ref": ref, "number": number + 1, "title": phrase(random, 4), "goals": goals}


def _goal(random: Random, goal: str, ref: str, parties: list[str]) -> Data:
    shared = random.random() < 0.3
    return {
        "id": goal,
        "source_ref": ref,
        "title": phrase(random, 8),
        "due": {"printed": {"fi": "2026 mennessä", "sv": "senast 2026"}, "form": "by", "date": "2026"},
        **({"parties": random.sample(parties, 2)} if shared else {}),
        "actions": [
            _action(random, f"{goal}-{action}", f"{ref}-A{action}", [] if shared else random.sample(parties, 1))
            for action in range(ACTIONS)
        ],
    }


def _action(random: Random, action: str, ref: str, parties: list[str]) -> Data:
    text = phrase(random, 12)
    return {
        "id": action,
        "source_ref": ref,
        "text": {"fi": f"{MARK}0: {text['fi']}", "sv": text["sv"]} if action.endswith("p0-t0-0") else text,
        "responsible": {"kind": "named", "parties": parties} if parties else {"kind": "shared"},
        "indicators": [{"id": f"{action}-m", "text": phrase(random, 7), "measures": [{"kind": "outcome"}]}],
    }


def _write_yaml(path: Path, data: Data) -> None:
    _write(path, yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=4096))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    write_project(Path(sys.argv[1]), int(sys.argv[2]))
