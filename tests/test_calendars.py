"""Deadlines and year clocks in calendar programs: read back by another library and by the letter of RFC 5545."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
import vobject

from generator.exchange.calendars import calendars
from generator.exchange.data_file import DataFile
from generator.resolve.agenda import Occasion, agenda_of
from tests.sample import sample_plan_set

FILES = {each.path: each for each in calendars(sample_plan_set())}
AGENDA = agenda_of(sample_plan_set())
every_calendar = pytest.mark.parametrize("calendar", FILES.values(), ids=lambda each: each.path)


def occasion(key: str) -> Occasion:
    """Return an occasion of the sample by its key."""
    return next(each for each in AGENDA["koe"] if each.key == key)


def days(key: str) -> tuple[str, str, bool]:
    """Return first and last day of an occasion, and whether its day is known."""
    found = occasion(key)
    return found.first.isoformat(), found.last.isoformat(), found.day_known


def event(path: str, uid: str) -> vobject.base.Component:
    """Return an event of a file as another library reads it."""
    read = vobject.readOne(FILES[path].make().decode())
    found: vobject.base.Component = next(e for e in read.vevent_list if e.uid.value == f"{uid}@suunta.example")
    return found


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("mieli-1-1", ("2024-12-31", "2024-12-31", True)),
        ("arki-1-m1", ("2025-01-01", "2025-01-01", True)),
        ("mieli-1", ("2026-12-01", "2026-12-31", False)),
        ("mieli-1-m3", ("2025-12-01", "2025-12-31", False)),
        ("arki-1-1", ("2025-05-01", "2025-05-31", False)),
        ("arki-1-3", ("2024-05-01", "2024-05-31", False)),
        ("mieli-1-3", ("2024-06-30", "2024-06-30", True)),
        ("mieli-1-m1/2", ("2025-05-31", "2025-05-31", True)),
        ("arki-1-2", ("2026-12-01", "2026-12-31", False)),
        ("merkinta-2", ("2024-03-01", "2024-03-31", False)),
        ("merkinta-3/2", ("2024-05-09", "2024-05-09", True)),
    ],
)
def test_a_day_is_a_day_and_an_unknown_day_is_a_month(key: str, expected: tuple[str, str, bool]) -> None:
    """A made-up day in somebody's calendar would be taken for the decision of the council."""
    assert days(key) == expected


def test_recurrences_and_mere_years_are_no_events() -> None:
    """What happens "7–10 times a year" has no day, and a programme of three years is no appointment."""
    keys = {each.key for each in AGENDA["vuosikello"]}
    assert keys == {"merkinta-1", "merkinta-2", "merkinta-3", "merkinta-3/2"}


def test_a_party_sees_what_it_answers_for_and_no_more() -> None:
    """Who subscribes to the deadlines of the municipalities should not get those of everybody."""
    assert {each.key for each in AGENDA["kunnat"]} > {"mieli-1", "mieli-1-1", "mieli-1-3", "arki-1-3"}
    assert "arki-1-1" not in {each.key for each in AGENDA["kunnat"]}
    assert "vanha" not in AGENDA


@every_calendar
def test_another_library_reads_every_calendar(calendar: DataFile) -> None:
    """A calendar that only its writer understands is of no use to a calendar program."""
    read = vobject.readOne(calendar.make().decode())
    owner = calendar.path.split("/")[1].split(".")[0]
    assert [each.uid.value for each in read.vevent_list] == [f"{each.key}@suunta.example" for each in AGENDA[owner]]
    assert [each.dtend.value - timedelta(days=1) for each in read.vevent_list] == [each.last for each in AGENDA[owner]]


@every_calendar
def test_every_calendar_keeps_to_the_letter_of_the_standard(calendar: DataFile) -> None:
    """Some programs refuse a whole calendar for one bare line feed or one property too few."""
    content = calendar.make()
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 75
    lines = re.sub(r"\r\n[ \t]", "", content.decode()).split("\r\n")[:-1]
    assert [line for line in lines if not re.fullmatch(r"[A-Z-]+(;[A-Z-]+=[^:;]+)*:[^\x00-\x1f]+", line)] == []
    for part in "\n".join(lines).split("BEGIN:VEVENT\n")[1:]:
        names = [re.split("[;:]", line)[0] for line in part.split("END:VEVENT")[0].splitlines()]
        assert all(names.count(name) == 1 for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "URL"))


def test_the_end_of_a_day_is_the_next_day() -> None:
    """The standard's end is exclusive: with the day itself as its end, an event would last no time at all."""
    found = event("calendars/koe.fi.ics", "mieli-1-1")
    assert (found.dtstart.value, found.dtend.value) == (date(2024, 12, 31), date(2025, 1, 1))


def test_the_stamp_is_the_day_of_the_plan() -> None:
    """With the day of the build as its stamp, every build would change every subscriber's calendar."""
    assert event("calendars/koe.fi.ics", "mieli-1-1").dtstamp.value.isoformat() == "2023-12-18T00:00:00+00:00"
    later = {each.path: each.make() for each in calendars(sample_plan_set(date(2031, 1, 1)))}
    assert later == {path: each.make() for path, each in FILES.items()}


def test_both_languages_speak_of_the_same_event_in_their_own_words() -> None:
    """The event is one, so its UID is; its words are those of the language, and say where they are not."""
    finnish, swedish = (event(f"calendars/linja.{locale}.ics", "mieli-1-1") for locale in ("fi", "sv"))
    assert finnish.summary.value == "Määräaika: Avaamme olohuoneen."
    assert swedish.summary.value == "Tidsfrist: Vi öppnar ett vardagsrum."
    assert swedish.summary.params["LANGUAGE"] == ["sv"]
    assert event("calendars/koe.sv.ics", "mieli-1-3").summary.params["LANGUAGE"] == ["fi"]
    assert swedish.url.value == "https://suunta.example/sv/koe/suunnitelma/mieli-1/#mieli-1-1"


def test_what_is_not_known_is_said() -> None:
    """A bar over a whole month looks like an event of a month unless somebody says that it is not."""
    said = event("calendars/koe.fi.ics", "mieli-1").description.value
    assert "Määräaika lähteen sanoin: vuoteen 2026 mennessä" in said
    assert "Lähde ei kerro päivää eikä kuukautta, joten merkintä on ajan viimeisessä kuukaudessa." in said
    assert event("calendars/koe.fi.ics", "mieli-1-m3").status.value == "TENTATIVE"
    assert event("calendars/koe.fi.ics", "merkinta-3").summary.value == "Kokous (tarvittaessa)"


def test_what_comes_back_every_year_does_so_in_the_calendar() -> None:
    """The source gives no year because there is one every year."""
    assert event("calendars/koe.fi.ics", "merkinta-2").rrule.value == "FREQ=YEARLY"
    assert not hasattr(event("calendars/koe.fi.ics", "merkinta-1"), "rrule")


def test_the_digest_knows_what_the_file_is_made_of() -> None:
    """A build keeps a file of the same digest: two calendars of one digest would be mixed up."""
    assert len({each.digest for each in FILES.values()}) == len(FILES)
