"""The tables of what was found and what happens when: ratings, published figures, surveys, year clocks."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.text import Text
from ..model.time import first_day, last_day
from ..model.year_clock import Entry, YearClock
from ..resolve.figures import figures_of
from ..resolve.stories import Aim, scale_of
from .table import PAGES, SOURCE_REF, Column, Data, Row, Table, said, words

EVALUATION = Column("evaluation", "Arvioinnin tunniste", "Utvärderingens identifierare")
SURVEY = Column("survey", "Kyselyn tunniste", "Enkätens identifierare")


def _ratings(data: Data) -> Iterator[Row]:
    for evaluation in data.plan_set.evaluations:
        for group in evaluation.groups:
            scale = scale_of(evaluation, group)
            for rating in group.ratings:
                aim = data.stories.aims.get(rating.of)
                for number, value in enumerate(rating.values or (None,), 1):
                    part = rating.parts[number - 1] if rating.parts else None
                    yield {
                        "rating": rating.id,
                        "number": number,
                        "evaluation": evaluation.id,
                        "group": group.id,
                        **said("group_title", group.title),
                        "source_ref": rating.source_ref,
                        "goal": rating.of,
                        "goal_kind": _kind(aim),
                        "plan": aim.plan.id if aim else None,
                        **said("part", part),
                        "value": value,
                        "printed": rating.printed,
                        "lowest": scale.lowest,
                        "highest": scale.highest,
                        "achievement": rating.achievement,
                        **said("assessment", rating.assessment),
                        **data.pages(rating.id),
                    }


def _kind(aim: Aim | None) -> str | None:
    if aim is None:
        return None
    if aim.subgoal is not None:
        return "subgoal"
    return "focus_area" if aim.place is None else "goal"


def _summaries(data: Data) -> Iterator[Row]:
    for number, figure in enumerate(data.plan_set.once(figures_of), 1):
        yield {
            "number": number,
            "owner": figure.owner,
            "source_ref": figure.source_ref,
            "what": figure.kind,
            **said("label", figure.label),
            "published": figure.published,
            "computed": figure.computed,
            "agrees": figure.agrees,
            "reason": figure.reason,
        }


def _surveys(data: Data) -> Iterator[Row]:
    for survey in data.plan_set.surveys:
        for group in survey.groups:
            for row in group.rows:
                yield {
                    "row": row.id,
                    "survey": survey.id,
                    "group": group.id,
                    "source_ref": row.source_ref,
                    "kind": row.kind,
                    **said("text", row.text),
                    "parent": row.parent,
                    "goal": row.of,
                    "mean": row.mean,
                    "goals": None,
                    "answered": survey.answered,
                    **data.pages(row.id),
                }
        for theme in survey.themes:
            yield {
                "row": theme.id,
                "survey": survey.id,
                "group": None,
                "source_ref": theme.source_ref,
                "kind": "theme",
                **said("text", theme.title),
                "parent": None,
                "goal": None,
                "mean": theme.mean,
                "goals": theme.goals,
                "answered": survey.answered,
                **data.pages(theme.id),
            }


def _respondents(data: Data) -> Iterator[Row]:
    for survey in data.plan_set.surveys:
        for number, respondent in enumerate(survey.respondents, 1):
            yield {
                "survey": survey.id,
                "number": number,
                **said("name", respondent.name),
                "municipality": respondent.municipality,
                "answered": respondent.answered,
            }


def _year_clock(data: Data) -> Iterator[Row]:
    for clock in data.plan_set.year_clocks:
        for entry in clock.entries:
            yield from _entry(data, clock, entry, "entry")
        for recurrence in clock.recurrences:
            yield {
                **_NO_DAYS,
                "entry": recurrence.id,
                "number": 1,
                "year_clock": clock.id,
                "kind": "recurrence",
                "source_ref": recurrence.source_ref,
                **said("title", recurrence.title),
                "printed": recurrence.printed,
                "body": recurrence.body,
                "times_min": recurrence.times_min,
                "times_max": recurrence.times_max,
                "per": recurrence.per,
                **said("each", recurrence.each),
                **data.pages(recurrence.id),
            }
        for entry in clock.other_dates:
            yield from _entry(data, clock, entry, "other_date")


_NO_DAYS: Row = dict.fromkeys(("when", "earliest", "latest", "day_known", "is_yearly", "if_needed"))


def _entry(data: Data, clock: YearClock, entry: Entry, kind: str) -> Iterator[Row]:
    for number, day in enumerate(entry.days, 1):
        yield {
            "entry": entry.id,
            "number": number,
            "year_clock": clock.id,
            "kind": kind,
            "source_ref": entry.source_ref,
            **said("title", entry.title),
            "printed": entry.printed,
            "when": day,
            "earliest": first_day(day),
            "latest": last_day(entry.until or day),
            "day_known": entry.day_known,
            "is_yearly": entry.is_yearly,
            "if_needed": entry.if_needed,
            "body": entry.body,
            "times_min": None,
            "times_max": None,
            "per": None,
            **said("each", None),
            **data.pages(entry.id),
        }


RATINGS = Table(
    "ratings",
    Text(fi="Arvosanat", sv="Vitsord"),
    Text(
        fi="Yksi rivi on yksi arvosana. Arvo on tyhjä, kun lähde ei anna sitä; se ei tarkoita, ettei tavoitetta "
        "saavutettu.",
        sv="En rad är ett betyg. Värdet är tomt när källan inte ger något; det betyder inte att målet inte uppnåddes.",
    ),
    ("rating", "number"),
    (
        Column("rating", "Arvosanan tunniste", "Vitsordets identifierare"),
        Column("number", "Arvon numero", "Värdets nummer", "integer"),
        EVALUATION,
        Column("group", "Ryhmän tunniste", "Gruppens identifierare"),
        *words("group_title", "Ryhmä", "Grupp"),
        SOURCE_REF,
        Column("goal", "Mitä arvioidaan (tunniste)", "Vad som utvärderas (identifierare)"),
        Column("goal_kind", "Arvioidun laji", "Slag av det utvärderade"),
        Column("plan", "Suunnitelman tunniste", "Planens identifierare"),
        *words("part", "Osa", "Del", is_wide=False),
        Column("value", "Arvo", "Värde", "integer"),
        Column("printed", "Lähteen merkintä", "Som källan skriver"),
        Column("lowest", "Asteikon pienin", "Skalans minsta", "integer"),
        Column("highest", "Asteikon suurin", "Skalans största", "integer"),
        Column("achievement", "Saavutettiinko", "Uppnåddes"),
        *words("assessment", "Sanallinen arviointi", "Bedömning i ord"),
        *PAGES,
    ),
    _ratings,
)
SUMMARIES = Table(
    "summaries",
    Text(fi="Julkaistut luvut", sv="Publicerade siffror"),
    Text(
        fi="Yksi rivi on yksi julkaistu luku ja sen rinnalla osista laskettu. Laskettu on tyhjä, kun osia ei ole "
        "julkaistu.",
        sv="En rad är en publicerad siffra och bredvid den siffran räknad ur delarna. Den räknade är tom när delarna "
        "inte är publicerade.",
    ),
    ("number",),
    (
        Column("number", "Järjestysnumero", "Ordningsnummer", "integer"),
        Column("owner", "Arvioinnin tai kyselyn tunniste", "Utvärderingens eller enkätens identifierare"),
        SOURCE_REF,
        Column("what", "Laji", "Slag"),
        *words("label", "Mistä luku on", "Vad siffran gäller"),
        Column("published", "Julkaistu", "Publicerad", "decimal"),
        Column("computed", "Laskettu", "Räknad", "decimal"),
        Column("agrees", "Täsmää", "Stämmer", "boolean"),
        Column("reason", "Syy", "Orsak"),
    ),
    _summaries,
)
SURVEYS = Table(
    "surveys",
    Text(fi="Kyselyjen tulokset", sv="Enkätresultat"),
    Text(
        fi="Yksi rivi on yksi kysymys tai teema ja vastausten keskiarvo.",
        sv="En rad är en fråga eller ett tema och svarens medelvärde.",
    ),
    ("survey", "row"),
    (
        Column("row", "Kysymyksen tunniste", "Frågans identifierare"),
        SURVEY,
        Column("group", "Ryhmän tunniste", "Gruppens identifierare"),
        SOURCE_REF,
        Column("kind", "Laji", "Slag"),
        *words("text", "Kysymys", "Fråga"),
        Column("parent", "Ylempi kysymys", "Den övre frågan"),
        Column("goal", "Mitä koskee (tunniste)", "Vad den gäller (identifierare)"),
        Column("mean", "Keskiarvo", "Medelvärde", "decimal"),
        Column("goals", "Tavoitteita", "Antal mål", "integer"),
        Column("answered", "Vastanneita", "Antal svarande", "integer"),
        *PAGES,
    ),
    _surveys,
)
RESPONDENTS = Table(
    "respondents",
    Text(fi="Kyselyjen vastaajat", sv="Enkäternas svarande"),
    Text(
        fi="Yksi rivi on yksi kysytty ja tieto, tuliko vastaus ajoissa.",
        sv="En rad är en tillfrågad och uppgiften om svaret kom i tid.",
    ),
    ("survey", "number"),
    (
        SURVEY,
        Column("number", "Järjestysnumero", "Ordningsnummer", "integer"),
        *words("name", "Vastaaja", "Svarande", is_wide=False),
        Column("municipality", "Kunnan tunniste", "Kommunens identifierare"),
        Column("answered", "Vastasi", "Svarade", "boolean"),
    ),
    _respondents,
)
YEAR_CLOCK = Table(
    "year_clock",
    Text(fi="Vuosikellot", sv="Årsklockor"),
    Text(
        fi="Yksi rivi on yksi päivä tai toistuva asia. Kun päivä ei ole tiedossa, aikaisin ja viimeinen päivä ovat "
        "kuukauden ensimmäinen ja viimeinen.",
        sv="En rad är en dag eller något som återkommer. När dagen inte är känd är den tidigaste och den sista dagen "
        "månadens första och sista.",
    ),
    ("entry", "number"),
    (
        Column("entry", "Merkinnän tunniste", "Anteckningens identifierare"),
        Column("number", "Päivän numero", "Dagens nummer", "integer"),
        Column("year_clock", "Vuosikellon tunniste", "Årsklockans identifierare"),
        Column("kind", "Laji", "Slag"),
        SOURCE_REF,
        *words("title", "Mitä tapahtuu", "Vad som händer"),
        Column("printed", "Aika lähteen sanoin", "Tiden med källans ord"),
        Column("when", "Milloin", "När"),
        Column("earliest", "Aikaisin päivä", "Tidigaste dag", "date"),
        Column("latest", "Viimeinen päivä", "Sista dag", "date"),
        Column("day_known", "Päivä tiedossa", "Dagen är känd", "boolean"),
        Column("is_yearly", "Joka vuosi", "Varje år", "boolean"),
        Column("if_needed", "Tarvittaessa", "Vid behov", "boolean"),
        Column("body", "Toimielimen tunniste", "Organets identifierare"),
        Column("times_min", "Vähintään kertaa", "Minst gånger", "integer"),
        Column("times_max", "Enintään kertaa", "Högst gånger", "integer"),
        Column("per", "Aikaa kohti", "Per tid"),
        *words("each", "Kutakin kohti", "För var och en", is_wide=False),
        *PAGES,
    ),
    _year_clock,
)
