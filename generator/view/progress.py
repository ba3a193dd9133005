"""How far a plan has come: what its newest evaluation says and what its parties have told; nothing beyond that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from ..localise import Localiser, Phrase
from ..model.evaluation import Achievement, Evaluation, Rating, RatingGroup
from ..model.plan import Action, ActionStatus, FocusArea, Plan
from ..model.value import value_class
from ..resolve.stories import focus_areas_of_group, plans_of_group
from .charts import BarChart, bar_chart
from .evaluation_figures import plan_summary, result_words
from .follow_up import status_words
from .inline import Content
from .setting import Setting
from .share_bar import ShareBar, Tone, share_bar
from .tables import Row, Table, nothing

_RESULTS: tuple[tuple[Achievement, Tone], ...] = (("yes", "full"), ("partly", "half"), ("no", "none"))
_STATES: tuple[tuple[ActionStatus, Tone], ...] = (
    ("done", "full"),
    ("ongoing", "half"),
    ("not_started", "none"),
    ("not_done", "none"),
)


@value_class(frozen=True)
class Picture:
    """A picture of shares with the sentence that says what is seen, and the same figures as a table."""

    sentence: str
    bar: ShareBar
    table: Table


@value_class(frozen=True)
class Means:
    """The published means of an evaluation by group, with the sentence that says what is seen."""

    sentence: str
    chart: BarChart


@value_class(frozen=True)
class Evaluated:
    """What the newest evaluation of a plan says of it.

    Attributes:
        evaluation: The link to it, with its day where it has one.
        achieved: How much was reached; None where the evaluation does not tell that.
        means: Its published means by group; None where it publishes fewer than two.
        table: The published summary of the plan's groups.
    """

    evaluation: Content
    achieved: Picture | None
    means: Means | None
    table: Table | None


def newest_evaluation(here: Setting, plan: Plan) -> Evaluation | None:
    """Return the newest evaluation that rates something of a plan."""
    found = [
        each
        for each in here.stories.evaluations
        if plan.id in each.plans and any(plan in plans_of_group(here.stories, group) for group in each.groups)
    ]
    return found[-1] if found else None


def achieved_picture(here: Setting, anchor: str, ratings: Iterable[Rating]) -> Picture | None:
    """Return how much of what was rated was reached; None where nothing says so. A lacking result is no "no"."""
    words = here.words
    counts = Counter(rating.achievement for rating in ratings if rating.achievement)
    total = counts.total()
    if not total:
        return None
    labels = {result: result_words(words, result) for result, _tone in _RESULTS}
    title = words.gettext("Kuinka suuri osa saavutettiin")
    bar = share_bar(words, anchor, title, [(tone, labels[result], counts[result]) for result, tone in _RESULTS])
    sentence = words.ngettext(
        "Arviointi kertoo yhden kohdan tuloksen: {results}.",
        "Arviointi kertoo {n} kohdan tulokset: {results}.",
        total,
        results=_results(words, counts),
    )
    return Picture(sentence, bar, _table(here, title, [(labels[each], counts[each]) for each, _tone in _RESULTS]))


def followed_picture(here: Setting, anchor: str, actions: Sequence[Action]) -> Picture | None:
    """Return how far actions have come, as their parties say; None where nobody has said anything."""
    words = here.words
    counts = Counter(action.follow_up.status if action.follow_up else None for action in actions)
    if counts.total() == counts[None]:
        return None
    counted: list[tuple[Tone, str, int]] = [
        (tone, status_words(words, status), counts[status]) for status, tone in _STATES if counts[status]
    ]
    if counts[None]:
        counted.append(("unknown", words.gettext("Ei seurantatietoa"), counts[None]))
    title = words.gettext("Miten toimenpiteet ovat edenneet")
    bar = share_bar(words, anchor, title, counted)
    sentence = words.ngettext(
        "Toimenpiteitä on yksi: {states}.",
        "Toimenpiteitä on {n}: {states}.",
        counts.total(),
        states=_counted(words, [(label.lower(), count) for _tone, label, count in counted]),
    )
    return Picture(sentence, bar, _table(here, title, [(label, count) for _tone, label, count in counted]))


def evaluated(here: Setting, plan: Plan) -> Evaluated | None:
    """Return what the newest evaluation says of a plan as a whole; None where there is none."""
    evaluation = newest_evaluation(here, plan)
    if evaluation is None:
        return None
    groups = _groups(here, evaluation, plan)
    ratings = [rating for group in groups for rating in group.ratings]
    link = here.link(evaluation.id, here.title(evaluation.title))
    dated = (Phrase(f", {here.words.date(evaluation.dated)}"),) if evaluation.dated else ()
    summary = plan_summary(here, evaluation, plan)
    achieved = achieved_picture(here, f"{plan.id}-achieved", ratings)
    means = means_of(here, evaluation, plan)
    return Evaluated((link, *dated), achieved, means, summary.table if summary else None)


def focus_area_progress(here: Setting, plan: Plan, focus_area: FocusArea) -> str:
    """Return "Arvioitu 9.6.2025: saavutettu 3, osittain 1. Keskiarvo 3,4." as far as it is known; else nothing."""
    words, said = here.words, []
    evaluation = newest_evaluation(here, plan)
    groups = [
        group
        for group in (evaluation.groups if evaluation else ())
        if [aim.focus_area.id for aim in focus_areas_of_group(here.stories, group)] == [focus_area.id]
    ]
    counts = Counter(rating.achievement for group in groups for rating in group.ratings if rating.achievement)
    if counts:
        said.append(_results(words, counts))
    means = {row.group: row.mean for row in (evaluation.summaries if evaluation else ()) if row.mean is not None}
    said += [
        words.gettext("arvosanojen keskiarvo {mean}", mean=words.figure(Decimal(means[group.id])))
        for group in groups
        if group.id in means
    ]
    if said and evaluation:
        day = f" {words.date(evaluation.dated)}" if evaluation.dated else ""
        said = [f"{words.gettext('Arvioitu')}{day}: {'; '.join(said)}"]
    picture = followed_picture(here, "", [action for goal in focus_area.goals for action in goal.actions])
    return ". ".join([*said, *([picture.sentence.rstrip(".")] if picture else [])])


def means_of(here: Setting, evaluation: Evaluation, plan: Plan) -> Means | None:
    """Return the published means of the groups that rate a plan; None where there are fewer than two on one scale."""
    words, groups = here.words, _groups(here, evaluation, plan)
    titles = {group.id: here.title(group.title) for group in groups}
    found = [
        (titles[row.group], Decimal(row.mean))
        for row in evaluation.summaries
        if row.group in titles and row.mean is not None
    ]
    scales = {group.scale for group in groups}
    if len(found) < 2 or len(scales) > 1:
        return None
    scale = next(each for each in evaluation.scales if each.id in scales)
    title = words.gettext(
        "{plan}: arvosanojen keskiarvot ryhmittäin, asteikko {lowest}–{highest}",
        plan=here.title(plan.short_title).text,
        lowest=scale.lowest,
        highest=scale.highest,
    )
    span = Decimal(scale.lowest), Decimal(scale.highest)
    steps = range(scale.lowest, scale.highest + 1)
    return Means(_highest(here, found), bar_chart(words, f"{plan.id}-means", title, found, span, steps))


def _highest(here: Setting, found: Sequence[tuple[Phrase, Decimal]]) -> str:
    """Return which group has the highest mean and which the lowest."""
    words = here.words
    least, most = min(found, key=lambda each: each[1]), max(found, key=lambda each: each[1])
    if least[1] == most[1]:
        return words.gettext("Kaikissa ryhmissä keskiarvo on {mean}.", mean=words.figure(most[1]))
    return words.gettext(
        "Korkein keskiarvo on {high} (”{most}”) ja matalin {low} (”{least}”).",
        most=most[0].text,
        high=words.figure(most[1]),
        least=least[0].text,
        low=words.figure(least[1]),
    )


def _groups(here: Setting, evaluation: Evaluation, plan: Plan) -> list[RatingGroup]:
    """Return the groups of an evaluation that rate goals of a plan first of all."""
    return [group for group in evaluation.groups if plans_of_group(here.stories, group)[:1] == (plan,)]


def _results(words: Localiser, counts: Counter[Achievement]) -> str:
    """Return "13 saavutettiin, 29 saavutettiin osittain ja 1 jäi saavuttamatta"; what there is none of is left out."""
    said = (
        (counts["yes"], words.ngettext("{n} saavutettiin", "{n} saavutettiin", counts["yes"])),
        (counts["partly"], words.ngettext("{n} saavutettiin osittain", "{n} saavutettiin osittain", counts["partly"])),
        (counts["no"], words.ngettext("{n} jäi saavuttamatta", "{n} jäi saavuttamatta", counts["no"])),
    )
    return words.list([each for count, each in said if count])


def _counted(words: Localiser, counted: Sequence[tuple[str, int]]) -> str:
    return words.list([f"{label} {words.number(Decimal(count))}" for label, count in counted if count])


def _table(here: Setting, caption: str, counted: Sequence[tuple[str, int]]) -> Table:
    words = here.words
    rows = tuple(
        Row(
            (Phrase(label),),
            ((Phrase(words.number(Decimal(count))),) if count else nothing(words.gettext("ei yhtään")),),
        )
        for label, count in counted
    )
    return Table(caption, (words.gettext("Tulos"), words.gettext("Määrä")), rows)
