"""Links for those who keep the data: each leads to the line of the file that says what is read here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from ..localise import Localiser
from ..model.site import Editing
from ..model.text import Locale
from ..model.value import value_class
from ..problems import Location
from ..resolve.plan_set import PlanSet
from .addresses import (
    GLOSSARY,
    GROUPS,
    REMOVED,
    SOURCES,
    START,
    Address,
    background_path,
    evaluation_background_path,
    municipalities_path,
    parties_path,
)


@value_class(frozen=True)
class EditLink:
    """A link to a line in the repository: ``label`` for the eye, ``before`` and ``after`` only for the ear."""

    url: str
    label: str
    before: str = ""
    after: str = ""


@value_class(frozen=True)
class GoalEditing:
    """The links for a goal: what pages call it, the link to its own line, and one for each action."""

    about: str
    goal: EditLink
    actions: tuple[EditLink, ...]


@value_class(frozen=True)
class Editor:
    """Makes the links of one language; none where the site names no address for editing.

    Attributes:
        words: The language.
        editing: The address, from ``data/site.yml``.
        written: Where the data says each id; empty for frozen versions and for print, which nobody edits.
        pages: Where the data says what a page is about, by its path.
    """

    words: Localiser
    editing: Editing | None
    written: Mapping[str, Location]
    pages: Mapping[str, Location]

    def page(self, path: str) -> EditLink | None:
        """Return the link for the page at a path; None for a page that is made out of many files."""
        where = self.pages.get(path)
        return self._link(where, self.words.gettext("Muokkaa tätä sivua")) if where else None

    def narrative(self, locale: Locale, path: str) -> EditLink | None:
        """Return the link for the Markdown file of a language, by its path below that; None without such links."""
        if not self.written:
            return None
        where = Location(f"content/{locale}/{path}.md")
        after = f": {where.file.rpartition('/')[2]}"
        return self._link(where, self.words.gettext("Muokkaa tätä tekstiä"), after=after)

    def goal(self, goal_id: str, name: str, actions: Iterable[tuple[str, str]]) -> GoalEditing | None:
        """Return the links for a goal that pages call ``name``, and for its actions by id and number."""
        if goal_id not in self.written:
            return None
        edit, action = self.words.gettext("Muokkaa:"), self.words.gettext("Muokkaa toimenpidettä")
        return GoalEditing(
            name,
            self._link(self.written[goal_id], name, before=f"{edit} "),
            tuple(self._link(self.written[each], number, before=f"{action} ") for each, number in actions),
        )

    def _link(self, where: Location, label: str, *, before: str = "", after: str = "") -> EditLink:
        assert self.editing is not None
        return EditLink(edit_url(self.editing, where), label, before, after)


def editor(plan_set: PlanSet, words: Localiser, addresses: Mapping[str, Address]) -> Editor:
    """Return what makes the links of a language; ``addresses`` tells where each id is published."""
    written = plan_set.written
    return Editor(words, plan_set.site.edit, written, _pages(plan_set, addresses) if written else {})


def edit_url(editing: Editing, where: Location) -> str:
    """Return the address at which a line of a file is edited."""
    url = editing.address.replace("{branch}", quote(editing.branch)).replace("{line}", str(where.line))
    return url.replace("{path}", quote(where.file))


def _pages(plan_set: PlanSet, addresses: Mapping[str, Address]) -> dict[str, Location]:
    written = plan_set.written
    found = {START: Location("data/site.yml"), SOURCES: Location("data/sources.yml")}
    found |= {place.path: written[each] for each, place in addresses.items() if not place.anchor and each in written}
    if plan_set.target_groups:
        found[GROUPS] = Location("data/target_groups.yml")
    if plan_set.glossary:
        found[GLOSSARY] = Location("data/glossary.yml")
    for organisation in plan_set.organisations:
        found[parties_path(organisation)] = written[organisation.id]
        found[municipalities_path(organisation)] = written[organisation.id]
    for plan in plan_set.plans:
        found |= {background_path(plan): written[each.id] for each in plan.sections[:1]}
    for evaluation in plan_set.evaluations:
        found |= {evaluation_background_path(evaluation): written[each.id] for each in evaluation.sections[:1]}
    for removed in plan_set.permanence.removed:
        found[REMOVED] = Location("data/removed.yml")
        found[removed.address] = plan_set.permanence.told_at(removed, "address")
    return found
