"""What a page says of itself to search engines, in the words of schema.org, as JSON-LD within the page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from ..localise import Localiser, localiser
from ..model.glossary import Term
from ..model.plan import Plan
from ..model.text import Locale, RichText, Text
from ..model.time import first_day, last_day
from ..model.year_clock import Entry, YearClock
from ..resolve.plan_set import Place, PlanSet, places
from ..view.addresses import (
    GLOSSARY,
    OPEN_DATA,
    action_address,
    goal_path,
    plan_path,
    term_address,
    year_clock_path,
)
from ..view.open_data import DATA_FOLDER, Offer
from ..view.page import Page
from .table import plain

Node: TypeAlias = "dict[str, str | Node | list[Node] | list[str]]"


def breadcrumbs(page: Page, site_address: str) -> tuple[Node, ...]:
    """Return the way from the start page to a page; nothing on the start page itself."""
    if not page.breadcrumbs:
        return ()
    root = f"{site_address}{page.locale}/"
    steps = [(link.label.words, link.path) for link in page.breadcrumbs] + [(page.title.words, page.path)]
    items: list[Node] = [
        {"@type": "ListItem", "position": str(number), "name": name, "item": root + path}
        for number, (name, path) in enumerate(steps, 1)
    ]
    return ({"@type": "BreadcrumbList", "itemListElement": items},)


def to_script(nodes: Iterable[Node]) -> str:
    """Return nodes as the content of a script element; empty where there are none.

    No ``<`` is left in it, so that no text of the data can end the element. A browser does not run it: to the
    content security policy it is no script.
    """
    graph = list(nodes)
    if not graph:
        return ""
    document = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


class LinkedData:
    """What the pages of a language say beside their breadcrumbs; most say nothing more.

    Attributes:
        paths: The paths of those that do.
    """

    def __init__(self, plan_set: PlanSet, locale: Locale, offers: Iterable[Offer] = ()) -> None:
        self._plan_set, self._locale = plan_set, locale
        self._words: Localiser = localiser(locale)
        self._root = f"{plan_set.site.address}{locale}/"
        self._offers = tuple(offers)
        self._about: dict[str, Plan | Place | YearClock] = {}
        for plan in plan_set.plans:
            self._about[plan_path(plan)] = plan
            self._about |= {goal_path(plan, place.goal): place for place in places(plan) if place.goal.actions}
        self._about |= {year_clock_path(clock): clock for clock in plan_set.year_clocks}
        shared = ((GLOSSARY, plan_set.glossary), (OPEN_DATA, self._offers))
        self.paths = frozenset([*self._about, *(path for path, shown in shared if shown)])

    def of(self, path: str) -> tuple[Node, ...]:
        """Return what the page at a path says."""
        if path not in self.paths:
            return ()
        if path == GLOSSARY:
            return (self._term_set(),)
        if path == OPEN_DATA:
            return (self._dataset(),)
        match self._about[path]:
            case Plan() as plan:
                return (self._report(plan),)
            case Place() as place:
                return tuple(self._actions(place))
            case YearClock() as clock:
                return tuple(self._events(clock))

    def _report(self, plan: Plan) -> Node:
        """Return a plan as a report."""
        source = self._plan_set.source(plan.source)
        node: Node = {
            "@type": "Report",
            "name": self._text(plan.title),
            "description": self._text(plan.summary),
            "url": self._root + plan_path(plan),
            "inLanguage": self._locale,
            "publisher": self._publisher(plan.organisation),
            "license": self._plan_set.site.licence.url,
        }
        if plan.dated:
            node["datePublished"] = plan.dated.isoformat()
        if plan.period.start or plan.period.end:
            start = first_day(plan.period.start).isoformat() if plan.period.start else ".."
            end = last_day(plan.period.end).isoformat() if plan.period.end else ".."
            node["temporalCoverage"] = f"{start}/{end}"
        if source.url:
            node["isBasedOn"] = source.url
        return node

    def _actions(self, place: Place) -> Iterator[Node]:
        """Yield the actions of a goal, each with those who answer for it for certain."""
        for action in place.goal.actions:
            address = action_address(place.plan, place.goal, action)
            node: Node = {
                "@type": "Action",
                "name": self._text(action.text),
                "url": f"{self._root}{address.path}#{address.anchor}",
            }
            answering = self._plan_set.answering(place.goal, action)
            if answering.kind in ("named", "shared") and answering.parties:
                agents: list[Node] = [
                    {"@type": "Organization", "name": self._text(party.name)} for party in answering.parties
                ]
                node["agent"] = agents
            if action.due and action.due.latest:
                node["endTime"] = action.due.latest.isoformat()
            yield node

    def _events(self, clock: YearClock) -> Iterator[Node]:
        """Yield each day of a year clock; a day that is not known is a month."""
        for entry in clock.entries:
            for day in entry.days:
                yield self._event(clock, entry, day)

    def _dataset(self) -> Node:
        """Return everything that the open-data page offers as one data set."""
        site = self._plan_set.site
        downloads: list[Node] = [
            {
                "@type": "DataDownload",
                "name": self._text(offer.title),
                "encodingFormat": offer.media_type,
                "contentUrl": f"{site.address}{DATA_FOLDER}{offer.path}",
            }
            for offer in self._offers
            if not offer.locale or offer.locale == self._locale
        ]
        return {
            "@type": "Dataset",
            "name": self._words.gettext("{site}: avoin data", site=self._words.phrase(site.name).text),
            "description": self._text(site.summary),
            "url": self._root + OPEN_DATA,
            "license": site.licence.url,
            "inLanguage": [str(locale) for locale in site.languages],
            "creator": [self._publisher(each.id) for each in self._plan_set.organisations],
            "distribution": downloads,
        }

    def _term_set(self) -> Node:
        """Return the glossary as a set of defined terms."""
        address = self._root + GLOSSARY
        return {
            "@type": "DefinedTermSet",
            "@id": address,
            "name": self._words.gettext("Sanasto"),
            "url": address,
            "inLanguage": self._locale,
            "license": self._plan_set.site.licence.url,
            "hasDefinedTerm": [self._term(term) for term in self._plan_set.glossary],
        }

    def _term(self, term: Term) -> Node:
        place = term_address(term)
        node: Node = {
            "@type": "DefinedTerm",
            "@id": f"{self._root}{place.path}#{place.anchor}",
            "name": self._text(term.name),
            "description": self._text(term.explanation),
            "inDefinedTermSet": self._root + GLOSSARY,
        }
        if term.stands_for:
            node["alternateName"] = self._text(term.stands_for)
        return node

    def _event(self, clock: YearClock, entry: Entry, day: str) -> Node:
        node: Node = {
            "@type": "Event",
            "name": self._text(entry.title),
            "url": f"{self._root}{year_clock_path(clock)}#{entry.id}",
            "startDate": first_day(day).isoformat() if day.count("-") == 2 or "H" in day else day,
            "organizer": self._publisher(clock.organisation),
        }
        if entry.until:
            node["endDate"] = last_day(entry.until).isoformat()
        return node

    def _publisher(self, organisation_id: str) -> Node:
        organisation = self._plan_set.organisation(organisation_id)
        return {
            "@type": "GovernmentOrganization",
            "name": self._text(organisation.name),
            "url": organisation.website,
        }

    def _text(self, text: Text | RichText) -> str | Node:
        """Return the words of a text; in another language than the page they say which."""
        phrase = self._words.phrase(text)
        words = plain(phrase.text)
        return {"@value": words, "@language": phrase.lang} if phrase.lang else words
