"""Where readers give feedback: an e-mail that says what it is about, or the address of a form that is told."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

from ..localise import Localiser
from ..model.site import Site


def feedback_address(site: Site, words: Localiser, goal: str = "", subject: str = "") -> str | None:
    """Return the address of a link for feedback; None where the site names none.

    Args:
        site: Names the e-mail address or the web address.
        words: The language of the page, which the address tells where it can.
        goal: Id of the goal that the page tells of; empty on other pages.
        subject: Subject of an e-mail; empty for none.
    """
    given = site.feedback
    if given is None:
        return None
    if "@" in given and ":" not in given:
        return f"mailto:{given}?subject={quote(subject)}" if subject else f"mailto:{given}"
    if "{" in given:
        return given.replace("{goal}", goal).replace("{language}", words.locale)
    if not goal:
        return given
    address = urlsplit(given)
    query = "&".join(filter(None, (address.query, f"goal={goal}&language={words.locale}")))
    return urlunsplit(address._replace(query=query))
