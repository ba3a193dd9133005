"""What the accessibility statement says: how far the site conforms, what does not, and how that is known."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .address import EmailAddress, WebAddress
from .record import Many, Record
from .text import Text, Words
from .time import Date, PartialDate

Criterion = Annotated[str, Field(pattern=r"^[1-4]\.[1-5]\.\d{1,2}$", examples=["1.3.1"])]
"""The number of a success criterion of WCAG, such as ``1.3.1``."""


class AccessibilityFault(Record):
    """Something that does not work for everybody.

    ``alternative`` is what one can do instead, ``found`` the day on which it was noted, ``mended_by`` when it is
    to be in order.
    """

    text: Text
    criterion: Criterion
    reason: Text
    alternative: Text | None = None
    found: Date
    mended_by: PartialDate | None = None


class Assessment(Record):
    """How it is known how accessible the site is: when it was assessed, by whom (a role, never a person) and how."""

    date: Date
    by: Text
    kind: Literal["self_assessment", "outside_assessment"]
    methods: Many[Text]


class LocalAddress(Record):
    """A web address in each language."""

    fi: WebAddress
    sv: WebAddress


class Supervisor(Record):
    """The authority that supervises accessibility and takes complaints."""

    name: Text
    unit: Text
    website: LocalAddress
    email: EmailAddress
    phone: Words | None = None


class Accessibility(Record):
    """All of ``data/accessibility.yml``, as the law 306/2019 (9 §) asks for it.

    ``published`` is the day of the first statement, ``reviewed`` that on which all of it was last looked through.
    ``exempt`` is content that the law does not ask to be accessible.
    """

    status: Literal["full", "partly", "not_met"]
    published: Date
    reviewed: Date
    assessment: Assessment
    faults: Many[AccessibilityFault] = ()
    exempt: Many[Text] = ()
    supervisor: Supervisor
