"""Observed values of indicators: snapshots of registers, with their source, licence and checksum."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .address import WebAddress
from .indicator import Number
from .record import Id, Many, Record
from .site import Licence
from .text import Text
from .time import Date

Gender = Literal["total", "female", "male"]
GENDERS: tuple[Gender, ...] = ("total", "female", "male")


def _check_checksum(value: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", value):
        raise PydanticCustomError("checksum_form", "not a SHA-256 checksum")
    return value


class ObservationSource(Record):
    """Where the values come from.

    Attributes:
        name: The register and who keeps it.
        producer: Who produced the figures, where that is somebody else.
        address: What was asked for, as a web address that gives it again.
        licence: Under which terms the values may be used.
        retrieved: The day of the snapshot.
        updated: The day on which the register last changed the values; None where it does not say.
    """

    name: Text
    producer: Text | None = None
    address: WebAddress
    licence: Licence
    retrieved: Date
    updated: Date | None = None


class Region(Record):
    """An area that values are about. ``category`` and ``code`` are those of the register: ``KUNTA`` and ``049``."""

    key: Id
    category: str
    code: str
    name: Text


class Observation(Record):
    """One value of one year. ``absolute`` is the count behind a share or a rate, where the register has it."""

    region: Id
    year: int = Field(ge=1900, le=2199)
    gender: Gender = "total"
    value: Number
    absolute: Number | None = None


class Series(Record):
    """All of a file in ``data/indicators/``: the observations of one indicator of a register.

    Attributes:
        id: Permanent; the address of its page.
        registered_as: Its name in the register, such as ``sotkanet 127``.
        unit: What the values count, such as "per cent of the population"; None where the title says it.
        decimals: With how many decimals the register publishes its values; None where it does not say.
        indicators: Ids of the indicators of plans that it measures; empty where no plan names it.
        checksum: SHA-256 of the observations, so that a change by hand is seen; see ``checksum_of``.
    """

    id: Id
    registered_as: str
    title: Text
    unit: Text | None = None
    decimals: int | None = Field(default=None, ge=0, le=9)
    indicators: Many[Id] = ()
    source: ObservationSource
    checksum: Annotated[str, AfterValidator(_check_checksum)]
    regions: Many[Region]
    observations: Many[Observation]


def checksum_of(observations: Iterable[Observation]) -> str:
    """Return the SHA-256 of observations in their order, whatever way their numbers are written: 3 is 3.0."""
    lines = (
        f"{each.region};{each.year};{each.gender};{_digits(each.value)};{_digits(each.absolute)}\n"
        for each in observations
    )
    return sha256("".join(lines).encode()).hexdigest()


def _digits(value: Decimal | None) -> str:
    if value is None:
        return ""
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
