"""The page that lists every page, and which pages are for search engines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..localise import Localiser, Phrase
from ..model.value import value_class
from .addresses import SITE_MAP, Address
from .frame import Section, make_page
from .inline import InnerLink
from .outline import Entry
from .page import Page
from .setting import Setting

_VERSION = "/versions/"


@value_class(frozen=True)
class MapItem:
    """A page and those below it; ``count`` says how many these are, empty where there are none."""

    link: InnerLink
    count: str = ""
    below: tuple[MapItem, ...] = ()


@value_class(frozen=True)
class MapGroup:
    """Pages under one heading; ``page`` is the one that the heading itself names, None for those of the whole site."""

    anchor: str
    title: Phrase
    page: MapItem | None
    items: tuple[MapItem, ...]


@value_class(frozen=True)
class SiteMapContent:
    """What the page shows."""

    title: Phrase
    lead: str
    groups: tuple[MapGroup, ...]


@dataclass
class _Node:
    entry: Entry
    below: list[_Node] = field(default_factory=list)


def is_listed(path: str, template: str) -> bool:
    """Return whether a page is for search engines: not one of a frozen version, nor of what is gone."""
    return template != "tombstone" and _VERSION not in path


def site_map_label(words: Localiser) -> Phrase:
    """Return the name of the page."""
    return Phrase(words.gettext("Sivukartta"))


def site_map_page(here: Setting, entries: Sequence[Entry]) -> Page:
    """Return the page that lists all ``entries``: those of the whole site first, then each organisation with its own.

    A page stands below the nearest page whose path begins its own, and a goal below its focus area.
    """
    words = here.words
    listed = [entry for entry in entries if is_listed(entry.path, entry.template)]
    roots = _tree(listed)
    organisations = [node for node in roots if node.entry.template == "organisation"]
    others = tuple(_item(words, node) for node in roots if node.entry.template != "organisation")
    groups = [MapGroup("site", Phrase(words.gettext("Koko sivusto")), None, others)]
    for node in organisations:
        link = InnerLink(Address(node.entry.path), node.entry.title)
        below = tuple(_item(words, each) for each in node.below)
        groups.append(MapGroup(node.entry.path.removesuffix("/"), node.entry.title, MapItem(link), below))
    title = site_map_label(words)
    lead = words.ngettext("Sivustolla on {n} sivu.", "Sivustolla on {n} sivua. Kaikki ovat tässä.", len(listed))
    return make_page(
        here,
        Section(),
        path=SITE_MAP,
        template="site_map",
        title=title,
        description=words.gettext("Sivuston kaikki sivut ryhmiteltyinä."),
        content=SiteMapContent(title, lead, tuple(groups)),
    )


def _tree(entries: Sequence[Entry]) -> list[_Node]:
    """Return the pages that stand below no other, each with those below it, in reading order."""
    roots: list[_Node] = []
    nodes: dict[str, _Node] = {}
    focus_area: _Node | None = None
    for entry in entries:
        node = nodes[entry.path] = _Node(entry)
        above = _above(nodes, entry.path)
        if entry.template == "focus_area":
            focus_area = node
        if entry.template == "goal" and focus_area is not None:
            above = focus_area
        (above.below if above else roots).append(node)
    return roots


def _above(nodes: dict[str, _Node], path: str) -> _Node | None:
    parts = path.split("/")[:-1]
    for depth in range(len(parts) - 1, 0, -1):
        found = nodes.get("/".join(parts[:depth]) + "/")
        if found:
            return found
    return None


def _item(words: Localiser, node: _Node) -> MapItem:
    below = tuple(_item(words, each) for each in node.below)
    count = words.ngettext("Näytä {n} sivu", "Näytä {n} sivua", _size(node)) if below else ""
    return MapItem(InnerLink(Address(node.entry.path), node.entry.title), count, below)


def _size(node: _Node) -> int:
    return sum(1 + _size(each) for each in node.below)
