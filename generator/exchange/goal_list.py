"""The list behind the page of all goals and actions: what its form chooses from, in one small file."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..localise import Localiser, Phrase, localiser
from ..model.text import Locale, RichText, Text, plain_words
from ..resolve.agenda import agenda_of
from ..resolve.facets import Listed, listed
from ..resolve.plan_set import PlanSet
from ..view.addresses import Address, action_address, goal_path

KEYS = ("kind", "path", "text", "lang", "due", "due_lang", "facets")
"""What stands in a row, in this order; ``facets`` are numbers of items of the list of facets."""


def to_goal_list(plan_set: PlanSet, locale: Locale) -> bytes:
    """Return every goal and action as JSON: facets such as ``plan=…`` once, then a row for each.

    ``lang`` is empty where a text is in the language of the list.
    """
    words = localiser(locale)
    facets: dict[str, int] = {}
    rows = [_row(words, each, facets) for each in listed(plan_set, plan_set.once(agenda_of))]
    whole = {"keys": KEYS, "facets": list(facets), "rows": rows}
    return (json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _row(words: Localiser, each: Listed, facets: dict[str, int]) -> tuple[object, ...]:
    place, action = each.place, each.action
    plan, goal = place.plan, place.goal
    to = action_address(plan, goal, action) if action else Address(goal_path(plan, goal))
    due = (action.due if action else None) or goal.due
    numbers = [facets.setdefault(f"{name}={value}", len(facets)) for name, value in each.facets]
    return (
        "action" if action else "goal",
        f"{to.path}#{to.anchor}" if to.anchor else to.path,
        *_said(words, action.text if action else goal.title),
        *(_said(words, due.printed) if due else ("", "")),
        numbers,
    )


def _said(words: Localiser, text: Text | RichText) -> Iterator[str]:
    phrase: Phrase = words.phrase(text)
    yield plain_words(phrase.text)
    yield phrase.lang or ""
