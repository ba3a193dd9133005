"""The page for readers on how published figures are computed again, with every difference found."""

from __future__ import annotations

from ..localise import Phrase
from ..model.value import value_class
from ..resolve.figures import Figure, uneven_rows
from .addresses import FIGURES
from .evaluation_figures import figure_name, mean_words, uneven_words
from .figure_words import published_words
from .frame import Section, figures_label, make_page
from .inline import Content, Lines
from .page import Page
from .setting import Setting
from .tables import Row, Table, nothing


@value_class(frozen=True)
class FiguresContent:
    """What the page on figures shows.

    Attributes:
        counts: How many figures there are, how many agree, differ, and cannot be computed.
        differences: Every figure that differs from its items, or that no answers can give; None where there is none.
        uneven: Rows whose parts do not add up.
        without_items: Figures of counts and totals whose parts are not published.
    """

    title: Phrase
    counts: tuple[str, ...]
    differences: Table | None
    uneven: tuple[Content, ...]
    without_items: Table | None


def figures_page(here: Setting) -> Page:
    """Return the page that tells how figures are computed and lists what the check found."""
    words = here.words
    title = figures_label(here)
    return make_page(
        here,
        Section(),
        path=FIGURES,
        template="figures",
        title=title,
        description=words.gettext("Miten julkaistut keskiarvot ja määrät lasketaan uudelleen, ja missä ne eroavat."),
        content=FiguresContent(title, _counts(here), _differences(here), _uneven(here), _without_items(here)),
    )


def _counts(here: Setting) -> tuple[str, ...]:
    words, reasons = here.words, [figure.reason for figure in here.figures]
    differing = sum(reason in ("differs", "impossible") for reason in reasons)
    return (
        words.gettext("Tarkistettuja lukuja: {count}", count=len(reasons)),
        words.gettext("Sama kuin laskettu: {count}", count=reasons.count("same")),
        words.gettext("Eroaa lasketusta: {count}", count=differing),
        words.gettext("Ei voi laskea: {count}", count=reasons.count("no_items")),
    )


def _differences(here: Setting) -> Table | None:
    words = here.words
    found = [figure for figure in here.figures if figure.agrees is False]
    if not found:
        return None
    columns = (
        words.gettext("Luku"),
        words.gettext("Asiakirja"),
        words.gettext("Julkaistu"),
        words.gettext("Laskettu"),
        words.gettext("Viite"),
    )
    rows = (
        Row(
            _name(here, figure),
            (_document(here, figure), _published(here, figure), _computed(here, figure), _reference(here, figure)),
        )
        for figure in found
    )
    caption = words.ngettext("{n} luku eroaa lasketusta", "{n} lukua eroaa lasketuista", len(found))
    return Table(caption, columns, tuple(rows))


def _without_items(here: Setting) -> Table | None:
    words = here.words
    found = [
        figure
        for figure in here.figures
        if figure.reason == "no_items" and figure.kind in ("total", "yes", "partly", "no")
    ]
    if not found:
        return None
    columns = (words.gettext("Luku"), words.gettext("Asiakirja"), words.gettext("Julkaistu"), words.gettext("Viite"))
    rows = (
        Row(_name(here, figure), (_document(here, figure), _published(here, figure), _reference(here, figure)))
        for figure in found
    )
    caption = words.ngettext(
        "{n} luku, jonka osia ei ole julkaistu", "{n} lukua, joiden osia ei ole julkaistu", len(found)
    )
    return Table(caption, columns, tuple(rows))


def _uneven(here: Setting) -> tuple[Content, ...]:
    return tuple(
        (
            here.link(each.group.id, here.title(each.group.title)),
            Phrase(f" ({each.row.source_ref}): {uneven_words(here, each)}"),
        )
        for evaluation in here.plan_set.evaluations
        for each in uneven_rows(evaluation)
    )


def _name(here: Setting, figure: Figure) -> Content:
    name, label = figure_name(here, figure.kind), here.title(figure.label)
    return (label,) if label.text.startswith(name) else (Phrase(f"{name}: "), label)


def _document(here: Setting, figure: Figure) -> Content:
    names = {each.id: each.short_title for each in here.plan_set.evaluations}
    names |= {each.id: each.short_title for each in here.plan_set.surveys}
    return (here.link(figure.owner, here.title(names[figure.owner])),)


def _published(here: Setting, figure: Figure) -> Content:
    return (Phrase(published_words(here.words, figure)),)


def _computed(here: Setting, figure: Figure) -> Content:
    """Return the computed figure and of what it is made, or the two nearest that some number of answers gives."""
    words = here.words
    if figure.nearest is not None:
        below, above = (words.figure(value) for value in figure.nearest)
        unit = "\u00a0%" if figure.kind == "share" else ""
        return (
            Phrase(words.gettext("lähimmät mahdolliset {below} ja {above}", below=below + unit, above=above + unit)),
        )
    assert figure.computed is not None
    computed: Content = (Phrase(words.figure(figure.computed)),)
    made_of = mean_words(here, figure)
    return (Lines((computed, (Phrase(made_of),))),) if made_of else computed


def _reference(here: Setting, figure: Figure) -> Content:
    return (Phrase(figure.source_ref),) if figure.source_ref else nothing(here.words.gettext("ei viitettä"))
