"""Calendars, feeds and the list of goals: where they stand, and the links that lead to them from pages."""

from __future__ import annotations

from typing import Literal

from ..localise import Phrase
from ..model.text import Locale
from .inline import Content, FileLink
from .narrative import Fact
from .setting import Setting


def calendar_path(owner: str, locale: Locale) -> str:
    """Return where the calendar of an organisation, party or year clock stands below ``data/``."""
    return f"calendars/{owner}.{locale}.ics"


def feed_path(name: Literal["new", "changes"], locale: Locale) -> str:
    """Return where the feed of new evaluations and surveys, or that of changes, stands below ``data/``."""
    return f"feeds/{name}.{locale}.atom"


def goal_list_path(locale: Locale) -> str:
    """Return where the list of all goals and actions stands below ``data/``."""
    return f"goals.{locale}.json"


def calendar_facts(here: Setting, owner: str) -> tuple[Fact, ...]:
    """Return the link to a calendar as a fact; () where the owner of the id has none."""
    words = here.words
    if owner not in here.agenda or not here.plan_set.site.open_data:
        return ()
    link = _file_link(calendar_path(owner, words.locale), words.gettext("Tilaa kalenteri"))
    return (Fact(words.gettext("Kalenteri"), link),)


def feed_facts(here: Setting) -> tuple[Fact, ...]:
    """Return the link to the feed as a fact; () where there is nothing to tell of."""
    words = here.words
    if not here.has_news:
        return ()
    link = _file_link(feed_path("new", words.locale), words.gettext("Tilaa uudet arvioinnit ja kyselyt"))
    return (Fact(words.gettext("Syöte"), link),)


def _file_link(path: str, label: str) -> Content:
    return (FileLink(f"data/{path}", Phrase(label), path.rpartition("/")[2]),)
