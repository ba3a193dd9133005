"""A Word document becomes the files of a plan, with a count of what was found."""

from __future__ import annotations

from dataclasses import dataclass

from ..edit.project import read_project
from ..edit.tree import Tree, write_tree
from ..load.project import Source
from ..load.yaml_source import Value, parse_yaml
from ..schema.kinds import FILE_KINDS
from .draft import DraftPlan
from .outline import outline
from .parties import PartyBook
from .remarks import SIGN
from .skeleton import areas_tree, narratives, notes_tree, plan_tree, section_names
from .star_notes import join_star_notes
from .word_body import read_body
from .word_file import open_word

_NEW_HEAD = (
    "# Tuotu Word-tiedostosta. Vahvista jokainen kohta, jonka edellä lukee VAHVISTA, ja poista merkintä.",
    "# Tarkista työsi komennolla suunta check, ja katso sivua komennolla suunta serve.",
    "",
)
_ADDED_HEAD = (
    "# Tuotu Word-tiedostosta suunnitelmaan {plan}. Vahvista jokainen kohta, jonka edellä lukee VAHVISTA.",
    "# Kopioi painopisteet tiedostoon {file} ja kertovat tekstit kansioihin content/fi ja content/sv.",
    "# Poista sitten tämä kansio. Sivusto ei lue sitä.",
    "",
)


@dataclass(frozen=True)
class Imported:
    """What a document gives.

    Attributes:
        draft: What was read.
        files: The texts of new files by path.
        source: Id and title of the document, where ``data/sources.yml`` does not have it yet.
        uncertain: How many places a person has to confirm.
    """

    draft: DraftPlan
    files: dict[str, str]
    source: tuple[str, str] | None
    uncertain: int

    def counts(self) -> dict[str, int]:
        """Return how much of each kind was found; parties count once however often they are named."""
        draft = self.draft
        owners = [owner for goal in draft.goals for owner in (goal.due, *(each.due for each in goal.actions))]
        goals, actions = draft.goals, draft.actions
        named = {name for each in goals for name in each.parties} | {name for each in actions for name in each.parties}
        strange = {one.printed for each in goals for one in each.unknown}
        strange |= {one.printed for each in actions for one in each.unknown}
        return {
            "tables": draft.tables,
            "repeats": draft.repeats,
            "skipped": len(draft.skipped),
            "areas": len(draft.focus_areas),
            "goals": len(goals),
            "sections": len(draft.sections),
            "actions": len(actions),
            "known": len(named),
            "unknown": len(strange),
            "deadlines": sum(each is not None for each in [*owners, *(each.due for each in draft.indicators)]),
            "indicators": len(draft.indicators),
            "footnotes": len(draft.notes),
            "uncertain": self.uncertain,
        }


def find_plan(project: Source, plan: str) -> str | None:
    """Return the id of the organisation whose plan is there already; None where it is new."""
    places = (path.split("/") for path in project.documents if path.startswith("data/plans/"))
    return next((parts[2] for parts in places if parts[-1] == f"{plan}.yml"), None)


def import_word(content: bytes, project: Source, plan: str, organisation: str) -> Imported:
    """Return the files of a plan; of its new focus areas alone, in a folder of their own, where the plan is there.

    Args:
        content: The Word file.
        project: The data that is there.
        plan: The id of the plan.
        organisation: The id of its organisation, which is there.

    Raises:
        IntakeError: The file cannot be read.
    """
    known = read_project(project)
    parties = f"data/organisations/{organisation}.yml"
    stem = next(name for name in _stems(plan) if not any(each.startswith(f"{name}-") for each in known.taken))
    read = join_star_notes(read_body(open_word(content), stem), stem)
    draft = outline(read, PartyBook(project.documents[parties].value), parties)
    file = f"data/plans/{organisation}/{plan}.yml"
    if file in project.documents:
        there = project.documents[file].value
        _number_on(draft, there)
        head = [line.format(plan=plan, file=file) for line in _ADDED_HEAD]
        reference = _reference(there) or known.next_document
        tree: dict[str, Tree] = {"id": plan, "focus_areas": areas_tree(draft, reference)}
        if draft.notes:
            tree["footnotes"] = notes_tree(draft)
        text = write_tree(file, tree, head, known.taken)
        places = {"yml": f"tuonti/{plan}/painopisteet.yml", "md": f"tuonti/{plan}/{{locale}}/{{name}}.md"}
        sections, source = [], None
        draft.sections = []
    else:
        own = f"{plan}-asiakirja"
        source = None if own in known.sources else (own, draft.title or plan)
        head = [next(kind.head for kind in FILE_KINDS if kind.name == "plan"), *_NEW_HEAD]
        sections = section_names(draft, plan)
        text = write_tree(file, plan_tree(draft, plan, organisation, own, known.next_document), head, known.taken)
        places = {"yml": file, "md": f"content/{{locale}}/{organisation}/{plan}/{{name}}.md"}
    told = narratives(draft, sections, _area_ids(text, file))
    files = {places["yml"]: text}
    files |= {places["md"].format(locale=locale, name=name): words for (locale, name), words in told.items()}
    return Imported(draft, files, source, text.count(f"# {SIGN}"))


def _stems(plan: str) -> list[str]:
    return [f"{plan}-viite", *(f"{plan}-viite{number}" for number in range(2, 1000))]


def _area_ids(text: str, file: str) -> list[str]:
    document, _problems = parse_yaml(text, file)
    return [str(area.get("id")) for area in _areas(document.value if document else {}) if isinstance(area, dict)]


def _areas(plan: dict[str, Value]) -> list[Value]:
    areas = plan.get("focus_areas")
    return areas if isinstance(areas, list) else []


def _number_on(draft: DraftPlan, plan: dict[str, Value]) -> None:
    """Go on with the numbers of the focus areas that are there."""
    there = [area.get("number") for area in _areas(plan) if isinstance(area, dict)]
    highest = max((number for number in there if isinstance(number, int)), default=0)
    for number, area in enumerate(draft.focus_areas, highest + 1):
        area.number = number


def _reference(plan: dict[str, Value]) -> str | None:
    """Return the three digits that the references of a plan begin with; None where it has none."""
    found = (str(area.get("source_ref", ""))[:3] for area in _areas(plan) if isinstance(area, dict))
    return next((each for each in found if each.isdigit()), None)
