"""Pages about the site itself that are a text: data protection, and how the site is made."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..localise import Phrase
from ..model.value import value_class
from .addresses import ABOUT, FIGURES, OPEN_DATA, PRIVACY, SOURCES, TRANSLATIONS, Address
from .frame import Section, figures_label, make_page
from .inline import Content, InnerLink
from .narrative import Narrative, site_narrative
from .open_data import open_data_label
from .outline import Draft
from .page import Page
from .plan_notice import coverage_label
from .setting import Setting


@value_class(frozen=True)
class SiteText:
    """What such a page shows: its text, and pages that tell more."""

    title: Phrase
    narrative: Narrative
    more: tuple[Content, ...]


def site_text_drafts(here: Setting, *, has_open_data: bool) -> Iterator[Draft]:
    """Yield the pages whose texts are there, ``content/<language>/privacy.md`` and ``about.md``."""
    _ = here.words.gettext
    privacy = _("Mitä tietoja sivusto kerää lukijoistaan ja mitä ei.")
    about = _("Miten sivuston tekstit, luvut ja sivut on tehty.")
    more = tuple(_more(here, has_open_data=has_open_data))
    for path, label, description, links in (
        (PRIVACY, _("Tietosuoja"), privacy, ()),
        (ABOUT, _("Miten sivusto on tehty"), about, more),
    ):
        text = site_narrative(here, path.removesuffix("/"))
        if text:
            make = partial(_page, here, path, description, SiteText(Phrase(label), text, links))
            yield Draft(path, "site_text", Phrase(label), make)


def _page(here: Setting, path: str, description: str, content: SiteText) -> Page:
    return make_page(
        here,
        Section(),
        path=path,
        template="site_text",
        title=content.title,
        description=description,
        content=content,
    )


def _more(here: Setting, *, has_open_data: bool) -> Iterator[Content]:
    if here.figures:
        yield (InnerLink(Address(FIGURES), figures_label(here)),)
    yield (InnerLink(Address(SOURCES), Phrase(here.words.gettext("Lähteet"))),)
    if here.plan_set.coverage:
        yield (InnerLink(Address(TRANSLATIONS), coverage_label(here.words)),)
    if has_open_data:
        yield (InnerLink(Address(OPEN_DATA), open_data_label(here)),)
