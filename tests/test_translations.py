"""``suunta translations``: what is missing, blank, stale, unapproved or lacks an agreed word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.diff.translations import percent
from generator.load.terms import load_terms, parse_terms

from .sample_repository import PLAN, Repository, make_repository

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parent.parent
FI = "content/fi/rannikko/suunnitelma/johdanto.md"
SV = FI.replace("/fi/", "/sv/")
GOAL_SV = "Hjälp fås genast"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Give a repository with one commit."""
    return make_repository(tmp_path / "repository")


def run(root: Path, *arguments: str) -> Result:
    """Return what ``suunta translations`` does with a project."""
    result = CliRunner().invoke(main, ["translations", "--root", str(root), "--lang", "en", *arguments])
    assert not result.exception or isinstance(result.exception, SystemExit), result.exception
    return result


def told(repository: Repository, name: str) -> list[tuple[str, str]]:
    """Return id and field of each text in a list of the report."""
    result = run(repository.root, "--format", "json")
    documents = json.loads(result.output)["documents"]
    return [(each["id"], each["field"]) for document in documents for each in document[name]]


def test_a_fresh_project_has_nothing_to_do(repository: Repository) -> None:
    """A translator who is done must see that."""
    documents = json.loads(run(repository.root, "--format", "json").output)["documents"]
    lists = ("missing", "blank", "stale", "terms")
    assert [each[name] for each in documents for name in lists if each[name]] == []


def test_finnish_that_changed_alone_makes_its_twin_stale(repository: Repository) -> None:
    """Field by field: that another Swedish text of the same file was touched helps nothing."""
    repository.edit(PLAN, "Apua saa heti", "Apua saa viimeistään viikossa")
    repository.edit(PLAN, "sv: Sinnet", "sv: Sinnena")
    repository.commit()
    assert told(repository, "stale") == [("mieli-1", "title")]


def test_what_is_not_committed_counts(repository: Repository) -> None:
    """Staff ask before they commit."""
    repository.edit(PLAN, "Apua saa heti", "Apua saa viimeistään viikossa")
    assert told(repository, "stale") == [("mieli-1", "title")]


def test_swedish_that_followed_is_fresh(repository: Repository) -> None:
    """The order of commits decides, not their number."""
    repository.edit(PLAN, "Apua saa heti", "Apua saa viimeistään viikossa")
    repository.commit()
    repository.edit(PLAN, GOAL_SV, "Hjälp fås inom en vecka")
    repository.commit()
    assert told(repository, "stale") == []


def test_finnish_that_came_back_is_fresh(repository: Repository) -> None:
    """What the Swedish was made from counts, not how often somebody changed their mind."""
    repository.edit(PLAN, "Apua saa heti", "Apua saa joskus")
    repository.commit()
    repository.edit(PLAN, "Apua saa joskus", "Apua saa heti")
    repository.commit()
    assert told(repository, "stale") == []


def test_spelling_makes_nothing_stale(repository: Repository) -> None:
    """A Finnish comma asks nothing of a translator."""
    repository.edit(PLAN, "Apua saa heti", "Apua saa - heti!")
    repository.commit()
    assert told(repository, "stale") == []


def test_the_finnish_difference_is_shown(repository: Repository) -> None:
    """A translator needs what changed, not that something did."""
    repository.edit(PLAN, "Apua saa heti", "Apua saa viikossa")
    assert "[mieli-1] title: Apua saa [-heti-] {+viikossa+}" in run(repository.root).output


def test_a_file_that_was_renamed_keeps_its_past(repository: Repository) -> None:
    """Ids decide; a text is as old as its words."""
    repository.edit(PLAN, "Apua saa heti", "Apua saa joskus")
    repository.commit()
    repository.git("mv", PLAN, PLAN.replace("suunnitelma.yml", "toinen.yml"))
    repository.commit()
    assert told(repository, "stale") == [("mieli-1", "title")]


def test_a_commit_that_cannot_be_read_is_passed_over(repository: Repository) -> None:
    """Somebody once committed a broken file; the texts are no younger for it."""
    repository.edit(PLAN, "Apua saa heti", "Apua saa joskus")
    repository.commit("Finnish")
    repository.edit(PLAN, "id: suunnitelma", "id: [suunnitelma")
    repository.commit("Broken")
    repository.edit(PLAN, "id: [suunnitelma", "id: suunnitelma")
    repository.commit("Mended")
    assert told(repository, "stale") == [("mieli-1", "title")]


def test_a_new_note_before_another_makes_nothing_stale(repository: Repository) -> None:
    """Notes have no ids: their Swedish words are what they are known by."""
    first = "annexes:\n  - title: {fi: Liite, sv: Bilaga}\n"
    repository.edit(PLAN, first, first.replace("Liite", "Uusi").replace("Bilaga", "Ny") + first.split("\n", 1)[1])
    repository.commit()
    assert told(repository, "stale") == []


def test_a_merge_is_one_step(repository: Repository) -> None:
    """On a branch the Swedish came first; both were published together."""
    repository.git("switch", "--quiet", "--create", "haara")
    repository.edit(PLAN, GOAL_SV, "Hjälp fås inom en vecka")
    repository.commit("Swedish")
    repository.edit(PLAN, "Apua saa heti", "Apua saa viikossa")
    repository.commit("Finnish")
    repository.git("switch", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "haara")
    assert told(repository, "stale") == []


def test_narrative_paragraph_by_paragraph(repository: Repository) -> None:
    """A chapter is no field: one new Finnish paragraph is told, though another Swedish one was touched."""
    for path, words in ((FI, "Yksi.\n\nKaksi.\n\nKolme.\n"), (SV, "Ett.\n\nTvå.\n\nTre.\n")):
        (repository.root / path).write_text(words, encoding="utf-8")
    repository.commit("Three paragraphs")
    repository.edit(FI, "Kaksi.", "Neljä.")
    repository.edit(SV, "Tre.", "Tre!")
    repository.commit("Two of them")
    rows = json.loads(run(repository.root, "--format", "json").output)["documents"]
    assert [(each["fi_then"], each["fi"]) for row in rows for each in row["stale"]] == [("Kaksi.", "Neljä.")]


def test_a_missing_paragraph_makes_the_whole_stale(repository: Repository) -> None:
    """Where the two have not as many paragraphs nobody can pair them."""
    text = (repository.root / FI).read_text(encoding="utf-8")
    (repository.root / FI).write_text(text + "\nLisää asiaa.\n", encoding="utf-8")
    repository.commit()
    assert told(repository, "stale") == [("rannikko/suunnitelma/johdanto", "")]


def test_missing_and_blank(repository: Repository) -> None:
    """Blank Swedish is an error of the check; here it is told as what it is."""
    repository.edit(PLAN, "sv: Sinnet", "sv: '  '")
    repository.edit(PLAN, "{fi: Käynnit, sv: Besök}", "{fi: Käynnit}")
    assert (told(repository, "missing"), told(repository, "blank")) == ([("mieli-1-m1", "text")], [("mieli", "title")])


def test_what_nobody_translates_is_no_text(repository: Repository) -> None:
    """The forms of a word, the lines of a command and a web address would stand on the list for ever."""
    changes = repository.root / "data/changes"
    changes.mkdir()
    (repository.root / "data/glossary.yml").write_text(
        "terms:\n  - id: sana\n    name: {fi: hyte, sv: hyte}\n    forms: {fi: [hyten], sv: [hytes]}\n"
        "    explanation: {fi: Lyhenne., sv: En förkortning.}\n",
        encoding="utf-8",
    )
    (changes / "2026-01-01.yml").write_text(
        "title: {fi: Uutta, sv: Nytt}\nbefore: {commit: a, date: 2026-01-01}\nafter: {commit: b, date: 2026-01-02}\n"
        "documents:\n  - kind: plan\n    counts: {only_sv: 1}\n    things: [{kind: goal, says: [{sv: omdöpt}]}]\n",
        encoding="utf-8",
    )
    repository.commit()
    assert told(repository, "missing") == []
    report = json.loads(run(repository.root, "--format", "json").output)["documents"]
    assert [each["texts"] for each in report if each["id"].startswith(("data/glossary", "data/changes"))] == [1, 2]


def test_coverage_and_approval(repository: Repository) -> None:
    """A plan with one text missing is not at 100 per cent, however many it has."""
    repository.edit(PLAN, "{fi: Käynnit, sv: Besök}", "{fi: Käynnit}")
    documents = json.loads(run(repository.root, "--format", "json").output)["documents"]
    plan = next(each for each in documents if each["id"] == "suunnitelma")
    assert (plan["finnish_percent"], plan["approved"]) == (100, False)
    assert plan["swedish_percent"] == 100 * plan["unapproved"] // plan["texts"] < 100


def test_all_means_all() -> None:
    """999 of 1000 rounds to 100 nowhere."""
    assert (percent(999, 1000), percent(0, 0)) == (99, 100)


def test_an_agreed_word_that_is_lacking_is_a_note(repository: Repository) -> None:
    """Two words for one thing make two things of it."""
    line = "henkilöstö\thenkilöstö*\tpersonal\tpersonal*\n"
    (repository.root / "data/terms.tsv").write_text(line, encoding="utf-8")
    assert told(repository, "terms") == []
    repository.edit(PLAN, "utbildar personalen", "utbildar folket")
    assert told(repository, "terms") == [("mieli-1-2", "text")]


def test_a_term_is_found_in_its_forms_alone() -> None:
    """``mittari`` is not in ``mittaristo`` unless the list says so."""
    term = parse_terms("mittari\tmittari,mittarin*\tmätare\tmätare*\n")[0][0]
    found = [bool(term.fi_forms.search(words)) for words in ("Mittari.", "mittarinsa", "mittaristo", "kulutusmittari")]
    assert found == [True, True, False, False]


@pytest.mark.parametrize("line", ["vain kaksi\tsaraketta", "a\tb\tc\t", "a b c d"])
def test_a_bad_line_of_the_list_is_named(repository: Repository, line: str) -> None:
    """A list that is passed over in silence helps nobody."""
    assert [each.code for each in parse_terms(line)[1]] == ["Y112"]
    (repository.root / "data/terms.tsv").write_text(f"# sanat\n{line}\n", encoding="utf-8")
    result = run(repository.root)
    assert (result.exit_code, result.output[:17]) == (1, "data/terms.tsv:2:")


def test_our_own_list_fits_itself() -> None:
    """An agreed word that its own forms do not find would be asked for in vain."""
    for term in load_terms(ROOT):
        assert term.fi_forms.search(term.fi)
        assert term.sv_forms.search(term.sv)


def test_a_shallow_clone_gets_a_clear_message(repository: Repository, tmp_path: Path) -> None:
    """With one commit every text would look fresh: a report would be a lie."""
    repository.commit()
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.top}", str(tmp_path / "clone"))
    result = run(tmp_path / "clone")
    assert result.exit_code == 2
    assert "git fetch --unshallow" in result.output


def test_without_history_what_is_stale_stays_untold(repository: Repository, tmp_path: Path) -> None:
    """Who asks for it gets the rest, and is told what is not in it."""
    (repository.top / ".git").rename(tmp_path / "pois")
    assert run(repository.root).exit_code == 2
    result = run(repository.root, "--no-history")
    assert result.exit_code == 0
    assert "Nobody looked for stale texts" in result.output


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_every_format_in_every_language(repository: Repository, language: str, form: str) -> None:
    """All lists are told, whatever the format."""
    repository.edit(PLAN, "Apua saa heti", "Apua saa viikossa")
    repository.edit(PLAN, "{fi: Käynnit, sv: Besök}", "{fi: Käynnit}")
    result = run(repository.root, "--lang", language, "--format", form)
    assert result.exit_code == 0
    assert "viikossa" in result.output
    assert "Käynnit" in result.output
