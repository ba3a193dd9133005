"""What is due next: the nearest days, how many goals each is the deadline of, and the first few of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from ..localise import Phrase
from ..model.text import without_footnotes
from ..model.value import value_class
from ..resolve.agenda import Occasion
from .action_table import goal_label
from .inline import Content, remark
from .setting import Setting

DAYS = 3
"""How many days are shown."""


@value_class(frozen=True)
class DueDay:
    """What is due by one day: the day, how many things, links to the first few, and how many are not shown."""

    when: str
    count: str
    items: tuple[Content, ...]
    rest: str


def due_days(here: Setting, occasions: Iterable[Occasion], shown: int, *, with_plan: bool) -> tuple[DueDay, ...]:
    """Return the nearest days from today on, earliest first; () where nothing is ahead.

    Args:
        here: What the page is made with.
        occasions: Deadlines and entries of year clocks, in any order.
        shown: How many things of a day are shown.
        with_plan: Whether to say which plan a goal belongs to.
    """
    ahead = sorted((each for each in occasions if each.last >= here.plan_set.today), key=_order)
    days = [(day, tuple(held)) for day, held in groupby(ahead, key=lambda each: each.last)]
    return tuple(_day(here, day, held, shown, with_plan=with_plan) for day, held in days[:DAYS])


def _order(occasion: Occasion) -> tuple[date, bool, str]:
    return occasion.last, occasion.place is None, occasion.key


def _day(here: Setting, day: date, occasions: tuple[Occasion, ...], shown: int, *, with_plan: bool) -> DueDay:
    words = here.words
    things = {each.place.goal.id if each.place else each.about: each for each in reversed(occasions)}
    items = [_item(here, each, with_plan=with_plan) for each in reversed(things.values())]
    goals = sum(each.place is not None for each in things.values())
    counted = (
        (goals, words.ngettext("{n} tavoite", "{n} tavoitetta", goals)),
        (len(items) - goals, words.ngettext("{n} tapahtuma", "{n} tapahtumaa", len(items) - goals)),
    )
    left = len(items) - shown
    return DueDay(
        when=words.gettext("Viimeistään {day}", day=words.date(day)),
        count=words.list([said for count, said in counted if count]),
        items=tuple(items[:shown]),
        rest=words.ngettext("ja {n} muu", "ja {n} muuta", left) if left > 0 else "",
    )


def _item(here: Setting, occasion: Occasion, *, with_plan: bool) -> Content:
    if occasion.place is None:
        text = here.words.phrase(occasion.text)
        return (here.link(occasion.about, Phrase(without_footnotes(text.text), text.lang)),)
    plan, goal = occasion.place.plan, occasion.place.goal
    if not with_plan:
        return (here.link(goal.id, goal_label(here, occasion.place)),)
    organisation = here.plan_set.organisation(plan.organisation)
    about = f"{here.title(plan.short_title).text}, {here.title(organisation.name).text}"
    return here.link(goal.id, here.title(goal.title)), Phrase(" "), remark(about)
