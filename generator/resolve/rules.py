"""What is wrong or doubtful in data whose every id leads somewhere: one small function for each rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..load.narrative import MarkKind, read_narrative
from ..load.records import Filed, Path, Records
from ..model.plan import Action, Goal, Responsible
from ..model.record import Record
from ..model.text import FOOTNOTE_REFERENCE, RichText, Text, footnote_references
from ..model.time import Due, first_day, last_day
from ..problems import Location, Problem, problem
from .document_rules import (
    find_entries_outside_year,
    find_lost_parents,
    find_means_of_nothing,
    find_means_off_scale,
    find_miscounted_respondents,
    find_ratings_off_scale,
    find_too_many_answers,
)
from .figure_rules import find_disagreeing_figures, find_uneven_rows
from .glossary_rules import find_ambiguous_forms, find_unused_terms
from .narratives import narrative_parts
from .observation_rules import (
    find_changed_observations,
    find_empty_series,
    find_misplaced_series,
    find_repeated_observations,
    find_unknown_regions,
)

SLACK_DAYS = 365
"""How far outside the period of its plan a deadline may lie before it looks like a mistake."""

LONG_TEXT_WORDS = 5
"""From how many words on the same text in both languages looks untranslated; shorter ones are often names."""


def find_problems(records: Records) -> Iterator[Problem]:
    """Yield what every rule finds, rule by rule."""
    for rule in RULES:
        yield from rule(records)


def find_missing_swedish(records: Records) -> Iterator[Problem]:
    """Yield a text that has no Swedish words though the site is in Swedish."""
    if "sv" in records.site.record.languages:
        for filed, path, text in _texts(records):
            if text.sv is None:
                yield problem("P101", filed.location(*path))


def find_same_words(records: Records) -> Iterator[Problem]:
    """Yield a long text that is the same in both languages."""
    for filed, path, text in _texts(records):
        if text.fi == text.sv and len(text.fi.split()) >= LONG_TEXT_WORDS:
            yield problem("P102", filed.location(*path, "sv"))


def find_unequal_footnotes(records: Records) -> Iterator[Problem]:
    """Yield a text whose languages refer to different footnotes."""
    for filed, path, text in _texts(records):
        if text.sv is not None and "[^" in text.fi + text.sv:
            finnish, swedish = sorted(footnote_references(text.fi)), sorted(footnote_references(text.sv))
            if finnish != swedish:
                yield problem("P103", filed.location(*path, "sv"), None, fi=_listed(finnish), sv=_listed(swedish))


def find_unused_footnotes(records: Records) -> Iterator[Problem]:
    """Yield a footnote that no text and no narrative of its plan refers to."""
    for filed in records.plans:
        folder = f"{filed.record.organisation}/{filed.record.id}/"
        texts = [record.fi for _path, record in filed.parts if isinstance(record, Text | RichText)]
        texts += [text for (_locale, path), text in records.narratives.items() if path.startswith(folder)]
        used = {name for text in texts for name in FOOTNOTE_REFERENCE.findall(text)}
        for number, footnote in enumerate(filed.record.footnotes):
            if footnote.id not in used:
                yield problem("P104", filed.location("footnotes", number, "id"), id=footnote.id)


def find_shared_without_parties(records: Records) -> Iterator[Problem]:
    """Yield an action that its goal's parties answer for, where the goal names none."""
    for filed in records.plans:
        for path, record in filed.parts:
            if isinstance(record, Goal) and not record.parties:
                for number, action in enumerate(record.actions):
                    if action.responsible.kind == "shared":
                        where = filed.location(*path, "actions", number, "responsible", "kind")
                        yield problem("P201", where, goal=record.id)


def find_parties_without_shared(records: Records) -> Iterator[Problem]:
    """Yield a goal that names parties, where none of its actions is shared."""
    for filed in records.plans:
        for path, record in filed.parts:
            if not isinstance(record, Goal) or not record.parties:
                continue
            if all(action.responsible.kind != "shared" for action in record.actions):
                yield problem("P202", filed.location(*path, "parties"), goal=record.id)


def find_repeated_parties(records: Records) -> Iterator[Problem]:
    """Yield a party that stands twice in one list."""
    for filed in records.plans:
        for path, record in filed.parts:
            if isinstance(record, Goal | Responsible):
                for number, party in enumerate(record.parties):
                    if party in record.parties[:number]:
                        yield problem("P203", filed.location(*path, "parties", number), id=party)


def find_repeated_groups(records: Records) -> Iterator[Problem]:
    """Yield a group or municipality that stands twice in one list."""
    for filed in (*records.plans, *records.evaluations):
        for path, record in filed.parts:
            said = vars(record)
            for key in ("target_groups", "municipalities"):
                names = said.get(key, ())
                for number, name in enumerate(names):
                    if name in names[:number]:
                        yield problem("P209", filed.location(*path, key, number), id=name)


def find_far_deadlines(records: Records) -> Iterator[Problem]:
    """Yield a deadline that lies more than a year outside the period of its plan."""
    for filed in records.plans:
        start, end = filed.record.period.start, filed.record.period.end
        for path, record in filed.parts:
            if not isinstance(record, Due):
                continue
            latest = record.latest or record.earliest
            is_late = end is not None and (record.earliest - last_day(end)).days > SLACK_DAYS
            is_early = start is not None and (first_day(start) - latest).days > SLACK_DAYS
            if is_late or is_early:
                period = f"{start or ''}–{end or ''}"
                yield problem("P204", filed.location(*path), day=latest.isoformat(), period=period)


def find_strange_source_refs(records: Records) -> Iterator[Problem]:
    """Yield a goal or action whose source reference does not begin with that of what it belongs to."""
    for filed in records.plans:
        for number, area in enumerate(filed.record.focus_areas):
            for index, goal in enumerate(area.goals):
                path = ("focus_areas", number, "goals", index)
                pairs: list[tuple[Goal | Action, str | None, Location]] = [
                    (goal, area.source_ref, filed.location(*path, "source_ref"))
                ]
                for row, action in enumerate(goal.actions):
                    pairs.append((action, goal.source_ref, filed.location(*path, "actions", row, "source_ref")))
                for record, above, where in pairs:
                    if above is not None and not record.source_ref.startswith(above):
                        yield problem("P205", where, id=record.source_ref, above=above)


def find_approved_without_date(records: Records) -> Iterator[Problem]:
    """Yield a decision that is said to be approved on no day."""
    for filed in records.plans:
        decision = filed.record.decision
        if decision.status == "approved" and decision.date is None:
            yield problem("P206", filed.location("decision", "status"))


def find_misplaced_files(records: Records) -> Iterator[Problem]:
    """Yield a file whose folder or name says another organisation or id than the file itself."""
    for each in records.organisations:
        yield from _find_misplaced(each.document.file, f"data/organisations/{each.record.id}.yml")
    for plan in records.plans:
        yield from _find_misplaced(plan.document.file, f"data/plans/{plan.record.organisation}/{plan.record.id}.yml")


def find_untold_languages(records: Records) -> Iterator[Problem]:
    """Yield an organisation that has to inform in a language that the site does not have."""
    for filed in records.organisations:
        for number, locale in enumerate(filed.record.official_languages):
            if locale not in records.site.record.languages:
                yield problem("P208", filed.location("official_languages", number), language=locale)


def find_plans_without_narrative(records: Records) -> Iterator[Problem]:
    """Yield a plan that has no narrative in any language."""
    parts = _by_folder(narrative_parts(records))
    told = _by_folder(path for _locale, path in records.narratives)
    for filed in records.plans:
        folder = f"{filed.record.organisation}/{filed.record.id}"
        missing = parts.get(folder)
        if missing and folder not in told:
            yield problem("N104", filed.location("id"), id=filed.record.id, path=f"content/fi/{missing}.md")


def _by_folder(paths: Iterable[str]) -> dict[str, str]:
    """Return the first path of each folder."""
    found: dict[str, str] = {}
    for path in paths:
        found.setdefault(path.rpartition("/")[0], path)
    return found


def find_unequal_narratives(records: Records) -> Iterator[Problem]:
    """Yield a Swedish narrative whose headings, links or footnotes differ from the Finnish ones."""
    for (locale, path), text in records.narratives.items():
        if locale != "sv" or ("fi", path) not in records.narratives:
            continue
        finnish, swedish = read_narrative(records.narratives["fi", path]), read_narrative(text)
        file = f"content/sv/{path}.md"
        pairs = zip(finnish.headings, swedish.headings, strict=False)
        odd = next((own.line for other, own in pairs if own.level != other.level), None)
        if odd or len(finnish.headings) != len(swedish.headings):
            counts = {"fi": len(finnish.headings), "sv": len(swedish.headings)}
            yield problem("P105", Location(file, odd or 1), **counts)
        kinds: tuple[MarkKind, MarkKind] = ("link", "footnote")
        for code, kind in zip(("P106", "P107"), kinds, strict=True):
            targets = [sorted(m.target for m in each.marks if m.kind == kind) for each in (finnish, swedish)]
            if [one for one in targets[0] if one[:1] != "#"] != [one for one in targets[1] if one[:1] != "#"]:
                yield problem(code, Location(file), fi=_listed(targets[0]), sv=_listed(targets[1]))


def _texts(records: Records) -> Iterator[tuple[Filed[Record], Path, Text | RichText]]:
    for filed in records.all:
        for path, record in filed.parts:
            if isinstance(record, Text | RichText):
                yield filed, path, record


def _find_misplaced(file: str, expected: str) -> Iterator[Problem]:
    if file != expected:
        yield problem("P207", Location(file), expected=expected)


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "–"


RULES: tuple[Callable[[Records], Iterator[Problem]], ...] = (
    find_missing_swedish,
    find_same_words,
    find_unequal_footnotes,
    find_unused_footnotes,
    find_shared_without_parties,
    find_parties_without_shared,
    find_repeated_parties,
    find_repeated_groups,
    find_far_deadlines,
    find_strange_source_refs,
    find_approved_without_date,
    find_misplaced_files,
    find_untold_languages,
    find_plans_without_narrative,
    find_unequal_narratives,
    find_ratings_off_scale,
    find_means_off_scale,
    find_means_of_nothing,
    find_entries_outside_year,
    find_too_many_answers,
    find_miscounted_respondents,
    find_lost_parents,
    find_disagreeing_figures,
    find_uneven_rows,
    find_unknown_regions,
    find_repeated_observations,
    find_changed_observations,
    find_empty_series,
    find_misplaced_series,
    find_ambiguous_forms,
    find_unused_terms,
)
