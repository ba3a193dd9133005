"""The page of a negotiation: priorities with their points, duties by law, plans and open indicators."""

from __future__ import annotations

from typing import Literal

from ..localise import Localiser, Phrase, period_words
from ..model.negotiation import KnownPlan, LegalDuty, Negotiation, Point, Priority
from ..model.value import value_class
from .addresses import negotiation_path
from .background import Chapter, document_chapters
from .frame import Section, make_page
from .inline import Content, joined
from .narrative import Fact
from .page import Page
from .plan_notice import document_notice
from .setting import Setting
from .tables import Row, Table, nothing


@value_class(frozen=True)
class PointItem:
    """A point of a priority with the points below it."""

    content: Content
    points: tuple[PointItem, ...]


@value_class(frozen=True)
class PriorityPart:
    """A priority: its anchor, title, kind in words, what else it is called or for whom, points and note."""

    anchor: str
    title: Phrase
    kind: str
    listed_as: Content
    age_group: Content
    points: tuple[PointItem, ...]
    note: Content


@value_class(frozen=True)
class NegotiationContent:
    """What the page of a negotiation shows."""

    title: Phrase
    summary: Content
    notice: Content
    facts: tuple[Fact, ...]
    chapters: tuple[Chapter, ...]
    priorities: tuple[PriorityPart, ...]
    duties: Table | None
    plans: Table | None
    open_indicators: tuple[Content, ...]


def negotiation_page(here: Setting, negotiation: Negotiation) -> Page:
    """Return the page of a negotiation."""
    content = NegotiationContent(
        title=here.title(negotiation.title),
        summary=(here.title(negotiation.summary),),
        notice=document_notice(here, negotiation.source, negotiation.translation),
        facts=_facts(here, negotiation),
        chapters=document_chapters(here, f"{negotiation.organisation}/{negotiation.id}", negotiation.sections),
        priorities=tuple(_priority(here, priority) for priority in negotiation.priorities),
        duties=_duties(here, negotiation.duties),
        plans=_plans(here, negotiation.plans),
        open_indicators=tuple((here.words.phrase(each),) for each in negotiation.open_indicators),
    )
    return make_page(
        here,
        Section(here.plan_set.organisation(negotiation.organisation)),
        path=negotiation_path(negotiation),
        template="negotiation",
        title=content.title,
        description=here.title(negotiation.summary).text,
        content=content,
    )


def negotiation_counts(here: Setting, negotiation: Negotiation) -> str:
    """Return "7 painopistettä ja 18 velvoitetta"."""
    words = here.words
    priorities, duties = len(negotiation.priorities), len(negotiation.duties)
    counted = (
        (priorities, words.ngettext("{n} painopiste", "{n} painopistettä", priorities)),
        (duties, words.ngettext("{n} velvoite", "{n} velvoitetta", duties)),
    )
    return words.list([said for count, said in counted if count])


def _facts(here: Setting, negotiation: Negotiation) -> tuple[Fact, ...]:
    words = here.words
    organisation = here.plan_set.organisation(negotiation.organisation)
    source = here.plan_set.source(negotiation.source)
    return (
        Fact(words.gettext("Mikä tämä on"), (Phrase(words.gettext("Neuvottelu hyvinvoinnista ja terveydestä")),)),
        Fact(words.gettext("Kuka kutsuu koolle"), (here.link(organisation.id, here.title(organisation.name)),)),
        Fact(words.gettext("Vuosi"), (Phrase(str(negotiation.year)),)),
        Fact(words.gettext("Asiakirja"), (here.link(source.id, here.title(source.title)),)),
    )


def _priority(here: Setting, priority: Priority) -> PriorityPart:
    words = here.words
    return PriorityPart(
        anchor=priority.id,
        title=here.title(priority.title),
        kind=_kind(words, priority.kind),
        listed_as=(words.phrase(priority.listed_as),) if priority.listed_as else (),
        age_group=(words.phrase(priority.age_group),) if priority.age_group else (),
        points=tuple(_point(here, point) for point in priority.points),
        note=(words.phrase(priority.note),) if priority.note else (),
    )


def _kind(words: Localiser, kind: Literal["detailed", "other", "cross_cutting", "joker"]) -> str:
    match kind:
        case "detailed":
            return words.gettext("Painopiste, joka on asiakirjan yleiskuvassa ja omassa kohdassaan.")
        case "other":
            return words.gettext("Painopiste, jolla on oma kohta asiakirjassa mutta ei paikkaa sen yleiskuvassa.")
        case "cross_cutting":
            return words.gettext("Koskee kaikkia painopisteitä.")
        case "joker":
            return words.gettext("Jokeri: teema, jonka asiakirja nimeää muiden painopisteiden rinnalle.")


def _point(here: Setting, point: Point) -> PointItem:
    return PointItem(here.rich(point.text), tuple(_point(here, each) for each in point.points))


def _duties(here: Setting, duties: tuple[LegalDuty, ...]) -> Table | None:
    if not duties:
        return None
    words = here.words
    rows = tuple(Row(here.rich(duty.text), ((Phrase(_who(words, duty.who)),),), duty.id) for duty in duties)
    caption = words.ngettext("{n} velvoite", "{n} velvoitetta", len(rows))
    return Table(caption, (words.gettext("Velvoite"), words.gettext("Kenen velvoite")), rows)


def _who(words: Localiser, who: Literal["municipality", "county", "both"]) -> str:
    match who:
        case "municipality":
            return words.gettext("kunta")
        case "county":
            return words.gettext("hyvinvointialue")
        case "both":
            return words.gettext("kunta ja hyvinvointialue, kumpikin")


def _plans(here: Setting, plans: tuple[KnownPlan, ...]) -> Table | None:
    if not plans:
        return None
    words = here.words
    has_notes = any(plan.note for plan in plans)
    columns = [words.gettext("Suunnitelma"), words.gettext("Kausi")]
    if has_notes:
        columns.append(words.gettext("Huomautus"))
    rows = []
    for plan in plans:
        cells = [_period(here, plan)]
        if has_notes:
            cells.append((words.phrase(plan.note),) if plan.note else nothing(words.gettext("ei huomautusta")))
        rows.append(Row((here.title(plan.title),), tuple(cells), plan.id))
    caption = words.ngettext("{n} suunnitelma", "{n} suunnitelmaa", len(rows))
    return Table(caption, tuple(columns), tuple(rows))


def _period(here: Setting, plan: KnownPlan) -> Content:
    """Return the period of a plan; an open end and a missing period are said in words."""
    period = plan.period
    years = period_words(here.words, period) if period else ""
    note: Content = (here.words.phrase(period.note),) if period and period.note else ()
    found = [part for part in ((Phrase(years),) if years else (), note) if part]
    return joined(found, ". ") or (Phrase(here.words.gettext("lähde ei kerro kautta")),)
