"""The municipalities of an organisation: their register, and a page for each with all that names it."""

from __future__ import annotations

from ..localise import Phrase
from ..model.evaluation import Rating
from ..model.organisation import Municipality, Organisation
from ..model.text import RichText
from ..model.value import value_class
from ..resolve.concerns import NOT_NAMED, Asked, Mention, Named
from .addresses import municipalities_path, municipality_path
from .cards import Card, plan_card
from .concerned import concern_tables
from .frame import Section, make_page, municipalities_label
from .groups import PlanGoals
from .inline import Content, InnerLink, remark
from .kinds import kind_label
from .narrative import Fact
from .page import Page, PageLink
from .setting import Setting
from .tables import Row, Table, nothing, with_own_captions


@value_class(frozen=True)
class MunicipalitiesContent:
    """What the register of municipalities shows."""

    title: Phrase
    organisation: InnerLink
    register: Table


@value_class(frozen=True)
class MunicipalityContent:
    """What the page of a municipality shows."""

    title: Phrase
    facts: tuple[Fact, ...]
    goals: tuple[PlanGoals, ...]
    mentions: tuple[Content, ...]
    plans: tuple[Card, ...]


def municipalities_page(here: Setting, organisation: Organisation) -> Page:
    """Return the register of an organisation's municipalities, in the order of their names in this language."""
    words = here.words
    rows = []
    for each in _sorted(here, organisation):
        count = _named(here, each).count
        held: Content = (Phrase(str(count)),) if count else nothing(words.gettext("ei mainita nimeltä"))
        rows.append(Row((here.link(each.id, here.title(each.name)),), (held,)))
    caption = words.ngettext("{n} kunta aakkosjärjestyksessä", "{n} kuntaa aakkosjärjestyksessä", len(rows))
    columns = (words.gettext("Kunta"), words.gettext("Montako kertaa mainitaan nimeltä"))
    name, title = here.title(organisation.name), municipalities_title(here, organisation)
    return make_page(
        here,
        Section(organisation),
        path=municipalities_path(organisation),
        template="municipalities",
        title=title,
        description=words.gettext(
            "Mitä suunnitelmat lupaavat kuntasi asukkaille: {organisation}.", organisation=name.text
        ),
        content=MunicipalitiesContent(title, here.link(organisation.id, name), Table(caption, columns, tuple(rows))),
    )


def municipalities_title(here: Setting, organisation: Organisation) -> Phrase:
    """Return the title of the register of an organisation."""
    name = here.title(organisation.name)
    return Phrase(name.text, name.lang, f"{municipalities_label(here).text}: ")


def municipality_page(here: Setting, organisation: Organisation, municipality: Municipality) -> Page:
    """Return the page of a municipality: what names it, and the plans that hold there."""
    words = here.words
    named = _named(here, municipality)
    title = here.title(municipality.name)
    goals = tuple(
        PlanGoals(plan.id, here.link(plan.id, here.title(plan.title)), table)
        for plan, table in concern_tables(here, named.concerns)
    )
    with_own_captions(each.table for each in goals)
    content = MunicipalityContent(
        title=title,
        facts=(
            Fact(words.gettext("Hyvinvointialue"), (here.link(organisation.id, here.title(organisation.name)),)),
            Fact(words.gettext("Kuntanumero"), (Phrase(municipality.code),)),
        ),
        goals=goals,
        mentions=(
            *(_asked(here, each) for each in named.asked),
            *(_mention(here, each) for each in named.mentions),
            *((here.link(each.id, here.title(each.title)),) for each in named.series),
        ),
        plans=tuple(plan_card(here, plan) for plan in here.plan_set.plans_of(organisation)),
    )
    return make_page(
        here,
        Section(organisation, below=PageLink(municipalities_path(organisation), municipalities_label(here))),
        path=municipality_path(organisation, municipality),
        template="municipality",
        title=title,
        description=words.gettext("Kunta ja sitä koskevat suunnitelmat: {municipality}.", municipality=title.text),
        content=content,
    )


def _sorted(here: Setting, organisation: Organisation) -> list[Municipality]:
    return sorted(organisation.municipalities, key=lambda each: here.words.sort_key(here.title(each.name).text))


def _named(here: Setting, municipality: Municipality) -> Named:
    return here.concerns.municipalities.get(municipality.id, NOT_NAMED)


def _asked(here: Setting, asked: Asked) -> Content:
    words = here.words
    said = words.gettext("kunta vastasi") if asked.answered else words.gettext("kunta ei vastannut määräajassa")
    return (here.link(asked.survey.id, here.title(asked.survey.title)), Phrase(" "), remark(said))


def _mention(here: Setting, mention: Mention) -> Content:
    """Return a link to a chapter, rating or service area that names a municipality, and the document it stands in."""
    about = mention.about
    if isinstance(about, Rating):
        rated = here.plan_set.identities[about.of]
        text = rated.title
        plain = (
            here.plain(text) if isinstance(text, RichText) else here.title(text) if text else Phrase(about.source_ref)
        )
        label = Phrase(plain.text, plain.lang, f"{kind_label(here.words, rated.kind)}: ")
    else:
        label = here.title(about.title)
    return (here.link(about.id, label), Phrase(" "), remark(here.title(mention.document.title).text))
