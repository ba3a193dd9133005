"""What is wrong or doubtful in data whose every id leads somewhere: one small function for each rule.

Most rules look at one file alone. What they find in it is remembered with the file: after an edit only the file that
was edited is looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ..load.narrative import MarkKind, read_narrative
from ..load.records import Filed, Records
from ..model.plan import Plan
from ..model.record import Record
from ..model.text import FOOTNOTE_REFERENCE
from ..problems import Location, Problem, problem
from .document_rules import (
    find_entries_outside_year,
    find_lost_parents,
    find_means_off_scale,
    find_means_without_answers,
    find_means_without_ratings,
    find_miscounted_respondents,
    find_ratings_off_scale,
    find_too_many_answers,
)
from .example_rules import find_left_examples, find_left_narratives
from .figure_rules import find_disagreeing_figures, find_impossible_figures, find_uneven_rows
from .glossary_rules import find_ambiguous_forms, find_unused_terms
from .name_rules import find_same_names, find_same_regions, find_same_survey_groups
from .narratives import narrative_parts
from .number_rules import find_printed_dates_elsewhere, find_unequal_numbers
from .observation_rules import (
    find_changed_observations,
    find_empty_series,
    find_misplaced_series,
    find_repeated_observations,
    find_unknown_regions,
)
from .plan_rules import (
    find_approved_without_date,
    find_far_deadlines,
    find_misplaced_organisation,
    find_misplaced_plan,
    find_parties_without_shared,
    find_repeated_groups,
    find_repeated_parties,
    find_same_words,
    find_shared_without_parties,
    find_strange_source_refs,
    find_unequal_footnotes,
)

R = TypeVar("R", bound=Record)


def find_problems(records: Records) -> Iterator[Problem]:
    """Yield what every rule finds: first in each file by itself, then in the whole."""
    yield from _in_files(records.all, _IN_FILE)
    yield from _in_files(records.organisations, _IN_ORGANISATION)
    yield from _in_files(records.plans, _IN_PLAN)
    yield from _in_files(records.evaluations, _IN_EVALUATION)
    yield from _in_files(records.surveys, _IN_SURVEY)
    yield from _in_files(records.year_clocks, _IN_YEAR_CLOCK)
    yield from _in_files(records.series, _IN_SERIES)
    yield from _in_files(records.glossaries, _IN_GLOSSARY)
    for rule in _IN_WHOLE:
        yield from rule(records)


def _in_files(files: Iterable[Filed[R]], find: Callable[[Filed[R]], tuple[Problem, ...]]) -> Iterator[Problem]:
    for filed in files:
        yield from filed.once(find)


def _all_of(*rules: Callable[[Filed[R]], Iterator[Problem]]) -> Callable[[Filed[R]], tuple[Problem, ...]]:
    """Return what finds in a file all that some rules find."""
    return lambda filed: tuple(found for rule in rules for found in rule(filed))


def find_missing_swedish(records: Records) -> Iterator[Problem]:
    """Yield a text that has no Swedish words though the site is in Swedish."""
    if "sv" in records.site.record.languages:
        yield from _in_files(records.all, _without_swedish)


def _without_swedish(filed: Filed[Record]) -> tuple[Problem, ...]:
    return tuple(problem("P101", filed.location(*path)) for path, text in filed.texts if text.sv is None)


def find_unused_footnotes(records: Records) -> Iterator[Problem]:
    """Yield a footnote that no text and no narrative of its plan refers to."""
    for filed in records.plans:
        unused = filed.once(_footnotes_without_text)
        if unused:
            folder = f"{filed.record.organisation}/{filed.record.id}/"
            texts = [text for (_locale, path), text in records.narratives.items() if path.startswith(folder)]
            used = {name for text in texts for name in FOOTNOTE_REFERENCE.findall(text)}
            for number, name in unused:
                if name not in used:
                    yield problem("P104", filed.location("footnotes", number, "id"), id=name)


def _footnotes_without_text(filed: Filed[Plan]) -> tuple[tuple[int, str], ...]:
    """Return place and id of each footnote that no text of its plan refers to."""
    used = {name for _path, text in filed.texts for name in FOOTNOTE_REFERENCE.findall(text.fi)}
    return tuple((place, each.id) for place, each in enumerate(filed.record.footnotes) if each.id not in used)


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


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "–"


_IN_FILE = _all_of(find_same_words, find_left_examples, find_unequal_footnotes, find_unequal_numbers)
_IN_ORGANISATION = _all_of(find_misplaced_organisation)
_IN_PLAN = _all_of(
    find_shared_without_parties,
    find_parties_without_shared,
    find_repeated_parties,
    find_repeated_groups,
    find_far_deadlines,
    find_printed_dates_elsewhere,
    find_strange_source_refs,
    find_approved_without_date,
    find_misplaced_plan,
)
_IN_EVALUATION = _all_of(find_repeated_groups, find_ratings_off_scale, find_means_without_ratings, find_uneven_rows)
_IN_SURVEY = _all_of(
    find_means_off_scale,
    find_means_without_answers,
    find_too_many_answers,
    find_miscounted_respondents,
    find_lost_parents,
    find_impossible_figures,
    find_same_survey_groups,
    find_printed_dates_elsewhere,
)
_IN_YEAR_CLOCK = _all_of(find_entries_outside_year, find_printed_dates_elsewhere)
_IN_SERIES = _all_of(
    find_unknown_regions,
    find_repeated_observations,
    find_changed_observations,
    find_empty_series,
    find_misplaced_series,
    find_same_regions,
)
_IN_GLOSSARY = _all_of(find_ambiguous_forms)

_IN_WHOLE: tuple[Callable[[Records], Iterator[Problem]], ...] = (
    find_missing_swedish,
    find_unused_footnotes,
    find_untold_languages,
    find_plans_without_narrative,
    find_unequal_narratives,
    find_left_narratives,
    find_disagreeing_figures,
    find_unused_terms,
    find_same_names,
)
