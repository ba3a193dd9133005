"""The goals of the sample plan set, and the deadlines that they set."""

from __future__ import annotations

from decimal import Decimal

from generator.model.indicator import Indicator, Measure, Target
from generator.model.plan import Action, Goal, Responsible, SourceNote, Subgoal
from generator.model.text import RichText, Text
from generator.model.time import Due


def text(fi: str, sv: str | None = None) -> Text:
    """Return a text; without Swedish where none is given."""
    return Text(fi=fi, sv=sv)


def rich(fi: str, sv: str | None = None) -> RichText:
    """Return a Markdown text; without Swedish where none is given."""
    return RichText(fi=fi, sv=sv)


def outcome(indicator_id: str, fi: str, sv: str, due: Due | None = None) -> Indicator:
    """Return an indicator that comes true or not."""
    return Indicator(id=indicator_id, text=rich(fi, sv), measures=(Measure(kind="outcome"),), due=due)


BY_END = Due(printed=text("vuoden 2024 loppuun mennessä", "före utgången av 2024"), form="by_end_of", date="2024")
BY_START = Due(printed=text("vuoden 2025 alkuun mennessä", "senast i början av 2025"), form="by_start_of", date="2025")
BY_YEAR = Due(printed=text("vuoteen 2026 mennessä", "senast 2026"), form="by", date="2026")
DURING = Due(printed=text("vuoden 2025 aikana?", "under 2025?"), form="during", date="2025", is_questioned=True)
FROM_MONTH = Due(printed=text("05/2025 eteenpäin", "från 05/2025"), form="from", date="2025-05")
BETWEEN = Due(printed=text("keväällä 2024", "våren 2024"), form="between", start="2024-03", end="2024-05")
DAYS = Due(printed=text("1.1.24–30.6.24", "1.1.24–30.6.24"), form="between", start="2024-01-01", end="2024-06-30")
TERM = Due(
    printed=text("valtuustokauden loppuun mennessä", "före fullmäktigeperiodens slut"),
    form="council_term_end",
    date="2025-05-31",
)
PLAN_PERIOD = Due(
    printed=text("suunnitelmakaudella", "under planperioden"), form="plan_period", start="2024", end="2026"
)


def shared_goal() -> Goal:
    """Return a goal with parties, an indicator, a deadline, figures and footnotes of its own."""
    return Goal(
        id="mieli-1",
        source_ref="900-F1-G1",
        title=text("Yksinäisyys vähenee[^lupaus]", "Ensamheten minskar[^lupaus]"),
        target_groups=("vaki",),
        due=BY_YEAR,
        parties=("linja", "kunnat"),
        indicators=(
            Indicator(
                id="mieli-1-m1",
                text=rich("Tapaamisten määrä ja kokemukset", "Antal möten och erfarenheter"),
                measures=(
                    Measure(
                        kind="number",
                        text=text("Tapaamiset", "Möten"),
                        unit=text("tapaamista", "möten"),
                        target=Target(comparison="at_least", value=Decimal(1000), baseline=Decimal(400)),
                    ),
                    Measure(kind="qualitative", text=text("Kokemukset", "Erfarenheter"), due=TERM),
                ),
            ),
        ),
        targets=(text("70 % kokee olonsa paremmaksi.", "70 % mår bättre."),),
        actions=(
            Action(
                id="mieli-1-1",
                source_ref="900-F1-G1-A1",
                text=rich("Avaamme **olohuoneen**[^toinen].", "Vi öppnar ett **vardagsrum**[^toinen]."),
                responsible=Responsible(kind="shared"),
                due=BY_END,
                indicators=(outcome("mieli-1-m2", "Toteutui / ei toteutunut", "Genomfördes / genomfördes inte"),),
            ),
            Action(
                id="mieli-1-2",
                source_ref="900-F1-G1-A2",
                text=rich("Koulutamme vapaaehtoisia[^toinen].", "Vi utbildar frivilliga[^toinen]."),
                responsible=Responsible(kind="shared"),
                indicators=(outcome("mieli-1-m3", "Koulutus on käytössä", "Utbildningen är i bruk", DURING),),
                notes=(SourceNote(kind="page_break", text=text("Teksti katkeaa.", "Texten bryts.")),),
            ),
            Action(
                id="mieli-1-3",
                source_ref="900-F1-G1-A3",
                text=rich("Yksinäisyys on vähentynyt."),
                form="statement",
                responsible=Responsible(kind="named", parties=("kunnat",)),
                target_groups=("nuoret",),
                municipalities=("alakunta",),
                due=DAYS,
            ),
        ),
        notes=(SourceNote(kind="shared_cell", text=text("Yksi ruutu.", "En enda ruta.")),),
    )


def plain_goal() -> Goal:
    """Return a goal with one action and nothing that could be left out."""
    return Goal(
        id="mieli-2",
        source_ref="900-F1-G2",
        title=text("Nuoret osallistuvat", "De unga deltar"),
        target_groups=("nuoret",),
        municipalities=("alakunta",),
        actions=(
            Action(
                id="mieli-2-1",
                source_ref="900-F1-G2-A1",
                text=rich("Perustamme raadin.", "Vi grundar ett råd."),
                repeats_goal=True,
                responsible=Responsible(kind="named", parties=("linja",)),
            ),
        ),
    )


def open_goal() -> Goal:
    """Return a goal whose actions leave open who answers, and whose indicators say all that they can."""
    share = Target(comparison="increase", value=Decimal("2.5"))
    mean = Target(comparison="equal", relative_to=text("maan keskiarvo", "medelvärdet i landet"))
    return Goal(
        id="arki-1",
        source_ref="900-F2-G1",
        title=text("Nuoret osallistuvat", "De unga deltar"),
        actions=(
            Action(
                id="arki-1-1",
                source_ref="900-F2-G1-A1",
                text=rich("Kysymme nuorilta.", "Vi frågar de unga."),
                responsible=Responsible(kind="to_be_confirmed"),
                due=FROM_MONTH,
                indicators=(
                    Indicator(
                        id="arki-1-m1",
                        text=rich("Vastausten osuus", "Andel svar"),
                        measures=(Measure(kind="share", target=share),),
                        due=BY_START,
                        pairing_reason=text("Mittareita on yksi.", "Det finns en enda mätare."),
                    ),
                ),
            ),
            Action(
                id="arki-1-2",
                source_ref="900-F2-G1-A2",
                text=rich("Kerromme tuloksista.", "Vi berättar om resultaten."),
                responsible=Responsible(kind="none"),
                due=PLAN_PERIOD,
                indicators=(
                    Indicator(
                        id="arki-1-m2",
                        text=rich("Kertojen määrä", "Antal gånger"),
                        measures=(Measure(kind="rate", per="half_year", target=mean),),
                    ),
                ),
            ),
            Action(
                id="arki-1-3",
                source_ref="900-F2-G1-A3",
                text=rich("Korjaamme puutteet.", "Vi rättar till bristerna."),
                responsible=Responsible(
                    kind="uncertain",
                    parties=("linja", "kunnat"),
                    reason=text("Kaksi tahoa, yksi ruutu.", "Två instanser, en ruta."),
                ),
                due=BETWEEN,
                indicators=(
                    Indicator(
                        id="arki-1-m3",
                        text=rich("Mikä on yhteinen mittari", "Vilken är den gemensamma mätaren"),
                        measures=(Measure(kind="open"),),
                    ),
                ),
            ),
        ),
    )


def empty_goal() -> Goal:
    """Return a goal without actions, with a subgoal."""
    return Goal(
        id="arki-2",
        source_ref="900-F2-G2",
        title=text("Arki helpottuu", "Vardagen blir lättare"),
        subgoals=(
            Subgoal(id="arki-2-s1", source_ref="900-F2-G2-S1", text=rich("Jonot lyhenevät.", "Köerna blir kortare.")),
        ),
    )
