"""What stands in a cell, as it is printed: parties, deadlines, indicators, bold names."""

from __future__ import annotations

import pytest

from generator.intake.deadlines import read_deadline
from generator.intake.measures import read_measure

from .word_documents import actions, draft_of, plan_document


def test_a_time_that_is_said_twice_is_one_time() -> None:
    """Only different times in one text leave open which is the deadline."""
    row = ("Apua", "Vuonna 2027 alamme, vuonna 2027 myös lopetamme", "Neuvola", "A lkm")
    [action] = draft_of(plan_document(row)).actions
    assert action.due is not None
    assert (action.due.printed, action.due.date, action.remarks) == ("Vuonna 2027", "2027", [])


def test_two_times_in_one_text_are_left_to_a_person() -> None:
    """Which of them is the deadline stands nowhere."""
    [action] = draft_of(plan_document(("Apua", "Alamme 2026–2027, valmis 31.12.2028", "Neuvola", "A lkm"))).actions
    remark = "VAHVISTA: Tekstissä on monta ajankohtaa: 2026–2027; 31.12.2028. Valitse määräaika (due)."
    assert (action.due, action.remarks) == (None, [remark])


def test_bold_programme_names_stay_bold() -> None:
    """Bold in an action is the name of a programme, and stays where texts may have it."""
    [goal] = draft_of(plan_document(("**Apua**", "Otamme **Perhepolun** käyttöön", "**Neuvola**", "A lkm"))).goals
    assert (goal.title.plain, actions(goal)) == (
        "Apua",
        [("Otamme **Perhepolun** käyttöön", "named", ("neuvola",))],
    )


def test_bold_names_tell_parties_apart_where_nothing_stands_between() -> None:
    """Names set bold one after another are several parties."""
    [goal] = draft_of(plan_document(("Apua", "Teemme", "**Neuvola** yhdessä **Kunnat**", "A lkm"))).goals
    assert goal.actions[0].parties == ("neuvola", "kunnat")


def test_a_bold_name_in_an_action_is_its_party_where_no_column_says_it() -> None:
    """A table of goals and actions alone names who answers within the words."""
    document = plan_document(("Apua", "**Neuvola** avaa pisteen", "A lkm"), header=("Tavoite", "Toimenpide", "Mittari"))
    [action] = draft_of(document).actions
    assert (action.responsible, action.parties, len(action.remarks)) == ("named", ("neuvola",), 1)


@pytest.mark.parametrize(
    ("printed", "kind", "parties", "unknown"),
    [
        ("Sosiaali- ja terveyspalvelut", "named", ("sote",), ()),
        ("Rannikko: Neuvola", "named", ("neuvola",), ()),
        ("sote-palvelut, HR sekä kunnat", "named", ("sote", "hr", "kunnat"), ()),
        ("Neuvola/ Kunnat", "named", ("neuvola", "kunnat"), ()),
        ("Vastuutahot tarkentuvat myöhemmin", "to_be_confirmed", (), ()),
        ("", "none", (), ()),
        ("Nuevola", "to_be_confirmed", (), (("Nuevola", "neuvola"),)),
        ("Neuvola, Ilmatieteen laitos", "named", ("neuvola",), (("Ilmatieteen laitos", None),)),
    ],
)
def test_parties_as_they_are_printed(
    printed: str, kind: str, parties: tuple[str, ...], unknown: tuple[tuple[str, str | None], ...]
) -> None:
    """Names come alone, with prefixes, several in a text, unnamed, misspelt, and not known at all."""
    [action] = draft_of(plan_document(("Apua", "Teemme", printed, "A lkm"))).actions
    assert (action.responsible, action.parties) == (kind, parties)
    assert tuple((each.printed, each.nearest) for each in action.unknown) == unknown
    assert len(action.remarks) == len(unknown) + (kind == "none")


@pytest.mark.parametrize(
    ("printed", "form", "when"),
    [
        ("vuoteen 2025 mennessä", "by", "2025"),
        ("vuoteen 2024 loppuun mennessä", "by_end_of", "2024"),
        ("vuoden 2025 alkuun mennessä", "by_start_of", "2025"),
        ("vuoden 2025 aikana?", "during", "2025"),
        ("keväällä 2024", "between", "2024-03–2024-05"),
        ("05/2025 mennessä", "by", "2025-05"),
        ("05/2025 eteenpäin", "from", "2025-05"),
        ("1.1.24-30.6.24", "between", "2024-01-01–2024-06-30"),
        ("31.12.2025", "during", "2025-12-31"),
        ("elokuun 2024 loppuun mennessä", "by_end_of", "2024-08"),
        ("2024–2026", "between", "2024–2026"),
        ("2025", "during", "2025"),
        ("valtuustokauden loppuun mennessä", None, ""),
        ("kesärekrytoinnissa 2024", None, ""),
        ("vuonna 2025 ja vuonna 2026", None, ""),
        ("31.2.2025", None, ""),
        ("13/2024", None, ""),
    ],
)
def test_deadlines_as_they_are_printed(printed: str, form: str | None, when: str) -> None:
    """Where the words mean a day it is written; where they do not, nothing is made up."""
    deadline = read_deadline(printed)
    assert (deadline.printed, deadline.form) == (printed, form)
    assert (deadline.date or "–".join(filter(None, (deadline.start, deadline.end)))) == when
    assert deadline.is_questioned == printed.endswith("?")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Toteutui/ ei toteutunut", ("outcome", None)),
        ("Suunnitelma laadittu/ei laadittu", ("outcome", None)),
        ("6 kpl/6kk", ("rate", "half_year")),
        ("Kävijät / vuosi", ("rate", "year")),
        ("70 %:sti", ("share", None)),
        ("Kerättyjen vastausten lkm", ("number", None)),
        ("Mikä on yhteinen mittari", ("open", None)),
        ("ZVÄKIV", (None, None)),
    ],
)
def test_indicators_as_they_are_printed(words: str, kind: tuple[str | None, str | None]) -> None:
    """The formula of yes and no, counts, shares and rates tell themselves by their words; others do not."""
    assert read_measure(words) == kind
