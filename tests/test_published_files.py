"""The names of files of open data are a promise, like addresses and ids."""

from __future__ import annotations

from dataclasses import replace

import vobject

from generator.exchange.data_files import data_files, offers, promised_files
from generator.load.address_lock import Locked, lock_text, parse_lock
from generator.resolve.plan_set import PlanSet
from generator.view.pages import make_pages
from generator.view.promises import find_broken_promises
from generator.view.published import Published, published

from .sample import sample_plan_set
from .sample_permanence import gone_plan, permanence


def site_of(plan_set: PlanSet) -> Published:
    """Return what a site of the data publishes."""
    files = data_files(plan_set)
    return published(plan_set, make_pages(plan_set, "fi", offers(files)), promised_files(plan_set, files))


def broken(lock: str, plan_set: PlanSet | None = None) -> list[tuple[str, int]]:
    """Return code and line of every broken promise of the sample, with the tombstone of a plan."""
    told = permanence(gone_plan(), lock=lock)
    data = replace(plan_set or sample_plan_set(), permanence=told)
    found = find_broken_promises(told, site_of(data))
    return [(each.code, each.location.line) for each in found if each.code != "A106"]


def test_every_file_is_promised_with_its_format() -> None:
    """A program that fetches a file every night fails in silence when its name changes."""
    promises = {each.name: each for each in site_of(sample_plan_set()).promises if each.sort == "file"}
    assert promises["data/actions.csv"] == Locked("file", "data/actions.csv", "text/csv")
    assert promises["data/archive.zip"].kind == "application/zip"
    assert promises["data/plans/suunnitelma.json"].address == "suunnitelma"
    assert promises["data/pdf/suunnitelma.sv.pdf"].kind == "application/pdf"


def test_files_are_read_as_they_were_written() -> None:
    """A file that changes when nothing was published would hide what was."""
    written = lock_text(site_of(sample_plan_set()).promises)
    assert lock_text(parse_lock(written)[0]) == written
    assert parse_lock(written)[1] == []


def test_a_file_that_disappears_is_told_at_its_line() -> None:
    """Whoever renames a file in the code hears of it before its readers do."""
    assert broken("# \nfile data/toimet.csv text/csv\n") == [("A109", 2)]


def test_a_file_of_another_format_is_told() -> None:
    """The name stays and the program of another breaks all the same."""
    assert broken("file data/actions.csv application/json\n") == [("A104", 1)]


def test_a_file_goes_with_what_it_is_about() -> None:
    """What became of a removed plan is told once, at its id, and not for each of its files."""
    lock = "id vanha-suunnitelma plan koe/vanha-suunnitelma/\n"
    assert broken(f"{lock}file data/plans/vanha-suunnitelma.json application/json vanha-suunnitelma\n") == []


def test_switching_open_data_off_is_told_once() -> None:
    """Hundreds of messages would hide the one line that has to be mended."""
    plan_set = sample_plan_set()
    closed = replace(plan_set, site=plan_set.site.model_copy(update={"open_data": False}))
    assert broken("file data/actions.csv text/csv\nfile data/goals.csv text/csv\n", closed) == [("A110", 1)]


def test_a_published_calendar_stays_though_nothing_is_in_it() -> None:
    """Somebody's calendar program asks for it every day; the deadlines may come back."""
    plan_set = replace(
        sample_plan_set(), permanence=permanence(lock="file data/calendars/vanha.fi.ics text/calendar vanha\n")
    )
    found = {file.path: file for file in data_files(plan_set)}
    assert "calendars/vanha.sv.ics" not in found
    read = vobject.readOne(found["calendars/vanha.fi.ics"].make().decode())
    assert not hasattr(read, "vevent_list")
    assert read.name == "VCALENDAR"
