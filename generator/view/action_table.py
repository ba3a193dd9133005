"""The table of one goal's actions: what is done, who answers, how it is measured, by when."""

from __future__ import annotations

from collections.abc import Iterator

from ..localise import Localiser, Phrase
from ..model.plan import Action, Plan, SourceNote, SourceNoteKind, Subgoal
from ..model.value import value_class
from ..resolve.plan_set import Place
from .addresses import Address, goal_path
from .answering import action_number, goal_number, who_answers
from .deadlines import action_deadline, due_content, has_deadlines
from .editing import GoalEditing
from .follow_up import follow_up_content, has_follow_up
from .inline import Content, InnerLink
from .measuring import measured_by
from .setting import Footnotes, Setting
from .tables import FootnoteText, Row, Table
from .terms import count_of_actions


@value_class(frozen=True)
class NoteOnSource:
    """Something odd in the source: what kind of thing, which part of the goal it is about, and the words."""

    kind: str
    about: str
    content: Content


@value_class(frozen=True)
class SubgoalPart:
    """A subgoal with those below it; ``anchor`` is its id, ``number`` as printed, empty where there is none."""

    anchor: str
    number: str
    content: Content
    subgoals: tuple[SubgoalPart, ...]


@value_class(frozen=True)
class GoalPart:
    """A goal as pages show it.

    Attributes:
        anchor: Its id, the anchor of its heading.
        number: What it is called: "Tavoite 1".
        title: Its words, with footnote references.
        page: The link to its own page.
        due: When the whole goal is due; None where only its actions say so, or nobody.
        targets: Figures that it states itself.
        subgoals: What the plan lists under it.
        table: Its actions; None where it has none.
        lacks_actions: Whether to say that it has none, because other goals of the plan have some.
        footnotes: What its references lead to where it has no table to hold them.
        notes: What is odd about it in the source.
        edit: The links to its lines in the data; None where there are none.
    """

    anchor: str
    number: str
    title: Content
    page: InnerLink
    due: Content | None
    targets: tuple[Content, ...]
    subgoals: tuple[SubgoalPart, ...]
    table: Table | None
    lacks_actions: bool
    footnotes: tuple[FootnoteText, ...]
    notes: tuple[NoteOnSource, ...]
    edit: GoalEditing | None


def has_actions(plan: Plan) -> bool:
    """Return whether a plan names actions at all."""
    return any(goal.actions for focus_area in plan.focus_areas for goal in focus_area.goals)


def goal_part(here: Setting, place: Place) -> GoalPart:
    """Return a goal with its table; its footnotes are numbered from its title on."""
    goal = place.goal
    footnotes = Footnotes(here, place.plan, goal.id)
    title = footnotes.plain(goal.title)
    targets = tuple(map(footnotes.plain, goal.targets))
    subgoals = tuple(_subgoal(footnotes, subgoal) for subgoal in goal.subgoals)
    return GoalPart(
        anchor=goal.id,
        number=goal_number(here.words, place),
        title=title,
        page=InnerLink(Address(goal_path(place.plan, goal)), here.title(goal.title)),
        due=due_content(here, goal.due) if goal.due else None,
        targets=targets,
        subgoals=subgoals,
        table=_table(here, place, footnotes) if goal.actions else None,
        lacks_actions=not goal.actions and has_actions(place.plan),
        footnotes=() if goal.actions else footnotes.texts(),
        notes=_notes(here, place),
        edit=here.editor.goal(goal.id, goal_number(here.words, place), _numbered(place)),
    )


def goal_label(here: Setting, place: Place) -> Phrase:
    """Return number and title of a goal, for titles and links."""
    title = here.title(place.goal.title)
    return Phrase(title.text, title.lang, f"{goal_number(here.words, place)}: ")


def _numbered(place: Place) -> Iterator[tuple[str, str]]:
    for index, action in enumerate(place.goal.actions):
        yield action.id, action_number(place, index)


def _subgoal(footnotes: Footnotes, subgoal: Subgoal) -> SubgoalPart:
    below = tuple(_subgoal(footnotes, each) for each in subgoal.subgoals)
    return SubgoalPart(subgoal.id, subgoal.number or "", footnotes.rich(subgoal.text), below)


def _table(here: Setting, place: Place, footnotes: Footnotes) -> Table:
    words = here.words
    columns = [words.gettext("Toimenpide"), words.gettext("Vastuutaho"), words.gettext("Mittari")]
    with_deadlines = has_deadlines(place.goal)
    if with_deadlines:
        columns.append(words.gettext("Määräaika"))
    with_follow_up = has_follow_up(place.goal.actions)
    if with_follow_up:
        columns.append(words.gettext("Tila"))
    rows = []
    for index, action in enumerate(place.goal.actions):
        header = (Phrase(f"{action_number(place, index)} "), *footnotes.rich(action.text))
        cells = [who_answers(here, place, action), measured_by(here, place, action, footnotes)]
        if with_deadlines:
            cells.append(action_deadline(here, place.goal, action))
        if with_follow_up:
            cells.append(follow_up_content(here, action))
        rows.append(Row(header, tuple(cells), action.id))
    caption = f"{goal_number(words, place)}: {count_of_actions(words, len(place.goal.actions))}"
    return Table(caption, tuple(columns), tuple(rows), footnotes.texts())


def _notes(here: Setting, place: Place) -> tuple[NoteOnSource, ...]:
    found = [note_on_source(here, note) for note in place.goal.notes]
    for subgoal in place.goal.subgoals:
        found += [note_on_source(here, note) for note in subgoal.notes]
    for index, action in enumerate(place.goal.actions):
        about = here.words.gettext("toimenpide {number}", number=action_number(place, index))
        found += [note_on_source(here, note, about) for note in action.notes]
        found += [
            NoteOnSource(_note_kind(here.words, "wording"), about, (Phrase(text),))
            for text in _odd_forms(here.words, action)
        ]
    return tuple(found)


def note_on_source(here: Setting, note: SourceNote, about: str = "") -> NoteOnSource:
    """Return a note on the source with the words for its kind."""
    return NoteOnSource(_note_kind(here.words, note.kind), about, (here.words.phrase(note.text),))


def _odd_forms(words: Localiser, action: Action) -> list[str]:
    found = []
    if action.form == "statement":
        found.append(words.gettext("Lähde kuvaa tässä tilan, johon pyritään, eikä tehtävää."))
    if action.repeats_goal:
        found.append(words.gettext("Lähde toistaa tässä tavoitteen sanat."))
    return found


def _note_kind(words: Localiser, kind: SourceNoteKind) -> str:
    match kind:
        case "shared_cell":
            return words.gettext("Yhteinen ruutu")
        case "page_break":
            return words.gettext("Sivunvaihto")
        case "missing_separator":
            return words.gettext("Puuttuva väli")
        case "spelling":
            return words.gettext("Kirjoitusasu")
        case "wrong_name":
            return words.gettext("Väärä nimi")
        case "contradiction":
            return words.gettext("Ristiriita")
        case "wording":
            return words.gettext("Sanamuoto")
        case "scope":
            return words.gettext("Rajaus")
