"""The feeds of the site: what has been evaluated and asked, and, when somebody hands them in, changes of plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Literal

from ..localise import Localiser, localiser
from ..model.text import LOCALES, Locale, Text, without_footnotes
from ..resolve.news import News, news_of
from ..resolve.plan_set import PlanSet
from ..view.addresses import CHANGES, START, addresses
from ..view.subscriptions import feed_path
from .atom import Feed, FeedEntry, to_atom
from .data_file import ATOM, DataFile

FeedName = Literal["new", "changes"]


def feeds(plan_set: PlanSet, changes: Mapping[Locale, Sequence[FeedEntry]] | None = None) -> tuple[DataFile, ...]:
    """Return the feeds of every language of the site; a feed that would have no entry is not there.

    Args:
        plan_set: The data. Its evaluations and surveys make the feed of what is new.
        changes: What has changed in the plans, newest first, in the words of each language. None or empty
            where nobody keeps the history; then there is no feed of changes.
    """
    told: dict[FeedName, Mapping[Locale, Sequence[FeedEntry]]] = {
        "new": {locale: _news_entries(plan_set, locale) for locale in plan_set.site.languages},
        "changes": changes or {},
    }
    return tuple(
        _file(plan_set, name, locale, entries)
        for name, entries_of in told.items()
        for locale in plan_set.site.languages
        if (entries := tuple(entries_of.get(locale, ())))
    )


def _news_entries(plan_set: PlanSet, locale: Locale) -> tuple[FeedEntry, ...]:
    words, places = localiser(locale), plan_set.once(addresses)
    root = f"{plan_set.site.address}{locale}/"
    return tuple(_news_entry(plan_set, words, each, root + places[each.about].path) for each in plan_set.once(news_of))


def _news_entry(plan_set: PlanSet, words: Localiser, news: News, url: str) -> FeedEntry:
    title = words.phrase(news.title)
    return FeedEntry(
        key=news.about,
        title=without_footnotes(title.text),
        summary=without_footnotes(words.phrase(news.summary).text),
        url=url,
        updated=news.dated,
        author=words.phrase(plan_set.organisation(news.organisation).name).text,
        category=news.kind,
        lang=title.lang,
    )


def _file(plan_set: PlanSet, name: FeedName, locale: Locale, entries: tuple[FeedEntry, ...]) -> DataFile:
    site, words, path = plan_set.site, localiser(locale), feed_path(name, locale)
    title, subtitle = _said(name, words)
    feed = Feed(
        key=name,
        locale=locale,
        title=f"{words.phrase(site.name).text}: {title}",
        subtitle=subtitle,
        address=f"{site.address}data/{path}",
        page=f"{site.address}{locale}/{CHANGES if name == 'changes' else START}",
        entries=entries,
    )
    titles, descriptions = zip(*(_said(name, localiser(each)) for each in LOCALES), strict=True)
    return DataFile(
        path=path,
        media_type=ATOM,
        group="feeds",
        title=Text(**dict(zip(LOCALES, titles, strict=True))),
        description=Text(**dict(zip(LOCALES, descriptions, strict=True))),
        made_of=lambda: (repr(feed),),
        make=partial(to_atom, feed),
        locale=locale,
    )


def _said(name: FeedName, words: Localiser) -> tuple[str, str]:
    """Return title and subtitle of a feed."""
    if name == "new":
        return (
            words.gettext("Uudet arvioinnit ja kyselyt"),
            words.gettext("Mitä suunnitelmista on arvioitu ja mitä niistä on kysytty."),
        )
    return (
        words.gettext("Muutokset suunnitelmissa"),
        words.gettext("Mitä suunnitelmien ja muiden asiakirjojen tiedoissa on muuttunut."),
    )
