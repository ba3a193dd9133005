"""The page that tells how much of the texts is there in each language, and how much of the Swedish is approved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import reduce
from operator import add
from typing import TypeAlias

from ..load.twins import TextCounts
from ..localise import Localiser, Phrase
from ..model.evaluation import Evaluation
from ..model.negotiation import Negotiation
from ..model.organisation import Organisation
from ..model.plan import Plan
from ..model.survey import Survey
from ..model.value import value_class
from ..model.year_clock import YearClock
from .addresses import SOURCES, TRANSLATIONS, Address
from .frame import Section, make_page
from .inline import Content, InnerLink
from .page import Page
from .plan_notice import coverage_label
from .setting import Setting
from .tables import Row, Table

_Document: TypeAlias = Plan | Evaluation | Survey | Negotiation | YearClock


@value_class(frozen=True)
class CoverageGroup:
    """The documents of one organisation, or what all share."""

    anchor: str
    title: Phrase
    table: Table


@value_class(frozen=True)
class CoverageContent:
    """What the page of coverage shows; ``says`` is the whole in sentences."""

    title: Phrase
    says: str
    approval: str
    groups: tuple[CoverageGroup, ...]


@value_class(frozen=True)
class _Line:
    """A row of a table; ``is_approved`` is None where a document does not say."""

    name: Content
    counts: TextCounts
    is_approved: bool | None = None


def coverage_page(here: Setting) -> Page:
    """Return the page of coverage: a table for each organisation, then one of what all share."""
    words, title = here.words, coverage_label(here.words)
    lines: list[_Line] = []
    groups: list[CoverageGroup] = []
    for organisation in here.plan_set.organisations:
        own = list(_lines(here, organisation))
        lines += own
        name = here.title(organisation.name)
        groups.append(CoverageGroup(organisation.id, name, _table(words, name.text, own)))
    shared = list(_shared(here))
    lines += shared
    label = Phrase(words.gettext("Sivuston yhteiset tekstit"))
    groups.append(CoverageGroup("shared", label, _table(words, label.text, shared)))
    return make_page(
        here,
        Section(),
        path=TRANSLATIONS,
        template="coverage",
        title=title,
        description=words.gettext("Kuinka suuri osa sivuston teksteistä on suomeksi ja ruotsiksi, asiakirjoittain."),
        content=CoverageContent(title, _says(words, lines), _approval(words, lines), tuple(groups)),
    )


def percent(part: int, whole: int) -> Decimal:
    """Return a share in per cent with one decimal, exact and rounded half up; 100 where there is nothing to do."""
    return Decimal((2000 * part + whole) // (2 * whole)) / 10 if whole else Decimal(100)


def _lines(here: Setting, organisation: Organisation) -> Iterator[_Line]:
    counts = here.plan_set.coverage
    label = Phrase(here.words.gettext("Organisaation tiedot ja vastuutahot"))
    yield _Line((here.link(organisation.id, label),), counts[organisation.id])
    for each in _documents(here, organisation):
        name = (here.link(each.id, here.title(each.title)),)
        yield _Line(name, counts[each.id], each.translation == "approved")


def _documents(here: Setting, organisation: Organisation) -> tuple[_Document, ...]:
    data = here.plan_set
    return (
        *data.plans_of(organisation),
        *data.evaluations_of(organisation),
        *data.surveys_of(organisation),
        *data.negotiations_of(organisation),
        *data.year_clocks_of(organisation),
    )


def _shared(here: Setting) -> Iterator[_Line]:
    """Yield what no organisation owns: the sources, and all else in one."""
    data, words = here.plan_set, here.words
    owned = {each.id for each in data.organisations} | {"data/sources.yml"}
    owned |= {each.id for organisation in data.organisations for each in _documents(here, organisation)}
    sources = InnerLink(Address(SOURCES), Phrase(words.gettext("Lähteet")))
    yield _Line((sources,), data.coverage["data/sources.yml"])
    others = (counts for name, counts in data.coverage.items() if name not in owned)
    yield _Line((Phrase(words.gettext("Muut tekstit")),), reduce(add, others))


def _table(words: Localiser, name: str, lines: Iterable[_Line]) -> Table:
    columns = (
        words.gettext("Asiakirja"),
        words.gettext("Tekstejä"),
        words.gettext("Suomeksi"),
        words.gettext("Ruotsiksi"),
        words.gettext("Ruotsinnoksen hyväksyntä"),
    )
    rows = tuple(
        Row(
            line.name,
            (
                (Phrase(_number(words, line.counts.total)),),
                (Phrase(_share(words, line.counts.finnish, line.counts.total)),),
                (Phrase(_swedish(words, line.counts)),),
                (Phrase(_approved(words, line)),),
            ),
        )
        for line in lines
    )
    return Table(words.gettext("Käännösten kattavuus: {name}", name=name), columns, rows)


def _swedish(words: Localiser, counts: TextCounts) -> str:
    said = _share(words, counts.swedish, counts.total)
    if counts.swedish == counts.total:
        return said
    missing = words.gettext("puuttuu {count}", count=_number(words, counts.total - counts.swedish))
    return f"{said}, {missing}"


def _approved(words: Localiser, line: _Line) -> str:
    if line.is_approved is None:
        return words.gettext("ei kerrota")
    count = _number(words, line.counts.swedish)
    if line.is_approved:
        return words.gettext("hyväksytty {count}", count=count)
    return words.gettext("hyväksymättä {count}", count=count)


def _says(words: Localiser, lines: Iterable[_Line]) -> str:
    whole = reduce(add, (line.counts for line in lines))
    return words.gettext(
        "Sivustolla on {total} tekstiä. Suomeksi niistä on {finnish} ja ruotsiksi {swedish}.",
        total=_number(words, whole.total),
        finnish=_share(words, whole.finnish, whole.total),
        swedish=_share(words, whole.swedish, whole.total),
    )


def _approval(words: Localiser, lines: list[_Line]) -> str:
    def count(*states: bool | None) -> str:
        return _number(words, sum(line.counts.swedish for line in lines if line.is_approved in states))

    return words.gettext(
        "Ruotsinkielisistä teksteistä hyväksyttyjä on {approved} ja hyväksymättömiä {unapproved}. "
        "Hyväksyntää ei kerrota {unknown} tekstistä.",
        approved=count(True),
        unapproved=count(False),
        unknown=count(None),
    )


def _share(words: Localiser, part: int, whole: int) -> str:
    return f"{_number(words, part)} ({words.number(percent(part, whole))}\u00a0%)"


def _number(words: Localiser, value: int) -> str:
    return words.number(Decimal(value))
