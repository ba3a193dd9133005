"""The list of sources: documents that the plans render or refer to, and where."""

from __future__ import annotations

from typing import Literal, get_args

from ..localise import Phrase
from ..localise.deadlines import partial_date
from ..model.evaluation import Evaluation
from ..model.negotiation import Negotiation
from ..model.source import Source
from ..model.survey import Survey
from ..model.value import value_class
from ..model.year_clock import YearClock
from .addresses import SOURCES
from .frame import Section, make_page
from .inline import Content, Inline, stacked
from .narrative import Fact
from .page import Page
from .plan_notice import outer_link
from .setting import Setting

SourceKind = Literal["plan_document", "law", "strategy", "publication", "convention"]


@value_class(frozen=True)
class SourceItem:
    """A source: its anchor, title, what is known of it and a note."""

    anchor: str
    title: Content
    facts: tuple[Fact, ...]
    note: Content


@value_class(frozen=True)
class SourceGroup:
    """The sources of one kind."""

    anchor: str
    title: str
    sources: tuple[SourceItem, ...]


@value_class(frozen=True)
class SourcesContent:
    """What the list of sources shows."""

    title: Phrase
    groups: tuple[SourceGroup, ...]


def sources_page(here: Setting) -> Page:
    """Return the list of sources by kind, each kind in the order of titles."""
    words = here.words
    title = sources_label(here)
    groups = (_group(here, kind) for kind in get_args(SourceKind))
    return make_page(
        here,
        Section(),
        path=SOURCES,
        template="sources",
        title=title,
        description=words.gettext("Asiakirjat, lait ja julkaisut, joihin sivuston suunnitelmat perustuvat."),
        content=SourcesContent(title, tuple(group for group in groups if group.sources)),
    )


def sources_label(here: Setting) -> Phrase:
    """Return the name of the list of sources."""
    return Phrase(here.words.gettext("Lähteet"))


def _group(here: Setting, kind: SourceKind) -> SourceGroup:
    found = sorted(
        (source for source in here.plan_set.sources if source.kind == kind),
        key=lambda source: (here.words.sort_key(here.title(source.title).text), source.id),
    )
    return SourceGroup(kind.replace("_", "-"), _kind(here, kind), tuple(_source(here, source) for source in found))


def _kind(here: Setting, kind: SourceKind) -> str:
    words = here.words
    match kind:
        case "plan_document":
            return words.gettext("Suunnitelma-asiakirjat")
        case "law":
            return words.gettext("Lait")
        case "strategy":
            return words.gettext("Strategiat")
        case "publication":
            return words.gettext("Julkaisut")
        case "convention":
            return words.gettext("Kansainväliset sopimukset")


def _source(here: Setting, source: Source) -> SourceItem:
    words = here.words
    known: tuple[tuple[str, Content], ...] = (
        (words.gettext("Säädösnumero"), (Phrase(source.number),) if source.number else ()),
        (words.gettext("Julkaisija"), (here.title(source.publisher),) if source.publisher else ()),
        (
            words.gettext("Julkaistu"),
            (Phrase(partial_date(words, source.published)),) if source.published else (),
        ),
        (words.gettext("Verkossa"), (outer_link(source.url),) if source.url else ()),
        (words.gettext("Luettu"), (Phrase(words.date(source.retrieved)),) if source.retrieved else ()),
        (words.gettext("Missä siihen viitataan"), _referring(here, source)),
    )
    facts = tuple(Fact(term, content) for term, content in known if content)
    note: Content = (words.phrase(source.note),) if source.note else ()
    return SourceItem(source.id, (here.title(source.title),), facts, note)


def _referring(here: Setting, source: Source) -> Content:
    words = here.words
    contents: list[Content] = []
    for plan in here.plan_set.plans:
        link = here.link(plan.id, here.title(plan.title))
        if plan.source == source.id:
            contents.append((link, Phrase(": " + words.gettext("asiakirja, josta sivut kertovat"))))
        ways = ((plan.legal_basis, words.gettext("lakiperuste")), (plan.sources, words.gettext("lähde")))
        for cited, way in ways:
            for citation in cited:
                if citation.source == source.id:
                    found: list[Inline] = [link, Phrase(f": {way}")]
                    if citation.section:
                        found += [Phrase(", "), words.phrase(citation.section)]
                    contents.append(tuple(found))
    data = here.plan_set
    others: tuple[Evaluation | Survey | Negotiation | YearClock, ...]
    others = (*data.evaluations, *data.surveys, *data.negotiations, *data.year_clocks)
    for document in others:
        if document.source == source.id:
            link = here.link(document.id, here.title(document.title))
            contents.append((link, Phrase(": " + words.gettext("asiakirja, josta sivut kertovat"))))
    return stacked(contents)
