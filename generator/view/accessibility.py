"""The accessibility statement: how far the site conforms, what does not, and whom to tell."""

from __future__ import annotations

from ..localise import Localiser, Phrase
from ..localise.deadlines import partial_date
from ..model.accessibility import Accessibility, AccessibilityFault, Assessment, Supervisor
from ..model.value import value_class
from .addresses import ACCESSIBILITY
from .feedback import feedback_address
from .frame import Section, make_page
from .inline import Content, OuterLink, sentence
from .narrative import Fact
from .page import Page
from .plan_notice import outer_link
from .setting import Setting
from .tables import Row, Table, nothing


@value_class(frozen=True)
class AccessibilityContent:
    """What the statement shows.

    Attributes:
        faults: None where none is known.
        takes_feedback: Whether the site names an address for it; the statement asks for none where nobody reads it.
        feedback: Where to give feedback, or that there is no address yet.
    """

    title: Phrase
    about: Content
    status: str
    faults: Table | None
    exempt: tuple[Content, ...]
    assessment: tuple[Fact, ...]
    methods: tuple[Content, ...]
    takes_feedback: bool
    feedback: Content
    supervisor: tuple[Fact, ...]
    dated: str


def accessibility_page(here: Setting, said: Accessibility) -> Page:
    """Return the accessibility statement."""
    words, site = here.words, here.plan_set.site
    title = accessibility_label(words)
    about = sentence(
        words.gettext("Tämä seloste kertoo, miten sivusto {name} toimii eri tavoin käytettynä."),
        name=(here.title(site.name),),
    )
    content = AccessibilityContent(
        title=title,
        about=about,
        status=_status(words, said),
        faults=_faults(here, said.faults),
        exempt=tuple((words.phrase(each),) for each in said.exempt),
        assessment=_assessment(words, said.assessment),
        methods=tuple((words.phrase(each),) for each in said.assessment.methods),
        takes_feedback=site.feedback is not None,
        feedback=_feedback(here),
        supervisor=_supervisor(words, said.supervisor),
        dated=words.gettext(
            "Seloste on julkaistu {published} ja tarkistettu viimeksi {reviewed}.",
            published=words.date(said.published),
            reviewed=words.date(said.reviewed),
        ),
    )
    return make_page(
        here,
        Section(),
        path=ACCESSIBILITY,
        template="accessibility",
        title=title,
        description=words.gettext(
            "Miten saavutettava sivusto on, mitä puutteita siinä on ja kuka saavutettavuutta valvoo."
        ),
        content=content,
    )


def accessibility_label(words: Localiser) -> Phrase:
    """Return the name of the statement."""
    return Phrase(words.gettext("Saavutettavuusseloste"))


def _status(words: Localiser, said: Accessibility) -> str:
    match said.status:
        case "full":
            return words.gettext(
                "Sivusto täyttää digitaalisten palvelujen tarjoamisesta annetun lain (306/2019) vaatimukset: "
                "WCAG 2.1 -ohjeiston tasot A ja AA."
            )
        case "partly":
            return words.gettext(
                "Sivusto täyttää osittain digitaalisten palvelujen tarjoamisesta annetun lain (306/2019) vaatimukset, "
                "WCAG 2.1 -ohjeiston tasot A ja AA. Puutteet ovat alla."
            )
        case "not_met":
            return words.gettext(
                "Sivusto ei täytä digitaalisten palvelujen tarjoamisesta annetun lain (306/2019) vaatimuksia, "
                "WCAG 2.1 -ohjeiston tasoja A ja AA. Puutteet ovat alla."
            )


def _faults(here: Setting, faults: tuple[AccessibilityFault, ...]) -> Table | None:
    if not faults:
        return None
    words = here.words
    columns = (
        words.gettext("Mikä ei toimi"),
        words.gettext("Vaatimus (WCAG)"),
        words.gettext("Miksi"),
        words.gettext("Mitä voit tehdä sen sijaan"),
        words.gettext("Havaittu ja korjataan"),
    )
    caption = words.ngettext("{n} tunnettu puute", "{n} tunnettua puutetta", len(faults))
    return Table(caption, columns, tuple(_row(words, each) for each in faults))


def _row(words: Localiser, fault: AccessibilityFault) -> Row:
    dates = words.gettext("Havaittu {day}.", day=words.date(fault.found))
    if fault.mended_by:
        dates += " " + words.gettext("Korjataan: {when}.", when=partial_date(words, fault.mended_by))
    instead: Content = (
        (words.phrase(fault.alternative),) if fault.alternative else nothing(words.gettext("ei vaihtoehtoa"))
    )
    cells: tuple[Content, ...] = ((Phrase(fault.criterion),), (words.phrase(fault.reason),), instead, (Phrase(dates),))
    return Row((words.phrase(fault.text),), cells)


def _assessment(words: Localiser, said: Assessment) -> tuple[Fact, ...]:
    is_own = said.kind == "self_assessment"
    kind = words.gettext("itsearvio") if is_own else words.gettext("ulkopuolisen arvio")
    return (
        Fact(words.gettext("Milloin"), (Phrase(words.date(said.date)),)),
        Fact(words.gettext("Kuka arvioi"), (words.phrase(said.by),)),
        Fact(words.gettext("Arvion laji"), (Phrase(kind),)),
    )


def _feedback(here: Setting) -> Content:
    words, site = here.words, here.plan_set.site
    address = feedback_address(site, words, subject=words.gettext("Palaute saavutettavuudesta"))
    if address is None or site.feedback is None:
        return (
            Phrase(
                words.gettext(
                    "Sivustolla ei ole vielä palauteosoitetta. Sivuston julkaisija lisää sen, ennen kuin sivusto "
                    "otetaan käyttöön, ja vastaa palautteeseen 14 päivän kuluessa."
                )
            ),
        )
    shown = site.feedback if address.startswith("mailto:") else outer_link(address).label.text
    return sentence(
        words.gettext("Kerro meille, jos jokin ei toimi: {address}. Vastaamme 14 päivän kuluessa."),
        address=(OuterLink(address, Phrase(shown)),),
    )


def _supervisor(words: Localiser, authority: Supervisor) -> tuple[Fact, ...]:
    website = authority.website.fi if words.locale == "fi" else authority.website.sv
    known: tuple[tuple[str, Content], ...] = (
        (words.gettext("Viranomainen"), (words.phrase(authority.name),)),
        (words.gettext("Viranomaisen yksikkö"), (words.phrase(authority.unit),)),
        (words.gettext("Verkkosivusto"), (outer_link(website),)),
        (words.gettext("Sähköposti"), (OuterLink(f"mailto:{authority.email}", Phrase(authority.email)),)),
        (words.gettext("Puhelinvaihde"), (Phrase(authority.phone),) if authority.phone else ()),
    )
    return tuple(Fact(term, content) for term, content in known if content)
