"""Addresses and ids are a promise: what was published stays, or says what became of it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.builder.assets import AssetNames
from generator.builder.mkdocs_build import frame_templates
from generator.builder.signposts import Forward, Signpost, forwards, signpost_of, signposts
from generator.load.address_lock import lock_text, parse_lock
from generator.model.text import LOCALES, Locale
from generator.problems import Location
from generator.render import Renderer
from generator.resolve.permanence import Permanence
from generator.resolve.plan_set import PlanSet
from generator.view.addresses import Address
from generator.view.page import Page
from generator.view.pages import make_pages
from generator.view.promises import find_broken_promises, renewed
from generator.view.published import gone_places, id_places, published

from .sample import sample_plan_set
from .sample_pages import promised_pages, sample_pages
from .sample_permanence import gone_goal, gone_plan, moved_evaluation, permanence, promised_plan_set
from .test_render_golden import difference

ROOT = Path(__file__).parent.parent
ASSETS = AssetNames("assets/a.css", "assets/a.js", "assets/a.svg")


def pages_of(plan_set: PlanSet, locale: Locale = "fi") -> dict[str, Page]:
    """Return the pages of a language by path."""
    return {page.path: page for page in make_pages(plan_set, locale)}


def broken(told: Permanence) -> list[tuple[str, int]]:
    """Return code and line of every broken promise of the sample."""
    plan_set = replace(sample_plan_set(), permanence=told)
    found = find_broken_promises(told, published(plan_set, make_pages(plan_set, "fi")))
    return [(each.code, each.location.line) for each in found if each.code != "A106"]


def test_a_lock_is_read_as_it_was_written() -> None:
    """A file that changes when nothing was published would hide what was."""
    site = published(sample_plan_set(), sample_pages())
    written = lock_text(site.promises)
    assert lock_text(parse_lock(written)[0]) == written
    assert written.splitlines()[2:] == sorted(written.splitlines()[2:])


def test_both_languages_promise_the_same() -> None:
    """One line stands for the page in every language."""
    plan_set = promised_plan_set()
    assert published(plan_set, make_pages(plan_set, "fi")) == published(plan_set, make_pages(plan_set, "sv"))


def test_every_id_of_the_real_data_has_a_place(real_plan_set: PlanSet) -> None:
    """An id that leads nowhere could not be promised."""
    assert id_places(real_plan_set).keys() == real_plan_set.identities.keys()


def test_what_has_no_place_of_its_own_is_led_to_what_it_stands_in() -> None:
    """An indicator stands in the row of its action."""
    places = id_places(sample_plan_set())
    action = next(each for goal in sample_plan_set().plans[0].focus_areas[0].goals for each in goal.actions)
    assert places[action.id].anchor == action.id
    assert all(places[each.id] == places[action.id] for each in action.indicators)


def test_renewing_adds_and_never_removes() -> None:
    """Who renews the file without looking must not lose a promise by it."""
    lock = parse_lock("id poissa goal koe/suunnitelma/poissa/\npage poissa/ goal\n")[0]
    kept = renewed(lock, published(sample_plan_set(), sample_pages()))
    assert {"poissa", "poissa/", "mieli-1"} <= {each.name for each in kept}
    assert renewed(kept, published(sample_plan_set(), sample_pages())) == kept


def test_renewing_does_not_bless_another_meaning() -> None:
    """An id that was a goal and is now an action stays a broken promise until somebody says what happened."""
    lock = parse_lock("id mieli-1 action koe/suunnitelma/mieli-2/#mieli-1\n")[0]
    kept = renewed(lock, published(sample_plan_set(), sample_pages()))
    assert next(each for each in kept if each.name == "mieli-1").kind == "action"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("page koe/suunnitelma/poissa/ goal", "A102"),
        ("id poissa goal koe/suunnitelma/poissa/", "A103"),
        ("id mieli-1 focus_area koe/suunnitelma/mieli-1/", "A104"),
        ("page koe/suunnitelma/mieli-1/ focus_area", "A104"),
        ("id mieli-1 goal koe/liite/mieli-1/", "A105"),
    ],
)
def test_a_broken_promise_is_told_at_its_line(line: str, code: str) -> None:
    """A link in somebody's decision or browser must not end in nothing, nor at something else."""
    assert broken(permanence(lock=f"# \n{line}\n")) == [(code, 2)]


def test_what_stands_where_it_was_is_no_fault() -> None:
    """A check that cries without reason is switched off."""
    assert broken(permanence(lock="id mieli-1 goal koe/suunnitelma/mieli-1/\npage / start\n")) == []


def test_a_tombstone_keeps_the_promise() -> None:
    """What is said to be gone, with a reason, is no fault; nor is what went with it."""
    told = replace(promised_plan_set().permanence, told={})
    assert broken(told) == []


def test_without_the_tombstones_the_same_is_broken() -> None:
    """The silence of the test before must come from the tombstones."""
    codes = [code for code, _line in broken(permanence())]
    assert codes.count("A102") == 5
    assert codes.count("A103") == 4


def test_a_goal_that_moves_with_its_page_keeps_its_id() -> None:
    """A page that is led on to another plan on purpose has been told of."""
    moved = moved_evaluation().model_copy(update={"from_": "koe/liite/mieli-1/", "to": "koe/suunnitelma/mieli-1/"})
    lock = "id mieli-1 goal koe/liite/mieli-1/\npage koe/liite/mieli-1/ goal\n"
    assert broken(permanence(lock=lock, moved=(moved,))) == []


def test_what_is_there_is_neither_gone_nor_moved() -> None:
    """A tombstone over a living page would never be seen."""
    alive = gone_goal().model_copy(update={"id": "x", "address": "koe/suunnitelma/mieli-1/"})
    place = Location("data/removed.yml", 3, 7)
    told = replace(permanence(alive), told={("koe/suunnitelma/mieli-1/", "address"): place})
    plan_set = replace(sample_plan_set(), permanence=told)
    found = list(find_broken_promises(told, published(plan_set, make_pages(plan_set, "fi"))))
    assert ("A107", place) in [(each.code, each.location) for each in found]


def test_a_tombstone_stands_at_the_old_address_in_both_languages() -> None:
    """Whoever follows an old link reads what it was, since when it is gone, why, and what came instead."""
    for locale, word in (("fi", "1.2.2025"), ("sv", "slogs ihop")):
        page = promised_pages("sv" if locale == "sv" else "fi")["koe/suunnitelma/mieli-9/"]
        html = Renderer("sv" if locale == "sv" else "fi").render(page).html
        assert page.template == "tombstone"
        assert word in html
        assert 'href="../../../koe/suunnitelma/mieli-1/"' in html


def test_a_removed_plan_speaks_for_all_its_pages() -> None:
    """Nobody writes forty tombstones; no page of the plan may end in nothing all the same."""
    pages = promised_pages()
    assert pages["koe/vanha-suunnitelma/vanha-1/"].template == "tombstone"
    assert pages["koe/vanha-suunnitelma/vanha-1/"].title != pages["koe/vanha-suunnitelma/"].title


def test_the_list_of_what_was_removed_has_the_latest_first() -> None:
    """It is the place of what had no page of its own, such as an action."""
    html = Renderer("fi").render(promised_pages()["removed/"]).html
    assert html.index('id="mieli-1-9"') < html.index('id="mieli-9"') < html.index('id="vanha-suunnitelma"')


def test_without_tombstones_there_is_no_list() -> None:
    """A page without content helps nobody."""
    assert "removed/" not in pages_of(sample_plan_set())


def test_gone_ids_lead_to_what_tells_of_them() -> None:
    """The permanent address of an id outlives the thing."""
    plan_set = promised_plan_set()
    there = {path: page.template for path, page in pages_of(plan_set).items()}
    assert gone_places(plan_set, there) == {
        "mieli-1-9": Address("removed/", "mieli-1-9"),
        "mieli-9": Address("koe/suunnitelma/mieli-9/"),
        "mieli-9-1": Address("koe/suunnitelma/mieli-9/"),
        "vanha-1": Address("koe/vanha-suunnitelma/vanha-1/"),
        "vanha-suunnitelma": Address("koe/vanha-suunnitelma/"),
    }


def test_a_move_leads_on_everything_below_it() -> None:
    """A renamed document keeps the addresses of its parts."""
    plan_set = promised_plan_set()
    assert plan_set.permanence.forwards(pages_of(plan_set)) == {
        "koe/arviot/": "koe/arviointi/",
        "koe/arviot/arvio-arki/": "koe/arviointi/arvio-arki/",
    }


def test_moves_follow_each_other_and_a_circle_ends() -> None:
    """What has moved twice is led to where it stands now; a slip must not hang the build."""
    one, two = (
        moved_evaluation().model_copy(update={"from_": old, "to": new}) for old, new in (("a/", "b/"), ("b/", "c/"))
    )
    assert Permanence(moved=(one, two)).moved_to("a/x/") == "c/x/"
    assert Permanence(moved=(one, two.model_copy(update={"to": "a/"}))).moved_to("a/") is None


def test_the_page_of_an_id_offers_both_languages_with_the_anchor() -> None:
    """A permanent address names no language: the reader chooses."""
    action = sample_plan_set().plans[0].focus_areas[0].goals[0].actions[0]
    post = signpost_of(sample_plan_set(), {}, ASSETS, f"id/{action.id}/")
    assert isinstance(post, Signpost)
    hrefs = [part.href for part in post.parts]
    assert hrefs == [f"../../{locale}/koe/suunnitelma/mieli-1/#{action.id}" for locale in LOCALES]


def test_a_forward_names_the_new_address_in_full_and_from_here() -> None:
    """Search engines want the whole address, a copy of the site on a disk the relative one."""
    plan_set = promised_plan_set()
    there = {path: page.template for path, page in pages_of(plan_set).items()}
    post = signpost_of(plan_set, there, ASSETS, "sv/koe/arviot/arvio-arki/")
    assert isinstance(post, Forward)
    assert post.href == "../../../koe/arviointi/arvio-arki/"
    assert post.url == "https://suunta.example/sv/koe/arviointi/arvio-arki/"


def test_every_id_has_its_file() -> None:
    """One file for each id of the data or of the past."""
    plan_set = promised_plan_set()
    there = {path: page.template for path, page in pages_of(plan_set).items()}
    files = [file for file, _key, _content in signposts(plan_set, there, ASSETS, lambda _: "")]
    assert len(files) == len(set(files)) == len(id_places(plan_set)) + len(gone_places(plan_set, there))
    assert "id/vanha-1/index.html" in files


@pytest.mark.parametrize("locale", LOCALES)
def test_every_old_address_has_its_file(locale: Locale) -> None:
    """A language writes its own, because MkDocs empties its folder when it begins with it."""
    plan_set = promised_plan_set()
    there = {path: page.template for path, page in pages_of(plan_set).items()}
    files = {file for file, _key, _content in forwards(plan_set, there, ASSETS, lambda _: "", locale)}
    assert files == {f"{locale}/koe/arviot/index.html", f"{locale}/koe/arviot/arvio-arki/index.html"}


GOLDEN = ROOT / "tests" / "golden"
RENEW = "SUUNTA_RENEW=1 .venv/bin/python -m pytest tests/test_permanence.py"
SMALL = {
    "signpost": "id/mieli-1/",
    "signpost_gone": "id/mieli-9/",
    "forward.fi": "fi/koe/arviot/arvio-arki/",
    "forward.sv": "sv/koe/arviot/arvio-arki/",
}


@pytest.mark.parametrize("name", SMALL)
def test_a_page_that_leads_on_is_as_agreed(name: str) -> None:
    """Tiny, without a script, and readable by everybody."""
    plan_set = promised_plan_set()
    there = {path: page.template for path, page in pages_of(plan_set).items()}
    post = signpost_of(plan_set, there, ASSETS, SMALL[name])
    assert post is not None
    html = frame_templates(ROOT / "mkdocs.yml", ROOT).small(post) + "\n"
    file = GOLDEN / f"{name}.html"
    if os.environ.get("SUUNTA_RENEW"):
        file.write_text(html, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == html, f"read the difference, then renew with: {RENEW}"
    assert len(html) < 1600


def test_what_speaks_for_an_address_is_the_nearest() -> None:
    """A goal that went before its plan keeps its own words."""
    told = permanence(gone_goal().model_copy(update={"address": "koe/vanha-suunnitelma/vanha-1/"}), gone_plan())
    assert [told.tombstone(each) for each in ("koe/vanha-suunnitelma/vanha-1/", "koe/vanha-suunnitelma/x/")] == [
        told.removed[0],
        told.removed[1],
    ]
    assert told.tombstone("koe/") is None


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("tombstone", "koe/vanha-suunnitelma/"),
        ("tombstone_below", "koe/vanha-suunnitelma/vanha-1/"),
        ("removed", "removed/"),
    ],
)
def test_a_page_of_what_is_gone_is_as_agreed(kind: str, path: str, locale: Locale) -> None:
    """The only words that are left of a thing are read with care."""
    assert difference(kind, locale, promised_pages(locale)[path]) == (), f"renew with: {RENEW}"
