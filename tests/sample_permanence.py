"""The sample with what was published before: a goal that is gone, a plan that is gone, a page that has moved."""

from __future__ import annotations

from dataclasses import replace

from generator.load.address_lock import parse_lock
from generator.model.removed import Moved, Removed
from generator.resolve.permanence import Permanence
from generator.resolve.plan_set import PlanSet

from .sample import sample_plan_set
from .sample_goals import text

LOCK = """\
id mieli-1 goal koe/suunnitelma/mieli-1/
id mieli-9 goal koe/suunnitelma/mieli-9/
id mieli-9-1 action koe/suunnitelma/mieli-9/#mieli-9-1
id vanha-suunnitelma plan koe/vanha-suunnitelma/
id vanha-1 goal koe/vanha-suunnitelma/vanha-1/
page / start
page koe/suunnitelma/mieli-1/ goal
page koe/suunnitelma/mieli-9/ goal
page koe/vanha-suunnitelma/ plan
page koe/vanha-suunnitelma/vanha-1/ goal
page koe/arviot/ evaluation
page koe/arviot/arvio-arki/ rating_group
"""


def gone_goal() -> Removed:
    """Return the tombstone of a goal that another one came instead of."""
    return Removed(
        id="mieli-9",
        kind="goal",
        address="koe/suunnitelma/mieli-9/",
        title=text("Apua saa heti", "Hjälp fås genast"),
        since="2025-02-01",  # type: ignore[arg-type]
        why=text("Tavoite yhdistettiin toiseen.", "Målet slogs ihop med ett annat."),
        instead="mieli-1",
    )


def gone_plan() -> Removed:
    """Return the tombstone of a plan, which speaks for all its pages, without a Swedish reason."""
    return Removed(
        id="vanha-suunnitelma",
        kind="plan",
        address="koe/vanha-suunnitelma/",
        title=text("Vanha suunnitelma", "Den gamla planen"),
        since="2024-12-31",  # type: ignore[arg-type]
        why=text("Kausi päättyi."),
    )


def gone_action() -> Removed:
    """Return the tombstone of an action whose goal is still there."""
    return Removed(
        id="mieli-1-9",
        kind="action",
        address="koe/suunnitelma/mieli-1/#mieli-1-9",
        title=text("Kokeilu", "Försöket"),
        since="2025-02-02",  # type: ignore[arg-type]
        why=text("Kokeilu on ohi.", "Försöket är över."),
    )


def moved_evaluation() -> Moved:
    """Return the move of an evaluation, with all pages below it."""
    return Moved.model_validate({"from": "koe/arviot/", "to": "koe/arviointi/", "since": "2025-01-01"})


def permanence(*removed: Removed, lock: str = LOCK, moved: tuple[Moved, ...] = ()) -> Permanence:
    """Return what was promised and what is told of it."""
    return Permanence(parse_lock(lock)[0], removed, moved)


def promised_plan_set() -> PlanSet:
    """Return the sample with three tombstones and one move."""
    told = permanence(gone_action(), gone_goal(), gone_plan(), moved=(moved_evaluation(),))
    return replace(sample_plan_set(), permanence=told)
