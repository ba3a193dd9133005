"""A small made-up plan set that holds one of everything that pages must be able to say."""

from __future__ import annotations

from datetime import date
from functools import cache

from generator.model.organisation import Municipality, Organisation, ResponsibleParty
from generator.model.plan import (
    Annex,
    Citation,
    Decision,
    FocusArea,
    Footnote,
    Goal,
    Plan,
    Section,
    SourceNote,
)
from generator.model.site import Licence, Site
from generator.model.source import Source
from generator.model.target_group import TargetGroup
from generator.model.time import Period
from generator.resolve.permanence import Permanence
from generator.resolve.plan_set import PlanSet

from .sample_accessibility import sample_accessibility
from .sample_changes import sample_changes
from .sample_documents import sample_negotiation, sample_surveys, sample_year_clock
from .sample_evaluation import sample_evaluation, sample_links
from .sample_goals import empty_goal, open_goal, plain_goal, rich, shared_goal, text

TODAY = date(2025, 3, 1)


@cache
def sample_plan_set(today: date = TODAY) -> PlanSet:
    """Return two plans of one organisation: all ways of answering, measuring and setting deadlines."""
    return PlanSet(
        site=Site(
            name=text("Suunta", "Suunta"),
            tagline=text("Suunnitelmat avoimesti", "Planer öppet för alla"),
            summary=text("Täältä näet, mitä alue lupaa.", "Här ser du vad området lovar."),
            languages=("fi", "sv"),
            address="https://suunta.example/",
            licence=Licence(name=text("CC BY 4.0", "CC BY 4.0"), url="https://creativecommons.org/licenses/by/4.0/"),
        ),
        organisations=(_organisation(),),
        plans=(_plan(), _annex_plan()),
        sources=_sources(),
        evaluations=(sample_evaluation(),),
        surveys=sample_surveys(),
        links=sample_links(),
        year_clocks=(sample_year_clock(),),
        negotiations=(sample_negotiation(),),
        target_groups=_target_groups(),
        permanence=Permanence(changes=sample_changes()),
        accessibility=sample_accessibility(),
        narratives={
            ("fi", "privacy"): "Tietoja ei kerätä.\n\n## Lokit\n\nPalvelimen omia.",
            ("sv", "privacy"): "Inga uppgifter samlas in.\n\n## Loggar\n\nServerns egna.",
            ("fi", "about"): "Tekstit ovat tiivistelmiä.",
            ("sv", "about"): "Texterna är sammanfattningar.",
            ("fi", "koe/suunnitelma/johdanto"): "Suunnitelma on *koe*.\n\n## Tausta\n\nKatso [tausta](#tausta).",
            ("sv", "koe/suunnitelma/johdanto"): "Planen är ett *prov*.\n\n## Bakgrund\n\nSe [bakgrund](#bakgrund).",
            ("fi", "koe/suunnitelma/mieli"): "Mieli ja [laki](id:laki)[^lupaus].\n\n## Miksi\n\n- yksi\n- kaksi",
            ("sv", "koe/suunnitelma/mieli"): "Sinne och [lagen](id:laki)[^lupaus].\n\n## Varför\n\n- ett\n- två",
            ("fi", "koe/suunnitelma/arki"): "Vain suomeksi <script>alert(1)</script>.",
            ("fi", "koe/kuntakysely/kyselysta"): "Kysyimme [tavoitteesta](id:mieli-2).",
            ("sv", "koe/kuntakysely/kyselysta"): "Vi frågade om [målet](id:mieli-2).",
            ("fi", "koe/arviointi/arvioinnin-kulku"): "Arvio tehtiin talvella.",
            ("sv", "koe/arviointi/arvioinnin-kulku"): "Utvärderingen gjordes på vintern.",
            ("fi", "koe/index"): "Alue toimii.",
            ("sv", "koe/index"): "Området fungerar.",
        },
        today=today,
    )


def _organisation() -> Organisation:
    return Organisation(
        id="koe",
        kind="wellbeing_services_county",
        name=text("Kokeilun hyvinvointialue", "Försökets välfärdsområde"),
        short_name=text("KOE", "KOE"),
        locative=text("Kokeilun hyvinvointialueella", "i Försökets välfärdsområde"),
        website="https://www.koe.example/",
        official_languages=("fi", "sv"),
        summary=text("Järjestää palvelut.", "Ordnar tjänsterna."),
        municipalities=(
            Municipality(id="alakunta", code="001", name=text("Alakunta", "Öby")),
            Municipality(id="ylakunta", code="002", name=text("Yläkunta", "Åby")),
        ),
        parties=(
            ResponsibleParty(id="alue", kind="organisation", name=text("Alue itse", "Området självt")),
            ResponsibleParty(
                id="linja",
                kind="service_line",
                unit_of="alue",
                name=text("Perheiden, lasten ja nuorten linja", "Linjen för familjer, barn och unga"),
                short_name=text("PLN", "FBU"),
                spellings=("Perhelinja",),
                note=text("Linja aloitti vuonna 2024.", "Linjen började 2024."),
            ),
            ResponsibleParty(id="kunnat", kind="outside", name=text("Kunnat", "Kommunerna")),
            ResponsibleParty(id="vanha", kind="unit", unit_of="linja", successor="linja", name=text("Vanha yksikkö")),
        ),
    )


def _plan() -> Plan:
    return Plan(
        id="suunnitelma",
        organisation="koe",
        kind="wellbeing_plan",
        title=text("Hyvinvointisuunnitelma 2024–2026", "Välfärdsplan 2024–2026"),
        short_title=text("Hyvinvointisuunnitelma", "Välfärdsplan"),
        summary=text("Alueen lupaukset[^lupaus].", "Områdets löften[^lupaus]."),
        source="asiakirja",
        dated="2023-12-18",  # type: ignore[arg-type]
        period=Period(start="2024", end="2026", note=text("Jatkuu yli kauden.", "Fortsätter efter perioden.")),
        decision=Decision(
            status="approved",
            body="alue",
            date="2024-01-15",  # type: ignore[arg-type]
            section="§ 12",
            diary_number="KOE/1/2024",
        ),
        legal_basis=(Citation(source="laki", section=text("7 §", "7 §")),),
        annexes=(
            Annex(title=text("Lasten suunnitelma", "Barnens plan"), plan="liite"),
            Annex(title=text("Muu liite", "Annan bilaga")),
        ),
        sources=(Citation(source="opas", note=text("Vain luku 2.", "Bara kapitel 2.")),),
        translation="unapproved",
        sections=(Section(id="johdanto", title=text("Johdanto", "Inledning")),),
        focus_areas=(
            FocusArea(
                id="mieli",
                source_ref="900-F1",
                number=1,
                title=text("Mielen hyvinvointi", "Psykiskt välbefinnande"),
                listed_as=text("Mieli", "Sinnet"),
                goals=(shared_goal(), plain_goal()),
            ),
            FocusArea(
                id="arki", source_ref="900-F2", number=2, title=text("Arki sujuu"), goals=(open_goal(), empty_goal())
            ),
            FocusArea(
                id="luvuton",
                title=text("Digipalvelut", "Digitala tjänster"),
                note=text("Suunnitelma luettelee tämän ilman lukua.", "Planen nämner detta utan kapitel."),
            ),
        ),
        footnotes=(
            Footnote(id="lupaus", mark="*", text=rich("Lupaus on **julkinen**.", "Löftet är **offentligt**.")),
            Footnote(id="toinen", mark="**", text=rich("Katso [laki](id:laki).", "Se [lagen](id:laki).")),
        ),
        notes=(SourceNote(kind="scope", text=text("Rajaus on epäselvä.", "Avgränsningen är oklar.")),),
    )


def _annex_plan() -> Plan:
    return Plan(
        id="liite",
        organisation="koe",
        kind="children_plan",
        title=text("Lasten suunnitelma 2025", "Barnens plan 2025"),
        short_title=text("Lasten suunnitelma", "Barnens plan"),
        summary=text("Lasten asiat.", "Barnens ärenden."),
        source="asiakirja",
        period=Period(start="2025"),
        decision=Decision(status="not_stated"),
        translation="approved",
        target_groups=("nuoret",),
        focus_areas=(
            FocusArea(
                id="leikki",
                title=text("Leikki", "Lek"),
                goals=(
                    Goal(id="leikki-1", source_ref="901-F1-G1", title=text("Nuoret osallistuvat", "De unga deltar")),
                ),
            ),
        ),
    )


def _target_groups() -> tuple[TargetGroup, ...]:
    return (
        TargetGroup(
            id="nuoret",
            name=text("Nuoret", "Unga"),
            summary=text("Alle 18-vuotiaat.", "De som är under 18 år."),
            other_names=(text("koululaiset", "skolelever"), text("teinit", "tonåringar")),
        ),
        TargetGroup(
            id="vanhat", name=text("Vanhat", "Gamla"), summary=text("Yli 75-vuotiaat.", "De som är över 75 år.")
        ),
        TargetGroup(
            id="vaki",
            name=text("Kaikki asukkaat", "Alla invånare"),
            summary=text("Jokainen.", "Var och en."),
            includes_everybody=True,
        ),
    )


def _sources() -> tuple[Source, ...]:
    return (
        Source(
            id="asiakirja",
            kind="plan_document",
            title=text("Hyvinvointisuunnitelma 2024–2026", "Välfärdsplan 2024–2026"),
            publisher=text("Kokeilun hyvinvointialue", "Försökets välfärdsområde"),
            published="2023-12",
            url="https://www.koe.example/plan",
        ),
        Source(id="laki", kind="law", number="612/2021", title=text("Laki kokeilusta", "Lag om försök")),
        Source(
            id="opas",
            kind="publication",
            title=text("Ääni ja opas"),
            published="2022",
            retrieved="2024-02-01",  # type: ignore[arg-type]
            note=text("Luettu verkosta.", "Läst på webben."),
        ),
    )
