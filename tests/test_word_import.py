"""Goal tables of Word documents, one test for each shape that published plans have."""

from __future__ import annotations

import docx
import pytest
from docx.oxml import OxmlElement

from generator.intake.draft import DraftGoal

from .word_documents import HEADER, actions, add_footnote, add_table, content_of, draft_of, plan_document

SWEDISH_HEADER = ("Mål", "Åtgärder", "Ansvarig", "Mätare", "Tidtabell")


def indicators(goal: DraftGoal) -> list[list[str]]:
    """Return the indicators of the goal, then those of each of its actions."""
    owners = [goal.indicators, *(each.indicators for each in goal.actions)]
    return [[indicator.text.plain for indicator in own] for own in owners]


def test_a_row_gives_goal_action_party_indicator_and_deadline() -> None:
    """The plainest table: one goal a row, each column by the words of its header."""
    row = ("Apua saa heti", "Avaamme neuvontapisteen", "Neuvola", "Toteutui/ei toteutunut", "31.12.2027 mennessä")
    draft = draft_of(plan_document(row, header=(*HEADER, "Aikataulu")))
    [goal] = draft.goals
    assert (draft.focus_areas[0].title, draft.focus_areas[0].number) == ("Mielen hyvinvointi", 1)
    assert goal.title.plain == "Apua saa heti"
    assert actions(goal) == [("Avaamme neuvontapisteen", "named", ("neuvola",))]
    assert indicators(goal) == [[], ["Toteutui/ei toteutunut"]]
    [action] = goal.actions
    assert action.due is not None
    assert (action.due.printed, action.due.form, action.due.date) == ("31.12.2027 mennessä", "by", "2027-12-31")
    assert (goal.remarks, action.remarks, action.indicators[0].remarks) == ([], [], [])


def test_columns_are_known_by_their_header_in_any_order() -> None:
    """Headers vary from plan to plan: Tavoitteet, Mittarit, Vastuutahot, with or without a number column."""
    header = ("Nro", "Mittarit", "Tavoitteet", "Vastuutahot", "Toimenpiteet 2027–2029")
    [goal] = draft_of(plan_document(("2.1", "Käynnit / vuosi", "Apua", "HR", "Teemme"), header=header)).goals
    assert (goal.number, goal.title.plain, indicators(goal)) == ("2.1", "Apua", [[], ["Käynnit / vuosi"]])
    assert actions(goal) == [("Teemme", "named", ("hr",))]


def test_a_swedish_header_is_known_too() -> None:
    """A county writes its tables in both languages."""
    document = plan_document(("Apua", "Teemme", "HR", "A lkm", "2027"), header=SWEDISH_HEADER)
    [goal] = draft_of(document).goals
    assert (actions(goal), indicators(goal)) == ([("Teemme", "named", ("hr",))], [[], ["A lkm"]])
    assert goal.actions[0].due is not None


def test_a_goal_goes_on_over_rows_with_an_empty_goal_cell() -> None:
    """Two rows under one goal are two actions of one goal, not two goals."""
    first, second = ("Apua saa heti", "Yksi", "Neuvola", "Toteutui/ei toteutunut"), ("", "Kaksi", "Kunnat", "12 kpl")
    [goal] = draft_of(plan_document(first, second)).goals
    assert actions(goal) == [("Yksi", "named", ("neuvola",)), ("Kaksi", "named", ("kunnat",))]
    assert indicators(goal) == [[], ["Toteutui/ei toteutunut"], ["12 kpl"]]


def test_merged_cells_are_read_once() -> None:
    """A goal merged over three rows is one goal; a party merged over them answers for all its actions."""
    rows = [("Apua", "Yksi", "Neuvola", "A lkm"), ("", "Kaksi", "", "B lkm"), ("", "Kolme", "", "C lkm")]
    document = plan_document(*rows)
    table = document.tables[0]
    table.cell(1, 0).merge(table.cell(3, 0))
    table.cell(1, 2).merge(table.cell(3, 2))
    [goal] = draft_of(document).goals
    assert [each[:2] for each in actions(goal)] == [("Yksi", "shared"), ("Kaksi", "shared"), ("Kolme", "shared")]
    assert (goal.parties, indicators(goal)) == (("neuvola",), [[], ["A lkm"], ["B lkm"], ["C lkm"]])
    assert goal.remarks == []


def test_a_party_on_the_first_row_alone_is_shared_and_remarked() -> None:
    """Printed once and blank below: most likely meant for all, but only a person can say."""
    rows = [("Apua", "Yksi", "Neuvola", "A lkm"), ("", "Kaksi", "", "B lkm")]
    [goal] = draft_of(plan_document(*rows)).goals
    assert (goal.parties, [each.responsible for each in goal.actions]) == (("neuvola",), ["shared", "shared"])
    assert len(goal.remarks) == 1
    assert "vain tavoitteen ensimmäisellä rivillä" in goal.remarks[0]


def test_horizontally_merged_cells_do_not_double_anything() -> None:
    """``row.cells`` of python-docx gives a merged cell twice; so would the plan."""
    document = plan_document(("Apua", "Teemme", "", ""))
    document.tables[0].cell(1, 1).merge(document.tables[0].cell(1, 2))
    [goal] = draft_of(document).goals
    assert [each.text.plain for each in goal.actions] == ["Teemme"]


def test_parallel_lists_of_equal_length_are_paired_in_order() -> None:
    """The children's plan: three paragraphs in each cell of one row."""
    row = ("Apua", ["Yksi", "Kaksi", "Kolme"], ["Neuvola", "Kunnat", "HR"], ["A lkm", "B lkm", "C lkm"])
    [goal] = draft_of(plan_document(row)).goals
    assert [each[2] for each in actions(goal)] == [("neuvola",), ("kunnat",), ("hr",)]
    assert indicators(goal) == [[], ["A lkm"], ["B lkm"], ["C lkm"]]
    assert [each.remarks for each in goal.actions] == [[], [], []]


def test_parallel_lists_of_unequal_length_are_uncertain() -> None:
    """Three actions, two parties, two indicators: nothing is lost and nothing is guessed."""
    row = ("Apua", ["Yksi", "Kaksi", "Kolme"], ["Neuvola", "Kunnat"], ["A lkm", "B lkm"])
    [goal] = draft_of(plan_document(row)).goals
    assert {each[1:] for each in actions(goal)} == {("uncertain", ("neuvola", "kunnat"))}
    assert indicators(goal) == [["A lkm", "B lkm"], [], [], []]
    assert [each.reason is not None for each in goal.indicators] == [True, True]
    assert all("3 toimenpidettä ja 2 vastuutahoa" in each.remarks[0] for each in goal.actions)


def test_one_party_and_one_indicator_for_several_actions_are_shared() -> None:
    """One paragraph beside a list of actions stands for all of them."""
    [goal] = draft_of(plan_document(("Apua", ["Yksi", "Kaksi"], "Neuvola", "A lkm"))).goals
    assert (goal.parties, [each.responsible for each in goal.actions]) == (("neuvola",), ["shared", "shared"])
    assert indicators(goal) == [["A lkm"], [], []]


def test_bulleted_actions_are_actions_and_their_introduction_is_none() -> None:
    """Bullets of Word, bullets that were typed, and numbers that were typed."""
    row = ("Apua", ["Lisäämme apua:", "- Yksi", "• Kaksi", "3. Kolme"], "Neuvola", "A lkm")
    [goal] = draft_of(plan_document(row)).goals
    assert [each.text.markdown for each in goal.actions] == ["Yksi", "Kaksi", "Kolme"]
    assert "Lisäämme apua:" in goal.actions[0].remarks[0]


def test_line_breaks_part_sentences_but_not_within_them() -> None:
    """Word users press shift and enter both to begin a new line of a list and to make a line look good."""
    [goal] = draft_of(plan_document(("Apua\nkaikille", "Avaamme\nneuvolan\nKoulutamme", "Neuvola", "A lkm"))).goals
    assert goal.title.plain == "Apua kaikille"
    assert [each.text.plain for each in goal.actions] == ["Avaamme neuvolan", "Koulutamme"]


def test_a_header_repeated_after_a_page_break_is_no_goal() -> None:
    """Some repeat the header by hand in the middle of the table, and the goal goes on below it."""
    rows = [("Apua", "Yksi", "Neuvola", "A lkm"), HEADER, ("", "Kaksi", "Kunnat", "B lkm")]
    draft = draft_of(plan_document(*rows))
    assert (len(draft.goals), draft.repeats) == (1, 1)
    assert actions(draft.goals[0]) == [("Yksi", "named", ("neuvola",)), ("Kaksi", "named", ("kunnat",))]


def test_a_table_without_header_goes_on_where_the_one_above_ended() -> None:
    """After a page break the table is another one, its goal cell is empty and sentences are cut in two."""
    document = plan_document(("Apua", "Avaamme neuvontapisteen, jossa", "Neuvola", "Kävijöiden määrä,"))
    add_table(document, ("", ["saa apua heti", "Koulutamme"], ["", "Kunnat"], ["kun avattu", "B lkm"]))
    draft = draft_of(document)
    [goal] = draft.goals
    assert [each.text.plain for each in goal.actions] == ["Avaamme neuvontapisteen, jossa saa apua heti", "Koulutamme"]
    assert indicators(goal) == [[], ["Kävijöiden määrä, kun avattu"], ["B lkm"]]
    assert [each.parties for each in goal.actions] == [("neuvola",), ("kunnat",)]
    assert (draft.tables, sum("Sivunvaihto katkaisee" in each for each in goal.remarks)) == (2, 2)


def test_a_table_below_a_heading_is_never_taken_for_the_rest_of_another() -> None:
    """Same number of columns, but something else: it is reported, not guessed."""
    document = plan_document(("Apua", "Yksi", "Neuvola", "A lkm"))
    document.add_heading("Talous", 1)
    add_table(document, ("Vuosi", "Menot", "Tulot", "Tulos"), ("2027", "1", "2", "3"))
    draft = draft_of(document)
    assert (len(draft.goals), draft.skipped) == (1, [(2, "Vuosi")])
    assert draft.remarks == ["VAHVISTA: Taulukkoa 2 ei tuotu, koska se ei ole tavoitetaulukko: ”Vuosi”."]


def test_footnotes_of_word_come_along_with_their_places() -> None:
    """A note on a word of a goal belongs to that word."""
    document = plan_document(("Apua", "Teemme", "Neuvola", "A lkm"))
    cells = document.tables[0].rows[1].cells
    add_footnote(document, cells[0].paragraphs[0], "Heti on kaksi päivää.")
    add_footnote(document, cells[1].paragraphs[0], "Yhdessä muiden kanssa.")
    draft = draft_of(document)
    assert draft.goals[0].title.plain == "Apua[^p-viite-1]"
    assert draft.actions[0].text.markdown == "Teemme[^p-viite-2]"
    notes = [(each.id, each.mark, each.markdown) for each in draft.notes]
    assert notes == [("p-viite-1", "1", "Heti on kaksi päivää."), ("p-viite-2", "2", "Yhdessä muiden kanssa.")]


@pytest.mark.parametrize("is_row", [True, False])
def test_footnotes_typed_with_a_star_are_footnotes(*, is_row: bool) -> None:
    """The regional plan types its notes: once as a row of the table, once below it."""
    rows = [("Monimuotoisuuslupaus* on annettu", "Teemme", "Neuvola", "A lkm")]
    document = plan_document(*rows, *([("* Lupaus kaikille.", "", "", "")] if is_row else []))
    if not is_row:
        document.add_paragraph("* Lupaus kaikille.")
    draft = draft_of(document)
    assert [each.title.plain for each in draft.goals] == ["Monimuotoisuuslupaus[^p-viite-1] on annettu"]
    assert [(each.mark, each.markdown) for each in draft.notes] == [("*", "Lupaus kaikille.")]
    assert draft.focus_areas[0].markdown == ""


def test_headings_and_prose_around_tables_become_chapters() -> None:
    """What stands between the tables is narrative of the focus area, what stands elsewhere a chapter of its own."""
    document = docx.Document()
    document.add_heading("Suunnitelma 2027–2029", 0)
    document.add_heading("1 Johdanto", 1)
    document.add_paragraph("Ensin.")
    document.add_heading("Tausta", 2)
    document.add_paragraph("yksi", style="List Bullet")
    document.add_paragraph("kaksi", style="List Bullet")
    document.add_heading("2 Mieli", 1)
    document.add_paragraph("Mielestä.")
    document.add_heading("Tavoitteet ja toimenpiteet", 2)
    add_table(document, HEADER, ("Apua", "Teemme", "Neuvola", "A lkm"))
    document.add_paragraph("Lopuksi.")
    draft = draft_of(document)
    assert draft.title == "Suunnitelma 2027–2029"
    assert [each.title for each in draft.sections] == ["Johdanto"]
    assert draft.sections[0].markdown.strip() == "Ensin.\n\n## Tausta\n\n- yksi\n- kaksi"
    [area] = draft.focus_areas
    assert (area.title, area.number) == ("Mieli", 2)
    assert area.markdown.strip() == "Mielestä.\n\n## Tavoitteet ja toimenpiteet\n\nLopuksi."


def test_a_heading_names_the_goal_where_the_table_does_not() -> None:
    """Some plans write the goal as a heading, and its actions as a table."""
    document = docx.Document()
    document.add_heading("Johdanto", 1)
    document.add_heading("Painopiste 3: Mieli", 1)
    document.add_heading("Tavoite 1: Apua saa heti", 2)
    add_table(document, HEADER[1:], ("Teemme", "Neuvola", "A lkm"))
    [area] = draft_of(document).focus_areas
    assert (area.title, area.number, [each.title.plain for each in area.goals]) == ("Mieli", 3, ["Apua saa heti"])


def test_a_row_over_the_whole_table_names_a_goal() -> None:
    """One merged row with the goal, the actions in the rows below it."""
    document = plan_document(("Tavoite 1: Apua", "", ""), ("Teemme", "Neuvola", "A lkm"), header=HEADER[1:])
    document.tables[0].cell(1, 0).merge(document.tables[0].cell(1, 2))
    [goal] = draft_of(document).goals
    assert (goal.title.plain, actions(goal)) == ("Apua", [("Teemme", "named", ("neuvola",))])


def test_what_a_table_says_in_other_columns_is_kept_as_a_remark() -> None:
    """A column that nobody knows is somebody's work all the same."""
    document = plan_document(("Apua", "Teemme", "Neuvola", "5 000 €"), header=(*HEADER[:3], "Resurssit"))
    [action] = draft_of(document).actions
    assert action.remarks == ["VAHVISTA: Saraketta ”Resurssit” ei tuotu. Siinä lukee: ”5 000 €”."]


def test_deleted_and_hidden_words_stay_out() -> None:
    """Tracked changes: what was deleted is not in the plan, what was put in is."""
    document = plan_document(("Apua", "Teemme", "Neuvola", "A lkm"))
    paragraph = document.tables[0].cell(1, 1).paragraphs[0]
    paragraph.add_run(" salaa").font.hidden = True
    for name, words in (("w:del", " hitaasti"), ("w:ins", " heti")):
        change = OxmlElement(name)
        change.append(paragraph.add_run(words)._r)
        paragraph._p.append(change)
    assert draft_of(document).actions[0].text.plain == "Teemme heti"


def test_an_empty_document_is_empty() -> None:
    """A document without tables is no fault of its reader."""
    assert content_of(docx.Document()).blocks == ()
