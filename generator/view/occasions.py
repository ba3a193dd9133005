"""What is due and what happens, as tables: one row for each deadline and each dated entry of a year clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..localise import Phrase
from ..localise.deadlines import span
from ..model.text import RichText
from ..resolve.agenda import Occasion
from ..resolve.stories import subgoals_below
from .addresses import Address, goal_path
from .answering import goal_parties, party_link, who_answers
from .deadlines import due_content
from .follow_up import follow_up_content
from .inline import Content, Foreign, Inline, InnerLink, Lines, joined, remark, sentence
from .setting import Setting
from .tables import Row, Table, nothing

MOST_ROWS = 100
"""More rows of one year than this nobody reads, and a phone should not have to load them."""


def is_over(occasion: Occasion, today: date) -> bool:
    """Return whether the last day has gone by; a deadline that says only when something starts is never over."""
    return occasion.last < today and not _only_starts(occasion)


def occasion_table(here: Setting, caption: str, occasions: Sequence[Occasion], *, names_organisation: bool) -> Table:
    """Return a table of occasions in their order, at most ``MOST_ROWS`` of them.

    Args:
        here: What the page is made with.
        caption: That of the table; the count is added.
        occasions: At least one.
        names_organisation: Whether each row says whose plan it comes from.
    """
    words = here.words
    count = words.ngettext("{n} kohta", "{n} kohtaa", len(occasions))
    columns = (
        words.gettext("Mitä"),
        words.gettext("Milloin"),
        words.gettext("Mistä asiakirjasta"),
        words.gettext("Kuka vastaa"),
        words.gettext("Tilanne"),
    )
    rows = (
        Row(
            (_what(here, each),),
            (
                _when(here, each),
                _where(here, each, names_organisation=names_organisation),
                _who(here, each),
                _state(here, each),
            ),
        )
        for each in occasions[:MOST_ROWS]
    )
    return Table(f"{caption}: {count}", columns, tuple(rows))


def left_over(here: Setting, occasions: Sequence[Occasion]) -> Content:
    """Return a sentence with links to the plans where the table leaves out occasions; () where it has all."""
    if len(occasions) <= MOST_ROWS:
        return ()
    plans = dict.fromkeys(each.place.plan.id for each in occasions[MOST_ROWS:] if each.place)
    links = [here.link(plan_id, here.title(here.plan_set.plan(plan_id).title)) for plan_id in plans]
    said = here.words.gettext(
        "Taulukossa ovat ensimmäiset {n}. Loput löydät näistä: {plans}.", n=MOST_ROWS, plans="{plans}"
    )
    return sentence(said, plans=joined([(link,) for link in links], here.words.between(len(links))))


def _what(here: Setting, occasion: Occasion) -> InnerLink:
    words = here.words
    leads = {
        "goal": words.gettext("Tavoite"),
        "action": words.gettext("Toimenpide"),
        "indicator": words.gettext("Mittari"),
        "entry": words.gettext("Tapahtuma"),
    }
    text = occasion.text
    phrase = here.plain(text) if isinstance(text, RichText) else here.title(text)
    return here.link(occasion.about, Phrase(phrase.text, phrase.lang, f"{leads[occasion.kind]}: "))


def _when(here: Setting, occasion: Occasion) -> Content:
    if occasion.due:
        return due_content(here, occasion.due)
    words, entry = here.words, occasion.entry
    assert entry is not None
    first, last = occasion.first.isoformat(), occasion.last.isoformat()
    when = span(words, first, last) if occasion.day_known else span(words, first[:7], last[:7])
    found: list[Inline] = [Phrase(when)]
    if entry.printed != when:
        printed: Content = (Foreign(entry.printed, "fi"),)
        found += [Phrase(", "), *sentence(words.gettext("lähteessä: {printed}"), printed=printed)]
    if entry.is_yearly:
        found += [Phrase(" "), remark(words.gettext("joka vuosi"))]
    if entry.if_needed:
        found += [Phrase(" "), remark(words.gettext("vain tarvittaessa"))]
    return tuple(found)


def _where(here: Setting, occasion: Occasion, *, names_organisation: bool) -> Content:
    if occasion.place:
        plan = occasion.place.plan
        link = here.link(plan.id, here.title(plan.short_title))
    else:
        assert occasion.clock is not None
        link = here.link(occasion.clock.id, Phrase(here.words.gettext("Vuosikello {year}", year=occasion.clock.year)))
    if not names_organisation:
        return (link,)
    return (Lines(((link,), (here.title(here.plan_set.organisation(occasion.organisation).short_name),))),)


def _who(here: Setting, occasion: Occasion) -> Content:
    if occasion.place and occasion.action:
        return who_answers(here, occasion.place, occasion.action)
    if occasion.place:
        return goal_parties(here, occasion.place.goal)
    body = occasion.entry.body if occasion.entry else None
    return (party_link(here, here.plan_set.party(body)),) if body else nothing(here.words.gettext("ei nimetty"))


def _state(here: Setting, occasion: Occasion) -> Content:
    """Return how it stands: only what the data says, and that nobody has said anything is no delay."""
    words, today = here.words, here.plan_set.today
    followed = occasion.action.follow_up if occasion.kind == "action" and occasion.action else None
    if followed and occasion.action:
        said = follow_up_content(here, occasion.action)
        if followed.status == "done" or not is_over(occasion, today):
            return said
        return (Lines(((Phrase(words.gettext("Määräaika on mennyt")),), said)),)
    if occasion.entry:
        return (Phrase(words.gettext("Ajankohta on mennyt") if is_over(occasion, today) else words.gettext("Edessä")),)
    if _only_starts(occasion):
        started = occasion.first <= today
        no_end = words.gettext("On alkanut, loppua ei ole kerrottu")
        return (Phrase(no_end if started else words.gettext("Alkaa myöhemmin")),)
    if not is_over(occasion, today):
        return (Phrase(words.gettext("Määräaika on edessä")),)
    assert occasion.place is not None
    plan, goal = occasion.place.plan, occasion.place.goal
    aims = (goal.id, *(each.id for each in subgoals_below(goal.subgoals)))
    if any(here.stories.ratings_of(aim) for aim in aims):
        rated = InnerLink(Address(goal_path(plan, goal), "ratings"), Phrase(words.gettext("Miten tavoite on arvioitu")))
        return (Lines(((Phrase(words.gettext("Määräaika on mennyt")),), (rated,))),)
    return (Phrase(words.gettext("Määräaika on mennyt, toteutumista ei ole kirjattu")),)


def _only_starts(occasion: Occasion) -> bool:
    return occasion.due is not None and occasion.due.form == "from"
