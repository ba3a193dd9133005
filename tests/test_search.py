"""Search: what a page is found by, in which forms, and that Pagefind makes the same index each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.text import Locale
from generator.search.documents import KINDS, Document, documents_of
from generator.search.entry import entry_page
from generator.search.forms import Entry, Forms, forms_file, forms_text, parse_forms
from generator.search.lexicon import Lexicon
from generator.search.pagefind import can_run, is_needed, make_index
from generator.search.synonyms import Synonyms, synonym_groups
from generator.search.words import twin_compounds

ROOT = Path(__file__).parent.parent
FORMS = Forms(
    {
        "lapsi": Entry("lapsi", ("lapset", "lasten"), ("lasta", "lasten")),
        "lastensuojelu": Entry("lastensuojelu", ("lastensuojelua",), (), ("lasten", "suojelu")),
        "päihdepalvelu": Entry("päihdepalvelu", ("päihdepalvelut",), (), ("päihde", "palvelu")),
    }
)
NO_SYNONYMS = Synonyms(())
GOAL = """<html><head><meta name="description" content="Mitä tehdään &amp; miten."></head>
<body class="layout-goal"><nav class="breadcrumbs" aria-label="x"><ol><li><a href="../">Etusivu</a></li>
<li><a href="../a/">Alue</a></li><li><a href="../a/s/">Suunnitelma</a></li></ol></nav>
<main id="main"><h1>Tavoite 1: Lapset voivat hyvin</h1><p class="notice">Tiivistelmä.</p><table><tbody>
<tr id="t-1"><th scope="row"><span class="lbl">Toimenpide</span> 1.1 Autamme <sup>1</sup></th><td>Kunnat</td></tr>
</tbody></table></main></body></html>"""


def test_a_goal_is_found_with_its_plan_and_each_of_its_actions() -> None:
    """A result says whose promise it is, and leads to the row of the table where it stands."""
    goal, action = documents_of("a/s/t/", GOAL)
    assert goal == Document(
        "a/s/t/",
        "goal",
        "Tavoite 1: Lapset voivat hyvin",
        "",
        "Suunnitelma, Alue",
        "Mitä tehdään & miten.",
        "1.1 Autamme Kunnat",
    )
    assert (action.address, action.kind, action.title) == ("a/s/t/#t-1", "action", "1.1 Autamme")


@pytest.mark.parametrize("path", ["a/s/versions/1/t/", "search/"])
def test_what_is_no_plan_of_today_is_not_found(path: str) -> None:
    """An old version that is found first would tell a resident what nobody promises any more."""
    page = GOAL.replace("layout-goal", "layout-search") if path == "search/" else GOAL
    assert list(documents_of(path, page)) == []


def test_a_page_is_found_by_every_stem_of_its_words() -> None:
    """Who types lasten wants the page that says lapset."""
    page = entry_page(Document("a/", "page", "Lapset", "", "", "", ""), "fi", FORMS, NO_SYNONYMS)
    assert ">lapsi lasta lasten</p>" in page


def test_the_parts_of_a_compound_count_half() -> None:
    """A page on child protection concerns children, but less than a page on children."""
    page = entry_page(Document("a/", "page", "", "", "", "", "Lastensuojelua"), "fi", FORMS, NO_SYNONYMS)
    assert '<p data-pagefind-weight="1.0">lastensuojelu</p><p data-pagefind-weight="0.5">lapsi lasta lasten' in page


def test_a_compound_that_is_written_by_its_beginning_is_found_whole() -> None:
    """Plans write "mielenterveys- ja päihdepalvelut"; nobody types that."""
    assert list(twin_compounds("Mielenterveys- ja päihdepalvelut", FORMS.end_of)) == ["mielenterveyspalvelut"]


def test_a_phrase_brings_its_synonyms_and_no_part_of_it_does() -> None:
    """Oral health care is the dentist; health care alone is not."""
    same = Synonyms(((("hammaslääkäri",), ("suu", "terveydenhuolto")),))
    assert list(same.others(("suu", "terveydenhuolto"))) == ["hammaslääkäri"]
    assert list(same.others(("terveydenhuolto", "suu"))) == []


def test_forms_survive_their_file() -> None:
    """The file is what a build without the dictionary knows."""
    assert parse_forms(forms_text(FORMS)) == FORMS


@pytest.mark.integration
def test_the_dictionary_knows_forms_and_parts() -> None:
    """An upgrade of the dictionary that loses them would be seen by readers alone."""
    found = Lexicon("sv").forms(["Barnskyddets äldre klienter"])
    assert found.base("barnskyddets") == "barnskydd"
    assert found.entries["barnskydd"].parts == ("barn", "skydd")


@pytest.mark.parametrize("locale", ["fi", "sv"])
def test_the_forms_of_the_real_site_are_there(locale: Locale) -> None:
    """Words of everyday use have to be known; a few new ones may wait for the next renewal."""
    forms = parse_forms((ROOT / forms_file(locale)).read_text("utf-8"))
    words = [word for group in synonym_groups(locale) for each in group if " " not in each for word in [each]]
    assert len(forms.missing(word for word in words if word.isalpha())) < len(words) / 10


@pytest.mark.skipif(not can_run(), reason="no Pagefind for this machine")
def test_two_indexes_of_the_same_pages_are_the_same_bytes() -> None:
    """Two builds of the same data are byte-identical, so that a host copies only what changed."""
    documents = [Document(f"a/{n}/", KINDS[n % 4], f"Lapset {n}", "", "Alue", "Kuvaus", "sana") for n in range(40)]
    entries = [(each.address, entry_page(each, "fi", FORMS, NO_SYNONYMS)) for each in documents]
    assert make_index(entries) == make_index(entries)


def test_only_what_the_search_page_asks_for_is_published() -> None:
    """Pagefind's own search boxes are three hundred kilobytes that nobody fetches."""
    paths = ("pagefind.js", "pagefind-ui.js", "pagefind-ui.css", "wasm.unknown.pagefind", "wasm.fi.pagefind", "index/a")
    assert [path for path in paths if is_needed(path)] == ["pagefind.js", "wasm.fi.pagefind", "index/a"]
