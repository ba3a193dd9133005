"""Feeds of news: what RFC 4287 asks for, read by another parser than the one that wrote them."""

from __future__ import annotations

import re
from datetime import date
from xml.dom import minidom

import pytest

from generator.exchange.atom import FeedEntry
from generator.exchange.data_file import DataFile
from generator.exchange.feeds import feeds
from tests.sample import sample_plan_set

CHANGE = FeedEntry(
    key="mieli-1/2025-03-01",
    title="Tavoite <muuttui> & sai uuden määräajan",
    summary="Määräaika siirtyi.",
    url="https://suunta.example/fi/koe/suunnitelma/mieli-1/",
    updated=date(2025, 3, 1),
    author="Kokeilun hyvinvointialue",
    category="change",
)
FILES = {each.path: each for each in feeds(sample_plan_set(), {"fi": [CHANGE]})}
every_feed = pytest.mark.parametrize("feed", FILES.values(), ids=lambda each: each.path)


def read(feed: DataFile) -> minidom.Element:
    """Return the root of a feed."""
    root = minidom.parseString(feed.make()).documentElement
    assert root is not None
    return root


def parts(element: minidom.Element, name: str) -> list[minidom.Element]:
    """Return the children of an element that have a name."""
    return [each for each in element.childNodes if isinstance(each, minidom.Element) and each.tagName == name]


def words(element: minidom.Element, name: str) -> str:
    """Return the text of the only child that has a name."""
    (part,) = parts(element, name)
    return "".join(each.data for each in part.childNodes if isinstance(each, minidom.Text))


def test_there_is_a_feed_of_news_in_each_language_and_of_changes_where_somebody_tells_them() -> None:
    """A feed without entries cannot say when it changed, so it is not there."""
    assert set(FILES) == {"feeds/new.fi.atom", "feeds/new.sv.atom", "feeds/changes.fi.atom"}


@every_feed
def test_every_feed_has_what_the_standard_asks_for(feed: DataFile) -> None:
    """A reader refuses a feed without id, title or a moment of change."""
    root = read(feed)
    assert root.getAttribute("xmlns") == "http://www.w3.org/2005/Atom"
    assert root.getAttribute("xml:lang") == feed.locale
    (own,) = (each for each in parts(root, "link") if each.getAttribute("rel") == "self")
    assert own.getAttribute("href") == f"https://suunta.example/data/{feed.path}"
    for each in (root, *parts(root, "entry")):
        assert re.fullmatch(r"tag:suunta\.example,2025:\S+:(fi|sv)", words(each, "id"))
        assert words(each, "title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", words(each, "updated"))
    for entry in parts(root, "entry"):
        assert words(parts(entry, "author")[0], "name")
        assert parts(entry, "link")[0].getAttribute("rel") == "alternate"


@every_feed
def test_no_id_stands_twice(feed: DataFile) -> None:
    """Two entries of one id are one entry to a reader."""
    ids = [words(each, "id") for each in parts(read(feed), "entry")]
    assert len(set(ids)) == len(ids)


def test_a_feed_is_as_old_as_its_newest_entry() -> None:
    """With the day of the build every build would be news."""
    root = read(FILES["feeds/new.fi.atom"])
    dates = [words(each, "updated") for each in parts(root, "entry")]
    assert words(root, "updated") == max(dates) == dates[0]
    later = {each.path: each.make() for each in feeds(sample_plan_set(date(2031, 1, 1)), {"fi": [CHANGE]})}
    assert later == {path: each.make() for path, each in FILES.items()}


def test_words_are_escaped_once() -> None:
    """A title with < or & must neither break the feed nor show its escapes."""
    assert words(parts(read(FILES["feeds/changes.fi.atom"]), "entry")[0], "title") == CHANGE.title


def test_a_survey_is_not_told_before_it_ended() -> None:
    """The document may be dated before the answers were in."""
    entries = parts(read(FILES["feeds/new.sv.atom"]), "entry")
    updated = {words(each, "title"): words(each, "updated") for each in entries}
    assert updated["Kommunenkäten 2024"] == "2024-11-30T00:00:00Z"
