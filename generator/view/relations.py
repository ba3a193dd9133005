"""Links between documents in the words of one end: what stands at the other, where, and why they belong together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from ..localise import Phrase
from ..model.evaluation import Evaluation, Rating
from ..model.negotiation import Negotiation
from ..model.plan import Action, FocusArea, Goal, Plan, Subgoal
from ..model.survey import Survey, SurveyRow, SurveySummary
from ..model.value import value_class
from ..model.year_clock import YearClock
from ..resolve.stories import Aim, Document, Relation, Told
from .action_table import goal_label
from .aims import aim_label, aim_link
from .answering import action_number
from .inline import Content, InnerLink, stacked
from .rating import achieved_phrase, value_phrase
from .setting import Setting

LinkKind = Literal["identical", "near_identical", "thematic"]


@value_class(frozen=True)
class RelationItem:
    """One thing in another document.

    Attributes:
        about: Which part of the page it is about, such as "toimenpide 1.3"; empty for the whole of it.
        link: The thing.
        document: The document that it stands in.
        kind: How near the two are, in words.
        note: What the link list says of it.
        said: Ratings and means that the other document gives it.
    """

    about: Content
    link: InnerLink
    document: InnerLink
    kind: str
    note: Content
    said: Content


def relation_items(
    here: Setting,
    relations: Iterable[Relation],
    kinds: Iterable[LinkKind],
    about: Callable[[Setting, Told], Content] | None = None,
) -> tuple[RelationItem, ...]:
    """Return the links of some kinds, in their order.

    Args:
        here: What the page is made with.
        relations: As seen from this page.
        kinds: Those to keep.
        about: Says which part of the page a link begins at; ``part_of_goal`` where nothing is given.
    """
    wanted, says = frozenset(kinds), about or part_of_goal
    return tuple(_item(here, each, says(here, each.here)) for each in relations if each.link.kind in wanted)


def part_of_goal(here: Setting, told: Told) -> Content:
    """Return what part of its goal something is: "toimenpide 1.3", "alatavoite"; nothing for a goal itself."""
    words = here.words
    match told.record:
        case Action() if told.place:
            index = told.place.goal.actions.index(told.record)
            return (Phrase(words.gettext("toimenpide {number}", number=action_number(told.place, index))),)
        case Subgoal():
            return (Phrase(words.gettext("alatavoite")),)
    return ()


def own_words(here: Setting, told: Told) -> Content:
    """Return the name of what stands at the near end, for pages that hold many such things."""
    return (_link(here, told).label,)


def _item(here: Setting, relation: Relation, about: Content) -> RelationItem:
    link = relation.link
    note: Content = (here.words.phrase(link.note),) if link.note else ()
    return RelationItem(
        about=about,
        link=_link(here, relation.there),
        document=_document(here, relation.there.document),
        kind=_kind(here, link.kind),
        note=note,
        said=_said(here, relation.there),
    )


def _kind(here: Setting, kind: LinkKind) -> str:
    match kind:
        case "identical":
            return here.words.gettext("sama")
        case "near_identical":
            return here.words.gettext("lähes sama")
        case "thematic":
            return here.words.gettext("sama aihe")


def _link(here: Setting, told: Told) -> InnerLink:
    """Return a link to what stands at an end; to its document where it has no place of its own."""
    record, place = told.record, told.place
    match record:
        case Goal() if place:
            return here.link(record.id, goal_label(here, place))
        case Subgoal() | FocusArea():
            return aim_link(here, here.stories.aims[record.id])
        case Action() if place:
            text = here.plain(record.text)
            number = here.words.gettext(
                "Toimenpide {number}", number=action_number(place, place.goal.actions.index(record))
            )
            return here.link(record.id, Phrase(text.text, text.lang, f"{number}: "))
        case Rating():
            return here.link(record.id, aim_label(here, here.stories.aims[record.of]))
        case SurveyRow():
            return here.link(record.id, here.title(record.text))
        case SurveySummary():
            return here.link(told.document.id, here.title(record.text))
    record_id: str = getattr(record, "id", told.document.id)
    return here.link(record_id if record_id in here.addresses else told.document.id, _name(here, told.document))


def _document(here: Setting, document: Document) -> InnerLink:
    return here.link(document.id, _name(here, document))


def _name(here: Setting, document: Document) -> Phrase:
    match document:
        case Plan() | Evaluation() | Survey():
            return here.title(document.short_title)
        case Negotiation() | YearClock():
            return here.title(document.title)


def _said(here: Setting, told: Told) -> Content:
    """Return the ratings, or the mean, that the thing at the other end has."""
    words, record = here.words, told.record
    if isinstance(record, SurveyRow | SurveySummary):
        return (Phrase(words.gettext("keskiarvo {mean}", mean=words.figure(record.mean))),)
    if not isinstance(record, Goal | Subgoal | FocusArea):
        return ()
    contents: list[Content] = []
    for rated in here.stories.ratings_of(record.id):
        if rated.rating.achievement:
            contents.append((achieved_phrase(here, rated.rating.achievement),))
        contents += [
            (here.link(rated.rating.id, value_phrase(here, value, rated.scale)),) for value in rated.rating.values
        ]
    contents += [
        (here.link(asked.row.id, Phrase(words.gettext("keskiarvo {mean}", mean=words.figure(asked.row.mean)))),)
        for asked in here.stories.rows_about(record.id)
    ]
    return stacked(contents)


def aim_relations(here: Setting, aim: Aim) -> tuple[Relation, ...]:
    """Return every link of a focus area, or of a goal with its subgoals and actions, the goal's own first."""
    if aim.place is None:
        return here.stories.relations_of(aim.focus_area.source_ref)
    goal = aim.place.goal
    references = [
        goal.source_ref,
        *(each.source_ref for each in goal.subgoals),
        *(each.source_ref for each in goal.actions),
    ]
    return tuple(relation for reference in references for relation in here.stories.relations_of(reference))
