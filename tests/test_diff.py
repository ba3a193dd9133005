"""What changes between two versions of the data: laws, and each kind of change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diff.changes import Change, Named, Responsibility, mirror
from generator.diff.compare import compare
from generator.diff.order import find_moved
from generator.diff.pages import compare_pages
from generator.diff.spelling import is_spelling
from generator.model.plan import FocusArea, Goal, Plan, Responsible
from generator.resolve.plan_set import PlanSet

from .sample import sample_plan_set
from .sample_documents import sample_negotiation, sample_surveys, sample_year_clock
from .sample_goals import text

MANY = settings(derandomize=True, max_examples=12, deadline=None)


def everything() -> PlanSet:
    """Return a plan set with documents of every kind that the samples have."""
    return replace(
        sample_plan_set(),
        surveys=sample_surveys(),
        year_clocks=(sample_year_clock(),),
        negotiations=(sample_negotiation(),),
    )


DATA = everything()


def with_plan(change: Callable[[Plan], dict[str, object]]) -> PlanSet:
    """Return the data with fields of its first plan changed."""
    plan = DATA.plans[0]
    return replace(DATA, plans=(plan.model_copy(update=change(plan)), *DATA.plans[1:]))


def with_areas(change: Callable[[list[FocusArea]], list[FocusArea]]) -> PlanSet:
    """Return the data with other focus areas in its first plan."""
    return with_plan(lambda plan: {"focus_areas": tuple(change(list(plan.focus_areas)))})


def with_goal(**fields: object) -> PlanSet:
    """Return the data with fields of its first goal changed."""

    def change(areas: list[FocusArea]) -> list[FocusArea]:
        goal, *others = areas[0].goals
        return [areas[0].model_copy(update={"goals": (goal.model_copy(update=fields), *others)}), *areas[1:]]

    return with_areas(change)


def told(before: PlanSet, after: PlanSet) -> list[tuple[str, str, str, str]]:
    """Return how, kind, id and field of each change."""
    return [(each.how, each.kind, each.id, each.field) for each in compare(before, after)]


def shaken(random: Random) -> PlanSet:
    """Return the data with goals and actions in other places, some gone, some with other words."""
    goals = [goal for area in DATA.plans[0].focus_areas for goal in area.goals]
    random.shuffle(goals)
    kept = [_shaken_goal(goal, random) for goal in goals if random.random() < 0.8]
    areas = list(DATA.plans[0].focus_areas)
    random.shuffle(areas)
    cut = random.randint(0, len(kept))
    parts = [tuple(kept[:cut]), tuple(kept[cut:]), ()]
    return with_areas(
        lambda _: [area.model_copy(update={"goals": part}) for area, part in zip(areas, parts, strict=True)]
    )


def _shaken_goal(goal: Goal, random: Random) -> Goal:
    actions, notes = list(goal.actions), [*goal.notes, *DATA.plans[0].notes]
    random.shuffle(actions)
    random.shuffle(notes)
    words = random.choice([goal.title.fi, goal.title.fi.upper(), "Aivan muu"])
    return goal.model_copy(
        update={
            "title": text(words, random.choice([None, "Annat"])),
            "actions": tuple(actions[random.randint(0, 1) :]),
            "notes": tuple(notes[random.randint(0, 1) :]),
            "due": random.choice([None, goal.due]),
        }
    )


shakings = st.randoms(use_true_random=False).map(shaken)


@MANY
@given(shakings)
def test_nothing_differs_from_itself(data: PlanSet) -> None:
    """A pull request that changes nothing must not be told to change something."""
    assert compare(data, data) == ()


@MANY
@given(shakings, shakings)
def test_the_way_back_mirrors_the_way_there(before: PlanSet, after: PlanSet) -> None:
    """What one side calls added the other calls removed, and nothing is told in one direction alone."""
    assert {mirror(change) for change in compare(before, after)} == set(compare(after, before))


@MANY
@given(shakings, shakings)
def test_every_change_names_what_it_is_about(before: PlanSet, after: PlanSet) -> None:
    """A change that cannot be found again in the data helps nobody."""
    assert all(change.id and change.kind for change in compare(before, after))


@MANY
@given(shakings)
def test_whatever_differs_is_told(data: PlanSet) -> None:
    """Silence about a change is worse than a clumsy sentence about it."""
    assert (compare(DATA, data) == ()) == (data == DATA)


@MANY
@given(st.permutations(range(6)))
def test_few_things_are_moved_and_the_same_ones_from_both_sides(after: list[int]) -> None:
    """One goal that was pulled to the top is one move, not a move of all others."""
    moved = find_moved(range(6), after)
    rest = [name for name in after if name not in moved]
    assert rest == sorted(rest)
    assert moved == find_moved(after, range(6))


def test_one_thing_pulled_to_the_front_is_one_move() -> None:
    """The fewest names are told."""
    assert find_moved([1, 2, 3, 4], [4, 1, 2, 3]) == {4}


def test_another_title_is_a_renaming() -> None:
    """The id is who somebody is; the title is only what they are called."""
    assert told(DATA, with_goal(title=text("Jokin muu", "Något annat"))) == [
        ("renamed", "goal", "mieli-1", "title"),
        ("renamed", "goal", "mieli-1", "title"),
    ]


def test_another_id_is_another_thing() -> None:
    """A goal with another id has another address: the old one is gone, whatever its title says."""
    hows = {(change.how, change.id) for change in compare(DATA, with_goal(id="mieli-9")) if change.kind == "goal"}
    assert hows == {("removed", "mieli-1"), ("added", "mieli-9")}


def test_a_goal_in_another_focus_area_is_moved() -> None:
    """It is the same promise, and its readers look for it elsewhere."""

    def move(areas: list[FocusArea]) -> list[FocusArea]:
        goals = areas[0].goals
        return [
            areas[0].model_copy(update={"goals": goals[1:]}),
            areas[1].model_copy(update={"goals": (*areas[1].goals, goals[0])}),
            *areas[2:],
        ]

    assert told(DATA, with_areas(move)) == [("moved", "goal", "mieli-1", "")]


def test_goals_in_another_order_are_moved() -> None:
    """Order is a message of its own: what stands first is read first."""
    swapped = with_areas(lambda areas: [areas[0].model_copy(update={"goals": areas[0].goals[::-1]}), *areas[1:]])
    assert [change[:2] for change in told(DATA, swapped)] == [("moved", "goal")]


def test_a_deadline_that_comes_and_goes() -> None:
    """A promise without a day is another promise."""
    without = with_goal(due=None)
    assert told(DATA, without) == [("removed", "goal", "mieli-1", "due")]
    assert told(without, DATA) == [("added", "goal", "mieli-1", "due")]


def test_a_responsibility_is_told_as_a_whole() -> None:
    """Kind and parties belong together: "shared" with parties of its own would be nonsense."""
    goal = DATA.plans[0].focus_areas[0].goals[0]
    action = goal.actions[0].model_copy(update={"responsible": Responsible(kind="named", parties=("kunnat",))})
    change = compare(DATA, with_goal(actions=(action, *goal.actions[1:])))[0]
    assert (change.kind, change.field) == ("action", "responsible")
    assert change.new == Responsibility("named", (Named("kunnat"),))


def test_a_party_that_is_renamed_changes_no_action() -> None:
    """The name stands once in the data; the actions refer to the id."""
    organisation = DATA.organisations[0]
    parties = tuple(
        party.model_copy(update={"name": text("Kaikki kunnat", "Alla kommuner")}) if party.id == "kunnat" else party
        for party in organisation.parties
    )
    after = replace(DATA, organisations=(organisation.model_copy(update={"parties": parties}),))
    assert {change[:3] for change in told(DATA, after)} == {("renamed", "responsible_party", "kunnat")}


def test_a_survey_mean_is_told() -> None:
    """A corrected figure is what a reviewer must not miss."""
    survey = next(each for each in DATA.surveys if each.groups)
    row = survey.groups[0].rows[0]
    group = survey.groups[0].model_copy(
        update={"rows": (row.model_copy(update={"mean": row.mean + 1}), *survey.groups[0].rows[1:])}
    )
    changed = survey.model_copy(update={"groups": (group, *survey.groups[1:])})
    after = replace(DATA, surveys=tuple(changed if each is survey else each for each in DATA.surveys))
    assert told(DATA, after) == [("changed", "survey_row", row.id, "mean")]


def test_a_narrative_belongs_to_its_plan() -> None:
    """Prose is told with the plan that it is part of, in the language that changed."""
    narratives = {**DATA.narratives, ("sv", "koe/suunnitelma/mieli"): "Något helt annat."}
    change = compare(DATA, replace(DATA, narratives=narratives))[0]
    assert (change.kind, change.lang, change.subject.document.id) == ("narrative", "sv", "suunnitelma")


def test_notes_are_paired_by_their_words() -> None:
    """A note has no id: the one that was edited must not be told as gone and come."""
    note = DATA.plans[0].notes[0]
    edited = note.model_copy(update={"text": text("Rajaus on yhä epäselvä.", note.text.sv)})
    new = note.model_copy(update={"text": text("Aivan uusi huomautus tästä.", "Ny")})
    after = with_plan(lambda _plan: {"notes": (new, edited)})
    assert told(DATA, after) == [
        ("changed", "plan", "suunnitelma", "notes.text"),
        ("added", "plan", "suunnitelma", "notes"),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Arki sujuu", "arki sujuu."),
        ("hyvinvointi- ja terveys", "hyvinvointi ja  terveys"),
        ("lähi palvelut", "lähipalvelut"),
        ("Laadimme seuraavalle kaudelle kultuurisuunnitelman.", "Laadimme seuraavalle kaudelle kulttuurisuunnitelman."),
    ],
)
def test_spelling(before: str, after: str) -> None:
    """A comma must not hide a change of substance in a long list."""
    assert is_spelling(before, after)
    assert is_spelling(after, before)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2,5 prosenttia", "25 prosenttia"),
        ("Teemme sen viimeistään vuonna 2025 koko alueella.", "Teemme sen viimeistään vuonna 2026 koko alueella."),
        ("Kuntien kanssa laadittu suunnitelma on valmis.", "Kuntien kanssa laadittu suunnitelma ei valmis."),
        ("alle 5 %", "alle 5"),
        ("lämpötila -5 astetta", "lämpötila 5 astetta"),
        ("Katso [laki](id:laki).", "Katso [laki](id:opas)."),
        ("Lupaus[^yksi]", "Lupaus[^kaksi]"),
        ("mieli", "kieli"),
        ("1 2", "12"),
    ],
)
def test_no_spelling(before: str, after: str) -> None:
    """A number, a negation, a link or a footnote is substance however few its letters are."""
    assert not is_spelling(before, after)
    assert not is_spelling(after, before)


def test_pages_that_change_are_told_in_both_languages() -> None:
    """A Swedish page changes with a Finnish deadline; a page that only links there does not count."""
    pages = compare_pages(DATA, with_goal(due=None))
    path = "koe/suunnitelma/mieli-1/"
    assert {page.locale for page in pages if page.path == path and page.how == "changed"} == {"fi", "sv"}
    assert not [page for page in pages if page.how in ("added", "removed")]


def test_a_new_goal_is_a_new_page() -> None:
    """Who checks a preview wants to know where to look."""
    new = Goal(id="arki-9", source_ref="900-F2-G9", title=text("Uusi", "Nytt"))
    after = with_areas(lambda areas: [*areas[:-1], areas[-1].model_copy(update={"goals": (new,)})])
    found = {(page.how, page.path) for page in compare_pages(DATA, after) if page.locale == "fi"}
    assert ("added", "koe/suunnitelma/arki-9/") in found


def test_no_page_changes_with_the_day() -> None:
    """Both sides are made for the same day, or every deadline that has passed would be told."""
    assert compare_pages(replace(DATA, today=DATA.today.replace(year=2030)), DATA) == ()


def test_changes_can_be_gathered_in_a_set() -> None:
    """Records that are frozen can be compared and counted."""
    assert len({*compare(DATA, with_goal(due=None)), Change("added", None, None)}) == 2
