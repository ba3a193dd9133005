"""A draft of a plan as the data file and the narratives that a person goes on with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from ..edit.tree import InLine, Remarked, Tree
from .deadlines import Deadline
from .draft import DraftAction, DraftGoal, DraftIndicator, DraftPart, DraftPlan
from .measures import read_measure
from .remarks import remark

_PERIOD = re.compile(r"\b((?:19|20|21)\d\d)\s?[-–—]\s?((?:19|20|21)\d\d)\b")


def plan_tree(draft: DraftPlan, name: str, organisation: str, source: str, reference: str) -> dict[str, Tree]:
    """Return a plan as the values of its file, without the ids of goals, actions and indicators.

    Args:
        draft: What was read.
        name: The id of the plan.
        organisation: The id of the organisation.
        source: The id of the document that it renders.
        reference: The three digits that references to that document begin with.
    """
    title = draft.title or name
    remarks = [*draft.remarks, *([] if draft.title else [remark("title_missing")])]
    tree: dict[str, Tree] = {
        "id": name,
        "organisation": Remarked(organisation, remarks),
        "kind": Remarked(_kind(title), [remark("kind_of_plan")]),
        "title": {"fi": title},
        "short_title": {"fi": title},  # with its period: the plan before it has the same name
        "summary": {"fi": "Kirjoita tähän yhdellä tai kahdella virkkeellä, mitä suunnitelma lupaa asukkaille."},
        "source": source,
        "period": _period(title),
        "decision": {"status": "draft"},
        "translation": "unapproved",
    }
    if draft.sections:
        names = section_names(draft, name)
        sections = zip(names, draft.sections, strict=True)
        tree["sections"] = [{"id": own, "title": {"fi": part.title}} for own, part in sections]
    tree["focus_areas"] = areas_tree(draft, reference)
    if draft.notes:
        tree["footnotes"] = notes_tree(draft)
    return tree


def areas_tree(draft: DraftPlan, reference: str) -> list[Tree]:
    """Return the focus areas of a draft as values; ``reference`` begins their references to the source."""
    return [_area(each, f"{reference}-F{each.number}") for each in draft.focus_areas]


def notes_tree(draft: DraftPlan) -> list[Tree]:
    """Return the footnotes of a draft as values."""
    return [{"id": each.id, "mark": each.mark, "text": {"fi": each.markdown}} for each in draft.notes]


def section_names(draft: DraftPlan, name: str) -> list[str]:
    """Return an id for each section, from its title."""
    found: list[str] = []
    for part in draft.sections:
        plain = unicodedata.normalize("NFKD", part.title.lower()).encode("ascii", "ignore").decode()
        words = re.findall(r"[a-z0-9]+", plain)[:3] or ["luku"]
        own = "-".join([name, *words, *([] if words[0].isalpha() else ["luku"])])
        found.append(own if own not in found else f"{own}-{len(found) + 1}")
    return found


def _kind(title: str) -> str:
    words = title.lower()
    if "strategia" in words:
        return "service_strategy" if "palvelustrategia" in words else "strategy"
    if "palvelutaso" in words:
        return "rescue_decision"
    return "children_plan" if re.search(r"\b(?:lasten|lapsi|nuor)", words) else "wellbeing_plan"


def _period(title: str) -> Tree:
    found = _PERIOD.search(title)
    if found is None or found[1] > found[2]:
        return Remarked(InLine({}), [remark("period_missing")])
    return Remarked({"start": int(found[1]), "end": int(found[2])}, [remark("period_from_title")])


def _area(part: DraftPart, reference: str) -> Tree:
    goals = [_goal(goal, f"{reference}-G{number}") for number, goal in enumerate(part.goals, 1)]
    return {
        "source_ref": reference,
        "number": part.number or 1,
        "title": Remarked({"fi": part.title}, part.remarks),
        "goals": goals,
    }


def _goal(goal: DraftGoal, reference: str) -> Tree:
    tree: dict[str, Tree] = {"source_ref": reference}
    if goal.number:
        tree["number"] = goal.number
    tree["title"] = Remarked({"fi": goal.title.plain}, goal.remarks)
    if goal.due:
        tree["due"] = _due(goal.due)
    if goal.parties:
        tree["parties"] = InLine(list(goal.parties))
    if goal.indicators:
        tree["indicators"] = [_indicator(each) for each in goal.indicators]
    if goal.subgoals:
        subgoals = enumerate(goal.subgoals, 1)
        tree["subgoals"] = [
            {"source_ref": f"{reference}/s{at}", "text": {"fi": each.markdown}} for at, each in subgoals
        ]
    if goal.actions:
        actions = enumerate(goal.actions, 1)
        tree["actions"] = [_action(action, f"{reference}-A{number}") for number, action in actions]
    return tree


def _action(action: DraftAction, reference: str) -> Tree:
    responsible: dict[str, Tree] = {"kind": action.responsible}
    if action.responsible in ("named", "uncertain"):
        responsible["parties"] = InLine(list(action.parties))
    if action.reason:
        responsible["reason"] = action.reason
    is_short = action.reason is None
    tree: dict[str, Tree] = {
        "source_ref": reference,
        "text": {"fi": action.text.markdown},
        "responsible": Remarked(InLine(responsible) if is_short else responsible, action.remarks),
    }
    if action.due:
        tree["due"] = _due(action.due)
    if action.indicators:
        tree["indicators"] = [_indicator(each) for each in action.indicators]
    return tree


def _indicator(indicator: DraftIndicator) -> Tree:
    kind, per = read_measure(indicator.text.words)
    measure: dict[str, Tree] = {"kind": kind or "open", **({"per": per} if per else {})}
    tree: dict[str, Tree] = {
        "text": {"fi": indicator.text.markdown},
        "measures": Remarked([InLine(measure)], indicator.remarks),
    }
    if indicator.due:
        tree["due"] = _due(indicator.due)
    if indicator.reason:
        tree["pairing_reason"] = indicator.reason
    return tree


def _due(deadline: Deadline) -> Tree:
    span = {"date": deadline.date, "start": deadline.start, "end": deadline.end}
    dates: Mapping[str, Tree] = {key: int(day) if day.isdigit() else day for key, day in span.items() if day}
    asked: Mapping[str, Tree] = {"is_questioned": True} if deadline.is_questioned else {}
    return {"printed": {"fi": deadline.printed}, "form": deadline.form or "by", **dates, **asked}


def narratives(draft: DraftPlan, sections: Sequence[str], areas: Sequence[str]) -> dict[tuple[str, str], str]:
    """Return the narratives in Markdown by language and id: the Finnish one as read, the Swedish one to be written."""
    found: dict[tuple[str, str], str] = {}
    parts = [*zip(sections, draft.sections, strict=True), *zip(areas, draft.focus_areas, strict=True)]
    for name, part in parts:
        found["fi", name] = (part.markdown.strip() or "Kirjoita tähän luvun teksti.") + "\n"
        found["sv", name] = "Skriv kapitlets text här.\n"
    return found
