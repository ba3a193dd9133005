"""Addresses on the web, checked so that a link can only lead to a page."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_WEB_ADDRESS = re.compile(r"https?://[^\s/?#@\"'<>\\]+(?:[/?#][^\s\"'<>\\]*)?")
_EDIT_ADDRESS = re.compile(r"https://[^\s/?#@\"'<>\\{}]+/[^\s\"'<>\\]*")
_GAP = re.compile(r"\{[^{}]*\}|[{}]")
_EMAIL_ADDRESS = re.compile(r"[^\s@\"'<>\\:]+@[^\s@\"'<>\\:]+\.[^\s@\"'<>\\:]+")

EDIT_GAPS = ("{path}", "{line}", "{branch}")
"""What an address for editing may name; the first it must."""

FEEDBACK_GAPS = ("{goal}", "{language}")
"""What a web address for feedback may name."""


def _check_web_address(value: str) -> str:
    if not _WEB_ADDRESS.fullmatch(value):
        raise PydanticCustomError("web_address_form", "not a web address")
    return value


def _check_end(value: str) -> str:
    if not value.endswith("/"):
        raise PydanticCustomError("site_address_end", "no slash at the end")
    return value


def _check_edit_address(value: str) -> str:
    if not _EDIT_ADDRESS.fullmatch(value):
        raise PydanticCustomError("edit_address_form", "not an https address")
    gaps = _GAP.findall(value)
    for gap in gaps:
        if gap not in EDIT_GAPS:
            raise PydanticCustomError("edit_address_gap", "unknown name", {"found": gap, "known": ", ".join(EDIT_GAPS)})
    if EDIT_GAPS[0] not in gaps:
        raise PydanticCustomError("edit_address_path", "no path")
    return value


def _check_email(value: str) -> str:
    if not _EMAIL_ADDRESS.fullmatch(value):
        raise PydanticCustomError("email_form", "not an e-mail address")
    return value


def _check_feedback(value: str) -> str:
    if not _WEB_ADDRESS.fullmatch(value) and not _EMAIL_ADDRESS.fullmatch(value):
        raise PydanticCustomError("feedback_form", "neither an e-mail address nor a web address")
    for gap in _GAP.findall(value):
        if gap not in FEEDBACK_GAPS:
            known = ", ".join(FEEDBACK_GAPS)
            raise PydanticCustomError("feedback_gap", "unknown name", {"found": gap, "known": known})
    return value


EmailAddress = Annotated[
    str,
    AfterValidator(_check_email),
    WithJsonSchema({"type": "string", "pattern": f"^{_EMAIL_ADDRESS.pattern}$", "examples": ["palaute@example.fi"]}),
]
"""An e-mail address."""

WebAddress = Annotated[
    str,
    AfterValidator(_check_web_address),
    WithJsonSchema({"type": "string", "pattern": f"^{_WEB_ADDRESS.pattern}$", "examples": ["https://www.example.fi/"]}),
]
"""An address that begins with ``https://`` or ``http://``."""

SiteAddress = Annotated[
    WebAddress,
    AfterValidator(_check_end),
    WithJsonSchema({"type": "string", "pattern": "^https?://.*/$", "examples": ["https://www.example.fi/"]}),
]
"""A web address with a slash at the end."""

FeedbackAddress = Annotated[
    str,
    AfterValidator(_check_feedback),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^(?:{_WEB_ADDRESS.pattern}|{_EMAIL_ADDRESS.pattern})$",
            "examples": ["palaute@example.fi"],
        }
    ),
]
"""An e-mail address, or a web address that may name ``{goal}`` and ``{language}``."""

EditAddress = Annotated[
    str,
    AfterValidator(_check_edit_address),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^https://[^\s/{}]+/.*\{path\}",
            "examples": ["https://git.example.fi/plans/edit/{branch}/{path}#L{line}"],
        }
    ),
]
"""A web address with ``{path}`` in the place of a file, and maybe ``{line}`` and ``{branch}``."""
