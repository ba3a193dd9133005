"""The tables that tell what plans promise: plans, parties, goals, subgoals, actions, who answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.plan import Goal, Plan, Subgoal
from ..model.text import Text
from ..model.time import first_day, last_day
from ..resolve.concerns import groups_of
from ..resolve.plan_set import Place, places
from .table import DUE, PAGES, SOURCE_REF, Column, Data, Row, Table, due, said, words

PLAN = Column("plan", "Suunnitelman tunniste", "Planens identifierare")
GOAL = Column("goal", "Tavoitteen tunniste", "Målets identifierare")
ACTION = Column("action", "Toimenpiteen tunniste", "Åtgärdens identifierare")
ORGANISATION = Column("organisation", "Organisaation tunniste", "Organisationens identifierare")
TARGET_GROUPS = Column("target_groups", "Ketä koskee (ryhmien tunnisteet)", "Vem det gäller (identifierare)", "ids")
MUNICIPALITIES = Column("municipalities", "Mainittujen kuntien tunnisteet", "Nämnda kommuners identifierare", "ids")


def goals(data: Data) -> Iterator[Place]:
    """Yield every goal of every plan, in the order of the plan set."""
    for plan in data.plan_set.plans:
        yield from places(plan)


def _plans(data: Data) -> Iterator[Row]:
    for plan in data.plan_set.plans:
        decision = plan.decision
        yield {
            "plan": plan.id,
            "organisation": plan.organisation,
            "kind": plan.kind,
            **said("title", plan.title),
            "source": plan.source,
            "dated": plan.dated,
            "period_start": first_day(plan.period.start) if plan.period.start else None,
            "period_end": last_day(plan.period.end) if plan.period.end else None,
            "decision_status": decision.status,
            "decision_body": decision.body,
            "decision_date": decision.date,
            "decision_section": decision.section,
            "diary_number": decision.diary_number,
            "translation": plan.translation,
            **data.pages(plan.id),
        }


def _parties(data: Data) -> Iterator[Row]:
    for organisation in data.plan_set.organisations:
        for party in organisation.parties:
            yield {
                "party": party.id,
                "organisation": organisation.id,
                "kind": party.kind,
                **said("name", party.name),
                **said("short_name", party.short_name),
                "unit_of": party.unit_of,
                "successor": party.successor,
                **data.pages(party.id),
            }


def _goals(data: Data) -> Iterator[Row]:
    for place in goals(data):
        goal, area = place.goal, place.focus_area
        yield {
            "goal": goal.id,
            "plan": place.plan.id,
            "organisation": place.plan.organisation,
            "focus_area": area.id,
            "focus_area_number": area.number,
            **said("focus_area_title", area.title),
            "source_ref": goal.source_ref,
            "number": goal.number,
            **said("theme", goal.theme),
            **said("title", goal.title),
            "parties": goal.parties,
            **due(goal.due),
            **data.pages(goal.id),
            "target_groups": groups_of(place),
            "municipalities": goal.municipalities,
        }


def _subgoals(data: Data) -> Iterator[Row]:
    for place in goals(data):
        for parent, subgoal in _below(None, place.goal.subgoals):
            yield {
                "subgoal": subgoal.id,
                "goal": place.goal.id,
                "plan": place.plan.id,
                "parent": parent,
                "source_ref": subgoal.source_ref,
                "number": subgoal.number,
                **said("text", subgoal.text),
                **data.pages(subgoal.id),
            }


def _below(parent: str | None, subgoals: Iterable[Subgoal]) -> Iterator[tuple[str | None, Subgoal]]:
    for subgoal in subgoals:
        yield parent, subgoal
        yield from _below(subgoal.id, subgoal.subgoals)


def _actions(data: Data) -> Iterator[Row]:
    for place in goals(data):
        for action in place.goal.actions:
            follow_up = action.follow_up
            yield {
                "action": action.id,
                "goal": place.goal.id,
                "plan": place.plan.id,
                "source_ref": action.source_ref,
                **said("text", action.text),
                "form": action.form,
                "repeats_goal": action.repeats_goal,
                "responsible": action.responsible.kind,
                **due(action.due),
                **data.pages(action.id),
                "status": follow_up.status if follow_up else None,
                "status_date": follow_up.date if follow_up else None,
                **said("status_note", follow_up.note if follow_up else None),
                "target_groups": action.target_groups or groups_of(place),
                "municipalities": action.municipalities,
            }


def _responsibilities(data: Data) -> Iterator[Row]:
    for place in goals(data):
        for action in place.goal.actions:
            answering = data.plan_set.answering(place.goal, action)
            party_ids: list[str | None] = [party.id for party in answering.parties]
            for party_id in party_ids or [None]:
                yield _responsibility(
                    data, place.plan, place.goal, action.id, answering.kind, party_id, answering.reason
                )
        if not place.goal.actions:
            for party_id in place.goal.parties:
                yield _responsibility(data, place.plan, place.goal, None, "shared", party_id, None)


def _responsibility(
    data: Data, plan: Plan, goal: Goal, action: str | None, kind: str, party_id: str | None, reason: Text | None
) -> Row:
    return {
        "plan": plan.id,
        "goal": goal.id,
        "action": action,
        "kind": kind,
        "party": party_id,
        **said("party_name", data.plan_set.party(party_id).name if party_id else None),
        **said("reason", reason),
    }


PLANS = Table(
    "plans",
    Text(fi="Suunnitelmat", sv="Planer"),
    Text(
        fi="Yksi rivi on yksi suunnitelma: kenen se on, mitä vuosia se koskee ja miten siitä on päätetty.",
        sv="En rad är en plan: vems den är, vilka år den gäller och hur man har beslutat om den.",
    ),
    ("plan",),
    (
        PLAN,
        ORGANISATION,
        Column("kind", "Laji", "Slag"),
        *words("title", "Nimi", "Namn"),
        Column("source", "Asiakirjan tunniste", "Dokumentets identifierare"),
        Column("dated", "Päivätty", "Daterad", "date"),
        Column("period_start", "Kausi alkaa", "Perioden börjar", "date"),
        Column("period_end", "Kausi päättyy", "Perioden slutar", "date"),
        Column("decision_status", "Päätöksen tila", "Beslutets läge"),
        Column("decision_body", "Päättäjän tunniste", "Beslutsfattarens identifierare"),
        Column("decision_date", "Päätöspäivä", "Beslutsdag", "date"),
        Column("decision_section", "Pykälä", "Paragraf"),
        Column("diary_number", "Diaarinumero", "Diarienummer"),
        Column("translation", "Ruotsinnoksen tila", "Den svenska översättningens läge"),
        *PAGES,
    ),
    _plans,
)
PARTIES = Table(
    "responsible_parties",
    Text(fi="Vastuutahot", sv="Ansvariga instanser"),
    Text(
        fi="Yksi rivi on yksi vastuutaho: nimi, mihin se kuuluu ja mikä siitä on tullut.",
        sv="En rad är en ansvarig instans: namnet, vad den hör till och vad den har blivit.",
    ),
    ("party",),
    (
        Column("party", "Vastuutahon tunniste", "Den ansvariga instansens identifierare"),
        ORGANISATION,
        Column("kind", "Laji", "Slag"),
        *words("name", "Nimi", "Namn", is_wide=False),
        *words("short_name", "Lyhenne", "Förkortning", is_wide=False),
        Column("unit_of", "Mihin kuuluu", "Vad den hör till"),
        Column("successor", "Seuraaja", "Efterföljare"),
        *PAGES,
    ),
    _parties,
)
GOALS = Table(
    "goals",
    Text(fi="Tavoitteet", sv="Mål"),
    Text(
        fi="Yksi rivi on yksi tavoite ja sen painopiste. Vastuutahot ja määräaika ovat koko tavoitteen.",
        sv="En rad är ett mål och dess tyngdpunkt. De ansvariga instanserna och tidsfristen gäller hela målet.",
    ),
    ("goal",),
    (
        GOAL,
        PLAN,
        ORGANISATION,
        Column("focus_area", "Painopisteen tunniste", "Tyngdpunktens identifierare"),
        Column("focus_area_number", "Painopisteen numero", "Tyngdpunktens nummer", "integer"),
        *words("focus_area_title", "Painopiste", "Tyngdpunkt"),
        SOURCE_REF,
        Column("number", "Tavoitteen numero", "Målets nummer"),
        *words("theme", "Aihe", "Tema", is_wide=False),
        *words("title", "Tavoite", "Mål"),
        Column("parties", "Vastuutahojen tunnisteet", "De ansvariga instansernas identifierare", "ids"),
        *DUE,
        *PAGES,
        TARGET_GROUPS,
        MUNICIPALITIES,
    ),
    _goals,
)
SUBGOALS = Table(
    "subgoals",
    Text(fi="Alatavoitteet", sv="Delmål"),
    Text(
        fi="Yksi rivi on yksi alatavoite. Ylempi alatavoite on tyhjä, kun se on suoraan tavoitteen alla.",
        sv="En rad är ett delmål. Det övre delmålet är tomt när delmålet står direkt under målet.",
    ),
    ("subgoal",),
    (
        Column("subgoal", "Alatavoitteen tunniste", "Delmålets identifierare"),
        GOAL,
        PLAN,
        Column("parent", "Ylempi alatavoite", "Det övre delmålet"),
        SOURCE_REF,
        Column("number", "Alatavoitteen numero", "Delmålets nummer"),
        *words("text", "Alatavoite", "Delmål"),
        *PAGES,
    ),
    _subgoals,
)
ACTIONS = Table(
    "actions",
    Text(fi="Toimenpiteet", sv="Åtgärder"),
    Text(
        fi="Yksi rivi on yksi toimenpide. Vastuun laji kertoo, miten vastuutaho on merkitty; tahoilla on oma taulu.",
        sv="En rad är en åtgärd. Ansvarets slag säger hur den ansvariga är angiven; instanserna har en egen tabell.",
    ),
    ("action",),
    (
        ACTION,
        GOAL,
        PLAN,
        SOURCE_REF,
        *words("text", "Toimenpide", "Åtgärd"),
        Column("form", "Muoto", "Form"),
        Column("repeats_goal", "Toistaa tavoitteen", "Upprepar målet", "boolean"),
        Column("responsible", "Vastuun laji", "Ansvarets slag"),
        *DUE,
        *PAGES,
        Column("status", "Tila", "Status"),
        Column("status_date", "Tila katsottu", "Status kontrollerad", "date"),
        *words("status_note", "Vastuutahon lisäys", "Tillägg av den ansvariga"),
        TARGET_GROUPS,
        MUNICIPALITIES,
    ),
    _actions,
)
RESPONSIBILITIES = Table(
    "responsibilities",
    Text(fi="Kuka vastaa", sv="Vem som ansvarar"),
    Text(
        fi="Yksi rivi on yksi vastuutaho yhdessä toimenpiteessä. Taho on tyhjä, kun lähde ei nimeä ketään.",
        sv="En rad är en ansvarig instans i en åtgärd. Instansen är tom när källan inte nämner någon.",
    ),
    ("goal", "action", "party"),
    (
        PLAN,
        GOAL,
        ACTION,
        Column("kind", "Vastuun laji", "Ansvarets slag"),
        Column("party", "Vastuutahon tunniste", "Den ansvariga instansens identifierare"),
        *words("party_name", "Vastuutaho", "Ansvarig instans", is_wide=False),
        *words("reason", "Miksi epävarma", "Varför osäkert"),
    ),
    _responsibilities,
)
