"""The website itself: its name, address and licence."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from .address import EditAddress, FeedbackAddress, SiteAddress, WebAddress
from .record import Many, Record
from .text import Locale, Text, Words


def _check_languages(value: tuple[Locale, ...]) -> tuple[Locale, ...]:
    if not value or len(set(value)) != len(value):
        raise PydanticCustomError("site_languages", "no language, or one twice")
    return value


class Licence(Record):
    """Under which terms the content may be used again."""

    name: Text
    url: WebAddress


class Editing(Record):
    """Where readers who keep the data edit it: the address of a line of a file in the repository.

    ``address`` names the file with ``{path}`` and may name its ``{line}`` and the ``{branch}``.
    """

    address: EditAddress
    branch: Words = "main"


class FormEditor(Record):
    """Where the form editor keeps what it changes: a repository at GitHub, or at GitLab there or of one's own."""

    service: Literal["github", "gitlab"]
    repository: Words
    branch: Words = "main"
    sign_in: WebAddress | None = None
    """GitHub: the go-between that signs people in. GitLab: the address of the service; gitlab.com without it."""
    app_id: Words | None = None
    """GitLab: the number under which the service knows the form editor."""


class Site(Record):
    """All of ``data/site.yml``."""

    name: Text
    tagline: Text
    summary: Text
    languages: Annotated[Many[Locale], AfterValidator(_check_languages)]
    address: SiteAddress
    """Where the site is published, with a slash at the end: ``https://example.fi/``."""
    licence: Licence
    feedback: FeedbackAddress | None = None
    """An e-mail address or a web address for feedback; links of goals add the id of the goal and the language."""
    open_data: bool = True
    """Whether the site also holds the plans as files (JSON, tables, calendars, feeds, an archive) and an
    address for every id. Once published it stays: the check tells when it is switched off."""
    search: bool = True
    """Whether the site has a search; Pagefind has to be installed where the site is built."""
    edit: Editing | None = None
    """Where a page, a goal and an action link to for editing; no such links without it."""
    form_editor: FormEditor | None = None
    """The form editor that ``make editor`` puts beside the site; there is none without it."""
