"""The accessibility statement: its rules on one day or another, and what its page says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.load.project import load_project
from generator.load.records import Records, validate
from generator.localise import localiser
from generator.model.accessibility import Accessibility
from generator.render import Renderer
from generator.resolve.accessibility_rules import OUTDATED_AUTHORITY, find_accessibility_problems
from generator.view.feedback import feedback_address
from generator.view.pages import make_drafts

from .broken_cases import BASE
from .sample import sample_plan_set

ROOT = Path(__file__).parent.parent


def _codes(root: Path, today: date) -> list[str]:
    return [each.code for each in find_accessibility_problems(_records(root), today)]


def _records(root: Path) -> Records:
    return validate(load_project(root))


def _reviewed(tmp_path: Path, day: str) -> Path:
    """Return a copy of the sound project whose statement was reviewed on a day."""
    for path in BASE.rglob("*.*"):
        copy = tmp_path / path.relative_to(BASE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    file = tmp_path / "data/accessibility.yml"
    file.write_text(file.read_text("utf-8").replace("2190-01-01", day), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("reviewed", "today", "codes"),
    [
        ("2025-03-01", date(2026, 3, 1), []),
        ("2025-03-01", date(2026, 3, 2), ["S102"]),
        ("2024-02-29", date(2025, 3, 1), ["S102"]),
    ],
)
def test_a_review_holds_for_a_year(tmp_path: Path, reviewed: str, today: date, codes: list[str]) -> None:
    """The law asks for a yearly review: on the very day a year later it still holds, on the next it does not."""
    assert _codes(_reviewed(tmp_path, reviewed), today) == codes


@pytest.mark.parametrize(
    "words",
    [
        "Etelä-Suomen aluehallintovirastoon",
        "ESAVI",
        "Regionförvaltningsverket i Södra Finland",
        "RFV",
        "saavutettavuus@avi.fi",
        "https://www.avi.fi/",
    ],
)
def test_the_old_authority_is_known_by_all_its_names(words: str) -> None:
    """People copy statements from sites that were never mended."""
    assert OUTDATED_AUTHORITY.search(words)


@pytest.mark.parametrize("words", ["Traficom", "navigointi", "saavutettavuusvaatimukset.fi", "gravi.fi/", "avio"])
def test_other_words_are_not_the_old_authority(words: str) -> None:
    """A false alarm would stop the build of a sound site."""
    assert not OUTDATED_AUTHORITY.search(words)


def test_the_real_statement_is_sound() -> None:
    """Our own claim must hold on the day on which it was made."""
    filed = _records(ROOT).accessibility[0]
    assert _codes(ROOT, filed.record.reviewed) in ([], ["S105"])
    assert (filed.record.status == "full") == (not filed.record.faults)


def _page(said: Accessibility | None, feedback: str | None, path: str = "accessibility/") -> str:
    plan_set = sample_plan_set()
    site = plan_set.site.model_copy(update={"feedback": feedback})
    drafts = make_drafts(replace(plan_set, site=site, accessibility=said), "fi")
    found = [draft for draft in drafts if draft.path == path]
    return Renderer("fi").render(found[0].page()).html if found else ""


def test_without_a_statement_there_is_no_page() -> None:
    """An empty statement would claim something that nobody has looked at."""
    assert _page(None, None) == ""


def test_the_statement_says_plainly_that_feedback_is_missing() -> None:
    """A made-up address would be worse than none."""
    said = sample_plan_set().accessibility
    without = _page(said, None)
    assert "Sivustolla ei ole vielä palauteosoitetta." in without
    assert "Anna palaute ensin meille" not in without
    assert "14 päivän kuluessa" in without
    assert 'href="mailto:palaute@koe.example?subject=Palaute%20saavutettavuudesta"' in _page(
        said, "palaute@koe.example"
    )


def test_a_site_that_conforms_fully_lists_no_faults() -> None:
    """A heading with nothing below it would leave the reader guessing."""
    said = sample_plan_set().accessibility
    assert said is not None
    written = _page(said.model_copy(update={"status": "full", "faults": ()}), None)
    assert "täyttää digitaalisten palvelujen" in written
    assert "Puutteita ei ole tiedossa." in written


@pytest.mark.parametrize(
    ("feedback", "address"),
    [
        (None, None),
        ("palaute@koe.example", "mailto:palaute@koe.example?subject=Aihe%20%C3%A4"),
        ("https://koe.example/p", "https://koe.example/p?goal=mieli-1&language=sv"),
        ("https://koe.example/p?a=b#c", "https://koe.example/p?a=b&goal=mieli-1&language=sv#c"),
        ("https://koe.example/{language}/{goal}/", "https://koe.example/sv/mieli-1/"),
    ],
)
def test_feedback_carries_goal_and_language(feedback: str | None, address: str | None) -> None:
    """Whoever answers must know what the feedback is about, and in which language to answer."""
    site = sample_plan_set().site.model_copy(update={"feedback": feedback})
    assert feedback_address(site, localiser("sv"), "mieli-1", "Aihe ä") == address


def test_a_goal_shows_its_permanent_address_and_where_to_give_feedback() -> None:
    """The address stands as words, so that it can be copied without a script and without a mouse."""
    written = _page(None, "palaute@koe.example", "koe/suunnitelma/mieli-1/")
    assert ">https://suunta.example/fi/koe/suunnitelma/mieli-1/</a>" in written
    assert "mailto:palaute@koe.example?subject=Palaute%20tavoitteesta%20mieli-1%20%28fi%29" in written
    assert "anna palautetta" in written
    without = _page(None, None, "koe/suunnitelma/mieli-1/")
    assert ("mailto:" in without, "palautetta" in without) == (False, False)
